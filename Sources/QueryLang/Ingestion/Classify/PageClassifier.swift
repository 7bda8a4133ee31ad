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
        page.markWideHeadings()
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
        page.markMembers()
        page.markBookCards()
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
        page.markPersonHeads()
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
        page.markMarkedTitles()
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

    /// The value on the line below • 发文机构：.
    mutating func markFieldValues() {
        let fields: [Role] = [.furniture, .bibliographicField, .date]
        for index in blocks.indices.dropLast()
        where fields.contains(blocks[index].role) && blocks[index].text.first?.isOne(of: "•·") == true {
            guard blocks[index].text.last?.isColon == true, blocks[index + 1].role == .plain,
                blocks[index + 1].count <= 40,
                blocks[index + 1].text.first?.isOne(of: "•·") == false, !isTitleAgain(index + 1)
            else { continue }
            blocks[index + 1].assign(.furniture, "value of the field above")
        }
    }

    private static let shortestTitleAgain = 8

    /// • 内容概述： is left empty above the title that stands above the fields too.
    private func isTitleAgain(_ index: Int) -> Bool {
        let words = blocks[index].text.squeezed
        return words.count >= Self.shortestTitleAgain && blocks[index].isTitleLike && blocks[..<index].contains { $0.text.squeezed == words }
    }

    /// The persons under 作者简介： or behind the first of them, each on a line.
    mutating func markAuthorLists() {
        if let first = content.first, blocks[first].role == .plain, blocks[first].headingLevel == 0, AffiliationReader.namesAuthors(blocks[first].text) {
            blocks[first].assign(.affiliation, "names the authors with their units, above the text")
        }
        markAuthorCard()
        for index in blocks.indices.dropFirst()
        where blocks[index].role == .plain && blocks[index].count <= LineShape.measured {
            guard blocks[index - 1].role == .affiliation, AffiliationReader.isListed(blocks[index].text) else {
                continue
            }
            blocks[index].assign(.affiliation, "goes on with the list of authors above")
        }
    }

    private static let longestCardName = 8

    /// 作者简介 / 张三 / 某大学教授，主要研究…。: the label, the name and what is said of the author, each on a line.
    private mutating func markAuthorCard() {
        for index in blocks.indices.dropLast(2) where blocks[index].role == .affiliation && blocks[index].count <= Self.longestCardName {
            let name = blocks[index + 1], note = blocks[index + 2]
            guard [.plain, .byline].contains(name.role), name.count <= Self.longestCardName, let names = PersonNames.list(name.text, announced: true), names.count == 1, note.role == .plain, note.count <= LineShape.measured,
                let clause = note.text.split(whereSeparator: { $0.isComma || $0.isSentenceEnd }).first, PersonPhrase.officeCertainty(clause) == 2
            else { continue }
            blocks[index + 1].credits = [Credit(name: names[0], role: .author, affiliation: clause)]
            blocks[index + 1].assign(.byline, "the name on a card about the author")
            blocks[index + 2].assign(.bibliographicField, "what a card says of the author")
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
}
