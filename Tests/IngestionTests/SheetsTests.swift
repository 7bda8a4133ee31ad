@testable import Ingestion
import Testing

/// Files that hold several pages: each is read by itself, and a page is not parted at its own heads.
@Suite struct SheetsTests {
    private static func lines(_ text: String) -> [SourceLine] { LineReader.lines(utf8: [UInt8](text.utf8)) }

    private static func starts(_ text: String) -> [Int] { Sheets.starts(BlockBuilder.blocks(lines(text).map { LineShape($0, isMarkdown: false) })).map { $0 + 1 } }

    private static let tea = """
        茶棚的三面墙
        □ 辛小米
        桥头的茶棚每天天不亮就生火，挑担的人放下扁担，先喝一碗热茶再过桥。
        茶棚的主人不收钱，只要每人讲一件路上的事，讲完了，他在墙上画一道杠。

        """
    private static let light = """
        灯塔亮了
        渔港新装的灯塔上周亮了，光程有十八海里。守塔的老人说，从前用煤油灯，一夜要添四回油。
        如今一按开关就行，他反倒睡不踏实，总要起来看一眼，灯在不在那里。

        """

    /// The head of another paper is no line of the article above or below it, and its day is not the first page's.
    @Test func headOfAnotherPaperPartsPages() {
        let text = "云岭晚报　　2016年11月3日　星期四　第7版\n" + Self.tea + "\n海湾日报\n2019年4月2日　星期二\n要闻　A3\n" + Self.light
        #expect(Self.starts(text) == [7])
        let record = Recovery.page(Self.lines(text), path: "x.txt", format: .plainText, encoding: "UTF-8").document.record
        #expect(record.articles.map(\.title) == ["茶棚的三面墙", "灯塔亮了"])
        #expect(record.articles.map(\.paragraphs.count) == [2, 2])
        #expect(record.furniture.count == 4)
    }

    /// A further page of the same paper, and a page whose writer is named above its head, go on.
    @Test(arguments: [
        "云岭晚报　　2016年11月3日　星期四　第7版\n" + tea + "\n云岭晚报　　2016年11月3日　星期四　第8版\n" + light,
        tea + "（辛小米为某大学教授）\n海湾日报　2019年4月2日　星期二　A3\n喝茶的人\n辛小米\n" + light,
    ]) func samePaperGoesOn(text: String) {
        #expect(Self.starts(text) == [])
        let other = text.replacing("晚报　　2016年11月3日　星期四　第8版", with: "时报　　2016年11月3日　星期四　第8版").replacing("喝茶的人\n辛小米", with: "喝茶的人\n尹石头")
        #expect(Self.starts(other).count == 1)
    }

    /// A site's path above a title and its source line, and the foot of a site's page above a title.
    @Test func sitesPartPages() {
        #expect(Self.starts(Self.tea + "\n海湾网 > 首页 > 新闻 > 正文\n" + Self.light.replacing("灯塔亮了\n", with: "灯塔亮了\n2019-04-02 09:10　来源：海湾日报\n")) == [6])
        #expect(Self.starts(Self.tea + "上一篇：喝茶的人\n版权所有　海湾网　未经许可不得转载\n\n" + Self.light) == [8])
        // No text below: the foot is the page's own.
        #expect(Self.starts(Self.tea + "上一篇：喝茶的人\n版权所有　海湾网　未经许可不得转载\n联系我们\n") == [])
    }
}
