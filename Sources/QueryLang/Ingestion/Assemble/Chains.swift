/// The fragments of one article in reading order, with everything that was attached to them.
struct Chain: Sendable {
    var fragments: [Int]
    var text: [Int] = []
    var titles: [[Int]] = []
    var bylines: [[Int]] = []
    var others: [Int] = []
    var uncertain: [String] = []
    /// Its title where one line of the page holds the titles of several texts.
    var dealtTitle: String?
    /// The name of the column that it stands in with others.
    var column: String?
}

/// Puts fragments into articles: by the seams between them, then by what opens and closes them.
struct ChainBuilder {
    let blocks: [Block]
    var fragments: [Fragment]
    var chains: [Chain] = []
    /// Title and byline blocks that no article could be found for.
    var unplaced: [Int] = []
    var chainOf: [Int] = []
    /// Lines that became titles though they were read as something else.
    var rematched: Set<Int> = []
    /// Title lines that are the names of columns.
    var labels: Set<Int> = []
    /// What each note on units says: many readings of the page are compared by it.
    let notes: [Int: Affiliation]
    /// The part of each block, where blank lines part the texts of the page.
    private let parts: [Int]?

    init(blocks: [Block], fragments: [Fragment], trailing: [Int], seams: [BlockSeam]) {
        self.blocks = blocks
        notes = Dictionary(uniqueKeysWithValues: blocks.indices.lazy.filter { blocks[$0].role == .affiliation }.compactMap { index in
            AffiliationReader.read(blocks[index].text).map { (index, $0) }
        })
        let cut = Self.split(fragments, at: seams)
        // A text that goes on in another part is not parted by blank lines.
        parts = HeadedParts.numbers(blocks).flatMap { numbers in seams.allSatisfy { numbers[$0.left] == numbers[$0.right] } ? numbers : nil }
        self.fragments = parts.map { Self.split(cut, into: $0) } ?? cut
        cutOpenings(seams)
        moveHeads(over: seams)
        link(seams)
        attach(trailing)
        joinHeadless()
        joinLoneHead()
        joinNamedTails()
        joinRightBelow()
        moveNotedTails()
        moveNamedNotes()
        rematchHeads()
    }

    /// Fragments cut where a seam leaves them for another place or comes in from one.
    private static func split(_ fragments: [Fragment], at seams: [BlockSeam]) -> [Fragment] {
        let next = Dictionary(seams.map { ($0.left, $0.right) }, uniquingKeysWith: { first, _ in first })
        let previous = Dictionary(seams.map { ($0.right, $0.left) }, uniquingKeysWith: { first, _ in first })
        var result: [Fragment] = []
        for fragment in fragments {
            var part = Fragment(before: fragment.before)
            for (rank, block) in fragment.text.enumerated() {
                if rank > 0 {
                    let above = fragment.text[rank - 1]
                    let leaves = next[above].map { $0 != block } ?? false
                    let enters = previous[block].map { $0 != above } ?? false
                    if leaves || enters {
                        result.append(part)
                        part = Fragment()
                    }
                }
                part.text.append(block)
            }
            part.after = fragment.after
            part.leadsOn = fragment.leadsOn
            result.append(part)
        }
        return result
    }

