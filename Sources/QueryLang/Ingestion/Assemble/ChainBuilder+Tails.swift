/// Halves of articles that no seam joins, since both are whole sentences, and notes that were printed apart from their texts.
extension ChainBuilder {
    /// Articles of a page that are compared each with each other; no printed page has more.
    private static let mostCompared = 200

    /// Where titles stand above some texts and below others, the half of an article that a title was printed above may be
    /// left without one: the only text with a note on units and without a head goes on from the only signed text without
    /// such a note.
    mutating func joinHeadless() {
        func isClosed(_ chain: Chain) -> Bool {
            chain.fragments.contains { fragments[$0].after.contains { blocks[$0].role == .affiliation } }
        }
        let headless = chains.indices.filter { chains[$0].titles.isEmpty && chains[$0].bylines.isEmpty && isClosed(chains[$0]) }
        let open = chains.indices.filter { !chains[$0].bylines.isEmpty && !isClosed(chains[$0]) }
        guard headless.count == 1, open.count == 1, let lower = headless.first, let upper = open.first,
            chains.contains(where: { !$0.bylines.isEmpty && isClosed($0) }),
            agreement(Array(chains[upper].bylines.joined()), chains[lower]) >= 0
        else { return }
        join(lower, to: upper, "the only text without a head, and the only signed text that no note on units ends")
    }

    /// Paragraphs that may stand between a title and the particulars that part it from the rest of its text.
    private static let mostAboveParticulars = 3

    /// The only title of a page, with no more below it than an introduction and pictures, and right below its particulars a text
    /// without a head: the text is the title's. A talk's staff and guests, an editor's note, a list of times stand so.
    mutating func joinLoneHead() {
        guard chains.count == 2, let upper = chains.indices.first(where: { !chains[$0].titles.isEmpty }), case let lower = 1 - upper, isHeadless(chains[lower]),
            let last = chains[upper].text.max(), let first = chains[lower].text.min(), last < first, chains[upper].text.count <= Self.mostAboveParticulars,
            !chains[upper].text.contains(where: { blocks[$0].endsArticle || blocks[$0].role == .turn || blocks[$0].role == .signature }),
            blocks[(last + 1)..<first].allSatisfy({ $0.role.isFurniture || $0.role.isFrontMatter || [.editorCredits, .date, .keywords, .abstract, .bibliographicField].contains($0.role) })
        else { return }
        join(lower, to: upper, "text without a head, below the particulars of the page's only title")
    }

    /// Text without a head right below the note that signs a text with one, with no blank line between where blank lines part
    /// the page's texts: what a letter is answered, or what goes on behind a writer's name. Few texts have no title at all.
    mutating func joinRightBelow() {
        let gaps = blocks.indices.dropFirst().filter { hasGap(above: $0) }.count
        guard gaps >= Self.fewestGaps, gaps * Self.mostPerGap >= blocks.count else { return }
        var index = 0
        while index < chains.count {
            if chains[index].titles.isEmpty, chains[index].bylines.isEmpty, let first = chains[index].text.first, ![.caption, .note, .noteLabel, .lead].contains(blocks[first].role), !hasGap(above: first),
                case let above = blocks[..<first].indices.reversed().prefix(while: { !hasGap(above: $0 + 1) && !blocks[$0].role.isText }), above.count <= Self.mostSigning,
                !above.contains(where: { blocks[$0].role.isFurniture }), let last = above.last.map({ $0 - 1 }), last >= 0, !hasGap(above: last + 1),
                let home = chains.firstIndex(where: { $0.text.last == last }), home != index, !chains[home].titles.isEmpty
            {
                join(index, to: home, "text without a head, right below the note that signs the one above")
            } else {
                index += 1
            }
        }
    }

    private static let fewestGaps = 3, mostPerGap = 8, mostSigning = 2

    private func hasGap(above index: Int) -> Bool {
        guard index > 0, index < blocks.count, let end = blocks[index - 1].lines.last, let start = blocks[index].lines.first else { return true }
        return start > end + 1
    }

    private mutating func join(_ lower: Int, to upper: Int, _ reason: String) {
        let half = chains.remove(at: lower)
        let home = lower < upper ? upper - 1 : upper
        chains[home].fragments += half.fragments
        chains[home].text += half.text
        chains[home].others += half.others
        chains[home].uncertain += half.uncertain + [reason]
    }

