/// Lines that name those who talk, found by the labels of the talk itself: whoever speaks on the page under a name is a person,
/// and a short line above the first turn or below the last that is made of such a person, with a unit, a post or a label, says
/// who that is, whatever its label is called.
///
/// Layouts: 参与讨论：张三（某馆馆长）　李四（外卖骑手）; 主播：张三、李四; （对话人物：张三，某法院法官）; 某公司总经理　张三. Where a talk has
/// 答 for all of its answers, a label with one certain person names who answers.
extension PageClassifier {
    private static let fewestLabelled = 3
    private static let longestRoll = 160
    private static let longestRollLabel = 8
    private static let hosts: WordTable = ["主持", "主持人", "主播", "采访", "采访人", "采访者", "访问", "访谈人", "访谈者", "提问", "提问人", "对话主持", "召集人", "主席", "记者"]
    private static let reporters: WordTable = ["记者", "本报记者", "采访", "采写"]

    /// The labels of the page's turns, and the first and the last block that bears one.
    private struct Talk {
        var speakers: Set<String> = []
        var first = Int.max
        var last = 0
        var isAnswered = false
    }

    /// 鲍云深/冷杉/顾行健 as the page's first line, above 鲍：… and 冷：….
    private mutating func markInitialRoll() {
        guard let first = content.first, [.plain, .byline].contains(blocks[first].role), blocks[first].headingLevel == 0, let names = PersonNames.list(blocks[first].text, announced: true), names.count >= 2 else { return }
        let labels = Set(blocks.lazy.filter { $0.role == .plain }.compactMap { Self.label(of: $0.text)?.squeezed }.map { String($0) })
        let own = names.filter { name in labels.contains { $0.count < name.count && $0.count <= 2 && name.hasPrefix($0) } }
        guard own.count >= 2, own.count * 2 > names.count else { return }
        blocks[first].credits = names.map { Credit(name: $0, role: .author) }
        blocks[first].label = "guest"
        blocks[first].assign(.guestLabel, "names those who speak under their surnames")
    }

    mutating func markRolls() {
        markInitialRoll()
        guard let talk = talk() else { return }
        for index in blocks.indices where (index < talk.first || index > talk.last) && [.plain, .editorCredits, .participant, .byline, .letterhead, .tableRow].contains(blocks[index].role) || [.guestLabel, .hostLabel].contains(blocks[index].role) && swallows(index, talk.speakers) {
            let block = blocks[index]
            // ——访某局局长张三: the subtitle of an interview.
            let heading = index > 0 ? Self.rollHeading(blocks[index - 1]) : nil
            guard block.count <= Self.longestRoll, block.headingLevel == 0, heading != nil || !isDashed(index), block.text.trimmedDashes.opening(among: Self.visits) == nil, let roll = Self.roll(WideLabel.marked(block.text), talk.speakers, under: heading) else { continue }
            if block.role == .letterhead, block.reason != LexicalRole.presentReason { continue }
            // What a byline or a staff line says is known already, but for hosts whom a staff word names.
            if block.role == .byline, block.credits.contains(where: { $0.role == .reporter }) || roll.label == nil { continue }
            if block.role == .editorCredits, roll.label?.closing(among: Self.hosts) == nil { continue }
            if block.role == .participant, block.credits.contains(where: { $0.affiliation != nil }) { continue }
            let isSpoken = roll.members.contains { $0.name.map(talk.speakers.contains) == true }
            guard isSpoken || talk.isAnswered && isAnswerer(roll) && SpeakerLinker.introduced(block.text) == nil else { continue }
            let isHost = roll.label?.closing(among: Self.hosts) != nil && roll.label?.closing(among: LabelWords.guestLabels) == nil
            // Of a list of those present only those who speak have a part in the text.
            let members = block.role == .letterhead ? roll.members.filter { $0.name.map(talk.speakers.contains) == true } : roll.members
            blocks[index].credits = members.map { member in
                var member = member
                member.role = isHost ? .reporter : .author
                return member
            }
            blocks[index].label = isHost ? "host" : "guest"
            blocks[index].assign(isHost ? .hostLabel : .guestLabel, heading != nil ? Self.underHeadingReason : isSpoken ? "names one who speaks on the page, and says who that is" : "names the one who answers")
            headRoll(index, isHost: isHost)
        }
    }

    /// 出席人员 alone above such lines: their label.
    private mutating func headRoll(_ index: Int, isHost: Bool) {
        guard index > 0, blocks[index - 1].role == .plain, blocks[index - 1].count <= Self.longestRollLabel + 2 else { return }
        let word = blocks[index - 1].text.squeezed.trimmed { $0.isColon || $0.isOne(of: "【】[]■●◆") }
        guard word.closing(among: LabelWords.guestLabels) != nil || word.closing(among: LabelWords.attending) != nil || word.closing(among: Self.hosts) != nil else { return }
        blocks[index - 1].label = String(word)
        blocks[index - 1].assign(isHost ? .hostLabel : .guestLabel, "label of the lines below, which name those who speak")
    }

