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
        while index < head.count, isDigit ? head[index].isASCIIDigit : head[index].isOne(of: numerals) {
            index += 1
        }
        guard index > start, index - start <= 3, index < head.count else { return nil }
        if isDigit, !isBracketed, start == 0, let part = part(of: text) { return part }
        let mark = String(text.prefix(index + 1))
        if isBracketed { return head[index].isClosingBracket ? (mark, isDigit ? 4 : 2) : nil }
        if first == "第" { return head[index].isOne(of: "章节部条") ? (mark, 1) : nil }
        guard isDigit ? head[index].isOne(of: ".．、)）") : head[index].isOne(of: "、") else { return nil }
        // 3.5亿元 is a quantity, not an item.
        if isDigit, index + 1 < head.count, head[index + 1].isASCIIDigit { return nil }
        return (mark, isDigit ? 3 : 1)
    }

    /// The formal ones (壹、 贰、) number the parts of reports.
    private static let numerals: StaticString = "一二三四五六七八九十百壹贰叁參叄参肆伍陆柒捌玖拾"

    /// 1 总则, 1.2 编制依据: decimal numbers with a blank behind them, as plans and journals number their parts. The rank is
    /// the number's depth.
    private static func part(of text: ScalarText) -> (mark: String, rank: Int)? {
        let mark = text.prefix { $0.isASCIIDigit || $0 == "." || $0 == "．" }
        let rest = text.dropFirst(mark.count)
        guard mark.count <= 7, mark.last?.isASCIIDigit == true, rest.first?.isBlank == true,
            let word = rest.first(where: { !$0.isBlank }),
            word.isHan, !word.isOne(of: measures)
        else { return nil }
        let numbers = mark.split { $0 == "." || $0 == "．" }
        guard numbers.count <= 4, numbers.allSatisfy({ (1...2).contains($0.count) }) else { return nil }
        return (String(mark), numbers.count)
    }

    /// Words of time and measure: 5 月, 12 个.
    private static let measures: StaticString = "年月日时分秒个岁次名位人元万亿千百余多条张只号期版届强大米吨级度周天家座部"

    /// What 一、 or 1. counts, up to 19; nil for a line without such a number.
    static func ordinal(of text: ScalarText) -> (rank: Int, value: Int)? {
        guard let (mark, rank) = number(of: text), rank == 1 || rank == 3, !isChapter(text) else { return nil }
        let digits = ScalarText(mark).filter { $0.isASCIIDigit || $0.hanNumeral != nil || $0 == "十" }
        if let value = Int(String(digits)) { return (rank, value) }
        switch (digits.count, digits.first, digits.last) {
        case (1, let only?, _): return only.hanNumeral.map { (rank, $0) }
        case (2, "十", let last?): return last.hanNumeral.map { (rank, 10 + $0) }
        default: return nil
        }
    }

    /// 第一章 总则, 第三条 …: a number of a law's parts opens the text.
    static func isChapter(_ text: ScalarText) -> Bool { text.first == "第" && isNumbered(text) }

    static func isNumbered(_ text: ScalarText) -> Bool { number(of: text) != nil }
}

extension PageClassifier {
    /// List items and particulars: numbered sentences, `《某某》定位于…` in parallel, `邮箱：…`.
    mutating func markItems() {
        let content = self.content
        var numbered: [Int] = []
        for index in content where blocks[index].role == .plain {
            let text = blocks[index].text
            if blocks[index].count <= 80, let colon = text.prefix(12).firstIndex(where: \.isColon),
                LabelWords.isContact(text[..<colon].squeezed)
            {
                blocks[index].assign(.particular, "particulars after a label")
            } else if let number = Numbering.number(of: text), number.rank >= 3, blocks[index].headingLevel == 0,
                text.endsSentence || blocks[index].count > 40
            {
                numbered.append(index)
            } else if isCutByPage(index) {
                continue
            } else if let number = Numbering.number(of: text), !Self.isBehindColon(index, blocks),
                blocks[index].isTitleLike || number.rank <= 2 && isStoppedHeading(index)
            {
                blocks[index].assign(.heading, Self.numberedReason)
            }
        }
        markParticularsBetween(content)
        markListsBehindColons(content)
        let asking = numbered.filter(isAnsweredBelow)
        if numbered.count >= 2 {
            // 1.大额转账呢？ / 要看目的。…: each number asks, and the answer stands below.
            let isAsked = asking.count == numbered.count
            for index in numbered { isAsked ? blocks[index].assign(.heading, Self.askedReason) : blocks[index].assign(.listItem, "numbered sentence among others") }
        }
        markParallelEntries(content)
    }

