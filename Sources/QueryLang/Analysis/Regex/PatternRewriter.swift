/// Reads PCRE2's syntax, refuses what the language leaves out, and for folded text folds the characters that stand for
/// themselves: `（` matches what `(` matches and is never a group, `[Ａ-Ｚ]` is `[a-z]`.
///
/// What it does not know it hands on as written, for PCRE2 to judge.
struct PatternRewriter {
    var cursor: PatternCursor
    var output: RewrittenPattern
    let isFolded: Bool
    let normalizer = Normalizer()

    /// Whether flag x holds here, and for each open group whether it held before it.
    private var isExtended: Bool
    private var outer: [Bool] = []
    /// Characters that stand for themselves and are not yet written.
    private var literals: [PatternScalar] = []

    init(_ pattern: String, mode: Regex16.Mode, extended: Bool) {
        cursor = PatternCursor(pattern)
        output = RewrittenPattern(end: cursor.end)
        isFolded = mode == .folded
        isExtended = extended
    }

    mutating func rewrite() throws(RegexError) -> RewrittenPattern {
        while let scalar = cursor.peek() {
            if isExtended, Self.isIgnored(scalar) {
                copyIgnored()
                continue
            }
            switch scalar {
            case "\\": try rewriteEscape()
            case "[":
                flush()
                try rewriteClass()
            case "(":
                flush()
                try rewriteGroup()
            case ")":
                flush()
                if let before = outer.popLast() { isExtended = before }
                copy(1)
            case ".", "^", "$", "|":
                flush()
                copy(1)
            default:
                let quantifier = cursor.quantifierLength
                if quantifier > 0 {
                    flush(beforeQuantifier: true)
                    copy(quantifier)
                } else if let literal = cursor.next() {
                    literals.append(literal)
                }
            }
        }
        flush()
        return output
    }

