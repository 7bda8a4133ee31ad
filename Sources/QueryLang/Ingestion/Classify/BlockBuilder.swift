/// Puts lines together that a fixed width or a bracket broke apart. Every line that is not blank goes into exactly one
/// block.
enum BlockBuilder {
    /// Lines that one bracketed note may run over.
    static let longestNote = 12
    /// The deepest indent of a paragraph's first line, in cells; further in stands what is centred.
    private static let deepestIndent = 8

    /// - Parameter readings: what `readings(shapes)` gives, where it is known already.
    static func blocks(_ shapes: [LineShape], _ readings: ArraySlice<Block?>? = nil) -> [Block] {
        let readings = readings.map(Array.init) ?? self.readings(shapes)
        let columns = HardWrap.columns(shapes)
        let printed = shapes.indices.filter { !shapes[$0].isBlank }
        let fences = MarkdownBlocks.fences(shapes, printed)
        let headers = repeated(shapes, printed)
        let blanksPart = HardWrap.blanksPart(shapes, printed, columns)
        let indentsPart = HardWrap.indentsPart(shapes, printed, columns)
        let blanksJoin = HardWrap.blanksJoin(shapes, printed, columns)
        let fill = HardWrap.fill(shapes, printed, columns)
        var blocks: [Block] = []
        var texts: [ScalarText] = []
        var rank = 0
        var seenText = false
        /// The last block is running text of a column that the next line may go on with.
        var isOpen = false
        while rank < printed.count {
            let index = printed[rank]
            if shapes[index].hint == nil, let special = markdown(shapes, printed, rank, fences) {
                for block in special {
                    blocks.append(block)
                    texts.append(block.text)
                }
                rank += special.reduce(0) { $0 + $1.lines.count }
                isOpen = false
                continue
            }
            var block = hinted(shapes[index], line: index, readings, isAboveText: !seenText)
            rank += 1
            if block.role == .plain, block.count > longestHalf, shapes[index].endsSentence { seenText = true }
            if let last = PartMarks.end(above: shapes[index], block, in: blocks, texts) {
                blocks[last].endsArticle = true
                isOpen = false
            }
            if block.role == .affiliation { absorbNote(&block, shapes, printed, &rank) }
            if block.role == .letterhead { absorbRoster(&block, shapes, readings, printed, &rank) }
            if [.affiliation, .abstract, .keywords, .letterhead].contains(block.role) {
                absorbColumn(&block, shapes, readings, columns, printed, &rank)
            } else if block.role == .plain, block.headingLevel == 0, let column = columns[index],
                !(headers.contains(index) && standsApart(shapes[index], column))
            {
                // 换拉链、磨剪刀、补雨伞、修高: as wide as the column, above a line of it.
                if !block.credits.isEmpty, isFull(shapes, printed, rank, column) { block.credits = [] }
                let isNameLine = !block.credits.isEmpty
                if isOpen, !isNameLine, let last = blocks.indices.last, let previous = blocks[last].lines.last,
                    !(indentsPart && opensParagraph(shapes[index], column: column) && isBelowParagraph(blocks)),
                    !(blanksJoin && index == previous + 1 && shapes[previous].endsSentence),
                    !(shapes[previous].endsSentence && fill.map { HardWrap.hasRoom(shapes[previous], for: shapes[index], column: $0) } == true),
                    !(blanksPart && index > previous + 1 && standsAlone(shapes[index], column)),
                    !(blanksPart && index > previous + 1 && shapes[previous].width < column - HardWrap.slack),
                    continues(shapes, previous, index, below: rank < printed.count ? shapes[printed[rank]] : nil, column: column, isFirst: blocks[last].lines.count == 1)
                {
                    blocks[last].lines.append(index)
                    TextJoin.append(shapes[index].text, to: &texts[last])
                    blocks[last].reason = "lines of a column \(column) cells wide"
                    continue
                }
                isOpen = !isNameLine
                blocks.append(block)
                texts.append(block.text)
                continue
            }
            isOpen = false
            if rank <= topLines, block.role == .plain, let last = blocks.indices.last, blocks[last].role == .plain,
                blocks[last].lines.last == index - 1, breaksWithinMarks(blocks[last].text, shapes[index].text)
            {
                blocks[last].lines.append(index)
                TextJoin.append(shapes[index].text, to: &texts[last])
                blocks[last].reason = "a title broken within its marks"
                continue
            }
            if shapes[index].hint == nil, block.role == .plain, block.headingLevel == 0, let last = blocks.indices.last,
                blocks[last].role == .plain,
                let previous = blocks[last].lines.last, previous == index - 1,
                goesOnInEnglish(shapes[previous].text, shapes[index].text)
            {
                blocks[last].lines.append(index)
                TextJoin.append(shapes[index].text, to: &texts[last])
                blocks[last].reason = "lines of one English paragraph"
                continue
            }
            blocks.append(block)
            texts.append(block.text)
        }
        for index in blocks.indices where blocks[index].lines.count > 1 {
            blocks[index].text = texts[index]
            blocks[index].count = texts[index].count
        }
        return blocks
    }

