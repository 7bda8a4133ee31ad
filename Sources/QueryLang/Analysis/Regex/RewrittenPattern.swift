/// A pattern as it is given to PCRE2, which remembers what each unit was written as.
struct RewrittenPattern {
    private(set) var units: [UInt16] = []
    /// For each unit the UTF-8 offset in the pattern as written.
    private var origins: [Int] = []
    private let end: Int

    /// - Parameter end: The UTF-8 length of the pattern as written.
    init(end: Int) { self.end = end }

    func origin(of offset: Int) -> Int { origins.indices.contains(offset) ? origins[offset] : end }

    mutating func append(_ scalar: Unicode.Scalar, at origin: Int) {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            units.append(unit)
            origins.append(origin)
        }
    }

    mutating func append(syntax: String, at origin: Int) {
        for scalar in syntax.unicodeScalars { append(scalar, at: origin) }
    }

    /// A scalar that stands for itself, whatever it would mean to PCRE2.
    mutating func append(literal scalar: Unicode.Scalar, at origin: Int) {
        if scalar.value < 0x80, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) {
            if scalar.value < 0x20 {
                append(syntax: "\\x{\(String(scalar.value, radix: 16))}", at: origin)
                return
            }
            append("\\", at: origin)
        }
        append(scalar, at: origin)
    }
}

/// A character of a pattern with its UTF-8 offset.
struct PatternScalar: Equatable {
    var scalar: Unicode.Scalar
    var offset: Int
}
