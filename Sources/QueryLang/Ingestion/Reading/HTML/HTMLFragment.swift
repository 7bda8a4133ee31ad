/// Markup in the text of a record, told from text that merely has a `<` in it.
enum HTMLFragment {
    /// What a text has of HTML.
    private struct Signs {
        var isMarkup = false
        /// An element that parts lines.
        var hasBlocks = false
    }

    /// Whether a text is HTML: it has a tag of an element that HTML knows, or a character written as an entity. One letter
    /// in angle brackets (`a<b>c`) is a tag only if it is closed somewhere.
    static func isMarkup(_ text: String) -> Bool { signs(text).isMarkup }

    /// The lines of a text that is HTML; nil for one that is not. Without an element that parts lines its line feeds do.
    ///
    /// - Parameter file: the lines of the text with their places.
    static func lines(_ text: String, _ file: [SourceLine]) -> (lines: [SourceLine], problems: [String])? {
        let signs = signs(text)
        guard signs.isMarkup else { return nil }
        let page = HTMLPage.read(file, isFragment: true, breaksLines: !signs.hasBlocks)
        guard !signs.hasBlocks else { return (page.lines, page.problems) }
        let lines = page.lines.map { line in
            var line = line
            // A line of text is then as any other, unless its type says more.
            if line.hint?.kind == .text, line.hint?.boldLength == 0 { line.hint = nil }
            return line
        }
        return (lines, page.problems)
    }

    /// A short text without its markup; as it stands where it has none.
    static func plain(_ text: String) -> String {
        guard let found = lines(text, [SourceLine(number: 1, text: text, bytes: 0..<text.utf8.count)]) else { return text }
        return found.lines.map(\.text).joined(separator: "\n")
    }

    // MARK: Signs

    private static func signs(_ text: String) -> Signs {
        var text = text
        return text.withUTF8 { bytes in
            var signs = Signs()
            var at = 0
            while let place = bytes[at...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
                at = place + 1
                if bytes[place] == UInt8(ascii: "&") {
                    if !signs.isMarkup, isEntity(bytes, at) { signs.isMarkup = true }
                } else if let name = element(bytes, at) {
                    signs.isMarkup = true
                    if HTMLElement.opensLine(name) { signs.hasBlocks = true }
                }
                if signs.hasBlocks { break }
            }
            return signs
        }
    }

    /// The element whose tag surely stands behind a `<`.
    private static func element(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> String? {
        let isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
        let first = isEnd ? start + 1 : start
        let end = HTMLTag.nameEnd(bytes, from: min(first, bytes.count))
        guard end > first, end - first <= longestName, end < bytes.count else { return nil }
        let name = String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
        guard HTMLElement.isKnown(name) else { return nil }
        var next = end
        while next < bytes.count, bytes[next] == 0x20 || (0x09...0x0D).contains(bytes[next]) || bytes[next] == UInt8(ascii: "/") { next += 1 }
        guard next < bytes.count else { return nil }
        if bytes[next] == UInt8(ascii: ">") { return isEnd || name == "p" || name.utf8.count > 1 ? name : nil }
        guard !isEnd, next > end else { return nil }
        // An attribute with its value.
        let attribute = HTMLTag.nameEnd(bytes, from: next)
        return attribute > next && attribute < bytes.count && bytes[attribute] == UInt8(ascii: "=") ? name : nil
    }

    private static let longestName = 12

    private static let entities: Set<String> = [
        "nbsp", "amp", "lt", "gt", "quot", "apos", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "ndash", "hellip", "middot",
        "bull", "emsp", "ensp", "thinsp", "copy", "reg", "trade", "times", "divide", "deg", "laquo", "raquo", "lang", "rang",
        "permil", "yen", "euro", "para", "sect", "plusmn", "sup2", "sup3", "frac12", "larr", "rarr", "zwnj", "zwj", "shy",
    ]

    /// Whether `nbsp;`, `#12288;` or `#x3000;` stands at an offset.
    private static func isEntity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard let end = bytes[start...].prefix(9).firstIndex(of: UInt8(ascii: ";")) else { return false }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard name.hasPrefix("#") else { return entities.contains(name) }
        let number = name.dropFirst()
        let digits = number.hasPrefix("x") || number.hasPrefix("X") ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
        return digits.flatMap(Unicode.Scalar.init) != nil
    }
}
