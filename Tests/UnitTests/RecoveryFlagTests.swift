import Documents
import QueryLang
import Testing
import Text

/// What recovery flags of a unit is a test of queries.
@Suite struct RecoveryFlagTests {
    private static let repeated = "江州全市今年新建了三座加氢站，其中两座设在码头，一座设在机场。"

    /// A page whose second paragraph is printed twice, once with another number.
    private static let page = Collection.open([
        .bytes(
            Array(
                """
                江州加氢站建设提速

                本报讯 记者昨日从市发展改革委获悉，今年的建设任务已经过半，年底前全部完工。

                \(repeated)

                \(repeated.replacing("三座", with: "四座"))

                市里还将出台办法，鼓励企业更新车辆，对购车的企业给予补助。
                """.utf8), name: "page.txt")
    ]).collection

    @Test(arguments: [
        ("find paragraphs | count", ["4"]),
        ("find paragraphs where duplicate | show index", ["3"]),
        ("find paragraphs where not duplicate | count", ["3"]),
        ("find sentences where not paragraph.duplicate | count", ["3"]),
        ("find \"加氢站\" where not paragraph.duplicate | count", ["1"]),
        ("find \"加氢站\" | count", ["2"]),
        ("find paragraphs | count by duplicate", ["no | 3", "yes | 1"]),
        ("查找段落，其中重复，显示序号", ["3"]),
        ("查找段落，其中不重复，计数", ["3"]),
        ("查找段落，其中非重复，计数", ["3"]),
        ("find paragraphs in furniture where duplicate | count", ["0"]),
    ])
    func repeatedParagraphsAreTold(query: String, rows: [String]) {
        #expect(answer(query, in: Self.page) == rows)
    }

    private static let unsure = Collection(
        records: [
            DocumentRecord(
                path: "a.txt", name: "a.txt",
                articles: [
                    ArticleRecord(
                        title: "甲", people: [PersonRecord(name: "王一", role: .author, uncertain: ["why"]), PersonRecord(name: "李二", role: .guest)],
                        paragraphs: [paragraph("一", uncertain: ["why"]), paragraph("二"), paragraph("三")]),
                    ArticleRecord(title: "乙", paragraphs: [paragraph("四")], uncertain: ["why"]),
                ])
        ], name: "a")

    private static func paragraph(_ text: String, uncertain: [String] = []) -> ParagraphRecord {
        ParagraphRecord(kind: .body, content: SourcedText(text: text, pieces: []), uncertain: uncertain)
    }

    @Test(arguments: [
        ("find articles where uncertain | show title", ["乙"]), ("find articles where not uncertain | show title", ["甲"]),
        ("find paragraphs where uncertain", ["一"]), ("find paragraphs where not uncertain", ["二", "三", "四"]),
        ("find people where uncertain | show name", ["王一"]), ("find authors where not uncertain | show name", []),
        ("find sentences where paragraph.uncertain", ["一"]), ("find paragraphs where article.uncertain", ["四"]),
        ("find articles where author.uncertain | show title", ["甲"]), ("查找人物，其中存疑，显示姓名", ["王一"]),
    ])
    func doubtsAreTold(query: String, rows: [String]) {
        #expect(answer(query, in: Self.unsure) == rows)
    }
}
