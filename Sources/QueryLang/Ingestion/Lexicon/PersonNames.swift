/// Recognition of Chinese personal names by surname and length.
enum PersonNames {
    /// Single-character surnames: 百家姓 and the common ones that it leaves out.
    static let surnames: Set<Unicode.Scalar> = Set(
        """
        赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗\
        凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛\
        禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌\
        霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳\
        汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿\
        白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农\
        温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁\
        勾敖融冷訾辛阚简饶空曾毋沙乜养鞠须丰巢关蒯查荆红游竺权逯盖益桓公仉督岳帅缑亢况郈琴归海晋楚闫法汝鄢\
        涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖覃辜付代原苟邸甯揭兰苑楼战补晃木仝初禚衣修鹿冼撒隋逯\
        逄芦迟朴邝练丘亓仵凃呙奉尧檀綦禤粘谌贠郇阙靖麦菅苌旷蹇粟凃幺訚帖庹闪淦漆过种邬柯暴银\
        盘缑钭谯郤妫姒遆啜麴俎傥剌匽狐蘧虢燮毌沮洑瀚门仉操佀雒邸矫钏萨睢郐芶撖恽郄眭琚茆忻鄞邳鄯缐尉檀
        """.unicodeScalars)

    static let compoundSurnames: WordTable = [
        "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "尉迟", "皇甫", "公孙", "慕容", "令狐", "司徒", "司空", "端木", "长孙",
        "宇文", "独孤", "南宫", "闻人", "轩辕", "澹台", "申屠", "太史", "呼延", "钟离", "百里", "西门", "万俟", "赫连", "公冶",
        "濮阳", "淳于", "单于", "仲孙", "叔孙", "鲜于", "闾丘", "斛律", "亓官", "颛孙", "巫马", "公西", "漆雕", "乐正", "公良",
        "拓跋", "宰父", "谷梁", "段干", "东郭", "羊舌", "梁丘", "左丘", "太叔", "宗政", "完颜", "耶律", "尔朱", "贺兰", "纳兰",
        "叶赫", "哥舒", "范姜", "张简", "司寇", "第五",
    ]

    /// Common words that begin with a surname and are no names; a line of them is no byline.
    static let commonWords: WordTable = [
        "手记", "观察", "来信", "感言", "寄语", "专访", "提问", "答问", "方向", "高度", "安全", "金融", "成果", "成效", "时间", "常务", "马上", "江山", "水平", "文化", "黄金", "石油", "平台", "经济", "国家", "国际",
        "国内", "广告", "广场", "关注", "关于", "关键", "相关", "海外", "海报", "年度", "年轻", "年货", "应用", "能源", "能力", "通知", "通报", "通讯",
        "向前", "古代", "易购", "公司", "公告", "公益", "公开", "师资", "法治", "法律", "法规", "法院", "有关", "有声", "商业", "商城", "商务", "福利",
        "家居", "家庭", "家电", "农业", "农村", "农民", "党建", "党史", "党员", "车市", "房产", "旅游", "游戏", "路线", "都市", "东方", "华人", "云图",
        "万象", "万方", "乐活", "时尚", "时评", "时政", "周刊", "章程", "管理", "计划", "纪实", "项目", "成都", "江苏", "江西", "云南", "贵州", "宁夏",
        "广东", "广西", "海南", "山东", "山西", "吉林", "安徽", "温州", "武汉", "杭州", "苏州", "常州", "郑州", "贵阳", "兰州", "于是", "何时", "何以",
        "任务", "全国", "全部", "全文", "全球", "全面", "和谐", "解读", "解放", "包括", "左右", "曲艺", "步骤", "高校", "高清", "高考", "文章", "文学",
        "文艺", "文旅", "文明", "红色", "红包", "查看", "查询", "权威", "盖章", "明天", "明日", "申请", "边防", "边疆", "居民", "满意", "利率", "印发",
        "白酒", "古籍", "施工", "习题", "言论", "强国", "富国", "支持", "双创", "从严", "容错", "充电", "通道", "相册", "原创", "原文", "门户", "部委",
        "部门", "修改", "视觉中国", "东方IC", "小编", "受访者", "资料", "图虫", "本站编辑", "编辑部", "出席", "列席", "缺席", "参加", "记录", "地点", "主持",
        "议题", "核心提示", "新闻背景", "新闻链接", "背景链接", "简讯", "专家点评", "专家观点", "专家建议", "记者手记", "记者观察", "新闻观察", "名词解释", "数据", "背景",
        "现状", "问题", "对策", "经验", "做法", "启示", "点评", "链接", "观点", "建议", "提示", "案例", "编后", "编者", "主要内容", "重要提示", "温馨提示",
        "高兴", "感动", "惊讶", "愤怒", "难过", "无聊", "开心", "佚名", "匿名", "网络", "未知", "本站", "转载", "综合", "管理员", "请假", "解说", "同期",
        "说明", "须知", "节选", "节录", "全文", "连载", "目录", "小引", "题记", "后记", "代序", "序言", "引言", "前言", "口播", "鉴于", "毛重", "查处", "解答", "通告", "代表", "海量", "年报", "时光", "路况", "祝福", "祝贺", "严重", "许可", "毕业", "金句", "金曲",
        "成长", "国防", "国企", "宣传", "宣传部", "武术", "沙龙", "司法", "申报", "康养", "单位", "毛巾", "龙头", "谈判", "包装", "温馨", "连续", "连载",
        "时间轴", "时间线", "来源", "海选", "申请人", "解答人", "应试者", "相关人", "门口", "门前", "门诊", "门诊部", "门票", "门店", "门类", "门市部", "门卫", "门槛", "操作", "操场", "操守", "操盘", "决议", "决定", "案由", "纪录", "动议", "结论", "提案", "备注",
    ]

