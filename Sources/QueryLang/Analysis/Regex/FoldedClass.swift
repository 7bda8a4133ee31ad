import CUnicode

/// The members of a class, to be written as the characters that folded text has for them.
struct FoldedClass {
    var isNegated = false
    private let origin: Int
    private let normalizer: Normalizer
    private var ranges: [ClosedRange<UInt32>] = []
    private var escapes: [PatternScalar] = []

    /// Up to so many characters beyond the first plane are folded one by one; a longer range is of ideographs or symbols
    /// that fold to themselves.
    private static let mostFoldedSingly = 4_096

    /// - Parameter origin: The UTF-8 offset of the class in the pattern.
    init(origin: Int, normalizer: Normalizer) {
        self.origin = origin
        self.normalizer = normalizer
    }

    mutating func add(_ range: ClosedRange<UInt32>) { ranges.append(range) }

    /// `\d`, `\p{Han}`, `[:alpha:]`: handed on as written.
    mutating func add(escape: [PatternScalar]) { escapes += escape }

    /// Writes `[…]`, and beside it, as alternatives, the members that fold to several characters (… to three stops).
    func write(to output: inout RewrittenPattern) {
        let (singles, strings) = folded()
        let hasItems = !singles.isEmpty || !escapes.isEmpty
        if strings.isEmpty, hasItems {
            writeItems(singles, to: &output)
        } else if strings.isEmpty {
            // Nothing is left of its members: none of them, or anything but them.
            output.append(syntax: isNegated ? "(?s:.)" : "(?!)", at: origin)
        } else if isNegated {
            output.append(syntax: "(?:", at: origin)
            for string in strings { writeExclusion(of: string, to: &output) }
            if hasItems { writeItems(singles, to: &output) } else { output.append(syntax: "(?s:.)", at: origin) }
            output.append(")", at: origin)
        } else {
            output.append(syntax: "(?:", at: origin)
            writeAlternatives(strings, to: &output)
            if hasItems {
                output.append("|", at: origin)
                writeItems(singles, to: &output)
            }
            output.append(syntax: ")", at: origin)
        }
    }

    private func writeAlternatives(_ strings: [[Unicode.Scalar]], to output: inout RewrittenPattern) {
        for (index, string) in strings.enumerated() {
            if index > 0 { output.append("|", at: origin) }
            for scalar in string { output.append(literal: scalar, at: origin) }
        }
    }

    /// Asserts that no occurrence of a string begins here or runs over this place.
    private func writeExclusion(of string: [Unicode.Scalar], to output: inout RewrittenPattern) {
        for split in string.indices {
            output.append(syntax: "(?!", at: origin)
            if split > 0 { output.append(syntax: "(?<=", at: origin) }
            for scalar in string[..<split] { output.append(literal: scalar, at: origin) }
            if split > 0 { output.append(")", at: origin) }
            for scalar in string[split...] { output.append(literal: scalar, at: origin) }
            output.append(")", at: origin)
        }
    }

    private func writeItems(_ singles: [ClosedRange<UInt32>], to output: inout RewrittenPattern) {
        output.append(syntax: isNegated ? "[^" : "[", at: origin)
        for range in singles {
            guard let low = Unicode.Scalar(range.lowerBound), let high = Unicode.Scalar(range.upperBound) else { continue }
            output.append(literal: low, at: origin)
            if range.count > 2 { output.append("-", at: origin) }
            if range.count > 1 { output.append(literal: high, at: origin) }
        }
        for scalar in escapes { output.append(scalar.scalar, at: scalar.offset) }
        output.append("]", at: origin)
    }

    /// What the members fold to: single characters as ranges, and strings, longest first.
    private func folded() -> (singles: [ClosedRange<UInt32>], strings: [[Unicode.Scalar]]) {
        var singles: [ClosedRange<UInt32>] = []
        var strings: Set<[Unicode.Scalar]> = []
        for range in Self.merged(ranges) {
            let isLong = range.count > Self.mostFoldedSingly
            if isLong, range.upperBound > 0xFFFF { singles.append(max(range.lowerBound, 0x10000)...range.upperBound) }
            let last = isLong ? min(range.upperBound, 0xFFFF) : range.upperBound
            guard range.lowerBound <= last else { continue }
            for value in range.lowerBound...last {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let result = fold(scalar)
                if let single = result.first, result.count == 1 {
                    singles.append(single.value...single.value)
                } else if !result.isEmpty {
                    strings.insert(result)
                }
            }
        }
        let ordered = strings.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
        return (Self.merged(singles), ordered)
    }

    private func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if let single = normalizer.singleFold(scalar) { return [single] }
        if scalar.properties.isWhitespace { return [" "] }
        return Array(normalizer.fold(String(scalar)).string.unicodeScalars)
    }

    /// Ascending and apart, also over the gap of the surrogates, which are no characters.
    private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
