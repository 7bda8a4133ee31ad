import Documents

/// Who leads a talk, by what the turns do: the one whose turns end in questions while the others answer, and the medium whose
/// name stands as a label.
extension SpeakerLinker {
    private static let fewestTurns = 2
    /// Parts of all turns that must end in a question for one who asks, and may for those who answer, in hundredths.
    private static let asking = 75, answering = 25
    private static let longestHeadLine = 60
    /// Blocks from either end of a page in which its head and its path are looked for.
    private static let mostAtEdges = 80

    /// Labels whose turns nearly all end in a question, where the turns of all others do not.
    static func askers(_ drafts: [ParagraphBuilder.Draft]) -> Set<ScalarText> {
        var turns: [ScalarText: (all: Int, questions: Int)] = [:]
        var label: ScalarText?
        var isQuestion = false
        func close() {
            guard let label else { return }
            turns[label, default: (0, 0)].all += 1
            if isQuestion { turns[label]?.questions += 1 }
        }
        for draft in drafts where draft.record.kind != .heading && draft.record.kind != .caption {
            if let own = draft.record.label.map({ ScalarText($0).squeezed }) {
                close()
                label = own
            }
            isQuestion = draft.text.trimmed { $0.isCloser || $0.isBlank }.last?.isOne(of: "？?") == true
        }
        close()
        let all = turns.values.reduce((all: 0, questions: 0)) { ($0.all + $1.all, $0.questions + $1.questions) }
        return Set(turns.filter { _, own in
            let others = (all: all.all - own.all, questions: all.questions - own.questions)
            return own.all >= fewestTurns && own.questions * 100 >= own.all * asking && others.all >= fewestTurns && others.questions * 100 <= others.all * answering
        }.keys)
    }

    /// Who speaks more than once, and ends one of the turns with a question.
    private static func asksOnce(_ label: ScalarText, _ drafts: [ParagraphBuilder.Draft]) -> Bool {
        let own = drafts.filter { $0.record.label.map { ScalarText($0).squeezed } == label }
        return own.count >= fewestTurns && own.contains { $0.text.trimmed { $0.isCloser || $0.isBlank }.last?.isOne(of: "？?") == true }
    }

    /// Who opens the talk with a question.
    static func opener(_ drafts: [ParagraphBuilder.Draft]) -> ScalarText? {
        guard let first = drafts.first(where: { $0.role == .turn }), first.text.contains(where: { $0.isOne(of: "？?") }) else { return nil }
        return first.record.label.map { ScalarText($0).squeezed }
    }

    /// 生活纵横：, 大川网：: an asking label that the page's head, its path or a byline's unit prints, or that ends as media do.
    func namesMedium(_ label: ScalarText) -> Bool {
        guard label.count >= 2, label.allSatisfy({ $0.isHan || $0.isOne(of: "《》") }) else { return false }
        if label.closing(among: Self.mediaEndings) != nil || label.first == "《" { return true }
        return !PersonNames.isName(label) && isPrinted(label)
    }

    private func isPrinted(_ label: ScalarText) -> Bool {
        let name = String(label)
        let head = blocks.indices.prefix(Self.mostAtEdges), foot = blocks.indices.dropFirst(head.count).suffix(Self.mostAtEdges)
        return [head, foot].joined().contains { index in
            let block = blocks[index]
            return (block.role.isFurniture || block.role == .source || block.role == .column || block.role == .byline) && block.count <= Self.longestHeadLine
                && block.credits.allSatisfy { $0.name != name } && block.text.squeezed.firstRange(of: name) != nil
        }
    }

    private static let mediaEndings: WordTable = ["日报", "晚报", "时报", "周报", "报", "网", "杂志", "周刊", "月刊", "电视台", "电台", "客户端", "在线", "新闻", "编辑部", "融媒"]

    /// Gives those who ask the part of the host, and where nobody who asks is named, the medium that does.
    func linkAskers(_ drafts: [ParagraphBuilder.Draft], people: inout PeopleBuilder) {
        let askers = Self.askers(drafts)
        people.makeHosts(Set(askers.map { String($0) }))
        let labels = Set(drafts.compactMap { $0.record.label.map { ScalarText($0).squeezed } })
        let guests = Set(people.people.lazy.filter { $0.role == .guest }.compactMap(\.name))
        people.leadRoundtable(guests: labels.count { guests.contains(String($0)) }, isAsked: labels.contains { LabelWords.askers.contains($0) || askers.contains($0) || namesMedium($0) })
        let isLed = people.people.contains { [.host, .reporter, .author].contains($0.role) }
        // A site that greets first, and asks then, asks in less than nearly all of its turns.
        let media = askers.isEmpty ? labels.filter { namesMedium($0) && isPrinted($0) && Self.asksOnce($0, drafts) } : askers
        guard !isLed, media.count == 1, let label = media.first, !LabelWords.askers.contains(label), namesMedium(label), isPrinted(label), !label.hasSuffix("记者") else { return }
        // 江岬在线记者柏雨川就此专访了两位亲历者: the introduction names who asks for the medium.
        for text in drafts.prefix(while: { $0.role != .turn }).prefix(LeadGuests.mostParagraphs).map(\.text) {
            guard let range = text.firstRange(of: String(label) + "记者"), case let rest = text[range.upperBound...].prefix(4),
                let name = [3, 2, 4].lazy.map({ rest.prefix($0) }).first(where: { PersonNames.isName($0) && ($0.count < 4 || PersonNames.startsWithCompoundSurname($0)) })
            else { continue }
            return people.addParticipants([Credit(name: String(name), unit: String(label), title: "记者", role: .reporter)], role: .host)
        }
        people.addHost(unit: String(label))
    }
}
