/// Reads the bytes of a file as text, whatever encoding they are in.
public enum Encodings {
    /// Decodes a whole file in linear time.
    ///
    /// - Parameters:
    ///   - encoding: What it is known to be in; nil to find out.
    ///   - readsLabel: whether it is a page that may say in its head what it is in. Bytes that say otherwise are believed.
    public static func decode(
        _ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding? = nil, readsLabel: Bool = false
    ) -> DecodedText {
        let source = bytes.bindMemory(to: UInt8.self)
        let mark = byteOrderMark(source)
        var found = EncodingDetector.Finding(encoding: .utf8)
        if let known = encoding ?? mark?.encoding {
            found.encoding = known
        } else {
            found = EncodingDetector(source).find(label: readsLabel ? EncodingLabel.declared(in: source) : nil)
        }
        let encoding = found.encoding
        let start = mark.map { $0.encoding == encoding ? $0.length : 0 } ?? 0
        var decoder = LineDecoder(source: source, encoding: encoding)
        decoder.decode(from: start)
        return DecodedText(
            encoding: encoding, rival: found.rival, wrongLabel: found.wrongLabel, isBinary: isBinary(source, encoding), lines: decoder.lines, invalid: decoder.invalid,
            invalidCount: decoder.invalidCount)
    }

    public static func decode(_ bytes: [UInt8], as encoding: TextEncoding? = nil, readsLabel: Bool = false) -> DecodedText {
        bytes.withUnsafeBytes { decode($0, as: encoding, readsLabel: readsLabel) }
    }

    /// What the bytes are in: by byte order mark, else by validity, NUL bytes and how common the characters are that
    /// they would be. Only bytes that are no UTF-8 are guessed at, from their first 64 KiB.
    public static func detect(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let source = bytes.bindMemory(to: UInt8.self)
        return byteOrderMark(source)?.encoding ?? EncodingDetector(source).find().encoding
    }

    private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? (.gb18030, 4) : nil
    }

    /// Text has hardly a NUL or another control character but white space and escape.
    private static func isBinary(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian { return false }
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(EncodingDetector.sampleSize))
        // A NUL where formats have their heads is no damage.
        guard hasOnlyStrayNULs(sample), !sample.prefix(headLength).contains(0) else { return true }
        let controls = sample.count { ($0 < 0x20 || $0 == 0x7F) && !(0x09...0x0D).contains($0) && $0 != 0x1B }
        return controls * 20 > sample.count
    }

    /// Whether NULs are too few to be a part of the format: damage, as of a bad copy. True without any.
    static func hasOnlyStrayNULs(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = sample.count { $0 == 0 }
        return count == 0 || count * 1_000 < sample.count
    }

    private static let headLength = 256
}