    /// Printed lines at the page's top among which a title may be broken, and the longest half of one, in scalars.
    private static let topLines = 16
    private static let longestHalf = 45

    /// …就《某某市长期护理 and 保险实施办法》答记者问: a mark opens above that closes below.
    private static func breaksWithinMarks(_ above: ScalarText, _ below: ScalarText) -> Bool {
        guard above.count <= longestHalf, below.count <= longestHalf, !above.endsSentence,
            !below.endsSentence || below.last?.isCloser == true
        else { return false }
        return [("《", "》"), ("（", "）"), ("“", "”")].contains { open, close in
            guard let mark = open.unicodeScalars.first, let end = close.unicodeScalars.first else { return false }
            let left = above.count { $0 == mark } - above.count { $0 == end }
            return left == 1 && below.count { $0 == end } - below.count { $0 == mark } == 1
        }
    }

    /// Words over a line break: the line above ends in a letter, a comma or a hyphen, the line below begins in lower case.
    private static func goesOnInEnglish(_ above: ScalarText, _ below: ScalarText) -> Bool {
        guard let last = above.last, let first = below.first, first.isASCIILetter, !first.properties.isUppercase else {
            return false
        }
        return last.isASCIILetter || last.isOne(of: ",-") && above.dropLast().last?.isASCIILetter == true
    }

    /// As wide as the column, above a line of it that is not set in.
    private static func isFull(_ shapes: [LineShape], _ printed: [Int], _ rank: Int, _ column: Int) -> Bool {
        guard rank < printed.count, case let shape = shapes[printed[rank - 1]], case let below = shapes[printed[rank]] else { return false }
        return shape.hasTextMark && shape.width + shape.indent >= column - HardWrap.slack && !shape.endsSentence && printed[rank] == printed[rank - 1] + 1
            && below.indent == 0 && below.hasTextMark && below.width <= column + 2
    }

    /// Set in, and as wide as the column: the first line of a paragraph rather than the second one of a title.
    private static func opensParagraph(_ shape: LineShape, column: Int) -> Bool {
        (1...deepestIndent).contains(shape.indent) && shape.width + shape.indent >= column - HardWrap.slack
    }

    /// Numbers and heads of a page that may stand between two paragraphs.
    private static let mostFurnitureAbove = 3

    /// The last block stands below a paragraph: what stands below a head may be one of its lines.
    private static func isBelowParagraph(_ blocks: [Block]) -> Bool {
        guard let above = blocks.dropLast().suffix(mostFurnitureAbove).last(where: { $0.role != .furniture }) else { return false }
        return above.role == .plain && (above.lines.count > 1 || above.text.endsSentence)
    }

