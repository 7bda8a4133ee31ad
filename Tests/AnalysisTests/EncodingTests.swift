import Testing
@testable import Analysis

@Suite("Encodings")
struct EncodingTests {
    @Test("Short Chinese texts are found to be what they were written in", arguments: [
        ("老船工在渡口守了三十年，今年桥修好了，他把船划到对岸。\n第二天他又回来。", "GB18030",
         "c0cfb4acb9a4d4dab6c9bfdacad8c1cbc8fdcaaec4eaa3acbdf1c4eac7c5d0debac3c1cba3accbfbb0d1b4acbbaeb5bdb6d4b0b6a1a30ab5dab6fecceccbfbd3d6bbd8c0b4a1a3"),
        ("山里的孩子走路上学，来回要两个小时，老师每天在村口等。", "GB18030",
         "c9bdc0efb5c4baa2d7d3d7dfc2b7c9cfd1a7a3acc0b4bbd8d2aac1bdb8f6d0a1cab1a3acc0cfcaa6c3bfccecd4dab4e5bfdab5c8a1a3"),
        ("本报讯：县里新建的水厂日前通水，八千户居民喝上了放心水。", "GB18030",
         "b1beb1a8d1b6a3bacfd8c0efd0c2bda8b5c4cbaeb3a7c8d5c7b0cda8cbaea3acb0cbc7a7bba7bed3c3f1bac8c9cfc1cbb7c5d0c4cbaea1a3"),
        ("老船工在渡口守了三十年，今年橋修好了，他把船劃到對岸。\n第二天他又回來。", "Big5",
         "a6d1b2eea475a662b4e7a466a675a446a454a451a67ea141a4b5a67ebef4add7a66ea446a141a54ca7e2b2eeb9baa8ecb9efa9a4a1430ab2c4a447a4d1a54ca453a65ea8d3a143"),
        ("老船工在渡口守了三十年，今年橋修好了，他把船劃到對岸。\n第二天他又回來。", "GB18030",
         "c0cfb4acb9a4d4dab6c9bfdacad8c1cbc8fdcaaec4eaa3acbdf1c4ea98f2d0debac3c1cba3accbfbb0d1b4ac849db5bd8ca6b0b6a1a30ab5dab6fecceccbfbd3d6bbd881eda1a3"),
        ("山裡的孩子走路上學，來回要兩個小時，老師每天在村口等。", "Big5",
         "a473b8ccaabaabc4a46ca8abb8f4a457bec7a141a8d3a65ead6ea8e2add3a470aec9a141a6d1ae76a843a4d1a662a7f8a466b5a5a143"),
        ("山裡的孩子走路上學，來回要兩個小時，老師每天在村口等。", "GB18030",
         "c9bdd165b5c4baa2d7d3d7dfc2b7c9cf8c57a3ac81edbbd8d2aa83c98280d0a19572a3acc0cf8e9fc3bfccecd4dab4e5bfdab5c8a1a3"),
        ("本報訊：縣裡新建的水廠日前通水，八千戶居民喝上了放心水。", "Big5",
         "a5bbb3f8b054a147bfa4b8ccb773abd8aabaa4f4bc74a4e9ab65b371a4f4a141a44ba464a4e1a97ea5c1b3dca457a446a9f1a4dfa4f4a143"),
        ("本報訊：縣裡新建的水廠日前通水，八千戶居民喝上了放心水。", "GB18030",
         "b1be88f3d38da3babf68d165d0c2bda8b5c4cbae8f53c8d5c7b0cda8cbaea3acb0cbc7a791f4bed3c3f1bac8c9cfc1cbb7c5d0c4cbaea1a3"),
    ])
    func detected(text: String, name: String, hex: String) {
        let decoded = Encodings.decode(Self.bytes(hex))
        #expect(decoded.encoding.name == name)
        #expect(decoded.lines.map(\.text).joined(separator: "\n") == text)
        #expect(decoded.invalidCount == 0 && !decoded.isBinary)
    }

