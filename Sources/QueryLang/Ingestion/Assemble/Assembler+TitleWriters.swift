/// Those whom a title names as its writer, where no byline does.
extension Assembler {
    /// The writer that the title of an article names.
    func titleWriter(_ heads: [Int], _ chain: Chain) -> Credit? {
        guard let title = heads.first(where: { blocks[$0].role == .title }), chain.bylines.joined().isEmpty, heads.allSatisfy({ blocks[$0].credits.isEmpty }) else { return nil }
        return nameBeforeColon(blocks[title].text, chain) ?? speaker(blocks[title].text, chain)
    }

    /// 某某某：组屋楼下的象棋摊 above a text that （作者是某校教师） closes, or above an abstract: the title opens with its writer's name.
    private func nameBeforeColon(_ title: ScalarText, _ chain: Chain) -> Credit? {
        guard let colon = title.prefix(5).firstIndex(where: \.isColon), case let name = title[..<colon], name.count >= 3, PersonNames.isName(name),
            chain.others.contains(where: { isNamelessNote($0) || [.abstract, .keywords].contains(blocks[$0].role) })
        else { return nil }
        return Credit(name: String(name), role: .author)
    }

    private func isNamelessNote(_ index: Int) -> Bool {
        blocks[index].role == .affiliation && AffiliationReader.read(blocks[index].text)?.shares.contains { $0.name == nil } == true
    }

    /// 某某大使在某招待会上的致辞 above a text that greets those who are present.
    private func speaker(_ title: ScalarText, _ chain: Chain) -> Credit? {
        guard chain.text.contains(where: { blocks[$0].reason == PageClassifier.greetingReason }), title.closing(among: Self.speeches) != nil, let place = title.prefix(Self.longestOffice).firstIndex(of: "在"),
            place > title.startIndex, case let person = title[..<place]
        else { return nil }
        if let label = OfficeLabel.read(person) { return Credit(name: String(label.name), unit: label.unit.map { String($0) }, title: label.titles.isEmpty ? nil : label.titles.map { String($0) }.joined(separator: "、"), role: .author) }
        if let found = PersonHeading.read(person, longest: Self.longestOffice) { return Credit(name: String(found.name), role: .author, affiliation: found.office) }
        return PersonNames.isName(person) ? Credit(name: String(person), role: .author) : nil
    }

    /// 本文作者为某会总干事张三　去年秋天…: what the text's first words say of its writer.
    func applyOpeningNote(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        guard let first = drafts.first(where: { $0.role == .body || $0.role == .lead })?.text, let note = AffiliationReader.noteAbove(first), let read = AffiliationReader.read(note) else { return }
        people.apply(read)
    }

    private static let longestOffice = 24
    private static let speeches: WordTable = ["致辞", "致词", "讲话", "演讲", "发言", "致辞全文", "讲话全文", "演讲全文", "献词", "开幕词", "闭幕词"]
}
