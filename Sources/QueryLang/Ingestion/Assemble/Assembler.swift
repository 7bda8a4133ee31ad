import Documents

/// Makes the document of a page's blocks and seams.
struct Assembler {
    var blocks: [Block]
    /// Seams by the block that breaks off, and that block by the one that goes on.
    let next: [Int: BlockSeam]
    let previous: [Int: Int]
    let assembly: TextAssembly
    private(set) var articles: [ArticleRecord] = []
    /// The article of each block, and its paragraph where it is text; both count from 0.
    private(set) var homes: [Int: (article: Int, paragraph: Int?)] = [:]
    private(set) var warnings: [String] = []
    private(set) var publication: String?
    private(set) var date: DateValue?
    /// Datelines open the texts beside the one that is read or reporters sign them, and none of them is a letter to the
    /// editors.
    private var isAmongNews = false
    /// The page has briefs that names close.
    private let hasBriefs: Bool
    /// Nearly all lines stand between blank ones; asked of the page once, not for each of its articles.
    private let isSpaced: Bool

    init(blocks: [Block], seams: [BlockSeam], shapes: [LineShape]) {
        let cuts = seams.filter { !$0.isBetweenParagraphs }
        next = Dictionary(cuts.map { ($0.left, $0) }, uniquingKeysWith: { first, _ in first })
        previous = Dictionary(cuts.map { ($0.right, $0.left) }, uniquingKeysWith: { first, _ in first })
        assembly = TextAssembly(shapes: shapes)
        let builder = FragmentBuilder(blocks)
        self.blocks = builder.blocks
        hasBriefs = Self.holdsBriefs(builder.blocks)
        isSpaced = ParagraphBuilder.isSpaced(shapes, builder.blocks)
        var chains = ChainBuilder(
            blocks: builder.blocks, fragments: builder.fragments, trailing: builder.trailing, seams: seams)
        build(&chains)
        readPage()
    }

    /// Short texts that names in brackets close, at least two and half of them opening with the day of what they report.
    private static func holdsBriefs(_ blocks: [Block]) -> Bool {
        let signed = blocks.filter { $0.role.isText && $0.count <= longestBrief && SignedEnd.isSigned($0.text) }
        let dated = signed.count { $0.text.prefix(newsOpening).containsAny(of: LabelWords.newsDays) }
        return dated >= 2 && dated * 2 >= signed.count
    }

    private static let longestBrief = 200

    /// Notes read for one article; a page that piles up more is no page.
    private static let mostNotes = 200
    /// Title lines of one head.
    static let mostTitleLines = 6

    private mutating func build(_ builder: inout ChainBuilder) {
        for index in builder.labels { blocks[index].assign(.column, "a label beside a title, of which the text has nothing") }
        for index in builder.rematched { blocks[index].assign(.title, ChainBuilder.rematchedReason) }
        var plans: [(chain: Chain, isIntroduction: Bool)] = builder.chains.indices.map {
            (builder.chains[$0], builder.isIntroduction($0))
        }
        // An introduction of a page with one article is the lead of that article.
        if plans.count == 2, plans[0].isIntroduction, !plans[1].isIntroduction, let kicker = lineAbove(plans[1].chain, plans[0].chain) {
            blocks[kicker].assign(.kicker, "a short line above the page's only title")
            plans[1].chain.titles.insert([kicker], at: 0)
            plans[1].chain.others += plans[0].chain.others
            plans.removeFirst()
        } else if plans.count == 2, plans[0].isIntroduction, !plans[1].isIntroduction {
            for index in plans[0].chain.text where blocks[index].role == .body || blocks[index].role == .note {
                blocks[index].assign(.lead, "introduces the only article of the page")
            }
            var only = plans[1].chain
            only.text = plans[0].chain.text + only.text
            only.others += plans[0].chain.others
            plans = [(only, false)]
        }
        if let first = builder.unplaced.first {
            let line = assembly.shapes[blocks[first].lines[0]].number
            warnings.append(
                "\(builder.unplaced.count) title or byline line(s), the first in line \(line), have no text on the page"
            )
        }
        for index in builder.unplaced { blocks[index].assign(.furniture, "no text could be found for it") }
        returnDistribution(&plans)
        for index in plans.indices where !plans[index].isIntroduction { takeOpeningHeading(&plans[index].chain) }
        leaveOutScraps(&plans)
        func start(_ chain: Chain) -> Int {
            (chain.text + chain.titles.joined() + chain.bylines.joined()).min() ?? .max
        }
        plans.sort { start($0.chain) < start($1.chain) }
        partBriefs(&plans)
        if needEvidence(plans.map(\.chain)) { readHeads(&plans) }
        let news = plans.map { plan in plan.chain.text.contains { blocks[$0].role.isText && (Dateline.opens(blocks[$0].text) || SignedEnd.namesReporter(blocks[$0].text)) } }
        let letters = plans.map { plan in plan.chain.text.contains { PageClassifier.isSalutation(blocks[$0].text) } }
        for (rank, plan) in plans.enumerated() {
            let near = max(0, rank - Self.besideText)..<min(plans.count, rank + Self.besideText + 1)
            isAmongNews = (hasBriefs || news[near].contains(true)) && !letters[near].contains(true)
            add(plan.chain, isIntroduction: plan.isIntroduction)
        }
    }

