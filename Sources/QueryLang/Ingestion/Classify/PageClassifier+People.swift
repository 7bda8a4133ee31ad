/// Lines of names with units, offices above names, groups that sign: bylines only by where they stand.
extension PageClassifier {
    private static let longestOffice = 40

    /// Lines of persons with units under a title are its byline; where others like them stand between paragraphs they head
    /// the parts of a text. Below the whole text the last line signs it. Lines above titles name who wrote what stands below, where
    /// one of them has no text above it that it could sign, or the last text has no other.
    mutating func markPeopleLines() {
        let content = self.content
        markOffices(content)
        var signed: [[Int]] = []
        var strays = 0
        var below: [[Int]] = [], opening: [[Int]] = []
        var rank = 0
        while rank < content.count {
            var end = rank
            while end < content.count, isPeopleLine(content[end]) { end += 1 }
            if end > rank {
                let run = Array(content[rank..<end])
                if isTitle(above(rank, in: content), content), leadsToText(end < content.count ? content[end] : nil) {
                    signed.append(run)
                } else if end == content.count, run.count == 1, rank > 0, blocks[content[rank - 1]].text.endsSentence,
                    !isSigned
                {
                    signed.append(run)
                } else if signsBelow(run, content, end: end) {
                    below.append(run)
                } else if opensAboveTitle(rank, content, end: end) {
                    opening.append(run)
                } else {
                    strays += run.count
                }
            }
            rank = max(end, rank + 1)
        }
        // One such line may head a part, but at the page's top.
        let above = signed.isEmpty ? opening : [], runs = above + below
        if strays == 0, runs.count > 1 || above.first?.first == content.first && !above.isEmpty, let last = below.last?.last ?? above.last?.last {
            // Text below the last of them that nobody signs: they stand above their titles.
            let isAboveTitles = !above.isEmpty || leavesTextUnsigned(below: last, content)
            for index in runs.joined() { blocks[index].assign(.byline, isAboveTitles ? Self.aboveTitleReason : Self.signatureReason) }
            if isAboveTitles { markTitlesBelowNames(runs, content) }
        } else {
            strays += below.joined().count
        }
        markNamesAtEnd(content)
        markNamesBeforeNotes(content)
        for index in signed.joined() {
            blocks[index].assign(.byline, "persons with their units, or a group, at a title or at the text's end")
        }
    }

    static let aboveTitleReason = "stands above its title, as on the rest of the page"

    /// Title and text below a line of persons, and then no further such line.
    private func leavesTextUnsigned(below index: Int, _ content: [Int]) -> Bool {
        let further = content.drop { $0 <= index }.dropFirst().drop { !blocks[$0].isTitleLike }
        return !further.contains { blocks[$0].role == .byline || isPeopleLine($0) || PersonNames.list(blocks[$0].text) != nil && blocks[$0].isTitleLike }
    }

    private mutating func markTitlesBelowNames(_ bylines: [[Int]], _ content: [Int]) {
        for run in bylines {
            guard let last = run.last, let title = content.first(where: { $0 > last }), blocks[title].role == .plain else { continue }
            blocks[title].assign(.title, "stands below the line of its authors, as on the rest of the page")
        }
    }

    private static let mostNamesAtEnd = 4

    /// Names alone on the last line of an unsigned text.
    private mutating func markNamesAtEnd(_ content: [Int]) {
        let closing: [Role] = [.editorCredits, .date, .source, .affiliation]
        guard !isSigned, let rank = content.lastIndex(where: { !closing.contains(blocks[$0].role) }), rank >= 2,
            isNames(content[rank])
        else { return }
        let index = content[rank], above = blocks[content[rank - 1]]
        guard above.role == .plain || above.role.isText, above.text.endsSentence, above.text.last?.isColon == false,
            blocks[index].credits.count <= Self.mostNamesAtEnd,
            blocks[index].credits.contains(where: { ($0.name ?? "").unicodeScalars.count > 2 })
                || blocks[index].text.contains(where: \.isBlank)
                || blocks[index].credits.count > 1
        else { return }
        if content.contains(where: { Dateline.opens(blocks[$0].text) }) {
            for place in blocks[index].credits.indices { blocks[index].credits[place].role = .reporter }
        }
        blocks[index].assign(.byline, "names alone below an unsigned text")
    }

