/// Text as recovery reads it: Unicode scalars with integer offsets. A slice shares the storage and the offsets of its
/// base.
///
/// The scalars are folded to simplified Chinese, one to one, so that every rule and table serves both scripts; what
/// was printed is kept beside them and is what `String` gives back.
///
/// `String` would compare by canonical equivalence and step by grapheme clusters, which costs ten times as much and
/// changes no rule: every rule is written in single scalars and in words made of them.
///
/// The base and two offsets rather than slices of both: a text is copied and cut for every rule that is asked, and this is half the
/// size, copied in line, with one owner to count where nothing is folded. Two slices took a third of all reading.
struct ScalarText: RandomAccessCollection, RangeReplaceableCollection, Hashable, Sendable {
    typealias SubSequence = ScalarText
    /// Those of the base, of which the text is a part.
    private var scalars: [Unicode.Scalar]
    /// The same as printed; nil where folding changed none.
    private var original: [Unicode.Scalar]?
    /// The offset of the base's first scalar: a part that was changed has a base of its own, and keeps its offsets.
    private var origin = 0
    private(set) var startIndex: Int
    private(set) var endIndex: Int

    init() { self.init(scalars: [], original: nil, 0..<0) }
    init(_ text: String) { self.init(printed: Self.scalars(of: text)) }