    /// A list that was read without the names of the talk: one person's post holds another's name.
    private func swallows(_ index: Int, _ speakers: Set<String>) -> Bool {
        blocks[index].credits.contains { credit in credit.affiliation.map { phrase in speakers.contains { phrase.contains($0) } } == true }
    }

    private func talk() -> Talk? {
        var talk = Talk()
        var counts: [ScalarText: Int] = [:]
        var labelled: [(index: Int, label: ScalarText)] = []
        for index in blocks.indices where [.plain, .turn].contains(blocks[index].role) && blocks[index].headingLevel == 0 {
            guard let label = Self.label(of: blocks[index].text)?.squeezed else { continue }
            counts[label, default: 0] += 1
            labelled.append((index, label))
        }
        let sure = labelled.filter { counts[$0.label, default: 0] >= 2 || LabelWords.askers.contains($0.label) }
        guard sure.count >= Self.fewestLabelled, let first = sure.first?.index, let last = sure.last?.index else { return nil }
        (talk.first, talk.last) = (first, last)
        talk.isAnswered = sure.contains { LabelWords.answerers.contains($0.label) }
        for (index, label) in labelled where index >= first && index <= last + 1 && !blocks[index].isTitleLike || counts[label, default: 0] >= 2 {
            guard !LabelWords.askers.contains(label), !LabelWords.answerers.contains(label), !LabelWords.isCrowd(label) else { continue }
            // 芮局长家豪：, 某局局长张三：.
            if let office = OfficeLabel.read(label) { talk.speakers.insert(String(office.name)) }
            // 消费者参加人　张三：: the part in the talk before the name.
            let printed = Self.label(of: blocks[index].text) ?? label
            let name = printed.split(whereSeparator: \.isBlank).last.map { $0.count >= 2 ? $0 : label } ?? label
            if PersonNames.mayBeName(name, longest: PersonNames.longestGiven) || PersonNames.isName(name) || PersonNames.isTranscribed(name) { talk.speakers.insert(String(name)) }
        }
        return talk.speakers.isEmpty && !talk.isAnswered ? nil : talk
    }

    /// 本期主播 alone on its line, or a line under it: host or guest.
    private static func rollHeading(_ block: Block) -> ScalarText? {
        if block.reason == underHeadingReason { return ScalarText(block.label == "host" ? "主播" : "嘉宾") }
        guard block.count <= longestRollLabel + 2, [.plain, .heading, .hostLabel, .guestLabel].contains(block.role) else { return nil }
        let word = block.text.squeezed.trimmed { $0.isColon || $0.isOne(of: "【】[]■●◆") }
        return word.closing(among: hosts) ?? word.closing(among: LabelWords.guestLabels)
    }

    private static let underHeadingReason = "names one who speaks, under the label of a list"

    private static func roll(_ printed: ScalarText, _ speakers: Set<String>, under heading: ScalarText? = nil) -> (label: ScalarText?, members: [Credit])? {
        let text = (BylineReader.bracketContent(printed) ?? printed).trimmed { $0.isBlank || $0.isOne(of: "*＊-•·●") }
        if let heading, let members = PersonRoll.read(text, known: speakers), members.allSatisfy({ $0.name.map(speakers.contains) == true }) { return (heading, members) }
        if let mark = text.prefix(longestRollLabel + 4).firstIndex(where: { $0.isColon || $0.isOne(of: "】｜|丨") }), mark + 1 < text.endIndex {
            let label = text[..<mark].squeezed.trimmed { $0.isOne(of: "【[") }
            let value = text[(mark + 1)...].drop { $0.isBlank || $0.isColon || $0.isOne(of: "*") }
            if (2...longestRollLabel).contains(label.count), label.allSatisfy(\.isHan), !speakers.contains(String(label)), !reporters.contains(label),
                !LabelWords.isContact(label), !LabelWords.authorFields.contains(label), let members = PersonRoll.read(value, known: speakers)
            {
                let isNamesAlone = members.allSatisfy { $0.affiliation == nil }
                return isNamesAlone && !members.allSatisfy({ $0.name.map(speakers.contains) == true }) ? nil : (label, members)
            }
        }
        // 发布人　某厅厅长　张三: cells of a table.
        if let blank = text.firstIndex(where: \.isBlank), case let word = text[..<blank], hosts.contains(word) || LabelWords.guestLabels.contains(word),
            let members = PersonRoll.read(text[blank...].trimmed, known: speakers), members.contains(where: { $0.name.map(speakers.contains) == true })
        {
            return (word, members)
        }
        guard let members = PersonRoll.read(text, known: speakers), members.allSatisfy({ $0.affiliation.flatMap(PersonPhrase.officeCertainty) == 2 }) else { return nil }
        return (nil, members)
    }

    /// 解答：张三（某所高级工程师）: one person with a certain post, under a label that is no word of staff.
    private func isAnswerer(_ roll: (label: ScalarText?, members: [Credit])) -> Bool {
        guard let label = roll.label, roll.members.count == 1, !LabelWords.creditWords.contains(label), label.closing(among: Self.hosts) == nil,
            FieldScanner.isLabel(label) == false
        else { return false }
        return roll.members[0].affiliation.flatMap(PersonPhrase.officeCertainty) == 2
    }
}
