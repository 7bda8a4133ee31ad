import Documents
@testable import Ingestion
import Testing

private func lines(_ text: String) -> [SourceLine] { LineReader.lines(utf8: [UInt8](text.utf8)) }

/// What a record gives as its text is its text.
@Suite struct RecordTextTests {
    private func read(_ text: String) -> [DocumentRecord] {
        RecordReader.jsonLines(lines(text), path: "a.jsonl", encoding: "UTF-8", mapping: FieldMapping()).documents
    }

    private func paragraphs(ofText text: String) -> [String] {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return read("{\"text\":\"\(escaped)\"}")[0].articles.flatMap(\.paragraphs).map(\.content.text)
    }

    /// On a page each of these would be set apart.
    @Test(arguments: ["甲 <b>粗</b> 乙丙丁氢能", "12", "第3版", "分享到：微信 微博", "记者 张三", "2024-03-11", "上一篇：甲\n下一篇：乙", "版权所有", "？！——", "<未知>"])
    func noTextIsLost(text: String) {
        let found = paragraphs(ofText: text)
        let printed = text.replacing("<b>", with: "").replacing("</b>", with: "")
        #expect(found.joined(separator: "\n") == printed)
        #expect(read("{\"text\":\"\(text.replacing("\n", with: "\\n"))\"}")[0].furniture.isEmpty)
    }

    @Test func linesThatAPageWouldSetApartStayInTheirPlace() {
        #expect(
            paragraphs(ofText: "全市今年新建了三座加氢站，其中两座设在码头。\n分享到：微信 微博\n市里还将出台办法，鼓励企业更新车辆。")
                == ["全市今年新建了三座加氢站，其中两座设在码头。", "分享到：微信 微博", "市里还将出台办法，鼓励企业更新车辆。"])
    }

    @Test(arguments: [
        ("召开<b>氢能</b>产业&ldquo;大会&rdquo;，AT&amp;T到场。", ["召开氢能产业“大会”，AT&T到场。"]),
        ("第一行<i>斜</i>体。\n第二行，a < b 与 <未知>。", ["第一行斜体。", "第二行，a < b 与 <未知>。"]),
        ("<div>第一段话。</div>\n<div>第二段，\n<em class='x'>强调</em>一下。</div>", ["第一段话。", "第二段，强调一下。"]),
        ("甲说完了。<br/>乙也说完了。", ["甲说完了。", "乙也说完了。"]),
        ("温度&#8451;与&#x2103;相同。", ["温度℃与℃相同。"]),
        ("<a href=\"x>链接</a>后面还有话。", ["链接后面还有话。"]),
        ("前面有话。<!-- 没完 后面还有<b>话</b>。", ["前面有话。 没完 后面还有话。"]),
        // Text that merely has such characters.
        ("a < b 且 c > d，R&D与AT&T。", ["a < b 且 c > d，R&D与AT&T。"]),
        ("若a<b>c则如何？", ["若a<b>c则如何？"]),
        ("见<未知>与<Tom>和<tom@example.com>。", ["见<未知>与<Tom>和<tom@example.com>。"]),
        ("地址?a=1&lt=2&copy=3", ["地址?a=1&lt=2&copy=3"]),
    ])
    func markupIsReadAndTextIsLeft(text: String, expected: [String]) {
        #expect(paragraphs(ofText: text) == expected)
    }

    @Test func markupCitesItsRecordAndItsLines() throws {
        let records = read("{\"text\":\"一句话。\"}\n{\"title\":\"<em>氢能</em>大会\",\"text\":\"<p>两句话。</p><p>三<b>句</b>话。</p>\"}\n")
        let article = try #require(records.last?.articles.first)
        #expect(article.title == "氢能大会")
        #expect(article.paragraphs.map { $0.content.pieces.map(\.place.firstLine) } == [[2], [2]])
        let table = RecordReader.delimited(
            lines("id,text\n7,\"<p>一句话。</p>\n<p>两句<b>话</b>。</p>\n\"\n"), path: "a.csv", encoding: "UTF-8", mapping: FieldMapping())
        #expect(table.documents[0].articles[0].paragraphs.map { $0.content.pieces.map(\.place.firstLine) } == [[2], [3]])
    }

    @Test func recordsOfOneNameAreTold() {
        let reading = RecordReader.jsonLines(
            lines("{\"id\":\"x\",\"text\":\"一。\"}\n{\"id\":\"y\",\"text\":\"二。\"}\n{\"id\":\"x\",\"text\":\"三。\"}\n{\"text\":\"四。\"}\n{\"id\":\"4\",\"text\":\"五。\"}\n"),
            path: "d/a.jsonl", encoding: "UTF-8", mapping: FieldMapping())
        #expect(reading.documents.count == 5)
        #expect(reading.problems == [
            "line 3: this record and that of line 1 are both a.jsonl#x: ids are not told apart",
            "line 5: this record and that of line 4 are both a.jsonl#4: ids are not told apart",
        ])
    }

    @Test func eachRecordIsInspected() {
        var shown: [String] = []
        var structures: [String] = []
        _ = RecordReader.jsonLines(
            lines("{\"id\":\"x\",\"标题\":\"山里通了水\",\"正文\":\"八千户居民喝上了水。\\n村里人盼了三十年。\"}\n{\"title\":\"只有标题\"}\n"), path: "a.jsonl",
            encoding: "UTF-8", mapping: FieldMapping(),
            inspected: { document, lines in
                shown.append(Inspection(document).text)
                structures.append(Inspection(document).json)
            })
        #expect(shown == [
            """
            a.jsonl#x
            1     a1      title           山里通了水    (‘标题’ of the record)
            1     -       id              x    (‘id’ of the record)
            1     a1.1    body            八千户居民喝上了水。    (running text)
            1     a1.2    body            村里人盼了三十年。    (running text)

            """,
            """
            a.jsonl#2
            2     a1      title           只有标题    (‘title’ of the record)

            """,
        ])
        #expect(structures.allSatisfy { $0.contains("\"articles\"") } && structures[0].contains("八千户居民喝上了水。"))
    }
}

/// Days that bylines print beside the names.
@Suite struct BylineDayTests {
    @Test(arguments: [
        ("本报记者 陈刚 2024年5月6日", "2024-05-06"), ("2024-05-06 本报记者 陈刚 李红", "2024-05-06"),
        ("（记者 陈刚 2024年5月6日）", "2024-05-06"), ("本报记者 陈刚", nil), ("记者 陈刚 5月6日 江城报道", nil),
    ] as [(String, String?)])
    func aDayBeforeOrBehindTheNames(line: String, day: String?) {
        let page = "氢能产业园开工建设\n\(line)\n\n园区昨天正式开工，总投资达到三十亿元。项目建成后，每年可以生产绿氢两万吨，带动就业一千余人。\n"
        let articles = Recovery.recover(lines: lines(page), path: "a.txt", format: .plainText, encoding: "UTF-8").record.articles
        #expect(articles.first?.date?.description == day)
    }
}
