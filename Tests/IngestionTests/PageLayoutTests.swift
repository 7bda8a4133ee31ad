@testable import Ingestion
import Testing

/// What the layout of a page tells of its texts: columns, rules, heads that stand below, texts that are parted.
@Suite struct PageLayoutTests {
    private static func page(_ text: String) -> [(title: String?, people: [String], text: [String])] {
        Recovery.page(LineReader.lines(utf8: [UInt8](text.utf8)), path: "x.txt", format: .plainText, encoding: "UTF-8").document.record.articles.map {
            ($0.title, $0.people.compactMap(\.name), $0.paragraphs.map(\.content.text))
        }
    }

    private static let left = """
        　　桥头的茶棚每天天不亮就生火，
        挑担的人放下扁担，先喝一碗热茶
        再过桥。茶棚的主人不收钱，只要
        每人讲一件路上的事，讲完了，他
        在墙上画一道杠，五年画了三面墙，
        如今连屋顶也画满了。
        """.split(separator: "\n").map(String.init)
    private static let right = """
        　　渔港新装的灯塔上周亮了，光程
        有十八海里。守塔的老人说，从前
        用煤油灯，一夜要添四回油，如今
        一按开关就行，他反倒睡不踏实，
        总要起来看一眼，灯在不在那里，
        看见了才肯躺下。
        """.split(separator: "\n").map(String.init)

    /// Lines beside each other, the left ones filled up to a number of characters.
    private static func beside(_ left: [String], _ right: [String], characters: Int = 22) -> String {
        (0..<max(left.count, right.count)).map { row in
            let start = row < left.count ? left[row] : "", end = row < right.count ? right[row] : ""
            return end.isEmpty ? start : start + String(repeating: "　", count: characters - start.count) + end
        }.joined(separator: "\n")
    }

    /// Heads over a blank line belong to the columns below them; a head below the columns opens a text of its own.
    @Test func headsAboveAndBelowColumns() {
        let page = Self.page(
            Self.beside(["茶棚的三面墙"], ["灯塔亮了"]) + "\n\n" + Self.beside(Self.left, Self.right)
                + "\n\n便民信息\n城南加压站今夜检修，届时水压偏低，请市民提前储水。\n城北停车场夜间免费开放，时间为晚八点至次日早七点。\n")
        #expect(page.map(\.title) == ["茶棚的三面墙", "灯塔亮了", "便民信息"])
        #expect(page.map(\.text.count) == [1, 1, 2])
        #expect(page[0].text[0].hasSuffix("连屋顶也画满了。") && page[1].text[0].hasSuffix("看见了才肯躺下。"))
    }

    /// Figures of one cell leave a line filled by characters some cells short: the gutter stands elsewhere in it.
    @Test func figuresMoveTheGutter() {
        var left = Self.left
        left[2] = "再过桥。2019年起不收钱，只要"
        let page = Self.page("茶棚的三面墙\n□辛小米\n" + Self.beside(left, Self.right))
        #expect(page.count == 1 && page[0].text.count == 2)
        #expect(page[0].text[0].contains("先喝一碗热茶再过桥。2019年起不收钱，只要每人讲一件") == true)
    }

    /// A text goes on below a box that stood beside it with a head of its own.
    @Test func textGoesOnBelowABox() {
        let page = Self.page(
            "茶棚的三面墙\n本报记者　辛小米\n" + Self.beside(Self.left, ["小知识", "灯塔亮了"] + Self.right.prefix(4) + ["看见了才肯躺下。"])
                + "\n　　茶棚去年翻修，三面墙原样留着。来喝茶的人越来越少，主人照样天不亮就生火。\n")
        #expect(page.first?.title == "茶棚的三面墙")
        #expect(page.first?.text.last?.hasPrefix("茶棚去年翻修") == true)
    }

