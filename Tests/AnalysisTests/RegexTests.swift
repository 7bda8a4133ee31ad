import Testing
@testable import Analysis

@Suite("Regular expressions")
struct RegexTests {
    /// The matches as folded text, a stroke between them.
    static func folded(_ pattern: String, _ text: String, extended: Bool = false) throws -> String {
        let regex = try Regex16(pattern, mode: .folded, extended: extended)
        let units = Normalizer().fold(text).units
        let matches = try units.withUnsafeBufferPointer { try regex.matches(in: $0, range: 0..<$0.count) }
        return matches.map { String(decoding: units[$0.range], as: UTF16.self) }.joined(separator: "|")
    }

    @Test("Literals and classes are folded, syntax is not", arguments: [
        (#"“\d{3,5}”"#, "“416” \"33618\" ‘7’", "\"416\"|\"33618\""),
        ("（一）", "（一）(一)一", "(一)|(一)"),
        ("，", "甲，乙,丙", ",|,"),
        ("[Ａ-Ｚ]+", "GDP与cpi", "gdp|cpi"),
        ("[A-Z]{2}", "GDP", "gd"),
        ("經濟|產業", "经济與产业", "经济|产业"),
        ("[經濟]+", "经济", "经济"),
        ("发展 的", "发展的", "发展的"),
        ("发展 *的", "发展的", "发展的"),
        ("green  hydrogen", "Green\nHydrogen", "green hydrogen"),
        ("green ", "green 氢 green x", "green "),
        ("…+", "好……", "......"),
        ("[…。]", "好…。", "...|。"),
        ("[^…好]+", "好…的", "的"),
        ("｛2｝＋", "{2}+", "{2}+"),
        ("a．b", "a.b axb", "a.b"),
        (#"\x{FF21}\N{U+FF22}\o{103}"#, "ＡＢＣ", "abc"),
        (#"\QＡ（\E+"#, "a((", "a(("),
        (#"[[:digit:]\-．]+"#, "3.5-7", "3.5-7"),
        (#"[^\s，]+"#, "甲，乙", "甲|乙"),
        ("e\u{301}+", "éé", "éé"),
        ("(?<年>\\d{4})年", "２０２４年", "2024年"),
        ("[\\x{4E00}-\\x{9FFF}]+", "經濟abc", "经济"),
        ("[一-龥A-Z]+", "經濟ABC1", "经济abc"),
        ("[\u{200B}]", "x", ""), ("[^\u{200B}]", "x", "x"),
        ("(?x) 氢 能 # 注释（\n", "氢能", "氢能"),
        ("(?x) 好 …  # 三点\n + 的", "好……的", "好......的"),
        ("x*", "axxb", "xx"),
        ("^的|的$", "的是的", "的|的"),
        ("I'm|I’m", "I’m", "i\"m"),
    ])
    func golden(pattern: String, text: String, matches: String) throws {
        #expect(try Self.folded(pattern, text) == matches)
    }

    @Test("Printed text is matched as printed")
    func exact() throws {
        let units = Array("前言（一）ＧＤＰ，gdp".utf16)
        func count(_ pattern: String) throws -> Int {
            let regex = try Regex16(pattern, mode: .exact)
            return try units.withUnsafeBufferPointer { try regex.matches(in: $0, range: 2..<$0.count).count }
        }
        #expect(try count("（一）") == 1)
        #expect(try count("\\(一\\)") == 0)
        #expect(try count("[Ａ-Ｚ]+") == 1)
        #expect(try count("[a-z]+") == 1)
        #expect(try count("前") == 0 && count("^（") == 1)
    }

    @Test("Groups are found by number and name, ranges in the whole buffer")
    func groups() throws {
        let regex = try Regex16("(?<年>\\d+)年(\\d+月)?", mode: .folded)
        #expect(regex.groupNames == ["年", nil])
        let units = Array("在2024年".utf16)
        let match = try units.withUnsafeBufferPointer { try regex.matches(in: $0, range: 1..<$0.count).first }
        #expect(match == Regex16.Match(range: 1..<6, groups: [1..<5, nil]))
    }

    @Test("What is refused is refused with its place in bytes", arguments: [
        ("氢(能", RegexError.Kind.syntax, 7), (#"(氢)\1"#, .backReference, 5), (#"(?<a>x)\k<a>"#, .backReference, 7),
        (#"(a)\g{1}"#, .backReference, 3), ("(?<a>x)(?P=a)", .backReference, 7), ("氢(*COMMIT)", .unsupported, 3),
        ("[能", .syntax, 4), ("[z-a]", .syntax, 1), ("氢**+*", .syntax, 4), ("能{2,1}", .syntax, 7),
        (String(repeating: "a", count: 10_001), .syntax, 0), (String(repeating: "(", count: 200), .syntax, 101),
    ])
    func refused(pattern: String, kind: RegexError.Kind, offset: Int) {
        for mode in [Regex16.Mode.folded, .exact] {
            let error = #expect(throws: RegexError.self) { try Regex16(pattern, mode: mode) }
            #expect(error?.kind == kind && error?.offset == offset, "\(pattern): \(String(describing: error))")
        }
    }

    @Test("A pattern that backtracks without end is stopped")
    func bounded() throws {
        let regex = try Regex16("(a+)+[b-d]", mode: .folded)
        let units = [UInt16](repeating: 0x61, count: 5_000)
        let error = #expect(throws: RegexError.self) {
            try units.withUnsafeBufferPointer { _ = try regex.isMatch(in: $0, range: 0..<$0.count) }
        }
        #expect(error?.kind == .tooCostly)
    }

    @Test("A quoted pattern matches where the folded string occurs")
    func literal() throws {
        var generator = SeededGenerator(seed: 11)
        let normalizer = Normalizer()
        var hits = 0
        for _ in 0..<3_000 {
            let words = (0..<3).map { _ in RandomText.string(length: 4, using: &generator) }
            // White space at the end of a pattern is asked for, at the end of a string it is not; NUL ends no pattern.
            let wanted = words[1].filter { !$0.isWhitespace && $0 != "\\" }
            let needle = normalizer.foldPattern(wanted)
            guard !needle.isEmpty, !needle.contains(0x20) else { continue }
            let units = normalizer.fold(words.joined()).units
            let regex = try Regex16("\\Q\(wanted)\\E", mode: .folded)
            let (found, matched) = try units.withUnsafeBufferPointer { buffer in
                let whole = 0..<buffer.count
                return (
                    TextScanner(needle).occurrences(in: buffer, range: whole).first,
                    try regex.matches(in: buffer, range: whole).first?.range.lowerBound
                )
            }
            #expect(matched == found, "\(wanted.unicodeScalars.map(\.value))")
            hits += found == nil ? 0 : 1
        }
        #expect(hits > 1_000)
    }

    @Test("Any pattern over any text ends in matches or an error")
    func total() {
        var generator = SeededGenerator(seed: 10)
        let pieces = Array("()[]{}*+?|\\.^$-氢，（经…ａQEdpx1,: ?<!=#\u{301}".unicodeScalars)
        let text = Array("氢能，（经济）…aｂ 1 x".utf16)
        for round in 0..<8_000 {
            var pattern = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0..<12, using: &generator) {
                pattern.append(pieces[Int.random(in: 0..<pieces.count, using: &generator)])
            }
            guard let regex = try? Regex16(String(pattern), mode: round % 2 == 0 ? .folded : .exact, extended: round % 5 == 0)
            else { continue }
            let found = text.withUnsafeBufferPointer { try? regex.matches(in: $0, range: 0..<$0.count) } ?? []
            #expect(found.allSatisfy { $0.range.upperBound <= text.count })
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        }
    }
}
