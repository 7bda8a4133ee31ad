import Documents
import Testing

@testable import Ingestion

/// Who speaks in a quotation, as its own sentence says.
@Suite struct QuotedSpeechTests {
    /// The speaker of each quotation that has one, with units and posts, in an article of these paragraphs.
    private func speakers(_ paragraphs: [String], people: [PersonRecord] = []) -> [String] {
        var article = ArticleRecord(
            people: people, paragraphs: paragraphs.map { ParagraphRecord(kind: .body, content: SourcedText(text: $0, pieces: [])) })
        QuotedSpeakers.read(&article)
        let known = article.people + article.quoted
        return article.paragraphs.flatMap(\.quotedSpeech).compactMap { speech in
            guard known.indices.contains(speech.speaker) else { return nil }
            let person = known[speech.speaker]
            return ([person.name ?? "—"] + person.units + person.titles).joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("邱岚说：“我们村的日子一天比一天好。”", "邱岚"),
        ("“日子一天比一天好，”县供销社主任罗启文说。", "罗启文 县供销社 主任"),
        ("罗启文表示，“今年要把茶叶卖到省外去。”", "罗启文"),
        ("“水通了，路也通了。”村民罗启文高兴地说。", "罗启文 村民"),
        ("谈起变化，罗启文感慨道：“路修到家门口了！”", "罗启文"),
        ("县供销社党委书记、主任罗启文告诉记者：“大家都有干劲。”", "罗启文 县供销社 党委书记 主任"),
        ("据市农业农村局局长王建国介绍：“明年再扩大五百亩。”", "王建国 市农业农村局 局长"),
        ("罗启文在接受记者采访时指出：“要因地制宜。”", "罗启文"),
        ("“没钱怎么办？”邱岚坦言，“只能借。”", "邱岚,邱岚"),
        ("年过六旬的罗启文笑着说：“还干得动。”", "罗启文"),
        ("某大学王建国教授认为：“这条路走得通。”", "王建国 某大学 教授"),
        ("欧阳明月回忆说：“那年雪很大。”", "欧阳明月"),
        ("村民阿依古丽·买买提说：“葡萄熟了。”", "阿依古丽·买买提 村民"),
        ("村民吾斯曼说：“羊都下山了。”", "吾斯曼 村民"),
        ("縣供銷社主任羅啟文強調：「路要一步一步走。」", "羅啟文 縣供銷社 主任"),
        ("『水通了，』羅啟文補充說，『路也通了。』", "羅啟文,羅啟文"),
        ("罗启文写道：“茶山是我们的命根子”。", "罗启文"),
        ("正如罗启文所说：“办法总比困难多。”", "罗启文"),
        ("罗启文透露，“明年计划再扩大五百亩茶园”。", "罗启文"),
        ("邱岚说“我去。”大家都笑了。", "邱岚"),
        ("某公司创始人兼首席执行官罗启文表示：“我们等得起。”", "罗启文 某公司 创始人 首席执行官"),
    ])
    func namesWhoSpeaks(sentence: String, expected: String) {
        #expect(speakers([sentence]).joined(separator: ",") == expected)
    }

    @Test(arguments: [
        "他说：“还要更好。”", "有人说：“贵了。”", "专家说：“可以一试。”", "记者问：“怕不怕？”", "文件指出：“要因地制宜。”",
        "国务院指出：“要因地制宜。”", "游客说：“风景不错。”", "村民们说：“好！”", "别人说：“算了吧。”", "韩方表示：“将继续磋商。”",
        "罗启文表示，“双减”政策以后孩子有了时间。", "罗启文提出“三步走”战略。", "这就是“工匠精神”，罗启文说。",
        "王主任说：“路要一步一步走。”", "王女士说：“孩子喜欢。”", "小王说：“我去。”", "罗启文的妻子说：“他常不在家。”",
        "罗启文没有说：“我去。”", "记者对罗启文说：“您辛苦了。”", "李明在会上听罗启文说：“不急。”", "主教练赛后说：“差一口气。”",
        "代表团审议时指出：“要因地制宜。”", "曾有人说：“不行。”", "他接着说：“再等等。”罗启文介绍，去年全县收茶三万斤。",
        "明确指出：“要因地制宜。”", "罗启文和邱岚说：“我们去。”", "“要因地制宜。”王建国表示：", "常言道：“树挪死，人挪活。”",
        "李某说：“我错了。”", "罗启文说，去年以来，“要因地制宜。”",
    ])
    func namesNobody(sentence: String) {
        #expect(speakers([sentence]) == [])
    }

