/// Where the next page begins in a file that holds several: pages of papers or saved pages of sites, kept one below the other.
///
/// What a page prints first speaks of all that stands below it on that page and of nothing above: who publishes it, the day, its menus,
/// whether it holds one article or many, how its titles are set. So each page is read by itself. Evidence, all of it beside the place
/// where the pages meet: the text above has ended; the lines below it open a page (the name of a paper beside the day or the number of
/// the page; a site's path or menu), or those above close a site's page, and below them stand a title and text. A paper that was named
/// above goes on, and so does a page whose writers are named below the head too: its head was extracted in the middle.
///
/// Three layouts: text / 某某日报 / 2016年11月3日　星期四　第7版 / title / text; text / 某某网 / 首页 > 新闻 > 正文 / title / source line /
/// text; text / 上一篇 下一篇 / 版权所有 某某网 / title / text.
struct Sheets {
    /// Blocks between two texts that may hold the top of a page, and lines of a printed head.
    private static let mostBetween = 60, mostPrinted = 12
    /// Pages of one file.
    private static let mostSheets = 64
    private static let shortestSentence = 16, shortestParagraph = 45

    private let blocks: [Block]
    /// Words of the current page, above the place that is judged, that may be the name of a paper.
    private var names: Set<ScalarText> = []
    /// What the current page has: the name of a paper, a site's path or menu, a line that may head a text.
    private var hasPaper = false, hasSite = false, hasHead = false
    /// Who is named beside the texts of the current page.
    private var people: Set<String> = []

    /// The first line of each page but the first, as indices of the lines that the blocks were made of.
    static func starts(_ blocks: [Block]) -> [Int] {
        var sheets = Sheets(blocks)
        return sheets.find()
    }

    private init(_ blocks: [Block]) { self.blocks = blocks }

    private mutating func find() -> [Int] {
        var starts: [Int] = []
        var index = 0, seenText = false
        while index < blocks.count, starts.count < Self.mostSheets {
            // A run of lines that are no running text, with text above it and below.
            var end = index
            while end < blocks.count, !isText(end) { end += 1 }
            let run = index..<end
            if seenText, end < blocks.count, !run.isEmpty, let start = start(in: run) {
                if let line = blocks[start].lines.first { starts.append(line) }
                (names, hasPaper, hasSite, hasHead, people) = ([], false, false, true, [])
                note(start..<end)
            } else {
                note(run)
            }
            while end < blocks.count, isText(end) { end += 1 }
            // One long line without a sentence is no text that a page could end with: a row of a menu, what a site says of itself.
            let texts = run.upperBound..<end
            seenText = seenText || texts.count > 1 || texts.contains { blocks[$0].text.contains("。") || blocks[$0].text.endsSentence }
            index = max(end, index + 1)
        }
        return starts
    }

    private mutating func note(_ run: Range<Int>) {
        for index in run {
            names.formUnion(words(index))
            if !papers(index).isEmpty { hasPaper = true }
            if canHead(index) || blocks[index].role == .byline { hasHead = true }
            if opensSite(index) { hasSite = true }
            people.formUnion(credited(index))
        }
    }

    private func isText(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain || block.role.isText else { return false }
        return block.lines.count > 1 && block.count > Self.shortestParagraph || block.count >= Self.shortestSentence && block.text.endsSentence && PrintedHead.pieces(block.text) == nil
            || block.count > Self.shortestParagraph && block.text.contains(where: { $0.isSentenceEnd || $0.isComma })
    }

    private func start(in run: Range<Int>) -> Int? {
        guard run.count <= Self.mostBetween, run.lowerBound > 0, !run.contains(where: continues) else { return nil }
        return printedStart(in: run) ?? siteStart(in: run) ?? footStart(in: run)
    }

    private static let shortestTitle = 8

    /// （上接第一版）, or a title that is printed above too.
    private func continues(_ index: Int) -> Bool {
        let text = blocks[index].text
        if blocks[index].reason == FurnitureReader.jumpReason, text.drop(while: { $0.isOpeningBracket }).hasPrefix("上接") { return true }
        return canHead(index) && blocks[index].count >= Self.shortestTitle && names.contains(text.squeezed)
    }

