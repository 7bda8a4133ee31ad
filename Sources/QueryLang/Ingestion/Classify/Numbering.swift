/// Printed numbers of headings and list items: 一、 （一） 1. 1、 （1） ①.
enum Numbering {
    /// The number as printed and its rank: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） and ①.
    static func number(of text: ScalarText) -> (mark: String, rank: Int)? {
        let head = Array(text.prefix(8))
        guard let first = head.first else { return nil }
        if first.isOne(of: "①②③④⑤⑥⑦⑧⑨⑩") { return (String(first), 4) }
        var index = 0
        let isBracketed = first.isOpeningBracket
        if isBracketed { index = 1 }
        if !isBracketed, first == "第" { index = 1 }
        let start = index
        let isDigit = start < head.count && head[start].isASCIIDigit
        while index < head.count, isDigit ? head[index].isASCIIDigit : head[index].isOne(of: "一二三四五六七八九十百") {
            index += 1
        }
        guard index > start, index - start <= 3, index < head.count else { return nil }
        let mark = String(ScalarText(head[...index]))
        if isBracketed { return head[index].isClosingBracket ? (mark, isDigit ? 4 : 2) : nil }
        if first == "第" { return head[index].isOne(of: "章节部条") ? (mark, 1) : nil }
        guard isDigit ? head[index].isOne(of: ".．、)）") : head[index].isOne(of: "、") else { return nil }
        // 3.5亿元 is a quantity, not an item.
        if isDigit, index + 1 < head.count, head[index + 1].isASCIIDigit { return nil }
        return (mark, isDigit ? 3 : 1)
    }

    static func isNumbered(_ text: ScalarText) -> Bool { number(of: text) != nil }
}

extension PageClassifier {
    /// List items and particulars: numbered sentences, `《某某》定位于…` in parallel, `邮箱：…`.
    mutating func markItems() {
        let content = self.content
        var numbered: [Int] = []
        for index in content where blocks[index].role == .plain {
            let text = blocks[index].text
            if blocks[index].count <= 80, let label = text.opening(among: LabelWords.contacts),
                text.dropFirst(label.count).drop(while: \.isBlank).first?.isColon == true
            {
                blocks[index].assign(.particular, "particulars after a label")
            } else if let number = Numbering.number(of: text), number.rank >= 3, blocks[index].headingLevel == 0,
                text.endsSentence || blocks[index].count > 40
            {
                numbered.append(index)
            } else if Numbering.isNumbered(text), blocks[index].isTitleLike {
                blocks[index].assign(.heading, "numbered line without a full stop")
            }
        }
        if numbered.count >= 2 {
            for index in numbered { blocks[index].assign(.listItem, "numbered sentence among others") }
        }
        markParallelEntries(content)
    }

    /// Three or more paragraphs in a row that open with a work's name and go on with the same word.
    private mutating func markParallelEntries(_ content: [Int]) {
        func key(_ index: Int) -> ScalarText? {
            let text = blocks[index].text
            guard blocks[index].role == .plain, text.first == "《", let close = text.prefix(24).firstIndex(of: "》")
            else { return nil }
            let rest = text[(close + 1)...].prefix(2)
            return rest.count == 2 ? rest : nil
        }
        var rank = 0
        while rank < content.count {
            guard let first = key(content[rank]) else {
                rank += 1
                continue
            }
            var end = rank + 1
            while end < content.count, key(content[end]) == first { end += 1 }
            if end - rank >= 3 {
                for at in rank..<end { blocks[content[at]].assign(.listItem, "one of \(end - rank) parallel entries") }
            }
            rank = end
        }
    }
}
