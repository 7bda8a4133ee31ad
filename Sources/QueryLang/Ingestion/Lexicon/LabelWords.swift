/// Words that a page uses to say what a line is.
enum LabelWords {
    static let bylineMarks: Set<Unicode.Scalar> = Set("□■●◎○◆◇▲△★☆▪▫◼◻⊙※".unicodeScalars)

    /// Words before a name that say what the person did, longest first.
    static let creditRoles: [(word: String, role: CreditRole)] = [
        ("摄影记者", .photographer), ("特约记者", .reporter), ("见习记者", .reporter), ("实习记者", .reporter),
        ("首席记者", .reporter), ("全媒体记者", .reporter), ("融媒体记者", .reporter), ("视觉记者", .photographer),
        ("特派记者", .reporter), ("特约撰稿", .author),
        ("特约通讯员", .reporter), ("通讯员", .reporter), ("实习生", .reporter), ("记者", .reporter),
        ("特约评论员", .author), ("评论员", .author), ("特约撰稿人", .author), ("撰稿人", .author), ("撰稿", .author),
        ("责任编辑", .editor), ("值班编辑", .editor), ("美术编辑", .editor), ("新媒体编辑", .editor), ("责编", .editor),
        ("美编", .editor), ("编辑", .editor), ("主编", .editor), ("校对", .editor), ("审核", .editor), ("审读", .editor),
        ("编审", .editor), ("版式", .editor), ("组版", .editor), ("视觉", .editor), ("监制", .editor), ("值班编委", .editor),
        ("统筹", .editor), ("策划", .editor), ("初审", .editor), ("复审", .editor), ("终审", .editor), ("责校", .editor),
        ("文/图", .author), ("图/文", .author), ("文图", .author), ("图文", .author), ("文字", .author), ("撰文", .author),
        ("作者", .author), ("整理", .reporter), ("采写", .reporter), ("文", .author),
        ("摄影", .photographer), ("图片", .photographer), ("供图", .photographer), ("制图", .photographer),
        ("漫画", .photographer), ("摄", .photographer), ("图", .photographer),
    ]
    static let creditWords = WordTable(creditRoles.map(\.word))
    enum CreditRole { case author, reporter, photographer, editor }

    static let editorNotes: WordTable = [
        "编者按", "编者的话", "编前语", "编前话", "开栏的话", "开栏语", "开篇语", "编者案", "编辑寄语", "按语", "导语",
    ]
    static let noteSignOffs: WordTable = ["——编者", "—编者", "——本报编辑部", "——编辑部", "——编辑", "—— 编者"]

    static let hostLabels: WordTable = ["主持人", "主持", "采访人", "采访者", "采访记者", "对话人", "访谈人"]
    static let guestLabels: WordTable = [
        "专访嘉宾", "访谈嘉宾", "对话嘉宾", "本期嘉宾", "特邀嘉宾", "受访嘉宾", "与谈嘉宾", "圆桌嘉宾", "受访专家", "访谈专家",
        "对话专家", "受访者", "受访人", "访谈对象", "采访对象", "与谈人", "嘉宾",
    ]
    /// Labels of the one who asks, whoever it is.
    static let askers: WordTable = ["记者", "问", "主持人", "主持", "本报记者", "Q", "q", "编者", "采访者", "提问"]
    /// Labels of the one who answers, whoever it is.
    static let answerers: WordTable = ["答", "A", "a", "嘉宾", "受访者", "受访人", "回答"]

    /// Labels of particulars in notices: the lines are notes.
    static let contacts: WordTable = [
        "投稿邮箱", "电子邮箱", "邮箱", "联系人", "联系电话", "联络人", "联络电话", "联系方式", "咨询电话", "电话", "手机", "传真", "地址", "通讯地址",
        "联系地址", "邮编", "邮政编码", "网址", "官网", "微信", "微信号", "QQ", "QQ群", "投稿热线", "热线", "监督电话",
        "报名电话", "报名邮箱", "E-mail", "Email", "email", "开户行", "账号", "户名", "截稿日期", "截止日期", "报名时间",
        "举报电话", "公示时间", "公示期限",
    ]
    /// Field labels that a crawler or an archive prints before or after an article.
    static let titleFields: WordTable = ["标题", "题目", "篇名", "题名", "Title", "title"]
    static let authorFields: WordTable = ["作者", "记者", "Author", "author"]
    static let dateFields: WordTable = [
        "发布时间", "发布日期", "发稿时间", "发布于", "发布", "更新", "成文日期", "发文日期", "印发日期", "发表时间", "出版日期", "刊发日期", "更新时间", "时间", "日期", "Date", "date",
    ]
    static let sourceFields: WordTable = ["文章来源", "信息来源", "稿件来源", "新闻来源", "来源", "供稿单位", "转自", "原载", "原标题", "出处"]
    static let machineFields: WordTable = [
        "网址", "链接", "原文链接", "文章链接", "URL", "url", "Url", "抓取时间", "采集时间", "爬取时间", "抓取日期", "文件名",
        "浏览次数", "阅读次数", "点击数", "点击次数", "访问量", "浏览量", "阅读量", "访问次数", "点击率", "字数", "编号", "ID", "id",
        "发布者", "发布人", "上传者", "录入者", "录入", "点击", "浏览", "阅读", "人气", "下载地址", "下载次数", "字号", "字体",
        "字体大小", "栏目", "专栏", "分类", "所属分类", "标签", "评论", "评论数", "分享", "分享到",
    ]
    /// Fields that journals print for libraries.
    static let bibliographicFields: WordTable = [
        "中图分类号", "分类号", "文献标识码", "文献标志码", "文章编号", "DOI", "doi", "收稿日期", "修回日期", "修稿日期",
        "录用日期", "接受日期", "网络首发日期", "引用格式", "引用本文",
    ]
    static let keywordFields: WordTable = ["关键词", "关键字", "主题词", "Keywords", "Key words", "keywords"]
    static let abstractFields: WordTable = ["摘要", "内容摘要", "内容提要", "中文摘要", "提要", "Abstract", "abstract"]

    /// Titles that name a notice.
    static let noticeWords: [String] = [
        "启事", "公告", "通知", "通告", "公示", "声明", "征稿", "征文", "招聘", "征集", "启示", "约稿", "讣告", "布告",
    ]
    /// Words by which a report's opening places what happened.
    static let newsDays: [String] = ["日上午", "日下午", "日晚", "日，", "日,", "日在", "近日", "日前", "昨日", "昨天", "今日", "今天", "连日来", "本周", "记者从", "记者在"]
    static let fundingOpenings: WordTable = [
        "本文为", "本文系", "本文是", "本文受", "本文得到", "基金项目", "本成果", "该文为", "该文系", "本研究", "系国家", "项目来源",
        "课题来源", "本文属",
    ]
}
