/// Finds what is not UTF-8 (Unicode 15.0, table 3-7), each sequence as long as Swift's decoder replaces by one U+FFFD.
enum UTF8Validation {
    /// The first invalid sequence from `start` on.
    static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var offset = start
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset = endOfASCII(in: bytes, from: offset)
                continue
            }
            let (length, isValid) = sequence(in: bytes, at: offset)
            if !isValid { return offset..<offset + length }
            offset += length
        }
        return nil
    }

    /// Whether a byte begins a sequence of several.
    static func isLead(_ byte: UInt8) -> Bool { (0xC2...0xF4).contains(byte) }

    private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        let raw = UnsafeRawPointer(base)
        var offset = start
        while offset + 8 <= bytes.count {
            let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            guard eight & 0x8080_8080_8080_8080 == 0 else { break }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// The length of the sequence that a byte from 0x80 on begins, and whether it is whole.
    private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (length: Int, isValid: Bool) {
        let lead = bytes[offset]
        let trailing: Int
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: trailing = 1
        case 0xE0...0xEF:
            trailing = 2
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            trailing = 3
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default: return (1, false)
        }
        for index in 1...trailing {
            guard offset + index < bytes.count, bytes[offset + index] >= lowest, bytes[offset + index] <= highest else {
                return (index, false)
            }
            lowest = 0x80
            highest = 0xBF
        }
        return (trailing + 1, true)
    }
}
