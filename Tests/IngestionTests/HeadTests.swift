import Documents
@testable import Ingestion
import Testing

/// Which lines of a head are its title, and where one text ends and the next begins.
@Suite struct HeadTests {
    private func articles(_ text: String) -> [ArticleRecord] {
        Recovery.page(LineReader.lines(utf8: [UInt8](text.utf8)), path: "page.txt", format: .plainText, encoding: "UTF-8").document.record.articles
    }

    private static let sluice = "　　本报讯　沙梁河分洪闸昨日竣工，比原定日期提前二十天。分洪闸有十二个孔，汛期每秒可把四百多个流量的洪水引到洼淀里去。"

    @Test(arguments: [
        ("苦干一冬又一春\n沙梁河分洪闸提前竣工", "沙梁河分洪闸提前竣工"),
        ("沙梁河分洪闸\n提前二十天竣工", "沙梁河分洪闸 提前二十天竣工"),
    ])
    func theTitleOfAHeadIsWhatItsTextSpeaksOf(head: String, title: String) throws {
        let article = try #require(articles("\(head)\n\(Self.sluice)\n").first)
        #expect(article.title == title)
    }

    @Test func whoIsVisitedIsNoTitle() throws {
        let text = "访冰川学家车仁表\n“冰芯里有一部没有断页的书”\n本报记者　张远山\n　　冰芯从卓乃冰帽上取回来，一层一层都是年份，像一部没有断页的书。车仁表把冰芯放进冷库，每天去看两次。\n"
        #expect(try #require(articles(text).first).title == "“冰芯里有一部没有断页的书”")
    }

    private static let news = "城北水厂扩建工程完工\n　　本报讯　城北水厂扩建工程昨日完工，日供水能力由三万吨增至五万吨，城北两个街道的居民从此不再为水压不足发愁。\n"

    @Test func briefsWithTitlesAreArticlesOfTheirColumn() {
        let found = articles(Self.news + "简讯\n　　▲理学院举办板书大赛。十八名青年教师在三十分钟内各写一版板书，学生投票选出六名。\n　　▲校史馆征得旧课桌一套。捐赠者为早年校友，桌面上刻着“勤学”二字，将于下月展出。\n")
        #expect(found.compactMap(\.title) == ["城北水厂扩建工程完工", "理学院举办板书大赛", "校史馆征得旧课桌一套"])
        #expect(found.dropFirst().allSatisfy { $0.column == "简讯" })
    }

    @Test func briefsWithoutTitlesAreOneArticle() {
        let found = articles(Self.news + "简讯\n　　▲市图书馆流动书车由下周一起，逢周一、三、五停靠东门市场，借书证照常使用。\n　　▲消防站明日上午十时起在北门举行演习，届时道路临时封闭，车辆请绕行南环路。\n")
        #expect(found.compactMap(\.title) == ["城北水厂扩建工程完工", "简讯"])
    }

    @Test func aLineFarShortOfItsColumnEndsItsParagraph() {
        let column = [
            "　　我们公社有一个代销店，卖些火柴和", "针头线脑，社员都觉得方便。可是最近有", "一件事很有意见。上月店里来了四十双胶", "鞋，按规定应该先供应下地浇水的社员，", "第二天一早，鞋就只剩下十一双了，一打",
            "听，原来是先给了几家亲戚。", "　　　　　　　　　　后套公社　柏万山", "请多印一些年画", "编辑同志：", "　　快过年了，学生们天天问我，县里的", "书店什么时候有年画，我跑了两趟，只买", "到六张，都是一个样子，画的是大鲤鱼，",
            "我们这里缺水，孩子们没有见过鲤鱼，请", "社里今后多印一些牧区的年画，印小一点", "也不要紧。",
        ]
        let found = articles("代销店不要看人卖货\n编辑同志：\n" + column.joined(separator: "\n") + "\n")
        #expect(found.compactMap(\.title) == ["代销店不要看人卖货", "请多印一些年画"])
    }

    @Test func aNoticeBelowAStoryIsATextOfItsOwn() {
        let story = "摆渡人的算盘\n本报记者　张远山\n　　摆渡人老鲁在赵家渡撑了四十年船，船头挂一盏马灯，灯是给对岸的狗看的，狗一叫，两岸就知道船要来了。\n　　去年上游修了大桥，过渡的人少了，老鲁仍旧每天五点下船舀水，把缆绳理好，等头一个客人。\n"
        let notice = "农房设计图集征集启事\n　　为丰富图集，县里面向社会征集设计方案，院落布局、结构材料不限，入选作品给予奖励，报名者须提交平面图与造价表。\n"
        #expect(articles(story + notice).compactMap(\.title) == ["摆渡人的算盘", "农房设计图集征集启事"])
    }

