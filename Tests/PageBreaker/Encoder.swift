import Glibc
import TestSupport

/// Text as bytes in the encoding that a page's breaks ask for.
enum Encoder {
    static func bytes(_ text: String, _ breaks: Set<Break>, _ random: inout SeededGenerator) -> [UInt8] {
        if breaks.contains(.utf16) {
            let isBig = Bool.random(using: &random)
            return [0xFEFF as UInt16].appending(text.utf16).flatMap { unit in
                isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
        }
        if breaks.contains(.gb18030) { return converted(Array(text.utf8), to: "GB18030") }
        if breaks.contains(.big5) { return converted(Array(text.utf8), to: "BIG5") }
        return Array(text.utf8)
    }

    /// What the encoding has no place for is left out.
    private static func converted(_ bytes: [UInt8], to name: String) -> [UInt8] {
        guard let handle = iconv_open(name + "//IGNORE", "UTF-8"), handle != iconv_t(bitPattern: -1) else { return bytes }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress, to = target.baseAddress
                var left = source.count, room = target.count
                _ = iconv(handle, &from, &left, &to, &room)
                return target.count - room
            }
        }
        return output.prefix(written).map { UInt8(bitPattern: $0) }
    }
}

extension Array {
    fileprivate func appending(_ other: some Sequence<Element>) -> [Element] { self + Array(other) }
}
