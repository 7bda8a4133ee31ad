/// Lines of a site put together from its few words, in any number and order: rows of counters, notices of rights.
extension FurnitureReader {
    private static let counters: WordTable = [
        "阅读量", "阅读数", "阅读", "浏览量", "浏览", "点击量", "点击", "评论数", "评论", "回复", "查看", "点赞", "赞同", "点踩", "收藏", "分享", "转发", "支持", "反对", "在看", "人气", "好评", "差评", "喜欢", "推荐", "打赏",
        "参与人数", "威望", "金钱", "积分", "经验", "金币", "贡献", "精华", "主题", "帖子", "关注", "粉丝", "播放", "弹幕", "投币", "举报", "收起理由", "次", "人", "条", "个", "万", "赞", "踩", "已有", "共", "字数", "字", "约", "分钟", "楼主", "只看该作者", "发表于", "倒序浏览", "阅读模式", "热度", "讚", "留言",
    ]
    private static let counted: WordTable = ["阅读量", "阅读数", "阅读", "浏览量", "浏览", "点击量", "点击", "评论数", "评论", "点赞", "查看", "回复", "播放", "人气", "热度"]
    private static let longestCounters = 60

    /// 收藏8　分享　支持12　反对0, 阅读 2314　评论 6: words of a site and numbers, and nothing else.
    static func isRowOfCounters(_ text: ScalarText) -> Bool {
        guard (3...longestCounters).contains(text.count), text.contains(where: \.isASCIIDigit) else { return false }
        var rest = text, words = 0, numbers = 0
        while let first = rest.first {
            if first.isASCIIDigit {
                rest = rest.drop { $0.isASCIIDigit || $0.isOne(of: ".,") }
                numbers += 1
            } else if first.isBlank || first.isColon || first.isOne(of: "|｜丨·+-/()（）[]【】•,，>") {
                rest = rest.dropFirst()
            } else if let word = rest.opening(among: counters) {
                if word.count > 1 { words += 1 }
                rest = rest.dropFirst(word.count)
            } else {
                return false
            }
        }
        return words >= 2 || words == 1 && numbers == 1 && text.opening(among: counted) != nil
    }

    private static let openingRights: WordTable = ["声明", "版权", "本文版权", "免责", "凡", "未经", "转载", "本号", "本站", "本公众号", "图文来源", "素材来源", "内容来源", "图片来源", "部分图", "文中图", "来源网络", "如有侵权", "如涉", "特此声明", "重要声明", "郑重声明", "温馨提示：本", "注：本"]
    private static let rights: [String] = ["转载", "版权", "侵权", "授权", "出处", "删除", "立场", "观点", "本网", "本站", "本号", "作者所有", "联系", "后台", "法律责任", "好文推送", "个人意见", "注明"]
    private static let longestRights = 140

    /// *版权说明：…版权归原作者所有，如涉侵权请联系…: by how it opens and two of the words that such notices have.
    static func isNoticeOfRights(_ text: ScalarText) -> Bool {
        guard text.count <= longestRights else { return false }
        if text.containsAny(of: ["转发请注明", "转载请注明"]), !text.contains("。"), text.containsAny(of: ["链接", "网址", "http"]) { return true }
        let plain = text.drop { $0.isBlank || $0.isOne(of: "*＊【[（(■●▲※·•-—") }
        guard plain.opening(among: openingRights) != nil else { return false }
        return rights.count { plain.contains($0) } >= 2
    }

    private static let listOpenings: WordTable = ["相关", "推荐", "延伸", "往期", "更多", "热门", "精彩", "近期", "同类"]
    private static let listed: WordTable = ["视频", "新闻", "阅读", "报道", "文章", "专题", "稿件", "推荐", "内容", "回顾", "资讯", "热点", "链接"]

    /// 相关视频：某某　某某: the heading of a list of links with the list behind it.
    static func isRunInList(_ text: ScalarText) -> Bool {
        guard text.count <= longestRights, let colon = text.prefix(8).firstIndex(where: \.isColon), colon + 1 < text.endIndex, !text.endsSentence, !text.contains("。") else { return false }
        let label = text[..<colon].squeezed
        guard let opening = label.opening(among: listOpenings) else { return false }
        return listed.contains(label.dropFirst(opening.count))
    }
}