    @Test func shortFormIsThePersonKnownSoFar() {
        let named = "县供销社主任罗启文说：“路不好走。”"
        #expect(speakers([named, "罗主任说：“可总要走。”"]) == ["罗启文 县供销社 主任", "罗启文 县供销社 主任"])
        #expect(speakers(["罗主任说：“可总要走。”", named]) == ["罗启文 县供销社 主任"])
        // Another post, and two who may be meant.
        #expect(speakers([named, "罗局长说：“可总要走。”"]).count == 1)
        #expect(speakers([named, "县供销社副主任罗明远说：“走吧。”", "罗主任说：“可总要走。”"]).count == 2)
    }

    @Test func personOfTheArticleIsNotDoubled() {
        let guest = PersonRecord(name: "罗启文", units: ["县供销社"], titles: ["主任"], role: .guest)
        var article = ArticleRecord(
            people: [guest], paragraphs: [ParagraphRecord(kind: .body, content: SourcedText(text: "😀村民邱岚说：“好的。”罗启文说：“行。”", pieces: []))])
        QuotedSpeakers.read(&article)
        #expect(article.people == [guest])
        #expect(article.quoted.map(\.name) == ["邱岚"])
        #expect(article.quoted.map(\.role) == [.quoted])
        // Marks are counted in UTF-16 units: the picture has two.
        #expect(article.paragraphs[0].quotedSpeech == [QuotedSpeech(mark: 8, speaker: 1), QuotedSpeech(mark: 18, speaker: 0)])
    }

    /// 罗说 where one 罗 was named before.
    @Test(arguments: [
        (["村民罗启文说：“水通了。”", "罗说：“还有路。”"], "罗启文 村民,罗启文 村民"),
        (["村民罗启文说：“水通了。”罗在会上表示，“路也通了。”"], "罗启文 村民,罗启文 村民"),
        (["村民欧阳明月说：“水通了。”", "“还有路。”欧阳说。"], "欧阳明月 村民,欧阳明月 村民"),
        (["村民罗启文说：“水通了。”", "村民罗大成说：“不错。”", "罗说：“还有路。”"], "罗启文 村民,罗大成 村民"),
        (["村民罗启文说：“水通了。”", "罗大成笑了。罗说：“还有路。”"], "罗启文 村民"),
        (["村民邱岚说：“水通了。”", "罗说：“还有路。”"], "邱岚 村民"),
        (["村民方大成说：“水通了。”", "方便说：“还有路。”"], "方大成 村民"),
        (["罗说：“还有路。”", "村民罗启文说：“水通了。”"], "罗启文 村民"),
        (["村民常大成说：“水通了。”", "常说：“还有路。”"], "常大成 村民"),
    ])
    func surnamesAlone(paragraphs: [String], expected: String) {
        #expect(speakers(paragraphs).joined(separator: ",") == expected)
    }

    /// The reporter of a byline is no surname's bearer.
    @Test func surnamesOfWritersSayNothing() {
        #expect(speakers(["罗说：“还有路。”"], people: [PersonRecord(name: "罗启文", role: .reporter)]) == [])
        #expect(speakers(["罗说：“还有路。”"], people: [PersonRecord(name: "罗启文", role: .guest)]) == ["罗启文"])
    }
}