    /// A Han name of two to four characters, or a longer one with a middle dot (阿依古丽·买买提).
    static func isName(_ text: ScalarText) -> Bool {
        guard let first = text.first, (2...14).contains(text.count) else { return false }
        if let dot = text.firstIndex(where: isMiddleDot) {
            // 某某报·某某网 and 某网·记者 are media and desks.
            return dot > text.startIndex && dot < text.endIndex - 1 && text.allSatisfy { $0.isHan || isMiddleDot($0) }
                && text.split(whereSeparator: isMiddleDot).allSatisfy { $0.count <= longestDottedPart && ($0.count < 4 || $0.opening(among: commonWords) == nil) } && text.opening(among: callings) == nil
                && !text.contains { $0.isOne(of: notInside) } && text.closing(among: sections) == nil && text.closing(among: LabelWords.creditWords) == nil
        }
        guard text.count <= 4 || isComposed(text), text.allSatisfy(\.isHan), !commonWords.contains(text),
            !LabelWords.creditWords.contains(text),
            !InstitutionWords.posts.contains(text)
        else { return false }
        // 党支部, 王家村.
        if text.count == 3, text.dropFirst().count == 2,
            InstitutionWords.unitEndings.contains(text.dropFirst()) || isHamlet(text)
        {
            return false
        }
        // 水利站, 高教处: an office of a house.
        if text.count == 3, text.last?.isOne(of: "站处局厂网") == true { return false }
        if isComposed(text) { return true }
        if text.count >= 3, compoundSurnames.contains(text.prefix(2)) { return true }
        return text.count <= 3 && surnames.contains(first)
    }

    /// Words that names of other languages are made of: 才让扎西, 巴音朝鲁, 哈斯其其格, 海日古丽.
    private static let elements: WordTable = [
        "卓玛", "扎西", "次仁", "泽仁", "多吉", "央金", "拉姆", "尼玛", "巴桑", "格桑", "旺姆", "平措", "顿珠", "索朗", "仁青", "加措", "嘉措", "才让", "旦增", "丹增", "白玛", "央宗", "曲珍", "德吉", "旺堆", "洛桑", "桑吉", "仁增",
        "其其格", "其木格", "巴特尔", "巴图", "高娃", "托娅", "乌力吉", "朝鲁", "萨仁", "娜仁", "斯琴", "格日勒", "敖登", "图雅", "苏和", "那日松", "呼格", "毕力格", "哈斯", "巴雅尔", "吉日嘎", "塔娜", "莫日根",
        "古丽", "买买提", "阿不都", "阿卜杜", "阿卜力", "吐尔", "吐逊", "依明", "木拉提", "热依", "帕尔哈", "艾力", "艾山", "玉素", "库尔班", "阿迪力", "麦麦提", "塔依尔", "努尔", "别克", "巴依", "阿依",
    ]