    /// Counted by bytes, which is several times faster than by scalars.
    private static func scalars(of text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count { $0 & 0xC0 != 0x80 })
        for scalar in text.unicodeScalars { scalars.append(scalar) }
        return scalars
    }

    private init(printed: [Unicode.Scalar]) {
        self.init(scalars: printed, original: nil, printed.indices)
        let table = ScriptFolding.shared
        for index in printed.indices {
            let folded = table.fold(printed[index])
            guard folded != printed[index] else { continue }
            if original == nil { original = printed }
            scalars[index] = folded
        }
    }

    private init(scalars: [Unicode.Scalar], original: [Unicode.Scalar]?, _ range: Range<Int>, origin: Int = 0) {
        self.scalars = scalars
        self.original = original
        self.origin = origin
        startIndex = range.lowerBound
        endIndex = range.upperBound
    }

    /// The scalars as printed.
    var printed: ArraySlice<Unicode.Scalar> { (original ?? scalars)[places] }
    private var folded: ArraySlice<Unicode.Scalar> { scalars[places] }
    /// Where the text stands in its base.
    @inline(__always) private var places: Range<Int> { startIndex - origin..<endIndex - origin }

    @inline(__always) subscript(position: Int) -> Unicode.Scalar {
        precondition(position >= startIndex && position < endIndex, "no scalar of the text")
        return scalars[position - origin]
    }
    @inline(__always) subscript(bounds: Range<Int>) -> ScalarText {
        precondition(bounds.lowerBound >= startIndex && bounds.upperBound <= endIndex, "no part of the text")
        return ScalarText(scalars: scalars, original: original, bounds, origin: origin)
    }

    struct Iterator: IteratorProtocol {
        fileprivate let scalars: [Unicode.Scalar]
        fileprivate var place: Int
        fileprivate let end: Int

        @inline(__always) mutating func next() -> Unicode.Scalar? {
            guard place < end else { return nil }
            defer { place += 1 }
            return scalars[place]
        }
    }

    func makeIterator() -> Iterator { Iterator(scalars: scalars, place: places.lowerBound, end: places.upperBound) }

    /// The scalars in memory, for what is asked of every line: neither owners are counted nor bounds checked for each of them.
    @inline(__always) func withScalars<Result>(_ body: (UnsafeBufferPointer<Unicode.Scalar>) throws -> Result) rethrows -> Result {
        try scalars.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[places])) }
    }

    func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<Unicode.Scalar>) throws -> R) rethrows -> R? {
        try withScalars(body)
    }

    // MARK: Change

    /// A part that changes is taken out of its base, so that what is changed is never longer than the part.
    private mutating func detach() {
        guard startIndex > origin || endIndex - origin < scalars.count else { return }
        (scalars, original) = (Array(folded), original.map { Array($0[places]) })
        origin = startIndex
    }

    mutating func replaceSubrange(_ range: Range<Int>, with scalars: some Collection<Unicode.Scalar>) {
        precondition(range.lowerBound >= startIndex && range.upperBound <= endIndex, "no part of the text")
        let text = scalars as? ScalarText ?? ScalarText(printed: Array(scalars))
        detach()
        if original == nil, text.original != nil { original = self.scalars }
        let places = range.lowerBound - origin..<range.upperBound - origin
        original?.replaceSubrange(places, with: text.printed)
        self.scalars.replaceSubrange(places, with: text.folded)
        endIndex = origin + self.scalars.count
    }

    mutating func append(contentsOf text: ScalarText) {
        detach()
        if original == nil, text.original != nil { original = scalars }
        original?.append(contentsOf: text.printed)
        scalars.append(contentsOf: text.folded)
        endIndex = origin + scalars.count
    }

    static func + (left: ScalarText, right: ScalarText) -> ScalarText {
        var text = left
        text.append(contentsOf: right)
        return text
    }

    func filter(_ isIncluded: (Unicode.Scalar) throws -> Bool) rethrows -> ScalarText {
        guard let original else {
            let kept = try folded.filter(isIncluded)
            return ScalarText(scalars: kept, original: nil, kept.indices)
        }
        return ScalarText(printed: try places.filter { try isIncluded(scalars[$0]) }.map { original[$0] })
    }

    static func == (left: ScalarText, right: ScalarText) -> Bool {
        left.count == right.count && left.withScalars { own in right.withScalars { own.elementsEqual($0) } }
    }
    static func == (left: ScalarText, right: String) -> Bool {
        left.hasPrefix(right) && left.count == right.unicodeScalars.count
    }
    static func != (left: ScalarText, right: String) -> Bool { !(left == right) }
    /// All bytes at once, which is several times faster than scalar by scalar.
    func hash(into hasher: inout Hasher) { withScalars { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }

    // MARK: Parts

    // As those of the standard library, which steps from index to index.

    func prefix(_ length: Int) -> ScalarText { self[startIndex..<startIndex + Swift.min(length, count)] }
    func suffix(_ length: Int) -> ScalarText { self[endIndex - Swift.min(length, count)..<endIndex] }
    func dropFirst(_ length: Int = 1) -> ScalarText { self[startIndex + Swift.min(length, count)..<endIndex] }
    func dropLast(_ length: Int = 1) -> ScalarText { self[startIndex..<endIndex - Swift.min(length, count)] }

    @inline(__always) func prefix(while isFit: (Unicode.Scalar) throws -> Bool) rethrows -> ScalarText {
        try self[startIndex..<(firstIndex { try !isFit($0) } ?? endIndex)]
    }

    @inline(__always) func drop(while isFit: (Unicode.Scalar) throws -> Bool) rethrows -> ScalarText {
        try self[(firstIndex { try !isFit($0) } ?? endIndex)..<endIndex]
    }

    // MARK: Search

    // As those of the standard library, over memory.

    @inline(__always) func contains(where isFit: (Unicode.Scalar) throws -> Bool) rethrows -> Bool {
        try withScalars { scalars in
            for scalar in scalars where try isFit(scalar) { return true }
            return false
        }
    }

    @inline(__always) func allSatisfy(_ isFit: (Unicode.Scalar) throws -> Bool) rethrows -> Bool { try !contains { try !isFit($0) } }

    @inline(__always) func firstIndex(where isFit: (Unicode.Scalar) throws -> Bool) rethrows -> Int? {
        try withScalars { scalars in
            for place in scalars.indices where try isFit(scalars[place]) { return startIndex + place }
            return nil
        }
    }

    @inline(__always) func firstIndex(of scalar: Unicode.Scalar) -> Int? { firstIndex { $0 == scalar } }

    @inline(__always) func count(where isFit: (Unicode.Scalar) throws -> Bool) rethrows -> Int {
        try withScalars { scalars in
            var count = 0
            for scalar in scalars where try isFit(scalar) { count += 1 }
            return count
        }
    }

    // MARK: Words

    func hasPrefix(_ word: String) -> Bool { starts(with: word, at: startIndex) }

    func hasSuffix(_ word: String) -> Bool {
        let length = word.unicodeScalars.count
        return length <= count && starts(with: word, at: endIndex - length)
    }

    func contains(_ word: String) -> Bool { firstRange(of: word) != nil }

    func firstRange(of word: String) -> Range<Int>? {
        guard let first = word.unicodeScalars.first.map(ScriptFolding.shared.fold) else { return startIndex..<startIndex }
        return withScalars { scalars in
            for place in scalars.indices where scalars[place] == first && starts(with: word, at: startIndex + place) {
                return startIndex + place..<startIndex + place + word.unicodeScalars.count
            }
            return nil
        }
    }

    func starts(with word: String, at start: Int) -> Bool {
        precondition(start >= startIndex, "no part of the text")
        let table = ScriptFolding.shared
        return withScalars { scalars in
            var place = start - startIndex
            for scalar in word.unicodeScalars {
                guard place < scalars.count, scalars[place] == table.fold(scalar) else { return false }
                place += 1
            }
            return true
        }
    }

    /// The word of `words` that the text opens with, as a slice; the one listed first where several do.
    func opening(among words: WordTable) -> ScalarText? { words.opening(of: self).map { prefix(words.length($0)) } }
    /// The word of `words` that the text ends with, as a slice; the one listed first where several do.
    func closing(among words: WordTable) -> ScalarText? { words.closing(of: self).map { suffix(words.length($0)) } }
    /// For a few words; a table looks for all of its words at once.
    func containsAny(of words: [String]) -> Bool { words.contains { contains($0) } }
    func containsAny(of words: WordTable) -> Bool { words.occurs(in: self) }

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

    @inline(__always) func trimmed(_ isEdge: (Unicode.Scalar) -> Bool) -> ScalarText {
        let inner = withScalars { scalars in
            var start = 0, end = scalars.count
            while start < end, isEdge(scalars[start]) { start += 1 }
            while start < end, isEdge(scalars[end - 1]) { end -= 1 }
            return startIndex + start..<startIndex + end
        }
        return inner.count == count ? self : self[inner]
    }

    /// Without any blank.
    var squeezed: ScalarText { contains { $0.isBlank } ? filter { !$0.isBlank } : self }

    /// The text as it is compared with another printing of it: without blanks, its marks half-width, quotation marks of all kinds alike
    /// and a dash one stroke.
    var wording: ScalarText {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(count)
        for scalar in self where !scalar.isBlank {
            let plain = scalar.plainForm
            if plain != "-" && plain != "." || scalars.last != plain { scalars.append(plain) }
        }
        return ScalarText(scalars: scalars, original: nil, scalars.indices)
    }

    /// A semicolon of a sentence: the half-width one counts behind a Han scalar only, for a program's or an entity's is none.
    var hasSemicolon: Bool {
        indices.contains { self[$0] == "；" || self[$0] == ";" && $0 > startIndex && self[$0 - 1].isHan }
    }

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

extension ScalarText {
    /// 撰文 : 张三 as 撰文: 张三.
    var withoutBlanksBeforeColons: ScalarText {
        guard count <= LineShape.measured, contains(" "), zip(self, dropFirst()).contains(where: { $0 == " " && $1.isColon }) else { return self }
        var result = ScalarText()
        for index in indices where !(self[index] == " " && index + 1 < endIndex && self[index + 1].isColon) { result.append(contentsOf: self[index...index]) }
        return result
    }
}