    /// Texts on either side that say whether a text stands among news.
    private static let besideText = 4

    /// Below what is annexed to it a document may say where it goes: the lines are the document's that bears the number.
    private func returnDistribution(_ plans: inout [(chain: Chain, isIntroduction: Bool)]) {
        let numbered = plans.indices.filter { plan in plans[plan].chain.others.contains { blocks[$0].role == .documentNumber } }
        guard numbered.count == 1, let home = numbered.first else { return }
        for index in plans.indices where index != home {
            let lines = plans[index].chain.text.filter { blocks[$0].reason == PageClassifier.distributionReason }
            guard !lines.isEmpty, lines.count < plans[index].chain.text.count else { continue }
            plans[index].chain.text.removeAll { blocks[$0].reason == PageClassifier.distributionReason }
            plans[home].chain.text += lines
        }
    }


    private mutating func add(_ chain: Chain, isIntroduction: Bool) {
        let heads = Array(chain.titles.joined().sorted().prefix(Self.mostTitleLines))
        for index in chain.titles.joined().sorted().dropFirst(Self.mostTitleLines) {
            blocks[index].assign(.furniture, "one of too many title lines")
        }
        var article = ArticleRecord(uncertain: chain.uncertain)
        var people = PeopleBuilder()
        for index in (heads + chain.bylines.joined()).sorted() where !blocks[index].credits.isEmpty {
            people.add(blocks[index].credits)
        }
        if let writer = titleWriter(heads, chain) { people.add([writer]) }
        for index in chain.text where blocks[index].role == .caption || blocks[index].reason == PageClassifier.openingReason { people.add(blocks[index].credits) }
        let speakers = Set(chain.text.compactMap { blocks[$0].role == .turn ? blocks[$0].label : nil })
        for index in chain.others.sorted().prefix(Self.mostNotes) {
            readOther(index, &article, &people, speakers: speakers)
        }
        article.funding = people.funding
        article.uncertain += people.uncertain

        let parts = TitleReader.read(heads.map { blocks[$0] })
        article.title = parts.title
        if let title = parts.title, let (head, number) = DocumentNumber.closing(ScalarText(title)) {
            article.title = String(head)
            article.documentNumber = article.documentNumber ?? String(number)
        }
        if let title = chain.dealtTitle {
            article.column = chain.column ?? parts.title
            article.title = title
        }
        article.kicker = parts.kicker
        article.subtitle = parts.subtitle
        article.column = article.column ?? parts.column
        if let reason = parts.uncertain { article.uncertain.append(reason) }

        for index in chain.text where blocks[index].role == .signature && article.date == nil {
            article.date = DateScanner.first(in: blocks[index].text)?.date
        }
        for index in (heads + chain.bylines.joined()) where article.date == nil && !blocks[index].credits.isEmpty {
            article.date = BylineReader.day(blocks[index].text)
        }
        let builder = ParagraphBuilder(blocks: blocks, assembly: assembly, next: next, previous: previous, isSpacedPage: isSpaced)
        var drafts = builder.drafts(chain.text)
        builder.putUnderHeadings(&drafts)
        let linker = SpeakerLinker(blocks: blocks)
        let turns = drafts.filter { $0.role == .turn }.count
        if turns > 0 {
            for index in drafts.indices.prefix(while: { drafts[$0].role != .turn })
            where drafts[index].record.kind == .body {
                drafts[index].record.kind = .lead
            }
            linker.linkTurns(&drafts, people: &people, heads: heads.map { blocks[$0].text })
        } else {
            linker.linkPersonHeadings(&drafts, people: &people)
            linker.linkHeard(&drafts, people: &people)
        }
        let isTold = turns == 0 && linkTold(&drafts, heads.map { blocks[$0].text }, article.column, chain, linker, &people)
        addReporter(drafts, &people)
        applyClosingNote(drafts, &people)
        applyOpeningNote(drafts, &people)
        if drafts.contains(where: { $0.record.label.map { LabelWords.answerers.contains(ScalarText($0).squeezed) } == true }) { people.makeAnswerers() }
        article.people = people.people
        article.paragraphs = drafts.map(\.record)
        for (index, earlier) in Duplicates.find(drafts.map(\.text)).enumerated()
        where drafts[index].record.kind != .heading {
            article.paragraphs[index].duplicateOf = earlier
        }
        let opening = drafts.first { $0.record.kind == .body || $0.record.kind == .lead }?.text ?? ScalarText()
        if turns >= Self.fewestTurns || isTold { markAskers(&article, chain) }
        article.kind = kind(article, opening: opening, turns: isTold ? Self.fewestTurns : turns, isIntroduction: isIntroduction, chain: chain)
        if isIntroduction, article.title == nil, let first = chain.text.first, let label = blocks[first].label {
            article.title = label
        }
        if article.title == nil, article.kind != .editorNote {
            article.uncertain.append("no title was found for this text")
        }

        let meta = (heads + chain.bylines.joined() + chain.others).sorted()
        article.metaPlaces = meta.flatMap { blocks[$0].lines }.map(assembly.place)
        for index in meta { homes[index] = (articles.count, nil) }
        for (number, draft) in drafts.enumerated() {
            for index in draft.blocks { homes[index] = (articles.count, number) }
        }
        articles.append(article)
    }

