/// Words of clauses that say who speaks: 县供销社主任张三在会上表示.
enum ReportingWords {
    /// Verbs of saying of two scalars and more; the longest that a clause ends with wins.
    static let verbs = WordTable(
        [
            "表示", "指出", "认为", "强调", "介绍", "坦言", "回忆", "写道", "提出", "解释", "感慨", "补充", "透露", "直言", "谈到", "谈道", "说道",
            "建议", "呼吁", "回应", "回答", "答道", "问道", "反问", "笑道", "笑说", "笑称", "笑言", "感叹", "叹道", "喊道", "讲道", "讲述", "讲到", "评价",
            "分析", "总结", "重申", "宣布", "承诺", "坦承", "提醒", "提到", "反映", "举例", "表态", "说明", "自述", "断言", "称赞", "赞叹", "倡议", "主张",
            "解读", "阐述", "告诫", "寄语", "喊话", "发问", "追问", "提问", "直陈", "调侃", "自嘲", "打趣", "如是说", "这样说", "回忆道", "告诉记者",
            "告诉本报记者", "告诉本刊记者", "告诉本网记者", "告诉笔者", "告诉我们", "告诉大家", "告诉我", "告诉他", "告诉她", "接受采访时说",
        ].sorted { $0.unicodeScalars.count > $1.unicodeScalars.count })

    /// Verbs of one scalar, which may also follow another verb: 介绍说, 感慨道.
    static let shortVerbs: StaticString = "说称道讲问答"

    /// What may stand between a name and the verb: how, where, to whom and when it was said.
    static let manners: WordTable = [
        "在", "对", "向", "就", "针对", "围绕", "结合", "面对", "谈到", "谈起", "谈及", "说起", "提起", "回忆起", "也", "还", "则", "曾", "又", "再", "却", "都", "亦", "便",
        "所", "如此", "如是", "这样", "这么", "进一步", "同时", "随后", "日前", "近日", "此前", "今天", "昨天", "当天", "当场", "事后", "多次", "一再", "反复", "再次", "再三",
        "首先", "最后", "同样", "特别", "着重", "明确", "公开", "当即", "立即", "连忙", "赶紧", "忍不住", "不禁", "不无", "不由得", "坦率", "坦诚", "坦然", "诚恳", "谦虚",
        "幽默", "风趣", "遗憾", "惋惜", "严肃", "郑重", "坚定", "自信", "笑着", "笑呵呵", "乐呵呵", "笑眯眯", "微笑", "高兴", "兴奋", "激动", "感慨", "无奈", "自豪",
        "欣慰", "动情", "深情", "深有", "开心", "骄傲", "感激", "认真", "耐心", "平静", "淡淡", "缓缓", "轻声", "低声", "大声", "高声", "哽咽", "流着", "红着", "含着",
        "指着", "望着", "看着", "拉着", "握着", "捧着", "一边", "边", "接受", "通过", "用", "以", "于", "经常", "常常", "常", "总", "告诉", "意味深长", "满怀", "满脸",
        "兴致勃勃", "信心满满", "颇为", "颇", "十分", "非常", "有些", "深深", "由衷", "忽然", "突然", "赛后", "会后", "课后", "介绍", "补充", "解释", "总结",
    ]

    /// What may stand before whoever speaks and belongs to no office.
    static let leadIns: WordTable = [
        "据", "另据", "又据", "而", "但是", "但", "不过", "可是", "同时", "此外", "另外", "其中", "对此", "因此", "所以", "正如", "正像", "诚如", "如同", "随后", "后来",
        "近日", "日前", "昨日", "昨天", "今天", "今日", "当天", "当日", "目前", "现在", "此前", "最近", "采访中", "座谈会上", "会上", "会后", "现场", "当时", "事后",
    ]

    /// Forms of address behind a surname or a name; no posts.
    static let addresses: WordTable = [
        "先生", "女士", "小姐", "夫人", "同志", "阿姨", "大爷", "大妈", "大叔", "大婶", "大娘", "大伯", "大哥", "大姐", "师傅", "奶奶", "爷爷", "叔叔", "婆婆", "老汉",
        "老人", "嫂子", "太太", "同学", "家", "某", "某某", "总", "工", "局", "处", "校", "院", "老", "氏", "姐", "哥", "叔", "婶", "姨", "伯", "妈", "嫂",
    ]

    /// Particles, pronouns and verbs that running words hold and a name does not.
    static let running: Set<Unicode.Scalar> = Set("的了是在和与及或也都就把被让向从对这那以之者所个们不没于将已等我你他她它谁哪某着地得说称讲问听据位名".unicodeScalars)

    /// Those that no unit's name holds: what has one before a post is no office alone.
    static let notInUnits: StaticString = "的了是我你他她它这那谁说着也把被让"

    /// Last scalars of words of two scalars that begin as a name does and that speak in reports: 韩方, 欧盟, 文中.
    static let endsOfPairs: Set<Unicode.Scalar> = Set("人方们家会国院部局委者员户长客官机师众盟司府报界社网站台厂店校队组团党政件令中上里下内外前后边头面章经诗词句料书语话言云".unicodeScalars)
    /// Likewise of three scalars: 国务院, 任何人.
    static let endsOfTriples: Set<Unicode.Scalar> = Set("人们者员院部局委户客官府社站厂店队组司盟界方会里中央上".unicodeScalars)

    /// Whether a word behind a surname goes on with how or that somebody says something, as in 罗在会上说, or is a particle.
    static func goesOnSaying(_ word: ScalarText) -> Bool {
        guard let first = word.first else { return false }
        return running.contains(first) || word.count == 1 && first.isOne(of: shortVerbs) || verbs.contains(word) || manners.contains(word)
    }
}
