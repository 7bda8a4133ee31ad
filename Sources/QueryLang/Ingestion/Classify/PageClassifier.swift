/// Gives every block of a page its role: first what a line says of itself, then what its neighbours make of it.
///
/// Each pass knows one pattern and only touches blocks that no pass before it has decided (`Role.plain`), unless it says
/// otherwise.
struct PageClassifier {
    var blocks: [Block]

    init(_ blocks: [Block]) { self.blocks = blocks }

    static func classify(_ blocks: [Block]) -> [Block] {
        var page = PageClassifier(blocks)
        page.markLoneLine()
        page.markFrontMatter()
        page.joinListings()
        page.joinClauses()
        page.markStepsOnLines()
        page.markChapterList()
        page.markCutCopies()
        page.markAdjoiningStaff()
        page.markTeasers()
        page.markMenu()
        page.markSiteMenu()
        page.markTabs()
        page.markSubtitleAgain()
        page.markLinkLists()
        page.markInterface()
        page.markLeaders()
        page.markNumberedHeads()
        page.markQuestionPage()
        page.joinNumberedNames()
        page.markParticularRows()
        page.markPrintedHead()
        page.markVolumeHeads()
        page.markMasthead()
        page.markAuthorHeads()
        page.markAddressLine()
        page.markCards()
        page.markFieldValues()
        page.markAuthorLists()
        page.markBlankLabels()
        page.markParticipants()
        page.markSpokenNames()
        page.markRecordRolls()
        page.markNameCards()
        page.markRolls()
        page.markJoinedTitle()
        page.markTitleOfField()
        page.markPaperBelow()
        page.markOfficialHeads()
        page.markOfficialTitles()
        page.markSignatures()
        page.markNoticeEnds()
        page.markGreetedLetter()
        page.markLetterEnd()
        page.markGreetings()
        page.joinHeardWords()
        page.markAbbreviations()
        page.markTurns()
        page.markCues()
        page.markMemberHeadings()
        page.markMarkedColumns()
        page.markSignedEnds()
        page.markNamesAboveNotes()
        page.markExtracts()
        page.markRightSigned()
        page.markAccountWriter()
        page.markMarkedNames()
        page.markPairsOfNamesAndPosts()
        page.markPeopleLines()
        page.markReportersNotes()
        page.markStaffBylines()
        page.markCollectedHeads()
        page.markHeadsBelow()
        page.markBracketedNames()
        page.markNewsCredits()
        page.markPlacedNames()
        page.markBareNames()
        page.markFurtherNames()
        page.markAuthorBlock()
        page.markBareFields()
        page.markPostsBelowNames()
        page.markNamedNotes()
        page.markPersonsBelowTexts()
        page.markStaffBelowTexts()
        page.markPageCredits()
        page.markContents()
        page.markGuides()
        page.markPathColumn()
        page.markRepeats()
        page.markRepeatedSources()
        page.markStamps()
        page.markRepeatedFurniture()
        page.markBesideWholeTitles()
        page.markDottedLabels()
        page.markHeadingsOfMarkdown()
        page.markProgramme()
        page.markAnnexes()
        page.markReferences()
        page.markCaptions()
        page.markPictureNews()
        page.markPictureCredits()
        page.markBelowPictures()
        page.markItems()
        page.markTitleNotes()
        page.markEditorialBrackets()
        page.markDistribution()
        page.markReaderComments()
        page.markFoot()
        page.markTail()
        page.markSiteTail()
        page.markFrameBelow()
        page.markReaderLetters()
        page.markClosedLetters()
        page.markSignedBelow()
        page.markChapterTitle()
        page.markSavedHead()
        page.markScriptHead()
        page.markEntry()
        page.markSerialHeads()
        page.markAlikeTitles()
        page.markSeriesKickers()
        page.markVolumeParts()
        page.markCouncilSections()
        page.markSectionLabels()
        page.markColumnName()
        page.markEndNotes()
        page.markTitlesByWords()
        page.markAddressTitles()
        page.markHeadRuns()
        page.markPartedTexts()
        page.markLoneNames()
        page.markTitles()
        page.markRoundupHead()
        page.markColumnTitles()
        page.markBanner()
        page.markMarkedItems()
        page.markSectionNumbers()
        page.markRest()
        page.markTextBounds()
        page.markNoteText()
        page.markSavedText()
        page.keepOneText()
        return page.blocks
    }

