/// Reads JSON (RFC 8259) from UTF-8 bytes, with the byte of what is wrong and the keys of objects in their order.
///
/// More lenient than the standard where the meaning is plain: control characters may stand in strings, and half of a
/// surrogate pair is U+FFFD. Objects and lists may lie `deepest` in one another.
struct JSONScanner {
    struct Failure: Error, Equatable {
        /// Offset into the bytes.
        var offset: Int
        var message: String
    }

    static let deepest = 128

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    /// The one value that the bytes hold.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> RecordValue {
        var scanner = JSONScanner(bytes: bytes)
        let value = try scanner.value(depth: 0)
        scanner.skipSpace()
        guard scanner.offset == bytes.count else { throw scanner.failure("something follows the end of the record") }
        return value
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value(depth: Int) throws(Failure) -> RecordValue {
        skipSpace()
        guard depth <= Self.deepest else { throw failure("it is nested more than \(Self.deepest) deep") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("it ends before its value does")
        default: return try number()
        }
    }

    private mutating func object(depth: Int) throws(Failure) -> RecordValue {
        offset += 1
        var fields: [(key: String, value: RecordValue)] = []
        if take(UInt8(ascii: "}")) { return .object(fields) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a key in quotation marks is missing") }
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing after the key ‘\(key.prefix(20))’") }
            fields.append((key, try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw failure("a comma or } is missing") }
        return .object(fields)
    }

    private mutating func list(depth: Int) throws(Failure) -> RecordValue {
        offset += 1
        var items: [RecordValue] = []
        if take(UInt8(ascii: "]")) { return .list(items) }
        repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw failure("a comma or ] is missing") }
        return .list(items)
    }

    private mutating func word(_ word: StaticString, _ value: RecordValue) throws(Failure) -> RecordValue {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { expected in
            offset + length <= bytes.count && bytes[offset..<offset + length].elementsEqual(expected)
        }
        guard isThere else { throw failure("this is no value") }
        offset += length
        return value
    }

    private mutating func number() throws(Failure) -> RecordValue {
        let start = offset
        while let byte = next, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") {
            offset += 1
        }
        let printed = String(decoding: bytes[start..<offset], as: UTF8.self)
        let isNumber = printed.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        guard isNumber, let number = Double(printed), number.isFinite else {
            offset = start
            throw failure("‘\(printed.prefix(20))’ is no value")
        }
        return .number(number, printed: printed)
    }

    // MARK: Strings

    private mutating func string() throws(Failure) -> String {
        let opening = offset
        offset += 1
        var start = offset
        var text = ""
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[start..<offset], as: UTF8.self)
                offset += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<offset], as: UTF8.self)
                offset += 1
                text.unicodeScalars.append(try escape())
                start = offset
            default: offset += 1
            }
        }
        offset = opening
        throw failure("this text is not closed")
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        guard let byte = next else { throw failure("it ends within a text") }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            guard unit & 0xFC00 == 0xD800, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
                bytes[offset + 1] == UInt8(ascii: "u")
            else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
            let afterLead = offset
            offset += 2
            let trail = try hexadecimal()
            guard trail & 0xFC00 == 0xDC00 else {
                offset = afterLead
                return "\u{FFFD}"
            }
            return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (trail & 0x3FF)) ?? "\u{FFFD}"
        default:
            offset -= 1
            throw failure("no escape begins with ‘\\\(String(decoding: [byte], as: UTF8.self))’")
        }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard offset + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
        else { throw failure("\\u wants four hexadecimal digits") }
        offset += 4
        return unit
    }
}