    /// A talk without labels: what stands above its first question introduces it, and names who answers.
    private func linkTold(
        _ drafts: inout [ParagraphBuilder.Draft], _ heads: [ScalarText], _ column: String?, _ chain: Chain, _ linker: SpeakerLinker, _ people: inout PeopleBuilder
    ) -> Bool {
        let lists = chain.others.map { blocks[$0] }.filter { [.guestLabel, .hostLabel, .participant].contains($0.role) }
        let form = TalkForm(drafts: drafts, heads: heads + (column.map { [ScalarText($0)] } ?? []), lists: lists)
        guard form.isTalk else { return false }
        let leads = form.leads
        if leads.count < drafts.count { for index in drafts.indices.prefix(leads.count) where drafts[index].record.kind == .body { drafts[index].record.kind = .lead } }
        if let answering = form.answeringTitle, !people.people.contains(where: { $0.role == .guest }) { people.addGuest(String(answering.name), phrase: answering.office) }
        linker.addSilentGuest(leads + heads, heads: heads, &people)
        return true
    }

    private func isTold(_ block: Block, _ speakers: Set<String>) -> Bool { speakers.isEmpty && PageClassifier.tellingReasons.contains(block.reason) }

    private static let fewestTurns = 3

    /// 文/张三 above a talk in which he has no label: who asked, and wrote it down.
    private func markAskers(_ article: inout ArticleRecord, _ chain: Chain) {
        let signed = Set(chain.bylines.joined().flatMap { blocks[$0].credits.compactMap(\.name) })
        let labels = Set(article.paragraphs.compactMap(\.label))
        for index in article.people.indices where article.people[index].role == .author && article.people[index].titles.isEmpty && article.people[index].units.isEmpty {
            guard let name = article.people[index].name, signed.contains(name), !labels.contains(name) else { continue }
            article.people[index].role = .reporter
        }
    }