    /// Short of the column, or with a gap in it: 某某文史　　　　第二十七期.
    private static func standsApart(_ shape: LineShape, _ column: Int) -> Bool {
        if shape.width < column - HardWrap.slack { return true }
        return zip(shape.text, shape.text.dropFirst()).contains { $0.isBlank && $1.isBlank }
    }

    /// Far shorter than the column, without an end mark or any other: no line of a paragraph.
    private static func standsAlone(_ shape: LineShape, _ column: Int) -> Bool {
        !shape.endsSentence && !shape.hasTextMark && 3 * (shape.width + shape.indent) <= 2 * column
    }

    /// Lengths of lines that may print on every page.
    private static let headerLengths = 4...100

    /// Lines of the same words, blanks left out, that end no sentence: running heads, which no column's text goes over.
    private static func repeated(_ shapes: [LineShape], _ printed: [Int]) -> Set<Int> {
        var first: [ScalarText: Int] = [:]
        var found: Set<Int> = []
        for index in printed where headerLengths.contains(shapes[index].count) && !shapes[index].endsSentence {
            let key = shapes[index].text.squeezed
            if let other = first[key] {
                found.insert(index)
                found.insert(other)
            } else {
                first[key] = index
            }
        }
        return found
    }

    /// What each line says of itself: a file that holds several pages is put into blocks twice, and its lines need be read once only. Nil
    /// for blank lines and for those of which markup says all.
    static func readings(_ shapes: [LineShape]) -> [Block?] {
        shapes.indices.map { line in
            switch shapes[line].hint?.kind {
            case .furniture, .tableRow, .code: nil
            default: shapes[line].isBlank ? nil : LexicalRole.classify(shapes[line], line: line)
            }
        }
    }

    private static func reading(_ shape: LineShape, line: Int, _ readings: [Block?]) -> Block {
        var block = readings[line] ?? LexicalRole.classify(shape, line: line)
        if block.lines.first != line { block.lines = [line] }
        return block
    }

    /// What a line says of itself, and what its markup says of it: a place set apart is so whatever stands in it, any other
    /// hint counts where the words say nothing.
    private static func hinted(_ shape: LineShape, line: Int, _ readings: [Block?], isAboveText: Bool) -> Block {
        var block = read(shape, line: line, readings, isAboveText: isAboveText)
        block.isOfText = shape.hint?.isOfText == true
        block.isWhole = shape.isWhole
        return block
    }

    /// What a line beside the text may be, if its words say so.
    private static let besideText: Set<Role> = [.byline, .credits, .editorCredits, .affiliation, .source, .date, .documentNumber, .bibliographicField, .abstract, .keywords, .hostLabel, .guestLabel, .participant, .signOff]

    private static func read(_ shape: LineShape, line: Int, _ readings: [Block?], isAboveText: Bool) -> Block {
        func assigned(_ block: Block, _ role: Role, _ reason: String) -> Block {
            var block = block
            block.assign(role, reason)
            block.credits = []
            return block
        }
        guard let kind = shape.hint?.kind else { return reading(shape, line: line, readings) }
        func plain() -> Block {
            Block(lines: [line], text: shape.text, headingLevel: shape.headingLevel, indent: shape.indent, boldOpening: shape.boldOpening, isBold: shape.isBold)
        }
        switch kind {
        case .furniture(let reason): return assigned(plain(), .furniture, reason)
        case .tableRow:
            if let reason = FurnitureReader.rowReason(shape.text) { return assigned(plain(), .furniture, reason) }
            return isAboveText ? field(shape, line: line) ?? assigned(plain(), .tableRow, "row of a table") : assigned(plain(), .tableRow, "row of a table")
        case .code: return assigned(plain(), .code, "code")
        case .beside(let reason):
            let block = reading(shape, line: line, readings)
            return besideText.contains(block.role) && (isAboveText || block.role != .date) || isAboveText && !block.credits.isEmpty ? block : assigned(plain(), .furniture, reason)
        case .text, .heading, .listItem, .caption: break
        }
        let block = reading(shape, line: line, readings)
        guard block.role == .plain else { return block }
        if isAboveText, case .text = kind, opensWithTime(shape.text) { return assigned(block, .date, "a day and an hour above the text, with a site's words") }
        switch kind {
        case .listItem: return assigned(block, .listItem, "item of a list")
        case .caption: return assigned(block, .caption, "caption")
        default: return block
        }
    }

