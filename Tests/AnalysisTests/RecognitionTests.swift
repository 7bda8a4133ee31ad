import Testing

@testable import Analysis

/// Recognises in a text that is folded alone, and prints what it found in the text's own words.
private struct Recogniser {
    let text: String
    let folded: FoldedText
    let source: [UInt16]

    init(_ text: String) {
        self.text = text
        folded = Normalizer().fold(text)
        source = Array(text.utf16)
    }

    func find<T>(_ body: (Paragraph16) -> T) -> T { Paragraph16.read(folded, source: source, body) }

    func printed(_ range: Range<Int>) -> String {
        String(decoding: source[folded.sourceRange(range)], as: UTF16.self)
    }
}

@Suite struct QuotationTests {
    @Test(arguments: [
        ("会议提出“四链融合”。", "四链融合"),
        ("他说：“好。明天见。”随后离开。", "好。明天见。"),
        ("读《水经注》与〈山海图〉。", "《水经注 《山海图"),
        ("「甲」与『乙』", "甲 乙"),
        ("他问：“何谓‘双碳’目标？”", "何谓‘双碳’目标？ 双碳"),
        ("论“读《论语》札记”", "读《论语》札记 《论语"),
        ("《论“三农”问题》", "《论“三农”问题 三农"),
        ("加快形成“新的格局。后文没有引号", ""),
        ("前文“没有闭合，又说“甲”。", "甲"),
        ("先有”多余的，再说“乙”。", "乙"),
        ("空的“”不算", ""),
        ("a \"quoted word\" and \"another\"", "quoted word|another"),
        ("一个\"直引号\"没有配对的\"结尾", "直引号"),
        ("It’s John’s ‘own’ idea", "own"),
        ("don't say 'yes' now", "yes"),
        ("《甲“乙》丙”丁", "《甲“乙"),
        ("“外“内”外”", "外“内”外 内"),
        ("«guillemets» too", "guillemets"),
    ])
    func finds(_ text: String, _ expected: String) {
        let recogniser = Recogniser(text)
        let found = recogniser.find(Quotations.find).map { ($0.kind == .work ? "《" : "") + recogniser.printed($0.range) }
        #expect(found.joined(separator: expected.contains("|") ? "|" : " ") == expected)
    }
}

@Suite struct EnumerationTests {
    @Test(arguments: [
        ("一是强基础；二是补短板；三是促融合。", "1一是|一是强基础； 2二是|二是补短板； 3三是|三是促融合。"),
        ("要做好两点：一要稳，二要准。", "1一要|一要稳， 2二要|二要准。"),
        ("首先，摸清底数。其次，分类施策。最后，总结。", "1首先|首先，摸清底数。 2其次|其次，分类施策。 3最后|最后，总结。"),
        ("第一，看；第二，听。", "1第一|第一，看； 2第二|第二，听。"),
        ("（一）总则（二）附则", "1（一）|（一）总则（二）附则"),
        ("（一）总则。（二）附则。", "1（一）|（一）总则。 2（二）|（二）附则。"),
        ("①甲；②乙。", "1①|①甲； 2②|②乙。"),
        ("二是继续改革。", "2二是|二是继续改革。"),
        ("十一是扩大开放；十二是保障民生。", "11十一是|十一是扩大开放； 12十二是|十二是保障民生。"),
        ("第一产业增长，第二产业下降。", ""),
        ("首先要说明的是背景。", "1首先|首先要说明的是背景。"),
        ("会议首先听取汇报。", ""),
        ("这一是非问题，二是别的。", ""),
        ("原因很多，一是没钱。", ""),
        ("见附件（一）和附件（二）。", ""),
        ("一、二、三产业融合。", ""),
        (
            "一是修路：首先选线，其次施工。二是架桥。",
            "1一是|一是修路：首先选线，其次施工。 1首先|首先选线， 2其次|其次施工。 2二是|二是架桥。"
        ),
        ("其一，甲。其二，乙。其三，丙。", "1其一|其一，甲。 2其二|其二，乙。 3其三|其三，丙。"),
    ])
    func finds(_ text: String, _ expected: String) {
        let recogniser = Recogniser(text)
        let found = recogniser.find(Enumerations.find).map {
            "\($0.ordinal)\(recogniser.printed($0.mark))|\(recogniser.printed($0.range))"
        }
        #expect(found.joined(separator: " ") == expected)
    }
}