    /// A long rule ends a text; an ornament does not.
    @Test(arguments: [("————————————", 2), ("◇", 1)]) func longRulesPart(rule: String, articles: Int) {
        let page = Self.page(
            "茶棚的三面墙\n辛小米\n桥头的茶棚每天天不亮就生火，挑担的人先喝一碗热茶再过桥。\n茶棚的主人不收钱，只要每人讲一件路上的事。\n\n\(rule)\n\n"
                + "渔港新装的灯塔上周亮了，光程有十八海里，渔船老远就看得见。\n守塔的老人说，从前用煤油灯，一夜要添四回油。\n")
        #expect(page.count == articles)
    }

    /// Text that a column cuts off within a line, above the title of another, and its end below that one's text.
    @Test func wrappedTextIsCutOff() {
        let whole = ["　　茶棚在桥头开了五年，过桥的人", "没有不认得它的。"]
        let page = Self.page(
            (["茶棚的三面墙", "□辛小米"] + whole + whole + Self.left.dropLast(2) + ["在墙上", "灯塔亮了"] + Self.right + whole + ["画一道杠，五年画了三面墙。"] + whole).joined(separator: "\n"))
        #expect(page.map(\.title) == ["茶棚的三面墙", "灯塔亮了"])
        #expect(page.first?.text.contains { $0.hasSuffix("他在墙上画一道杠，五年画了三面墙。") } == true)
    }

    /// One head closes the page, below its text; its title has the words of that text.
    @Test func headClosesThePage() {
        let page = Self.page(
            "桥头的茶棚每天天不亮就生火，挑担的人放下扁担，先喝一碗热茶再过桥，主人从来不收一分钱。\n茶棚的主人只要每人讲一件路上的事，讲完了，他在墙上画一道杠，五年画了三面墙。\n\n桥头茶棚的三面墙\n\n辛小米\n")
        #expect(page.count == 1 && page[0].title == "桥头茶棚的三面墙" && page[0].people == ["辛小米"] && page[0].text.count == 2)
    }

    /// Two titles without a blank between them, for the two texts that an ornament parts.
    @Test func gluedTitlesAreCutByWords() {
        let page = Self.page(
            "桥头的茶棚每天天不亮就生火，挑担的人放下扁担，先喝一碗热茶再过桥，主人从来不收一分钱。\n＊\n渔港新装的灯塔上周亮了，光程有十八海里，守塔的老人说，从前用煤油灯，一夜要添四回油。\n\n桥头的茶棚渔港灯塔\n□辛小米\n□乐大川\n")
        #expect(page.map(\.title) == ["桥头的茶棚", "渔港灯塔"])
        #expect(page.map(\.people) == [["辛小米"], ["乐大川"]])
    }

    /// The end of an answer stands at the page's top: the talk goes on behind it.
    @Test func talkGoesOnBehindTheEndOfAnAnswer() {
        let page = Self.page(
            """
            过了桥，谁也没有说话。茶棚的主人给我们每人倒了一碗茶，说这一碗不算在墙上。

            “墙上画满了，就画屋顶”

            ——访桥头茶棚主人辛小米

            桥头的茶棚开了五年，从来没有收过一分钱。上周，记者在茶棚里坐了一天，听主人讲墙上的三千道杠。

            问：您还记得第一道杠是为谁画的吗？

            答：记得，是一个挑了四十里石灰的老汉。那天下大雨，我扶着他，他扶着我，我们两个就手拉着手

            问：墙画满了，以后怎么办呢？

            答：画屋顶。屋顶画满了，就再盖一间，反正路上的事是讲不完的。
            """)
        #expect(page.count == 1 && page[0].title == "“墙上画满了，就画屋顶”")
        #expect(page[0].text.firstIndex { $0.contains("手拉着手过了桥") } != nil || page[0].text.firstIndex { $0.hasPrefix("过了桥") } == 3)
        #expect(page[0].text.last?.hasPrefix("画屋顶") == true || page[0].text.last?.contains("画屋顶") == true)
    }

