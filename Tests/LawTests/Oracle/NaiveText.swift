import Analysis
import Documents

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

    /// Words and what is between, of a text that is folded already.
    static func cut(_ folded: String, segmenter: Segmenter) -> [(range: Range<Int>, isWord: Bool)] {
        let units = Array(folded.utf16)
        var offsets: [Int: Int] = [units.count: folded.unicodeScalars.count]
        for (scalar, index) in folded.unicodeScalars.indices.enumerated() { offsets[index.utf16Offset(in: folded)] = scalar }
        return units.withUnsafeBufferPointer { buffer in
            segmenter.segments(of: buffer).map { ((offsets[$0.range.lowerBound] ?? 0)..<(offsets[$0.range.upperBound] ?? 0), $0.isWord) }
        }
    }

    /// Points, quotes, quantities and words, as the recognisers find them in this text alone.
    func pieces(isHeading: Bool) -> [UnitKind: [(range: Range<Int>, values: [String: Value])]] {
        Paragraph16.read(fold, source: Array(printed.utf16)) { paragraph in
            var pieces: [UnitKind: [(range: Range<Int>, values: [String: Value])]] = [:]
            func text(_ range: Range<Int>) -> Value? { range.isEmpty ? nil : .string(printed(scalars(range))) }
            pieces[.word] = words.map { ($0, [:]) }
            pieces[.quote] = Quotations.find(in: paragraph).map { quotation in
                let opening = fold.sourceOffset(quotation.range.lowerBound - 1)
                return (scalars(quotation.range), ["kind": .string(quotation.kind.rawValue), "opening": .number(Double(opening))])
            }
            // A heading's number is its section's.
            pieces[.point] = isHeading ? [] : Enumerations.find(in: paragraph).map { point in
                (scalars(point.range), ["ordinal": .number(Double(point.ordinal)), "mark": text(point.mark) ?? .missing])
            }
            pieces[.quantity] = Quantities.find(in: paragraph).map { quantity in
                var values: [String: Value] = ["kind": .string(quantity.kind.rawValue), "approximate": .bool(quantity.isApproximate)]
                values["value"] = quantity.value.map { .number($0) }
                values["base"] = text(quantity.base)
                let multiplier = quantity.multiplier.isEmpty ? "" : printed(scalars(quantity.multiplier))
                let base = quantity.base.isEmpty ? "" : printed(scalars(quantity.base))
                if !(multiplier + base).isEmpty { values["unit"] = .string(multiplier + base) }
                return (scalars(quantity.range), values)
            }
            return pieces
        }
    }

    /// UTF-16 offsets of the folded text as scalars.
    func scalars(_ range: Range<Int>) -> Range<Int> {
        (utf16Offsets.firstIndex(of: range.lowerBound) ?? 0)..<(utf16Offsets.firstIndex(of: range.upperBound) ?? 0)
    }

    static func length(_ text: String) -> Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }

    /// Every place where a folded text begins, overlapping ones too.
    func occurrences(_ pattern: [Unicode.Scalar]) -> [Range<Int>] {
        guard !pattern.isEmpty, pattern.count <= folded.count else { return [] }
        return (0...folded.count - pattern.count).map { $0..<$0 + pattern.count }.filter { folded[$0].elementsEqual(pattern) }
    }
}