@Suite struct QuantityTests {
    /// Expected: `text kind value unit/base`, `~` before an approximate one, `;` between.
    @Test(arguments: [
        ("累计投入2000亿元，", "2000亿元 money 200000000000 亿元/元"),
        ("提高到2.45%，", "2.45% percent 0.0245 %/%"),
        ("实现销量280万辆", "280万辆 count 2800000 万辆/辆"),
        ("新增1万余人就业", "~1万余人 count 10000 万人/人"),
        ("到2030年建成", "2030年 year 2030 年/年"),
        ("３０％的企业", "３０％ percent 0.3 ％/％"),
        ("投入1,000.5元", "1,000.5元 money 1000.5 元/元"),
        ("分别为100，200个", "200个 count 200 个/个"),
        ("每人3—5个", "~3—5个 count 3 个/个"),
        ("产能3至5万辆", "~3至5万辆 count 30000 万辆/辆"),
        ("篇幅2000~5000字为宜", "~2000~5000字 count 2000 字/字"),
        ("增长2%-3%", "2% percent 0.02 %/%;3% percent 0.03 %/%"),
        ("2020—2025年", "~2020—2025年 year 2020 年/年"),
        ("1—5月", "1—5月 date - 月/月"),
        ("两千个村", "两千个 count 2000 个/个"),
        ("三百二十五名学生", "三百二十五名 count 325 名/名"),
        ("共两千亿元", "两千亿元 money 200000000000 亿元/元"),
        ("三万五千人", "三万五千人 count 35000 人/人"),
        ("十多个项目", "~十多个 count 10 个/个"),
        ("20余万人", "~20余万人 count 200000 万人/人"),
        ("约300家企业", "~300家 count 300 家/家"),
        ("节约300吨", "300吨 count 300 吨/吨"),
        ("近30年来", "~30年 count 30 年/年"),
        ("最近3年", "3年 count 3 年/年"),
        ("超过50人参加", "~50人 count 50 人/人"),
        ("500人以上", "~500人 count 500 人/人"),
        ("百余家企业", "~百余家 count 100 家/家"),
        ("上百家企业", "~百家 count 100 家/家"),
        ("百万元大奖", "百万元 money 1000000 万元/元"),
        ("1亿2000万元", "1亿2000万元 money 120000000 万元/元"),
        ("提高2个百分点", "2个百分点 percent 0.02 个百分点/个百分点"),
        ("百分之三十的人", "百分之三十 percent 0.3 百分之/百分之"),
        ("千分之三的人", "千分之三 percent 0.003 千分之/千分之"), ("万分之5", "万分之5 percent 0.0005 万分之/万分之"),
        ("占七成以上", "~七成 percent 0.7 成/成"),
        ("装机5万千瓦", "5万千瓦 count 50000 万千瓦/千瓦"),
        ("全长12.5公里，宽30 km", "12.5公里 count 12.5 公里/公里;30 km count 30 km/km"),
        ("$5.2亿", "$5.2亿 money 520000000 亿$/$"),
        ("5亿美元", "5亿美元 money 500000000 亿美元/美元"),
        ("突破200万，", "200万 count 2000000 万/-"),
        ("2024年3月11日", "2024年3月11日 date - 日/日"),
        ("3月5日下午", "3月5日 date - 日/日"),
        ("二〇二四年三月十一日", "二〇二四年三月十一日 date - 日/日"),
        ("二〇二四年", "二〇二四年 year 2024 年/年"),
        ("２０２４年度", "２０２４年 year 2024 年/年"),
        ("億元：３億元", "３億元 money 300000000 億元/元"),
        ("70周年", "70周年 count 70 周年/周年"),
        ("3个月内", "3个月 count 3 个月/个月"),
        ("40亿立方米", "40亿立方米 count 4000000000 亿立方米/立方米"),
        // Decimals in Han numerals, and numerals that leave a place out.
        ("三点五万元", "三点五万元 money 35000 万元/元"),
        ("五点二亿元", "五点二亿元 money 520000000 亿元/元"),
        ("增长三点五倍", "三点五倍 count 3.5 倍/倍"),
        ("重三点五千克", "三点五千克 count 3.5 千克/千克"),
        ("一万二千点五吨", "一万二千点五吨 count 12000.5 吨/吨"),
        ("百分之三十五点五", "百分之三十五点五 percent 0.355 百分之/百分之"),
        ("百分之零点八", "百分之零点八 percent 0.008 百分之/百分之"),
        ("收入一万二，", "一万二 count 12000 /-"),
        ("一万二元", "一万二元 money 12000 元/元"),
        ("一万零二百元", "一万零二百元 money 10200 元/元"),
        ("一万零二元", "一万零二元 money 10002 元/元"),
        ("十几个，二十几万人", "~十几个 count 10 个/个;~二十几万人 count 200000 万人/人"),
        ("占三成五。", "三成五 percent 0.35 成/成"), ("下降3成，", "3成 percent 0.3 成/成"), ("3成员", ""),
        ("第十四个五年规划，第二个百年目标，第14个5年", ""), ("十四个五年", "十四个 count 14 个/个;五年 count 5 年/年"),
        ("占四分之一以上", "~四分之一 percent 0.25 分之/分之"),
        ("十分之一", "十分之一 percent 0.1 分之/分之"),
        ("下午三点五十分，两点一个样", ""),
        // Below zero, and hyphens that are no sign.
        ("增速为-3.2%", "-3.2% percent -0.032 %/%"), ("-3.2%", "-3.2% percent -0.032 %/%"),
        ("2024年利润-200万元", "2024年 year 2024 年/年;-200万元 money -2000000 万元/元"),
        ("负3.2%，负百分之三", "负3.2% percent -0.032 %/%;负百分之三 percent -0.03 百分之/百分之"),
        ("气温零下5度，零下十度", "零下5度 count -5 度/度;零下十度 count -10 度/度"),
        ("-5℃到3℃", "-5℃ count -5 ℃/℃;3℃ count 3 ℃/℃"),
        ("零下5至3度", "~零下5至3度 count -5 度/度"),
        ("亏-$5亿", "-$5亿 money -500000000 亿$/$"),
        ("3-5万元，1万元-2万元", "~3-5万元 money 30000 万元/元;1万元 money 10000 万元/元;2万元 money 20000 万元/元"),
        ("3公里-5公里，10%-12%", "3公里 count 3 公里/公里;5公里 count 5 公里/公里;10% percent 0.1 %/%;12% percent 0.12 %/%"),
        ("2020-2024年", "~2020-2024年 year 2020 年/年"),
        ("A-3个，歼-20架次，担负3个", "20架次 count 20 架次/架次;3个 count 3 个/个"),
        // Dates in digits.
        ("于2024.03.11发布，2024/3/11、2024-03-11", "2024.03.11 date - /-;2024/3/11 date - /-;2024-03-11 date - /-"),
        ("2024.13.11，版本2024.3.11.5", ""),
        // What is no quantity.
        ("构建“416”和“33618”集群", ""),
        ("5G网络与4K电视", ""),
        ("第3届，第十四个", ""),
        ("上世纪80年代", ""),
        ("一个问题，一种方法，二次创业", ""),
        ("数十个，几百人", ""),
        ("千家万户，百年老店", ""),
        ("单位：万元", ""),
        ("电话023-63659839，版本1.2.3，时间8:30", ""),
        ("三三两两，三心二意", ""),
        ("星期三天气", ""),
        ("14亿人民", "14亿 count 1400000000 亿/-"),
        ("m²与①个", ""),
        ("COVID-19例", ""),
        ("一成不变，三成员", ""),
        ("二〇二四个", ""),
        ("多元化，二元结构，元旦", ""),
    ])
    func finds(_ text: String, _ expected: String) {
        let recogniser = Recogniser(text)
        let found = recogniser.find(Quantities.find).map { quantity -> String in
            let value = quantity.value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-"
            let base = recogniser.printed(quantity.base)
            return (quantity.isApproximate ? "~" : "") + recogniser.printed(quantity.range)
                + " \(quantity.kind.rawValue) \(value) \(recogniser.printed(quantity.multiplier))\(base)/\(base.isEmpty ? "-" : base)"
        }
        #expect(found.joined(separator: ";") == expected)
    }
}

