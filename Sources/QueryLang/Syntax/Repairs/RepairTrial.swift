import Text

/// The one place where repairs are offered: tries each on the source, and keeps those after which the statement has no
/// error left and still says all that was written (`Wording`). A repair that only moves the complaint, or that earns
/// another in its place, teaches something wrong; one that drops a word answers another question.
///
/// Where one repair uncovers the next fault, the chain of them is tried, and offered as one.
public struct RepairTrial {
    /// Everything that is wrong with a source, with repairs that nobody has tried.
    public typealias Examination = (SourceText) -> [Diagnostic]

    private let source: SourceText
    private let examine: Examination
    /// Bytes that may still be read again, which bounds the time that a script full of errors takes.
    private var budget = 300_000
    /// Statements that may still be rewritten phrase by phrase, which takes time by the number of rules.
    private var rewrites = 10

    private init(_ source: SourceText, _ examine: @escaping Examination) {
        self.source = source
        self.examine = examine
    }

    /// The complaints with the repairs that are good; where a statement has one repair of the whole, that stands alone.
    ///
    /// - Parameters:
    ///   - diagnostics: all of the source, by whoever examined it.
    ///   - extents: where its statements stand.
    public static func offering(
        _ diagnostics: [Diagnostic], for parsed: ParseResult, in source: SourceText, examine: @escaping Examination
    ) -> [Diagnostic] {
        guard !diagnostics.isEmpty else { return diagnostics }
        var trial = RepairTrial(source, examine)
        return trial.offering(diagnostics, parsed.extents)
    }

    private mutating func offering(_ diagnostics: [Diagnostic], _ extents: [SourceSpan]) -> [Diagnostic] {
        var offered: [Diagnostic] = []
        var next = diagnostics.startIndex
        /// Names of statements that have a fault of their own.
        var unmade: Set<String> = []
        /// Errors before each complaint, and at last all.
        var errors = [0]
        for diagnostic in diagnostics { errors.append((errors.last ?? 0) + (diagnostic.isError ? 1 : 0)) }
        for (index, extent) in extents.enumerated() {
            // What stands between two statements belongs to the first.
            let end = index + 1 < extents.count ? extents[index + 1].start : Int.max
            let first = next
            while next < diagnostics.endIndex, (diagnostics[next].span?.start ?? 0) < end { next += 1 }
            guard first < next else { continue }
            // What a name stands for that is not made yet is no text in its place.
            let said = diagnostics[first..<next].map { diagnostic in
                diagnostic.span.map { unmade.contains(source.slice($0)) } == true ? Self.withoutRepairs(diagnostic) : diagnostic
            }
            offered += mended(Statement(
                extent, until: min(end, source.byteCount), said, errorsBefore: errors[first],
                errorsAfter: (errors.last ?? 0) - errors[next]))
            if said.contains(where: \.isError), let name = nameMade(in: extent) { unmade.insert(name) }
        }
        return offered + diagnostics[next...].map(Self.withoutRepairs)
    }

    /// A statement and what is said of it.
    private struct Statement {
        var extent: SourceSpan
        var diagnostics: [Diagnostic]
        /// Errors of the source before it and after it.
        var errorsBefore: Int
        var errorsAfter: Int

        /// - Parameter limit: where the next one begins. A stray mark after the statement belongs to it.
        init(_ extent: SourceSpan, until limit: Int, _ diagnostics: [Diagnostic], errorsBefore: Int, errorsAfter: Int) {
            let ends = diagnostics.flatMap { [$0.span?.end ?? 0] + $0.fixIts.map(\.span.end) }
            self.extent = SourceSpan(extent.start, max(extent.end, min(ends.max() ?? 0, limit)))
            (self.diagnostics, self.errorsBefore, self.errorsAfter) = (diagnostics, errorsBefore, errorsAfter)
        }
    }

    /// A statement after its repairs, and what the repairs after the first had to mend.
    private struct Mended {
        var text: String
        var notes: [String] = []
    }

    // MARK: One statement

    /// Complaints whose repairs are guesses, so that a phrase of another language explains more.
    private static let guesses: Set<DiagnosticCode> = [
        .unexpectedToken, .unclosedRegex, .unclosedString, .unknownName, .unknownHanWord,
    ]

    /// Repairs in a row: more would be another statement.
    private static let longestChain = 3

