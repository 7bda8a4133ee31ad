/// A calendar day, month, quarter or year, proleptic Gregorian: an interval of whole days.
public struct DateValue: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var year: Int
    /// 1 to 4, where the date is a quarter, which queries name and pages do not; then there is no month.
    public private(set) var quarter: Int?
    public var month: Int?
    public var day: Int?

    /// Nil when the month or day does not exist (2024-02-30), or a day stands without a month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...Self.days(in: month, year: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil for a quarter that no year has.
    public init?(year: Int, quarter: Int) {
        guard (1...4).contains(quarter) else { return nil }
        self.year = year
        self.quarter = quarter
    }

    static func days(in month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// First day as year·10000 + month·100 + day: comparable, not a count of days.
    public var firstKey: Int { year * 10000 + (month ?? quarter.map { $0 * 3 - 2 } ?? 1) * 100 + (day ?? 1) }
    /// Last day, written like `firstKey`.
    public var lastKey: Int {
        let month = month ?? quarter.map { $0 * 3 } ?? 12
        return year * 10000 + month * 100 + (day ?? Self.days(in: month, year: year))
    }

    /// By first day, then by last.
    public static func < (a: DateValue, b: DateValue) -> Bool { (a.firstKey, a.lastKey) < (b.firstKey, b.lastKey) }

    /// ISO 8601 of the printed precision: `2024`, `2024-03`, `2024-03-11`; a quarter is `2024-Q1`.
    public var description: String {
        func pad(_ n: Int, _ width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return [pad(year, 4), quarter.map { "Q\($0)" }, month.map { pad($0, 2) }, day.map { pad($0, 2) }].compactMap { $0 }.joined(separator: "-")
    }
}
