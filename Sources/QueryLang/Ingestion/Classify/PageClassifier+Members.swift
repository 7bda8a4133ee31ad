/// Members of a body, each on a line: 组　长：张三　市长 / 副组长：李四　副市长 / 成　员：王五　某局局长 / 　　　　赵六　某院院长.
///
/// Two layouts: below the words of a document that announce them (组成人员如下：), where they are items of its text; below a report, where
/// they name the group that wrote it.
extension PageClassifier {
    private static let fewestMembers = 2, longestMember = 60, mostMembers = 40

    mutating func markMembers() {
        var index = 0
        while index < blocks.count {
            var run: [(index: Int, credits: [Credit])] = []
            while index < blocks.count, run.count < Self.mostMembers, let credits = member(index, isBelow: !run.isEmpty) {
                run.append((index, credits))
                index += 1
            }
            if run.count >= Self.fewestMembers { markMembers(run) }
            index += 1
        }
    }

    /// A labelled member, or below one a person with an office, set in as far as the names above.
    private func member(_ index: Int, isBelow: Bool) -> [Credit]? {
        let block = blocks[index]
        guard [.plain, .byline].contains(block.role), block.headingLevel == 0, block.count <= Self.longestMember, !block.text.endsSentence else { return nil }
        if let credits = LabelledLine.member(block.text) { return credits }
        guard isBelow, block.indent > blocks[index - 1].indent || block.indent >= Self.memberIndent, !block.text.contains(where: \.isColon), let person = PersonPhrase.read(block.text, announced: true) else { return nil }
        return [Credit(name: String(person.name.squeezed), role: .author, affiliation: person.office)]
    }

    private static let memberIndent = 4
    private static let groups: WordTable = ["课题组", "调研组", "写作组", "编写组", "调查组", "研究组"]

    private mutating func markMembers(_ run: [(index: Int, credits: [Credit])]) {
        let above = content.last { $0 < run[0].index }
        let isAnnounced = above.map { blocks[$0].text.last?.isColon == true } == true
        let isAtEnd = !blocks[(run[run.count - 1].index + 1)...].contains { $0.role == .plain && $0.text.endsSentence && $0.count > Self.longestMember }
        guard isAnnounced || isAtEnd && above != nil else { return }
        // “某某”课题组 above: its members are named.
        if !isAnnounced, run.contains(where: { !$0.credits.isEmpty }) {
            for index in blocks.indices[..<run[0].index] where [.byline, .plain].contains(blocks[index].role) && blocks[index].credits.count == 1 && blocks[index].credits[0].name.map({ ScalarText($0).closing(among: Self.groups) != nil }) == true {
                blocks[index].credits = []
                blocks[index].assign(.byline, "the group whose members are named below")
            }
        }
        for (index, credits) in run {
            blocks[index].credits = isAnnounced ? [] : credits.filter { $0.affiliation != nil }
            blocks[index].assign(isAnnounced ? .listItem : .byline, isAnnounced ? "a member of the body that the text names" : "a member of the group that wrote the text")
        }
    }
}
