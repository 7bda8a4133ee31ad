/// Lines that stand on the page more than once: lists of contents, page titles, alternative texts of pictures.
extension PageClassifier {
    /// Lengths of lines that are compared, in scalars.
    private static let compared = 4...80
    /// Copies of a line that are looked at.
    private static let mostCopies = 4
    /// Entries that a list of contents has at least.
    private static let fewestEntries = 2

    /// Places of the short lines that no pass has decided yet, by their text without blanks.
    private func shortLines() -> [ScalarText: [Int]] {
        var places: [ScalarText: [Int]] = [:]
        for index in content where blocks[index].role == .plain {
            let block = blocks[index]
            // Two pictures may have the same caption.
            guard Self.compared.contains(block.count), block.text.last?.isColon == false, !block.text.contains("。"), !Self.isCode(block.text),
                block.text.last?.isClosingBracket != true || CaptionReader.reason(block.text) == nil
            else { continue }
            places[block.text.wording, default: []].append(index)
        }
        return places
    }

    /// client = open(path), if not data:, return: a line of a program, which has the same line again wherever it does the same.
    private static func isCode(_ text: ScalarText) -> Bool {
        !text.contains(where: \.isHan) && (text.contains(where: { $0.isOne(of: "={}();_<>") }) || text.allSatisfy { $0.isASCIILetter })
    }

    /// 某事（3版）, 某事　　　3版, 某事……A5: a headline of a list without the page that it stands on.
    static func withoutPage(_ line: ScalarText) -> ScalarText {
        let text = line.last?.isClosingBracket == true ? line.dropLast() : line
        guard let last = text.last, last.isASCIIDigit || last == "版" || last == "页" else { return line }
        var head = last.isASCIIDigit ? text : text.dropLast()
        let digits = head.reversed().prefix { $0.isASCIIDigit }.count
        guard (1...3).contains(digits) else { return line }
        head = head.dropLast(digits)
        while let mark = head.last, mark.isASCIILetter || mark.isOne(of: "见第") { head = head.dropLast() }
        let rest = head.trimmed { $0.isBlank || $0.isOpeningBracket || $0.isOne(of: "…·.—-") }
        return rest.count < head.count && rest.count >= compared.lowerBound ? rest : line
    }

    /// ★ 某事, ● 某事: an entry of a list without its mark.
    private static func withoutBullet(_ line: ScalarText) -> ScalarText {
        line.drop { $0.isOne(of: "★☆●■◆▲◇○□△※►▶►·•-") || $0.isBlank }
    }

    /// 某事　张三　李四: a headline of a list without its writers; nil where none stand behind it.
    private static func withoutNames(_ line: ScalarText) -> ScalarText? {
        guard let blank = line.firstIndex(where: { $0.isBlank || $0.isOne(of: "/／") }), blank - line.startIndex >= compared.lowerBound,
            PersonNames.list(line[(blank + 1)...].trimmed, announced: true) != nil
        else { return nil }
        return line[..<blank]
    }