@Suite struct RecognitionLawTests {
    /// Pieces that recognisers look at, in any order: most of what is made of them is nonsense.
    private static let pieces = [
        "“", "”", "‘", "’", "「", "」", "《", "》", "\"", "'", "一", "二", "三", "十", "百", "千", "万", "亿", "零", "是", "要", "第",
        "首先", "其次", "（", "）", "、", "，", ",", ".", "。", "3", "20", "2024", "①", "²", "年", "月", "日", "元", "%", "个", "余", "约", "至",
        "-", "—", "百分之", "分之", "点", "负", "零下", "度", "a", " ", "成", "ﬁ", "𠀀", "$", "\u{301}",
    ]

    @Test func offsetsLieInTheTextAscendAndNest() {
        var random = SeededGenerator(seed: 20_240_311)
        for _ in 0..<4000 {
            let length = Int(random.next() % 40)
            let text = (0..<length).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
            let recogniser = Recogniser(text)
            let count = recogniser.folded.units.count
            expectNested(recogniser.find(Quotations.find).map(\.range), in: count, text)
            let points = recogniser.find(Enumerations.find)
            expectNested(points.map(\.range), in: count, text)
            for point in points {
                #expect(point.range.lowerBound == point.mark.lowerBound && point.mark.upperBound <= point.range.upperBound, "\(text)")
                #expect(point.ordinal >= 1, "\(text)")
            }
            var end = 0
            for quantity in recogniser.find(Quantities.find) {
                #expect(quantity.range.lowerBound >= end && !quantity.range.isEmpty && quantity.range.upperBound <= count, "\(text)")
                for part in [quantity.multiplier, quantity.base] {
                    #expect(quantity.range.lowerBound <= part.lowerBound && part.upperBound <= quantity.range.upperBound, "\(text)")
                }
                #expect(quantity.value.map(\.isFinite) ?? (quantity.kind == .date), "\(text)")
                end = quantity.range.upperBound
            }
        }
    }

