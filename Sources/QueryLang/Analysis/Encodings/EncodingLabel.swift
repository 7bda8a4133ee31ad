/// Names by which files say what they are in, as the Encoding Standard of the WHATWG lists them.
enum EncodingLabel {
    private static let encodings: [String: TextEncoding] = [
        "utf-8": .utf8, "utf8": .utf8, "unicode-1-1-utf-8": .utf8,
        "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030, "gb_2312-80": .gb18030, "gb2312-80": .gb18030,
        "x-gbk": .gb18030, "chinese": .gb18030, "hz-gb-2312": .gb18030, "cp936": .gb18030, "ms936": .gb18030,
        "big5": .big5, "big5-hkscs": .big5, "x-x-big5": .big5, "cn-big5": .big5, "cp950": .big5,
        "shift_jis": .shiftJIS, "shift-jis": .shiftJIS, "sjis": .shiftJIS, "x-sjis": .shiftJIS, "windows-31j": .shiftJIS,
        "euc-jp": .eucJP, "x-euc-jp": .eucJP, "euc-kr": .eucKR, "ks_c_5601-1987": .eucKR, "ksc5601": .eucKR,
        "cp949": .eucKR, "windows-949": .eucKR,
        "utf-16": .utf16LittleEndian, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
        "iso-8859-1": .legacy("windows-1252"), "latin1": .legacy("windows-1252"), "ascii": .legacy("windows-1252"),
        "us-ascii": .legacy("windows-1252"), "windows-1252": .legacy("windows-1252"), "cp1252": .legacy("windows-1252"),
        "windows-1251": .legacy("windows-1251"), "koi8-r": .legacy("KOI8-R"), "iso-8859-2": .legacy("ISO-8859-2"),
        "iso-8859-15": .legacy("ISO-8859-15"), "windows-1250": .legacy("windows-1250"),
    ]

    static func encoding(_ label: String) -> TextEncoding? { encodings[label.lowercased()] }

    /// How far into a page its label stands.
    private static let reach = 4_096

    /// What the head of a page says after `charset=` or, in an XML declaration, `encoding=`; nil if it says nothing.
    static func declared(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = String(decoding: bytes.prefix(reach).map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self).lowercased()
        for key in ["charset", "encoding"] {
            var rest = head[...]
            while let range = rest.firstRange(of: key) {
                rest = rest[range.upperBound...]
                let value = rest.drop { $0 == " " }
                guard value.first == "=" else { continue }
                let name = value.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
                    .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                if !name.isEmpty { return String(name) }
            }
        }
        return nil
    }
}
