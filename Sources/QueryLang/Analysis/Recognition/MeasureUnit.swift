/// What stands after a number and makes it a quantity: 元, %, 公里, 个.
struct MeasureUnit: Sendable {
    var word: [UInt16]
    var kind: Quantity.Kind
    /// What one unit is worth: 0.01 of a percent.
    var scale: Double
    /// Taken after digits only: after a Han numeral the characters are mostly a name (五台山, 四处).
    var needsDigits: Bool
    /// Characters that make it the beginning of another word: 人 before 民.
    var stops: Set<UInt16>

    /// The longest unit that stands at an offset.
    static func at(_ offset: Int, in paragraph: Paragraph16, afterHan: Bool) -> MeasureUnit? {
        guard let candidates = table[paragraph.unit(offset)] else { return nil }
        return candidates.first { unit in
            let end = offset + unit.word.count
            guard paragraph.hasPrefix(unit.word, at: offset), !(afterHan && unit.needsDigits) else { return false }
            // A Latin unit is a word of its own: km, not kmt.
            if paragraph.isLatinLetter(end - 1), paragraph.isLatinLetter(end) || isDigit(paragraph.unit(end)) { return false }
            return !unit.stops.contains(paragraph.unit(end))
        }
    }

    /// What a sign before the number, like $, stands for.
    static let currency = MeasureUnit(word: [], kind: .money, scale: 1, needsDigits: false, stops: [])

    /// Degrees, of which there are some below zero.
    var isTemperature: Bool { Self.degrees.contains(word) }

    private static let degrees = Set(["度", "摄氏度", "°c", "℃"].map { Array($0.utf16) })

    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// By first unit, the longest first.
    private static let table: [UInt16: [MeasureUnit]] = {
        var table: [UInt16: [MeasureUnit]] = [:]
        func add(_ words: String, _ kind: Quantity.Kind, scale: Double = 1, needsDigits: Bool = false) {
            for entry in words.split(separator: " ") {
                // `人!民才`: 人, but not before 民 or 才.
                let parts = entry.split(separator: "!")
                guard let word = parts.first.map({ Array($0.utf16) }), let first = word.first else { continue }
                let stops = parts.count > 1 ? Set(parts[1].utf16) : []
                table[first, default: []].append(MeasureUnit(
                    word: word, kind: kind, scale: scale, needsDigits: needsDigits, stops: stops))
            }
        }
        add("%", .percent, scale: 100)
        add("‰", .percent, scale: 1000)
        add("个百分点 百分点", .percent, scale: 100)
        add(
            "元!素旦宵首帅老件化论结次区年月 元人民币 人民币 块钱 美元 欧元 日元 港元 港币 韩元 澳元 加元 新元 英镑 法郎 卢布 卢比 泰铢 新台币 美金",
            .money)
        add(counted, .count)
        add(countedAfterDigits, .count, needsDigits: true)
        return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }()

    private static let counted = """
        个!体别性 个月 人!民才类工员口均家格文生物事力心大 人口 人次 名!列单为称城誉优牌胜 位!于置列居数一次移 家!乡庭长具电园族校禽居 户!籍外口型 辆 \
        项!目 条!件例款约 套!餐利路用 件 座!谈位椅标 艘 架次 匹 册 篇!幅章 次!产元数之于日年要序级生 场!景地所馆 支!持撑付柱出行线部 批!准发复评判示 \
        款!项式 种!子植业养田地 类!似别 颗 吨!位 公斤 千克 毫克 斤 公里 千米 厘米 毫米 米!粉饭兰 平方公里 平方千米 平方米 立方米 立方 公顷 亩!均 \
        千瓦时 千瓦 兆瓦时 兆瓦 吨标准煤 小时 分钟 天!津然空下堑文宫地府 周!边期围到 周年 年!代级会报鉴货轻味 岁 倍!增 株 棵 幅 户次 \
        学时 课时 宗!教旨 例!如会外行证 轮!廓流胎船 步!行入伐骤 村 桩 枚 组!织成建合团件装长 吨公里 标准箱 箱 种类
        """

    private static let countedAfterDigits = """
        台!湾风账 处!于理在长置罚方 头!部脑衔条 本!科身来次地市报质土 部!门分委队署件落长 字!符节样体母 页 层!次面级 张 所!有以谓属在述示得 间!接 \
        只!要有能是为不需用见身 对!于外标口接应照 栋 幢 份!额 票!据价房 里!程面 克!服隆制 升!级至到高学温值 毫升 度!过假量数 度电 秒 瓦 伏 千伏 赫兹 \
        摄氏度 °c ℃ 门!槛户派店  站!点在位 站点 桶 车次 班次 航次 床!位上 床位 车位 平方 公升 海里 英里 英寸 寸 尺 克拉 卡路里 字节 比特 \
        km kg mm cm kw mw gw kwh mwh gwh twh nm gb tb mb pb hz khz mhz ghz
        """
}
