/// Lines of labels with their values, which are no titles wherever they stand.
///
/// Two layouts: 发行人：某某　　总编辑：某某　　地址：某路8号, several fields parted by blanks; 联系人及电话：某某 555-0100, one field
/// whose label says that a person, an address or a number follows.
enum LabelledLine {
    /// Lengths of the label of a field, in scalars without blanks.
    private static let labels = 2...8
    private static let fewestFields = 2
    private static let subjects: WordTable = [
        "发行人", "签发人", "联系人", "参加人", "参加人员", "出席人员", "记录人", "经办人", "审核人", "总编辑", "社长", "抄送", "主送", "印数", "开本", "定价",
    ]
    /// What has a number or an address for its value.
    private static let reached: WordTable = ["热线", "电话", "地址", "邮箱", "信箱", "邮编", "传真", "网址", "价"]

    /// The labels of fields that blanks part, persons' names left out.
    static func fields(_ text: ScalarText) -> [ScalarText] {
        text.split(whereSeparator: \.isBlank).compactMap(label).filter { !PersonNames.isName($0) }
    }

    static func isLabelled(_ text: ScalarText) -> Bool {
        guard text.count <= LineShape.measured, !text.endsSentence, text.contains(where: \.isColon) else { return false }
        if fields(text).count >= fewestFields { return true }
        guard let label = label(of: text) else { return false }
        if label.closing(among: subjects) != nil || LabelWords.isContact(label) && label.count > 2 { return true }
        if namesMember(text, label) { return true }
        return isReached(label) && text.contains(where: \.isASCIIDigit)
    }

    private static let members: WordTable = ["组长", "副组长", "成员", "组员", "执笔", "执笔人"]

    /// 课题组组长：张三　某院研究员: what somebody is in a body, and who that is.
    private static func namesMember(_ text: ScalarText, _ label: ScalarText) -> Bool { label.closing(among: members) != nil && member(text) != nil }

    /// The persons behind such a label.
    static func member(_ text: ScalarText) -> [Credit]? {
        guard text.count <= LineShape.measured, let label = label(of: text), label.closing(among: members) != nil, let colon = text.firstIndex(where: \.isColon) else { return nil }
        return PersonRoll.read(text[(colon + 1)...].trimmed, known: [])
    }

    /// The words before the colon, with something behind it.
    private static func label(of text: ScalarText) -> ScalarText? {
        guard let colon = text.prefix(labels.upperBound + 4).firstIndex(where: \.isColon), colon + 1 < text.endIndex else { return nil }
        let label = text[..<colon].squeezed
        return labels.contains(label.count) && label.allSatisfy(\.isHan) ? label : nil
    }

    /// What a paper says of itself beside its address.
    static let ownWords: WordTable = ["投稿", "来稿", "本报", "本刊", "新闻热线", "刊登", "订阅", "零售", "发行"]

    private static let sides: WordTable = ["正方", "反方", "甲方", "乙方", "正方观点", "反方观点", "甲方观点", "乙方观点", "赞成方", "反对方", "支持方"]

    /// 正方：书不应该有围墙: what one side of a debate holds heads its part of one article.
    static func namesSide(_ text: ScalarText) -> Bool {
        text.prefix(6).firstIndex(where: \.isColon).map { sides.contains(text[..<$0].trimmed) } == true
    }

    static func isReached(_ label: ScalarText) -> Bool { label.closing(among: reached) != nil }
}

extension PageClassifier {
    /// 投稿信箱：…　　本报法律顾问：某某 as the page's first or last line: fields, of which one says where to write to.
    mutating func markAddressLine() {
        let content = self.content
        guard content.count > 2 else { return }
        for index in [content[0], content[content.count - 1]] where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            let fields = LabelledLine.fields(blocks[index].text)
            guard fields.count >= 2, fields.contains(where: LabelledLine.isReached), blocks[index].text.containsAny(of: LabelledLine.ownWords), LabelledLine.isLabelled(blocks[index].text) else { continue }
            blocks[index].assign(.furniture, "the paper's address")
        }
    }
}
