/// Counting as the language counts: Unicode scalars, white space left out.
public enum CharacterCount {
    /// White space of Unicode (White_Space property) that is one UTF-16 unit; none takes two.
    @inlinable public static func isWhiteSpace(_ unit: UInt16) -> Bool {
        if unit > 0x20 && unit < 0x85 { return false }
        switch unit {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
        default: return false
        }
    }

    /// Scalars without white space; the second half of a surrogate pair is not counted.
    @inlinable public static func count(_ units: UnsafeBufferPointer<UInt16>) -> Int {
        var total = 0
        for unit in units where !isWhiteSpace(unit) && (unit < 0xDC00 || unit > 0xDFFF) { total += 1 }
        return total
    }

    public static func count(_ text: String) -> Int {
        text.unicodeScalars.count { $0.value > 0xFFFF || !isWhiteSpace(UInt16($0.value)) }
    }
}