    @Test("A title is enough, and so is a text in Japanese or Korean", arguments: [
        ("引得氢能", "GB18030", "d2fdb5c3c7e2c4dc"),
        ("重庆日报", "GB18030", "d6d8c7ecc8d5b1a8"),
        ("氢能产业发展", "GB18030", "c7e2c4dcb2fad2b5b7a2d5b9"),
        ("第一章　总则", "GB18030", "b5dad2bbd5c2a1a1d7dcd4f2"),
        ("本报讯", "GB18030", "b1beb1a8d1b6"),
        ("标题：春天来了", "GB18030", "b1eacce2a3bab4baccecc0b4c1cb"),
        ("王小明，男，十八岁", "GB18030", "cdf5d0a1c3f7a3acc4d0a3accaaeb0cbcbea"),
        ("氫能產業發展", "Big5", "b242afe0b2a3b77eb56fae69"),
        ("重慶日報", "Big5", "adabbc79a4e9b3f8"),
        ("老船工在渡口", "Big5", "a6d1b2eea475a662b4e7a466"),
        ("標題：春天來了", "Big5", "bcd0c344a147ac4ba4d1a8d3a446"),
        ("第一章 總則", "Big5", "b2c4a440b3b920c160ab68"),
        ("記者問今年打算", "Big5", "b04faaccb0dda4b5a67ea5b4bae2"),
        ("日本語のテストです。", "EUC-JP", "c6fccbdcb8eca4cea5c6a5b9a5c8a4c7a4b9a1a3"),
        ("今日はいい天気ですね", "Shift_JIS", "8da193fa82cd82a282a293568b4382c582b782cb"),
        ("東京のニュースを読む", "Shift_JIS", "938c8b9e82cc836a8385815b835882f093c782de"),
        ("東京のニュースを読む", "EUC-JP", "c5ecb5fea4cea5cba5e5a1bca5b9a4f2c6c9a4e0"),
        ("안녕하세요 한국어입니다", "EUC-KR", "bec8b3e7c7cfbcbcbfe420c7d1b1b9beeec0d4b4cfb4d9"),
        ("서울에서 열린 회의", "EUC-KR", "bcadbfefbfa1bcad20bfadb8b020c8b8c0c7"),
        ("山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。", "Shift_JIS", "8e52899c82cc91ba82c9905682b582a28bb482aa82a982a982e882dc82b582bd81428e7182c782e082bd82bf82cd95e082a282c48a778d5a82c992ca82a682e982e682a482c982c882e8814182a8944e8af182e882e092ac82cc9561894082d68d7382ab82e282b782ad82c882c182bd82c68aec82f182c582a282dc82b781428e52899c82cc91ba82c9905682b582a28bb482aa82a982a982e882dc82b582bd81428e7182c782e082bd82bf82cd95e082a282c48a778d5a82c992ca82a682e982e682a482c982c882e8814182a8944e8af182e882e092ac82cc9561894082d68d7382ab82e282b782ad82c882c182bd82c68aec82f182c582a282dc82b781428e52899c82cc91ba82c9905682b582a28bb482aa82a982a982e882dc82b582bd81428e7182c782e082bd82bf82cd95e082a282c48a778d5a82c992ca82a682e982e682a482c982c882e8814182a8944e8af182e882e092ac82cc9561894082d68d7382ab82e282b782ad82c882c182bd82c68aec82f182c582a282dc82b78142"),
        ("山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。山奥の村に新しい橋がかかりました。子どもたちは歩いて学校に通えるようになり、お年寄りも町の病院へ行きやすくなったと喜んでいます。", "EUC-JP", "bbb3b1fca4cec2bca4cbbfb7a4b7a4a4b6b6a4aca4aba4aba4eaa4dea4b7a4bfa1a3bbd2a4c9a4e2a4bfa4c1a4cfcae2a4a4a4c6b3d8b9bba4cbc4cca4a8a4eba4e8a4a6a4cba4caa4eaa1a2a4aac7afb4f3a4eaa4e2c4aea4cec9c2b1a1a4d8b9d4a4ada4e4a4b9a4afa4caa4c3a4bfa4c8b4eea4f3a4c7a4a4a4dea4b9a1a3bbb3b1fca4cec2bca4cbbfb7a4b7a4a4b6b6a4aca4aba4aba4eaa4dea4b7a4bfa1a3bbd2a4c9a4e2a4bfa4c1a4cfcae2a4a4a4c6b3d8b9bba4cbc4cca4a8a4eba4e8a4a6a4cba4caa4eaa1a2a4aac7afb4f3a4eaa4e2c4aea4cec9c2b1a1a4d8b9d4a4ada4e4a4b9a4afa4caa4c3a4bfa4c8b4eea4f3a4c7a4a4a4dea4b9a1a3bbb3b1fca4cec2bca4cbbfb7a4b7a4a4b6b6a4aca4aba4aba4eaa4dea4b7a4bfa1a3bbd2a4c9a4e2a4bfa4c1a4cfcae2a4a4a4c6b3d8b9bba4cbc4cca4a8a4eba4e8a4a6a4cba4caa4eaa1a2a4aac7afb4f3a4eaa4e2c4aea4cec9c2b1a1a4d8b9d4a4ada4e4a4b9a4afa4caa4c3a4bfa4c8b4eea4f3a4c7a4a4a4dea4b9a1a3"),
        ("산골 마을에 새 다리가 놓였습니다. 아이들은 걸어서 학교에 다닐 수 있게 되었고 어른들도 읍내 병원에 가기가 쉬워졌다고 기뻐하고 있습니다. 산골 마을에 새 다리가 놓였습니다. 아이들은 걸어서 학교에 다닐 수 있게 되었고 어른들도 읍내 병원에 가기가 쉬워졌다고 기뻐하고 있습니다. 산골 마을에 새 다리가 놓였습니다. 아이들은 걸어서 학교에 다닐 수 있게 되었고 어른들도 읍내 병원에 가기가 쉬워졌다고 기뻐하고 있습니다. ", "EUC-KR", "bbeab0f120b8b6c0bbbfa120bbf520b4d9b8aeb0a120b3f5bfb4bdc0b4cfb4d92e20bec6c0ccb5e9c0ba20b0c9beeebcad20c7d0b1b3bfa120b4d9b4d220bcf620c0d6b0d420b5c7befab0ed20beeeb8a5b5e9b5b520c0beb3bb20bab4bff8bfa120b0a1b1e2b0a120bdacbff6c1b3b4d9b0ed20b1e2bbb5c7cfb0ed20c0d6bdc0b4cfb4d92e20bbeab0f120b8b6c0bbbfa120bbf520b4d9b8aeb0a120b3f5bfb4bdc0b4cfb4d92e20bec6c0ccb5e9c0ba20b0c9beeebcad20c7d0b1b3bfa120b4d9b4d220bcf620c0d6b0d420b5c7befab0ed20beeeb8a5b5e9b5b520c0beb3bb20bab4bff8bfa120b0a1b1e2b0a120bdacbff6c1b3b4d9b0ed20b1e2bbb5c7cfb0ed20c0d6bdc0b4cfb4d92e20bbeab0f120b8b6c0bbbfa120bbf520b4d9b8aeb0a120b3f5bfb4bdc0b4cfb4d92e20bec6c0ccb5e9c0ba20b0c9beeebcad20c7d0b1b3bfa120b4d9b4d220bcf620c0d6b0d420b5c7befab0ed20beeeb8a5b5e9b5b520c0beb3bb20bab4bff8bfa120b0a1b1e2b0a120bdacbff6c1b3b4d9b0ed20b1e2bbb5c7cfb0ed20c0d6bdc0b4cfb4d92e20"),
    ])
    func short(text: String, name: String, hex: String) {
        let decoded = Encodings.decode(Self.bytes(hex))
        #expect(decoded.encoding.name == name && decoded.rival == nil)
        #expect(decoded.lines.map(\.text) == [text])
    }

