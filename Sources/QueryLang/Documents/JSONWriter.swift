/// Writes JSON (RFC 8259) into a string. Keys keep the order in which they are written.
///
/// Control characters, C1 and bidirectional overrides are escaped, so that JSON is safe to show at a terminal too.
package struct JSONWriter {
    package enum Layout {
        /// No blanks.
        case compact
        /// A key or an element a line, two blanks of indent.
        case indented
        /// On one line, with blanks.
        case spaced
    }

    package private(set) var text = ""
    private var layout: Layout
    private var depth = 0
    /// Nothing has been written yet at this depth.
    private var isFirst = true
    private var followsKey = false

    package init(_ layout: Layout = .compact) { self.layout = layout }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", layout, body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", layout, body) }

    /// An array that an indented text has on one line.
    package mutating func flatArray(_ body: (inout JSONWriter) -> Void) {
        nested("[", "]", layout == .indented ? .spaced : layout, body)
    }

    /// The key of the value that is written next.
    package mutating func key(_ key: String) {
        separate()
        quote(key)
        text += layout == .compact ? ":" : ": "
        followsKey = true
    }

    package mutating func string(_ value: String) {
        separate()
        quote(value)
    }

    package mutating func number(_ value: Int) { token(String(value)) }
    package mutating func bool(_ value: Bool) { token(value ? "true" : "false") }
    package mutating func null() { token("null") }

    package mutating func strings(_ values: [String]) {
        array { writer in
            for value in values { writer.string(value) }
        }
    }

    /// A number, or another word of JSON, as it is to stand there.
    package mutating func token(_ token: String) {
        separate()
        text += token
    }

    private mutating func nested(_ open: String, _ close: String, _ inner: Layout, _ body: (inout JSONWriter) -> Void) {
        separate()
        text += open
        let outer = layout
        (layout, isFirst) = (inner, true)
        depth += 1
        body(&self)
        depth -= 1
        if layout == .indented, !isFirst { breakLine() }
        (layout, isFirst) = (outer, false)
        text += close
    }

    /// What stands between a value or key and what was written before it.
    private mutating func separate() {
        defer { (isFirst, followsKey) = (false, false) }
        if followsKey || depth == 0 { return }
        if !isFirst { text += layout == .spaced ? ", " : "," }
        if layout == .indented { breakLine() }
    }

    /// A line feed behind the whole.
    package mutating func endLine() { text += "\n" }

    private mutating func breakLine() { text += "\n" + String(repeating: " ", count: 2 * depth) }

    private mutating func quote(_ value: String) {
        text += "\""
        defer { text += "\"" }
        // Most texts can stand as they are, at once.
        guard value.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || $0.isUnsafe }) else {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.isUnsafe:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// What a terminal may obey instead of showing it: C0 and C1 controls, DEL, line and paragraph separators,
    /// bidirectional embeddings, overrides and isolates. All lie below U+10000.
    package var isUnsafe: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
