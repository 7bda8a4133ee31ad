import Documents
import Planning

extension Operation {
    /// Periods between the first and the last are all listed, the empty ones with 0, up to this many.
    static let mostPeriods = 100_000

    /// How many rows fall into each period, in order of time.
    func timeline(_ period: CheckedPeriod, _ relation: Relation) throws(ExecutionError) -> Relation {
        let space = space(relation)
        let path = Self.datePath(space.kind)
        var counts: [Int: Int] = [:]
        var undated = 0
        var looked = 0
        try eachStep(relation.rowCount, noun(of: relation)) { position in
            looked += 1
            guard case .date(let date)? = evaluator.values(path, space, row(position, relation)).first, let number = Self.number(date, period)
            else {
                undated += 1
                return
            }
            counts[number, default: 0] += 1
        }
        if undated > 0 {
            noteGroups("\(undated) of \(looked) rows have no date as exact as a \(period.rawValue) and were left out")
        }
        let columns = [period.rawValue, "count"]
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return .table(TableRelation(columns: columns, rows: [])) }
        let numbers = last - first < Self.mostPeriods ? Array(first...last) : counts.keys.sorted()
        let rows = numbers.map { [Self.value($0, period), .number(Double(counts[$0] ?? 0))] }
        return .table(TableRelation(columns: columns, rows: rows))
    }

    private static func datePath(_ kind: UnitKind?) -> CheckedPath {
        switch kind {
        case .document?, .article?: CheckedPath(steps: [.field(.date)], kind: kind ?? .article, spelling: "date")
        default: CheckedPath(steps: [.up(.article), .field(.date)], kind: .article, spelling: "date")
        }
    }

    /// The period's number, counted without gap; nil where the date is less exact.
    private static func number(_ date: DateValue, _ period: CheckedPeriod) -> Int? {
        switch period {
        case .year: return date.year
        case .quarter: return date.month.map { date.year * 4 + ($0 - 1) / 3 }
        case .month: return date.month.map { date.year * 12 + $0 - 1 }
        case .day:
            guard let month = date.month, let day = date.day else { return nil }
            return CivilDay.number(year: date.year, month: month, day: day)
        }
    }

    private static func value(_ number: Int, _ period: CheckedPeriod) -> Value {
        func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> Value {
            DateValue(year: year, month: month, day: day).map { .date($0) } ?? .missing
        }
        switch period {
        case .year: return date(number)
        case .quarter: return DateValue(year: number / 4, quarter: number % 4 + 1).map { .date($0) } ?? .missing
        case .month: return date(number / 12, number % 12 + 1)
        case .day:
            let (year, month, day) = CivilDay.date(number)
            return date(year, month, day)
        }
    }
}

/// Days of the proleptic Gregorian calendar as numbers, for years from 1 (Hinnant, “chrono-compatible low-level date
/// algorithms”, days_from_civil and civil_from_days).
enum CivilDay {
    static func number(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let era = number / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
