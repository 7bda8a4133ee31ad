import Documents

/// Texts of records.
enum RecordText {
    /// The lines of a text, each with its place in the file; and what is wrong with its markup, each a sentence.
    static func lines(_ field: RawRecord.Field, of record: RawRecord) -> (lines: [SourceLine], problems: [String]) {
        let text = joined(field.value) ?? ""
        let places = field.lines.isEmpty ? [SourceLine(number: record.place.firstLine, text: text, bytes: record.place.bytes)] : field.lines
        if let found = HTMLFragment.lines(text, places) { return found }
        guard field.lines.isEmpty else { return (field.lines, []) }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            SourceLine(number: record.place.firstLine, text: String($0), bytes: record.place.bytes)
        }
        return (lines, [])
    }

    /// A value whose texts have lost their markup.
    static func plain(_ value: RecordValue) -> RecordValue {
        switch value {
        case .text(let text): .text(HTMLFragment.plain(text))
        case .list(let items): .list(items.map(plain))
        case .object(let fields): .object(fields.map { ($0.key, plain($0.value)) })
        case .null, .bool, .number: value
        }
    }

    /// A value as one text: the items of a list are its lines.
    static func joined(_ value: RecordValue) -> String? {
        guard case .list(let items) = value else { return value.plain }
        let texts = items.compactMap(joined)
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
}

/// Dates of records.
enum RecordDate {
    /// Nil for what is no date, or not surely one (seconds since 1970 have no day without a time zone).
    static func read(_ value: RecordValue) -> DateValue? {
        guard let printed = value.plain else { return nil }
        let text = ScalarText(printed).trimmed
        if let found = DateScanner.first(in: text) { return found.date }
        let digits = text.allSatisfy(\.isASCIIDigit)
        let numbers = text.split { !$0.isASCIIDigit }.map { Int(String($0)) ?? 0 }
        if digits, text.count == 8, let whole = numbers.first {
            return date(whole / 10_000, whole / 100 % 100, whole % 100)
        }
        if digits, text.count == 4 { return numbers.first.flatMap { date($0) } }
        // 2024-03, 2024/3, 2024年3月, 2024年
        let isMonth = text.allSatisfy { $0.isASCIIDigit || $0.isBlank || $0.isOne(of: "-/.年月") }
        guard isMonth, text.count <= 9, let year = numbers.first, text.prefix(4).allSatisfy(\.isASCIIDigit) else { return nil }
        return numbers.count == 1 ? date(year) : numbers.count == 2 ? date(year, numbers[1]) : nil
    }

    private static func date(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> DateValue? {
        (1000...2999).contains(year) ? DateValue(year: year, month: month, day: day) : nil
    }
}
