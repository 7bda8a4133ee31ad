/// Lists of those who talk: 嘉宾： and 主持人： with the persons on the lines below.
extension PageClassifier {
    /// Blanks before a further line of such a list at least, where its words do not tell.
    private static let listIndent = 2

    /// The lines of people under 嘉宾: and 主持人:.
    mutating func markParticipants() {
        var list: Role?
        for index in blocks.indices {
            let block = blocks[index]
            switch block.role {
            case .guestLabel, .hostLabel:
                if block.credits.isEmpty, !isParticipant(index + 1, isHost: block.role == .hostLabel) {
                    // 主持人： alone above what the host says is a speaker's label.
                    blocks[index].assign(.plain, "text")
                    list = nil
                } else {
                    list = block.role
                }
            case .byline where list == .hostLabel && block.credits.contains { $0.role == .reporter }:
                blocks[index].label = "host"
                blocks[index].assign(.participant, "a reporter under the host's label")
            case .plain where list != nil && LabelWords.hostLabels.contains(block.text.squeezed) && isParticipant(index + 1, isHost: true):
                list = .hostLabel
                blocks[index].label = String(block.text.squeezed)
                blocks[index].assign(.hostLabel, "label of the host below the guests")
            case .plain where list != nil:
                if let credits = LexicalRole.participant(block.text, isHost: list == .hostLabel, isListed: blocks[index].indent >= Self.listIndent || block.text.first?.isOne(of: "-*•·●") == true) {
                    blocks[index].credits = credits
                    blocks[index].label = list == .hostLabel ? "host" : "guest"
                    blocks[index].assign(.participant, "a person of the list above")
                } else if let credit = officeAbove(index) {
                    for line in [index, index + 1] {
                        blocks[line].credits = line == index ? [] : [credit]
                        blocks[line].label = list == .hostLabel ? "host" : "guest"
                        blocks[line].assign(.participant, "a post, and on the line below who holds it")
                    }
                } else {
                    list = nil
                }
            case .participant where list != nil: continue
            case .editorCredits where list == .guestLabel && blocks[index - 1].role == .participant && !block.text.contains(where: \.isColon):
                // 某某出版社编审　张三: a guest by post, no editor of the page.
                guard let credits = LexicalRole.participant(block.text, isHost: false, isListed: true) else { continue }
                blocks[index].credits = credits
                blocks[index].label = "guest"
                blocks[index].assign(.participant, "a person of the list above, whose post is an editor's")
            default:
                list = nil
            }
        }
        markOccasionBesideLists()
    }

    /// 某大学副教授 / 某某 in a list of participants: a post on its line, the name below.
    private func officeAbove(_ index: Int) -> Credit? {
        let office = blocks[index].text
        guard index + 1 < blocks.count, blocks[index + 1].role == .plain, blocks[index].count <= 40, office.closing(among: InstitutionWords.posts) != nil,
            !office.contains(where: { $0.isSentenceEnd || $0.isColon }), let names = PersonNames.list(blocks[index + 1].text), names.count == 1
        else { return nil }
        return Credit(name: names[0], role: .author, affiliation: office)
    }

    private func isParticipant(_ index: Int, isHost: Bool) -> Bool {
        guard index < blocks.count else { return false }
        let isLabel = blocks[index].role == .guestLabel || blocks[index].role == .hostLabel
        return isLabel || isHost && blocks[index].role == .byline
            || blocks[index].role == .plain && LexicalRole.participant(blocks[index].text, isHost: isHost) != nil
    }
}