    private static let longestStamp = 60

    /// 2019年09月11日01:53　某网　我有话说(1307人参与)　收藏本文: what markup has above the text.
    private static func opensWithTime(_ text: ScalarText) -> Bool {
        guard text.count <= longestStamp, !text.endsSentence, text.first?.isASCIIDigit == true, let day = DateScanner.first(in: text), day.range.lowerBound == text.startIndex else { return false }
        let rest = text[day.range.upperBound...]
        return day.isStamp || rest.drop(while: \.isBlank).prefix(5).contains(where: \.isColon)
    }

    private static let fields: [Role] = [.hostLabel, .guestLabel, .bibliographicField, .documentNumber, .date, .source]
    private static let longestLabel = 8

    /// 访谈嘉宾：　某局局长　某某; 索引号：　…: above the text a row of a label and its value says what the same line says without a
    /// table.
    private static func field(_ shape: LineShape, line: Int) -> Block? {
        guard let colon = shape.text.prefix(longestLabel).firstIndex(where: \.isColon), colon + 1 < shape.text.endIndex, shape.text[colon + 1].isBlank else { return nil }
        var block = LexicalRole.classify(shape, line: line)
        let label = shape.text[..<colon].squeezed, name = shape.text[(colon + 1)...].trimmed
        // 主持人：　小禾: in a row a label says that a person is named, so a surname need not.
        if block.role == .plain, LabelWords.hostLabels.contains(label), PersonNames.mayBeName(name) {
            block.credits = [Credit(name: String(name), title: String(label), role: .reporter)]
            block.label = String(label)
            block.assign(.hostLabel, "label of a list of participants, with a name")
        }
        return fields.contains(block.role) || block.role == .furniture ? block : nil
    }

    /// The row of a table, or a fence, the code in it and the fence below it; nil where neither begins.
    private static func markdown(
        _ shapes: [LineShape], _ printed: [Int], _ rank: Int, _ fences: [Int: Int]
    ) -> [Block]? {
        func block(_ ranks: Range<Int>, _ role: Role, _ reason: String) -> Block {
            var text = ScalarText()
            for index in printed[ranks] { TextJoin.append(shapes[index].text, to: &text) }
            return Block(lines: Array(printed[ranks]), text: text, role: role, reason: reason)
        }
        if let end = fences[rank] {
            let code = rank + 1 < end ? [block(rank + 1..<end, .code, "code between fences")] : []
            return [block(rank..<rank + 1, .furniture, "fence of code")] + code
                + [block(end..<end + 1, .furniture, "fence of code")]
        }
        switch MarkdownBlocks.row(shapes, printed, rank) {
        case .cells: return [block(rank..<rank + 1, .tableRow, "row of a table")]
        case .rule: return [block(rank..<rank + 1, .furniture, "rule of a table")]
        case nil: return nil
        }
    }

