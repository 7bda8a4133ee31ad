/// Heads of articles read anew once the texts are known: which of their lines are titles, by the words of the texts.
extension Assembler {
    /// Its head is more than one line, is missing, or may name something else than the text.
    func needsEvidence(_ chain: Chain) -> Bool {
        let heads = Array(chain.titles.joined())
        return heads.count != 1 || heads.contains { blocks[$0].text.contains { $0.isASCIIDigit || $0 == "》" } }
    }

    mutating func readHeads(_ plans: inout [(chain: Chain, isIntroduction: Bool)]) {
        let evidence = HeadEvidence(plans.map(\.chain.text), blocks: blocks)
        var chains = plans.map(\.chain)
        let introductions = Set(plans.indices.filter { plans[$0].isIntroduction })
        TitleMoves.apply(&chains, evidence, blocks, introductions: introductions, isHeaded: isHeaded)
        for number in chains.indices {
            readHead(&chains[number], evidence, number)
            if !introductions.contains(number) { findTitle(&chains[number], evidence, number) }
        }
        for index in TitleMoves.name(&chains, evidence, blocks, introductions: introductions, isHeaded: isHeaded) { blocks[index].assign(.title, TitleMoves.namedReason) }
        for number in plans.indices { plans[number].chain = chains[number] }
    }

    /// A text without a title that opens with a heading: the heading is its title.
    mutating func takeOpeningHeading(_ chain: inout Chain) {
        guard chain.titles.joined().isEmpty, chain.dealtTitle == nil, let first = chain.text.first, blocks[first].role == .heading, blocks[first].reason == PageClassifier.shortLineReason,
            chain.text.count > 1, blocks[chain.text[1]].role != .heading, PageClassifier.hasTitleForm(blocks[first])
        else { return }
        chain.text.removeFirst()
        chain.titles = [[first]]
        blocks[first].assign(.title, "the heading that a text without a title opens with")
    }

    /// Takes out of a head what is no title in it.
    private mutating func readHead(_ chain: inout Chain, _ evidence: HeadEvidence, _ number: Int) {
        let heads = Array(chain.titles.joined().sorted().prefix(Self.mostTitleLines))
        for (index, change) in HeadReader.strays(evidence.lines(heads, text: number, blocks: blocks)) {
            blocks[index].assign(change.role, change.reason)
            guard [.column, .furniture].contains(change.role) else { continue }
            for group in chain.titles.indices { chain.titles[group].removeAll { $0 == index } }
            if change.role == .column { chain.others.append(index) }
        }
    }

    /// The chain has a title, or is a note or a picture that needs none.
    private func isHeaded(_ chain: Chain) -> Bool {
        chain.dealtTitle != nil || chain.titles.joined().contains { [.title, .kicker].contains(blocks[$0].role) }
            || chain.text.first.map { [.note, .noteLabel, .caption].contains(blocks[$0].role) } == true
    }

    /// Short lines that a text opens with.
    private static let mostOpeningLines = 5

    /// A text whose head has no title takes one of the short lines that it opens with.
    private mutating func findTitle(_ chain: inout Chain, _ evidence: HeadEvidence, _ number: Int) {
        let heads = chain.titles.joined().filter { [.title, .kicker].contains(blocks[$0].role) }
        let scripts = evidence.lines(heads, text: number, blocks: blocks).filter(\.isScript)
        guard !isHeaded(chain) || !heads.isEmpty && scripts.count == heads.count else { return }
        let opening = chain.text.prefix { [.heading, .body].contains(blocks[$0].role) && blocks[$0].isTitleLike && !blocks[$0].text.endsSentence && !Numbering.isNumbered(blocks[$0].text) }
        guard (1...Self.mostOpeningLines).contains(opening.count), opening.count < chain.text.count, blocks[chain.text[opening.count]].role != .turn || !scripts.isEmpty,
            let title = HeadReader.title(above: evidence.lines(Array(opening), text: number, blocks: blocks))
        else { return }
        blocks[title.index].assign(.title, "a short line above the text, which has no other title")
        chain.text.removeAll { $0 == title.index }
        for script in scripts { blocks[script.index].assign(.column, HeadReader.scriptReason) }
        chain.others += scripts.map(\.index)
        chain.titles = chain.titles.map { $0.filter { blocks[$0].role != .column } } + [[title.index]]
    }
}