    /// - Parameter speakers: labels of the article's turns.
    private mutating func readOther(
        _ index: Int, _ article: inout ArticleRecord, _ people: inout PeopleBuilder, speakers: Set<String>
    ) {
        let block = blocks[index]
        switch block.role {
        case .affiliation:
            guard let affiliation = AffiliationReader.read(block.text, known: Set(people.people.compactMap(\.name))) else { return }
            // （张三：某局局长；李四：某某） below a talk names those who spoke.
            let speaking = affiliation.shares.filter { share in share.name.map(speakers.contains) == true }
            for share in speaking { share.name.map { people.addGuest($0, phrase: share.phrase) } }
            if speaking.isEmpty { people.apply(affiliation) }
        case .credits, .editorCredits:
            people.add(block.credits)
        case .keywords where block.reason == PageClassifier.bareKeywordsReason: article.keywords = article.keywords ?? String(block.text)
        case .abstract where block.reason == PageClassifier.bareAbstractReason: article.abstract = article.abstract ?? String(block.text)
        case .source, .date, .keywords, .abstract, .bibliographicField:
            guard let meta = MetaLineReader.read(block.text) else { return }
            article.source = article.source ?? meta.source
            article.date = article.date ?? meta.date
            article.keywords = article.keywords ?? meta.keywords
            article.abstract = article.abstract ?? meta.abstract
            article.documentNumber = article.documentNumber ?? meta.documentNumber
            people.add(meta.authors)
        case .documentNumber:
            article.documentNumber = article.documentNumber ?? DocumentNumber.read(block.text).map { String($0) }
        case .column: article.column = article.column ?? String(HeadReader.columnName(block.text))
        case .guestLabel where speakers.isEmpty && block.label == "主讲人":
            people.add(block.credits)
        case .hostLabel where isTold(block, speakers), .guestLabel where isTold(block, speakers):
            // Told and written down as one text: who tells is its author.
            people.add(block.credits)
        case .hostLabel, .guestLabel:
            // Where one line names both sides, the one who asks or chairs is a reporter in it.
            // 主持人：张三　记者：李四.
            func isStaff(_ credit: Credit) -> Bool { credit.role == .reporter && credit.title?.hasSuffix("记者") == true && block.credits.count > 1 }
            people.add(block.credits.filter(isStaff))
            let talking = block.credits.filter { ($0.role == .reporter || $0.role == .author) && !isStaff($0) }
            people.addParticipants(talking.filter { block.role == .hostLabel || $0.role == .reporter }, role: .host)
            people.addParticipants(talking.filter { block.role == .guestLabel && $0.role != .reporter }, role: .guest)
            people.add(block.credits.filter { $0.role == .editor || $0.role == .photographer })
        case .participant:
            people.addParticipants(block.credits, role: block.label == "host" ? .host : .guest)
        default: return
        }
    }

