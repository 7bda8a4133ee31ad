/// Reads a pattern scalar by scalar.
struct PatternCursor {
    let scalars: [PatternScalar]
    /// The UTF-8 length of the pattern.
    let end: Int
    var index = 0

    init(_ pattern: String) {
        var offset = 0
        scalars = pattern.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return PatternScalar(scalar: scalar, offset: offset)
        }
        end = offset
    }

    var offset: Int { index < scalars.count ? scalars[index].offset : end }
    var isAtEnd: Bool { index >= scalars.count }

    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        let place = index + ahead
        return scalars.indices.contains(place) ? scalars[place].scalar : nil
    }

    mutating func next() -> PatternScalar? {
        guard index < scalars.count else { return nil }
        defer { index += 1 }
        return scalars[index]
    }

    /// Whether the pattern goes on with these characters.
    func starts(with text: String) -> Bool {
        var place = index
        for scalar in text.unicodeScalars {
            guard place < scalars.count, scalars[place].scalar == scalar else { return false }
            place += 1
        }
        return true
    }

    mutating func skip(_ text: String) -> Bool {
        guard starts(with: text) else { return false }
        index += text.unicodeScalars.count
        return true
    }

    /// What stands before the next `close`, which is gone over too; nil, and nothing read, if there is none.
    mutating func read(through close: Unicode.Scalar) -> [PatternScalar]? {
        guard let place = scalars[index...].firstIndex(where: { $0.scalar == close }) else { return nil }
        defer { index = place + 1 }
        return Array(scalars[index..<place])
    }

    /// The length of a quantifier here (`*`, `+?`, `{2,}`), 0 if there is none.
    var quantifierLength: Int {
        var length = 0
        switch peek() {
        case "*", "+", "?": length = 1
        case "{":
            var ahead = 1
            var digits = 0
            var commas = 0
            while let scalar = peek(ahead), scalar == "," || ("0"..."9").contains(scalar) {
                if scalar == "," { commas += 1 } else { digits += 1 }
                ahead += 1
            }
            guard peek(ahead) == "}", digits > 0, commas <= 1, peek(1) != "," else { return 0 }
            length = ahead + 1
        default: return 0
        }
        if peek(length) == "?" || peek(length) == "+" { length += 1 }
        return length
    }
}
