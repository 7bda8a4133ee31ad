/// Words that a page uses to say what a line is.
enum LabelWords {
    static let bylineMarks: Set<Unicode.Scalar> = Set("□■●◎○◆◇▲△★☆▪▫◼◻⊙☉※✎✍❖".unicodeScalars)

    /// The medium's name for itself.
    static let ownMedia: WordTable = ["本报", "本刊", "本网", "本台", "本社"]

    /// Words beside a name that say what the person did, longest first.
    static let creditRoles: [(word: String, role: CreditRole)] = ([
        ("新媒体记者", .reporter), ("视频记者", .photographer), ("图片记者", .photographer),
        ("高级记者", .reporter), ("主任记者", .reporter), ("首席评论员", .author), ("特约作者", .author), ("主笔", .author),
        ("文稿", .author),
        ("执笔人", .author), ("执笔", .author), ("撰写", .author), ("供稿人", .author), ("供稿", .author), ("发稿人", .author),
        ("口述人", .author), ("口述", .author), ("讲述人", .author), ("讲述", .author), ("自述", .author), ("编译", .editor),
        ("翻译", .editor), ("译者", .editor), ("编写", .author), ("采访整理", .reporter), ("本文作者", .author), ("文字整理", .editor),
        ("记录", .editor),
        ("报道", .reporter), ("报导", .reporter), ("采访", .reporter), ("实习记者", .reporter), ("摄像", .photographer), ("航拍", .photographer), ("拍摄", .photographer),
        ("插画", .photographer),
        ("插图", .photographer), ("绘图", .photographer), ("海报", .editor), ("剪辑", .editor), ("剪接", .editor), ("录音师", .editor), ("收音", .editor), ("播音", .editor), ("视频编辑", .editor),
        ("编导", .editor), ("播报", .editor), ("主播", .editor), ("导播", .editor), ("配音", .editor), ("执行编辑", .editor), ("栏目主编", .editor), ("题图来源", .photographer), ("来稿", .author),
        ("特约编辑", .editor), ("文字编辑", .editor), ("图片编辑", .editor),
        ("制作", .editor), ("设计", .editor), ("排版", .editor), ("版面设计", .editor), ("版式设计", .editor), ("总监制", .editor), ("总策划", .editor),
        ("出品", .editor), ("视频", .photographer), ("视频拍摄", .photographer), ("音频", .editor), ("摄制", .photographer),
        ("摄影摄像", .photographer), ("图片摄影", .photographer), ("图片提供", .photographer), ("文案", .editor), ("创意", .editor),
        ("本版编辑", .editor), ("本版责编", .editor), ("本期编辑", .editor), ("一审", .editor), ("二审", .editor), ("三审", .editor),
        ("责任校对", .editor), ("签发", .editor),
        ("文/摄", .author), ("文摄", .author), ("摄影/文", .author), ("文/摄影", .author),
        ("摄影记者", .photographer), ("特约记者", .reporter), ("见习记者", .reporter), ("实习记者", .reporter),
        ("首席记者", .reporter), ("全媒体记者", .reporter), ("融媒体记者", .reporter), ("视觉记者", .photographer),
        ("特派记者", .reporter), ("学生记者", .reporter), ("校园记者", .reporter), ("小记者", .reporter), ("特约撰稿", .author),
        ("特约通讯员", .reporter), ("通讯员", .reporter), ("实习生", .reporter), ("记者", .reporter),
        ("特约评论员", .author), ("评论员", .author), ("特约撰稿人", .author), ("撰稿人", .author), ("撰稿", .author),
        ("责任编辑", .editor), ("值班编辑", .editor), ("美术编辑", .editor), ("新媒体编辑", .editor), ("责编", .editor),
        ("美编", .editor), ("编辑", .editor), ("主编", .editor), ("校对", .editor), ("审核", .editor), ("审校", .editor), ("编校", .editor), ("审读", .editor),
        ("编审", .editor), ("版式", .editor), ("组版", .editor), ("视觉", .editor), ("监制", .editor), ("值班编委", .editor),
        ("统筹", .editor), ("策划", .editor), ("初审", .editor), ("复审", .editor), ("终审", .editor), ("记录人", .editor),
        ("文字整理", .editor), ("视频编辑", .editor), ("文字编辑", .editor), ("图片编辑", .editor), ("责校", .editor), ("校检", .editor), ("检校", .editor),
        ("文/图", .author), ("图/文", .author), ("文图", .author), ("图文", .author), ("文字", .author), ("撰文", .author),
        ("作者", .author), ("整理", .editor), ("整理人", .editor), ("整理者", .editor), ("采写", .reporter), ("文", .author),
        ("摄影", .photographer), ("图片", .photographer), ("供图", .photographer), ("制图", .photographer),
        ("漫画", .photographer), ("摄", .photographer), ("图", .photographer),
    ] + StaffWords.editors.map { ($0, .editor) }).sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count }
    static let creditWords = WordTable(creditRoles.map(\.word))
    /// Credit words that are verbs of running words too: glued to what follows (采访张三) they are no credit.
    static let creditVerbs: WordTable = [
        "采访", "报道", "报导", "讲述", "口述", "设计", "制作", "拍摄", "航拍", "翻译", "记录", "出品", "编写", "撰写", "编译", "自述", "图文", "文图", "文字", "图片",
        "视觉", "供稿", "来稿",
        "视频", "视频拍摄", "音频", "摄制", "图片提供", "文案", "创意", "策划", "统筹", "整理", "海报", "剪辑", "签发",
    ]
    /// Words of one scalar, and of more, that stand alone behind the names that they credit: 张三 文 李四 图, 某某 著 某某 译.
    static let trailingCredits: [(word: String, role: CreditRole, title: String?)] = [
        ("文", .author, nil), ("著", .author, nil), ("作", .author, nil), ("图", .photographer, nil),
        ("摄", .photographer, nil), ("绘", .photographer, nil),
        ("采访整理", .reporter, "采访整理"), ("译", .editor, "译"), ("编", .editor, "编"), ("摄影", .photographer, "摄影"),
        ("口述", .author, "口述"), ("整理", .editor, "整理"), ("编译", .editor, "编译"),
        ("执笔", .author, "执笔"), ("撰文", .author, "撰文"), ("供稿", .author, nil), ("报道", .reporter, nil),
        ("报导", .reporter, nil), ("文/图", .author, nil), ("图/文", .author, nil),
        ("文/摄", .author, nil), ("文图", .author, nil), ("图文", .author, nil), ("采写", .reporter, "采写"),
        ("翻译", .editor, "翻译"), ("记录", .editor, "记录"), ("专访", .reporter, "专访"), ("采访", .reporter, "采访"),
    ]
    static let trailingWords = WordTable(trailingCredits.map(\.word))
    enum CreditRole { case author, reporter, photographer, editor }

    static let editorNotes: WordTable = [
        "编者按", "编者的话", "编前", "编前语", "编前话", "开栏的话", "开栏语", "开篇语", "编者案", "编后", "编后语", "编后话", "编辑寄语", "按语", "导语",
    ]
    static let noteSignOffs: WordTable = ["——编者", "—编者", "——本报编辑部", "——编辑部", "——编辑", "—— 编者"]

    static let hostLabels: WordTable = ["主持人", "主持", "采访人", "采访者", "采访记者", "对话记者", "连线记者", "提问人", "提问者"]
    static let guestLabels: WordTable = [
        "对话人物", "专访人物", "专访对象", "对谈人物", "连线人物", "连线嘉宾", "连线专家", "答疑专家", "解答专家", "指导专家", "坐诊专家", "坐堂律师", "本期律师", "采访嘉宾", "受访学者", "受访校友", "受访律师", "受访医生", "访谈人物", "采访人物", "受访人物", "本期人物", "人物简介", "人物介绍", "人物名片", "人物档案", "嘉宾档案", "被采访人", "被采访者", "被访谈人", "被访人", "被访者", "受访对象", "做客嘉宾", "特邀专家", "本期专家", "主讲专家",
        "专访嘉宾", "访谈嘉宾", "对话嘉宾", "本期嘉宾", "特邀嘉宾", "受访嘉宾", "与谈嘉宾", "圆桌嘉宾", "受访专家", "访谈专家", "对话专家", "嘉宾简介", "嘉宾介绍",
        "专家简介", "受访者简介", "专家名片", "嘉宾名片", "名医简介", "医生简介", "专家档案", "律师简介", "人物名片", "出席人员", "列席人员", "参加人员", "参会人员", "与会人员", "缺席人员", "出席嘉宾", "与会嘉宾", "发布人", "主讲人", "主讲嘉宾",
        "证人", "受访者", "受访人", "受访", "对谈人", "对谈者", "对谈嘉宾", "与谈者", "对话者", "座谈人", "对话人", "访谈人", "访谈对象", "采访对象", "与谈人", "参加人", "出席人", "参会人", "发言人", "发布人员", "嘉宾",
    ]
    /// Labels of the one who asks, whoever it is.
    static let askers: WordTable = [
        "记者", "问", "问题", "提问者", "网友", "观众", "听众", "网民", "主持人", "主持", "本报记者", "本报", "本刊", "本网", "本台", "Q", "q", "编者", "采访者", "提问",
    ]
    /// Labels of the one who answers, whoever it is.
    static let answerers: WordTable = ["答", "A", "a", "嘉宾", "受访者", "受访人", "回答", "答复", "答覆", "回复"]
    /// 记者, Q, Q1, 问题2, 问题三.
    static func isAsker(_ label: ScalarText) -> Bool {
        let plain = label.squeezed
        return askers.contains(plain) || isNumbered(plain)
    }
    /// Q1, 问题三.
    static func isNumbered(_ asker: ScalarText) -> Bool {
        let word = asker.trimmed { $0.isASCIIDigit || $0.isOne(of: "一二三四五六七八九十") }
        return word.count < asker.count && word.startIndex == asker.startIndex && askers.contains(word)
    }
    /// Labels of what introduces a text: nobody speaks under them.
    static let introductions: WordTable = ["简介", "内容简介", "节目简介", "本期简介", "导读", "导言", "引言", "前言", "提要", "核心提示", "内容提示", "背景", "访谈背景"]
    /// Labels of those who speak as a crowd.
    static let crowds: WordTable = ["群众", "众人", "大家", "学生", "现场观众", "居民", "村民", "众", "全场", "与会者", "旁白", "画外音", "字幕"]
    /// 群众, 听众甲, 网友2, 网友“某某”.
    static func isCrowd(_ label: ScalarText) -> Bool {
        if label.hasPrefix("网友") { return true }
        // 小听众, 现场观众.
        if label.count <= longestCrowd, label.closing(among: crowding) != nil { return true }
        let isNumbered = label.last.map { $0.isASCIIDigit || $0.isASCIILetter || $0.isOne(of: "甲乙丙丁一二三四") } == true
        let plain = isNumbered ? label.dropLast() : label
        return crowds.contains(plain) || askers.contains(plain)
    }

    private static let longestCrowd = 4
    private static let crowding: WordTable = ["听众", "观众", "群众", "众人"]

    /// Marks of a broadcast's script: what is read out, what is shown.
    static let narration: WordTable = [
        "解说", "同期", "同期声", "口播", "配音", "导语", "字幕", "画面", "现场", "出镜", "记者出镜", "正文", "片头", "片尾", "串词",
        "录音", "实况", "实况录音", "音响", "出像", "连线", "现场音", "现场声", "采访录音", "口导",
    ]
    /// The same, where others of a script stand beside them: alone they are a speaker's label.
    static let scriptVoices: WordTable = ["主播", "旁白", "记者", "采访", "画外音", "主持人", "导播"]
    /// Labels of when and where a talk or a press conference took place.
    static let attending: WordTable = ["出席", "列席", "参加", "与会", "发布人", "出席领导", "参加单位及人员"]
    static let attendance: WordTable = ["出席", "列席", "缺席", "出席者", "列席者", "缺席者", "出席人员", "列席人员", "缺席人员", "开始时间", "结束时间", "参加", "记录", "主持", "主办", "承办", "协办", "抄送", "分送", "发送", "共印"]
    static let occasions: WordTable = ["时间", "地点", "访谈时间", "访谈地点", "采访时间", "采访地点", "会议时间", "会议地点", "发布时间", "主办", "承办", "协办", "形式"]

    /// Labels of particulars in notices: the lines are notes.
    static let contacts: WordTable = [
        "投稿邮箱", "电子邮箱", "邮箱", "联系人", "联系电话", "联络人", "联络电话", "联系方式", "咨询电话", "电话", "手机", "传真", "地址", "通讯地址", "联系地址",
        "邮编", "邮政编码", "网址", "官网", "微信", "微信号", "QQ", "QQ群", "投稿热线", "热线", "监督电话", "受理单位", "受理电话", "受理时间", "来信地址",
        "通信地址", "联系部门", "报名电话", "报名邮箱", "E-mail", "Email", "email", "开户行", "账号", "户名", "截稿日期", "截止日期", "报名时间",
        "举报电话", "公示时间", "公示期限", "公示期间",
    ]
    /// 联系人, 联系人及电话, 联系人和联系方式.
    static func isContact(_ label: ScalarText) -> Bool {
        if contacts.contains(label) { return true }
        let parts = label.split { $0.isOne(of: "及和与、/") }
        return parts.count == 2 && parts.allSatisfy(contacts.contains)
    }

    /// Field labels that a crawler or an archive prints before or after an article.
    /// Fields of the author's employer beside the author's.
    static let unitFields: WordTable = ["工作单位", "所在单位", "单位"]
    static let titleFields: WordTable = ["标题", "题目", "篇名", "题名", "Title", "title"]
    static let authorFields: WordTable = ["作者", "本文作者", "文章作者", "记者", "发稿人", "Author", "author"]
    static let dateFields: WordTable = [
        "播出日期", "播出时间", "首播时间", "发布时间", "发布日期", "发稿时间", "发布于", "发布", "公告日期", "更新", "成文日期", "发文日期", "印发日期", "发表时间", "出版日期", "刊发日期", "最后更新日期",
        "更新日期", "更新时间", "发佈时间", "发佈日期", "发佈", "刊登日期", "刊登时间", "时间", "日期", "Date", "date", "Updated", "Published", "Posted",
    ]
    static let sourceFields: WordTable = [
        "文章来源", "信息来源", "稿件来源", "稿源", "新闻来源", "来源", "来源于", "供稿单位", "发稿单位", "本文来源", "转自", "原载", "原标题", "出处",
        "本文原标题",
    ]
    static let machineFields: WordTable = [
        "网址", "链接", "原文链接", "文章链接", "URL", "url", "Url", "抓取时间", "采集时间", "爬取时间", "抓取日期", "文件名",
        "浏览次数", "阅读次数", "点击数", "点击次数", "访问量", "浏览量", "阅读量", "访问次数", "点击率", "字数", "文章字数", "编号", "ID", "id",
        "栏目ID", "发布者", "发布人", "上传者", "录入者", "录入", "点击", "浏览", "阅读", "人气", "点阅数", "点阅次数", "张贴者", "下载地址", "下载次数", "字号", "字体",
        "字体大小", "播放次数", "上传", "热度", "热度排行", "访问", "下载", "栏目", "专栏", "分类", "所属分类", "标签", "评论", "评论数", "分享", "分享到",
    ]
    static let captureFields: WordTable = ["抓取时间", "采集时间", "爬取时间", "抓取日期"]
    /// Fields that journals print for libraries, and offices above the documents that they publish.
    static let bibliographicFields: WordTable = [
        "索引号", "主题分类", "发布机构", "发文机构", "发文机关", "颁布单位", "公开方式", "公开范围", "有效性", "时效性", "生效日期", "实施日期", "失效日期", "颁布日期",
        "生成日期", "名称", "内容概述", "信息名称", "公开日期", "证券代码", "证券简称", "股票代码", "股票简称", "债券代码", "公告编号", "主办券商", "主题词",
        "中图分类号", "分类号", "文献标识码", "文献标志码", "文章编号", "DOI", "doi", "收稿日期", "修回日期", "修稿日期", "录用日期", "接受日期", "网络首发日期",
        "引用格式", "引用本文",
    ]
    /// When and where a talk was held, as fields of its head.
    static let talkFields: WordTable = ["访谈主题", "访谈话题", "本期话题", "本期主题", "采访时间", "采访地点", "访谈时间", "访谈地点", "会议时间", "会议地点", "整理时间", "录音时间", "播出日期", "播出时间", "播音", "播报", "导播"]
    static let numberFields: WordTable = ["发文字号", "文件编号", "文号"]
    static let keywordFields: WordTable = ["关键词", "关键字", "Keywords", "Key words", "keywords"]
    static let abstractFields: WordTable = ["摘要", "内容摘要", "内容提要", "中文摘要", "提要", "Abstract", "abstract"]

    /// Titles that name a notice.
    static let noticeWords: WordTable = [
        "启事", "公告", "通知", "通告", "公示", "声明", "征稿", "征文", "招聘", "征集", "启示", "约稿", "讣告", "布告",
    ]
    /// Words that close a letter, each on its line.
    static let letterClosings: WordTable = ["此致", "敬礼", "此颂", "顺颂商祺", "祝好", "谨启", "特此函达", "特此函复"]
    /// Words by which a report's opening places what happened.
    static let newsDays: WordTable = [
        "日上午", "日下午", "日晚", "日凌晨", "日清晨", "日早", "日夜", "日，", "日,", "日在", "近日", "日前", "昨日", "昨天", "今日", "今天", "连日来", "本周", "今年以来", "记者从", "记者在",
    ]
    static let fundingOpenings: WordTable = [
        "本文为", "本文系", "本文是", "本文受", "本文得到", "基金项目", "本成果", "该文为", "该文系", "本研究", "系国家", "项目来源",
        "课题来源", "本文属",
    ]
}
