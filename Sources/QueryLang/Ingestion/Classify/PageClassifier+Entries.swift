/// Entries of encyclopedias: the box of particulars, the list of parts, the button 编辑 below each heading, the page's counts.
///
/// Three layouts: headword / 编辑 锁定 讨论 / lead / 中文名　　某某 … / 目录 / parts; the same with labels and values on lines of
/// their own; headword and box as headings and tables of HTML.
extension PageClassifier {
    private static let fewestRows = 3
    private static let longestBoxLabel = 8
    private static let longestRow = 60
    private static let longestHeadword = 20
    static let partReason = "a part that the entry lists"
    static let entryReason = "the text opens with these words and explains them"

    mutating func markEntry() {
        guard let title = entryTitle() else { return }
        clearHead(below: title)
        markDataBox(below: title)
        let word = blocks[title].text.squeezed
        var parts: Set<ScalarText> = []
        var isBelowEnd = false
        for index in blocks.indices where index > title && [.plain, .heading, .byline, .listItem, .title].contains(blocks[index].role) {
            let text = blocks[index].text
            // What stands on the page below the entry.
            if isBelowEnd, opensFurtherText(index) { break }
            if isBelowEnd, blocks[index].role == .plain, blocks[index].count <= Self.longestRow {
                blocks[index].assign(.furniture, "below the counts of an encyclopedia")
            } else if Self.buttons.contains(text.squeezed.trimmed { $0.isOne(of: "[]【】") }) {
                blocks[index].assign(.furniture, "a button below a heading")
            } else if text.squeezed == word {
                blocks[index].assign(.furniture, "the headword again")
            } else if text.squeezed.hasPrefix("目录"), text.count <= 12 {
                blocks[index].assign(.furniture, "heads the list of an entry's parts")
            } else if let part = listedPart(index) {
                parts.insert(part)
                blocks[index].assign(.furniture, "lists a part of the entry")
            } else if blocks[index].count <= 20, parts.contains(name(text)) {
                blocks[index].assign(.heading, Self.partReason)
            } else if text.hasPrefix("词条"), blocks[index].count <= 10 || text.prefix(6).contains(where: \.isColon) {
                blocks[index].assign(.furniture, "counts of an encyclopedia")
                isBelowEnd = true
            } else {
                continue
            }
            blocks[index].credits = []
        }
    }

    private static let buttons: WordTable = ["编辑", "播报", "隐藏", "展开", "收起", "锁定", "讨论", "编辑词条"]

    /// What the head's rule found, or a marked heading that the first text explains while a list of parts follows.
    private func entryTitle() -> Int? {
        if let found = blocks.firstIndex(where: { $0.role == .title && $0.reason == Self.entryReason }) { return found }
        guard let title = blocks.firstIndex(where: { $0.role == .title && $0.headingLevel > 0 }), blocks[title].count <= Self.longestHeadword,
            let text = blocks[(title + 1)...].first(where: { $0.role == .plain && $0.count > 45 }), Self.explains(text.text, blocks[title].text),
            blocks[title...].contains(where: { $0.text.squeezed.hasPrefix("目录") && $0.count <= 12 })
        else { return nil }
        return title
    }

    /// Short lines between the headword and the text: buttons, the kind of thing that it is.
    private mutating func clearHead(below title: Int) {
        for index in blocks.indices where index > title {
            guard blocks[index].role == .plain || blocks[index].role.isFurniture, !blocks[index].text.endsSentence || blocks[index].count <= 16 else { return }
            if blocks[index].role == .plain { blocks[index].assign(.furniture, "between a headword and its text") }
        }
    }

    /// 人物生平　　[1] as 人物生平, 1 人物生平 as 人物生平.
    private func name(_ text: ScalarText) -> ScalarText {
        let plain = text.drop { $0.isASCIIDigit || $0 == "." || $0.isBlank || $0.isOne(of: "▪、") }
        return plain.prefix { !$0.isBlank && !$0.isOne(of: "[［") }
    }

