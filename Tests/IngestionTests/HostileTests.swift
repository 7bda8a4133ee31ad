import Analysis
@testable import Ingestion
import Testing

/// Whatever the bytes are, every line that is not blank is an article's or furniture, and nothing fails.
@Suite struct HostileTests {
    static let headings = (1...20_000).map { "# 第\($0)个标题\n" }.joined()
    static let surrogatesOfUTF16: [UInt8] =
        [0xFF, 0xFE] + "甲乙，丙。".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x00, 0xD8, 0x0A, 0x00, 0x34, 0xDC, 0x41, 0x00]

    static let inputs: [(name: String, bytes: [UInt8])] = [
        ("empty", []), ("a byte order mark alone", [0xEF, 0xBB, 0xBF]), ("line feeds", Array(repeating: 0x0A, count: 5000)),
        ("returns", Array(repeating: 0x0D, count: 5000)), ("blanks", Array("　 \u{A0}\u{200B}\t\n　\n".utf8)),
        ("NULs alone", Array(repeating: 0, count: 3000)),
        ("NULs in text", Array("标题\n□张三\n正\0文，\0一句话。\n\0\n（作者单位：某\0大学）".utf8)),
        ("surrogates of CESU-8", Array("甲".utf8) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, 0x0A, 0xED, 0xB0, 0x80]),
        ("lone surrogates of UTF-16", surrogatesOfUTF16), ("UTF-16 cut within a unit", Array(surrogatesOfUTF16.dropLast())),
        ("GB18030 called UTF-8", [0xEF, 0xBB, 0xBF, 0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC, 0xCA, 0xC0, 0xBD, 0xE7, 0xA1, 0xA3]),
        ("GB18030 cut within a character", [0xC4, 0xE3, 0xBA, 0xC3, 0x0A, 0xC4, 0xE3, 0xBA]),
        ("control characters", Array((1...0x1F).map { "行\(UnicodeScalar($0).map { String($0) } ?? "")文，\n" }.joined().utf8)),
        ("escapes", Array("\u{1B}[31m标题\u{1B}[0m\n\u{1B}]0;x\u{7}正文，一句。".utf8)),
        ("bidirectional marks", Array("\u{202E}标题\n\u{2066}正文，\u{202D}一句。\u{2069}\n\u{200F}\u{200E}\n".utf8)),
        ("line ends of Unicode", Array("标题\u{2028}□张三\u{2029}正文，一句。\u{85}\u{0B}\u{0C}".utf8)),
        ("one long line", Array(String(repeating: "没有换行的一句话，", count: 30_000).utf8)),
        ("one long line of blanks", Array(String(repeating: " ", count: 300_000).utf8) + Array("甲".utf8)),
        ("headings", Array(headings.utf8)),
        ("open brackets", Array(String(repeating: "（作者单位：\n“《(", count: 3000).utf8)),
        ("marks of Markdown", Array(String(repeating: "**#** | --- |\n```\n", count: 1500).utf8)),
        ("gutters", Array((0..<3000).map { "甲，乙\(String(repeating: " ", count: $0 % 60 + 2))丙，丁。\n" }.joined().utf8)),
        ("combining marks", Array(("标" + String(repeating: "\u{301}", count: 20_000) + "题，\n正文。").utf8)),
    ]

    @Test(arguments: inputs.indices) func nothingIsLost(index: Int) {
        let decoded = Encodings.decode(Self.inputs[index].bytes)
        let lines = decoded.lines.enumerated().map {
            SourceLine(number: $0.offset + 1, text: $0.element.text, bytes: $0.element.bytes)
        }
        let document = Recovery.recover(lines: lines, path: "x.txt", encoding: decoded.encoding.name)
        var placed: Set<Int> = []
        for article in document.record.articles {
            placed.formUnion(article.metaPlaces.map(\.firstLine))
            placed.formUnion(article.paragraphs.flatMap(\.content.pieces).map(\.place.firstLine))
        }
        placed.formUnion(document.record.furniture.flatMap(\.pieces).map(\.place.firstLine))
        let printed = lines.filter { !LineShape($0).isBlank }.map(\.number)
        #expect(Set(printed) == placed, "\(Self.inputs[index].name)")
        #expect(Set(document.decisions.map(\.line)) == placed)
        #expect(!Inspection(document).json.isEmpty && !Inspection(document).text.isEmpty)
    }

    /// Two columns side by side keep every scalar, each in one of the columns.
    @Test func columnsSideBySideAreTakenApart() {
        let left = "江边的龙门吊一直没有拆，它立在芦苇中间。", right = "夜市最后一盏灯熄灭，环卫工人推着水枪进场。"
        let rows = (0..<8).map { SourceLine(number: $0 + 1, text: left + "    " + right, bytes: $0 * 200..<$0 * 200 + 130) }
        let ordered = SideBySide.inReadingOrder(rows)
        #expect(ordered.map(\.number) == Array(1...8) + Array(1...8))
        #expect(ordered.map(\.text) == Array(repeating: left, count: 8) + Array(repeating: right, count: 8))
        #expect(ordered.allSatisfy { $0.bytes.count == $0.text.utf8.count || $0.bytes.count == 130 })
        let table = (0..<8).map { SourceLine(number: $0 + 1, text: "大白菜批发价      二元四角    南屏市场", bytes: 0..<1) }
        #expect(SideBySide.inReadingOrder(table) == table)
    }
}
