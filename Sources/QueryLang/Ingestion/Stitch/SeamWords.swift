import Analysis

/// Words of the dictionary that a break may part: 夜 | 里.
struct SeamWords {
    /// One for all pages: to open an iterator of ICU costs more than a page has seams for.
    private static let segmenter = Segmenter()

    /// Scalars on either side of the break that words are looked for in.
    static let reach = 6

    /// The Han scalars at the end, or the beginning, of a text as UTF-16; those beyond the basic plane end the run.
    static func units(_ text: some BidirectionalCollection<Unicode.Scalar>) -> [UInt16] {
        text.prefix { $0.isHan }.compactMap { UInt16(exactly: $0.value) }
    }

    /// The scalar before the break is a word of its own within its own line: it may be the first half of another.
    func isLoose(_ left: [UInt16], _ right: [UInt16]) -> Bool {
        func lengths(_ units: [UInt16]) -> [Int] {
            var lengths: [Int] = []
            units.withUnsafeBufferPointer { units in Self.segmenter.forEachWord(of: units) { lengths.append($0.count) } }
            return lengths
        }
        return lengths(left).last == 1 && lengths(right).first == 1
    }

    /// The word that stands over the break when both sides are put together; nil where a word ends at the break.
    ///
    /// - Parameters:
    ///   - left: the Han scalars right before the break.
    ///   - right: those right behind it.
    func word(_ left: [UInt16], _ right: [UInt16]) -> [UInt16]? {
        guard !left.isEmpty, !right.isEmpty else { return nil }
        let joined = left + right
        var word: [UInt16]?
        joined.withUnsafeBufferPointer { units in
            Self.segmenter.forEachWord(of: units) { range in
                if range.lowerBound < left.count, range.upperBound > left.count { word = Array(joined[range]) }
            }
        }
        return word
    }
}
