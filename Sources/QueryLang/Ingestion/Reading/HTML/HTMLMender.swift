/// Mends markup that would swallow the text after it: tags whose quotation marks are not closed, comments and scripts that
/// do not end. What is well formed is left as it stands, byte by byte; line feeds are never added nor lost.
///
/// Time is in proportion to the page: what is looked at in vain is counted, and a page that wastes more than a few times its
/// own length is read by simpler rules.
struct HTMLMender {
    struct Mended {
        var bytes: [UInt8]
        /// The first of what was mended, and how much that was.
        var faults: [Fault] = []
        var faultCount = 0
    }

    struct Fault: Equatable {
        /// Row of the input, from 1.
        var row: Int
        /// Ends the sentence “line 3: …”.
        var message: String
    }

    private let page: UnsafeBufferPointer<UInt8>
    /// Markup in a text that may also have `<` for itself: an element that HTML does not know is text.
    private let isFragment: Bool
    private var mended = Mended(bytes: [])
    private var isMended = false
    /// Input up to here is in `mended`.
    private var copied = 0
    private var row = 1
    /// Input up to here is counted in `row`.
    private var counted = 0
    /// What is not found behind here, so that it is not looked for again: the end of a comment, a `>`, the end of a script.
    private var isPastComments = false, isPastTags = false
    private var pastScripts: Set<String> = []
    /// From here on there is nothing but the page's end tags.
    private let contentEnd: Int
    /// Bytes that may yet be looked at in vain.
    private var patience: Int

    static func mend(_ page: [UInt8], isFragment: Bool) -> Mended {
        page.withUnsafeBufferPointer { buffer in
            var mender = HTMLMender(buffer, isFragment: isFragment)
            mender.run()
            return mender.isMended ? mender.mended : Mended(bytes: page)
        }
    }

    /// Faults kept with their rows.
    private static let kept = 3

    private init(_ page: UnsafeBufferPointer<UInt8>, isFragment: Bool) {
        self.page = page
        self.isFragment = isFragment
        patience = 4 * page.count
        contentEnd = Self.contentEnd(of: page)
    }

    private mutating func run() {
        var at = 0
        while let open = find("<", from: at) {
            at = next(open)
        }
        if isMended { copy(to: page.count) }
    }

    // MARK: Output

    private mutating func copy(to end: Int) {
        mended.bytes.append(contentsOf: page[copied..<end])
        copied = end
    }

    /// Writes something in the place of a range of the input; line feeds in it are kept.
    private mutating func replace(_ range: Range<Int>, with text: StaticString) {
        copy(to: range.lowerBound)
        text.withUTF8Buffer { mended.bytes.append(contentsOf: $0) }
        for byte in page[range] where byte == 0x0A { mended.bytes.append(byte) }
        copied = range.upperBound
        isMended = true
    }

    private mutating func report(_ at: Int, _ message: @autoclosure () -> String) {
        mended.faultCount += 1
        guard mended.faults.count < Self.kept else { return }
        row += page[counted..<at].count { $0 == 0x0A }
        counted = at
        mended.faults.append(Fault(row: row, message: message()))
    }

    // MARK: Markup

    /// Passes what begins with the `<` at an offset; returns where to go on.
    private mutating func next(_ open: Int) -> Int {
        switch byte(open + 1) {
        case UInt8(ascii: "!") where has("<!--", at: open): return comment(open)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            // In a text of its own `<!注意>` is no declaration.
            guard !isPastTags, !isFragment || Self.isLetter(byte(open + 2)) else { return text(open) }
            guard let end = find(">", from: open + 2) else {
                isPastTags = true
                return text(open)
            }
            return end + 1
        case UInt8(ascii: "/") where Self.isLetter(byte(open + 2)):
            guard !isFragment || isKnown(at: open + 2) else { return text(open) }
            // A tag that is not closed ends where the next one begins.
            guard !isPastTags, let end = page[open...].dropFirst(2).firstIndex(where: { $0 == Self.close || $0 == Self.opening }) else {
                isPastTags = true
                return text(open)
            }
            if page[end] == Self.close {
                if open < contentEnd, Self.endsPage(page[(open + 2)..<end]) { replace(open..<end + 1, with: "") }
                return end + 1
            }
            return breakOff(open, at: HTMLTag.nameEnd(page, from: open + 2))
        case let first where Self.isLetter(first):
            guard !isFragment || isKnown(at: open + 1) else { return text(open) }
            return tag(open)
        default: return text(open)
        }
    }

    /// A `<` that opens nothing is a character like others.
    private mutating func text(_ open: Int) -> Int {
        replace(open..<open + 1, with: "&lt;")
        return open + 1
    }