    private mutating func mended(_ statement: Statement) -> [Diagnostic] {
        let errors = statement.diagnostics.filter(\.isError)
        guard let first = errors.first else { return statement.diagnostics.map { warned($0, in: statement) } }
        let written = source.slice(statement.extent)
        var direct: [Diagnostic.FixIt] = []
        if errors.count == 1 {
            direct = first.fixIts.filter { settled(apply($0, in: statement), in: statement, steps: 0) != nil }
            if !Self.guesses.contains(first.code), !direct.isEmpty, direct.count == first.fixIts.count {
                return offering(direct, in: statement)
            }
        }
        let habits = rewritten(written, errors)
        if let habits, settled(habits.text, in: statement, steps: 0, consumed: habits.consumed) != nil {
            let others = habits.otherTexts.filter { settled($0, in: statement, steps: 0, consumed: habits.consumed) != nil }
            // 提及“a” alone, where something has been found: of that, before all.
            if let rest = direct.first(where: { $0.replacement == Parser.goingOn && $0.span.start == $0.span.end }).map({ apply($0, in: statement) }) {
                return offering(habits, Mended(text: rest), others: [habits.text] + others, in: statement)
            }
            return offering(habits, Mended(text: habits.text), others: others, in: statement)
        }
        if !direct.isEmpty { return offering(firstReading(first, before: direct, in: statement) + direct, in: statement) }
        let together = errors.count > 1 ? Self.together(errors, in: statement.extent, of: source) : []
        let mendedTogether = together.compactMap { settled($0, in: statement, steps: 0) }
        if !mendedTogether.isEmpty { return offering(mendedTogether.map { whole($0, statement) }, in: statement) }
        if let habits, let readings = readings(of: habits.text, in: statement, consumed: habits.consumed), let first = readings.first {
            return offering(habits, first, others: readings.dropFirst().map(\.text), in: statement)
        }
        for text in errors.count == 1 ? first.fixIts.map({ apply($0, in: statement) }) : together {
            if let readings = readings(of: text, in: statement), let first = readings.first {
                return offering(readings.map { whole($0, statement) }, notes: first.notes, in: statement)
            }
        }
        if let opened = Self.opened(written), let readings = readings(of: opened, in: statement), let first = readings.first, !Self.isTextAlone(first.text) {
            return offering(readings.map { whole($0, statement) }, notes: first.notes, in: statement)
        }
        let unavailable = habits.flatMap { complaints($0.text, in: statement) }?.first { $0.code == .notAvailable }
        return offering([], notes: unavailable.map { [$0.message] + $0.notes } ?? nextComplaint(after: first, in: statement), in: statement)
    }

    /// What is looked for without 查找 before it, with it: rules know a statement by how it opens.
    private static func opened(_ written: String) -> String? {
        let openers: [Keyword] = [.find, .let, .define, .defineTerm, .param, .use, .explain, .describe, .count, .by, .in, .which, .howMany, .show, .it]
        var rest = Substring(written)
        while let word = longestWord(of: rest) {
            guard let meaning = Lexicon.standard[word], !openers.contains(where: meaning.has) else { return nil }
            guard meaning.has(.please) else { break }
            rest = rest.dropFirst(word.count)
        }
        guard let first = rest.unicodeScalars.first, first.properties.isIdeographic || first.properties.isQuotationMark || first.properties.numericType != nil,
            String(rest).containsHan
        else { return nil }
        return "查找" + rest
    }

    private static func longestWord(of text: Substring) -> String? {
        Lexicon.standard.hanSpellings.filter(text.hasPrefix).max { $0.count < $1.count }
    }