    /// Three to six scalars that open or close with such a word and hold no particle and no institution's word.
    static func isComposed(_ text: ScalarText) -> Bool {
        guard (3...6).contains(text.count), text.allSatisfy(\.isHan), let word = text.closing(among: elements) ?? text.opening(among: elements), word.count < text.count else { return false }
        let rest = word.startIndex == text.startIndex ? text.dropFirst(word.count) : text.dropLast(word.count)
        return !rest.contains(where: running.contains) || rest.opening(among: elements) != nil
            ? text.last.map { !InstitutionWords.unitEndCharacters.contains($0) } == true && text.closing(among: InstitutionWords.posts) == nil
                && text.closing(among: InstitutionWords.unitEndings) == nil
            : false
    }

    private static func isHamlet(_ text: ScalarText) -> Bool {
        text.dropFirst().first == "家" && text.last?.isOne(of: "村庄湾沟坪镇岭坡寨院店屯口桥河") == true
    }

    /// Particles and verbs that running words hold and a name does not.
    private static let running: Set<Unicode.Scalar> = Set("的了是在和与及或也都就把被让向从对这为以之者所个们不没于将已等".unicodeScalars)

    /// A name by its place rather than by its surname: where a byline mark, a role word or a field's label announces a
    /// person, any two to four Han scalars are one (白玛央金, 吾斯曼), but for words of institutions, places and posts.
    static func mayBeName(_ text: ScalarText, longest: Int = 4) -> Bool {
        if isName(text) { return true }
        // 沙地生态学家: beyond four scalars a calling looks like a name as well.
        if text.count > 4, !isTranscribed(text), text.last?.isOne(of: "家者师员长工手匠") == true { return false }
        guard (2...longest).contains(text.count), text.allSatisfy({ $0.isHan && !running.contains($0) }),
            !commonWords.contains(text), !LabelWords.creditWords.contains(text),
            !InstitutionWords.places.contains(text),
            text.closing(among: InstitutionWords.posts) == nil, text.closing(among: sections) == nil,
            text.closing(among: InstitutionWords.unitEndings) == nil,
            text.closing(among: LabelWords.creditWords).map({ $0.count == 1 }) ?? true, let last = text.last
        else { return false }
        return !InstitutionWords.unitEndCharacters.contains(last) && !last.isOne(of: notLast)
            && text.closing(among: accounts) == nil
    }

    static func startsWithCompoundSurname(_ text: ScalarText) -> Bool { compoundSurnames.contains(text.prefix(2)) }

    /// Last words of the names of columns: 毕业季·人物, 口述·往事.
    static let sections: WordTable = [
        "人物", "往事", "故事", "记忆", "访谈", "对话", "专题", "特稿", "观察", "视点", "现场", "声音", "特写", "聚焦", "深度", "调查", "纪事", "随笔", "书评", "热点", "关注", "口述", "文化", "生活", "副刊", "手记", "沙龙", "论坛",
    ]

    /// 克里斯托弗·某某: the longest part of such a name. What is longer, or opens with a calling, is a phrase with a name in it.
    private static let longestDottedPart = 6
    private static let callings: WordTable = ["记者", "通讯员", "摄影", "编辑", "实习生", "专访", "对话"]

    private static let notInside: StaticString = "报网社刊台"

    /// Last scalars of words that stand where names do: media, desks, departments, days.
    private static let notLast: StaticString = "社网报部组室刊版讯电日月年台频道号库栏厅店"

    /// Last words of the names of accounts and suppliers of pictures: 某某发布, 某某在线.
    private static let accounts: WordTable = ["发布", "在线", "新闻", "提供", "生成", "视频", "文旅", "观察", "传媒", "融媒"]

    /// 某某发布, 某地融媒: the name of an account rather than of a person.
    static func endsLikeAccount(_ text: ScalarText) -> Bool { text.count >= 4 && text.closing(among: accounts) != nil }