    /// Does `next` go on with the paragraph whose last line is `previous`?
    private static func continues(
        _ shapes: [LineShape], _ previous: Int, _ next: Int, below: LineShape?, column: Int, isFirst: Bool
    ) -> Bool {
        let before = shapes[previous], after = shapes[next]
        // …养起（下转第三版） / title: the text goes on elsewhere.
        if jumpsAtEnd(before.text) { return false }
        // A line wider than the column is a paragraph by itself.
        if max(before.width, after.width) > column + 2 * HardWrap.slack { return false }
        // title / 本报讯（记者 张三）…, and the title at the top of the column beside.
        if isFirst, !before.endsSentence, !before.hasTextMark, Dateline.opens(after.text) || before.opensPart && next > previous + 1 { return false }
        if isFirst ? isHeading(before, column: column) : stopsShort(before, above: after, column: column) { return false }
        if isCutOff(before, above: after, below, column: column) { return false }
        // ■棋院招生　市棋院…: an item of several, below a whole sentence.
        if before.endsSentence, after.text.first?.isOne(of: "■●◆▲★◇▼▶") == true { return false }
        // A chapter's heading, and an article of a law below a whole sentence, stand on their own.
        if Numbering.isChapter(before.text), before.width <= column * 2 / 3 { return false }
        if Numbering.isChapter(after.text), before.endsSentence || before.width <= column * 2 / 3 { return false }
        if after.indent > before.indent, after.indent <= deepestIndent { return false }
        // Both set in, the upper short: each opens a paragraph, or the upper is a heading.
        if (1...8).contains(after.indent), after.indent == before.indent, before.width + before.indent < column - HardWrap.slack { return false }
        // Far short of the column: the paragraph ended, or the line is a title or a signature.
        if 3 * (before.width + before.indent) < 2 * (column - HardWrap.slack) { return false }
        // 标题 / ——访某某.
        if after.text.hasPrefix("——"), before.width < column - HardWrap.slack, after.width < column - HardWrap.slack, !after.endsSentence { return false }
        if after.indent > 0, before.endsSentence, after.text.first?.isOne(of: "▲●■◆★") == true { return false }
        // A first line whose indent was lost is short by it, though its text runs on.
        let looksIndented = after.width <= column - 4 && !after.endsSentence
        if before.endsSentence {
            return before.width >= column - HardWrap.slack && !looksIndented
        }
        let looksLikeTitle = isFirst && looksIndented && !before.hasTextMark
        return !looksLikeTitle
    }

    /// A heading of one line, far from the column's end: the next line would have had room on it.
    private static func isHeading(_ shape: LineShape, column: Int) -> Bool {
        !shape.endsSentence && !shape.hasTextMark && (shape.width + shape.indent) * 3 <= column * 2
    }

    /// A line within a paragraph that stops within a sentence, far from the column's end: a column cuts the text off there. A figure or
    /// a word in letters would have been too long for the line.
    private static func stopsShort(_ shape: LineShape, above next: LineShape, column: Int) -> Bool {
        !shape.endsSentence && shape.width + shape.indent <= column - 2 * HardWrap.slack && next.text.first?.isHan == true && next.indent == shape.indent && next.hasTextMark
    }

    /// Text that a column cuts off within a sentence, short of the column's end, and the title of another below it: a line without
    /// marks and as short, above one that is set in.
    private static func isCutOff(_ shape: LineShape, above title: LineShape, _ below: LineShape?, column: Int) -> Bool {
        guard let below, !shape.endsSentence, shape.width + shape.indent < column, shape.indent == title.indent else { return false }
        return !title.hasTextMark && !title.endsSentence && title.text.last?.isCloser == false && title.width <= column - HardWrap.slack
            && below.indent > title.indent && below.indent <= deepestIndent
    }

    private static let longestJump = 12
    private static let jumps: WordTable = ["下转", "转第", "紧接"]

    private static func jumpsAtEnd(_ text: ScalarText) -> Bool {
        guard text.last?.isClosingBracket == true, let open = text.suffix(longestJump).lastIndex(where: \.isOpeningBracket) else { return false }
        return text[(open + 1)...].opening(among: jumps) != nil
    }

    private static let longestNoteLabel = 8

