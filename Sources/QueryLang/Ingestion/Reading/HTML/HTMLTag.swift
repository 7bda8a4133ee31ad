import Glibc

/// A start tag as a page prints it, and where it ends: at its `>`, or where a mistake in it makes that unlikely.
struct HTMLTag {
    enum Ending: Equatable {
        /// Offset of its `>`.
        case closed(Int)
        /// A quoted value runs on over the tag's own end: offsets of what is to be left out and of the first `>` in the value.
        case brokenQuote(from: Int, close: Int)
        /// Another tag begins in it: offset behind its last attribute.
        case brokenOff(Int)
        /// Nothing ends it.
        case open
    }

    let nameEnd: Int
    private(set) var ending = Ending.open
    /// How far was looked.
    private(set) var reach: Int

    /// - Parameter patience: bytes that may be looked at; with none left the tag ends at the next `>` or `<`.
    init(_ page: UnsafeBufferPointer<UInt8>, open: Int, patience: Int) {
        nameEnd = Self.nameEnd(page, from: open + 1)
        reach = nameEnd
        guard patience > 0 else {
            guard let end = page[nameEnd...].firstIndex(where: { $0 == Self.close || $0 == Self.opening }) else { return }
            ending = page[end] == Self.close ? .closed(end) : .brokenOff(nameEnd)
            return
        }
        read(page)
    }

    /// The end of the name of an element, whose first letter stands at an offset.
    static func nameEnd(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        page[start...].firstIndex { !isNameByte($0) } ?? page.count
    }

    // MARK: Attributes

    private mutating func read(_ page: UnsafeBufferPointer<UInt8>) {
        var at = nameEnd
        /// Behind the last attribute that is surely one.
        var whole = nameEnd
        /// Text may stand here, which then is not to be lost with the tag.
        var isOdd = false
        /// The first value that holds a `>`: what is wrong behind it may be its fault.
        var suspect: Ending?
        defer { reach = max(reach, at) }
        while true {
            while at < page.count, Self.isSpace(page[at]) || page[at] == UInt8(ascii: "/") { at += 1 }
            guard at < page.count else {
                ending = suspect ?? .open
                return
            }
            switch page[at] {
            case Self.close:
                ending = .closed(at)
                return
            case Self.opening:
                ending = suspect ?? .brokenOff(whole)
                return
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="):
                if let suspect {
                    ending = suspect
                    return
                }
                at += 1
                continue
            default: break
            }
            let name = at
            while at < page.count, !Self.endsAttributeName(page[at]) { at += 1 }
            if page[name..<at].contains(where: { $0 >= 0x80 }) { isOdd = true }
            var next = at
            while next < page.count, Self.isSpace(page[next]) { next += 1 }
            guard next < page.count, page[next] == UInt8(ascii: "=") else {
                if !isOdd, at < page.count, Self.isSpace(page[at]) { whole = at }
                continue
            }
            at = next + 1
            while at < page.count, Self.isSpace(page[at]) { at += 1 }
            guard at < page.count else { continue }
            if page[at] == UInt8(ascii: "\"") || page[at] == UInt8(ascii: "'") {
                guard let end = Self.find(page[at], in: page, from: at + 1) else {
                    reach = page.count
                    ending = Self.find(Self.close, in: page, from: at).map { .brokenQuote(from: whole, close: $0) } ?? .open
                    return
                }
                if let close = Self.find(Self.close, in: page, from: at, to: end) {
                    let broken = Ending.brokenQuote(from: whole, close: close)
                    guard page[end - 1] != UInt8(ascii: "="), Self.mayFollowValue(page, end + 1) else {
                        reach = end
                        ending = broken
                        return
                    }
                    suspect = suspect ?? broken
                }
                at = end + 1
            } else {
                while at < page.count, !Self.isSpace(page[at]), page[at] != Self.close, page[at] != Self.opening { at += 1 }
            }
            if !isOdd { whole = at }
        }
    }

    /// What stands behind the quotation mark that ends a value: the end of the tag, a blank, or the next attribute.
    private static func mayFollowValue(_ page: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        guard offset < page.count else { return true }
        if isSpace(page[offset]) || page[offset] == close || page[offset] == UInt8(ascii: "/") { return true }
        let end = page[offset...].prefix(longestName).firstIndex { !isNameByte($0) }
        return end.map { $0 > offset && page[$0] == UInt8(ascii: "=") } ?? false
    }

    private static let longestName = 64

    // MARK: Bytes

    private static let opening = UInt8(ascii: "<")
    private static let close = UInt8(ascii: ">")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "_")
    }

    private static func endsAttributeName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == close || byte == opening || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    static func find(_ byte: UInt8, in page: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? page.count
        guard let base = page.baseAddress, start < end, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The first place of a text that is not empty.
    static func find(_ text: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? page.count
        return text.withUTF8Buffer { text in
            guard let first = text.first else { return nil }
            var at = start
            while let place = find(first, in: page, from: at, to: end), place + text.count <= end {
                if page[place..<place + text.count].elementsEqual(text) { return place }
                at = place + 1
            }
            return nil
        }
    }
}
