/// Heads that stand together, apart from their texts: a title and who wrote it, then the next title and its writer, for as
/// many texts as the page has. Which belongs to which is told by their words (`ChainBuilder.dealPairs`).
///
/// Layouts: below the texts or below who made the page; above the texts, above or below the paper's name;
/// writers as bare names, behind a mark (■ 张三), with their unit or in brackets. The texts are parted by notes on their
/// writers, by the names of columns, or by blank lines.
extension PageClassifier {
    static let pairedTitleReason = "one of several titles that stand together, each above its writer"

    private static let mostPairLines = 36
    private static let shortestPairTitle = 4, longestPairTitle = 34
    private static let longestOwnName = 8
    /// Lines beside the heads that are none of them: the page's name.
    private static let mostStrayLines = 2

    private struct Pair {
        /// A title over one line or two, or a title and its subtitle.
        var titles: [Int]
        var writer: Int
        var credits: [Credit]
    }

    mutating func markCollectedHeads() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, isHeadLine(content[end]), end == rank || !isBelowPageHead(content[end - 1], content[end]) { end += 1 }
            if end - rank >= 4 { markCollectedHeads(rank..<end, content) }
            rank = max(end, rank + 1)
        }
    }

    /// The heads in a run of short lines, and the texts above them or below.
    private mutating func markCollectedHeads(_ lines: Range<Int>, _ content: [Int]) {
        let sides = [(content[lines.suffix(Self.mostPairLines)], false), (content[lines.prefix(Self.mostPairLines)], true)]
        for (run, isTop) in sides {
            guard run.count == lines.count || (isTop ? lines.lowerBound == 0 : lines.upperBound == content.count),
                let found = pairs(run), let lastWriter = found.pairs.last?.writer
            else { continue }
            let pairs = found.pairs
            for texts in isTop ? textsBelow(lines.upperBound, content) : textsAbove(lines.lowerBound, content) {
                // Where the file holds more than these texts, their number says less: every writer must be known by the name.
                guard texts.count + lines.count == content.count || pairs.allSatisfy({ isKnownWriter($0.writer) }) else { continue }
                var strays = found.strays
                // What stands between heads at the top and the first text is that text's, as the name of its column.
                let texts = isTop ? strays.filter { $0 > lastWriter } + texts : texts
                if isTop { strays.removeAll { $0 > lastWriter } }
                // The paper's own name, which no ending tells, may be left of the page's head.
                let own = isTop ? 0 : texts.prefix { blocks[$0].isTitleLike && blocks[$0].count <= Self.longestOwnName }.count
                guard own <= 1, let ends = ends(Array(texts.dropFirst(own)), pairs.count) else { continue }
                let printed = Set(texts.filter { blocks[$0].isTitleLike }.map { blocks[$0].text.wording })
                guard !pairs.contains(where: { $0.titles.contains { printed.contains(blocks[$0].text.wording) } }) else { continue }
                for index in ends.last { blocks[index].endsArticle = true }
                // The file's other texts end where these begin.
                if !isTop, let first = texts.first, let above = content.last(where: { $0 < first }), !blocks[above].isTitleLike { blocks[above].endsArticle = true }
                for index in ends.columns { blocks[index].assign(.column, "one of the names above the texts, whose titles stand apart") }
                for index in texts.prefix(own) + strays { blocks[index].assign(.furniture, Self.printedHeadReason) }
                for pair in pairs {
                    for (rank, index) in pair.titles.enumerated() {
                        blocks[index].credits = []
                        blocks[index].assign(rank > 0 && isDashed(index) ? .subtitle : .title, Self.pairedTitleReason)
                    }
                    blocks[pair.writer].credits = pair.credits
                    blocks[pair.writer].assign(.byline, "below one of several titles that stand together")
                }
                return
            }
        }
    }

    private static let textRoles: [Role] = [.plain, .affiliation, .heading]
    private static let fewestLines = 2

    /// The texts right above a rank, as far as nothing but text stands there, and the same from the last heads of a printed
    /// page and from the notes among them on: where the file holds more than these texts, they begin there.
    private func textsAbove(_ rank: Int, _ content: [Int]) -> [[Int]] {
        let top = content[..<rank].lastIndex { !Self.textRoles.contains(blocks[$0].role) }.map { $0 + 1 } ?? 0
        let heads = (top..<rank).dropFirst().filter { isBelowPageHead(content[$0 - 1], content[$0]) }
        let notes = (top..<rank).dropFirst().filter { blocks[content[$0 - 1]].role == .affiliation }
        // Below another text's head stands that text; its end is not told.
        let starts = top == 0 ? [top] + heads + notes : heads + [top] + notes
        return starts.prefix(Self.mostPairLines).map { Array(content[$0..<rank]) }.filter { $0.count >= Self.fewestLines }
    }

    /// The same below a rank, up to where the file's other texts begin.
    private func textsBelow(_ rank: Int, _ content: [Int]) -> [[Int]] {
        let bottom = content[rank...].firstIndex { !Self.textRoles.contains(blocks[$0].role) } ?? content.count
        let ends = [bottom] + (rank..<bottom).dropFirst().filter { isBelowPageHead(content[$0 - 1], content[$0]) || blocks[content[$0 - 1]].role == .affiliation }.reversed()
        return ends.prefix(Self.mostPairLines).map { Array(content[rank..<$0]) }.filter { $0.count >= Self.fewestLines }
    }

    /// A running head of a printed page stands between two blocks.
    private func isBelowPageHead(_ above: Int, _ below: Int) -> Bool {
        blocks[above..<below].dropFirst().contains { $0.role == .furniture && ($0.reason.hasPrefix("running head") || $0.reason.hasPrefix("the paper's")) }
    }

    private func isHeadLine(_ index: Int) -> Bool {
        blocks[index].count <= Self.longestPairTitle && [.plain, .title, .subtitle, .byline, .credits].contains(blocks[index].role) && !blocks[index].text.endsSentence
            && (blocks[index].isTitleLike || writers(index) != nil)
    }

    /// The reading of a run of short lines as titles and their writers by turns that costs least; nil where a line is
    /// neither, or where fewer than two heads are found.
    private func pairs(_ run: ArraySlice<Int>) -> (pairs: [Pair], strays: [Int])? {
        let lines = Array(run)
        // From the last line to the first: what it costs to read the lines from here, and the lines of the head that begins here.
        var least: [(cost: Double, step: Int)?] = Array(repeating: nil, count: lines.count + 1)
        least[lines.count] = (0, 0)
        for rank in lines.indices.reversed() {
            var best: (cost: Double, step: Int)?
            func offer(_ cost: Double?, _ step: Int) {
                guard let cost, rank + step < least.count, let rest = least[rank + step], cost + rest.cost < best?.cost ?? .infinity else { return }
                best = (cost + rest.cost, step)
            }
            offer(headCost(lines, rank, titles: 1), 2)
            offer(headCost(lines, rank, titles: 2), 3)
            let isStray = rank < Self.mostStrayLines || lines.count - rank <= Self.mostStrayLines
            if isStray, blocks[lines[rank]].role == .plain { offer(Self.strayCost, 1) }
            least[rank] = best
        }
        guard least[0] != nil else { return nil }
        var pairs: [Pair] = [], strays: [Int] = []
        var rank = 0
        while rank < lines.count, let step = least[rank]?.step {
            if step == 1 { strays.append(lines[rank]) }
            if step > 1, let credits = writers(lines[rank + step - 1]) {
                pairs.append(Pair(titles: Array(lines[rank..<rank + step - 1]), writer: lines[rank + step - 1], credits: credits))
            }
            rank += step
        }
        return pairs.count >= 2 && strays.count <= Self.mostStrayLines ? (pairs, strays) : nil
    }

    private static let strayCost = 2.0
    /// What it costs to read words that begin with no surname as a name, a known name as a title, and two lines as one title.
    private static let unknownNameCost = 0.5, nameAsTitleCost = 1.5, secondLineCost = 0.8

    private func headCost(_ lines: [Int], _ rank: Int, titles: Int) -> Double? {
        guard rank + titles < lines.count, writers(lines[rank + titles]) != nil else { return nil }
        var cost = 0.0
        for index in lines[rank..<rank + titles] {
            let text = blocks[index].text
            guard [.plain, .title, .subtitle].contains(blocks[index].role), blocks[index].isTitleLike || index != lines[rank], (Self.shortestPairTitle...Self.longestPairTitle).contains(text.squeezed.count),
                BylineReader.bracketContent(text) == nil, text.first.map(LabelWords.bylineMarks.contains) != true
            else { return nil }
            if PersonNames.list(text) != nil { cost += Self.nameAsTitleCost }
        }
        if titles > 1 { cost += isDashed(lines[rank + 1]) ? 0 : Self.secondLineCost }
        let writer = lines[rank + titles]
        if blocks[writer].role != .byline, PersonNames.list(blocks[writer].text) == nil { cost += Self.unknownNameCost }
        return cost
    }

    /// 张三　李四, ■ 张三, 文/张三, （张三　李四）, 某学院　张三.
    private func writers(_ index: Int) -> [Credit]? {
        let block = blocks[index]
        if block.role == .byline { return block.credits }
        guard block.role == .plain || block.role == .credits else { return nil }
        if let inner = BylineReader.bracketContent(block.text) {
            let names = PersonNames.list(inner, announced: true).flatMap { $0.allSatisfy { !SignedEnd.callsToAction.contains($0) } ? $0 : nil }
            return names?.map { Credit(name: $0, role: .reporter) }
        }
        if let names = PersonNames.list(block.text, announced: true) { return names.map { Credit(name: $0, role: .author) } }
        return LexicalRole.personAfterPosts(block.text, role: .author)
    }

    private func isKnownWriter(_ index: Int) -> Bool {
        blocks[index].role == .byline || BylineReader.bracketContent(blocks[index].text) != nil || PersonNames.list(blocks[index].text) != nil
    }

    private static let longestColumnLabel = 8

    /// The last blocks of so many texts, and the names of columns above them; nil where nothing parts the lines into as many.
    private func ends(_ texts: [Int], _ count: Int) -> (last: [Int], columns: [Int])? {
        let isLabel = { (index: Int) in self.blocks[index].role == .plain && self.blocks[index].isTitleLike && self.blocks[index].count <= Self.longestColumnLabel }
        guard let first = texts.first, let last = texts.last,
            texts.allSatisfy({ [.plain, .affiliation, .heading].contains(blocks[$0].role) })
        else { return nil }
        func above(_ rank: Int) -> Int? { rank > 0 ? texts[rank - 1] : nil }
        // Notes on the writers: each text has one, at its end.
        let notes = texts.filter { blocks[$0].role == .affiliation }
        let noted = notes.filter { note in !notes.contains { $0 == note + 1 } }
        // Names of columns, each below a text's end; the first text may have none.
        let labels = texts.indices.filter { rank in
            isLabel(texts[rank]) && rank + 1 < texts.count && blocks[texts[rank + 1]].count > 45
                && (above(rank).map { blocks[$0].text.endsSentence || blocks[$0].role == .affiliation } ?? true)
        }
        let columns = labels.map { texts[$0] }
        if labels.count == count || labels.count == count - 1 && labels.first != 0 {
            return (labels.compactMap(above) + [last], columns)
        }
        if noted.count == count, noted.last == last { return (noted, []) }
        // Blank lines between the texts, and none within them.
        guard texts.allSatisfy({ blocks[$0].role == .plain && (blocks[$0].text.endsSentence || blocks[$0].count > 45) }) else { return nil }
        let gaps = texts.indices.dropFirst().filter { rank in
            guard let line = blocks[texts[rank - 1]].lines.last, let next = blocks[texts[rank]].lines.first else { return false }
            return next > line + 1
        }
        guard gaps.count == count - 1, first != last else { return nil }
        return (gaps.map { texts[$0 - 1] } + [last], [])
    }
}