    /// Paragraphs of one mould are one text's, whatever stands between.
    @Test func paragraphsOfOneMould() {
        func paragraph(_ opening: String, _ words: String) -> String { opening + String(repeating: words, count: 3) }
        let page = Self.page(
            """
            办好村里的茶棚
            □辛小米
            \(paragraph("茶棚是过路人歇脚的地方。", "茶棚的账要算，茶棚的水要好，来往的人才坐得住。"))
            \(paragraph("算好茶水账。", "一碗茶要用多少水、多少柴，茶棚的主人心里要有数，"))账目每月上墙。

            守好港口的灯塔
            □乐大川
            \(paragraph("灯塔是渔船回家的路标。", "守塔的人夜里不能睡，灯塔的光要照十八海里远。"))
            （作者单位：清河县航标站）

            \(paragraph("算好柴火账。", "茶棚一年要烧三千斤柴，柴从哪里来，主人要早打算，"))不能临时抱佛脚。
            \(paragraph("算好人情账。", "茶棚不收钱，收的是人情，主人给每人倒一碗热茶，"))人情就记下了。
            （作者系清河县桥头村村民）
            """)
        #expect(page.map(\.title) == ["办好村里的茶棚", "守好港口的灯塔"])
        #expect(page.map(\.text.count) == [4, 1])
    }

    /// 笨功夫，首先…。 笨功夫，其次…。 are two paragraphs; 最后 within a clause is no step; a note's number ends no sentence's end.
    @Test func stepsAndEnds() {
        #expect(Enumeration.steps(in: ScalarText("他说给我，最后那块金牌锯成了两半。")).isEmpty)
        #expect(Enumeration.steps(in: ScalarText("最后，要给班组长铺路。")).count == 1)
        #expect(ScalarText("印刷机是赊来的一台脚踏圆盘机。①").endsSentence && !ScalarText("印刷机是赊来的①").endsSentence)
        #expect(PartMarks.isLongRule(ScalarText("————————")) && !PartMarks.isLongRule(ScalarText("---")) && !PartMarks.isLongRule(ScalarText("—— 12 ——")))
    }

    /// A blank line between all lines says nothing: columns, a head over two lines and texts are read as without; where one is
    /// missing more often than by chance, the others do say something.
    @Test func blankLinesBetweenAllLinesSayNothing() {
        let page = "便民茶棚开了\n整整五年\n本报记者　辛小米\n" + Self.left.joined(separator: "\n") + "\n渔港新装灯塔\n本报记者　甘小满\n" + Self.right.joined(separator: "\n") + "\n"
        let even = page.replacing("\n", with: "\n\n")
        #expect(Self.page(even).map(\.title) == Self.page(page).map(\.title))
        #expect(Self.page(even).map(\.text) == Self.page(page).map(\.text))

        let lines = LineReader.lines(utf8: [UInt8](even.utf8))
        #expect(LineSpacing.evened(lines).count(where: { $0.text.isEmpty }) <= 1)
        let parted = LineReader.lines(utf8: [UInt8]("甲。\n乙。\n\n丙。\n\n丁。\n".utf8))
        #expect(LineSpacing.evened(parted) == parted)
        let wider = LineReader.lines(utf8: [UInt8]("甲。\n\n乙。\n\n\n丙。\n\n丁。\n".utf8))
        #expect(LineSpacing.evened(wider).map(\.text) == ["甲。", "乙。", "", "丙。", "丁。"])
    }

    /// A caption with its day and its photographer is an article of its own where the text above says nothing of the picture, whatever
    /// stands between the two.
    @Test func pictureNewsBelowAnotherText() {
        let story = "茶棚的三面墙\n本报记者　辛小米\n桥头的茶棚每天天不亮就生火，挑担的人放下扁担，先喝一碗热茶再过桥。\n茶棚的主人不收钱，只要每人讲一件路上的事，五年在墙上画满了道道。\n"
        let other = "8月24日，养老院的老人们在新落成的门球场上切磋球技。该院今年把闲置的晒谷场改成了门球场，每周举办两场比赛。　慕容晓　摄\n"
        let own = "8月24日，挑担的人在桥头的茶棚里喝热茶。茶棚的主人天不亮就生火，五年来不收钱，只要每人讲一件路上的事，在墙上画一道。　慕容晓　摄\n"
        #expect(Self.page(story + other).map(\.text.count) == [2, 1])
        #expect(Self.page(story + "\n" + other).map(\.text.count) == [2, 1])
        #expect(Self.page(story + own).map(\.text.count) == [3])
    }
}
