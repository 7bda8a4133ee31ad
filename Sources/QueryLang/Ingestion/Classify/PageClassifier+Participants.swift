/// Lists of those who talk: 嘉宾： and 主持人： with the persons on the lines below.
extension PageClassifier {
    /// Blanks before a further line of such a list at least, where its words do not tell.
    private static let listIndent = 2

    private static let tellers: WordTable = ["口述人", "口述者", "口述", "受访人", "受访者", "被访人", "被访者", "讲述人", "讲述者", "被采访人", "传主"]
    private static let listeners: WordTable = ["访谈人", "访问人", "访问者", "访谈者", "采访人", "采访者", "整理访谈"]

    /// 口述人：某某 beside 访谈人：某某: who tells is the guest, and 访谈人, elsewhere a guest's label, is who asks.
    private mutating func markTellers() {
        func labelled(_ index: Int, among labels: WordTable) -> Bool {
            guard let colon = blocks[index].text.prefix(8).firstIndex(where: \.isColon) else { return false }
            return labels.contains(blocks[index].text[..<colon].squeezed) && !blocks[index].credits.isEmpty
        }
        let telling = blocks.indices.filter { labelled($0, among: Self.tellers) }
        let asking = blocks.indices.filter { labelled($0, among: Self.listeners) }
        guard let teller = telling.first, asking.contains(where: { abs($0 - teller) <= Self.mostBetweenLabels }) else { return }
        for index in telling + asking where [.byline, .guestLabel, .hostLabel, .credits, .participant].contains(blocks[index].role) {
            let isTelling = telling.contains(index)
            for place in blocks[index].credits.indices { blocks[index].credits[place].role = isTelling ? .author : .reporter }
            let label = blocks[index].text.prefix { !$0.isColon }.squeezed
            for place in blocks[index].credits.indices {
                let hasPost = blocks[index].credits[place].affiliation.map { PostReader.posts($0, completing: false).contains { $0.title != nil } } == true
                blocks[index].credits[place].title = isTelling || hasPost ? nil : String(label)
            }
            blocks[index].label = isTelling ? "guest" : "host"
            blocks[index].assign(isTelling ? .guestLabel : .hostLabel, Self.tellingReasons[isTelling ? 0 : 1])
        }
    }

    static let tellingReasons = ["who tells, beside who asks", "who asks, beside who tells"]
    private static let mostBetweenLabels = 4, mostBetweenParts = 8

    private static func labelWord(_ text: ScalarText) -> ScalarText { text.prefix { !$0.isColon }.squeezed.trimmed { $0.isOne(of: "【】[]■●◆#*") } }

    /// The lines of people under 嘉宾: and 主持人:.
    mutating func markParticipants() {
        markTellers()
        // 访谈人： beside 嘉宾：: who asks.
        let guests = blocks.indices.filter { blocks[$0].role == .guestLabel }
        for index in guests where Self.listeners.contains(Self.labelWord(blocks[index].text)) {
            guard guests.contains(where: { $0 != index && abs($0 - index) <= Self.mostBetweenParts && !Self.listeners.contains(Self.labelWord(blocks[$0].text)) }) else { continue }
            for place in blocks[index].credits.indices { blocks[index].credits[place].role = .reporter }
            blocks[index].assign(.hostLabel, "label of who asks, beside that of the guests")
        }
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
            case .plain where list == .guestLabel && isParticular(index):
                blocks[index].credits = []
                blocks[index].assign(.participant, Self.particularReason)
            case .plain where list != nil:
                if let named = nameAbove(index) {
                    blocks[index - 1].credits = []
                    blocks[index].credits = [named]
                    blocks[index].label = list == .hostLabel ? "host" : "guest"
                    blocks[index].assign(.participant, Self.postBelowReason)
                } else if let credits = LexicalRole.participant(block.text, isHost: list == .hostLabel, isListed: blocks[index].indent >= Self.listIndent || block.text.first?.isOne(of: "-*•·●") == true) {
                    blocks[index].credits = credits
                    blocks[index].label = list == .hostLabel ? "host" : "guest"
                    blocks[index].assign(.participant, "a person of the list above")
                } else if block.indent >= Self.listIndent, list == .guestLabel, block.count <= 30, let office = OfficeLabel.read(block.text, announced: true) {
                    let phrase = (office.unit.map { [$0] } ?? []) + office.titles
                    blocks[index].credits = [Credit(name: String(office.name), role: .author, affiliation: phrase.isEmpty ? nil : phrase.dropFirst().reduce(phrase[0]) { $0 + $1 })]
                    blocks[index].label = "guest"
                    blocks[index].assign(.participant, "a member or an official of the list above")
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

    static let particularReason = "a particular of the guest on the line above"
    private static let particulars: WordTable = ["职务", "职称", "单位", "身份", "头衔", "工作单位", "现任", "职业"]

    /// 职　务：某部首席焊工 below 受访人：张三: what is said of the guest, who takes it over.
    private mutating func isParticular(_ index: Int) -> Bool {
        let text = WideLabel.marked(blocks[index].text)
        guard index > 0, let colon = text.prefix(6).firstIndex(where: \.isColon), Self.particulars.contains(text[..<colon].squeezed), case let value = text[(colon + 1)...].trimmed, (2...Self.longestPost).contains(value.count),
            let guest = blocks[..<index].lastIndex(where: { $0.role == .guestLabel && $0.credits.count == 1 }), index - guest <= 3
        else { return false }
        blocks[guest].credits[0].affiliation = blocks[guest].credits[0].affiliation.map { value + ScalarText("、") + $0 } ?? value
        return true
    }

    private static let postBelowReason = "the unit and post of the person on the line above"
    private static let longestPost = 40

    /// 某某 / 某大学教授 in a list of participants: a name alone on its line, the unit and post below.
    private func nameAbove(_ index: Int) -> Credit? {
        let post = blocks[index].text
        guard index > 0, blocks[index - 1].role == .participant, blocks[index - 1].credits.count == 1, let person = blocks[index - 1].credits.first,
            person.affiliation == nil, person.title == nil, blocks[index - 1].text.squeezed == person.name.map({ ScalarText($0).squeezed }), post.count <= Self.longestPost,
            post.closing(among: InstitutionWords.posts) != nil, !post.contains(where: { $0.isSentenceEnd || $0.isColon })
        else { return nil }
        return Credit(name: person.name, role: person.role, affiliation: post)
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