    private mutating func comment(_ open: Int) -> Int {
        // In `<!-->` the marks of the opening close it too.
        if let end = isPastComments ? nil : find("-->", from: open + 2) {
            if end < open + 4 {
                replace(open..<end + 3, with: "<!-- -->")
                return end + 3
            }
            guard let nested = find("<!--", from: open + 4, to: end), nested + 4 <= end else { return end + 3 }
        } else {
            isPastComments = true
        }
        report(open, "a comment is not closed")
        // What ends with its line is a comment whose author forgot the two marks.
        if let end = page[(open + 4)...].firstIndex(where: { $0 == Self.close || $0 == Self.opening || $0 == 0x0A }), page[end] == Self.close {
            replace(end..<end + 1, with: "-->")
            return end + 1
        }
        replace(open..<open + 4, with: "")
        return open + 4
    }

    private mutating func tag(_ open: Int) -> Int {
        let found = HTMLTag(page, open: open, patience: patience)
        let name = page[(open + 1)..<found.nameEnd]
        let end: Int
        switch found.ending {
        case .closed(let close): end = close + 1
        case .brokenQuote(let from, let close):
            patience -= found.reach - open
            report(open, "a quotation mark in the tag ‘\(Self.shown(name))’ is not closed")
            replace(from..<close, with: "")
            end = close + 1
        case .brokenOff(let from):
            patience -= found.reach - open
            end = breakOff(open, at: from)
        case .open:
            patience -= found.reach - open
            return text(open)
        }
        let isRaw = ["script", "style"].contains { Self.equal(name, $0) }
        return isRaw ? rawText(Self.shown(name), from: end) : end
    }

    /// Whether what stands between `</` and `>` ends the page. What comes behind it belongs to the page (HTML Standard, 13.2.6.4.19, "after
    /// body"), but the parser would leave it out: pages saved one behind the other, a script's output below one.
    private static func endsPage(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let end = name.lastIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) }.map { $0 + 1 } ?? name.startIndex
        return equal(name[..<end], "body") || equal(name[..<end], "html")
    }

    /// Where only white space and the ends of the page follow.
    private static func contentEnd(of page: UnsafeBufferPointer<UInt8>) -> Int {
        var end = page.count
        while let last = page[..<end].lastIndex(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) {
            end = last + 1
            guard page[last] == close, let open = page[max(0, end - longestEnd)..<last].lastIndex(of: opening), open + 1 < last,
                page[open + 1] == UInt8(ascii: "/"), endsPage(page[(open + 2)..<last])
            else { return end }
            end = open
        }
        return end
    }

    /// Bytes of an end tag of a page, with white space in it.
    private static let longestEnd = 20

    private mutating func breakOff(_ open: Int, at end: Int) -> Int {
        report(open, "a tag is not closed")
        replace(end..<end, with: ">")
        return end
    }

    /// Passes the content of a script or a style sheet: one that nothing ends, ends where the page goes on.
    private mutating func rawText(_ name: String, from start: Int) -> Int {
        let isPast = pastScripts.contains(name)
        var at = start
        var goesOn: Int?
        while let open = find("<", from: at), goesOn == nil || !isPast {
            if byte(open + 1) == UInt8(ascii: "/"), Self.equal(page[min(open + 2, page.count)...].prefix(name.utf8.count), name) { return open }
            if goesOn == nil, isBlockTag(open) { goesOn = open }
            at = open + 1
        }
        pastScripts.insert(name)
        guard let goesOn else { return page.count }
        report(start, "a \(name) is not closed")
        replace(goesOn..<goesOn, with: name == "style" ? "</style>" : "</script>")
        return goesOn
    }

    /// An element that no script is likely to write at the start of a line.
    private func isBlockTag(_ open: Int) -> Bool {
        let lineStart = page[..<open].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { page[$0] == 0x0A } ?? true
        guard lineStart else { return false }
        let from = byte(open + 1) == UInt8(ascii: "/") ? open + 2 : open + 1
        guard Self.isLetter(byte(from)) else { return false }
        return HTMLElement.opensLine(String(decoding: page[from..<HTMLTag.nameEnd(page, from: from)], as: UTF8.self).lowercased())
    }

    private func isKnown(at start: Int) -> Bool {
        HTMLElement.isKnown(String(decoding: page[start..<HTMLTag.nameEnd(page, from: start)].prefix(20), as: UTF8.self).lowercased())
    }

    // MARK: Bytes

    private static let opening = UInt8(ascii: "<")
    private static let close = UInt8(ascii: ">")

    private static func isLetter(_ byte: UInt8?) -> Bool { byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false }

    private func byte(_ offset: Int) -> UInt8? { offset < page.count ? page[offset] : nil }

    private func has(_ text: String, at offset: Int) -> Bool { page[min(offset, page.count)...].prefix(text.utf8.count).elementsEqual(text.utf8) }

    private func find(_ text: StaticString, from start: Int, to end: Int? = nil) -> Int? {
        HTMLTag.find(text, in: page, from: start, to: end)
    }

    private static func equal(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: String) -> Bool {
        bytes.count == word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    private static func shown(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: name.prefix(20), as: UTF8.self).lowercased()
    }
}