    @Test("Two characters may be of two encodings, and that is said")
    func ambiguous() {
        let decoded = Encodings.decode(Self.bytes("b1b1bea9"))
        #expect(decoded.encoding == .legacy("GB18030") || decoded.encoding == .legacy("Big5"))
        #expect(decoded.rival != nil && decoded.rival != decoded.encoding)
    }

    @Test("A page's label decides where the bytes could be both, and is refuted where they say otherwise")
    func labels() {
        func page(_ label: String, _ body: [UInt8]) -> DecodedText {
            Encodings.decode(Array("<meta charset=\"\(label)\"><p>".utf8) + body, readsLabel: true)
        }
        let gb = Self.bytes("c0cfb4acb9a4d4dab6c9bfdacad8c1cbc8fdcaaec4ea")
        #expect(page("gb2312", gb).encoding.name == "GB18030" && page("gb2312", gb).wrongLabel == nil)
        #expect(page("utf-8", gb).encoding.name == "GB18030" && page("utf-8", gb).wrongLabel == "utf-8")
        #expect(page("big5", gb).wrongLabel == "big5" && page("iso-8859-1", gb).encoding.name == "GB18030")
        let utf8 = Array("老船工在渡口守了三十年".utf8)
        #expect(page("gb2312", utf8).encoding == .utf8 && page("gb2312", utf8).wrongLabel == "gb2312")
        // caf\u{E9}: statistics could not tell.
        #expect(page("iso-8859-2", [0x63, 0x61, 0x66, 0xE9]).encoding.name == "ISO-8859-2")
        #expect(page("gb2312", Array("plain".utf8)).wrongLabel == nil)
        #expect(Encodings.decode(Array("<meta charset=big5>".utf8) + gb).wrongLabel == nil)
    }

