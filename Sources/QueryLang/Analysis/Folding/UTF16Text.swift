/// Conversions between Swift's strings and UTF-16.
public enum UTF16Text {
    /// The UTF-16 units of a string; several times faster than iterating `utf16` on a string of the native form.
    public static func units(of text: String) -> [UInt16] {
        var native = text
        return native.withUTF8 { bytes in
            [UInt16](unsafeUninitializedCapacity: bytes.count) { target, count in
                count = decode(bytes, into: target)
            }
        }
    }

    /// Decodes well-formed UTF-8, which a `String` always is. The target has room for as many units as there are bytes.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt16>) -> Int {
        guard let source = bytes.baseAddress, let target = target.baseAddress else { return 0 }
        var filled = 0
        var offset = 0
        while offset < bytes.count {
            let lead = UInt32(source[offset])
            if lead < 0x80 {
                target[filled] = UInt16(truncatingIfNeeded: lead)
                offset += 1
            } else if lead < 0xE0 {
                target[filled] = UInt16(truncatingIfNeeded: (lead & 0x1F) << 6 | UInt32(source[offset + 1]) & 0x3F)
                offset += 2
            } else if lead < 0xF0 {
                let low = (UInt32(source[offset + 1]) & 0x3F) << 6 | UInt32(source[offset + 2]) & 0x3F
                target[filled] = UInt16(truncatingIfNeeded: (lead & 0xF) << 12 | low)
                offset += 3
            } else {
                let high = (lead & 7) << 18 | (UInt32(source[offset + 1]) & 0x3F) << 12
                let low = (UInt32(source[offset + 2]) & 0x3F) << 6 | UInt32(source[offset + 3]) & 0x3F
                let scalar = (high | low) &- 0x10000
                target[filled] = UInt16(truncatingIfNeeded: 0xD800 | (scalar >> 10) & 0x3FF)
                filled += 1
                target[filled] = UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF)
                offset += 4
            }
            filled += 1
        }
        return filled
    }
}
