import CUnicode

/// A run of a pattern's characters that stand for themselves, to be written as folded text has them.
struct FoldedLiterals {
    private let scalars: [PatternScalar]
    private let kinds: [CharacterKind]
    private let normalizer: Normalizer

    init(_ scalars: [PatternScalar], _ normalizer: Normalizer) {
        self.scalars = scalars
        self.normalizer = normalizer
        kinds = scalars.map { CharacterKind(Int(cu_fold_kind($0.scalar.value))) }
    }

    /// - Parameter beforeQuantifier: Whether a quantifier follows, which then is of the last character alone.
    func write(to output: inout RewrittenPattern, beforeQuantifier: Bool) {
        var index = 0
        while index < scalars.count {
            let end = endOfPiece(from: index)
            let folded = fold(index..<end)
            let isQuantified = beforeQuantifier && end == scalars.count
            let origin = scalars[index].offset
            let needsGroup = isQuantified && folded.count != 1
            if needsGroup { output.append(syntax: "(?:", at: origin) }
            for scalar in folded { output.append(literal: scalar, at: origin) }
            if needsGroup { output.append(syntax: ")", at: origin) }
            index = end
        }
    }

    /// White space is a piece, and so is a character with the marks that combine with it.
    private func endOfPiece(from start: Int) -> Int {
        var end = start + 1
        if kinds[start] == .space, end == scalars.count || kinds[end] != .combining {
            while end < scalars.count, kinds[end] == .space || kinds[end] == .ignored { end += 1 }
            return end
        }
        while end < scalars.count, kinds[end] == .combining || kinds[end] == .ignored { end += 1 }
        return end
    }

    private func fold(_ piece: Range<Int>) -> [Unicode.Scalar] {
        if kinds[piece.lowerBound] == .space, piece.count == 1 || kinds[piece.lowerBound + 1] != .combining {
            return isDropped(piece) ? [] : [" "]
        }
        let text = String(String.UnicodeScalarView(scalars[piece].map(\.scalar)))
        return Array(normalizer.fold(text).string.unicodeScalars)
    }

    /// Whether text has no white space here: the next letter, digit or symbol on either side is wide. What stands
    /// beyond the run cannot be known and counts as not wide.
    private func isDropped(_ space: Range<Int>) -> Bool {
        let decides = { (kind: CharacterKind) in kind == .wide || kind == .narrow }
        return kinds[..<space.lowerBound].last(where: decides) == .wide
            || kinds[space.upperBound...].first(where: decides) == .wide
    }
}
