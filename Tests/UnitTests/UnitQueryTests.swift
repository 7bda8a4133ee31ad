import Documents
import QueryLang
import Testing
import Text

/// Points, quotes, quantities and words through the engine.
@Suite struct UnitQueryTests {
    private static let pages = Pages.collection(
        [
            "今年产量增长25%，达到300万辆。出口下降5%，约20万辆。",
            "措施有三：一是投入2000亿元，建成“双城记”样板；二是引进1万余人。三是读《水经注》。",
            "李二:他说“质量第一。安全也是第一”。目标到2030年。",
            "没有数字的一段。",
        ], title: "绿色产量与质量", furniture: ["阅读 300 次，分享“双城记”，一是点赞。"])

    @Test(arguments: [
        // find, fields, paths up
        ("find quantities where kind = percent | show value, unit, text", ["0.25 | % | 25%", "0.05 | % | 5%"]),
        ("find quantities where unit = \"万辆\" and value >= 300万 | show text, base, sentence", ["300万辆 | 辆 | 今年产量增长25%，达到300万辆。"]),
        ("find quantities where approximate | show text, paragraph.index", ["20万辆 | 1", "1万余人 | 2"]),
        ("find quantities where kind = year | show value, speaker, author, article.title", ["2030 | 李二 | 李二 | 绿色产量与质量"]),
        ("find quantities | count by kind", ["count | 3", "percent | 2", "money | 1", "year | 1"]),
        ("find quantities | show index, text", [
            "1 | 25%", "2 | 300万辆", "1 | 5%", "2 | 20万辆", "1 | 2000亿元", "2 | 1万余人", "1 | 2030年",
        ]),
        ("find quantities where author.unit contains \"乙\"", ["2030年"]),
        ("find quantities where value is missing", []),
        ("find quotes | show text, kind, speaker", ["双城记 | quotation | —", "水经注 | work | —", "质量第一。安全也是第一 | quotation | 李二"]),
        ("find quotes where length > 4 | show sentence", ["李二:他说“质量第一。"]),
        ("find quotes where \"第一\" then \"安全\" within 2", ["质量第一。安全也是第一"]),
        ("find points | show ordinal, mark, paragraph.index", ["1 | 一是 | 2", "2 | 二是 | 2", "3 | 三是 | 2"]),
        ("find points where any quantity (kind = money)", ["一是投入2000亿元，建成“双城记”样板；"]),
        ("find points where any quote (kind = work) | show mark", ["三是"]),
        ("find points where mentions \"引进\" | show ordinal", ["2"]),
        ("find words where text = \"产量\" | show sentence.index, paragraph.index", ["1 | 1"]),
        ("find words in (find quotes where kind = work) | show text", ["水经注"]),
        // quantifiers, counts
        ("find paragraphs where no quantity | show index", ["4"]),
        ("find paragraphs where at least 4 quantities | show index", ["1"]),
        ("find sentences where any quantity (kind = percent and value > 20% and within 15 of \"增长\")", ["今年产量增长25%，达到300万辆。"]),
        ("find sentences where any quantity (kind = percent and within 15 of \"增长\")", ["今年产量增长25%，达到300万辆。"]),
        ("find quantities where within 2 after \"增长\"", ["25%"]),
        ("find quantities where within 2 before \"增长\"", []),
        ("find paragraphs | show count(quantities), count(quotes where kind = work), count(points)", [
            "4 | 0 | 0", "2 | 1 | 3", "1 | 0 | 0", "0 | 0 | 0",
        ]),
        ("find articles | show max(quantity.value), distinct(quote)", ["200000000000 | 3"]),
        ("find turns | show count(quotes)", ["1"]),
        // places
        ("find quantities in (find paragraphs where \"出口\") where kind = percent", ["25%", "5%"]),
        ("find \"双城记\" in (find quotes)", ["双城记"]),
        ("find quantities in (find points where ordinal = 1)", ["2000亿元"]),
        ("find sentences in (find points where ordinal = 3)", ["三是读《水经注》。"]),
        ("find quotes union (find quotes where kind = work) | count", ["3"]),
        // the text of a field
        ("find words in title", ["绿色", "产量", "与", "质量"]),
        ("find words in title where not article.text contains text", ["绿色", "与"]),
        ("find words in article.title where text = \"质量\" | show article.title, location", ["绿色产量与质量 | pages/a.txt"]),
        ("find articles where any word in title (length > 1 and not article.text contains text) | show index", ["1"]),
        ("find articles where every word in title (article.text contains text)", []),
        ("find articles | show count(words in title), count(words in title where length > 1)", ["4 | 3"]),
        ("find \"质量\" in title", ["质量"]),
        ("find words in kicker", []),
        ("find articles where mentions \"绿色\"", []),
        ("find articles where anywhere mentions \"绿色\" | show index", ["1"]),
        ("find documents where mentions \"分享\"", []),
        ("find words where text = \"绿色\"", []),
        ("find paragraphs in furniture", ["阅读 300 次，分享“双城记”，一是点赞。"]),
        ("find paragraphs in title", ["E0302"]),
        ("find words in document.name", ["E0302"]),
        ("find people where any word in unit (length > 1)", ["E0302"]),
        // words of the language in Chinese
        ("查找数量，其中类型为percent且数值大于20%", ["25%"]),
        // wrong
        ("find quantities where kind = percent and value > 20", ["E0305"]),
        ("find sentences where any quantity (value between 5 and 20 and unit = \"％\")", ["E0305", "E0305"]),
        ("find quotes where any sentence \"a\"", ["E0302"]),
        ("find sentences in (find words)", ["E0302"]),
    ] as [(String, [String])])
    func answers(_ query: String, _ expected: [String]) {
        #expect(answer(query, in: Self.pages) == expected)
    }