    static let askedReason = "a numbered question, its answer below"

    /// The line is a question, and a longer paragraph without a number stands right below it.
    private func isAnsweredBelow(_ index: Int) -> Bool {
        guard blocks[index].count <= LineShape.measured, blocks[index].text.last?.isOne(of: "？?") == true, index + 1 < blocks.count, blocks[index + 1].role == .plain else { return false }
        let answer = blocks[index + 1]
        return answer.text.endsSentence && answer.text.last?.isOne(of: "？?") == false && Numbering.number(of: answer.text) == nil
    }

    /// 报名地点：… between 报名时间：… and 联系人：…: a short label with its value between two lines of the same kind.
    private mutating func markParticularsBetween(_ content: [Int]) {
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && blocks[index].count <= 60 && !blocks[index].text.endsSentence {
            guard let colon = blocks[index].text.prefix(8).firstIndex(where: \.isColon), colon + 1 < blocks[index].text.endIndex,
                (2...6).contains(blocks[index].text[..<colon].squeezed.count), blocks[index].text[..<colon].allSatisfy({ $0.isHan || $0.isBlank })
            else { continue }
            let near = [rank - 1, rank + 1].filter(content.indices.contains).map { blocks[content[$0]].role }
            if near == [.particular, .particular] { blocks[index].assign(.particular, "a label with its value between other particulars") }
        }
    }

    private static let shortestCut = 15

    /// （三）…不低于三十万 / - 2 - / 元，…: a numbered line that is set in and stops within a sentence at the foot of a page, where the
    /// text goes on below the number of the page.
    private func isCutByPage(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.indent > 0, block.count >= Self.shortestCut, !block.text.endsSentence, block.text.contains(where: \.isTextMark), index + 2 < blocks.count, blocks[index + 1].role == .furniture,
            FurnitureReader.isRule(blocks[index + 1].text), blocks[index + 1].text.contains(where: \.isASCIIDigit)
        else { return false }
        return blocks[index + 2].role == .plain && blocks[index + 2].indent == 0 && !Numbering.isNumbered(blocks[index + 2].text)
    }

    private static let longestStoppedHeading = 32

    /// In a run of numbered lines that a line with a colon at its end opens.
    private static func isBehindColon(_ index: Int, _ blocks: [Block]) -> Bool {
        guard blocks[index].text.endsSentence, let rank = Numbering.number(of: blocks[index].text)?.rank else {
            return false
        }
        var above = index - 1
        while above >= 0, index - above <= mostItems, Numbering.number(of: blocks[above].text)?.rank == rank {
            above -= 1
        }
        return above >= 0 && blocks[above].text.last?.isColon == true
    }

    private static let mostItems = 30

    /// 一、合理布局。 alone on its line, with text below that bears no number of the same rank.
    private func isStoppedHeading(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.count <= Self.longestStoppedHeading, block.text.last == "。",
            block.text.count(where: { $0 == "。" || $0 == "；" }) == 1,
            block.text.first != "第", let rank = Numbering.number(of: block.text)?.rank
        else { return false }
        var next = index + 1
        while next < blocks.count, blocks[next].role.isFurniture { next += 1 }
        guard next < blocks.count, blocks[next].role == .plain || blocks[next].role.isText else { return false }
        guard Numbering.number(of: blocks[next].text).map({ $0.rank > rank }) ?? true else { return false }
        return !hasLongSibling(index, rank)
    }

    /// 二、将第五条修改为：“… beside 三、删去第八条。: the numbers of a decision that amends a law head no parts.
    private func hasLongSibling(_ index: Int, _ rank: Int) -> Bool {
        let near = blocks[max(0, index - Self.mostItems)..<min(blocks.count, index + Self.mostItems)]
        return near.contains {
            $0.role == .plain && $0.count > Self.longestStoppedHeading && $0.text.containsAny(of: ["修改为", "增加一", "作为第", "删去"])
                && Numbering.number(of: $0.text)?.rank == rank
        }
    }