    @Test("UTF-16 with a byte order mark and without, Chinese and Latin", arguments: [
        "老船工在渡口守了三十年。\r\n第二天他又回来，船𠀀已经不在了。", "He waited.\r\nShe came.", "渡口守了三十年的老船工",
    ], [true, false])
    func utf16(text: String, isBigEndian: Bool) {
        let plain = text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
            return isBigEndian ? bytes : bytes.reversed()
        }
        for mark in [[], isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]] as [[UInt8]] {
            let decoded = Encodings.decode(mark + plain)
            #expect(decoded.encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
            #expect(decoded.lines.map(\.text).joined(separator: "\r\n") == text)
            #expect(decoded.lines.first?.bytes.lowerBound == mark.count)
            #expect(decoded.lines.last?.bytes.upperBound == mark.count + plain.count)
        }
    }

    @Test("Line ends of three kinds, each line with its bytes")
    func lineEnds() {
        let mixed = Encodings.decode(Array("一\r\nb\n\nc\rd\n".utf8))
        #expect(mixed.lines.map(\.text) == ["一", "b", "", "c\rd", ""])
        #expect(mixed.lines.map(\.bytes) == [0..<3, 5..<6, 7..<7, 8..<11, 12..<12])
        #expect(Encodings.decode(Array("a\rb".utf8)).lines.map(\.text) == ["a", "b"])
        #expect(Encodings.decode([0xEF, 0xBB, 0xBF, 0x61]).lines == [DecodedText.Line(text: "a", bytes: 3..<4)])
        #expect(Encodings.decode([]).lines == [DecodedText.Line(text: "", bytes: 0..<0)])
    }

    @Test("What is invalid is reported with its place and replaced, and the rest is kept")
    func invalid() {
        let text = Array("渡口守了三十年，今年桥修好了，他把船划到对岸。".utf8)
        let damaged = Encodings.decode(text + [0x0A, 0x61, 0xE6, 0xB8, 0x62, 0xFF])
        #expect(damaged.encoding == .utf8)
        #expect(damaged.invalid == [
            DecodedText.InvalidSequence(bytes: text.count + 2..<text.count + 4, line: 2),
            DecodedText.InvalidSequence(bytes: text.count + 5..<text.count + 6, line: 2),
        ])
        #expect(damaged.lines.last?.text == "a\u{FFFD}b\u{FFFD}")
        let gb = Encodings.decode([0xB6, 0xC9, 0xFF, 0xBF, 0xDA, 0x0A, 0x81], as: .legacy("GB18030"))
        #expect(gb.lines.map(\.text) == ["渡\u{FFFD}口", "\u{FFFD}"])
        #expect(gb.invalid.map(\.bytes) == [2..<3, 6..<7] && gb.invalid.map(\.line) == [1, 2])
        let wide = Encodings.decode([0x21, 0x6C, 0x00, 0xD8, 0x61, 0x00, 0x62], as: .utf16LittleEndian)
        #expect(wide.invalid.map(\.bytes) == [2..<4, 6..<7] && wide.lines.first?.text == "\u{6C21}\u{FFFD}a\u{FFFD}")
    }

    /// Text, then bytes after it in hexadecimal, then text again.
    static let damaged: [(head: String, bytes: String, tail: String, invalid: Int)] = [
        ("有效文字氢能开头。\n", "fffec328", " 坏字节 氢能结尾。\n", 3),
        ("氢能产业的前", "e699", "", 1),
        ("café, naïve, déjà vu", "e9", "", 1),
        ("Привет, мир", "ff0a", "", 1),
    ]

    @Test("Damaged UTF-8 stays UTF-8, however short", arguments: damaged)
    func damagedUTF8(head: String, bytes: String, tail: String, invalid: Int) {
        let decoded = Encodings.decode(Array(head.utf8) + Self.bytes(bytes) + Array(tail.utf8))
        #expect(decoded.encoding == .utf8 && decoded.invalidCount == invalid && !decoded.isBinary)
    }

    @Test("One-byte encodings of Latin and Cyrillic are no damaged UTF-8", arguments: [
        "63616ee92064e96ae020766f7520e02050617269732c206e61ef7665", "cff0e8e2e5f22c20ece8f02e20dde2eef0e8f1f2e8eae0",
    ])
    func legacy(hex: String) {
        #expect(Encodings.decode(Self.bytes(hex)).encoding != .utf8)
    }

    @Test("A stray NUL in a long text is damage, told of and replaced; several or one at the start are no text")
    func strayNUL() {
        for line in ["渡口守了三十年，今年桥修好了。\n", "He waited at the ferry.\n"] {
            let half = Array(String(repeating: line, count: 100).utf8)
            let decoded = Encodings.decode(half + [0x61, 0, 0x62, 0x0A] + half)
            #expect(decoded.encoding == .utf8 && !decoded.isBinary && decoded.lines[100].text == "a\u{FFFD}b")
            #expect(decoded.invalid == [DecodedText.InvalidSequence(bytes: half.count + 1..<half.count + 2, line: 101)])
            #expect(Encodings.decode([0x61, 0] + half).isBinary)
            #expect(Encodings.decode(half + [0, 1, 0, 1, 0, 0, 0, 0] + half.prefix(90)).isBinary)
        }
    }

    @Test("Bytes that are no text are binary, text is not")
    func binary() {
        #expect(Encodings.decode([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0x3E]).isBinary)
        #expect(!Encodings.decode(Array("渡口\t守了\u{1B}[0m三十年".utf8)).isBinary)
    }

    @Test("Any bytes decode in any encoding: lines cover the file, each U+FFFD is accounted for")
    func total() {
        var generator = SeededGenerator(seed: 9)
        let encodings: [TextEncoding?] = [
            nil, .utf8, .utf16LittleEndian, .utf16BigEndian, .legacy("GB18030"), .legacy("Big5"), .legacy("no such"),
        ]
        for round in 0..<3_000 {
            let length = Int.random(in: 0..<60, using: &generator)
            let values: ClosedRange<UInt8> = round % 3 == 0 ? 0x80...255 : 0...255
            let bytes = (0..<length).map { _ in UInt8.random(in: values, using: &generator) }
            let decoded = Encodings.decode(bytes, as: encodings[round % encodings.count])
            #expect(!decoded.lines.isEmpty && decoded.lines.last?.bytes.upperBound ?? -1 <= bytes.count)
            #expect(zip(decoded.lines, decoded.lines.dropFirst()).allSatisfy { $0.bytes.upperBound < $1.bytes.lowerBound })
            #expect(decoded.invalid.count == decoded.invalidCount)
            #expect(decoded.invalid.allSatisfy { !$0.bytes.isEmpty && $0.bytes.upperBound <= bytes.count })
            if decoded.encoding == .utf8 {
                let replaced = decoded.lines.reduce(0) { $0 + $1.text.unicodeScalars.count { $0 == "\u{FFFD}" } }
                #expect(replaced >= decoded.invalidCount)
            }
        }
    }

    static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.compactMap { $0.hexDigitValue }
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