    private mutating func link(_ seams: [BlockSeam]) {
        var fragmentOf: [Int: Int] = [:]
        for (index, fragment) in fragments.enumerated() {
            for block in fragment.text { fragmentOf[block] = index }
        }
        var next: [Int: Int] = [:], previous: [Int: Int] = [:]
        // Fragments joined so far, as a forest: joining two of one tree would close a circle.
        var parent = Array(fragments.indices)
        func root(_ index: Int) -> Int {
            var at = index
            while parent[at] != at {
                parent[at] = parent[parent[at]]
                at = parent[at]
            }
            return at
        }
        func connect(_ left: Int, _ right: Int) {
            guard next[left] == nil, previous[right] == nil, root(left) != root(right) else { return }
            parent[root(right)] = root(left)
            next[left] = right
            previous[right] = left
        }
        for (index, fragment) in fragments.enumerated() where fragment.leadsOn && index + 1 < fragments.count {
            connect(index, index + 1)
        }
        // A short line that breaks off and goes on elsewhere is text.
        let leaving = Set(seams.map(\.left)), entering = Set(seams.map(\.right))
        for index in fragments.indices.dropFirst()
        where isSignedWithin(index) || isHeadOnly(index - 1) && !startsOwn(index) || isBelowDate(index) || opensTalk(index) || opensSide(index) || isHeadedWithin(index) {
            if let last = fragments[index - 1].text.last, leaving.contains(last) { continue }
            if let first = fragments[index].text.first, entering.contains(first) { continue }
            connect(index - 1, index)
        }
        for seam in seams {
            guard let left = fragmentOf[seam.left], let right = fragmentOf[seam.right] else { continue }
            connect(left, right)
        }
        for (above, below) in resumed(seams) where next[above] == nil && previous[below] == nil { connect(above, below) }
        joinUnsigned(connect: connect, next: { next[$0] }, previous: { previous[$0] })
        chainOf = Array(repeating: 0, count: fragments.count)
        for start in fragments.indices where previous[start] == nil {
            var chain = Chain(fragments: [start])
            while let last = chain.fragments.last, let further = next[last] { chain.fragments.append(further) }
            chain.text = chain.fragments.flatMap { fragments[$0].text }
            for index in chain.fragments { chainOf[index] = chains.count }
            chains.append(chain)
        }
    }

    /// 反方：… right below the signature of the other side.
    private func opensSide(_ index: Int) -> Bool {
        fragments[index].before.isEmpty && fragments[index].text.first.map { blocks[$0].role == .heading && LabelledLine.namesSide(blocks[$0].text) } == true
            && fragments[index - 1].text.contains { blocks[$0].role == .heading && LabelledLine.namesSide(blocks[$0].text) }
    }

    /// The head above the fragment stands within a text: in one part between blank lines with the text above it, or between
    /// the end of another article and the note that closes both, where the text above has the words of the title.
    private func isHeadedWithin(_ index: Int) -> Bool {
        let fragment = fragments[index], above = fragments[index - 1]
        guard let last = above.text.last, let first = fragment.text.first, fragment.before.contains(where: { blocks[$0].role == .title }) else { return false }
        if let parts { return parts[last] == parts[first] }
        func isClosed(_ fragment: Fragment) -> Bool { fragment.after.contains { [.affiliation, .credits].contains(blocks[$0].role) } }
        return index >= 2 && above.before.isEmpty && above.after.isEmpty && isClosed(fragments[index - 2]) && isClosed(fragment)
            && fragment.before.contains { blocks[$0].role == .byline } && speaksOf(fragment.before, above)
    }

    /// Paragraphs that a byline may stand below in its article.
    private static let mostAboveByline = 3

    /// Nothing but a day, the fields of an abstract, who planned it, or a label without its value, parts two texts, and the lower has neither
    /// title nor byline.
    private func isBelowDate(_ index: Int) -> Bool {
        let above = fragments[index - 1]
        return fragments[index].before.isEmpty && !above.after.isEmpty
            && above.after.allSatisfy {
                [.date, .abstract, .keywords, .bibliographicField].contains(blocks[$0].role)
                    || blocks[$0].role == .affiliation && blocks[$0].count <= Self.longestBareLabel || namesPlanners(blocks[$0])
            }
    }

    /// Title / 导言 / （采访/某刊 张三） / 某刊：…？: who asked stands between the lead of a talk and its first turn.
    private func opensTalk(_ index: Int) -> Bool {
        let fragment = fragments[index], above = fragments[index - 1]
        return fragment.before.isEmpty && fragment.text.first.map { blocks[$0].role == .turn } == true && !above.after.isEmpty && above.after.allSatisfy { [.credits, .editorCredits].contains(blocks[$0].role) }
            && above.text.count <= Self.mostAboveByline && above.text.allSatisfy { blocks[$0].role != .turn } && above.before.contains { blocks[$0].role == .title }
    }

    private static let longestBareLabel = 6
    private static let planning: [String] = ["策划", "统筹"]

    /// 系列报道策划：张三　本篇统筹：李四, set between a text's opening and the rest of it.
    private func namesPlanners(_ block: Block) -> Bool {
        block.role == .editorCredits && block.credits.allSatisfy { credit in Self.planning.contains { credit.title?.hasSuffix($0) == true } }
    }

