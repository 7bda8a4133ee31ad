/// Words of the pages of serials, blogs, forums and collections of essays, beside those of news sites
/// (`FurnitureWords`).
enum SavedPageWords {
    /// Whole lines, compared without white space and closing colons.
    static let wholeLines: WordTable = [
        "分享此文", "分享本文", "分享文章", "请继续往下阅读", "请继续往下阅读...", "继续阅读", "提交评论", "发布评论", "载入更多", "返回页首", "回页首", "返回列表", "个人资料", "推荐给朋友", "寄给朋友", "打印本文", "转载▼",
        "图片", "视频", "动图", "订户", "请输入您的电子邮箱", "请输入关键字", "转载请注明来源", "转载请注明出处", "人划线", "写留言", "知道了", "听文章", "下滑查看更多", "左右滑动查看更多",
        "END", "THEEND", "▼", "↓", "全文完", "我要评分", "检举", "人人网", "开心网", "查看原图", "看图", "豆瓣", "百度贴吧", "腾讯微博",
        "上一章", "下一章", "上一回", "下一回", "返回目录", "返回书目", "章节目录", "加入书签", "加入书架", "投推荐票", "论文部分内容阅读", "点击查看大图", "查看大图", "点击查看原图", "上一张", "下一张", "点击图片进入下一页", "分享更多",
        "APP下载", "发消息", "转发", "复制链接", "只看该作者", "倒序浏览", "选择城市", "精华热点", "查看全文",
        "播报", "上传视频", "上传图片", "编辑词条", "搜索词条", "进入词条", "投诉建议", "我有疑问", "新手上路", "使用前必读", "突出贡献榜", "提交", "重置", "订阅",
        "收听", "微信公众号", "政务微博", "官方微博", "官方微信", "帮助", "我要写信", "信件查询", "常见问题", "选择日期", "搜索", "查询",
    ]
    /// Openings of lines.
    static let openings: WordTable = ["收录于", "点击播报", "附件下载", "全文约", "全文共", "本文约", "声明：本网", "声明：本刊", "声明：本文", "前一篇：", "后一篇：", "前一篇:", "后一篇:", "博客等级", "点击数：", "点击次数：", "视频加载中", "查看全部", "该回答由", "预览时标签不可点", "赞赏", "点击上方蓝字", "点击收听", "▲ 点击收听", 
        "点击上方", "点击蓝字", "点击下方", "（点击下方", "（点击上方", "（点击图片", "点亮【", "喜欢就点个", "上一则：", "上一则:", "下一则：", "下一则:", "重要提示：", "我要评分", "您觉得这篇", "看完本文", "您的心情", "看图", "本文评分", "我要评论", "[责任编辑：]", "[责任编辑:]", "您是第", "今天是：", "今天是:",
        "({{", "{{","本文引用地址", "本文链接", "本文地址", "永久链接", "该博文允许", "链接地址", "本帖最后由"]
    /// Headings of lists of other works.
    static let listHeadings: WordTable = [
        "相关研究", "相关成果", "相关论文", "留言", "读者留言", "网友留言", "评论区", "精选留言", "热门留言", "精选评论", "订阅我们的通讯", "订阅我们",
        "政策解读", "相关解读", "文字解读", "图片解读", "近期文章", "相关博文", "相关展览", "相关活动", "相关视频", "关联稿件", "关联阅读", "热门标签", "更多对话", "更多文章", "更多内容", "更多阅读", "更多精彩", "更多报道", "更多推荐", "更多资讯", "往期文章", "往期内容", "往期精选", "往期精彩", "往期对话", "往期回顾", "往期阅读", "相关内容", "相关资讯", "相关专题", "相关信息",
        "相关文件", "相关附件", "热门评论", "热门话题", "热门帖子", "热点文章", "最新发布", "最近更新", "猜您喜欢", "大家还看", "大家都在搜", "看了又看", "同类文章", "同栏目文章", "本类推荐", "本周热门", "同类新闻", "其他文章", "其他新闻",
        "精选留言", "写下你的评论", "写下你的评论…", "写留言", "网友留言", "全部留言", "最新留言", "更多相关", "你可能喜欢", "您可能喜欢", "您可能还喜欢", "你可能还想看", "推荐文章", "推荐内容","其他文献", "相关文献"]
    /// Parts of lines that set the size of the type.
    static let fontSwitches: WordTable = ["字级设定", "字级：", "字体大小：", "字体大小:", "【字体", "[字体", "字体：↑", "字体：[", "字体：【", "选择字体"]
    /// What an electronic paper's archive prints with a page: /enpproperty-->.
    static let archiveMarks: [String] = ["enpproperty", "<!--enp"]
    /// What a site's foot says of whose it is, and what a line there says of rights and duties.
    static let feet: WordTable = ["版权所有", "ICP备", "ICP证", "Copyright", "©", "All Rights Reserved"]
    static let rights: WordTable = ["版权", "备案", "ICP", "Copyright", "©", "转载", "免责", "侵权"]
    /// The way to a site's first page or to an account, and steps between the pages of one text.
    static let waysHome: WordTable = ["首页", "主页", "当前位置", "所在位置", "上方蓝字"]
    static let pagers: WordTable = ["上一页", "下一页", "尾页", "末页"]
    /// Words that only a site's own lines have, wherever they stand in a short line.
    static let ownWords: WordTable = [
        "版权所有", "网站标识码", "公安备案", "公网安备", "ICP备", "ICP证", "分辨率", "总访问量", "在线人数", "请大家收藏", "全网最快", "求推荐票", "求月票", "手机用户请浏览",
        "引用管理器", "历史版本", "使用前必读",
    ]
    /// Openings of a site's disclaimers: the site speaks of itself.
    static let speakers: WordTable = ["本站所有", "本站内容", "本站提供", "本数据库", "本词条缺少", "本词条由", "内容由网友", "声明：词条", "声明：本站"]
    /// Parts of a site's disclaimers.
    static let disclaimers: WordTable = ["所载文章仅代表", "文章仅代表作者","网友共同编写", "词条人人可编", "以正式文本为准", "请咨询专业人士"]
    /// What sites count of their readers.
    static let counted: WordTable = [
        "点击", "阅读", "浏览", "收藏", "评论", "留言", "下载", "播放", "收听", "收看", "评分", "评价", "点赞", "访问", "读者", "转发", "粉丝", "回复", "人气", "推荐", "打赏", "参与", "有用", "赞同", "顶一下", "踩一下", "在看", "赞",
    ]
}