    /// 查找“创新和人才”: a whole statement made a text.
    private static func isTextAlone(_ text: String) -> Bool { text.wholeMatch(of: #/查找“[^”]*”/#) != nil }

    /// Of a run that may be several texts, the first reading, where it needs a further repair and others need none.
    private mutating func firstReading(_ error: Diagnostic, before direct: [Diagnostic.FixIt], in statement: Statement) -> [Diagnostic.FixIt] {
        guard error.code == .unknownHanWord, let reading = error.fixIts.first, reading != direct.first, reading.replacement.contains("“"),
            let mended = settled(apply(reading, in: statement), in: statement, steps: Self.longestChain - 1)
        else { return [] }
        return [whole(mended, statement)]
    }

    /// What stands in the way of the repair that a message speaks of, so that nobody has to find out by trying.
    private mutating func nextComplaint(after error: Diagnostic, in statement: Statement) -> [String] {
        if error.notes.isEmpty, let note = noteOnSome(statement) { return [note] }
        if let fixIt = error.fixIts.first, makesTextOfComparison(apply(fixIt, in: statement), in: statement) {
            return ["a field is compared with a number: `字数大于1000`; what the average is says `查找文章，汇总平均（字数）`, how many there are `统计文章`, and `前10` takes some of them"]
        }
        guard let fixIt = error.fixIts.first,
            let next = complaints(apply(fixIt, in: statement), in: statement)?.first(where: \.isError),
            next.code != .unexpectedToken, next.code != .noLastResult, next.message != error.message, !statement.diagnostics.contains(where: { $0.message == next.message })
        else { return [] }
        return ["then: " + next.message] + next.notes
    }

    /// 前一半的, 前10%的, 一些: how many are taken is a number.
    private func noteOnSome(_ statement: Statement) -> String? {
        let written = source.slice(statement.extent).replacing(#/“[^”]*”|"[^"]*"/#, with: "")
        if let asked = written.firstMatch(of: #/(字数|长度|日期|数值)(?:排名|排在|排)?前(?:[\d.]+%|百分之[\d一二三四五六七八九十]+|一半|[一二三四五六七八九]成)(?:以内)?的(\p{Han}{2})/#) {
            return "how many there are says `统计\(asked.output.2)`; then `查找\(asked.output.2)，按\(asked.output.1)降序，前…` takes as many as the share comes to"
        }
        if written.contains(#/(?:[前后]?一?半|半数|前[\d.]+%)的/#) {
            return "how many there are says `统计文章`; then `前…` takes as many as the share comes to"
        }
        if written.contains(#/第[二三四五六七八九十\d]+(?:长|短|大|小|多|少|新|早|晚|高|低)的/#) {
            return "one of an order stands behind others: `查找文章，按字数降序，跳过1，前1`"
        }
        guard written.contains(#/(?:一些|若干|[一大小]?部分|大?多数|少数|几[个篇段句条位名])(?:\p{Han}{2}|的)/#) else { return nil }
        return "how many are taken is a number: `查找前10篇文章`, `查找文章，随机10`"
    }

    /// A warning keeps the repairs after which it is gone.
    private mutating func warned(_ warning: Diagnostic, in statement: Statement) -> Diagnostic {
        var warning = warning
        warning.fixIts = warning.fixIts.filter { fixIt in
            let text = apply(fixIt, in: statement)
            guard let left = complaints(text, in: statement) else { return false }
            return left.count < statement.diagnostics.count && !left.contains(where: \.isError)
                && Wording(source.slice(statement.extent)).isKept(in: text)
        }
        return warning
    }

    /// The statement's complaints, its first error with these repairs.
    private func offering(_ fixIts: [Diagnostic.FixIt], notes: [String] = [], in statement: Statement) -> [Diagnostic] {
        var offered = statement.diagnostics.map(Self.withoutRepairs)
        guard let first = offered.firstIndex(where: \.isError) else { return offered }
        offered[first].fixIts = fixIts
        offered[first].notes += notes
        return offered
    }

    /// One complaint in place of all errors: what was written, and how it is written here.
    ///
    /// - Parameter others: the statement in other meanings, which are offered after it.
    private func offering(
        _ habits: Habits, _ mended: Mended, others: [String] = [], in statement: Statement
    ) -> [Diagnostic] {
        let place = habits.changes.first.map { source.place(of: $0.written, in: statement.extent) } ?? statement.extent
        let complaint = Diagnostic(
            .wrongOperator, at: place, habits.message, notes: mended.notes,
            fixIts: ([mended.text] + others).map { .init(span: statement.extent, replacement: $0) })
        var offered = statement.diagnostics.map(Self.withoutRepairs)
        guard let first = offered.firstIndex(where: \.isError) else { return offered }
        offered[first] = complaint
        return Array(offered[...first] + offered[(first + 1)...].filter { !$0.isError })
    }

    private static func withoutRepairs(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.fixIts = []
        return diagnostic
    }

    private func whole(_ mended: Mended, _ statement: Statement) -> Diagnostic.FixIt {
        .init(span: statement.extent, replacement: mended.text)
    }

    // MARK: Trying

    /// The statement, without an error and with all that was written in it, after at most so many further repairs.
    private mutating func settled(
        _ text: String, in statement: Statement, steps: Int, consumed: Set<String> = []
    ) -> Mended? {
        guard !makesTextOfComparison(text, in: statement), !makesTextOfClause(text, in: statement), let found = complaints(text, in: statement) else { return nil }
        // What this version cannot answer is no mend either, though it only warns.
        let errors = found.filter { $0.isError || $0.code == .notAvailable }
        guard let first = errors.first else {
            guard Wording(source.slice(statement.extent), without: consumed).isKept(in: text) else { return nil }
            return Mended(text: text)
        }
        guard steps > 0 else { return nil }
        let here = SourceText(name: "", text: text)
        let start = statement.extent.start
        var attempts: [(text: String, consumed: Set<String>, note: String)] = []
        if errors.count == 1 {
            attempts += first.fixIts.compactMap { fixIt in
                shifted(fixIt, by: -start, within: here.byteCount).map { (here.applying($0), consumed, first.message) }
            }
        } else {
            let moved = errors.map { error in
                var error = error
                error.fixIts = error.fixIts.compactMap { shifted($0, by: -start, within: here.byteCount) }
                return error
            }
            let extent = SourceSpan(0, here.byteCount)
            attempts += Self.together(moved, in: extent, of: here).prefix(1).map { ($0, consumed, first.message) }
        }
        if let habits = rewritten(text, errors) { attempts.append((habits.text, consumed.union(habits.consumed), habits.message)) }
        for attempt in attempts where attempt.text != text {
            guard var mended = settled(attempt.text, in: statement, steps: steps - 1, consumed: attempt.consumed) else { continue }
            mended.notes.insert(attempt.note, at: 0)
            return mended
        }
        return nil
    }

    /// What a repaired text may be after further repairs: each answer, where all that is left is a question.
    private mutating func readings(of text: String, in statement: Statement, consumed: Set<String> = []) -> [Mended]? {
        if let errors = complaints(text, in: statement)?.filter(\.isError), errors.count == 1, let open = errors.first, open.fixIts.count > 1 {
            let here = SourceText(name: "", text: text)
            let answers = open.fixIts.map { fixIt in
                shifted(fixIt, by: -statement.extent.start, within: here.byteCount)
                    .flatMap { settled(here.applying($0), in: statement, steps: 0, consumed: consumed) }
            }
            let answered = answers.compactMap(\.self)
            if answered.count == answers.count { return answered.map { Mended(text: $0.text, notes: [open.message]) } }
        }
        return settled(text, in: statement, steps: Self.longestChain - 1, consumed: consumed).map { [$0] }
    }

    /// 比平均长, 前一半: words that compare or take a share are no text that anybody looks for.
    private func makesTextOfComparison(_ text: String, in statement: Statement) -> Bool {
        let made = text.matches(of: #/“(?:比\p{Han}+?(?:长|短|多|少|高|低|早|晚|大|小)|第\p{Han}{1,2}[长短大小多少新早晚高低]|[前后]?一半|[前后]半|半数|[一大小]?部分|一些|若干|大?多数|少数)”/#).map { String($0.output) }
        guard !made.isEmpty else { return false }
        let written = source.slice(statement.extent)
        return made.contains { !written.contains($0) }
    }

    /// 樊自甫写了什么, 前面: nor is a question one, or what says where something stands.
    private func makesTextOfClause(_ text: String, in statement: Statement) -> Bool {
        let written = source.slice(statement.extent)
        if text.contains(#/“[^”]*”?[和与]“?[^”]*”都(?:提及|提到|谈到|说到|说)过?的词/#), !written.contains("“") { return true }
        // 20年代 is one word, and not 20 or 年代.
        if let parted = text.firstMatch(of: #/“([\d.]+[百千万亿]*)”[或且]“(\p{Han}+)”/#), written.contains(parted.output.1 + parted.output.2) { return true }
        return text.matches(of: #/“([^“”]+)”/#).contains { match in
            let made = String(match.output.1)
            return !written.contains(match.output.0) && !["\"", "「", "『", "《", "'", "‘"].contains { written.contains($0 + made) }
                && (OrdinaryWords.isClause(made) || ["前面", "后面", "上面", "下面", "大写的", "小写的", "繁体", "简体", "独立"].contains(made))
        }
    }

    /// What is said of the statement with this text in its place; nil where another statement suffers, or reading again
    /// would take too long.
    private mutating func complaints(_ text: String, in statement: Statement) -> [Diagnostic]? {
        let size = source.byteCount + text.utf8.count
        guard budget >= size else { return nil }
        budget -= size
        let extent = statement.extent
        let whole = source.slice(0..<extent.start) + text + source.slice(extent.end..<source.byteCount)
        let end = extent.start + text.utf8.count
        var own: [Diagnostic] = []
        var (before, after) = (0, 0)
        for diagnostic in examine(SourceText(name: source.name, text: whole)) {
            let place = diagnostic.span?.start ?? 0
            if place >= extent.start, place <= end {
                own.append(diagnostic)
            } else if diagnostic.isError {
                if place < extent.start { before += 1 } else { after += 1 }
            }
        }
        // A name that is made at last may be used wrongly further on, which is no fault of the repair.
        let isOwnFault = after > statement.errorsAfter && !makesName(extent)
        return before > statement.errorsBefore || isOwnFault ? nil : own
    }

    /// The name behind `define` or its like.
    private func nameMade(in extent: SourceSpan) -> String? {
        let tokens = Parser.prepare(SourceText(name: "", text: source.slice(extent)), vocabulary: Vocabulary()).0.tokens
        return tokens.lazy.compactMap { token -> String? in
            if case .word(let word) = token.kind, word.name == .new { word.text } else { nil }
        }.first
    }

    private func makesName(_ extent: SourceSpan) -> Bool {
        let tokens = Parser.prepare(SourceText(name: "", text: source.slice(extent)), vocabulary: Vocabulary()).0.tokens
        guard case .word(let word)? = tokens.first?.kind else { return false }
        return [Keyword.let, .define, .defineTerm, .param].contains(where: word.has)
    }

    private mutating func rewritten(_ statement: String, _ errors: [Diagnostic]) -> Habits? {
        // What a message calls by quotation marks of its own is the run that nobody knows.
        let unknown = errors.filter { $0.code == .unknownHanWord }.compactMap { $0.message.firstMatch(of: #/‘(\p{Han}+)’/#).map { String($0.output.1) } }
        guard rewrites > 0, !statement.contains("#"), let habits = Habits(statement, unknown: Set(unknown)) else { return nil }
        rewrites -= 1
        return habits.rewrite() ? habits : nil
    }

    private func apply(_ fixIt: Diagnostic.FixIt, in statement: Statement) -> String {
        let extent = statement.extent
        guard extent.start <= fixIt.span.start, fixIt.span.end <= extent.end else { return source.slice(extent) }
        return source.slice(extent.start..<fixIt.span.start) + fixIt.replacement + source.slice(fixIt.span.end..<extent.end)
    }

    /// A repair of each complaint, all made at once; again with the second choice of those that leave one.
    private static func together(_ diagnostics: [Diagnostic], in extent: SourceSpan, of source: SourceText) -> [String] {
        let choices = min(diagnostics.map(\.fixIts.count).max() ?? 0, mostChoices)
        var made: Set<String> = []
        return (0..<choices).compactMap { choice -> String? in
            var text = ""
            var end = extent.start
            for diagnostic in diagnostics {
                guard !diagnostic.fixIts.isEmpty else { return nil }
                let fixIt = diagnostic.fixIts[min(choice, diagnostic.fixIts.count - 1)]
                // What a repair before it has put in other words already.
                if fixIt.span.start < end, fixIt.span.end <= end, !text.isEmpty { continue }
                guard fixIt.span.start >= end, fixIt.span.end <= extent.end else { return nil }
                text += source.slice(end..<fixIt.span.start) + fixIt.replacement
                end = fixIt.span.end
            }
            return text + source.slice(end..<extent.end)
        }.filter { made.insert($0).inserted }
    }

    private static let mostChoices = 3

    private func shifted(_ fixIt: Diagnostic.FixIt, by offset: Int, within count: Int) -> Diagnostic.FixIt? {
        let (start, end) = (fixIt.span.start + offset, fixIt.span.end + offset)
        guard start >= 0, end <= count else { return nil }
        return .init(span: SourceSpan(start, end), replacement: fixIt.replacement, label: fixIt.label)
    }
}

extension Diagnostic {
    fileprivate var isError: Bool { severity == .error }
}

extension SourceText {
    /// The text with a repair made.
    public func applying(_ fixIt: Diagnostic.FixIt) -> String {
        slice(0..<fixIt.span.start) + fixIt.replacement + slice(fixIt.span.end..<byteCount)
    }

    /// The text with repairs made, each where no repair before it reaches.
    public func applying(_ fixIts: [Diagnostic.FixIt]) -> String {
        var text = ""
        var end = 0
        for fixIt in fixIts.sorted(by: { $0.span.start < $1.span.start }) where fixIt.span.start >= end {
            text += slice(end..<fixIt.span.start) + fixIt.replacement
            end = fixIt.span.end
        }
        return text + slice(end..<byteCount)
    }

    /// Where a phrase stands in a statement; the whole of it if it does not.
    fileprivate func place(of phrase: String, in extent: SourceSpan) -> SourceSpan {
        guard !phrase.isEmpty, let range = slice(extent).firstRange(of: phrase) else { return extent }
        let text = slice(extent)
        let start = extent.start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return SourceSpan(start, start + phrase.utf8.count)
    }
}