    /// Indices of the blocks that are no furniture.
    var content: [Int] { blocks.indices.filter { !blocks[$0].role.isFurniture } }

    /// Blocks that say where an article begins: bylines, text with a dateline, and lines of source and date with text
    /// below them.
    func opensArticle(_ index: Int?) -> Bool {
        guard let index else { return false }
        switch blocks[index].role {
        case .byline: return true
        case .body: return Self.isSalutation(blocks[index].text)
        case .plain: return !blocks[index].isTitleLike && Dateline.opens(blocks[index].text) || Self.isSalutation(blocks[index].text)
        case .date, .source: break
        default: return false
        }
        for next in (index + 1)..<min(index + 40, max(blocks.count, index + 1)) {
            switch blocks[next].role {
            case .byline: return true
            case .date, .source, .keywords, .abstract, .bibliographicField, .documentNumber, .furniture, .banner:
                continue
            case .plain:
                // A title of its own: the date above is that of the page.
                let after = next + 1 < blocks.count ? blocks[next + 1].role : .furniture
                return !(blocks[next].isTitleLike && [.date, .source, .byline].contains(after))
            case .hostLabel, .guestLabel: return true
            default: return blocks[next].role.isText
            }
        }
        return false
    }

    /// A list of those who talk begins here.
    func opensTalk(_ index: Int) -> Bool { [.hostLabel, .guestLabel].contains(blocks[index].role) }

    /// Blocks that say where an article has ended.
    func closesArticle(_ index: Int?) -> Bool {
        guard let index else { return false }
        // A source line right under a title belongs to that title.
        if blocks[index].role == .source, index > 0, blocks[index - 1].role == .title { return false }
        return blocks[index].endsArticle || blocks[index].reason == Self.distributionReason || Self.closers.contains(blocks[index].role)
    }

    static let closers: Set<Role> = [.affiliation, .credits, .source, .editorCredits]

    /// How many signed articles the page seems to hold: the greater of its bylines and its notes on units.
    var signedArticles: Int {
        var bylines = 0, affiliations = 0
        var above: Role?
        for role in blocks.lazy.map(\.role) {
            if role == .byline, above != .byline { bylines += 1 }
            if role == .affiliation, above != .affiliation { affiliations += 1 }
            // Between two notes of one article stand other particulars.
            if above == .affiliation, [.abstract, .keywords, .bibliographicField, .date].contains(role) { continue }
            above = role
        }
        return max(bylines, affiliations)
    }
}

extension PageClassifier {
    /// A line that has the page to itself is text.
    mutating func markLoneLine() {
        let content = self.content
        guard content.count == 1, blocks[content[0]].role == .plain else { return }
        blocks[content[0]].assign(.body, "the only block of the page")
        blocks[content[0]].credits = []
    }