    private static let essays = "渡口的早市\n张远山\n　　天没有亮，渡口的早市已经开了。船家把鱼篓提上岸，菜农把露水未干的青菜码在青石板上，人声压着水声。\n\n旧书的气味\n李文澜\n　　旧书有一种气味，像雨后的木头。父亲留下的那箱书放在阁楼上，每年夏天我都要把它们搬下来晒一晒。\n"

    @Test func theTitleOfAnUnsignedTextAtThePagesTopIsNotThePages() {
        let notice = "河西早报　2018年5月6日　星期日　第4版\n停水通知\n　　因主管道检修，河西片区五月八日全天停水，请附近居民提前储水，恢复供水的时间另行告知。\n\n"
        #expect(articles(notice + Self.essays).compactMap(\.title) == ["停水通知", "渡口的早市", "旧书的气味"])
    }

    @Test func aCallForPapersIsNoPartOfThePrintedHead() {
        let call = "河西早报　2018年5月6日　星期日　第4版\n征集启事\n　　2018年是建港七十周年，编辑部面向全城征集老照片和老故事，照片须注明拍摄的时间和地点。\n　　投稿邮箱：photo@hexi.example\n\n"
        #expect(articles(call + Self.essays).first?.title == "征集启事")
    }

    @Test func threeLinesAboveADatelineAreKickerTitleAndSubtitle() throws {
        let text = "东线灌渠全线贯通\n清水流进八里铺\n二万亩旱地从此变成水浇地\n　　本报讯　昨日上午，清水沿着东线灌渠流进八里铺，村里的老人们沿着渠岸跟着水走，一直走到了地头。\n　　灌渠修了三年，清水来之前，八里铺的旱地一年只能种一季。\n"
        let article = try #require(articles(text).first)
        #expect(article.title == "清水流进八里铺")
        #expect(article.kicker == "东线灌渠全线贯通")
        #expect(article.subtitle == "二万亩旱地从此变成水浇地")
    }

    @Test func whoGivesANoticeClosesIt() throws {
        let thanks = "鸣谢\n　　先父丧礼期间，承蒙各界亲友亲临吊唁，惠赐花圈挽联，隆情厚谊，存殁均感，谨此致谢。\n孝男　张大山　张大川\n孝女　张小溪\n泣启\n\n"
        let found = articles(thanks + Self.essays)
        #expect(found.first?.title == "鸣谢")
        #expect(found.first?.paragraphs.contains { $0.content.text.hasSuffix("泣启") } == true)
        #expect(found.dropFirst().compactMap(\.title) == ["渡口的早市", "旧书的气味"])
    }

    @Test func shortNewsWithoutMarksIsATextOfItsOwn() {
        let found = articles(Self.news + "简讯\n　　市图书馆流动书车由下周一起，逢周一、三、五停靠东门市场，借书证照常使用。\n　　消防站明日上午十时起在北门举行演习，届时道路临时封闭，车辆请绕行南环路。\n")
        #expect(found.compactMap(\.title) == ["城北水厂扩建工程完工", "简讯"])
    }

    @Test func personsAboveATitleWriteWhatStandsBelow() {
        let text = "张远山（河西大学历史学院教授）\n把“冷门”讲成“热门”\n　　考古是一门冷学问，把它讲热，靠的不是热闹，而是把一片陶片的来历讲清楚，让冷门里的人走到门外来。\n　　讲故事不能戏说，我们给讲解员定了一条规矩：没有出土的东西不讲。\n"
        let article = articles(text).first
        #expect(article?.title == "把“冷门”讲成“热门”")
        #expect(article?.people.first?.name == "张远山")
    }

    @Test func namesBetweenTextsSignTheTextBelow() {
        let stray = "　　老屋的门轴坏了好几年，一推就响。母亲说响一点好，家里有人进出，听得见；夜里响，就知道是风来了。\n王建国　赵文华\n　　集镇的铁匠铺只剩下一家，炉火一天只生半日。来打锄头的人少了，来看打锄头的人倒多了起来。\n"
        let found = articles(Self.essays + "\n" + stray)
        #expect(found.contains { $0.people.compactMap(\.name) == ["王建国", "赵文华"] })
    }
}
