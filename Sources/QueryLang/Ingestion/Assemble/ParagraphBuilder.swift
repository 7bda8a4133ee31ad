import Documents

/// Makes paragraphs of the text blocks of one article: seams closed, headings put together, turns continued.
struct ParagraphBuilder {
    struct Draft {
        var blocks: [Int]
        var record: ParagraphRecord
        /// The text of the record.
        var text: ScalarText
        var role: Role
        /// Ends before its sentence does, and nothing on the page goes on from it.
        var isCut = false
    }

    let blocks: [Block]
    let assembly: TextAssembly
    let next: [Int: BlockSeam]
    /// The left block of each block that goes on from another.
    let previous: [Int: Int]
    /// See `isSpaced`.
    let isSpacedPage: Bool

    func drafts(_ text: [Int]) -> [Draft] {
        var drafts: [Draft] = []
        let own = Set(text)
        var used: Set<Int> = []
        for index in text where !used.contains(index) {
            // Its first half comes later in page order; the two are put together there.
            if let left = previous[index], own.contains(left), !used.contains(left) { continue }
            var members = [index]
            used.insert(index)
            var reasons: [String] = []
            while let last = members.last, let seam = next[last], own.contains(seam.right), !used.contains(seam.right) {
                members.append(seam.right)
                used.insert(seam.right)
                if let reason = seam.uncertain { reasons.append(reason) }
            }
            if let merged = headingContinued(index, drafts.last), var last = drafts.popLast() {
                last.blocks.append(index)
                (last.text, last.record.content) = assembly.sourced(
                    last.blocks.map { blocks[$0].lines }, separator: merged)
                drafts.append(last)
                continue
            }
            let isCode = blocks[index].role == .code
            let (text, content) =
                isCode
                ? assembly.sourced(blocks[index].lines.map { [$0] }, separator: " ")
                : assembly.sourced(members.map { blocks[$0].lines })
            var record = ParagraphRecord(kind: kind(blocks[index].role), content: content, uncertain: reasons)
            record.label = blocks[index].role == .turn ? blocks[index].label : nil
            if record.kind == .heading { number(&record, blocks[index]) }
            let isCut = members.last.map { blocks[$0].breaksOff } ?? false
            if isCut { record.uncertain.append("breaks off; its continuation was not found on the page") }
            drafts.append(Draft(blocks: members, record: record, text: text, role: blocks[index].role, isCut: isCut))
        }
        return drafts
    }

    private func kind(_ role: Role) -> ParagraphRecord.Kind {
        switch role {
        case .heading, .noteLabel: .heading
        case .turn: .turn
        case .lead: .lead
        case .listItem, .tableRow: .listItem
        case .particular, .signature: .note
        case .caption: .caption
        default: .body
        }
    }

    /// The separator to put a heading line to the heading line above it; nil when they are two headings.
    private func headingContinued(_ index: Int, _ draft: Draft?) -> String? {
        guard let draft, draft.role == .heading, blocks[index].role == .heading, draft.blocks.count < 3,
            let above = draft.blocks.last, !isParted(above, index)
        else { return nil }
        let upper = blocks[above], lower = blocks[index]
        // What markup parts is parted.
        func isMarked(_ block: Block) -> Bool { block.lines.first.map { assembly.shapes[$0].hint != nil } ?? false }
        if isMarked(upper), upper.isWhole && lower.isWhole || upper.isOfText && lower.isOfText { return nil }
        if upper.headingLevel == 0, isSpaced(upper, lower), !opensPhrase(upper.text, lower.text) { return nil }
        // 01 above the heading of the part that it counts.
        if upper.text.allSatisfy(\.isASCIIDigit) { return nil }
        guard upper.headingLevel == lower.headingLevel, !Numbering.isNumbered(lower.text),
            lower.reason != PageClassifier.partReason, !Numbering.isNumbered(upper.text), upper.count + lower.count <= 60,
            upper.text.last?.isColon != true, upper.reason != PageClassifier.extractReason, PersonHeading.read(upper.text) == nil, PersonHeading.read(lower.text) == nil
        else { return nil }
        return upper.count <= 5 && upper.headingLevel > 0 ? "" : " "
    }

    /// Parted by a blank line on a page nearly all of whose lines are so parted, none of them broken by a width: each is a paragraph
    /// of its own.
    private func isSpaced(_ upper: Block, _ lower: Block) -> Bool {
        guard let above = upper.lines.last, let below = lower.lines.first, assembly.shapes[below].number > assembly.shapes[above].number + 1 else { return false }
        return isSpacedPage
    }

    private static let longestOpening = 5

    /// 建立健全 above 持续推动某事的长效机制: too short to be a heading, with a phrase below that goes on from it.
    private func opensPhrase(_ upper: ScalarText, _ lower: ScalarText) -> Bool {
        upper.count <= Self.longestOpening && upper.allSatisfy(\.isHan) && upper.last?.isOne(of: "吗呢么") != true && lower.first?.isHan == true && lower.count > 2 * Self.longestOpening
    }

    private static let spacedShare = 80

    /// Nearly all printed lines of the page have a blank line above, and no block of running text was joined out of several.
    static func isSpaced(_ shapes: [LineShape], _ blocks: [Block]) -> Bool {
        guard !blocks.contains(where: { $0.lines.count > 1 && $0.role.isRunning }) else { return false }
        let printed = shapes.lazy.filter { !$0.isBlank }.map(\.number)
        let parted = zip(printed, printed.dropFirst()).count { $1 > $0 + 1 }
        return parted * 100 >= (printed.count - 1) * spacedShare
    }

    private static let longestParting = 12

    /// A picture's mark or the number of a part stands between two headings.
    private func isParted(_ above: Int, _ below: Int) -> Bool {
        below > above + 1
            && blocks[(above + 1)..<below].contains { $0.role == .furniture && $0.count <= Self.longestParting && !$0.reason.hasPrefix("repeats") && ($0.text.hasPrefix("![") || FurnitureReader.partsHeadings($0.text)) }
    }

    private func number(_ record: inout ParagraphRecord, _ block: Block) {
        let number = Numbering.number(of: block.text)
        record.number = number?.mark
        record.level = number?.rank ?? max(1, block.headingLevel - 1)
    }

    // MARK: Headings of paragraphs

    /// Gives each paragraph the heading that it stands under, or its run-in heading.
    func putUnderHeadings(_ drafts: inout [Draft]) {
        var heading: String?
        var isUnderLabel = false
        var hasHeadings = false
        for index in drafts.indices {
            if drafts[index].record.kind == .heading {
                heading = drafts[index].record.content.text
                isUnderLabel = drafts[index].role == .noteLabel
                hasHeadings = hasHeadings || !isUnderLabel
            } else if isUnderLabel, drafts[index].role != .lead {
                heading = nil
                isUnderLabel = false
            } else {
                drafts[index].record.heading = heading
            }
        }
        for index in drafts.indices where drafts[index].role == .note {
            drafts[index].record.heading = blocks[drafts[index].blocks[0]].label
        }
        RunInHeadings(blocks: blocks).mark(&drafts, besideHeadings: hasHeadings)
    }
}