    /// The reporter of an unsigned story, from its dateline, else from its last sentence or bracket. A last bracket may
    /// also name the editor of a signed one.
    private func addReporter(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        let texts = drafts.filter { $0.role == .body || $0.role == .lead }
        if texts.isEmpty { return addItemReporters(drafts, &people) }
        var isSigned = !people.people.allSatisfy { [.editor, .guest, .photographer].contains($0.role) }
        if let first = texts.first {
            // A bare name above the text is the reporter's whom the dateline calls so.
            let found = Dateline.reporters(first.text)
            people.add(isSigned ? found.filter { credit in people.people.contains { $0.role == .author && $0.name == credit.name } } : found)
        }
        isSigned = isSigned || people.people.contains { $0.role == .author || $0.role == .reporter }
        guard let last = texts.last, last.blocks == drafts.last(where: { $0.record.kind != .caption })?.blocks else {
            return
        }
        people.add(SignedEnd.credits(last.text, isNews: isNews(texts.map(\.text))).filter { !isSigned || $0.role == .editor })
    }

    /// ▲某局开通第二条电路。（张三） / ▲某区新辟三路公共汽车。（李四）: briefs in a list, each with who sent it.
    private func addItemReporters(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        let items = drafts.filter { $0.record.kind == .listItem }
        guard items.count >= Self.fewestItems, people.people.isEmpty else { return }
        for item in items where SignedEnd.isSigned(item.text) {
            people.add(SignedEnd.credits(item.text).filter { $0.role == .reporter })
        }
    }

    private static let fewestItems = 2

    /// A dateline or a day opens a report; or datelines open those beside it, or 本报记者 某某 in brackets closes them, where no letters
    /// to the editors stand.
    private func isNews(_ texts: [ScalarText]) -> Bool {
        guard let opening = texts.first else { return true }
        if Dateline.opens(opening) || opening.prefix(Self.newsOpening).containsAny(of: LabelWords.newsDays) { return true }
        return isAmongNews
    }

    /// Scalars of a report's opening that name its day.
    private static let newsOpening = 80
    private static let longestClosingNote = 120

    /// （作者系某局局长） at the end of the last paragraph.
    private func applyClosingNote(_ drafts: [ParagraphBuilder.Draft], _ people: inout PeopleBuilder) {
        guard let last = drafts.last(where: { $0.role == .body || $0.role == .lead || $0.role == .turn })?.text else {
            return
        }
        let tail = last.suffix(Self.longestClosingNote)
        guard tail.last?.isClosingBracket == true, let open = tail.lastIndex(where: \.isOpeningBracket),
            open > last.startIndex,
            tail[(open + 1)...].hasPrefix("作者") || tail[(open + 1)...].hasPrefix("本文作者"),
            let note = AffiliationReader.read(tail[open...])
        else { return }
        people.apply(note)
    }

    private func kind(_ article: ArticleRecord, opening: ScalarText, turns: Int, isIntroduction: Bool, chain: Chain)
        -> ArticleRecord.Kind
    {
        if isIntroduction { return .editorNote }
        if turns >= 3
            || turns == 2
                && chain.text.contains(where: {
                    blocks[$0].label.map { LabelWords.answerers.contains(ScalarText($0)) } == true
                })
        {
            return .interview
        }
        let authors = article.people.filter { $0.role == .author }
        if authors.isEmpty, article.documentNumber != nil || isRegulation(article, chain) { return .notice }
        if authors.isEmpty, let title = article.title, ScalarText(title).containsAny(of: LabelWords.noticeWords) {
            return .notice
        }
        let isReported = article.people.contains { $0.role == .reporter } || opening.hasPrefix("记者从") || chain.text.contains { blocks[$0].reason == PageClassifier.extractReason }
        let isPictureNews = !article.paragraphs.isEmpty && article.paragraphs.allSatisfy { $0.kind == .caption } && article.people.contains { $0.role == .photographer }
        if authors.isEmpty, isReported || isPictureNews || Dateline.opens(opening) || isReportedByMedium(article, opening: opening) {
            return .news
        }
        return .article
    }

    /// Titles of official texts that are no notices by their name, and articles of a law that make a text one.
    private static let officialEndings: WordTable = [
        "意见", "办法", "条例", "规定", "细则", "预案", "方案", "规划", "批复", "决定", "决议", "章程", "函", "纪要", "更正",
    ]
    private static let fewestArticles = 2