    // MARK: Pages of papers

    /// The papers and journals that a line names.
    private func papers(_ index: Int) -> Set<ScalarText> {
        let text = blocks[index].text
        guard blocks[index].count <= Self.longestHead else { return [] }
        var names = Set((PrintedHead.pieces(text) ?? []).filter { $0.kind == .paper }.map { $0.text.squeezed })
        if let masthead = RunningHead.masthead(text), case let name = ScalarText(masthead.publication), PrintedHead.isPaper(name) || RunningHead.numbersIssue(text) { names.insert(name) }
        return names
    }

    private static let longestHead = 200

    /// The words of a line that may be a name.
    private func words(_ index: Int) -> Set<ScalarText> {
        guard blocks[index].count <= Self.longestHead, !blocks[index].text.endsSentence else { return [] }
        let parts: [ScalarText] = blocks[index].text.split { $0.isBlank || $0.isOne(of: "·•|｜丨/《》（）()") }
        let words = parts.filter { $0.count >= 2 && $0.allSatisfy(\.isHan) }
        return Set(words).union([blocks[index].text.squeezed])
    }

    private func printedStart(in run: Range<Int>) -> Int? {
        guard run.allSatisfy({ papers($0).isDisjoint(with: names) }) else { return nil }
        let isEnded = hasEnded(run.lowerBound - 1)
        var at = run.lowerBound
        while at < run.upperBound {
            guard let end = printedHead(from: at, below: run.upperBound) else {
                at += 1
                continue
            }
            let above = run.lowerBound..<at
            guard isEnded || above.contains(where: { !blocks[$0].role.isFurniture }), hasPaper || hasSite || hasHead || above.contains(where: canHead) else { return nil }
            return isHeaded(end, run.upperBound) && !goesOn(end, beside: people.union(above.flatMap(credited))) ? at : nil
        }
        return nil
    }

    /// The end of a head that begins at the block: the name of a paper that the page above has not, and the day, or the number of an issue or
    /// a page.
    private func printedHead(from start: Int, below limit: Int) -> Int? {
        var kinds: Set<PrintedHead.Piece> = [], found: Set<ScalarText> = []
        var end = start, isRunning = false
        for index in (start..<limit).prefix(Self.mostPrinted) {
            let block = blocks[index]
            let own = papers(index)
            guard block.headingLevel == 0 || !own.isEmpty, block.role != .tableRow else { break }
            if let pieces = PrintedHead.pieces(block.text) {
                if block.reason.hasPrefix("running head") { isRunning = true }
                if index == start, !pieces.contains(where: { $0.kind.isStrong || $0.kind == .latin }) { return nil }
                if pieces.allSatisfy({ $0.kind == .section }), pieces.count > 2 || pieces.contains(where: { $0.text.count > 6 }) { break }
                kinds.formUnion(pieces.map(\.kind))
                if pieces.contains(where: { $0.kind != .section }) { end = index + 1 }
            } else if block.role == .furniture, block.reason.hasPrefix("running head") || FurnitureReader.isRule(block.text) {
                if index == start, own.isEmpty { return nil }
                if block.reason.hasPrefix("running head") {
                    kinds.insert(.page)
                    isRunning = true
                }
                end = index + 1
            } else {
                break
            }
            if !own.isEmpty { kinds.insert(.paper) }
            found.formUnion(own)
        }
        // Below a site's page 第二版 要闻 needs no name.
        guard kinds.contains(.paper) || hasSite && isRunning, kinds.count(where: \.isStrong) >= 2, found.isDisjoint(with: names) else { return nil }
        return end
    }

    /// Below the head of a page stands a short line before any text, or the page above has a name of its own.
    private func isHeaded(_ end: Int, _ text: Int) -> Bool { hasPaper || (end..<text).contains { canHead($0) || blocks[$0].role == .noteLabel } }

    private static let mostBelow = 120

