import Text

/// Tries each repair on the source and keeps those after which it reads better: a repair that only moves the
/// complaint, or that earns another in its place, teaches something wrong.
struct RepairTrial {
    private let source: SourceText
    private let vocabulary: Vocabulary
    /// Bytes that may still be read again, which bounds the time that a script full of errors takes.
    private var budget = 500_000

    init(_ source: SourceText, _ vocabulary: Vocabulary) {
        self.source = source
        self.vocabulary = vocabulary
    }

    mutating func keepGood(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var kept = diagnostics
        for index in kept.indices {
            kept[index].fixIts = kept[index].fixIts.filter { isGood($0, of: index, among: diagnostics) }
        }
        return kept
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
