/// What a run of Han without quotation marks may be taken for, so that no repair makes a person or a text of a word that
/// only says which, when or how: 首次, 第一句, 重要, 三个.
enum OrdinaryWords {
    /// Whether a run looks like a personal name: a common surname and one or two characters more.
    static func isName(_ run: String) -> Bool {
        guard (2...4).contains(run.count), !isDescription(run), !openedBySurname.contains(run) else { return false }
        if run.count > 2, compoundSurnames.contains(where: run.hasPrefix) { return true }
        return run.count <= 3 && run.first.map(surnames.contains) == true
    }

    /// Whether a run says which ones, when, how often or how good: nothing that a text would be searched for.
    static func isDescription(_ run: String) -> Bool {
        if descriptions.contains(run) || openings.contains(where: run.hasPrefix) || endings.contains(where: run.hasSuffix) { return true }
        // 三个, 前三个, 第一句
        let rest = run.drop { "前后第头末倒数".contains($0) }
        let measures = rest.drop { "零一二两三四五六七八九十百千几多0123456789".contains($0) }
        return measures.count < rest.count && measures.count < 3 && measures.first.map("个篇段句次位名条章节字词行页回遍处种".contains) ?? true
    }

    /// Whether a run asks, tells of somebody or counts, so that it is no text that anybody looks for: 樊自甫写了什么, 谁是,
    /// 由一句话组成, 同一个单位有两位以上.
    static func isClause(_ run: String) -> Bool {
        if asking.contains(where: run.contains) || ["呢", "吗", "么", "说的话", "讲的话", "的人"].contains(where: run.hasSuffix) { return true }
        if run.hasPrefix("由"), ["组成", "构成", "撰写", "写成"].contains(where: run.hasSuffix) { return true }
        return run.contains(#/有[一二两三四五六七八九十几多\d]+[位个名篇段句次]|[位个名篇段句次]以[上下]|^同一[个篇段家]|^[这那][篇段句个]/#)
    }

    private static let asking = ["什么", "哪些", "哪个", "哪位", "哪家", "哪里", "哪年", "哪一", "多少", "怎么", "怎样", "为何", "谁是", "是谁"]

    /// Whether a run says something of a field, of whom or where: 第一作者是李明, 来自重庆大学的作者, 除访谈以外, 第三个小标题下.
    static func isTest(_ run: String) -> Bool {
        if run.hasPrefix("除") && run.contains("外") || run.hasPrefix("来自") || ["画出", "绘制"].contains(where: run.hasPrefix) { return true }
        if isClause(run) { return true }
        if run.count > 3, ["发言人", "作者"].contains(where: { run.hasPrefix($0 + "事") }) { return true }
        if run.count > 2, ["写", "撰写", "发表", "说过", "指出"].contains(where: run.hasSuffix) { return true }
        let names = (Keywords.fields + Keywords.units).flatMap(\.chinese).filter { $0.count > 1 }
        return names.contains { name in
            guard let place = run.firstRange(of: name) else { return false }
            if run[..<place.lowerBound].last == "的" { return true }
            let rest = run[place.upperBound...]
            return ["是", "为", "不是", "等于", "包含", "超过", "大于", "小于"].contains(where: rest.hasPrefix) && rest.count > 1
                || !rest.isEmpty && rest.count < 3 && run.hasPrefix("第") && "下中里".contains(rest.first ?? " ")
        }
    }

    /// How what a run says is asked here, where it is often said.
    ///
    /// - Parameter follows: what stands behind it in the same run.
    static func advice(_ run: String, before follows: String) -> [String] {
        if run.hasSuffix("期间") || ["以来", "以后", "之后", "后", "以前", "之前", "前", "前后", "期间"].contains(where: follows.hasPrefix) {
            return ["what happened is no date: write its year, as in `2012年以来` or `2020年到2022年`"]
        }
        if run.hasPrefix("头版") { return ["the page of a paper is not known: what stands in a file is asked by `文档的路径包含“…”`"] }
        if run.hasPrefix("只") || run.hasPrefix("仅") {
            return ["what else is not to be there is named: `提及“…”且不提及“…”`; how often it is there: `“…”出现1次`"]
        }
        if run.contains("通讯作者") { return ["authors are not told apart by that: `作者是“…”`"] }
        if partsOfSpeech.contains(run) { return ["no word has a part of speech in this version; in quotation marks it is the word itself that is looked for"] }
        if run.contains("年来") { return [RelativeTime.message(run)] }
        if isClause(run) {
            return ["a question is put in words of the language: `查找作者是“…”的文章`, `查找发言人是“…”的发言`, `查找提及“…”的段落`; in quotation marks it is a text that is looked for"]
        }
        if run.hasPrefix("被") { return ["what mentions stands before what is mentioned: `查找提及“…”的文章`"] }
        if ["大写", "小写", "繁体", "简体", "全角", "半角"].contains(where: run.hasPrefix) {
            return ["texts are found however they are printed; `原样` before one looks for it as it is written there: `查找原样“創新”`"]
        }
        if descriptions.contains(run) {
            return ["what is asked of a unit is a field or a text: `字数大于1000`, `日期在2024年`, `提及“…”`"]
        }
        return []
    }

    /// Whether a run is a word of its own, so that it is no slip in a word of the language: 论文 is not 公文.
    static func isNoSlip(_ run: String) -> Bool { isDescription(run) || otherWords.contains(run) }

    private static let otherWords: Set<String> = [
        "要么", "相关", "上旬", "中旬", "下旬", "论文", "年代", "世纪", "社论", "评论", "小说", "诗歌", "书信", "日记", "报告", "合同", "公开", "公共", "人口", "人类",
        "数学", "字典", "文学", "文献", "文化", "时代", "时期", "地区", "城市", "学者", "专家", "学生", "老师", "教授", "同现", "共现", "对话", "问句", "头版", "括号", "网址", "跨度",
    ]

    private static let partsOfSpeech: Set<String> = ["动词", "形容词", "副词", "代词", "介词", "连词", "助词", "量词", "虚词", "实词", "叹词", "拟声词"]

    private static let openings = ["最", "首次", "首个", "头一", "只", "仅", "再次", "多次", "反复", "一直", "始终", "曾", "已经", "尚未", "刚刚", "完全", "主要", "相关"]

    private static let endings = ["最多", "最少", "最长", "最短", "最早", "最晚", "最快", "最大", "期间", "以来", "年来", "前后"]

    private static let descriptions: Set<String> = [
        "重要", "优秀", "经典", "热门", "有趣", "典型", "精彩", "精选", "特别", "普通", "常见", "少见", "罕见", "著名", "知名", "权威", "好", "好看",
        "推荐", "有用", "有效", "完整", "简短", "详细", "具体", "类似", "相似", "相同", "不同", "其他", "其它", "其余", "另外", "另一", "某些", "某个",
        "它们", "他们", "她们", "这些", "那些", "这个", "那个", "这篇", "那篇", "每篇", "每个", "各个", "任意", "随机", "单独", "重复", "唯一", "早期", "后期", "初期", "晚期",
        "近期", "长期", "短期", "过去", "以前", "以后", "之前", "之后", "后来", "先前", "往年", "历年", "历史", "当时", "当地", "本地", "外地", "国内", "国外",
        "署名", "匿名", "佚名", "未署名", "无署名", "不署名", "合著", "合写", "合作", "独著", "原创", "转载", "翻译", "末尾", "开头", "结尾", "中间",
        "大写", "小写", "大写的", "小写的", "繁体", "简体", "繁体的", "简体的", "繁体字", "简体字", "全角", "半角", "同一个", "同一家", "前面", "后面", "上面", "下面", "前文", "后文", "上文", "下文", "独立", "谁是", "这篇文章",
        "首先", "同时", "一起", "共同", "分别", "各自", "经常", "常常", "通常", "偶尔", "有时", "总是", "从不", "从未", "从来", "一次", "一律",
    ]

    private static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜\
        崔谭陆范汪廖石贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢\
        安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游\
        习靳管柴蒙鲍华喻祁房蒲滕屈饶牟艾尤阳穆卓古吉缪简车项连褚娄窦岑景党宫费卜冷晏柏瞿阎桂明全佟臧闵解强宗仇丛屠
        """)

    private static let compoundSurnames = ["欧阳", "司马", "上官", "诸葛", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "司徒", "端木", "长孙", "宇文"]

    /// Words that begin as a name does.
    private static let openedBySurname: Set<String> = [
        "高效", "高度", "高新", "高校", "高中", "高级", "高层", "高铁", "高考", "高等", "高质量", "安全", "安全性", "方面", "方法", "方案", "方便", "方言", "常规", "常用", "常态",
        "文化", "文学", "文艺", "文明", "文旅", "文献", "成功", "成果", "成效", "成都", "成立", "成熟", "江苏", "江西", "江南", "江北", "石油", "石化", "白皮书", "万州",
        "温室", "温度", "温暖", "康复", "康养", "施工", "武汉", "武器", "苏州", "安徽", "贺州", "毛巾", "严重", "严格", "关键", "关系", "关税", "向上", "兰州", "宁夏",
        "单一", "单位", "管理", "管理学", "连续", "连锁", "路线", "路径", "华东", "华南", "华北", "华为", "古代", "古籍", "古典", "简单", "简要", "车辆", "车站", "项目", "明确", "明显",
        "明代", "明朝", "全国", "全球", "全面", "全部", "全新", "全市", "强烈", "强大", "解放", "解决", "宗教", "游戏", "游客", "党建", "党史", "党员", "党委", "申请", "史学", "史料",
        "马上", "马路", "马克思", "黄金", "黄河", "黄色", "叶片", "任务", "任何", "余额", "龙头", "雷达", "雷电", "夏季", "夏天", "夏日", "易用", "秦岭", "曲线", "曲艺", "包装", "包容", "尚未",
        "左右", "欧洲", "欧盟", "景区", "景观", "费用", "吉林", "贾湖", "梅雨", "房产", "房价", "房地产", "冷链", "冷门", "阳光", "盛大", "舒适", "纪实", "纪律", "田野", "田园", "林业", "林区", "苗木",
        "周边", "周期", "周刊", "周末", "孙子", "何时", "何种", "于是", "许多", "程序", "程度", "谢谢", "宋代", "宋朝", "唐代", "唐朝", "唐诗", "宋词", "元代", "汤圆", "曾经", "余下", "丁字", "甘肃", "蒙古", "柳州", "桂林", "广西", "广东", "贵州",
    ]
}
