/// Lists of authors over several lines.
///
/// Two layouts: names alone, line below line, above their unit; names with the numbers of their units, broken behind a comma
/// or between two names.
extension PageClassifier {
    private static let longestNameLine = 60

    /// 张三1，李四2*， / 王五3: the line below goes on with numbers that the units below count.
    mutating func joinNumberedNames() {
        var joined: [Block] = []
        for block in blocks {
            if let last = joined.indices.last, block.role == .plain || block.role == .byline, block.count <= Self.longestNameLine,
                !block.text.endsSentence, !joined[last].role.isFurniture, joined[last].count <= 2 * Self.longestNameLine,
                NumberedAuthors.opens(joined[last].text), NumberedAuthors.opens(block.text),
                let credits = NumberedAuthors.read(joined[last].text.trimmedMarks + ScalarText("，") + block.text)
            {
                joined[last].lines += block.lines
                joined[last].text = joined[last].text + ScalarText(" ") + block.text
                joined[last].count = joined[last].text.count
                joined[last].credits = credits
                joined[last].assign(.byline, "names with the numbers of their units, over two lines")
            } else {
                joined.append(block)
            }
        }
        blocks = joined
    }

    /// Names alone on the lines below the names of a byline.
    mutating func markFurtherNames() {
        for index in blocks.indices.dropFirst() where blocks[index].role == .plain && blocks[index].count <= Self.longestNameLine {
            guard blocks[index - 1].role == .byline, blocks[index - 1].reason == Self.bareNamesReason || blocks[index - 1].reason == Self.furtherNamesReason,
                let names = PersonNames.list(blocks[index].text, announced: true), names.count > 1 || blocks[index].count >= 2,
                index + 1 < blocks.count, leadsOn(index + 1)
            else { continue }
            blocks[index].credits = names.map { Credit(name: $0, role: .author) }
            blocks[index].assign(.byline, Self.furtherNamesReason)
        }
    }

    static let bareNamesReason = "bare names beside a title"
    static let furtherNamesReason = "goes on with the names above"

    /// Further names, units, text.
    private func leadsOn(_ index: Int) -> Bool {
        let block = blocks[index]
        if block.role == .affiliation || PersonNames.list(block.text, announced: true) != nil { return true }
        return block.text.endsSentence || block.count > 45
    }

    private static let audiences: WordTable = ["同志", "代表", "领导", "朋友", "老师", "同学", "来宾", "女士", "先生", "各位", "乡亲", "委员"]

    /// 同志们：, 各位领导、各位来宾：.
    static func addressesAudience(_ text: ScalarText) -> Bool {
        text.count <= 40 && text.last?.isOne(of: "：:！!") == true && text.containsAny(of: audiences)
    }

    /// ## 时间轴 beside ## 文字稿: a word like a name among headings of its rank that name nobody.
    func isOneOfHeadings(_ index: Int) -> Bool {
        let level = blocks[index].headingLevel
        return level >= 2 && blocks.contains { $0.headingLevel == level && $0.role == .plain && $0.credits.isEmpty }
    }

    /// A line of a sentence: more clauses than a heading has, or two of a length that a heading is not.
    func isClauses(_ index: Int) -> Bool {
        let commas = blocks[index].text.count { $0.isComma }
        if commas >= 1, blocks[index].headingLevel == 0, blocks[index].text.last?.isOne(of: "！!") == true {
            return true
        }
        return blocks[index].headingLevel == 0 && !blocks[index].isBold
            && (commas >= 2 || commas == 1 && blocks[index].count > 24)
    }
}
