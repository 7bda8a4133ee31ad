import Documents
@testable import Ingestion
import Testing

/// Recovery takes any lines and any bytes, loses none of them, and does work in proportion to their number.
@Suite(.serialized) struct TotalityTests {
    /// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed everywhere.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let scraps = [
        "# 标题一行", "## 小标题", "### □张三 李四", "□王五", "（作者单位：某某大学）", "(作者分别系甲大学教授、乙学院讲师)", "编者按",
        "编者按：" + String(repeating: "引言", count: 20) + "。", "记者：问题？", "李四：回答。", "张三:", "主持人：", "嘉宾：", "王五 某某大学教授",
        "来源：某某日报 2024-01-02 03:04", "2024年5月6日 星期一 第3版", "据《某某日报》", "相关阅读", "首页 > 正文", "[ 责编:赵六 ]",
        "（某报记者 赵六 摄影记者 钱七）", "本报记者 赵六", "一、部分", "（一）部分", "1.条目一句。", "邮箱：a@b.c", "——编者", "",
        "　　正文一句，正文又一句。一是甲。二是乙", "三是丙。最后一句。", "首先，甲。其次，乙。", "没有标点的一行", "“没有关上的引号", "**", "****", "**。**",
        "**粗体。**后面的话。", "作者：", "：", "《甲》定位于一。", "《乙》定位于二。", "《丙》定位于三。", "张三 李四", "\u{FEFF}", "\u{200B}",
        "全国人大代表张三", "张三说，好。", "图/张三 文/李四", "（", "）", "〔2024〕", "Wrapped English text that goes", "on in the next line.", "```", "| 甲 | 乙 |", "| --- | --- |", "記者：問題？",
        "（张三）", "（张三：）", "（作者單位：臺灣大學經濟系）", "附件：1.某表", "江北市教育局", "——副标题一行", "周：回答。", "文号：某发〔2024〕1号",
    ]

    @Test(arguments: 0..<150) func everyLineIsDecidedOnce(seed: Int) {
        var random = Generator(state: UInt64(seed))
        var text = ""
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            text += (Self.scraps.randomElement(using: &random) ?? "") + "\n"
            if Bool.random(using: &random) { text += "\n" }
        }
        check(LineReader.lines(utf8: [UInt8](text.utf8)))
    }

    @Test(arguments: 0..<60) func anyBytesAreRead(seed: Int) {
        var random = Generator(state: UInt64(seed) &+ 1000)
        let bytes = (0..<Int.random(in: 0...3000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        let lines = LineReader.lines(utf8: bytes)
        #expect(lines.allSatisfy { 0 <= $0.bytes.lowerBound && $0.bytes.upperBound <= bytes.count })
        check(lines)
    }

    /// Every line that holds text has one decision; the text of paragraphs is that of their lines; speakers and places
    /// point at something.
    private func check(_ lines: [SourceLine]) {
        let document = Recovery.recover(lines: lines, path: "x.txt")
        let decided = document.decisions.map(\.line)
        #expect(Set(decided).count == decided.count)
        var placed: [Int: Int] = [:]
        for article in document.record.articles {
            for paragraph in article.paragraphs {
                #expect(paragraph.content.pieces.first?.offset == 0)
                #expect(paragraph.content.pieces.map(\.offset) == paragraph.content.pieces.map(\.offset).sorted())
                if let speaker = paragraph.speaker { #expect(article.people.indices.contains(speaker)) }
                for piece in paragraph.content.pieces { placed[piece.place.firstLine, default: 0] += 1 }
                let printed = paragraph.content.pieces.flatMap { Self.bare(lines[$0.place.firstLine - 1].text) }
                #expect(Self.bare(paragraph.content.text) == printed)
            }
            for place in article.metaPlaces { placed[place.firstLine, default: 0] += 1 }
            #expect(article.title != "" && article.source != "" && article.people.allSatisfy { $0.name != "" })
        }
        for piece in document.record.furniture.flatMap(\.pieces) { placed[piece.place.firstLine, default: 0] += 1 }
        #expect(placed.keys.sorted() == decided, "\(Inspection(document).text)")
        #expect(placed.values.allSatisfy { $0 == 1 })
        #expect(!Inspection(document).json.isEmpty)
        #expect(!Inspection(document).text.isEmpty)
    }

    private static func bare(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !"#*\u{FEFF}\u{200B}\u{200E}\u{200F}\u{AD}".unicodeScalars.contains($0)
        }
    }

    static let hostile: [(name: String, line: @Sendable (Int) -> String)] = [
        ("headings", { "# 第\($0)个标题" }), ("titles and bylines", { $0 % 2 == 0 ? "标题\($0)" : "□张三" }),
        ("labels", { "张\(UnicodeScalar(0x4E00 + $0 % 20000).map { String($0) } ?? "")：说话。" }),
        ("open ends", { "第\($0)段文字，没有说完，就到了这里而且足够长，仍然没有说完，仍然没有说完，仍然没有说完" }),
        ("dates", { _ in "2024-05-06 07:08" }), ("participants", { _ in "嘉宾：" }),
        ("units", { "（作者单位：大学\($0)）" }), ("copies", { _ in "同一行文字在这里" }), ("bare names", { _ in "张三 李四" }),
        ("notes", { _ in "编者按" }), ("numbers", { "\($0)．条目一句。" }),
    ]

    @Test(arguments: hostile.indices) func hostilePagesAreReadWhole(index: Int) {
        let text = (0..<1200).map { Self.hostile[index].line($0) }.joined(separator: "\n")
        check(LineReader.lines(text: text))
    }

    /// Each open end is weighed against a window of the page and no more: the pairs grow with the lines, not their square.
    @Test func pairsGrowWithTheLines() {
        func pairs(_ count: Int) -> Int {
            let lines = (0..<count).map { number in
                let text = String(repeating: number % 3 == 0 ? "甲，乙" : "丙丁", count: 30 + number % 40)
                return LineShape(SourceLine(number: number + 1, text: text, bytes: number..<number + 1))
            }
            let stitcher = Stitcher(PageClassifier.classify(BlockBuilder.blocks(lines)))
            return stitcher.candidates().reduce(0) { $0 + $1.rights.count }
        }
        let some = pairs(500)
        #expect(some > 500)
        #expect(pairs(4000) <= some * 9)
    }
}