    private static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "·" || scalar == "•" || scalar == "・"
    }

    /// The longest name without a surname, in scalars: 敖登格日勒.
    static let longestGiven = 6

    /// Two to four words of which one at least is a name by its surname and the others may be. Nil for anything else: such
    /// a line is a byline only where a title stands above it and text below.
    static func likelyList(_ text: ScalarText) -> [String]? {
        let tokens = text.split { $0.isBlank || $0 == "、" }
        guard (2...4).contains(tokens.count), tokens.contains(where: { isName($0) && $0.count >= 3 }),
            tokens.allSatisfy({ mayBeName($0, longest: longestGiven) })
        else { return nil }
        return tokens.map { String($0) }
    }

    /// The names of a line that holds nothing else, parted by white space, 、 or commas; a name set with a space inside
    /// (张 三) is put together. Nil when anything on the line is no name.
    ///
    /// - Parameter announced: a mark or a label says that persons are named, so a surname need not.
    static func list(_ text: ScalarText, announced: Bool = false) -> [String]? {
        let isName = announced ? { mayBeName($0, longest: longestGiven) || isTranscribed($0) } : Self.isName
        let tokens = joiningLatin(text.split { $0.isBlank || $0 == "、" || $0.isComma || $0.isOne(of: "/＋+&＆") }, in: text)
        guard (1...12).contains(tokens.count) else { return nil }
        var names: [String] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            // 成　公　绥: three scalars set wide.
            let wide = tokens[index...].prefix { $0.count == 1 && $0.allSatisfy(\.isHan) }
            if wide.count == 3, case let name = wide.reduce(ScalarText(), +), isName(name) {
                names.append(String(name))
                index += 3
                continue
            }
            if token.count == 1 || compoundSurnames.contains(token), index + 1 < tokens.count, tokens[index + 1].count <= 2, text[token.endIndex].isBlank,
                isName(token + tokens[index + 1])
            {
                names.append(String(token + tokens[index + 1]))
                index += 2
            } else if isName(token) || isLatin(token) && tokens.count > 1 && tokens.contains(where: isName) {
                names.append(String(token))
                index += 1
            } else {
                return nil
            }
        }
        return names
    }

    /// Priya, O'Neill, J.: a part of a name in Latin letters.
    static func isLatinPart(_ word: ScalarText) -> Bool {
        guard let first = word.first, first.properties.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter && !$0.isHan || $0.isOne(of: ".-'’") }
    }

    /// Priya Menon: two to four such parts.
    static func isLatin(_ text: ScalarText) -> Bool {
        let parts = text.split(whereSeparator: \.isBlank)
        return (2...4).contains(parts.count) && parts.allSatisfy(isLatinPart)
    }

    /// Parts of a Latin name that nothing but a blank parts, as one token.
    private static func joiningLatin(_ tokens: [ScalarText], in text: ScalarText) -> [ScalarText] {
        tokens.reduce(into: []) { joined, token in
            if let last = joined.last, isLatinPart(token), isLatinPart(last.split(whereSeparator: \.isBlank).last ?? last),
                text[last.endIndex..<token.startIndex].allSatisfy(\.isBlank)
            {
                joined[joined.count - 1] = text[last.startIndex..<token.endIndex]
            } else {
                joined.append(token)
            }
        }
    }

    /// Scalars by which names of other languages are transcribed: 苏和巴图, 乌力罕, 斯琴毕力格.
    private static let transcribing: Set<Unicode.Scalar> = Set(
        """
        阿埃艾爱安昂奥巴白班包宝保贝本比毕宾波勃博布才苍曹查昌朝策次措达代丹道德登邓迪蒂丁东都杜多朵恩尔法菲费芬佛弗夫福嘎盖干高戈哥\
        格根古瓜哈海汉浩和赫黑亨胡花霍基吉加嘉江杰金卡凯康柯科克肯孔库拉莱兰朗劳勒雷李里力利丽琳鲁罗洛吕马玛迈麦曼毛梅美蒙米敏明\
        莫默姆穆那娜纳奈南内尼宁纽努诺欧帕潘佩彭皮平朴普其奇齐恰钦琴青琼曲仁日荣茹萨塞赛桑森沙山尚舍什生圣施史斯松苏孙索塔台泰\
        坦汤特藤提铁图吐托陀瓦万旺维文翁沃乌吾武西希锡夏辛雄雅亚延央扬耶叶伊依因音英永尤于玉约泽扎詹珍治朱准卓孜兹子宗祖罕赞嫩
        """.unicodeScalars)

    /// Three to seven scalars that transcribe the sounds of another language, and are no words of institutions.
    static func isTranscribed(_ text: ScalarText) -> Bool {
        (3...7).contains(text.count) && text.allSatisfy(transcribing.contains) && !commonWords.contains(text)
            && text.closing(among: InstitutionWords.posts) == nil && text.opening(among: InstitutionWords.places) == nil
    }
}
