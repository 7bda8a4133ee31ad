/// A run of text that nothing parts, with the blocks that open and close it.
struct Fragment: Sendable {
    /// Text blocks in page order.
    var text: [Int] = []
    /// Titles, bylines, sources, participants that stand above.
    var before: [Int] = []
    /// Notes on units, credits, sources that stand below.
    var after: [Int] = []
    /// An introduction or a list of participants that the next fragment of the page goes on from.
    var leadsOn = false
}

/// Cuts a page into fragments at everything that is no text.
struct FragmentBuilder {
    var blocks: [Block]
    private(set) var fragments: [Fragment] = []
    /// Openers with no text after them, at the page's end.
    private(set) var trailing: [Int] = []
    private var current: Fragment?
    private var openers: [Int] = []
    private let content: [Int]
    /// The rank of the page's last turn; -1 where nobody speaks under labels.
    private let lastTurn: Int
    /// For each rank of `content`, the next rank that is no front matter.
    private let afterFrontMatter: [Int]

    init(_ blocks: [Block]) {
        self.blocks = blocks
        let content = blocks.indices.filter { !blocks[$0].role.isFurniture }
        var after = Array(repeating: content.count, count: content.count + 1)
        for rank in content.indices.reversed() {
            after[rank] = blocks[content[rank]].role.isFrontMatter ? after[rank + 1] : rank
        }
        self.content = content
        lastTurn = content.lastIndex { blocks[$0].role == .turn } ?? -1
        afterFrontMatter = after
        for (rank, index) in content.enumerated() {
            if blocks[index].role.isText {
                append(index)
            } else if blocks[index].reason == PageClassifier.pictureReason, current != nil {
                current?.after.append(index)
            } else if closes(rank) {
                closeCurrent()
                fragments[fragments.count - 1].after.append(index)
            } else {
                if blocks[index].role.isFrontMatter { cutLead() }
                closeCurrent()
                openers.append(index)
            }
        }
        closeCurrent()
        trailing = openers
    }

    private mutating func append(_ index: Int) {
        let isNote = blocks[index].role == .note || blocks[index].role == .noteLabel
        let isAfterword = isNote && isAfterword(index)
        if isAfterword { current = current ?? fragments.popLast() }
        if isNote, current != nil, !isAfterword { closeCurrent() }
        // A picture below the byline that closes a text is that text's.
        if blocks[index].role == .caption, current == nil, openers.isEmpty, fragments.last?.after.contains(where: { blocks[$0].role == .byline }) == true {
            fragments[fragments.count - 1].text.append(index)
            return
        }
        // 分送：… below a line that says who was present, and the list of works below the note on the author.
        if current == nil, openers.isEmpty, [PageClassifier.distributionReason, PageClassifier.referencesReason].contains(blocks[index].reason), let last = fragments.popLast() {
            current = last
        }
        if current == nil {
            current = Fragment(before: openers)
            openers = []
        }
        current?.text.append(index)
        if blocks[index].endsArticle { closeCurrent() }
    }

    private static let afterwords: Set<String> = ["编后", "编后语", "编后话"]

    /// 编后 right below a text or its signature speaks of that text; below a blank line it may speak of several.
    private func isAfterword(_ index: Int) -> Bool {
        guard openers.isEmpty, index > 0, blocks[index].label.map({ Self.afterwords.contains($0) }) == true,
            let line = blocks[index].lines.first, let above = blocks[index - 1].lines.last
        else { return false }
        return line == above + 1
    }

    private static let lookedThrough = 200

    private mutating func closeCurrent() {
        if let fragment = current { fragments.append(fragment) }
        current = nil
    }

    /// Does the block end the text above it, rather than open the text below?
    private func closes(_ rank: Int) -> Bool {
        guard current != nil || !fragments.isEmpty && openers.isEmpty else { return false }
        let block = blocks[content[rank]]
        let textFollows = rank + 1 < content.count && blocks[content[rank + 1]].role.isText && blocks[content[rank + 1]].role != .caption
        switch block.role {
        case .letterhead where block.reason == LexicalRole.presentReason:
            return current != nil || fragments.last?.after.last.map { blocks[$0].reason == LexicalRole.presentReason } == true
        case .affiliation, .credits, .editorCredits, .source, .date, .signature: return true
        case .keywords, .abstract, .bibliographicField: return current != nil
        case .byline where block.reason == PageClassifier.signatureReason: return current != nil
        case .byline where block.reason == PageClassifier.aboveTitleReason: return false
        case .byline:
            // 文字｜张三, 图片｜李四 below the text, each on its line.
            if current == nil, !textFollows, fragments.last?.after.contains(where: { blocks[$0].role == .byline }) == true { return true }
            let hasByline = current?.before.contains { blocks[$0].role == .byline } ?? true
            return current != nil && !textFollows && !hasByline
        case .signOff, .hostLabel, .guestLabel, .participant:
            // Below a talk that has no such list above it, with no further talk on the page.
            if rank > lastTurn, lastTurn >= 0, block.role != .signOff {
                let home = current ?? fragments.last
                if home?.text.suffix(Self.lookedThrough).contains(where: { blocks[$0].role == .turn }) == true,
                    home?.before.suffix(Self.lookedThrough).contains(where: { blocks[$0].role.isFrontMatter }) == false
                { return true }
            }
            let next = afterFrontMatter[rank]
            return !(next < content.count && blocks[content[next]].role.isText)
        default: return false
        }
    }

    /// Text without a label right above a list of participants introduces the interview. Where turns stand above it, the
    /// interview's end was printed before its beginning: the introduction, and a heading above it, open a new fragment.
    private mutating func cutLead() {
        guard var fragment = current else { return }
        var start = fragment.text.count
        while start > 0, [.body, .lead, .caption].contains(blocks[fragment.text[start - 1]].role) { start -= 1 }
        guard fragment.text.count - start <= 6, fragment.text[start...].contains(where: { blocks[$0].role != .caption }), start < fragment.text.count else {
            current?.leadsOn =
                start == fragment.text.count && start > 0
                && [.note, .noteLabel].contains(blocks[fragment.text[start - 1]].role)
            return
        }
        for index in fragment.text[start...] where blocks[index].role != .caption {
            blocks[index].assign(.lead, "introduces the interview, above its participants")
        }
        if start == 0 || [.note, .noteLabel].contains(blocks[fragment.text[start - 1]].role) {
            current?.leadsOn = true
            return
        }
        var lead = Fragment(text: Array(fragment.text[start...]), leadsOn: true)
        fragment.text.removeSubrange(start...)
        if let heading = fragment.text.last, blocks[heading].role == .heading {
            fragment.text.removeLast()
            let isTitle = fragment.text.isEmpty && !fragment.before.contains { blocks[$0].role == .title }
            blocks[heading].assign(isTitle ? .title : .kicker, "heading right above the introduction of an interview")
            lead.before = [heading]
        }
        if fragment.text.isEmpty { lead.before = fragment.before + lead.before } else { fragments.append(fragment) }
        current = lead
    }
}