    /// …如下： with numbered sentences of one rank right below it.
    private mutating func markListsBehindColons(_ content: [Int]) {
        for (rank, index) in content.enumerated() {
            let block = blocks[index]
            guard block.text.last?.isColon == true, rank + 2 < content.count,
                let first = Numbering.number(of: blocks[content[rank + 1]].text),
                first.rank >= 2
            else { continue }
            let items = content[(rank + 1)...].prefix { at in
                blocks[at].role == .plain && blocks[at].headingLevel == 0
                    && Numbering.number(of: blocks[at].text)?.rank == first.rank
                    && (blocks[at].text.endsSentence || blocks[at].count > 40)
            }
            guard items.count >= 2, let top = items.first,
                blocks[top].text.last?.isOne(of: "；;") == true || items.allSatisfy({ blocks[$0].count <= 80 })
            else { continue }
            for at in items { blocks[at].assign(.listItem, "one of \(items.count) numbered sentences behind a colon") }
        }
    }

    /// The works and notes that an article lists at its end, each with its number.
    mutating func markReferences() {
        let content = self.content
        var inside = false
        for index in content {
            let text = blocks[index].text
            if blocks[index].count <= 8,
                Self.referenceHeadings.contains(text.squeezed.trimmed { $0.isOne(of: "【】[]［］〔〕：:") })
            {
                inside = blocks[index].role == .plain || blocks[index].role == .heading
                if inside { blocks[index].assign(.heading, Self.referencesReason) }
            } else if inside, blocks[index].role == .plain, Self.isReference(text) {
                blocks[index].assign(.particular, "one of the references above")
            } else if blocks[index].role != .listItem {
                inside = false
            }
        }
    }

    static let referencesReason = "heads a list of references"
    private static let referenceHeadings: WordTable = ["参考文献", "注释", "参考资料", "引用文献", "主要参考文献", "References"]

    /// [1] …, 〔1〕…, ①….
    private static func isReference(_ text: ScalarText) -> Bool {
        guard let first = text.first else { return false }
        if first.isOne(of: "①②③④⑤⑥⑦⑧⑨⑩") { return true }
        // 某某（2020）。〈某文〉，《某刊》，14（2），页33-61。
        if namesYearAndWork(text) { return true }
        let digits = text.dropFirst().prefix { $0.isASCIIDigit }
        if first.isOne(of: "[〔［【") {
            return !digits.isEmpty && text.dropFirst(digits.count + 1).first.map { $0.isOne(of: "]〕］】") } == true
        }
        // 1　某书．某社，1996年.
        let plain = text.prefix { $0.isASCIIDigit }
        if (1...2).contains(plain.count), text.dropFirst(plain.count).first?.isBlank == true { return true }
        return Numbering.number(of: text).map { $0.rank >= 3 } == true
    }

    private static let longestWriters = 30
    private static let longestReference = 160

    /// Writers, a year in brackets, and a work in its marks.
    private static func namesYearAndWork(_ text: ScalarText) -> Bool {
        guard text.count <= longestReference, let open = text.prefix(longestWriters).firstIndex(where: \.isOpeningBracket), open > text.startIndex else { return false }
        let year = text[(open + 1)...].prefix { $0.isASCIIDigit }
        return year.count == 4 && text[(open + 1 + year.count)...].first?.isClosingBracket == true && text.contains(where: { $0.isOne(of: "《〈") })
    }

    /// 张三，女，汉族，1979年…: a name, then a sex.
    private static func isPersonCard(_ text: ScalarText) -> Bool {
        guard let comma = text.prefix(16).firstIndex(where: \.isComma), comma + 2 < text.endIndex,
            text[comma + 1].isOne(of: "男女"),
            text[comma + 2].isComma
        else { return false }
        let name = text[..<comma].squeezed
        return PersonNames.mayBeName(name) || PersonNames.isName(name)
    }

    /// Three or more paragraphs in a row that open with a work's name and go on with the same word.
    private mutating func markParallelEntries(_ content: [Int]) {
        func key(_ index: Int) -> ScalarText? {
            let text = blocks[index].text
            if blocks[index].role == .plain, Self.isPersonCard(text) { return ScalarText("男女") }
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
