@testable import Ingestion
import Documents
import Testing

/// Decisions that rest on the lines around a line, whatever else the file holds.
@Suite struct NeighbourhoodTests {
    private static func page(_ text: String) -> DocumentRecord {
        Recovery.page(LineReader.lines(utf8: [UInt8](text.utf8)), path: "x.txt", format: .plainText, encoding: "UTF-8").document.record
    }

    private static let ferry = """
        渡口的木船去年换成了电船，撑船的人却还是原来那一位，他把竹篙留在了船头。每天第一班过河的是卖菜的人。
        他说电船不用力气，可是手里没有东西总不踏实，所以过河时仍握着那根竹篙。船到岸时，篙尖还要点一下石阶。

        """
    private static let bridge = """
        石桥修好以后，两岸的集市并成了一个，卖陶罐的和卖草席的第一次做了邻居。集市从天亮开到晌午。
        逢五逢十的日子，桥栏上晾满了刚染好的布，过桥的人都要低一低头才走得过去。孩子们说，那是石桥的旗。

        """
    private static let talk = """
        渡口今后靠什么
        记者：渡口的客人少了一半，您担心吗？
        鲁小帆：不担心。桥通了车，渡口正好慢下来，让愿意慢的人来。
        记者：船票会涨价吗？
        鲁小帆：不会，两元钱十年没有变过。
        """

    /// A name and a colon in a notice are no turn because people talk elsewhere on the page.
    @Test func labelsNeedATalkAroundThem() {
        let page = Self.page(Self.talk + "\n\n石桥修好以后\n本报记者　辛小米\n" + Self.bridge + "苗大川：本桥夜间限重的告示已贴在桥头，请过往车辆留意。\n")
        #expect(page.articles.count == 2)
        #expect(page.articles.first?.paragraphs.compactMap(\.label) == ["记者", "鲁小帆", "记者", "鲁小帆"])
        #expect(page.articles.last?.paragraphs.contains { $0.label != nil } == false)
        #expect(page.articles.last?.people.map(\.name) == ["辛小米"])
    }

    /// Credits in brackets close the text above them; a line that names who set the page is the page's.
    @Test func creditsSayWhoseTheyAre() {
        let texts = "渡口的竹篙\n本报记者　辛小米\n" + Self.ferry + "\n桥栏上的布\n本报记者　苗大川\n" + Self.bridge
        let own = Self.page(texts + "（责任编辑：贺知秋）\n"), shared = Self.page(texts + "责任编辑　贺知秋　　版式　单小鱼\n")
        #expect(own.articles.last?.people.map(\.name) == ["苗大川", "贺知秋"])
        #expect(shared.articles.flatMap(\.people).map(\.name) == ["辛小米", "苗大川"])
    }

    /// A list of links ends where a head and two paragraphs of sentences stand.
    @Test func linksEndAtAFurtherText() {
        let page = Self.page(
            "渡口的竹篙\n2021-05-06 09:10　来源：河湾网\n" + Self.ferry + "\n相关阅读\n木船博物馆下月开馆\n河湾今年第三次涨水\n\n桥栏上的布\n\n" + Self.bridge)
        #expect(page.articles.map(\.title) == ["渡口的竹篙", "桥栏上的布"])
        #expect(page.articles.last?.paragraphs.count == 2)
    }

    /// Heads that stand together are dealt to the texts right above them, though the file holds others before those.
    @Test func headsTogetherBelowTheirTexts() {
        let page = Self.page(
            "灯塔亮了\n本报记者　辛小米\n灯塔上周换了新灯，光程有十八海里，守塔的老人反倒睡不踏实。\n\n河湾晚报　　2021年5月6日　星期四　副刊　第8版\n\n" + Self.ferry
                + "（作者单位：河湾渡口管理处）\n" + Self.bridge + "（作者单位：河湾石桥小学）\n\n渡口的木船和竹篙\n■ 鲁小帆\n石桥两岸的集市\n■ 苗大川\n")
        #expect(page.articles.map(\.title) == ["灯塔亮了", "渡口的木船和竹篙", "石桥两岸的集市"])
        #expect(page.articles.map { $0.people.map(\.name) } == [["辛小米"], ["鲁小帆"], ["苗大川"]])
    }
}
