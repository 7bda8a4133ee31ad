/// The tail of one article set into another: right under the other's title and byline, or between two of its paragraphs.
/// The head stands above foreign text then, and what follows the tail goes on with the text that it was set into.
extension ChainBuilder {
    /// The share of a title's pairs of Han scalars from which on a paragraph speaks of what the title does.
    private static let ownShare = 0.15

    /// Heads right above a tail go to the text below it: below the note that closes the tail, or, where nothing parts the
    /// two, from the first paragraph on that has the words of the title.
    mutating func moveHeads(over seams: [BlockSeam]) {
        let entering = Dictionary(seams.map { ($0.right, $0.left) }, uniquingKeysWith: { first, _ in first })
        var result: [Fragment] = []
        var waiting: [Int] = []
        // Text that breaks off and has no head of its own wants the one above its continuation.
        let headed = headedText(seams)
        for (index, fragment) in fragments.enumerated() {
            var fragment = fragment
            let isTail = fragment.text.first.map { entering[$0] != nil } == true
            if !waiting.isEmpty {
                fragment.before = waiting + fragment.before
                waiting = []
            }
            guard isTail, fragment.before.contains(where: { blocks[$0].role == .byline }),
                fragment.text.first.flatMap({ entering[$0] }).map({ isInOther($0, index) && headed.contains($0) }) == true
            else {
                result.append(fragment)
                continue
            }
            if let cut = ownStart(fragment) {
                var tail = fragment
                tail.text = Array(fragment.text[..<cut])
                tail.before = []
                fragment.text = Array(fragment.text[cut...])
                let notes = fragment.after.filter { blocks[$0].role == .affiliation }
                tail.after = notes.count >= 2 ? [notes[0]] : []
                fragment.after.removeAll { tail.after.contains($0) }
                result += [tail, fragment]
            } else if isClosed(fragment), index + 1 < fragments.count, isHeadless(index + 1, entering) {
                waiting = fragment.before
                fragment.before = []
                result.append(fragment)
            } else {
                result.append(fragment)
            }
        }
        fragments = result
    }

    /// Fragments that a tail parts: the one above it, and the one below the note that closes the tail.
    func resumed(_ seams: [BlockSeam]) -> [(above: Int, below: Int)] {
        let seams = seams.filter { !$0.isBetweenParagraphs }
        let entering = Dictionary(seams.map { ($0.right, $0.left) }, uniquingKeysWith: { first, _ in first })
        let leaving = Set(seams.map(\.left))
        return fragments.indices.dropFirst().dropLast().compactMap { index in
            guard fragments[index].before.isEmpty, let first = fragments[index].text.first, entering[first] != nil,
                isClosed(fragments[index]), isHeadless(index + 1, entering), fragments[index - 1].after.isEmpty,
                let last = fragments[index - 1].text.last, !leaving.contains(last), blocks[last].text.endsSentence
            else { return nil }
            return (index - 1, index + 1)
        }
    }

    /// Text below a head, with nothing between that closes an article but a tail set into it.
    private func headedText(_ seams: [BlockSeam]) -> Set<Int> {
        let above = Dictionary(resumed(seams).map { ($0.below, $0.above) }, uniquingKeysWith: { first, _ in first })
        var isHeaded = Array(repeating: false, count: fragments.count)
        var found: Set<Int> = []
        for (index, fragment) in fragments.enumerated() {
            if fragment.before.contains(where: isHead) {
                isHeaded[index] = true
            } else if let above = above[index] {
                isHeaded[index] = isHeaded[above]
            } else if index > 0, fragments[index - 1].after.isEmpty {
                isHeaded[index] = isHeaded[index - 1]
            }
            if isHeaded[index] { found.formUnion(fragment.text) }
        }
        return found
    }

    /// The break that a fragment goes on from stands in text that is not this fragment's.
    private func isInOther(_ left: Int, _ index: Int) -> Bool { !fragments[index].text.contains(left) }

    private func isClosed(_ fragment: Fragment) -> Bool { fragment.after.contains { blocks[$0].role == .affiliation } }

    private func isHeadless(_ index: Int, _ entering: [Int: Int]) -> Bool {
        !fragments[index].before.contains(where: isHead)
            && fragments[index].text.first.map { entering[$0] == nil } == true
    }

    /// The text has the words of the title among these blocks.
    func speaksOf(_ head: [Int], _ fragment: Fragment) -> Bool {
        let wanted = Set(head.filter { blocks[$0].role == .title }.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        guard !wanted.isEmpty else { return false }
        let own = Set(fragment.text.prefix(Self.mostRead).flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        return Double(wanted.count(where: own.contains)) >= Self.headShare * Double(wanted.count)
    }

    /// The same where notes on units say that the text and the one below the title end together.
    private static let headShare = 0.2

    /// Paragraphs of a text that are searched for the words of a title.
    private static let mostRead = 20

    /// Where the text of the head above begins within a fragment; nil where no paragraph has the words of its title.
    private func ownStart(_ fragment: Fragment) -> Int? {
        let wanted = Set(fragment.before.filter { blocks[$0].role == .title }.flatMap { HanPairs.of(blocks[$0].text.prefix(LineShape.measured)) })
        guard !wanted.isEmpty else { return nil }
        func share(_ block: Int) -> Double {
            let own = Set(HanPairs.of(blocks[block].text.prefix(LineShape.measured)))
            return Double(wanted.count(where: own.contains)) / Double(wanted.count)
        }
        return fragment.text.indices.dropFirst().first { share(fragment.text[$0]) >= Self.ownShare }
    }
}