    /// Headlines in a row with the pages that they stand on: what else the paper has.
    mutating func markGuides() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            let run = content[rank...].prefix { blocks[$0].role == .plain && blocks[$0].count <= Self.compared.upperBound && Self.withoutPage(blocks[$0].text).count < blocks[$0].count }
            if run.count >= Self.fewestEntries, run.contains(where: { blocks[$0].text.last?.isASCIIDigit == false }) {
                for index in run { blocks[index].assign(.furniture, "one of \(run.count) headlines with their pages") }
                if rank > 0, blocks[content[rank - 1]].role == .plain, blocks[content[rank - 1]].count <= 8 {
                    blocks[content[rank - 1]].assign(.furniture, "label of a list of contents")
                }
            }
            rank += max(run.count, 1)
        }
    }

    /// Lines in a row that all stand again further down, each above text or a byline, list the page's contents: the lines
    /// below are titles.
    mutating func markContents() {
        markRunOnContents()
        let content = self.content
        let places = shortLines()
        let isBroadcast = self.isBroadcast
        /// Of a broadcast: numbered headings by their words without the number.
        var numbered: [ScalarText: [Int]] = [:]
        if isBroadcast {
            for copies in places.values { for index in copies {
                guard let number = Numbering.number(of: blocks[index].text) else { continue }
                numbered[Self.words(blocks[index].text.dropFirst(number.mark.unicodeScalars.count)), default: []].append(index)
            }  }
        }
        // 某事，某事 in the list, 某事 某事 above the text.
        var worded: [ScalarText: [Int]] = [:]
        for copies in places.values { for index in copies where blocks[index].text.contains(where: { $0.isBlank || $0.isComma }) { worded[Self.words(blocks[index].text), default: []].append(index) } }
        worded = worded.mapValues { $0.sorted() }
        func later(_ index: Int) -> Int? {
            let line = Self.withoutBullet(blocks[index].text)
            guard let copies = (numbered.isEmpty ? nil : numbered[Self.words(line)]) ?? places[line.wording] ?? places[Self.withoutPage(line).wording]
                ?? Self.withoutNames(line).flatMap({ places[$0.wording] }) ?? (line.count >= Self.shortestWorded ? worded[Self.words(line)] : nil)
            else { return nil }
            let next = copies.partitioningIndex { $0 > index }
            return copies[next...].prefix(Self.mostCopies).first(where: isHead)
        }
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, blocks[content[end]].role == .plain, let copy = later(content[end]),
                copy > content[rank]
            {
                end += 1
            }
            let listed = content[rank..<end].prefix { index in !isHead(index) || content.last != index }
            guard listed.count >= Self.fewestEntries,
                listed.allSatisfy({ later($0).map { $0 > content[end - 1] } == true })
            else {
                rank = max(end, rank + 1)
                continue
            }
            for index in listed {
                if let copy = later(index) {
                    // A list of chapters names parts of one text, a list of headlines the texts of the page.
                    if isBroadcast, let number = Numbering.number(of: blocks[copy].text) { blocks[copy].text = blocks[copy].text.dropFirst(number.mark.unicodeScalars.count).trimmed }
                    let isPart = !isBroadcast && Numbering.number(of: blocks[copy].text).map { $0.rank <= 2 } == true
                    blocks[copy].assign(
                        isPart ? .heading : .title, "listed in the contents, line \(blocks[index].lines[0] + 1)")
                }
                blocks[index].assign(.furniture, "one of \(listed.count) lines that list the titles below")
            }
            if rank > 0, blocks[content[rank - 1]].role == .plain, blocks[content[rank - 1]].text.last?.isColon == true
            {
                blocks[content[rank - 1]].assign(.furniture, "label of a list of contents")
            }
            if isBroadcast, let first = listed.first { clearProgramme(above: first, content) }
            rank = max(end, rank + 1)
        }
    }

    /// Above the list of a broadcast's items its name, its day and its staff, and below the last item its farewell: they are the
    /// programme's.
    private mutating func clearProgramme(above list: Int, _ content: [Int]) {
        let head = content.prefix { $0 < list }
        guard head.allSatisfy({ blocks[$0].count <= Self.longestAired && ![.turn, .participant, .guestLabel].contains(blocks[$0].role) && blocks[$0].headingLevel == 0 }) else { return }
        for index in head {
            blocks[index].credits = []
            blocks[index].assign(.banner, "above the list of what a broadcast holds")
        }
        for index in content.suffix(Self.mostFarewells).reversed() {
            guard index > list, [.plain, .editorCredits].contains(blocks[index].role), blocks[index].count <= Self.longestAired, blocks[index].role == .editorCredits || blocks[index].text.containsAny(of: Self.aired) else { break }
            blocks[index].credits = []
            blocks[index].assign(.furniture, "the end of a broadcast")
        }
    }

    private static let mostFarewells = 3

    private static let shortestWorded = 8

    /// Without blanks and marks: 春茶开采，茶农增收； and 春茶开采 茶农增收 are the same headline.
    private static func words(_ line: ScalarText) -> ScalarText { line.filter { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit } }

    static let aired: WordTable = ["请听", "请看", "收听", "收看", "播出", "本次节目", "今天节目", "今天的节目", "播音"]
    private static let longestAired = 60
    private static let fewestAired = 2

    /// Lines of a programme that is read out: 下面请听详细内容。, 感谢您的收听。
    private var isBroadcast: Bool {
        blocks.lazy.filter { $0.count <= Self.longestAired && $0.text.containsAny(of: Self.aired) }.prefix(Self.fewestAired).count == Self.fewestAired
    }

    /// Running text, a byline or a source line stands right below, furniture left out.
    func isHead(_ index: Int) -> Bool {
        var next = index + 1
        while next < blocks.count, blocks[next].role.isFurniture { next += 1 }
        guard next < blocks.count else { return false }
        return opensArticle(next) || blocks[next].role == .plain && !blocks[next].isTitleLike
            || blocks[next].role.isRunning
    }

    /// A short line that stands on the page again and again is its furniture: the first of them that heads an article
    /// is the title, the others its copies (alternative texts of pictures, running heads).
    mutating func markRepeats() {
        var places = shortLines()
        markPagedTitles(places)
        for index in content where blocks[index].role == .plain && blocks[index].count <= Self.compared.upperBound {
            let named = namesAnother(index, places)
            if let named { blocks[named].isWholeTitle = true }
            guard named != nil || index == blocks.firstIndex(where: { !$0.role.isFurniture }) && markNamedTitle(index) else { continue }
            places[blocks[index].text.wording]?.removeAll { $0 == index }
            blocks[index].assign(.furniture, "the page's title with the name of its site")
        }
        markContainedTitle()
        let content = self.content
        let top = Set(content.prefix(4)), first = content.first
        for indices in places.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) where indices.count >= 2 {
            let indices = indices.filter { blocks[$0].role == .plain }
            guard indices.count >= 2 else { continue }
            if Self.isDottedLabel(blocks[indices[0]].text) {
                for index in indices { blocks[index].assign(.furniture, "a section's name on each of its pages") }
                continue
            }
            let above = markedAbovePlain(indices) ?? indices.first { index in
                var next = index + 1
                while next < blocks.count, blocks[next].role.isFurniture { next += 1 }
                // A running head has no subtitle.
                return next < blocks.count && (opensArticle(next) || isDashed(next) && canBeTitle(next)) || index == first && isAboveParticulars(index)
            }
            // A page's title that its article repeats: the copy with nothing but furniture below it is the page's. A line
            // above text again and again prints on every page.
            let isHeader = indices.count >= 3 && indices.prefix(8).count(where: isHead) >= 2
            let isPageTitle =
                !isHeader && indices.contains { !isHead($0) && (top.contains($0) || isFollowedByCopy($0)) }
            // 您怎么看这件事？ above the answer of each of those who were asked.
            if above == nil, indices[0] != first, indices.allSatisfy({ blocks[$0].text.last?.isOne(of: "？?") == true && isHead($0) }) { continue }
            let copy = above ?? (isPageTitle ? indices.first(where: isHead) ?? indices.last : nil)
            // Below a page's number or running head, with text above already: the line names the section on each of its pages.
            let kept = copy.flatMap { above == nil && $0 != indices[0] && isBelowPageBreak($0) && hasText(indices[0] + 1..<$0) ? nil : $0 }
            if let kept {
                blocks[kept].isWholeTitle = indices.contains { top.contains($0) }
                blocks[kept].assign(
                    .title,
                    above == nil
                        ? "the page's title again, above its text" : "stands above the byline or the source line")
            } else if indices.count < 3, copy == nil {
                continue
            }
            for index in indices where index != kept && (above != nil || kept == nil || !isHead(index)) {
                blocks[index].assign(.furniture, "repeats line \(blocks[kept ?? indices[0]].lines[0] + 1)")
            }
        }
    }

    private func isBelowPageBreak(_ index: Int) -> Bool {
        index > 0 && blocks[index - 1].role == .furniture && (blocks[index - 1].reason.hasPrefix("running head") || blocks[index - 1].text.contains(where: \.isASCIIDigit) && FurnitureReader.isRule(blocks[index - 1].text))
    }

    private func hasText(_ range: Range<Int>) -> Bool { blocks[range].contains { $0.count > 45 && $0.text.contains("。") && !$0.role.isFurniture } }

    /// The one copy that the page marks as its heading of the first rank.
    private func markedAbovePlain(_ indices: [Int]) -> Int? {
        let marked = indices.filter { blocks[$0].headingLevel == 1 }
        return marked.count == 1 && marked[0] == indices[0] && indices.count > 1 ? marked[0] : nil
    }

    private static let fewestParticulars = 2

    /// 时间：, 地点：, 主持人： below: the head of a record, which its further pages print again above the text that goes on.
    private func isAboveParticulars(_ index: Int) -> Bool {
        let below = blocks[(index + 1)...].prefix(Self.fewestParticulars)
        return below.count == Self.fewestParticulars && below.allSatisfy { [.hostLabel, .guestLabel, .letterhead, .date, .editorCredits, .bibliographicField].contains($0.role) || !LabelledLine.fields($0.text.prefix(12).filter { !$0.isBlank } + $0.text.dropFirst(12)).isEmpty && !$0.text.endsSentence }
    }

    private static let shortestPaged = 6
    static let pagedEnding = ", with the number of its page"
    private static let mostPageDigits = 2

    /// 标题(2), 标题（第3页）: the title again, with its number, on the further pages of a text that a site cut in pages.
    private mutating func markPagedTitles(_ places: [ScalarText: [Int]]) {
        for index in content where blocks[index].role == .plain && Self.compared.contains(blocks[index].count) {
            guard let name = Self.withoutPagerNumber(blocks[index].text.wording), name.count >= Self.shortestPaged,
                let first = places[name]?.first, first < index
            else { continue }
            blocks[index].assign(.furniture, "repeats line \(blocks[first].lines[0] + 1)\(Self.pagedEnding)")
        }
    }

    /// The words before a number in brackets that ends the line; nil where none does.
    static func withoutPagerNumber(_ text: ScalarText) -> ScalarText? {
        guard text.last?.isClosingBracket == true, let open = text.lastIndex(where: \.isOpeningBracket) else { return nil }
        let number = text[(open + 1)...].dropLast().filter { !$0.isOne(of: "第页") }
        return (1...mostPageDigits).contains(number.count) && number.allSatisfy(\.isASCIIDigit) ? text[..<open] : nil
    }

    /// The source line below each copy of a title, on the further pages of a text that a site cut in pages.
    mutating func markRepeatedSources() {
        var last: ScalarText?
        for index in blocks.indices where [.source, .date].contains(blocks[index].role) {
            let text = blocks[index].text.squeezed
            let above = blocks[..<index].last { !$0.role.isFurniture || $0.reason.hasPrefix("repeats line") }
            if let last, last.starts(with: text), let above, above.reason.hasPrefix("repeats line") {
                blocks[index].assign(.furniture, "repeats the source line of the page's title")
            } else if text.count >= Self.shortestSource {
                last = last ?? text
            }
        }
    }

    private static let shortestCopy = 12

    /// A head or a foot that a browser prints on each page, where its first copy was known.
    mutating func markRepeatedFurniture() {
        let known = Set(blocks.filter { $0.role == .furniture && $0.reason != HTMLPage.titleReason && (Self.shortestCopy...120).contains($0.count) }.map { $0.text.wording })
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].headingLevel != 1 && (Self.shortestCopy...120).contains(blocks[index].count) && !blocks[index].text.endsSentence && !isHead(index) {
            if known.contains(blocks[index].text.wording) { blocks[index].assign(.furniture, "repeats a line that belongs to no article") }
        }
    }

    private static let shortestSource = 8
    private static let fewestStamps = 2

    /// 2024-03-20 10:01:32 between the turns of a transcript or the entries of a log: when each was posted.
    mutating func markStamps() {
        let stamps = blocks.indices.filter { index in
            blocks[index].role == .date && blocks[index].text.contains(where: \.isColon) && blocks[index].text.allSatisfy { $0.isASCIIDigit || $0.isBlank || $0.isColon || $0.isOne(of: "-/.年月日时分秒") }
        }
        guard stamps.count >= Self.fewestStamps else { return }
        for index in stamps where blocks[..<index].contains(where: { $0.role == .turn }) { blocks[index].assign(.furniture, "says when the lines beside it were posted") }
    }

    /// Nothing but furniture stands between the line and another of the same words.
    private func isFollowedByCopy(_ index: Int) -> Bool {
        var next = index + 1
        while next < blocks.count, blocks[next].role.isFurniture { next += 1 }
        return next < blocks.count && blocks[next].role == .plain
            && blocks[next].text.wording == blocks[index].text.wording
    }

    private static let shortestNamed = 2

    /// 守水人-某某周刊 above 守水人: the first line names the page's title and its site, and the title is shorter than other
    /// copies must be. It is marked.
    private mutating func markNamedTitle(_ index: Int) -> Bool {
        let text = blocks[index].text
        guard let stroke = text.firstIndex(where: { $0.isOne(of: "_|｜-–—") }), text[..<stroke].squeezed.count >= Self.shortestNamed,
            text[(stroke + 1)...].squeezed.count >= Self.shortestNamed
        else { return false }
        let name = text[..<stroke].wording
        guard let title = blocks[(index + 1)...].prefix(Self.joinedWithin).firstIndex(where: { $0.role == .plain && $0.isTitleLike && $0.text.wording == name })
        else { return false }
        blocks[title].assign(.title, "named in the page's title")
        blocks[title].isWholeTitle = true
        return true
    }

    private static let longestPart = 7

    /// 标题_频道_某某网, 标题 - 某某网: the words before one of the strokes are another line of the page.
    private func namesAnother(_ index: Int, _ places: [ScalarText: [Int]]) -> Int? {
        let text = blocks[index].text
        guard text.first != "—" else { return nil }
        let strokes = text.indices.dropFirst().filter { text[$0].isOne(of: "_|｜-–—") }.suffix(6)
        // 文字直播：标题 - 某某网: the part of the site before it.
        let start = text.prefix(Self.longestPart).firstIndex(where: \.isColon).map { $0 + 1 } ?? text.startIndex
        return strokes.lazy.compactMap { stroke in
            places[text[..<stroke].wording]?.first { $0 != index }
                ?? (start < stroke ? places[text[start..<stroke].wording]?.first { $0 != index } : nil)
        }.first
    }

    /// Titles that a line above them may hold whole, in scalars; the words that such a line adds; lines searched for one.
    private static let heldTitles = 8...60
    private static let mostAdded = 40
    private static let heldWithin = 10

    /// The line holds the text, but for a document about it: 关于《某某规定》公开征求意见的公告.
    private static func holds(_ line: ScalarText, _ text: ScalarText) -> Bool {
        guard let range = line.firstRange(of: String(text)) else { return false }
        guard range.upperBound < line.endIndex, line[..<range.lowerBound].contains("《") else { return true }
        return line[range.upperBound...].drop { $0.isCloser }.isEmpty
    }

    /// Lines that a title is set over, and lines below the page's title that are searched for it.
    private static let titleLines = 2...3
    private static let joinedWithin = 30

    static let joinedTitleReason = "one of the lines that make up the page's title"

    /// 某某政府关于某某的意见 - 某某网: a page's title that lines further down make up together, one below the other: they are
    /// the title.
    mutating func markJoinedTitle() {
        let content = self.content
        for (rank, index) in content.prefix(2).enumerated() where blocks[index].role == .plain && !blocks[index].text.endsSentence {
            let line = blocks[index].text.wording
            guard Self.heldTitles.contains(line.count) || line.count <= Self.heldTitles.upperBound + Self.mostAdded else { continue }
            for start in content.indices.dropFirst(rank + 1).prefix(Self.joinedWithin) {
                for length in Self.titleLines where start + length <= content.count {
                    let lines = content[start..<start + length]
                    guard lines.allSatisfy({ blocks[$0].role == .plain && blocks[$0].isTitleLike }) else { break }
                    // Two offices that sign below a document open the title of the one that they issue.
                    if lines.allSatisfy({ isIssuer($0) }) { continue }
                    let joined = lines.reduce(ScalarText()) { $0 + blocks[$1].text.wording }
                    guard joined.count >= Self.heldTitles.lowerBound, line.hasPrefix(String(joined)),
                        line.count <= joined.count + Self.mostAdded
                    else { continue }
                    for at in lines { blocks[at].assign(.title, Self.joinedTitleReason) }
                    for above in content[...rank] { blocks[above].assign(.furniture, "the page's title with the name of its site") }
                    return
                }
            }
        }
    }

    /// The line ends in the words of the other, which a blank or a stroke parts from those before.
    private func endsInWords(_ index: Int, of other: Int) -> Bool {
        let line = blocks[index].text, words = blocks[other].text
        guard line.count > words.count, line.hasSuffix(String(words)) else { return false }
        return line.dropLast(words.count).last.map { $0.isBlank || $0.isOne(of: "_|｜-–—:：>") } == true
    }

    private static let longestBefore = 14, longestBehind = 14, shortestHeld = 5

    /// 张三：标题 / source line / 标题 / 张三, 标题｜第31期 / source line / the title over two lines: the page's headline has the writer or the series
    /// in it, and the text that the site took over has a head of its own below the source line.
    private mutating func setsTitleOver(_ index: Int, _ title: Int) -> Bool {
        let line = blocks[index].text
        guard blocks[index].headingLevel == 0, line.first?.isOne(of: "[【·•●▪★◆■→>《") == false, let range = line.firstRange(of: String(blocks[title].text)) else { return false }
        let before = line[..<range.lowerBound].trimmed, behind = line[range.upperBound...].trimmed
        guard before.count <= Self.longestBefore, behind.count <= Self.longestBehind, before.isEmpty || before.last?.isColon == true,
            behind.isEmpty || behind.first?.isOne(of: "|｜丨") == true && before.isEmpty == behind.contains(where: \.isColon) || behind.first?.isOne(of: "|｜丨") == true
        else { return false }
        let head = blocks[(index + 1)..<title]
        let name = (before.last?.isColon == true ? before.dropLast() : before).drop { !$0.isClosingBracket && before.contains(where: \.isClosingBracket) }.trimmed { $0.isClosingBracket || $0.isBlank }
        let isSigned = name.count >= 2 && PersonNames.mayBeName(name) && blocks[(index + 1)...].prefix(Self.joinedWithin).contains { $0.count <= name.count + 2 && $0.text.squeezed == name.squeezed }
        let isBelowSource = head.contains { [.date, .source].contains($0.role) }
        guard isSigned || isBelowSource && !behind.isEmpty else { return false }
        blocks[index].assign(.title, "a headline that the head below its source line repeats in part")
        let source = head.lastIndex { [.date, .source].contains($0.role) } ?? title
        for at in (index + 1)...title where blocks[at].role == .plain && blocks[at].count <= Self.heldTitles.upperBound {
            if blocks[at].count >= Self.shortestHeld, line.firstRange(of: String(blocks[at].text)) != nil {
                blocks[at].assign(.furniture, "repeats line \(blocks[index].lines[0] + 1)")
            } else if at > source, !blocks[at].text.endsSentence {
                blocks[at].assign(.furniture, Self.belowSavedReason)
            }
        }
        return true
    }

    /// The first lines of a saved page name the article with the number of its document, its author, its site around it.
    private mutating func markContainedTitle() {
        let content = self.content
        for (rank, index) in content.prefix(3).enumerated()
        where blocks[index].role == .plain && !blocks[index].text.endsSentence {
            let line = blocks[index].text.wording
            let below = content[(rank + 1)...].prefix(Self.heldWithin)
            guard
                let title = below.first(where: { at in
                    guard blocks[at].role == .plain || blocks[at].role == .title,
                        blocks[at].isTitleLike || blocks[at].role == .title
                    else { return false }
                    // A page's title as markup has it: the heading behind the site's name.
                    if blocks[index].headingLevel > 0, blocks[at].headingLevel <= blocks[index].headingLevel || !endsInWords(index, of: at) { return false }
                    let text = blocks[at].text.wording
                    return Self.heldTitles.contains(text.count) && line.count > text.count
                        && line.count <= text.count + Self.mostAdded && Self.holds(line, text)
                })
            else { continue }
            if setsTitleOver(index, title) { continue }
            blocks[title].isWholeTitle = true
            blocks[index].assign(.furniture, "holds the title of line \(blocks[title].lines[0] + 1) whole")
        }
    }
}