    @Test func percentIsMendedByItsSign() {
        let engine = Engine(collection: Self.pages)
        let diagnostics = engine.check(SourceText(name: "query", text: "find quantities where kind = percent and value > 20"))
        #expect(diagnostics.map(\.code) == [.percentAsNumber])
        #expect(diagnostics.first?.fixIts.map(\.replacement) == ["20%"])
    }

    @Test func nestedQuotesAreFoundAndHoldWhatIsInThem() {
        let pages = Pages.collection(["他问：“何谓‘双碳’目标，‘双控’呢？”"])
        #expect(answer("find quotes", in: pages) == ["何谓‘双碳’目标，‘双控’呢？", "双碳", "双控"])
        #expect(answer("find quotes where \"双控\"", in: pages) == ["何谓‘双碳’目标，‘双控’呢？", "双控"])
        #expect(answer("find quotes where \"目标\"", in: pages) == ["何谓‘双碳’目标，‘双控’呢？"])
        #expect(answer("find sentences | show count(quotes)", in: pages) == ["3"])
    }

    @Test func unitsAreShownWithWhereTheyStand() throws {
        var engine = Engine(collection: Self.pages)
        var units: [ResultUnit] = []
        _ = engine.run(SourceText(name: "query", text: "find quantities where kind = year")) { outcome in
            if case .result(let result) = outcome, case .units(let rows) = result.shape { units += Array(rows) }
        }
        let unit = try #require(units.first)
        #expect(unit.unit == "quantity" && unit.text == "2030年" && unit.speaker?.name == "李二")
        #expect(unit.location.description == "pages/a.txt:1")
        #expect(unit.fields.map(\.name) == ["value", "unit", "base", "kind", "length"])
    }

    @Test func describeKnowsThem() throws {
        // Of its own, since others read the units of the one above.
        let engine = Engine(collection: Pages.collection(["增长25%，约20万辆。“质量第一”。一是读书；二是写字。"]))
        let units = try #require(engine.describe(nil))
        func counts(_ units: Description) -> [String: String] { Dictionary(uniqueKeysWithValues: units.rows.map { ($0[0], $0[2]) }) }
        // Nothing is read from all text only to be counted.
        #expect(counts(units)["quantities"] == "")
        #expect(engine.describe("quantity")?.summary == "2 in this collection")
        #expect(engine.describe("quote")?.summary == "1 in this collection")
        #expect(engine.describe("point")?.summary == "2 in this collection")
        #expect(try counts(#require(engine.describe(nil)))["quantities"] == "2")
        #expect(engine.values(ofPath: ["unit"], unit: "quantity").map(\.value).contains("万辆"))
    }
}

/// Up and down agree for every derived unit: it is among the units inside whatever it lies in.
@Suite struct UnitLawTests {
    @Test func upAndDownAgree() {
        let pages = Pages.collection([
            "一是甲“乙。丙”丁；二是首先3个，其次“四‘五’六”。《七》八9元。", "“跨句。”后文2%！没有。", "二是单独的一段，共20人。",
        ])
        for unit in ["point", "quote", "quantity", "word"] {
            let all = answer("find \(unit)s".replacingY, in: pages).count
            for above in ["sentence", "paragraph", "article", "document"] where !(unit == "point" && above == "sentence") {
                let downward = answer("find \(above)s | summarize n = sum(count(\(unit)s))".replacingY, in: pages)
                #expect(downward == ["\(all)"], "\(unit)s in \(above)s")
            }
        }
    }
}

extension String {
    /// Plurals in y of the test's own making.
    fileprivate var replacingY: String { split(separator: "quantitys", omittingEmptySubsequences: false).joined(separator: "quantities") }
}
