/// Text as recovery reads it: Unicode scalars with integer offsets. A slice shares the storage and the offsets of its
/// base.
///
/// The scalars are folded to simplified Chinese, one to one, so that every rule and table serves both scripts; what
/// was printed is kept beside them and is what `String` gives back.
///
/// `String` would compare by canonical equivalence and step by grapheme clusters, which costs ten times as much and
/// changes no rule: every rule is written in single scalars and in words made of them.
struct ScalarText: RandomAccessCollection, RangeReplaceableCollection, Hashable, Sendable {
    typealias SubSequence = ScalarText
    private var scalars: ArraySlice<Unicode.Scalar>
    /// The scalars as printed, at the same offsets; nil where folding changed none.
    private var original: ArraySlice<Unicode.Scalar>?

    init() { scalars = [] }
    init(_ text: String) { self.init(printed: Self.scalars(of: text)[...]) }

    /// Counted by bytes, which is several times faster than by scalars.
    private static func scalars(of text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count { $0 & 0xC0 != 0x80 })
        for scalar in text.unicodeScalars { scalars.append(scalar) }
        return scalars
    }

    private init(printed: ArraySlice<Unicode.Scalar>) {
        scalars = printed
        let table = ScriptFolding.shared
        for index in printed.indices {
            let folded = table.fold(printed[index])
            guard folded != printed[index] else { continue }
            if original == nil { original = printed }
            scalars[index] = folded
        }
    }

    private init(scalars: ArraySlice<Unicode.Scalar>, original: ArraySlice<Unicode.Scalar>?) {
        self.scalars = scalars
        self.original = original
    }

    /// The scalars as printed, at the same offsets.
    var printed: ArraySlice<Unicode.Scalar> { original ?? scalars }

    @inline(__always) var startIndex: Int { scalars.startIndex }
    @inline(__always) var endIndex: Int { scalars.endIndex }
    @inline(__always) subscript(position: Int) -> Unicode.Scalar { scalars[position] }
    @inline(__always) subscript(bounds: Range<Int>) -> ScalarText {
        ScalarText(scalars: scalars[bounds], original: original?[bounds])
    }

    func makeIterator() -> IndexingIterator<ArraySlice<Unicode.Scalar>> { scalars.makeIterator() }

    mutating func replaceSubrange(_ range: Range<Int>, with scalars: some Collection<Unicode.Scalar>) {
        let text = scalars as? ScalarText ?? ScalarText(printed: Array(scalars)[...])
        if original == nil, text.original != nil { original = self.scalars }
        original?.replaceSubrange(range, with: text.printed)
        self.scalars.replaceSubrange(range, with: text.scalars)
    }

    mutating func append(contentsOf text: ScalarText) {
        if original == nil, text.original != nil { original = scalars }
        original?.append(contentsOf: text.printed)
        scalars.append(contentsOf: text.scalars)
    }

    static func + (left: ScalarText, right: ScalarText) -> ScalarText {
        var text = left
        text.append(contentsOf: right)
        return text
    }

    func filter(_ isIncluded: (Unicode.Scalar) throws -> Bool) rethrows -> ScalarText {
        guard let original else { return ScalarText(scalars: try scalars.filter(isIncluded)[...], original: nil) }
        return ScalarText(printed: try indices.filter { try isIncluded(scalars[$0]) }.map { original[$0] }[...])
    }

    func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<Unicode.Scalar>) throws -> R) rethrows -> R? {
        try scalars.withContiguousStorageIfAvailable(body)
    }

    static func == (left: ScalarText, right: ScalarText) -> Bool { left.scalars == right.scalars }
    static func == (left: ScalarText, right: String) -> Bool {
        left.hasPrefix(right) && left.count == right.unicodeScalars.count
    }
    static func != (left: ScalarText, right: String) -> Bool { !(left == right) }
    func hash(into hasher: inout Hasher) { hasher.combine(scalars) }

    // MARK: Words

    func hasPrefix(_ word: String) -> Bool { starts(with: word, at: startIndex) }

    func hasSuffix(_ word: String) -> Bool {
        let length = word.unicodeScalars.count
        return length <= count && starts(with: word, at: endIndex - length)
    }

    func contains(_ word: String) -> Bool { firstRange(of: word) != nil }

    func firstRange(of word: String) -> Range<Int>? {
        guard let first = word.unicodeScalars.first.map(ScriptFolding.shared.fold) else { return startIndex..<startIndex }
        var from = startIndex
        while let index = scalars[from...].firstIndex(of: first) {
            if starts(with: word, at: index) { return index..<index + word.unicodeScalars.count }
            from = index + 1
        }
        return nil
    }

    func starts(with word: String, at start: Int) -> Bool {
        var index = start
        let table = ScriptFolding.shared
        for scalar in word.unicodeScalars {
            guard index < endIndex, self[index] == table.fold(scalar) else { return false }
            index += 1
        }
        return true
    }

    /// The word of `words` that the text opens with, as a slice; the one listed first where several do.
    func opening(among words: WordTable) -> ScalarText? { words.opening(of: self).map { prefix(words.length($0)) } }
    /// The word of `words` that the text ends with, as a slice; the one listed first where several do.
    func closing(among words: WordTable) -> ScalarText? { words.closing(of: self).map { suffix(words.length($0)) } }
    func containsAny(of words: [String]) -> Bool { words.contains { contains($0) } }

    // MARK: Edges

    /// Without blanks at both ends.
    var trimmed: ScalarText { trimmed { $0.isBlank } }
    /// Without list marks, colons and strokes at both ends.
    var trimmedMarks: ScalarText { trimmed { $0.isBlank || $0.isOne(of: ":：/|丨｜、-—·") } }
    /// Without dashes before the text.
    var trimmedDashes: ScalarText { drop { $0.isOne(of: "—-–─") || $0.isBlank }.trimmed }
    /// Without a full stop or colon at the end.
    var trimmedStop: ScalarText { last.map { $0.isOne(of: "。.：:") } == true ? dropLast() : self }
    /// Without strokes at the end: 新闻表情排行 /.
    var trimmedSlashes: ScalarText {
        var end = endIndex
        while end > startIndex, self[end - 1].isOne(of: "/>».…") || self[end - 1].isBlank { end -= 1 }
        return self[startIndex..<end]
    }

    func trimmed(_ isEdge: (Unicode.Scalar) -> Bool) -> ScalarText {
        var start = startIndex, end = endIndex
        while start < end, isEdge(self[start]) { start += 1 }
        while start < end, isEdge(self[end - 1]) { end -= 1 }
        return self[start..<end]
    }

    /// Without any blank.
    var squeezed: ScalarText { contains { $0.isBlank } ? filter { !$0.isBlank } : self }

    /// A gap of so many blanks at least.
    func hasBlanks(inARow least: Int) -> Bool {
        var run = 0
        for scalar in self {
            run = scalar.isBlank ? run + 1 : 0
            if run >= least { return true }
        }
        return false
    }

    /// True where running text stops at its end: a sentence mark, closing marks after it allowed; or a colon or
    /// semicolon, which hand over to a list.
    var endsSentence: Bool {
        var end = beforeClosingNote
        // …圆盘机。①: the number of a note behind the sentence.
        if end > startIndex + 1, self[end - 1].isNoteNumber, self[end - 2].isSentenceEnd || self[end - 2].isCloser { end -= 1 }
        let furthest = Swift.max(startIndex, end - 6)
        while end > furthest, self[end - 1].isCloser || self[end - 1].isBlank { end -= 1 }
        guard end > startIndex else { return true }
        let last = self[end - 1]
        if last.isSentenceEnd || last == "；" || last == ";" || last.isColon { return true }
        return last == "." && end - 1 > startIndex && self[end - 2].isASCII
    }

    /// The longest bracket behind a sentence that is a note on it, in scalars.
    private static let longestNote = 40

    /// The end of the text before a bracket that stands behind a whole sentence: …十五元。（张三）.
    private var beforeClosingNote: Int {
        guard let last, last.isClosingBracket,
            let open = self[Swift.max(startIndex, endIndex - Self.longestNote)...].lastIndex(where: { $0.isOpeningBracket }),
            let before = self[..<open].trimmed.last, before.isSentenceEnd || before.isOne(of: "”」")
        else { return endIndex }
        return open
    }

    /// With every occurrence of a word taken out.
    func text(without word: String) -> ScalarText {
        guard var range = firstRange(of: word) else { return self }
        var rest = self[...]
        var result = ScalarText()
        while true {
            result.append(contentsOf: rest[rest.startIndex..<range.lowerBound])
            rest = rest[range.upperBound..<rest.endIndex]
            guard let further = rest.firstRange(of: word) else { break }
            range = further
        }
        result.append(contentsOf: rest)
        return result
    }
}

extension String {
    /// The text as printed.
    init(_ text: ScalarText) {
        let printed = text.printed
        let capacity = printed.reduce(0) { $0 + UTF8.width($1) }
        self.init(unsafeUninitializedCapacity: capacity) { buffer in
            var end = 0
            for scalar in printed {
                guard let bytes = UTF8.encode(scalar) else { continue }
                for byte in bytes {
                    buffer[end] = byte
                    end += 1
                }
            }
            return end
        }
    }
}
