/// Texts that blank lines part from each other, each with one head that may stand within it.
///
/// The title may stand amid the text, as columns are extracted whose titles are set so, above it or, with the byline, below it.
enum HeadedParts {
    private static let fewestParts = 2

    /// The number of the part that each block stands in; nil where the page is not laid out so: every part must hold text
    /// and one head, and one head at least must stand within its text or below it.
    static func numbers(_ blocks: [Block]) -> [Int]? {
        var numbers: [Int] = []
        var part = 0
        for index in blocks.indices {
            if index > 0, let above = blocks[index - 1].lines.last, let line = blocks[index].lines.first, line > above + 1 { part += 1 }
            numbers.append(part)
        }
        var states: [Int: State] = [:]
        for index in blocks.indices where !blocks[index].role.isFurniture {
            guard states[numbers[index], default: .empty].take(blocks[index]) else { return nil }
        }
        guard states.count >= fewestParts, states.values.allSatisfy(\.isWhole), states.values.contains(where: \.isHeadedBelow) else { return nil }
        return numbers
    }

    /// What has been read of a part, from above.
    private struct State {
        static let empty = State()
        var hasTextAbove = false, hasTitle = false, hasByline = false, hasTextBelow = false, isClosed = false

        var isWhole: Bool { hasTitle && hasByline && (hasTextAbove || hasTextBelow) }
        var isHeadedBelow: Bool { isWhole && hasTextAbove }

        /// False where the block may not stand here.
        mutating func take(_ block: Block) -> Bool {
            switch block.role {
            case .title, .subtitle, .kicker:
                hasTitle = hasTitle || block.role == .title
                return !hasTextBelow && !isClosed
            case .byline:
                hasByline = true
                return hasTitle && !hasTextBelow && !isClosed
            case .column: return !hasTextBelow
            case .affiliation, .credits:
                isClosed = true
                return hasTextBelow
            default:
                guard [.body, .heading, .caption, .listItem].contains(block.role) else { return false }
                if hasTitle { hasTextBelow = true } else { hasTextAbove = true }
                return !isClosed
            }
        }
    }
}

extension ChainBuilder {
    /// Fragments cut at the blank lines that part the texts of the page.
    static func split(_ fragments: [Fragment], into parts: [Int]) -> [Fragment] {
        fragments.flatMap { fragment -> [Fragment] in
            var pieces: [Fragment] = [Fragment(before: fragment.before)]
            for (rank, block) in fragment.text.enumerated() {
                if rank > 0, parts[block] != parts[fragment.text[rank - 1]] { pieces.append(Fragment()) }
                pieces[pieces.count - 1].text.append(block)
            }
            pieces[pieces.count - 1].after = fragment.after
            pieces[pieces.count - 1].leadsOn = fragment.leadsOn
            return pieces
        }
    }
}
