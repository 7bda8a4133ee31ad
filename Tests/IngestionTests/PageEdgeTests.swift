@testable import Ingestion
import Testing

/// What stands at a page's edges and at a text's end: running heads, imprints, signers, documents that were sent along.
@Suite struct PageEdgeTests {
    private static func page(_ text: String) -> (articles: [(title: String?, units: [String], text: [String])], furniture: [String]) {
        let record = Recovery.page(LineReader.lines(utf8: [UInt8](text.utf8)), path: "x.txt", format: .plainText, encoding: "UTF-8").document.record
        return (record.articles.map { ($0.title, $0.people.flatMap(\.units), $0.paragraphs.map(\.content.text)) }, record.furniture.map(\.text))
    }

    private static let tea = "桥头的茶棚每天天不亮就生火，挑担的人放下扁担，先喝一碗热茶再过桥，五年里从没有收过一分钱，只要每人讲一件路上的事。"
    private static let wall = "主人在墙上画一道杠，讲一件画一道，五年画了三面墙。如今连屋顶也画满了，来的人还是络绎不绝，主人只好又搭了一间棚子。"

    /// The same names beside other numbers, before them or behind, are a running head, though no copy is whole.
    @Test(arguments: [("茶路口述史　　　118", "119　　　茶路口述史"), ("茶史研究　NO.31", "44　茶史研究")]) func headsOfPages(first: String, second: String) {
        let page = Self.page("\(first)\n\n茶棚的三面墙\n辛小米\n\n\(Self.tea)\n\n\(second)\n\n\(Self.wall)\n")
        #expect(page.furniture == [first, second])
        #expect(page.articles.map(\.text) == [[Self.tea, Self.wall]])
    }

    /// Numbers that count the parts of a text are none of a page's.
    @Test func numberedPartsStay() {
        let page = Self.page("茶棚的三面墙\n辛小米\n\n\(Self.wall)\n\n1　典型案例\n\n\(Self.tea)\n\n2　典型案例\n\n\(Self.wall)讲的是茶\n")
        #expect(page.furniture.isEmpty)
        #expect(page.articles.first?.text.count == 5)
    }

    /// Below the rule that ends the text, and in the imprint, nothing is the text's.
    @Test func feet() {
        let foot = Self.page("茶棚的三面墙\n辛小米\n\n\(Self.tea)\n\n\(Self.wall)\n\n----\n\n收听方式：各大平台搜索“茶路”\n商务合作：cha@lu.example\n")
        #expect(foot.articles.first?.text == [Self.tea, Self.wall])
        let imprint = Self.page("茶棚的三面墙\n辛小米\n\n\(Self.tea)\n\n\(Self.wall)\n\n编辑：佟大年　　审稿：邬小山　　发：各分会\n")
        #expect(imprint.furniture == ["编辑：佟大年　　审稿：邬小山　　发：各分会"])
    }

    /// A unit alone in brackets above the next head signs the text.
    @Test func unitsSign() {
        let page = Self.page("茶路整修完工\n\n\(Self.tea)\n（县茶业局）\n\n茶棚又添一间\n\n\(Self.wall)\n（秘书处）\n")
        #expect(page.articles.map(\.units) == [["县茶业局"], ["秘书处"]])
    }

    /// What the text above a signature names in its marks is a document of its own below it.
    @Test func documentsSentAlong() {
        let page = Self.page(
            "关于整修茶路的通知\n\n各乡镇：\n　　\(Self.wall)现制订《茶路整修暂行规定》，随文发给你们。\n县人民政府\n二○一一年三月二日\n\n茶路整修暂行规定\n\n　　一、路面用条石铺设，每里设茶棚一座。\n　　二、茶棚由沿路各村轮流看管，不准收费。\n")
        #expect(page.articles.map(\.title) == ["关于整修茶路的通知", "茶路整修暂行规定"])
    }
}