    /// 摘　要：…, 作者简介：… over lines of a column: each line but the last is full and stops within a sentence.
    private static func absorbColumn(
        _ block: inout Block, _ shapes: [LineShape], _ readings: [Block?], _ columns: [Int?], _ printed: [Int], _ rank: inout Int
    ) {
        // A note in brackets ends with them; a unit alone has no label.
        guard block.text.first?.isOpeningBracket == false, block.text.prefix(longestNoteLabel).contains(where: \.isColon) else { return }
        while rank < printed.count, let last = block.lines.last, let column = columns[last], printed[rank] == last + 1,
            shapes[last].width + shapes[last].indent >= column - HardWrap.slack, !shapes[last].endsSentence,
            case let next = shapes[printed[rank]], next.indent == 0, next.headingLevel == 0, next.width <= column + HardWrap.slack,
            hinted(next, line: printed[rank], readings, isAboveText: false).role == .plain
        {
            TextJoin.append(next.text, to: &block.text)
            block.lines.append(printed[rank])
            block.count = block.text.count
            rank += 1
        }
    }

    private static let narrowestRoster = 40, mostRosterLines = 8

    /// 参加人：张三（某局）、… over lines: each but the last is as wide as the first and stops within the list.
    private static func absorbRoster(_ block: inout Block, _ shapes: [LineShape], _ readings: [Block?], _ printed: [Int], _ rank: inout Int) {
        guard let first = block.lines.first, shapes[first].hint == nil, shapes[first].width >= narrowestRoster, block.text.prefix(longestNoteLabel).contains(where: \.isColon) else { return }
        while rank < printed.count, block.lines.count < mostRosterLines, let last = block.lines.last, printed[rank] == last + 1,
            shapes[last].width + shapes[last].indent >= shapes[first].width - HardWrap.slack, !shapes[last].endsSentence, case let next = shapes[printed[rank]],
            next.width <= shapes[first].width + HardWrap.slack, next.headingLevel == 0, !next.text.prefix(longestNoteLabel).contains(where: \.isColon),
            hinted(next, line: printed[rank], readings, isAboveText: false).role == .plain
        {
            TextJoin.append(next.text, to: &block.text)
            block.lines.append(printed[rank])
            block.count = block.text.count
            rank += 1
        }
    }

    private static func absorbNote(_ block: inout Block, _ shapes: [LineShape], _ printed: [Int], _ rank: inout Int) {
        guard let first = block.text.first else { return }
        // 1 某大学，某市 100000; and 2 某研究院 on the line below.
        while first.isOne(of: "1¹"), rank < printed.count, rank < printed.count, block.lines.count < longestNote {
            let joined =
                (block.text.last?.isOne(of: "；;") == true ? block.text : block.text + ScalarText("；"))
                + shapes[printed[rank]].text
            guard AffiliationReader.numberedUnits(joined, isBracketed: false)?.count ?? 0 > block.lines.count else {
                return
            }
            block.lines.append(printed[rank])
            block.text = joined
            block.count = joined.count
            rank += 1
        }
        guard first.isOpeningBracket else { return }
        var end = rank
        var text = block.text
        while !BracketBalance.isClosed(text), end < printed.count, end - rank < longestNote,
            text.count <= LineShape.measured
        {
            TextJoin.append(shapes[printed[end]].text, to: &text)
            end += 1
        }
        guard BracketBalance.isClosed(text) else { return }
        block.lines += printed[rank..<end]
        block.text = text
        block.count = text.count
        rank = end
    }
}

enum BracketBalance {
    /// The bracket that opens the text closes at its end.
    static func isClosed(_ text: ScalarText) -> Bool {
        var depth = 0
        for character in text {
            if character.isOpeningBracket { depth += 1 }
            if character.isClosingBracket { depth -= 1 }
        }
        return depth <= 0
    }
}

/// Text put together over a line break.
enum TextJoin {
    /// A space stands between two Latin words only; a break between Han characters leaves nothing.
    static func append(_ right: ScalarText, to left: inout ScalarText) {
        if needsSpace(left, right) { left.append(" ") }
        left.append(contentsOf: right)
    }

    static func needsSpace(_ left: ScalarText, _ right: ScalarText) -> Bool {
        guard let last = left.printed.last, let first = right.printed.first else { return false }
        return last.isASCIILetter && first.isASCIILetter
    }
}
