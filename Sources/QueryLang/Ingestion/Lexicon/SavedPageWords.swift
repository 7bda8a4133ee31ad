/// Words of the pages of serials, blogs, forums and collections of essays, beside those of news sites
/// (`FurnitureWords`).
enum SavedPageWords {
    /// Whole lines, compared without white space and closing colons.
    static let wholeLines: WordTable = [
        "上一章", "下一章", "上一回", "下一回", "返回目录", "返回书目", "章节目录", "加入书签", "加入书架", "投推荐票", "论文部分内容阅读", "点击查看大图", "查看大图", "点击查看原图", "上一张", "下一张", "点击图片进入下一页", "分享更多",
        "APP下载", "发消息", "转发", "复制链接", "只看该作者", "倒序浏览", "选择城市", "精华热点", "查看全文",
    ]
    /// Openings of lines.
    static let openings: WordTable = ["本文引用地址", "本文链接", "本文地址", "永久链接", "该博文允许", "链接地址", "本帖最后由"]
    /// Headings of lists of other works.
    static let listHeadings: WordTable = ["其他文献", "相关文献"]
    /// Parts of lines that set the size of the type.
    static let fontSwitches: [String] = ["【字体", "[字体", "字体：↑", "字体：[", "字体：【", "选择字体"]
    /// What an electronic paper's archive prints with a page: /enpproperty-->.
    static let archiveMarks: [String] = ["enpproperty", "<!--enp"]
}
