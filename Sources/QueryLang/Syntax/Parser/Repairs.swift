import Text

/// Tries repairs on the source and keeps those after which the statement reads without an error: a repair that only
/// moves the complaint, or that earns another in its place, teaches something wrong.
struct RepairTrial {
    private let source: SourceText
    private let vocabulary: Vocabulary
    /// Bytes that may still be read again, which bounds the time that a script full of errors takes.
    private var budget = 500_000

    init(_ source: SourceText, _ vocabulary: Vocabulary) {
        self.source = source
        self.vocabulary = vocabulary
    }

    /// The complaints with the repairs that are good; where a statement has one repair of the whole, that stands alone.
    mutating func mended(_ result: ParseResult) -> [Diagnostic] {
        var kept = result.diagnostics
        guard !kept.isEmpty else { return kept }
        for index in kept.indices {
            kept[index].fixIts = kept[index].fixIts.filter { isGood($0, of: index, among: result.diagnostics) }
        }
        for extent in brokenExtents(result).reversed() { mend(extent, &kept) }
        return kept
    }

    /// The first statements with errors; more are left as they are, since each takes time by the number of rules.
    private func brokenExtents(_ result: ParseResult) -> [SourceSpan] {
        var broken: [SourceSpan] = []
        var extents = result.extents[...]
        for diagnostic in result.diagnostics where diagnostic.severity == .error && broken.count < Self.mendedStatements {
            guard let span = diagnostic.span, span.start >= broken.last?.end ?? 0 else { continue }
            while let extent = extents.first, extent.end < span.start { extents.removeFirst() }
            if let extent = extents.popFirst(), extent.start <= span.start { broken.append(extent) }
        }
        return broken
    }

    private static let mendedStatements = 10

    /// Complaints whose repairs are guesses, so that a phrase of another language explains more.
    private static let guesses: Set<DiagnosticCode> = [
        .unexpectedToken, .unclosedRegex, .unclosedString, .unknownName, .unknownHanWord,
    ]

    private mutating func mend(_ extent: SourceSpan, _ diagnostics: inout [Diagnostic]) {
        let errors = diagnostics.indices.filter { index in
            guard let span = diagnostics[index].span, diagnostics[index].severity == .error else { return false }
            return extent.start <= span.start && span.start <= extent.end
        }
        guard let first = errors.first else { return }
        let all = diagnostics.count { $0.severity == .error }
        var mended: [Diagnostic.FixIt] = []
        if errors.count == 1 {
            mended = diagnostics[first].fixIts.filter { errorsLeft(after: $0) == all - 1 }
            let isSure = !Self.guesses.contains(diagnostics[first].code)
            if isSure, mended.count == diagnostics[first].fixIts.count, !mended.isEmpty { return }
        }
        let statement = source.slice(extent)
        if !statement.contains("#"), let habits = Habits(statement), let repaired = habits.repaired() {
            let fixIt = Diagnostic.FixIt(span: extent, replacement: repaired)
            if errorsLeft(after: fixIt) == all - errors.count {
                let place = source.place(of: habits.changes[0].written, in: extent)
                let complaint = Diagnostic(.wrongOperator, at: place, habits.message, fixIts: [fixIt])
                diagnostics.replaceSubrange(first...first, with: [complaint])
                for index in errors.dropFirst().reversed() { diagnostics.remove(at: index) }
                return
            }
        }
        if errors.count > 1, let fixIt = together(errors.map { diagnostics[$0] }, in: extent),
            errorsLeft(after: fixIt) == all - errors.count
        {
            mended = [fixIt]
        }
        for index in errors { diagnostics[index].fixIts = [] }
        diagnostics[first].fixIts = mended
    }

    /// The first repair of each complaint, made at once.
    private func together(_ diagnostics: [Diagnostic], in extent: SourceSpan) -> Diagnostic.FixIt? {
        var text = ""
        var end = extent.start
        for diagnostic in diagnostics {
            guard let fixIt = diagnostic.fixIts.first, fixIt.span.start >= end, fixIt.span.end <= extent.end else { return nil }
            text += source.slice(end..<fixIt.span.start) + fixIt.replacement
            end = fixIt.span.end
        }
        return .init(span: extent, replacement: text + source.slice(end..<extent.end))
    }

    /// Errors of the whole source with one repair made; nil once reading again would take too long.
    private mutating func errorsLeft(after fixIt: Diagnostic.FixIt) -> Int? {
        let size = source.byteCount + fixIt.replacement.utf8.count
        guard budget >= size else { return nil }
        budget -= size
        let text =
            source.slice(0..<fixIt.span.start) + fixIt.replacement + source.slice(fixIt.span.end..<source.byteCount)
        return Parser.read(SourceText(name: source.name, text: text), vocabulary: vocabulary).diagnostics
            .count { $0.severity == .error }
    }

    private mutating func isGood(_ fixIt: Diagnostic.FixIt, of index: Int, among before: [Diagnostic]) -> Bool {
        let size = source.byteCount + fixIt.replacement.utf8.count
        guard budget >= size else { return false }
        budget -= size
        let text =
            source.slice(0..<fixIt.span.start) + fixIt.replacement
            + source.slice(fixIt.span.end..<source.byteCount)
        let place = SourceSpan(fixIt.span.start, fixIt.span.start + fixIt.replacement.utf8.count)
        let repaired = SourceText(name: source.name, text: text)
        let after = Parser.read(repaired, vocabulary: vocabulary).diagnostics
        guard after.count < before.count else { return false }
        // A repair of much text may hold other faults, which it leaves as they were.
        var others = before
        others.remove(at: index)
        return errors(after, touching: place) <= errors(others, touching: fixIt.span)
    }

    private func errors(_ diagnostics: [Diagnostic], touching place: SourceSpan) -> Int {
        diagnostics.count { diagnostic in
            guard let span = diagnostic.span, diagnostic.severity == .error else { return false }
            return span.start < place.end && place.start < span.end
        }
    }
}

extension SourceText {
    /// Where a phrase stands in a statement; the whole of it if it does not.
    fileprivate func place(of phrase: String, in extent: SourceSpan) -> SourceSpan {
        guard let range = slice(extent).firstRange(of: phrase) else { return extent }
        let text = slice(extent)
        let start = extent.start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return SourceSpan(start, start + phrase.utf8.count)
    }
}
