/// Heads of articles read anew once the texts are known: which of their lines are titles, by the words of the texts.
extension Assembler {
    /// A head of these articles is more than one line, is missing, or may name something else than the text.
    func needEvidence(_ chains: [Chain]) -> Bool {
        let owners = owners(chains)
        return chains.enumerated().contains { number, chain in
            let lines = headLines(chain, number, owners)
            return lines.count != 1 || blocks[lines[0]].role != .title || blocks[lines[0]].text.contains { $0.isASCIIDigit || $0 == "》" }
        }
    }

    mutating func readHeads(_ plans: inout [(chain: Chain, isIntroduction: Bool)]) {
        let evidence = HeadEvidence(plans.map(\.chain.text), blocks: blocks)
        var chains = plans.map(\.chain)
        let introductions = Set(plans.indices.filter { plans[$0].isIntroduction })
        TitleMoves.apply(&chains, evidence, blocks, introductions: introductions, isHeaded: isHeaded)
        let owners = owners(chains)
        for number in chains.indices where chains[number].dealtTitle == nil && !introductions.contains(number) {
            let taken = readHead(&chains[number], headChoice(chains[number], evidence, number, owners))
            for other in Set(taken.compactMap { owners[$0] }) where other != number { chains[other].text.removeAll(where: taken.contains) }
        }
        for index in TitleMoves.name(&chains, evidence, blocks, introductions: introductions, isHeaded: isHeaded) { blocks[index].assign(.title, TitleMoves.namedReason) }
        for number in plans.indices { plans[number].chain = chains[number] }
        // A text that was nothing but the line of another's head.
        for plan in plans where plan.chain.text.isEmpty {
            for index in plan.chain.titles.joined() { blocks[index].assign(.furniture, Self.scrapReason) }
            for index in plan.chain.others + plan.chain.bylines.joined() { blocks[index].assign(.furniture, Self.scrapReason) }
        }
        plans.removeAll { $0.chain.text.isEmpty }
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

    /// Reads the lines of a head anew: which of them are the title, and what the others are.
    ///
    /// - Returns: the blocks that were given another role.
    private mutating func readHead(_ chain: inout Chain, _ choice: HeadChoice) -> Set<Int> {
        guard let run = choice.best, !run.isEmpty else { return [] }
        let roles = HeadReader.roles(choice.lines, title: run)
        for (index, change) in roles {
            blocks[index].assign(change.role, change.reason)
            for group in chain.titles.indices { chain.titles[group].removeAll { $0 == index } }
            chain.text.removeAll { $0 == index }
            chain.others.removeAll { $0 == index }
            switch change.role {
            case .title, .kicker, .subtitle: chain.titles.append([index])
            case .column, .letterhead: chain.others.append(index)
            default: continue
            }
        }
        return Set(roles.keys)
    }

    /// The only line of an introduction, where it stands above a title, ends no sentence and is as short as a line of a head.
    func lineAbove(_ chain: Chain, _ introduction: Chain) -> Int? {
        guard introduction.text.count == 1, let line = introduction.text.first, let title = chain.titles.joined().min(), line < title, blocks[line].role != .note,
            blocks[line].isTitleLike, blocks[line].count <= HeadLine.longest, !blocks[line].text.endsSentence
        else { return nil }
        return line
    }

    /// The chain that each block belongs to.
    private func owners(_ chains: [Chain]) -> [Int: Int] {
        var owners: [Int: Int] = [:]
        for (number, chain) in chains.enumerated() {
            for block in chain.text + chain.titles.joined() + chain.bylines.joined() + chain.others { owners[block] = number }
        }
        return owners
    }

    /// Lines above a head that may belong to it, and further ones that a text opens with.
    private static let mostAboveHead = 3, mostBelowHead = 3, mostClearedBelow = 8
    private static let headRoles: Set<Role> = [.title, .subtitle, .kicker, .column, .banner]

    /// What may stand between the lines of a head and its text: who wrote it, when, and who takes part in it.
    private static func isHeadNote(_ role: Role) -> Bool { [.byline, .date, .source, .letterhead].contains(role) || role.isFrontMatter && role != .signOff }

    /// The lines of a chain's head with those around them that may belong to it: names of columns, lines that were left out, the
    /// short lines that the text opens with.
    private func headLines(_ chain: Chain, _ number: Int, _ owners: [Int: Int]) -> [Int] {
        let own = (chain.titles.joined() + chain.others.filter { blocks[$0].role == .column }).sorted()
        var found = Set(own)
        func canHead(_ index: Int) -> Bool {
            let block = blocks[index]
            guard block.isTitleLike || block.count <= HeadLine.longest + 15 && !block.text.endsSentence && block.text.contains(where: \.isHan) else { return false }
            return Self.headRoles.contains(block.role) || block.role == .furniture && Self.headFurniture.contains(block.reason)
        }
        func opensText(_ index: Int) -> Bool {
            [.heading, .body, .lead].contains(blocks[index].role) && blocks[index].isTitleLike && !blocks[index].text.endsSentence && !Numbering.isNumbered(blocks[index].text)
        }
        var opening = chain.text.prefix(Self.mostBelowHead).prefix(while: opensText)
        // A further line that goes on with a word of the one above.
        if opening.count == Self.mostBelowHead, let last = opening.last, chain.text.count > opening.count, case let next = chain.text[opening.endIndex], opensText(next), HeadReader.partsWord(blocks[last].text, blocks[next].text) { opening = chain.text.prefix(opening.count + 1) }
        let isAbove = opening.first.map { first in own.isEmpty || own.contains { $0 < first } && !own.contains { $0 > first } } == true
        if isAbove, opening.count < chain.text.count { found.formUnion(opening) }
        if let top = (found.min() ?? chain.text.first) {
            var at = top - 1, left = Self.mostAboveHead
            while at >= 0, left > 0, owners[at] == nil || owners[at] == number && Self.isHeadNote(blocks[at].role) {
                if owners[at] == nil {
                    if canHead(at) { found.insert(at); left -= 1 } else if !(blocks[at].role == .furniture && blocks[at].count <= 3) { break }
                }
                at -= 1
            }
            // The first half of a title may have been read as the last line of the text above.
            if at >= 0, at == (found.min() ?? top) - 1, !own.isEmpty, owners[at] != number, blocks[at].reason == PageClassifier.noTextBelowReason, blocks[at].isTitleLike, BylineReader.bracketContent(blocks[at].text) == nil, previous[at] == nil, next[at] == nil {
                found.insert(at)
            }
        }
        // What was left out between the title and the text.
        if let top = own.min(), let text = chain.text.first, top < text {
            for at in (top + 1)..<min(text, top + 1 + Self.mostClearedBelow) where owners[at] == nil && blocks[at].reason == PageClassifier.belowSavedReason && canHead(at) { found.insert(at) }
        }
        return Array(found.sorted().prefix(HeadChoice.mostLines))
    }

    private func headChoice(_ chain: Chain, _ evidence: HeadEvidence, _ number: Int, _ owners: [Int: Int]) -> HeadChoice {
        let lines = headLines(chain, number, owners)
        let isSigned = lines.indices.map { rank in
            let end = rank + 1 < lines.count ? lines[rank + 1] : min(blocks.count, lines[rank] + 4)
            return blocks[(lines[rank] + 1)..<max(lines[rank] + 1, end)].prefix { !$0.role.isText }.contains { [.byline, .date, .source].contains($0.role) }
        }
        return HeadChoice(lines: evidence.lines(lines, text: number, blocks: blocks), isSignedBelow: isSigned, mayBeNone: !chain.titles.joined().contains { [.title, .kicker].contains(blocks[$0].role) })
    }

    private static let headFurniture: Set<String> = [scrapReason, "no text could be found for it", "a line of the head that the text knows nothing of", PageClassifier.aboveSavedReason, PageClassifier.belowSavedReason]

    /// The chain has a title, or is a note or a picture that needs none.
    private func isHeaded(_ chain: Chain) -> Bool {
        chain.dealtTitle != nil || chain.titles.joined().contains { [.title, .kicker].contains(blocks[$0].role) }
            || chain.text.first.map { [.note, .noteLabel, .caption].contains(blocks[$0].role) } == true
    }
}