    /// From the heading of a list of links (相关阅读) on, all is furniture up to the next signed article.
    mutating func markLinkLists() {
        var seenText = false, cut = 0
        var inside = false
        let prose = proseOfPage()
        for index in blocks.indices {
            let block = blocks[index]
            if block.role == .plain && block.count > 20 || block.role == .furniture && block.count > Self.longestLink, block.text.endsSentence { seenText = true }
            // …，: a site may have lost its full stops.
            if block.role == .plain, block.count > Self.longestLink, block.text.last?.isComma == true { cut += 1 }
            if cut >= Self.fewestCut { seenText = true }
            // The next article of a site's page opens with its path.
            if block.role == .furniture, FurnitureReader.isPath(block.text) { inside = false }
            if seenText, block.role == .furniture, !isAboveText(index),
                FurnitureReader.isListHeading(block.text.squeezed.trimmedMarks) || block.reason == FurnitureReader.listReason || isAboveLinks(index)
            {
                inside = true
            }
            guard inside else { continue }
            if goesOn(index, prose) {
                inside = false
                continue
            }
            if block.headingLevel == 1 && block.role == .plain || opensSignedArticle(index) || headsText(index) || opensFurtherText(index) || isLetterhead(index) {
                inside = false
            } else if block.role != .furniture {
                blocks[index].assign(.furniture, "in a list of links")
            }
        }
    }