    /// Ascending by start, an outer one first, none empty, and no two overlap without one holding the other.
    private func expectNested(_ ranges: [Range<Int>], in count: Int, _ text: String) {
        var open: [Range<Int>] = []
        var start = 0
        for range in ranges {
            #expect(range.lowerBound >= start && !range.isEmpty && range.upperBound <= count, "\(text)")
            start = range.lowerBound
            while let last = open.last, last.upperBound <= range.lowerBound { open.removeLast() }
            if let last = open.last { #expect(range.upperBound <= last.upperBound, "\(text)") }
            open.append(range)
        }
    }

    /// Text made to be looked at again and again takes time in proportion to its length.
    @Test(arguments: ["“", "》", "一", "1,", "1.", "3—", "一是", "首先", "（一", "百分之", "二〇", "万", "千百", "约", "第"])
    func isLinear(_ piece: String) {
        func time(_ count: Int) -> Duration {
            let recogniser = Recogniser(String(repeating: piece, count: count))
            return ContinuousClock().measure {
                _ = recogniser.find(Quotations.find)
                _ = recogniser.find(Enumerations.find)
                _ = recogniser.find(Quantities.find)
            }
        }
        let short = time(2000)
        let long = time(32000)
        // 16 times the text; quadratic work would take 256 times as long.
        #expect(long < short * 120 + .milliseconds(200), "\(short) and \(long)")
    }

    @Test func wordsAreTheSegmentersWords() {
        let units = Array("数字经济,don\"t stop 2024。".utf16)
        units.withUnsafeBufferPointer { buffer in
            let segmenter = Segmenter()
            var words: [Range<Int>] = []
            segmenter.forEachWord(of: buffer) { words.append($0) }
            #expect(words == segmenter.segments(of: buffer).filter(\.isWord).map(\.range))
            #expect(words.map { String(decoding: buffer[$0], as: UTF16.self) }.suffix(3) == ["don\"t", "stop", "2024"])
        }
    }
}
