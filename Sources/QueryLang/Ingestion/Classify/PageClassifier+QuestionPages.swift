/// Pages of sites where readers ask and readers answer: the question is the title, what is said below it a lead, and above
/// the answer stand who gave it, what that person does, and how many agreed.
///
/// Two layouts: 标签 / 问题？ / 说明 / 关注问题 写回答 / 某某 / 职业 / 1,932 人赞同了该回答 / text, as sites of questions have it; the
/// same with the buttons below the answer alone.
extension PageClassifier {
    /// What the buttons and counts of such sites say.
    private static let questionButtons: WordTable = [
        "写回答", "关注问题", "邀请回答", "好问题", "个回答", "人赞同了该回答", "被浏览", "我要回答", "最佳答案",
    ]
    private static let agreements: WordTable = ["赞同了该回答", "赞同了这篇回答", "人觉得有用", "觉得很赞"]
    private static let fewestButtons = 2
    private static let longestButtons = 60
    private static let longestAnswerer = 16
    private static let longestCalling = 40
    /// Blocks from the first button on that are searched for others, and those above it that are searched for the question.
    private static let mostOfQuestion = 24

    mutating func markQuestionPage() {
        guard let first = blocks.indices.first(where: isQuestionButton) else { return }
        let buttons = blocks[first...].indices.prefix(Self.mostOfQuestion).filter(isQuestionButton)
        guard buttons.count >= Self.fewestButtons else { return }
        let near = max(0, first - Self.mostOfQuestion)..<first
        let questions = near.filter { canBeQuestion($0) && (blocks[$0].headingLevel > 0 || blocks[$0].text.last?.isOne(of: "？?") == true) }
        // Above the buttons stand the question and what its reader adds, no article.
        guard let title = questions.first(where: { blocks[$0].headingLevel > 0 }) ?? questions.first(where: { !holdsAnswer(between: $0, and: first) }) else { return }
        let top = blocks[near.lowerBound..<title].lastIndex { $0.text.endsSentence && $0.count > Self.longestCalling }.map { $0 + 1 } ?? near.lowerBound
        blocks[title].credits = []
        blocks[title].assign(.title, "the question above the buttons for its answers")
        for index in top..<title where blocks[index].role == .plain {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "above the question of the page")
        }
        for index in blocks[title..<first].indices.dropFirst() where blocks[index].role == .plain && blocks[index].text.endsSentence {
            blocks[index].assign(.lead, "says more of the question")
        }
        for index in blocks.indices where index > title && (isQuestionButton(index) || index <= (buttons.last ?? title) && isCount(index)) {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "buttons and counts of a question's answers")
        }
        markAnswerers(below: title)
        markBetweenButtons(below: title)
        markAnswerFoot(below: title)
    }

    /// 1,402 below 关注者.
    private func isCount(_ index: Int) -> Bool {
        let text = blocks[index].text.squeezed
        return blocks[index].role == .plain && (text == "关注者" || text.allSatisfy { $0.isASCIIDigit || $0.isOne(of: ",，.万") })
    }

    private func isQuestionButton(_ index: Int) -> Bool {
        let block = blocks[index]
        return [.plain, .furniture, .caption].contains(block.role) && block.count <= Self.longestButtons && !block.text.endsSentence && block.text.containsAny(of: Self.questionButtons)
            && block.text.last?.isOne(of: "？?") == false
    }

    private static let mostOfNote = 3

    /// More text stands between two lines than a reader adds to a question.
    private func holdsAnswer(between question: Int, and button: Int) -> Bool {
        blocks[question..<button].dropFirst().count { $0.text.endsSentence && $0.count > Self.longestCalling } > Self.mostOfNote
    }

    private func canBeQuestion(_ index: Int) -> Bool {
        blocks[index].role == .plain && (6...80).contains(blocks[index].count) && (blocks[index].isTitleLike || blocks[index].text.last?.isOne(of: "？?") == true)
    }

    /// 显示全部, 12 条评论: the other short lines between the question and its first answer.
    private mutating func markBetweenButtons(below title: Int) {
        guard let answer = blocks[title...].firstIndex(where: { $0.role == .byline }) else { return }
        for index in title..<answer where blocks[index].role == .plain && blocks[index].count <= Self.longestAnswerer {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "buttons and counts of a question's answers")
        }
    }

    /// The one or two short lines right above 1,932 人赞同了该回答: who answers, and what that person does. The first of several
    /// names them all.
    private mutating func markAnswerers(below title: Int) {
        var first: Int?
        for agreed in blocks.indices where agreed > title && blocks[agreed].role == .furniture && blocks[agreed].count <= Self.longestButtons && blocks[agreed].text.containsAny(of: Self.agreements) {
            let lines = Array(blocks[title..<agreed].indices.dropFirst().suffix(3).reversed().prefix { blocks[$0].role == .plain && blocks[$0].count <= Self.longestCalling && !blocks[$0].text.endsSentence }.reversed())
            guard (1...2).contains(lines.count), let name = lines.first, blocks[name].count <= Self.longestAnswerer, !blocks[name].text.contains(where: \.isTextMark) else { continue }
            var credit = Credit(name: String(blocks[name].text), role: .author)
            if lines.count == 2 {
                let calling = blocks[lines[1]].text.prefix { !$0.isComma && $0 != "；" }.trimmed
                if calling.closing(among: InstitutionWords.posts) != nil { credit.title = String(calling) }
                blocks[lines[1]].credits = []
                blocks[lines[1]].assign(.bibliographicField, "what the one who answers does")
            }
            if let first {
                blocks[first].credits.append(credit)
                blocks[name].credits = []
                blocks[name].assign(.bibliographicField, "who answers the question too")
            } else {
                first = name
                blocks[name].credits = [credit]
                blocks[name].assign(.byline, "who answers the question")
            }
        }
    }

    private static let posted: WordTable = ["编辑于", "发布于", "更新于", "修改于", "回答于"]

    /// 编辑于 2020-08-23 21:15, ▲ 赞同 1,932 below the answer.
    private mutating func markAnswerFoot(below title: Int) {
        for index in blocks.indices where index > title && blocks[index].count <= Self.longestButtons && !blocks[index].text.endsSentence {
            let text = blocks[index].text
            if blocks[index].role == .plain, text.opening(among: Self.posted) != nil, DateScanner.first(in: text) != nil {
                blocks[index].assign(.date, "the day of the answer")
            } else if [.plain, .caption].contains(blocks[index].role), text.prefix(4).contains("赞同"), text.contains(where: \.isASCIIDigit) {
                blocks[index].assign(.furniture, "buttons and counts of a question's answers")
            }
        }
    }
}