    /// 某某县人民政府文件 right above its number, which no list of links has.
    private func isLetterhead(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].role == .documentNumber && blocks[index + 1].lines.first == blocks[index].lines.last.map { $0 + 1 } && blocks[index].isTitleLike
    }

    private static let longestLink = 60, fewestCut = 3

    /// 图片新闻 above a paragraph of sentences, which no list of links has.
    private func isAboveText(_ index: Int) -> Bool {
        guard index + 1 < blocks.count else { return false }
        let below = blocks[index + 1]
        return [.plain, .caption].contains(below.role) && below.count > Self.longestLink && below.text.dropLast().contains("。")
    }

    private static let linkHeads: WordTable = ["相关链接", "链接", "更多", "更多>>"]

    /// 相关链接 above lines with bullets that end no sentence.
    private func isAboveLinks(_ index: Int) -> Bool {
        guard Self.linkHeads.contains(blocks[index].text.squeezed.trimmedMarks) else { return false }
        let below = blocks[(index + 1)...].prefix(2)
        return below.count == 2 && below.allSatisfy { $0.text.first?.isOne(of: "·•▪■●-") == true && $0.count <= 45 || $0.role == .furniture }
    }

    /// A marked heading right above a sentence, where a list of links has further short lines.
    private func headsText(_ index: Int) -> Bool {
        guard blocks[index].headingLevel > 0, blocks[index].role == .plain, index + 1 < blocks.count else { return false }
        let below = blocks[index + 1]
        return [.plain, .caption].contains(below.role) && below.headingLevel == 0 && below.count > 20 && (below.text.endsSentence || below.text.contains("。"))
    }

    /// A byline with its mark stands in this block or right below this title.
    private func opensSignedArticle(_ index: Int) -> Bool {
        func isMarked(_ at: Int) -> Bool {
            at < blocks.count && blocks[at].role == .byline
                && blocks[at].text.first.map { LabelWords.bylineMarks.contains($0) } == true
        }
        return isMarked(index) || blocks[index].isTitleLike && isMarked(index + 1)
    }

    /// The value on the line below • 发文机构：.
    mutating func markFieldValues() {
        let fields: [Role] = [.furniture, .bibliographicField, .date]
        for index in blocks.indices.dropLast()
        where fields.contains(blocks[index].role) && blocks[index].text.first?.isOne(of: "•·") == true {
            guard blocks[index].text.last?.isColon == true, blocks[index + 1].role == .plain,
                blocks[index + 1].count <= 40,
                blocks[index + 1].text.first?.isOne(of: "•·") == false
            else { continue }
            blocks[index + 1].assign(.furniture, "value of the field above")
        }
    }

    /// The persons under 作者简介： or behind the first of them, each on a line.
    mutating func markAuthorLists() {
        for index in blocks.indices.dropFirst()
        where blocks[index].role == .plain && blocks[index].count <= LineShape.measured {
            guard blocks[index - 1].role == .affiliation, AffiliationReader.isListed(blocks[index].text) else {
                continue
            }
            blocks[index].assign(.affiliation, "goes on with the list of authors above")
        }
    }

    /// 地点：… beside the lists of a meeting's participants.
    mutating func markOccasionBesideLists() {
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].count <= 60 {
            guard let colon = blocks[index].text.prefix(10).firstIndex(where: \.isColon),
                LabelWords.occasions.contains(blocks[index].text[..<colon].squeezed),
                [index - 1, index + 1].contains(where: {
                    blocks.indices.contains($0) && (blocks[$0].role.isFrontMatter || [.letterhead, .byline, .date, .editorCredits].contains(blocks[$0].role))
                })
            else { continue }
            blocks[index].assign(.date, "says when or where the meeting was held")
        }
    }

    /// 某县县长　某某 between a title, or the date below it, and text.
    private mutating func markOfficeBylines(_ content: [Int]) {
        for (rank, index) in content.enumerated()
        where rank > 0 && rank + 1 < content.count && blocks[index].role == .plain {
            let block = blocks[index], below = blocks[content[rank + 1]]
            let isDated = [.date, .source].contains(blocks[content[rank - 1]].role) && rank > 1
            let title = blocks[content[isDated ? rank - 2 : rank - 1]]
            guard block.count <= 40, block.headingLevel == 0, block.text.contains(where: \.isBlank), title.isTitleLike,
                title.count >= 4,
                [.plain, .title].contains(title.role),
                below.role == .date || below.role == .plain && !below.isTitleLike,
                let credits = LexicalRole.personAfterPosts(block.text, role: .author, announced: true)
            else { continue }
            blocks[index].credits = credits
            blocks[index].assign(.byline, "an office and a name between a title and its text")
        }
    }

    /// Bare names right above or below a title-like line are its byline.
    mutating func markBareNames() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && !blocks[index].credits.isEmpty {
            let above = rank > 0 ? content[rank - 1] : nil
            let below = rank + 1 < content.count ? content[rank + 1] : nil
            // 拾　柴 / 某某 / text: at the page's top a title may be as short as a name.
            let isAboveText = below.map { blocks[$0].role == .plain && !blocks[$0].isTitleLike } ?? false
            func isTitle(_ at: Int?) -> Bool {
                guard let at else { return false }
                return blocks[at].role == .title
                    || blocks[at].role == .plain && blocks[at].credits.isEmpty && !isNameRow(at) && blocks[at].isTitleLike
                        && (blocks[at].count >= 5 || blocks[at].headingLevel == 1 || at == content.first && isAboveText)
                        && !Numbering.isNumbered(blocks[at].text)
            }
            // （2023年12月28日） may stand between the title of a speech and the speaker's name.
            let title = above.map { [.date, .source].contains(blocks[$0].role) } == true && rank > 1 ? content[rank - 2] : above
            if isAboveSignedTitle(rank, content) || isOneOfHeadings(index) || isWordOfTexts(index) { continue }
            if blocks[index].credits.contains(where: { $0.affiliation != nil })
                || PeopleLine.group(blocks[index].text) != nil
            { continue }
            let isLikely = PersonNames.list(blocks[index].text) == nil
            if isLikely {
                if isTitle(title), isAboveText {
                    blocks[index].assign(.byline, "a name and words like names between a title and its text")
                }
                continue
            }
            // 张三 李四 above （某大学，某市 100000）, whatever stands above them.
            if let below, blocks[below].role == .affiliation, PostalAddress.holdsCode(blocks[below].text) {
                blocks[index].assign(.byline, "names above the addresses of their units")
                continue
            }
            // 张三 李四 above 【摘要】 at the page's top, whose title was lost.
            if above == nil, let below, blocks[below].role == .abstract {
                blocks[index].assign(.byline, Self.bareNamesReason)
                continue
            }
            let isLonePost = blocks[index].credits.count == 1 && blocks[index].count <= 2
            if isTitle(title) || isTitle(below) && !isLonePost {
                blocks[index].assign(.byline, Self.bareNamesReason)
            }
        }
        markOfficeBylines(content)
        for index in blocks.indices where blocks[index].role == .plain { blocks[index].credits = [] }
    }

    private static let fewestUses = 2, usesWithin = 40

    /// 文件, 水　利: a surname and one scalar that the page's paragraphs have again and again, as they have no writer's name.
    private func isWordOfTexts(_ index: Int) -> Bool {
        let word = String(blocks[index].text.squeezed)
        guard word.unicodeScalars.count == 2 else { return false }
        var uses = 0
        for block in blocks[max(0, index - Self.usesWithin)..<min(blocks.count, index + Self.usesWithin)] where block.count > 45 && block.text.contains("。") {
            if block.text.contains(word), !block.text.contains("作者") { uses += 1 }
            if uses >= Self.fewestUses { return true }
        }
        return false
    }

    /// 臧亦凡　糜晓兰　仰　山: three short words or more, each of the shape of a name.
    private func isNameRow(_ index: Int) -> Bool {
        let words = blocks[index].text.split(whereSeparator: \.isBlank)
        return words.count >= 3 && PersonNames.list(blocks[index].text, announced: true) != nil
    }

    static let numberedReason = "numbered line without a full stop"
    static let shortLineReason = "short line without a full stop, text below"
    static let shortLinesReason = "one of many short lines", noTextBelowReason = "short line with no text below"

    /// What is left is running text, or a heading when it is short and carries no marks.
    mutating func markRest() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, isBareShortLine(content[end]) { end += 1 }
            let isRun = end - rank > 3
            let hasTextBelow = end < content.count && (blocks[content[end]].role == .plain || blocks[content[end]].role.isText)
            for at in rank..<max(end, rank) {
                let index = content[at]
                blocks[index].isVerse = isRun
                // 石桥镇、白沙乡、双河镇: what the heading above counts.
                let isList = rank > 0 && blocks[content[at - 1]].role == .heading && blocks[index].text.count { $0 == "、" } >= 2
                // ——（宋）某某: whose words stand above.
                let isSaying = at > 0 && blocks[index].text.hasPrefix("——") && blocks[index].count <= Self.longestSaid && blocks[content[at - 1]].role.isText
                if isRun || isList || isSaying || !hasTextBelow {
                    blocks[index].assign(.body, isRun ? Self.shortLinesReason : Self.noTextBelowReason)
                } else {
                    blocks[index].assign(.heading, Self.shortLineReason)
                }
            }
            if end == rank {
                if blocks[content[rank]].role == .plain {
                    if opensHeading(rank, content) { blocks[content[rank]].assign(.heading, Self.shortLineReason) } else { blocks[content[rank]].assign(.body, "running text") }
                }
                end += 1
            }
            rank = end
        }
    }

    private static let longestHeadingName = 16, longestSaid = 12

    /// 云岭林场： / 唱响护林第一歌 / text: whom the heading is about, on a line of its own above the rest of it.
    private func opensHeading(_ rank: Int, _ content: [Int]) -> Bool {
        let index = content[rank]
        guard rank > 0, rank + 2 < content.count, blocks[index].count <= Self.longestHeadingName, blocks[index].headingLevel == 0, blocks[index].text.last?.isColon == true,
            !blocks[index].text.dropLast().contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isColon || $0.isBlank }), isBareShortLine(content[rank + 1]),
            !blocks[content[rank + 1]].text.endsSentence, blocks[content[rank + 2]].role == .plain, blocks[content[rank + 2]].text.endsSentence, blocks[content[rank - 1]].text.endsSentence, blocks[content[rank - 1]].text.last?.isColon == false
        else { return false }
        return blocks[content[rank + 2]].count > blocks[content[rank + 1]].count
    }

    private func isBareShortLine(_ index: Int) -> Bool {
        blocks[index].role == .plain && blocks[index].isTitleLike && blocks[index].count <= 40 && !isClauses(index)
    }
}
