/// Reads the bytes of a file as text, whatever encoding they are in.
public enum Encodings {
    /// Decodes a whole file in linear time.
    ///
    /// - Parameter encoding: What it is known to be in; nil to find out.
    public static func decode(_ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding? = nil) -> DecodedText {
        let source = bytes.bindMemory(to: UInt8.self)
        let mark = byteOrderMark(source)
        let encoding = encoding ?? mark?.encoding ?? EncodingDetector(source).detect()
        let start = mark.map { $0.encoding == encoding ? $0.length : 0 } ?? 0
        var decoder = LineDecoder(source: source, encoding: encoding)
        decoder.decode(from: start)
        return DecodedText(
            encoding: encoding, isBinary: isBinary(source, encoding), lines: decoder.lines, invalid: decoder.invalid,
            invalidCount: decoder.invalidCount)
    }

    public static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil) -> DecodedText {
        bytes.withUnsafeBytes { decode($0, as: encoding) }
    }

    /// What the bytes are in: by byte order mark, else by validity, NUL bytes and how common the characters are that
    /// they would be. Only bytes that are no UTF-8 are guessed at, from their first 64 KiB.
    public static func detect(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let source = bytes.bindMemory(to: UInt8.self)
        return byteOrderMark(source)?.encoding ?? EncodingDetector(source).detect()
    }

    private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? (.gb18030, 4) : nil
    }

    /// Text has no NUL, and hardly a control character but white space and escape.
    private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return false }
        let sample = bytes.prefix(EncodingDetector.sampleSize)
        var controls = 0
        for byte in sample where byte < 0x20 || byte == 0x7F {
            if byte == 0 { return true }
            if !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
        }
        return controls * 20 > sample.count
    }
}