    /// 1　人物生平, ▪ 早年, right below 目录 or another part of the list: the words stand again as a line.
    private func listedPart(_ index: Int) -> ScalarText? {
        let text = blocks[index].text
        guard text.count <= 24, index > 0, blocks[index - 1].role == .furniture, text.first.map({ $0.isASCIIDigit || $0 == "▪" }) == true else { return nil }
        let part = name(text)
        guard part.count >= 2, part.count < text.count else { return nil }
        let below = blocks[(index + 1)...].prefix(200)
        return below.contains { $0.count <= 24 && name($0.text) == part } ? part : nil
    }

    // MARK: The box

    private static let boxLabels: WordTable = [
        "中文名", "中文名称", "外文名", "英文名", "别名", "面积", "人口", "国籍", "民族", "职业", "出生地", "出生日期", "逝世日期", "毕业院校", "代表作品", "主要成就", "地理位置", "所属地区",
        "行政区类别", "行政区划代码", "电话区号", "邮政编码", "车牌代码", "政府驻地", "气候条件", "下辖地区", "类别", "类型", "学名", "拉丁学名", "界", "门", "纲", "目", "科", "属", "种",
        "创办时间", "创制时间", "所属茶类", "产地", "主要成分", "朝代", "所处时代", "作者", "出版社", "导演", "主演", "编剧", "总部地点", "成立时间", "公司名称", "法定代表人", "籍贯", "性别", "字", "号",
    ]
    private static let fewestBoxLabels = 2

    /// Rows of a short label, a blank and a short value; labels and values on lines of their own; rows of a table.
    private mutating func markDataBox(below title: Int) {
        let reason = "row of a box of particulars"
        var index = title + 1
        while index < blocks.count {
            var end = index
            while end < blocks.count, blocks[end].role == .plain, isRow(blocks[end].text) { end += 1 }
            if end - index >= Self.fewestRows {
                for row in index..<end { blocks[row].assign(.furniture, reason) }
                if blocks[index - 1].role == .plain, Self.boxHeads.contains(blocks[index - 1].text.squeezed) { blocks[index - 1].assign(.furniture, reason) }
            }
            index = max(end, index + 1)
        }
        for row in blocks.indices where row > title && blocks[row].role == .tableRow {
            let cells = blocks[row].text.split { $0.isBlank || $0 == "|" }
            if cells.first.map({ Self.boxLabels.contains($0) }) == true { blocks[row].assign(.furniture, reason) }
        }
        // A row of two cells right below another of the box.
        for row in blocks.indices where row > title + 1 && blocks[row].role == .tableRow && blocks[row - 1].reason == reason {
            let cells = blocks[row].text.split { $0 == "\u{3000}" || $0 == "|" }
            if cells.count == 2, (2...Self.longestBoxLabel).contains(cells[0].squeezed.count) { blocks[row].assign(.furniture, reason) }
        }
        // A run of short lines, of which several are labels.
        index = title + 1
        while index < blocks.count {
            var end = index
            while end < blocks.count, isCell(end) { end += 1 }
            let labels = blocks[index..<max(end, index)].count { Self.boxLabels.contains($0.text.squeezed) }
            if labels >= Self.fewestBoxLabels, end - index >= 2 * Self.fewestRows {
                for row in index..<end where !blocks[row].role.isFurniture { blocks[row].assign(.furniture, reason) }
            }
            index = max(end, index + 1)
        }
    }

    private static let boxHeads: WordTable = ["基本信息", "基本资料", "词条信息", "基本概况"]

    private func isCell(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.headingLevel == 0, block.count <= Self.longestRow / 2, !block.text.endsSentence else { return false }
        if block.text.squeezed.hasPrefix("目录") { return false }
        return block.role == .plain || block.role == .furniture && block.reason == "number or rule"
    }

    private func isRow(_ text: ScalarText) -> Bool {
        guard text.count <= Self.longestRow, !text.endsSentence,
            let gap = text.indices.dropLast().last(where: { $0 < text.startIndex + Self.longestBoxLabel && text[$0].isBlank || text[$0].isColon })
        else { return false }
        let label = text[..<gap].squeezed.trimmed { $0.isColon }
        return (2...6).contains(label.count) && label.allSatisfy(\.isHan) && gap + 1 < text.endIndex
    }
}
