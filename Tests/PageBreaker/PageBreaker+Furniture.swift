import TestSupport

extension PageBreaker {
    /// Page numbers and running heads between paragraphs and, more often, within them.
    mutating func addRunningHeads() {
        let head = ["江东日报 2024年5月6日 星期一", "云岭周刊 2023年11月18日 星期六", "临川晚报 2025年2月7日 星期五"].randomElement(using: &random) ?? ""
        var number = Int.random(in: 2...30, using: &random)
        var printed: [PrintedBlock] = []
        func foot() -> [PrintedBlock] {
            defer { number += 1 }
            return [PrintedBlock(kind: .furniture, text: "— \(number) —"), PrintedBlock(kind: .furniture, text: head)]
        }
        printed.append(PrintedBlock(kind: .furniture, text: head))
        for block in blocks {
            if block.kind == .text, Int.random(in: 0..<4, using: &random) == 0, let (left, right) = cut(block) {
                printed += [left] + foot() + [right]
            } else {
                printed.append(block)
            }
        }
        blocks = printed + [PrintedBlock(kind: .furniture, text: "— \(number) —")]
    }

    /// A bread crumb and buttons above; links and notices below.
    mutating func addWebFurniture() {
        let above = ["首页 > 评论 > 正文", "当前位置：首页 > 理论 > 正文", "字号：大 中 小", "分享到：", "微信 微博 QQ空间", "打印 收藏 举报"]
        let links = ["七条线路今起调整站点", "一家小店里的四季", "春耕物资供应充足", "夜班公交延长一小时", "老站房变身展览馆"]
        func furniture(_ lines: [String]) -> [PrintedBlock] { lines.map { PrintedBlock(kind: .furniture, text: $0) } }
        let head = above.filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
        let foot = ["相关阅读"] + links.shuffled(using: &random).prefix(3) + ["上一篇：没有了", "版权所有 未经许可不得转载"]
        blocks = furniture(head) + blocks + furniture(foot)
    }
}
