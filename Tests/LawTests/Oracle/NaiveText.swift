import Analysis

/// One paragraph, folded, with what the oracle may ask of it. Offsets are scalars of the folded text.
struct NaiveText {
    let printed: String
    let folded: [Unicode.Scalar]
    let sentences: [Range<Int>]
    /// Words and their ends, as the segmenter cuts them.
    let words: [Range<Int>]
    let boundaries: Set<Int>
    /// UTF-16 offset of each scalar of the folded text, and of its end.
    let utf16Offsets: [Int]
    private let fold: FoldedText

    init(_ printed: String, normalizer: Normalizer, segmenter: Segmenter) {
        self.printed = printed
        let fold = normalizer.fold(printed)
        self.fold = fold
        let scalars = Array(fold.string.unicodeScalars)
        folded = scalars
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + (scalar.value > 0xFFFF ? 2 : 1)) }
        utf16Offsets = offsets
        func scalarRange(_ range: Range<Int>) -> Range<Int> {
            (offsets.firstIndex(of: range.lowerBound) ?? 0)..<(offsets.firstIndex(of: range.upperBound) ?? 0)
        }
        let source = Array(printed.utf16)
        sentences = source.withUnsafeBufferPointer { Sentences.ranges(in: fold, source: $0) }.map(scalarRange)
        let segments = fold.units.withUnsafeBufferPointer { segmenter.segments(of: $0) }
        words = segments.filter(\.isWord).map { scalarRange($0.range) }
        boundaries = Set([0] + segments.map { scalarRange($0.range).upperBound })
    }

    var all: Range<Int> { 0..<folded.count }

    func folded(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: folded[range])
        return String(text)
    }

    /// UTF-16 offsets of the printed characters that a folded range came from.
    func source(_ range: Range<Int>) -> Range<Int> {
        fold.sourceRange(utf16Offsets[range.lowerBound]..<utf16Offsets[range.upperBound])
    }

    func printed(_ range: Range<Int>) -> String {
        String(decoding: Array(printed.utf16)[source(range)], as: UTF16.self)
    }

    /// The folded characters that came from some printed ones.
    func folded(ofSource range: Range<Int>) -> Range<Int> {
        let held = folded.indices.filter { range.contains(source($0..<$0 + 1).lowerBound) }
        guard let first = held.first, let last = held.last else { return 0..<0 }
        return first..<last + 1
    }

    static func length(_ text: String) -> Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }

    /// Every place where a folded text begins, overlapping ones too.
    func occurrences(_ pattern: [Unicode.Scalar]) -> [Range<Int>] {
        guard !pattern.isEmpty, pattern.count <= folded.count else { return [] }
        return (0...folded.count - pattern.count).map { $0..<$0 + pattern.count }.filter { folded[$0].elementsEqual(pattern) }
    }
}