    private func isHeadless(_ chain: Chain) -> Bool { chain.titles.isEmpty && chain.bylines.isEmpty }

    /// Text without a head goes on from the text whose authors the note below it names, or whose paragraphs open with the same
    /// words as its own do (向能耗要效益。 向备件要效益。).
    mutating func joinNamedTails() {
        guard chains.count <= Self.mostCompared else { return }
        var numbers = chains.map { HeadingNumbers(blocks, $0) }
        var index = 0
        while index < chains.count {
            if isHeadless(chains[index]), let home = namedHome(index) ?? alikeHome(index) ?? numberedHome(index, numbers) {
                join(index, to: home.chain, home.reason)
                numbers[home.chain].append(numbers[index])
                numbers.remove(at: index)
            } else {
                index += 1
            }
        }
    }

    private func namedHome(_ index: Int) -> (chain: Int, reason: String)? {
        let closing = chains[index].fragments.flatMap { fragments[$0].after }.filter { blocks[$0].role == .affiliation }
        let names = closing.flatMap { notes[$0]?.shares.compactMap(\.name) ?? [] }
        guard !names.isEmpty else { return nil }
        let homes = chains.indices.filter { home in
            let signers = chains[home].bylines.joined().flatMap { blocks[$0].credits.compactMap(\.name) }
            return names.allSatisfy(signers.contains)
        }
        return homes.count == 1 ? (homes[0], "text without a head, closed by a note that names the authors above") : nil
    }

    private func alikeHome(_ index: Int) -> (chain: Int, reason: String)? {
        let own = Set(chains[index].text.compactMap { RunInHeadings.openingWords(blocks[$0]) })
        guard !own.isEmpty, !chains[index].fragments.contains(where: { !fragments[$0].after.isEmpty }) else { return nil }
        let homes = chains.indices.filter { home in
            home != index && !isHeadless(chains[home]) && chains[home].text.contains { RunInHeadings.openingWords(blocks[$0]).map(own.contains) == true }
        }
        return homes.count == 1 ? (homes[0], "text without a head, whose paragraphs open with the words of those above") : nil
    }

    /// 二、某某 heads text without a head of its own, and one text of the page ends with its part 一、: the notes at the foot of a
    /// page parted them.
    private func numberedHome(_ index: Int, _ numbers: [HeadingNumbers]) -> (chain: Int, reason: String)? {
        guard let first = numbers[index].first, first.value > 1 else { return nil }
        let homes = chains.indices.filter { $0 != index && numbers[$0].last[first.rank] == first.value - 1 }
        return homes.count == 1 ? (homes[0], "text without a head, whose parts are numbered on from those above") : nil
    }

    /// A note that names the authors of another text of the page belongs to that text, wherever it was printed.
    mutating func moveNamedNotes() {
        let signers = chains.map { chain in Set(chain.bylines.joined().flatMap { blocks[$0].credits.compactMap(\.name) }) }
        guard (2...Self.mostCompared).contains(chains.count), signers.contains(where: { !$0.isEmpty }) else { return }
        for index in chains.indices {
            for note in chains[index].others where blocks[note].role == .affiliation {
                let names = notes[note]?.shares.compactMap(\.name) ?? []
                guard !names.isEmpty, !names.contains(where: signers[index].contains) else { continue }
                let homes = chains.indices.filter { home in names.allSatisfy(signers[home].contains) }
                guard homes.count == 1, let home = homes.first else { continue }
                chains[index].others.removeAll { $0 == note }
                chains[home].others.append(note)
            }
        }
    }
}

/// The first number among the headings of a text, and the last of each rank.
private struct HeadingNumbers {
    var first: (rank: Int, value: Int)?
    var last: [Int: Int] = [:]

    init(_ blocks: [Block], _ chain: Chain) {
        for index in chain.text where blocks[index].role == .heading {
            guard let number = Numbering.ordinal(of: blocks[index].text) else { continue }
            first = first ?? number
            last[number.rank] = number.value
        }
    }

    mutating func append(_ lower: HeadingNumbers) { last.merge(lower.last) { $1 } }
}
