/// What those are called who make a page, put together from what they do and what narrows it: 图文编辑, 值班主任, 执行主编.
enum StaffWords {
    private static let media = ["图文", "文字", "图片", "视频", "音频", "新媒体", "融媒体", "全媒体", "网络", "微信", "公众号", "版面", "频道", "栏目", "专版", "校园", "音视频", "短视频", "双微"]
    private static let parts = ["责任", "值班", "执行", "本期", "本版", "本栏", "特约", "实习", "见习", "首席", "轮值", "当班", "助理", "主任"]
    private static let chiefs = ["主任", "副主任", "主编", "副主编", "总编", "副总编", "总编辑", "副总编辑", "编委", "总监", "领导", "编审", "校对", "审核", "监制", "美编"]

    /// 一审一校, 二审二校.
    private static let rounds = ["一", "二", "三"].flatMap { ["\($0)审\($0)校", "\($0)校", "\($0)审校"] } + ["初校", "复校", "终校", "初核", "复核", "审签", "审发", "签审", "核稿", "审稿", "统稿", "校审", "核校", "核对", "美工", "版务"]

    private static let desks = media.map { $0 + "编辑" }
    private static let ranks = parts.map { $0 + "编辑" } + parts.map { $0 + "主编" }
    private static let duties = ["值班", "轮值", "当班", "带班"].flatMap { duty in chiefs.map { duty + $0 } }
    private static let others = [
        "副主编", "责任美编", "责任排版", "责任版式", "责任监制", "执行监制", "执行策划", "总审核", "总统筹", "总校对", "责任校检", "图编", "文编", "责任审校", "内容审核", "技术编辑", "后期制作", "后期剪辑", "监审",
    ]

    /// Who planned a series or one piece of it.
    private static let planners = ["系列报道", "系列", "本篇", "专题", "专版", "报道"].flatMap { [$0 + "策划", $0 + "统筹"] }

    /// Words of editors; each may stand in the table of credits already. What a guest may be too (制片人, 出品人) is left out.
    static let editors: [String] = [desks, ranks, duties, rounds, planners, others].flatMap { $0 }
}
