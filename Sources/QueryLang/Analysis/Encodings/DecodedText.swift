/// An encoding that files are read in.
public enum TextEncoding: Sendable, Equatable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// One of ICU's converters, stateless and with line ends as in ASCII, by ICU's name.
    case legacy(String)

    /// As people call it: `UTF-8`, `GB18030`, `Big5`.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .legacy(let name): name
        }
    }

    static let gb18030 = TextEncoding.legacy("GB18030")
    static let big5 = TextEncoding.legacy("Big5")
    static let shiftJIS = TextEncoding.legacy("Shift_JIS")
    static let eucJP = TextEncoding.legacy("EUC-JP")
    static let eucKR = TextEncoding.legacy("EUC-KR")
}

/// A file's bytes as lines of text, each with its place in the file.
public struct DecodedText: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        /// Without its line end; U+FFFD stands for each invalid sequence and each NUL.
        public var text: String
        /// Where it stands in the file, without its line end and without a byte order mark.
        public var bytes: Range<Int>

        public init(text: String, bytes: Range<Int>) {
            self.text = text
            self.bytes = bytes
        }
    }

    /// Bytes that mean nothing in the encoding, or a NUL.
    public struct InvalidSequence: Sendable, Equatable {
        /// Byte offsets in the file.
        public var bytes: Range<Int>
        /// From 1.
        public var line: Int

        public init(bytes: Range<Int>, line: Int) {
            self.bytes = bytes
            self.line = line
        }
    }

    public var encoding: TextEncoding
    /// Another encoding that the bytes could as well be in: a few characters do not tell. Nil where it is sure enough.
    public var rival: TextEncoding?
    /// What the file says that it is in, where its bytes say otherwise.
    public var wrongLabel: String?
    /// Whether the file looks like no text at all. Its lines are there all the same.
    public var isBinary: Bool
    /// At least one. Lines end at LF or CR LF; in a file without LF, at CR. After a last line end stands an empty line.
    public var lines: [Line]
    /// The first invalid sequences, at most `reportLimit`.
    public var invalid: [InvalidSequence]
    /// How many invalid sequences there are in all.
    public var invalidCount: Int

    public static let reportLimit = 1_000
}
