import CUnicode

/// The order of strings: digits before Latin before Han, Han by pinyin with one reading a character, then code points.
/// It never follows the machine's locale.
public struct Collation: Sendable {
    public init() {}

    /// Bytes that compare, byte by byte, as the strings do; different strings have different keys. The first key made
    /// loads ICU's table.
    public func sortKey(_ text: String) -> [UInt8] {
        let units = UTF16Text.units(of: text)
        var key: [UInt8] = []
        if let length = Int32(exactly: units.count) {
            let size = Int(cu_sort_key(units, length, nil, 0))
            key = [UInt8](unsafeUninitializedCapacity: size) { target, count in
                count = min(Int(cu_sort_key(units, length, target.baseAddress, Int32(target.count))), size)
            }
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            key.append(UInt8(truncatingIfNeeded: value >> 16))
            key.append(UInt8(truncatingIfNeeded: value >> 8))
            key.append(UInt8(truncatingIfNeeded: value))
        }
        return key
    }
}