    /// Signed by its office, or divided into 第一条 第二条.
    private func isRegulation(_ article: ArticleRecord, _ chain: Chain) -> Bool {
        let articles = chain.text.lazy.filter { Numbering.isChapter(blocks[$0].text) }.prefix(Self.fewestArticles)
        if articles.count >= Self.fewestArticles { return true }
        guard let title = article.title.map({ ScalarText($0) }) else { return false }
        let plain =
            title.last?.isClosingBracket == true
            ? title[..<(title.lastIndex(where: \.isOpeningBracket) ?? title.endIndex)] : title
        guard plain.closing(among: Self.officialEndings) != nil else { return false }
        return plain == "更正"
            || chain.text.contains {
                blocks[$0].role == .signature || blocks[$0].role == .heading && Numbering.isNumbered(blocks[$0].text)
            }
    }

    /// A medium is named as the source, a day is known, and the text opens with the day of what it reports (5月5日，…).
    private func isReportedByMedium(_ article: ArticleRecord, opening: ScalarText) -> Bool {
        guard article.date != nil, let source = article.source.map({ ScalarText($0) }),
            source.contains(where: { $0.isOne(of: "报网社台刊") }) || source.contains("新闻") || source.contains("客户端")
        else { return false }
        return opening.prefix(40).containsAny(of: LabelWords.newsDays)
    }

    // MARK: The page

    private mutating func readPage() {
        let masthead = blocks.first { $0.reason == "running head: the paper's name" }.flatMap {
            RunningHead.masthead($0.text)
        }
        let banner = blocks.first { $0.role == .banner }.map { String(HeadReader.columnName($0.text)) } ?? masthead?.section
        for index in articles.indices where articles[index].column == nil { articles[index].column = banner }
        date = articles.compactMap(\.date).first
        for block in blocks where block.role == .furniture && block.count <= 60 && date == nil {
            if block.reason.hasPrefix("running head") { date = DateScanner.first(in: block.text)?.date }
        }
        publication =
            masthead?.publication
            ?? PublicationReader.publication(of: articles, furniture: blocks.filter { $0.role == .furniture })
    }
}

/// Finds the paper that printed the page, from what the page says in its own voice.
enum PublicationReader {
    private static let endings: WordTable = ["日报", "晚报", "时报", "早报", "晨报", "商报", "科技报", "周报", "都市报", "青年报", "导报", "报"]

    static func publication(of articles: [ArticleRecord], furniture: [Block]) -> String? {
        for block in furniture where block.reason.hasPrefix("running head") {
            let head = block.text.split { $0.isBlank || $0.isASCIIDigit }.first ?? ScalarText()
            if (3...10).contains(head.count), head.closing(among: endings) != nil { return String(head) }
        }
        for article in articles {
            let introductions = article.paragraphs.filter { $0.kind == .lead || article.kind == .editorNote }
            for paragraph in introductions {
                if let paper = paper(before: "推出", in: ScalarText(paragraph.content.text)) { return paper }
            }
            if article.kind == .notice, let title = article.title.map({ ScalarText($0) }), title.first == "《",
                let close = title.firstIndex(of: "》")
            {
                let name = title[(title.startIndex + 1)..<close]
                if name.closing(among: endings) != nil { return String(name) }
            }
        }
        return nil
    }

    /// The paper's name right before a word: 某某日报推出专版.
    private static func paper(before word: String, in text: ScalarText) -> String? {
        var from = text.startIndex
        while let range = text[from...].firstRange(of: word) {
            let clause = text[..<range.lowerBound].suffix(14)
            let start = clause.lastIndex { $0.isTextMark || $0.isSentenceEnd || $0.isCloser }.map { $0 + 1 }
            let name = clause[(start ?? clause.startIndex)...].trimmed
            if (3...10).contains(name.count), name.closing(among: endings) != nil, name.allSatisfy(\.isHan),
                name != "本报"
            {
                return String(name)
            }
            from = range.upperBound
        }
        return nil
    }
}