    /// A byline alone parts the fragment from the one above, which has a title and no byline: it was set into the text.
    private func isSignedWithin(_ index: Int) -> Bool {
        let fragment = fragments[index], above = fragments[index - 1]
        return fragment.before.contains { blocks[$0].role == .byline }
            && fragment.before.allSatisfy { [.byline, .date, .bibliographicField].contains(blocks[$0].role) }
            && above.text.count <= Self.mostAboveByline && above.after.isEmpty
            && above.before.contains { blocks[$0].role == .title }
            && !above.before.contains { blocks[$0].role == .byline }
    }

    /// Blocks between a title and its text that are no text, and the longest of them in scalars.
    private static let mostParticulars = 4
    private static let longestParticular = 40

    /// A title with nothing below it but an editor's note, pictures and short lines that end no sentence: particulars of a kind that no
    /// rule knows. The text below them is the title's.
    private func isHeadOnly(_ index: Int) -> Bool {
        let fragment = fragments[index]
        return fragment.before.contains { blocks[$0].role == .title } && fragment.text.count <= Self.mostParticulars
            && fragment.text.last.map { blocks[$0].endsArticle } != true
            && fragment.text.allSatisfy {
                [.note, .noteLabel, .lead, .caption].contains(blocks[$0].role)
                    || [.body, .heading].contains(blocks[$0].role) && blocks[$0].count <= Self.longestParticular
                        && !blocks[$0].text.endsSentence
            }
    }

    /// Has a title or opens with an editor's note.
    private func startsOwn(_ index: Int) -> Bool {
        fragments[index].before.contains { [.title, .kicker].contains(blocks[$0].role) }
            || fragments[index].text.first.map { [.note, .noteLabel].contains(blocks[$0].role) } == true
    }

    /// One signed text without a note on units, and one text that only such a note closes: the halves of one article that
    /// was parted between two paragraphs. Joined where the page leaves no other choice.
    private func joinUnsigned(
        connect: (Int, Int) -> Void, next: (Int) -> Int?, previous: (Int) -> Int?
    ) {
        func end(_ index: Int) -> Int {
            var at = index
            while let further = next(at) { at = further }
            return at
        }
        let heads = fragments.indices.filter { previous($0) == nil }
        func isSigned(_ head: Int) -> Bool {
            var at: Int? = head
            while let index = at {
                if fragments[index].before.contains(where: { blocks[$0].role == .byline }) { return true }
                at = next(index)
            }
            return false
        }
        // A note that names others closes their text, wherever it stands.
        let named = Set(fragments.flatMap { $0.before + $0.after }.filter { blocks[$0].role == .affiliation }
            .flatMap { notes[$0]?.shares.compactMap(\.name) ?? [] })
        func isClosed(_ head: Int) -> Bool {
            let bylines = fragments[head].before.filter { blocks[$0].role == .byline }
            let signers = bylines.flatMap { blocks[$0].credits.compactMap(\.name) }
            if !signers.isEmpty, signers.allSatisfy(named.contains) { return true }
            return fragments[end(head)].after.contains { blocks[$0].role == .affiliation && agreement(bylines, $0) >= 0 }
        }
        let whole = heads.filter { isSigned($0) && isClosed($0) }
        let open = heads.filter { isSigned($0) && !isClosed($0) }
        let orphans = heads.filter { !isSigned($0) && isClosed($0) && fragments[$0].before.isEmpty }
        guard whole.count >= 1, open.count == 1, orphans.count == 1 else { return }
        let bylines = fragments[open[0]].before.filter { blocks[$0].role == .byline }
        let note = fragments[end(orphans[0])].after.first { blocks[$0].role == .affiliation }
        guard agreement(bylines, note) >= 0 else { return }
        connect(end(open[0]), orphans[0])
    }

    /// Unsigned text at the page's head, or a labelled note, that introduces the articles below.
    func isIntroduction(_ index: Int) -> Bool {
        let chain = chains[index]
        guard chains.count > 1, let first = chain.fragments.first, chain.fragments.count == 1, chain.titles.isEmpty,
            chain.bylines.isEmpty
        else { return false }
        let fragment = fragments[first]
        guard let block = fragment.text.first else { return false }
        if [.note, .noteLabel].contains(blocks[block].role), !fragment.before.contains(where: isHead) { return true }
        return first == 0 && fragment.before.isEmpty && fragment.after.allSatisfy { blocks[$0].role == .signOff }
            && fragment.text.count <= 4 && fragment.text.allSatisfy { blocks[$0].role == .body }
    }
}