    /// Hands scalars on as they are.
    mutating func copy(_ count: Int) {
        for _ in 0..<count {
            guard let next = cursor.next() else { return }
            output.append(next.scalar, at: next.offset)
        }
    }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "#" || scalar.properties.isPatternWhitespace
    }

    /// Hands on white space and comments of flag x. A quantifier after them is of the character before them.
    private mutating func copyIgnored() {
        let start = cursor.index
        while let scalar = cursor.peek(), Self.isIgnored(scalar) {
            cursor.index += 1
            guard scalar == "#" else { continue }
            while let next = cursor.peek(), next != "\n" { cursor.index += 1 }
        }
        flush(beforeQuantifier: cursor.quantifierLength > 0)
        cursor.index = start
        while let scalar = cursor.peek(), Self.isIgnored(scalar) {
            copy(1)
            guard scalar == "#" else { continue }
            while let next = cursor.peek(), next != "\n" { copy(1) }
        }
    }

    private mutating func flush(beforeQuantifier: Bool = false) {
        guard !literals.isEmpty else { return }
        if isFolded {
            FoldedLiterals(literals, normalizer).write(to: &output, beforeQuantifier: beforeQuantifier)
        } else {
            for literal in literals { output.append(literal: literal.scalar, at: literal.offset) }
        }
        literals.removeAll()
    }

    // MARK: Escapes

    private mutating func rewriteEscape() throws(RegexError) {
        let start = cursor.offset
        switch cursor.peek(1) {
        case "Q":
            cursor.index += 2
            while !cursor.isAtEnd, !cursor.skip("\\E") {
                if let literal = cursor.next() { literals.append(literal) }
            }
        case "E":
            cursor.index += 2
        case "1", "2", "3", "4", "5", "6", "7", "8", "9", "k":
            throw RegexError(.backReference, "a regular expression may not refer back to a group", at: start)
        case "g":
            guard cursor.peek(2) == "<" || cursor.peek(2) == "'" else {
                throw RegexError(.backReference, "a regular expression may not refer back to a group", at: start)
            }
            flush()
            copy(3)
            copyName(to: cursor.peek(-1) == "<" ? ">" : "'")
        default:
            if let literal = literalEscape() {
                literals.append(literal)
            } else {
                flush()
                for scalar in readClassEscape() { output.append(scalar.scalar, at: scalar.offset) }
            }
        }
    }

    /// An escape that stands for one character, read; nil, and nothing read, for any other.
    mutating func literalEscape() -> PatternScalar? {
        let start = cursor.offset
        guard let escaped = cursor.peek(1) else { return nil }
        let controls: [Unicode.Scalar: Unicode.Scalar] = [
            "t": "\t", "n": "\n", "r": "\r", "f": "\u{C}", "a": "\u{7}", "e": "\u{1B}",
        ]
        if let control = controls[escaped] {
            cursor.index += 2
            return PatternScalar(scalar: control, offset: start)
        }
        if escaped == "x" || escaped == "o" || (escaped == "N" && cursor.peek(2) == "{" && cursor.peek(3) == "U") {
            return codePoint(at: start)
        }
        if escaped == "0" {
            cursor.index += 2
            return readNumber(digitsAtMost: 2, radix: 8, start)
        }
        let isWord = escaped.value < 0x80 && (escaped.properties.isAlphabetic || ("0"..."9").contains(escaped))
        guard !isWord else { return nil }
        cursor.index += 2
        return PatternScalar(scalar: escaped, offset: start)
    }

    /// `\x41`, `\x{6C22}`, `\o{101}`, `\N{U+6C22}`.
    private mutating func codePoint(at start: Int) -> PatternScalar? {
        let before = cursor
        let isOctal = cursor.peek(1) == "o"
        cursor.index += 2
        guard cursor.skip("{") else {
            if isOctal { cursor = before }
            return isOctal ? nil : readNumber(digitsAtMost: 2, radix: 16, start)
        }
        _ = cursor.skip("U+")
        let digits = cursor.read(through: "}").map { String(String.UnicodeScalarView($0.map(\.scalar))) }
        guard let digits, let value = UInt32(digits, radix: isOctal ? 8 : 16), let scalar = Unicode.Scalar(value) else {
            cursor = before
            return nil
        }
        return PatternScalar(scalar: scalar, offset: start)
    }

    /// Up to so many digits; without any it is U+0000, as in PCRE2.
    mutating func readNumber(digitsAtMost limit: Int, radix: UInt32, _ start: Int) -> PatternScalar? {
        var value: UInt32 = 0
        var count = 0
        while count < limit, let next = cursor.peek(), let digit = Character(next).hexDigitValue, digit < radix {
            value = value * radix + UInt32(digit)
            cursor.index += 1
            count += 1
        }
        return Unicode.Scalar(value).map { PatternScalar(scalar: $0, offset: start) }
    }

    /// An escape that is a class or an assertion, with its name or argument.
    mutating func readClassEscape() -> [PatternScalar] {
        let start = cursor.index
        let name = cursor.peek(1)
        cursor.index += 2
        if name == "c" { cursor.index += 1 }
        if ["p", "P", "x", "o", "N"].contains(name) {
            if cursor.peek() == "{" {
                _ = cursor.read(through: "}")
            } else if name == "p" || name == "P" {
                cursor.index += 1
            }
        }
        cursor.index = min(cursor.index, cursor.scalars.count)
        return Array(cursor.scalars[start..<cursor.index])
    }

    private mutating func copyName(to close: Unicode.Scalar) {
        while let next = cursor.peek() {
            copy(1)
            if next == close { return }
        }
    }

    // MARK: Groups

    private mutating func rewriteGroup() throws(RegexError) {
        let start = cursor.offset
        guard cursor.peek(1) != "*" else {
            throw RegexError(.unsupported, "verbs, “(*”, are not part of the language", at: start)
        }
        guard cursor.peek(1) == "?" else {
            outer.append(isExtended)
            copy(1)
            return
        }
        switch cursor.peek(2) {
        case "#":
            copyName(to: ")")
        case "C":
            throw RegexError(.unsupported, "callouts, “(?C”, are not part of the language", at: start)
        case "P" where cursor.peek(3) == "=":
            throw RegexError(.backReference, "a regular expression may not refer back to a group", at: start)
        case "R", "&", "+", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
            copyName(to: ")")
        case "P" where cursor.peek(3) == ">":
            copyName(to: ")")
        case "-" where cursor.peek(3).map { ("0"..."9").contains($0) } ?? false:
            copyName(to: ")")
        case "(":
            outer.append(isExtended)
            copy(2)
            // The condition is a group of its own where it looks around, otherwise a name or a number.
            if cursor.peek(1) != "?" && cursor.peek(1) != "*" { copyName(to: ")") }
        case "<" where cursor.peek(3) != "=" && cursor.peek(3) != "!":
            outer.append(isExtended)
            copyName(to: ">")
        case "P":
            outer.append(isExtended)
            copyName(to: ">")
        case "'":
            outer.append(isExtended)
            copy(3)
            copyName(to: "'")
        case "<":
            outer.append(isExtended)
            copy(4)
        case ":", "=", "!", ">", "|":
            outer.append(isExtended)
            copy(3)
        default:
            copyFlags()
        }
    }

    /// `(?i)`, `(?x-i:`, `(?^)`.
    private mutating func copyFlags() {
        let before = isExtended
        copy(2)
        var isOn = true
        while let flag = cursor.peek() {
            switch flag {
            case "-": isOn = false
            case "^": isExtended = false
            case "x": isExtended = isOn
            case ":":
                outer.append(before)
                copy(1)
                return
            case ")":
                copy(1)
                return
            case "a"..."z", "A"..."Z": break
            default: return
            }
            copy(1)
        }
    }
}
