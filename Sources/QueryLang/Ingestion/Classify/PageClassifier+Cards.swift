/// Index cards whose labels and values stand on lines of their own: 标题 / 某某来信 / 写信人 / 阴** / 来信日期 / 2018年9月11日.
///
/// Two layouts: labels with a colon, as crawled databases of law have them; labels without one, as mailboxes of offices and
/// catalogues have them.
extension PageClassifier {
    private static let mostCardLines = 40
    private static let longestCardValue = 60
    private static let longestCardLabel = 8
    private static let fewestLabels = 3
    static let cardLabels: WordTable = [
        "信件编号", "来信编号", "查询编号", "写信人", "来信人", "发信人", "咨询人", "留言人", "来信类别", "信件类型", "信件类别", "留言类型", "公开状态", "是否公开", "来信日期", "来信时间",
        "写信时间", "留言时间", "办理状态", "处理状态", "办理单位", "答复单位", "回复单位", "答复时间", "回复时间", "来信内容", "信件内容", "留言内容", "咨询内容", "附件", "发布部门", "颁布部门", "颁布机关",
        "批准日期", "批准部门", "时效", "效力级别", "法规类别", "法规分类号", "有效期", "发文单位", "来信标题", "信件标题", "法规名称", "文件名称",
    ]
    private static let cardTitles: WordTable = ["来信标题", "信件标题", "法规名称", "文件名称", "信件主题", "主题"]
    private static let cardTexts: WordTable = ["来信内容", "信件内容", "留言内容", "咨询内容", "正文", "内容", "全文"]
    private static let replyLabels: WordTable = ["办理答复", "答复内容", "回复内容", "办理结果", "官方回复", "处理结果", "办理情况", "答复意见"]

    mutating func markCards() {
        markCard()
        markReplies()
    }

    private func cardLabel(_ index: Int) -> ScalarText? {
        let block = blocks[index]
        guard block.headingLevel == 0 else { return nil }
        let label = block.text.trimmed { $0.isColon || $0.isBlank || $0.isOne(of: "•·【】[]") }.squeezed
        guard (2...Self.longestCardLabel).contains(label.count), label.allSatisfy(\.isHan) else { return nil }
        return Self.cardLabels.contains(label) || FieldScanner.isLabel(label) || block.text.last?.isColon == true ? label : nil
    }

    private func isKnown(_ label: ScalarText) -> Bool { Self.cardLabels.contains(label) || FieldScanner.isLabel(label) }

    /// Label, value, label, value, with no line between.
    private mutating func markCard() {
        var index = 0
        while index < min(blocks.count, Self.mostCardLines) {
            let pairs = cardPairs(from: index)
            guard pairs.count >= Self.fewestLabels, pairs.count(where: { isKnown($0.label) }) * 2 >= pairs.count, pairs.count(where: { isKnown($0.label) }) >= 2 else {
                index += 1
                continue
            }
            for pair in pairs { readCard(pair.place, pair.label) }
            index = (pairs.last?.place ?? index) + 2
            // 来信内容 above the text.
            if index < blocks.count, let label = cardLabel(index), Self.cardTexts.contains(label) { clear(index, "label of a card's text") }
        }
    }

    private func cardPairs(from start: Int) -> [(place: Int, label: ScalarText)] {
        var pairs: [(place: Int, label: ScalarText)] = []
        var index = start
        while index + 1 < blocks.count, pairs.count < Self.mostCardLines, let label = cardLabel(index), !Self.cardTexts.contains(label) {
            let value = blocks[index + 1]
            guard value.count <= Self.longestCardValue, !value.text.endsSentence, cardLabel(index + 1).map({ !isKnown($0) }) ?? true else { break }
            pairs.append((index, label))
            index += 2
        }
        return pairs
    }

    private mutating func readCard(_ place: Int, _ label: ScalarText) {
        let value = place + 1
        clear(place, "label of a card")
        if LabelWords.titleFields.contains(label) || Self.cardTitles.contains(label), blocks[value].isTitleLike {
            blocks[value].credits = []
            blocks[value].assign(.title, "the title on a card")
        } else if blocks[value].role == .date || LabelWords.authorFields.contains(label) && !blocks[value].credits.isEmpty {
            if blocks[value].role != .date { blocks[value].assign(.byline, "the author on a card") }
        } else if let credited = credited(label, blocks[value].text) {
            blocks[value].credits = credited.credits
            blocks[value].assign(credited.role, "names beside a role on a card")
        } else {
            clear(value, "value of a card")
        }
    }

    /// 攝影 / 张三: what the label and its value say on one line.
    private func credited(_ label: ScalarText, _ value: ScalarText) -> Block? {
        guard PersonNames.list(value, announced: true) != nil else { return nil }
        let line = SourceLine(number: 0, text: String(label + ScalarText("：") + value), bytes: 0..<0)
        let block = LexicalRole.classify(LineShape(line), line: 0)
        return [.byline, .editorCredits].contains(block.role) && !block.credits.isEmpty ? block : nil
    }

    private mutating func clear(_ index: Int, _ reason: String) {
        blocks[index].credits = []
        blocks[index].assign(.furniture, reason)
    }

    /// 办理答复 alone above a salutation: the office's reply is a text of its own.
    private mutating func markReplies() {
        for index in blocks.indices.dropLast() where blocks[index].role == .plain || blocks[index].role == .heading {
            let label = blocks[index].text.trimmed { $0.isColon || $0.isOne(of: "【】[]") }.squeezed
            guard Self.replyLabels.contains(label), index > 0, blocks[index + 1].text.last?.isColon == true || blocks[index + 1].text.endsSentence else { continue }
            blocks[index].assign(.title, Self.replyReason)
        }
    }
}