    /// 市人大代表某某：, 某某议员： alone on its line, where no one speaks under labels: the heading of what is told of the
    /// person. A post behind the name needs a second such line.
    mutating func markMemberHeadings() {
        let content = self.content
        let labels = content.enumerated().filter { rank, index in
            blocks[index].role == .plain && blocks[index].text.last?.isColon == true && rank + 1 < content.count
                && blocks[content[rank + 1]].role == .plain
        }.map(\.element)
        let offices = labels.filter { OfficeLabel.read(blocks[$0].text.dropLast()) != nil }
        for index in labels where PersonHeading.read(blocks[index].text) != nil || offices.count >= 2 && offices.contains(index) {
            blocks[index].assign(.heading, "names a member of a public body, above what is told of the member")
        }
    }

    private static let reportersNotes: WordTable = ["记者手记", "采访手记", "采访札记", "记者观察", "记者感言", "采访后记", "记者札记", "编后手记"]

    /// 记者手记 alone between a title and a name: the name of a column. Below another text, on a page of several: a title.
    mutating func markReportersNotes() {
        let content = self.content
        let isShared = signedArticles >= 2 || content.contains { Dateline.opens(blocks[$0].text) }
        for (rank, index) in content.enumerated().dropFirst() where rank + 1 < content.count && blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            guard Self.reportersNotes.contains(blocks[index].text.squeezed.trimmed { $0.isOne(of: "【】■●◆·") }) else { continue }
            let above = content[rank - 1], below = content[rank + 1]
            if canBeTitle(above), rank + 2 < content.count, !isLongText(below), isLongText(content[rank + 2]), PersonNames.mayBeName(blocks[below].text.squeezed) {
                blocks[above].assign(.title, "stands above the name of a reporter's column")
                blocks[index].assign(.column, "the name of a reporter's column")
                blocks[below].credits = [Credit(name: String(blocks[below].text.squeezed), role: .author)]
                blocks[below].assign(.byline, "by its place and its form a name")
            } else if isShared, blocks[above].text.endsSentence || blocks[above].role == .turn, isLongText(below) || blocks[below].text.endsSentence {
                blocks[index].assign(.title, "the label of a reporter's note, on a page of several texts")
            }
        }
    }

    /// 本刊编辑　张三 between a line that may be a title and its text: an editor who wrote it.
    mutating func markStaffBylines() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .editorCredits && rank + 1 < content.count {
            guard blocks[index].text.opening(among: LabelWords.ownMedia) != nil, !blocks[index].text.contains(where: \.isColon), isTitle(content[rank - 1], content),
                !blocks[content[rank - 1]].text.endsSentence, isLongText(content[rank + 1])
            else { continue }
            for place in blocks[index].credits.indices { blocks[index].credits[place].role = .reporter }
            blocks[index].assign(.byline, "an editor of the paper's own, between a title and its text")
        }
    }

    /// Blocks on either side of a name in which a dateline says that the page reports news.
    private static let besideNews = 24

    /// （张三） alone below a text that ends: its writer. One name that a surname and the usual length make certain vouches
    /// for the other lines of the page that look like it.
    mutating func markBracketedNames() {
        let content = self.content
        var signing: [(index: Int, names: [String], isCertain: Bool)] = []
        for (rank, index) in content.enumerated().dropFirst()
        where blocks[index].role == .plain && blocks[index].count <= Self.longestBracketed {
            let above = blocks[content[rank - 1]]
            guard above.role == .plain || above.role == .body, above.text.endsSentence,
                let inner = BylineReader.bracketContent(blocks[index].text) ?? dashedEnd(index, isLast: rank == content.count - 1)
            else { continue }
            if let signer = LexicalRole.personAfterPosts(inner, role: .author) ?? LexicalRole.personBeforePosts(inner, role: .author) {
                blocks[index].credits = signer
                blocks[index].assign(.credits, "a name with its post in brackets below a text")
                continue
            }
            if isAboveHead(rank, content), let unit = signingUnit(inner) {
                blocks[index].credits = [Credit(role: .author, affiliation: unit)]
                blocks[index].assign(.credits, "a unit in brackets between a text and a head")
                continue
            }
            guard let names = PersonNames.list(inner, announced: true),
                names.allSatisfy({ !SignedEnd.callsToAction.contains($0) })
            else { continue }
            let isCertain = names.allSatisfy { PersonNames.isName(ScalarText($0)) } && (names.contains { $0.unicodeScalars.count >= 3 } || isSetWide(inner) || isAboveHead(rank, content))
            signing.append((index, names, isCertain))
        }
        if !signing.contains(where: \.isCertain) { signing.removeAll { blocks[$0.index].text.first?.isOpeningBracket != true || !$0.names.allSatisfy { PersonNames.isName(ScalarText($0)) } } }
        guard signing.contains(where: \.isCertain) || !signing.isEmpty && blocks.contains(where: { $0.role == .plain && SignedEnd.isSigned($0.text) }) else { return }
        let news = content.filter { Dateline.opens(blocks[$0].text) }
        for (index, names, _) in signing {
            let isNews = news.contains { abs($0 - index) <= Self.besideNews }
            blocks[index].credits = names.map { Credit(name: $0, role: isNews ? .reporter : .author) }
            blocks[index].assign(.credits, "names in brackets below a text")
        }
    }

    /// The page ends here, or a head stands below.
    private func isAboveHead(_ rank: Int, _ content: [Int]) -> Bool {
        rank + 1 == content.count || [.title, .kicker, .column].contains(blocks[content[rank + 1]].role) || canBeTitle(content[rank + 1])
    }

    private static let signingUnits = 3...14
    /// 据某某, 摘自某某: where a text was taken from.
    private static let noSigners: WordTable = ["据", "由", "摘", "选", "转", "原", "见", "以上", "作者", "来源", "载"]

    /// （秘书处）, （县供销社）, （某某办公室）: who sent the text in.
    private func signingUnit(_ inner: ScalarText) -> ScalarText? {
        guard Self.signingUnits.contains(inner.count), inner.allSatisfy(\.isHan), !PersonNames.isName(inner), inner.opening(among: Self.noSigners) == nil, inner.closing(among: InstitutionWords.unitEndings) != nil || inner.last?.isOne(of: "处办科局社院馆站所") == true
        else { return nil }
        return inner
    }

    /// （张　三）: a blank parts the surname, as in no other word.
    private func isSetWide(_ text: ScalarText) -> Bool {
        let words = text.split(whereSeparator: \.isBlank)
        return words.count == 2 && words.allSatisfy { $0.count == 1 }
    }

    /// ——张三 as the page's last line.
    private func dashedEnd(_ index: Int, isLast: Bool) -> ScalarText? {
        guard isLast, blocks[index].text.first?.isOne(of: "—―") == true else { return nil }
        return blocks[index].text.trimmedDashes
    }

    private static let longestNamedNote = 160

    /// 张三为某局局长；李四为某校教师 on a line of its own, where bylines of the page name them all: a note on the authors.
    mutating func markNamedNotes() {
        let named = Set(blocks.flatMap { $0.role == .byline ? $0.credits.compactMap(\.name) : [] })
        guard !named.isEmpty else { return }
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].count <= Self.longestNamedNote && !blocks[index].text.endsSentence {
            let shares = NamedPosts.read(BylineReader.bracketContent(blocks[index].text) ?? blocks[index].text)
            guard !shares.isEmpty, shares.allSatisfy({ share in share.name.map(named.contains) == true && (PersonPhrase.officeCertainty(share.phrase).map { $0 >= 1 } ?? true) }), !(index == content.first && shares.count == 1 && blocks[index].isTitleLike), PersonNames.list(blocks[index].text, announced: true) == nil,
                NumberedAuthors.read(blocks[index].text) == nil
            else { continue }
            blocks[index].assign(.affiliation, Self.namedNoteReason)
        }
        markNamedCards(named)
    }

    private static let namedNoteReason = "says what those do whom the bylines name"
    private static let longestNamedCard = 200

    /// 张三，某大学教授，著有《某书》。 right below the byline or at a text's end: sentences of which each opens with a name of the
    /// byline and says its post.
    private mutating func markNamedCards(_ named: Set<String>) {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].headingLevel == 0 && blocks[index].count <= Self.longestNamedCard {
            let sentences = blocks[index].text.split { $0.isOne(of: "。；;") }.map(\.trimmed).filter { !$0.isEmpty }
            guard (1...4).contains(sentences.count), sentences.allSatisfy({ PersonRoll.card($0, known: named) != nil }) else { continue }
            let isBelowByline = [.byline, .affiliation].contains(blocks[content[rank - 1]].role) || Self.isAboutLabel(blocks[content[rank - 1]].text) || rank > 1 && blocks[content[rank - 2]].role == .byline && !isLongText(content[rank - 1])
            let isAtEnd = rank + 1 == content.count || blocks[content[rank + 1]].isTitleLike || !(isLongText(content[rank + 1]) || blocks[content[rank + 1]].role.isRunning)
            guard isBelowByline || isAtEnd else { continue }
            blocks[index].assign(.affiliation, Self.namedNoteReason)
        }
    }

    private static let longestBracketed = 24

    private static let longestLoneName = 6

    /// A name that no surname tells, alone between a title and its text, where a note on the author's unit closes the text
    /// and no byline stands between.
    private mutating func markNamesBeforeNotes(_ content: [Int]) {
        markNamesBeforeDealtNotes(content)
        for (rank, index) in content.enumerated().dropFirst()
        where blocks[index].role == .plain && blocks[index].credits.isEmpty {
            guard blocks[index].count <= Self.longestLoneName,
                PersonNames.mayBeName(blocks[index].text, longest: Self.longestLoneName),
                isTitle(content[rank - 1], content), rank + 1 < content.count, blocks[content[rank + 1]].text.endsSentence,
                let end = content[(rank + 1)...].first(where: {
                    [.byline, .credits, .affiliation, .title].contains(blocks[$0].role)
                }),
                blocks[end].role == .affiliation, let note = AffiliationReader.read(blocks[end].text),
                !note.shares.isEmpty,
                note.shares.allSatisfy({ $0.name == nil }), !note.isDistributed
            else { continue }
            // A title within: the note is that of another text.
            let between = content[(rank + 1)...].prefix { $0 < end }
            guard between.allSatisfy({ !blocks[$0].isTitleLike && blocks[$0].credits.isEmpty }) else { continue }
            blocks[index].credits = [Credit(name: String(blocks[index].text), role: .author)]
            blocks[index].assign(.byline, "a short line under a title, a note on its author below the text")
        }
    }

    /// 丛　珊　巴音朝鲁 under a title, and （作者分别为某大学教授、某会会长） below the text: as many words as the note deals posts out to.
    private mutating func markNamesBeforeDealtNotes(_ content: [Int]) {
        for (rank, index) in content.enumerated().dropFirst() where blocks[index].role == .plain && blocks[index].count <= Self.longestDealtNames && rank + 1 < content.count {
            guard let names = PersonNames.list(blocks[index].text, announced: true), names.count >= 2, isTitle(content[rank - 1], content) || blocks[content[rank - 1]].headingLevel > 0,
                blocks[content[rank + 1]].text.endsSentence,
                let end = content[(rank + 1)...].first(where: { [.byline, .credits, .affiliation, .title].contains(blocks[$0].role) || blocks[$0].headingLevel > 0 }), blocks[end].role == .affiliation,
                let share = AffiliationReader.read(blocks[end].text), share.isDistributed, share.shares.count == 1, PostReader.deal(share.shares[0].phrase, to: names.count) != nil
            else { continue }
            blocks[index].credits = names.map { Credit(name: $0, role: .author) }
            blocks[index].assign(.byline, "as many words under a title as the note below the text deals posts out to")
        }
    }

    private static let longestDealtNames = 30

    /// 某局局长 on a line, and the name on the line below or above it, under a title.
    private mutating func markOffices(_ content: [Int]) {
        for (rank, index) in content.enumerated().dropFirst() where rank + 1 < content.count && isOffice(index) {
            let isNameBelow = isNames(content[rank + 1]) && isTitle(above(rank, in: content), content)
            let isNameAbove = isNames(content[rank - 1]) && isTitle(above(rank - 1, in: content), content)
            guard isNameBelow || isNameAbove else { continue }
            let names = content[isNameBelow ? rank + 1 : rank - 1]
            let beyond = isNameBelow ? rank + 2 : rank + 1
            guard leadsToText(beyond < content.count ? content[beyond] : nil) else { continue }
            let phrase = blocks[index].text
            blocks[index].credits = []
            for place in blocks[names].credits.indices { blocks[names].credits[place].affiliation = phrase }
            blocks[index].assign(.byline, "a post beside the name of who holds it")
            blocks[names].assign(.byline, "a name beside its post, under a title")
        }
    }

    /// Bylines that say so themselves stand on the page.
    private var isSigned: Bool { blocks.contains { $0.role == .byline || $0.role == .credits } }

    static let visits: WordTable = ["访", "专访", "对话", "对谈", "记", "走近", "走进", "与", "写给", "致", "悼", "忆", "怀念", "听"]

    private func isPeopleLine(_ index: Int) -> Bool {
        guard blocks[index].role == .plain, !blocks[index].credits.isEmpty else { return false }
        // ——访某局局长张三, ——对话某公司经理李四: the subtitle of an interview.
        if isDashed(index), blocks[index].text.trimmedDashes.opening(among: Self.visits) != nil { return false }
        return blocks[index].credits.contains { $0.affiliation != nil } || PeopleLine.group(blocks[index].text) != nil
    }

    private func isNames(_ index: Int) -> Bool {
        blocks[index].role == .plain && !blocks[index].credits.isEmpty
            && blocks[index].credits.allSatisfy { $0.affiliation == nil }
            && PersonNames.list(blocks[index].text) != nil
    }

    private func isOffice(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain, block.credits.isEmpty || PeopleLine.group(block.text) != nil, block.headingLevel == 0,
            block.count <= Self.longestOffice,
            !block.text.contains(where: { $0.isSentenceEnd || $0.isColon || $0.isComma })
        else { return false }
        return PeopleLine.isUnit(block.text)
            && PostReader.posts(block.text, completing: false).allSatisfy { $0.unit != nil || $0.title != nil }
            && (block.text.closing(among: InstitutionWords.posts) != nil
                || block.text.closing(among: InstitutionWords.unitEndings) != nil)
    }

    /// The line above; the title beyond a date or a source.
    private func above(_ rank: Int, in content: [Int]) -> Int? {
        guard rank > 0 else { return nil }
        let near = content[rank - 1]
        return [.date, .source].contains(blocks[near].role) && rank > 1 ? content[rank - 2] : near
    }

    /// Furniture that may stand between a title and the text above it.
    private static let mostAbove = 6

    private func isTitle(_ index: Int?, _ content: [Int]) -> Bool {
        guard let index else { return false }
        let block = blocks[index]
        if block.role == .title || block.role == .subtitle { return true }
        // 拾柴: a short title at the page's top, or below a text that has ended.
        let isTop = block.count >= 2 && (index == content.first || (max(0, index - Self.mostAbove)..<index).last { !blocks[$0].role.isFurniture }.map { blocks[$0].text.endsSentence || blocks[$0].role.isText } == true)
        return block.role == .plain && block.credits.isEmpty && block.isTitleLike && (block.count >= 5 || block.headingLevel == 1 || isTop)
            && !Numbering.isNumbered(block.text)
    }

    private func leadsToText(_ index: Int?) -> Bool {
        guard let index else { return false }
        let block = blocks[index]
        switch block.role {
        case .abstract, .keywords, .affiliation, .bibliographicField, .date, .source, .note, .noteLabel: return true
        case .plain: return !block.isTitleLike || block.headingLevel > 0 || Numbering.isNumbered(block.text)
        default: return block.role.isText
        }
    }
}