    /// Who is named beside a text above is named below too: the head was extracted in the middle of its page.
    private func goesOn(_ end: Int, beside people: Set<String>) -> Bool {
        !hasPaper && !hasSite && (end..<min(end + Self.mostBelow, blocks.count)).contains { !people.isDisjoint(with: credited($0)) }
    }

    private func credited(_ index: Int) -> Set<String> {
        let noted = blocks[index].role == .affiliation ? AffiliationReader.read(blocks[index].text)?.shares.compactMap(\.name) ?? [] : []
        return Set(blocks[index].credits.compactMap(\.name) + noted)
    }

    private func canHead(_ index: Int) -> Bool { [.plain, .byline, .column, .title].contains(blocks[index].role) && blocks[index].isTitleLike }

    /// A full stop, or what stands below a text.
    private func hasEnded(_ index: Int) -> Bool {
        let block = blocks[index]
        return block.text.endsSentence || block.text.last?.isClosingBracket == true || block.endsArticle
    }

    /// A line of a title, whole or broken within its marks.
    private func isShort(_ index: Int) -> Bool { canHead(index) || blocks[index].role == .plain && blocks[index].count <= Self.shortestParagraph && !blocks[index].text.endsSentence }

    // MARK: Saved pages

    private static let longestName = 16

    private func siteStart(in run: Range<Int>) -> Int? {
        guard let opener = run.first(where: { opensSite($0) }) else { return nil }
        // Below the last line that closes a site's page.
        let tail = run.last { index in index < run.upperBound - 1 && blocks[index].count <= Self.longestHead && blocks[index].text.containsAny(of: SavedPageWords.rights) }
        let from = max(opener, (tail ?? -1) + 1)
        guard let start = (from..<run.upperBound).first(where: { opensSite($0) }), (start..<run.upperBound).contains(where: { isShort($0) && !opensSite($0) }),
            (start..<run.upperBound).contains(where: { leadsHome($0) || [.date, .source, .byline, .bibliographicField].contains(blocks[$0].role) })
        else { return nil }
        // The site's name may stand above its menu.
        var first = start
        while first > run.lowerBound, first > (tail ?? -1) + 1, start - first < 2, blocks[first - 1].role == .plain, blocks[first - 1].isTitleLike, blocks[first - 1].count <= Self.longestName { first -= 1 }
        return first
    }

    private static let fewestOfFoot = 2, fewestTexts = 2, mostLooked = 40

    /// Below the foot of a site's page, which says whose it is, stand lines of no site, of which one may head a text, and text: the
    /// next page has no menu.
    private func footStart(in run: Range<Int>) -> Int? {
        guard let foot = run.last(where: isFoot), run.prefix(through: foot).count(where: { blocks[$0].role == .furniture }) >= Self.fewestOfFoot else { return nil }
        let lines = (foot + 1..<max(run.upperBound, foot + 1)).drop { blocks[$0].role == .furniture && !blocks[$0].reason.hasPrefix("running head") }
        guard let start = lines.first, lines.contains(where: canHead), !lines.contains(where: { blocks[$0].reason == FurnitureReader.listReason }) else { return nil }
        let below = blocks[run.upperBound...].indices.prefix(Self.mostLooked)
        return below.count(where: isText) >= Self.fewestTexts ? start : nil
    }

    private func isFoot(_ index: Int) -> Bool { blocks[index].role == .furniture && blocks[index].count <= Self.longestHead && blocks[index].text.containsAny(of: SavedPageWords.feet) }

    /// A site's path or its menu.
    private func opensSite(_ index: Int) -> Bool { blocks[index].role == .furniture && ["breadcrumb", "a site's menu"].contains(blocks[index].reason) || leadsHome(index) }

    /// 首页 among the words of a site: the way to its first page.
    private func leadsHome(_ index: Int) -> Bool {
        !blocks[index].text.containsAny(of: SavedPageWords.pagers) && blocks[index].count <= Self.longestHead && (blocks[index].role == .furniture || blocks[index].count <= Self.shortestHome) && blocks[index].text.containsAny(of: SavedPageWords.waysHome)
    }

    private static let shortestHome = 4
}
