/// Classes in square brackets.
extension PatternRewriter {
    mutating func rewriteClass() throws(RegexError) {
        let start = cursor.index
        var members = FoldedClass(origin: cursor.offset, normalizer: normalizer)
        let isClosed = try readClass(into: &members)
        if isFolded, isClosed {
            members.write(to: &output)
        } else {
            // Printed text takes it as it is; an unclosed one is for PCRE2 to refuse.
            for scalar in cursor.scalars[start..<cursor.index] { output.append(scalar.scalar, at: scalar.offset) }
        }
    }

    /// Reads a class, the cursor at its `[`. Returns whether it has its `]`.
    private mutating func readClass(into members: inout FoldedClass) throws(RegexError) -> Bool {
        cursor.index += 1
        members.isNegated = cursor.skip("^")
        var isFirst = true
        while let scalar = cursor.peek() {
            if scalar == "]", !isFirst {
                cursor.index += 1
                return true
            }
            isFirst = false
            if cursor.starts(with: "[:"), let named = readNamedClass() {
                members.add(escape: named)
            } else if cursor.skip("\\Q") {
                while !cursor.isAtEnd, !cursor.skip("\\E") {
                    if let literal = cursor.next() { members.add(literal.scalar.value...literal.scalar.value) }
                }
            } else if let low = readMember() {
                try readRange(from: low, into: &members)
            } else if !cursor.skip("\\E") {
                members.add(escape: readClassEscape())
            }
        }
        return false
    }

    private mutating func readRange(from low: PatternScalar, into members: inout FoldedClass) throws(RegexError) {
        let afterLow = cursor.index
        guard cursor.peek() == "-", cursor.peek(1) != "]", !cursor.isAtEnd else {
            members.add(low.scalar.value...low.scalar.value)
            return
        }
        cursor.index += 1
        guard !cursor.starts(with: "[:"), let high = readMember() else {
            // A hyphen before a class escape stands for itself.
            cursor.index = afterLow
            members.add(low.scalar.value...low.scalar.value)
            return
        }
        guard low.scalar <= high.scalar else {
            throw RegexError(.syntax, "the range in the class runs backwards", at: low.offset)
        }
        members.add(low.scalar.value...high.scalar.value)
    }

    /// One character of a class, written as itself or as an escape; nil for `\d` and its like, and for `\E`.
    private mutating func readMember() -> PatternScalar? {
        guard cursor.peek() == "\\" else { return cursor.next() }
        let start = cursor.offset
        switch cursor.peek(1) {
        case "b":
            cursor.index += 2
            return PatternScalar(scalar: "\u{8}", offset: start)
        case "0", "1", "2", "3", "4", "5", "6", "7":
            cursor.index += 1
            return readNumber(digitsAtMost: 3, radix: 8, start)
        default:
            return literalEscape()
        }
    }

    /// `[:alpha:]`
    private mutating func readNamedClass() -> [PatternScalar]? {
        let start = cursor.index
        guard cursor.read(through: "]") != nil, cursor.peek(-2) == ":", cursor.index - start > 3 else {
            cursor.index = start
            return nil
        }
        return Array(cursor.scalars[start..<cursor.index])
    }
}
