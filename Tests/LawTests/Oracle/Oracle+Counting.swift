import Documents
import Syntax
import TestSupport

// Samples, sequences of words, and periods.
extension Oracle {
    /// Rows are chosen one by one, each with the chance of the places left among the rows left (Knuth, algorithm S),
    /// group after group.
    func sample(_ count: Count, _ per: [ValueExpression], _ seed: Int, _ rows: [NaiveRow]) -> [NaiveRow] {
        let keys = rows.map { row in per.map { groupKey(value($0, row)) } }
        var random = SeededGenerator(seed: UInt64(bitPattern: Int64(seed)))
        var kept: Set<Int> = []
        var done: Set<[Value]> = []
        for key in keys where done.insert(key).inserted {
            let members = rows.indices.filter { keys[$0] == key }
            var wanted = min(drawn(count, of: members.count), members.count)
            for (index, position) in members.enumerated() {
                let left = UInt64(members.count - index)
                if random.next().multipliedFullWidth(by: left).high < UInt64(wanted) {
                    kept.insert(position)
                    wanted -= 1
                }
            }
        }
        return rows.indices.filter(kept.contains).map { rows[$0] }
    }

    /// Of a share the nearest whole number, but one at least of any.
    private func drawn(_ count: Count, of members: Int) -> Int {
        guard case .share(let literal) = count.amount else { return amount(count) }
        return literal.value == 0 ? 0 : max(1, Int((literal.value * Double(members)).rounded()))
    }

    /// Every sequence of words, or of characters, of one sentence with nothing but white space between.
    func ngrams(_ sizes: ClosedRange<Int>, _ ofCharacters: Bool, _ input: NaiveResult) -> NaiveResult {
        var counts: [String: (count: Int, shown: String, order: Int)] = [:]
        for place in input.rows.flatMap(places) {
            let here = library.paragraphs[place.paragraph].text
            for run in runs(here, place.part, ofCharacters) {
                for start in run.indices {
                    for size in sizes where start + size <= run.count {
                        let range = run[start].lowerBound..<run[start + size - 1].upperBound
                        let key = here.folded(range)
                        counts[key] = counts[key].map { ($0.count + 1, $0.shown, $0.order) } ?? (1, here.printed(range), counts.count)
                    }
                }
            }
        }
        let sorted = counts.values.sorted { a, b in
            if a.count != b.count { return a.count > b.count }
            let (x, y) = (collationKey(a.shown), collationKey(b.shown))
            return x == y ? a.order < b.order : x.lexicographicallyPrecedes(y)
        }
        return table(["ngram", "count"], sorted.map { [.string($0.shown), .number(Double($0.count))] })
    }

    private func runs(_ here: NaiveText, _ part: Range<Int>, _ ofCharacters: Bool) -> [[Range<Int>]] {
        var runs: [[Range<Int>]] = [[]]
        var before: Int?
        for segment in NaiveText.cut(here.folded(part), segmenter: segmenter) {
            let place = part.lowerBound + segment.range.lowerBound..<part.lowerBound + segment.range.upperBound
            let isMark = !segment.isWord && here.folded[place].contains { !$0.properties.isWhitespace }
            let sentence = here.sentences.firstIndex { place.lowerBound < $0.upperBound } ?? here.sentences.count
            if isMark || sentence != before ?? sentence { runs.append([]) }
            before = sentence
            guard segment.isWord else { continue }
            runs[runs.count - 1] += ofCharacters ? place.map { $0..<$0 + 1 } : [place]
        }
        return runs
    }

    /// How many rows each period has, with all between the first and the last.
    func timeline(_ period: String, _ input: NaiveResult) -> NaiveResult {
        func isOwn(_ row: NaiveRow) -> Bool { if case .unit(let unit) = row { unit.kind == .document } else { false } }
        let dates = input.rows.compactMap { row -> DateValue? in
            for end in walk(isOwn(row) ? ["date"] : ["article", "date"], from: row) {
                if case .value(.date(let date)) = end { return date }
            }
            return nil
        }
        let all = everyPeriod(period, dates)
        let named = dates.compactMap { name(of: $0, period) }
        guard let first = all.firstIndex(where: { named.contains($0) }), let last = all.lastIndex(where: { named.contains($0) }) else {
            return table([period, "count"], [])
        }
        return table([period, "count"], all[first...last].map { name in [name, .number(Double(named.count { $0 == name }))] })
    }

    /// The period that a date lies in; nil where it is less exact.
    private func name(of date: DateValue, _ period: String) -> Value? {
        switch period {
        case "year": DateValue(year: date.year).map { .date($0) }
        case "quarter": date.month.flatMap { DateValue(year: date.year, quarter: ($0 + 2) / 3) }.map { .date($0) }
        case "month": date.month.flatMap { DateValue(year: date.year, month: $0) }.map { .date($0) }
        default: date.day == nil ? nil : .date(date)
        }
    }

    /// Those of the years of some dates, in order.
    private func everyPeriod(_ period: String, _ dates: [DateValue]) -> [Value] {
        guard let first = dates.map(\.year).min(), let last = dates.map(\.year).max() else { return [] }
        var all: [Value] = []
        for year in first...last {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = DateValue(year: year, month: month, day: day), let name = name(of: date, period) else { continue }
                    if all.last != name { all.append(name) }
                }
            }
        }
        return all
    }
}
