/// Speakers' labels of interviews: `张三：…`, `记者：…`, `某报：…`, alone on their line or before the text.
extension PageClassifier {
    static let longestLabel = 14

    mutating func markTurns() {
        markNumberedQuestions()
        var counts: [ScalarText: Int] = [:]
        var labels: [Int: ScalarText] = [:]
        var asking: Set<ScalarText> = []
        let first = content.first
        let headings = Set(blocks.filter { $0.headingLevel > 0 && $0.count <= LineShape.measured }.map { $0.text.wording })
        let repeated = repeatedTitles()
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            guard !Self.isSalutation(blocks[index].text), let label = Self.label(of: blocks[index].text), repeated.isEmpty || !repeated.contains(Self.withoutPagerNumber(blocks[index].text.wording) ?? blocks[index].text.wording) else { continue }
            // A name and a colon may open a title: 张三：…之路.
            if index == first, blocks[index].isTitleLike, !LabelWords.isAsker(label), !isFirstQuestion(index, label) { continue }
            // 张三：…, the words of the page's heading again.
            if blocks[index].isTitleLike, headings.contains(blocks[index].text.wording) { continue }
            // 张三：把失败的标本也留下来 above the byline or the source line is a title.
            if blocks[index].isTitleLike, index + 1 < blocks.count, [.byline, .source].contains(blocks[index + 1].role), PersonNames.mayBeName(label) { continue }
            // 摄影师　张三： above the title and its byline.
            if blocks[index].text.last?.isColon == true, index + 2 < blocks.count, blocks[index + 1].isTitleLike, blocks[index + 1].role == .plain,
                [.byline, .source].contains(blocks[index + 2].role)
            { continue }
            // 张三：先分级，再动手 above what 张三 says is a heading.
            if blocks[index].isTitleLike, index + 1 < blocks.count, blocks[index + 1].role == .plain,
                blocks[index + 1].count > 40,
                Self.label(of: blocks[index + 1].text) == label
            {
                continue
            }
            // 张三： above a heading and what is told of 张三.
            if blocks[index].text.last?.isColon == true, PersonNames.mayBeName(label) || OfficeLabel.read(label) != nil, index + 2 < blocks.count, blocks[index + 1].role == .plain, blocks[index + 1].isTitleLike, !asks(index),
                isLongText(index + 2), Self.label(of: blocks[index + 2].text) == nil
            { continue }
            labels[index] = label
            counts[label, default: 0] += 1
            if asks(index) { asking.insert(label) }
        }
        let names = Set(blocks.flatMap { $0.role.isFrontMatter ? $0.credits.compactMap(\.name) : [] })
        let firsts = Dictionary(labels.map { ($0.value, $0.key) }, uniquingKeysWith: min)
        var accepted = counts.filter { isSpeaker($0.key, count: $0.value, asks: asking.contains($0.key), names: names, first: firsts[$0.key] ?? 0) }
        for (label, count) in guestsOfLead(labels, counts) { accepted[label] = count }
        for (label, count) in alternating(labels, counts) { accepted[label] = count }
        for label in partyLabels(counts) { accepted[label] = counts[label] ?? 1 }
        let announced = self.announced(labels).union(askedAndAnswered(labels))
        for label in answeredByOffices(labels).union(exchanging(labels)).union(standingAlone(labels)).union(announced) { accepted[label] = counts[label] ?? 1 }
        addRivals(of: &accepted, counts)
        markTalkHeadings(labels, &accepted)
        addAnswers(to: &accepted, labels, counts)
        for (index, label) in unmarkedLabels(labels.filter { accepted[$0.value] != nil }) {
            labels[index] = label
            accepted[label, default: 0] += 1
        }
        let strays = strayLabels(labels.filter { accepted[$0.value] != nil }, names)
        let isReply =
            accepted.keys.contains { LabelWords.answerers.contains($0) }
            && accepted.keys.contains { LabelWords.askers.contains($0) }
        guard !announced.isEmpty || nameEachOther(labels.filter { accepted[$0.value] != nil }) || accepted.count >= 2 && accepted.values.reduce(0, +) >= (isReply ? 2 : 3) else { return }
        mergeTurns(labels.filter { accepted[$0.value] != nil && !strays.contains($0.key) }, accepted)
        markOccasion()
    }

    /// 谈创作：右岸我没有权利拍 above a question and below no other: a heading of the talk, in nobody's mouth.
    private mutating func markTalkHeadings(_ labels: [Int: ScalarText], _ accepted: inout [ScalarText: Int]) {
        let found = labels.filter { index, label in
            guard accepted[label] == 1, label.count >= 2, blocks[index].isTitleLike, !blocks[index].text.endsSentence, blocks[index].text.last?.isColon == false, !asks(index),
                !LabelWords.isAsker(label), !LabelWords.answerers.contains(label.squeezed), !LabelWords.isCrowd(label.squeezed), index == 0 || labels[index - 1] == nil || !asks(index - 1),
                let next = labels[index + 1], next != label, let count = accepted[next], count >= 2
            else { return false }
            return asks(index + 1)
        }
        for (index, label) in found {
            accepted[label] = nil
            blocks[index].assign(.heading, Self.talkHeadingReason)
        }
    }

    static let talkHeadingReason = "a short line with a colon above a question, and below none"

    /// Q1：请介绍一下您的岗位。 / Q2：…？ with no A beside them: numbered questions head what is answered.
    private mutating func markNumberedQuestions() {
        let labelled = blocks.indices.compactMap { index in blocks[index].role == .plain && blocks[index].headingLevel == 0 ? Self.label(of: blocks[index].text).map { (index: index, label: $0.squeezed) } : nil }
        let questions = labelled.filter { LabelWords.isNumbered($0.label) && blocks[$0.index].count <= LineShape.measured && blocks[$0.index].count > $0.label.count + 1 }
        guard questions.count >= 2, Set(questions.map(\.label)).count == questions.count, !labelled.contains(where: { LabelWords.answerers.contains($0.label.trimmed(\.isASCIIDigit)) }) else { return }
        for question in questions { blocks[question.index].assign(.heading, Self.numberedQuestionReason) }
    }

    static let numberedQuestionReason = "one of several numbered questions, with no label for the answers"

    /// BQ：…？ as the page's first line, and further down again: a question, and no title.
    private func isFirstQuestion(_ index: Int, _ label: ScalarText) -> Bool {
        blocks[index].text.last?.isOne(of: "？?") == true && index + 1 < blocks.count && Self.label(of: blocks[index + 1].text).map { $0 != label } == true
            && blocks[(index + 1)...].prefix(Self.mostToNextQuestion).contains { $0.role == .plain && Self.label(of: $0.text) == label && $0.text.last?.isOne(of: "？?") == true }
    }

    private static let mostToNextQuestion = 6

    /// 张三：…？ right above 李四：…, both named above: the page breaks off behind the first answer.
    private func nameEachOther(_ labels: [Int: ScalarText]) -> Bool {
        guard labels.count == 2, let first = labels.keys.min(), asks(first), let asker = labels[first], let answerer = labels[first + 1], PersonNames.isName(asker), PersonNames.isName(answerer), asker != answerer
        else { return false }
        return [asker, answerer].allSatisfy { name in blocks[..<first].contains { $0.text.firstRange(of: String(name)) != nil } }
    }

    private static let shortestRepeated = 8

    /// Title-like lines that stand on the page more than once, the number of a page behind them or not: 访张三：… (2) is the title
    /// on a further page, and nobody says the same words twice.
    private func repeatedTitles() -> Set<ScalarText> {
        var seen: Set<ScalarText> = [], repeated: Set<ScalarText> = []
        for block in blocks where block.role == .plain && block.isTitleLike && block.count >= Self.shortestRepeated && !block.text.endsSentence && block.text.contains(where: \.isColon) {
            let key = Self.withoutPagerNumber(block.text.wording) ?? block.text.wording
            if !seen.insert(key).inserted { repeated.insert(key) }
        }
        return repeated
    }

    private mutating func mergeTurns(_ labels: [Int: ScalarText], _ accepted: [ScalarText: Int]) {
        var merged: [Block] = []
        var openLabel = false
        for index in blocks.indices {
            var block = blocks[index]
            let label = labels[index].flatMap { accepted[$0] == nil ? nil : $0 }
            if openLabel, block.role == .plain, label == nil, let last = merged.indices.last {
                merged[last].lines += block.lines
                merged[last].text.append(contentsOf: block.text)
                merged[last].count = merged[last].text.count
                merged[last].reason = "speaker's label on its own line, and the text below"
                openLabel = false
                continue
            }
            openLabel = false
            if let label {
                block.label = String(label)
                block.assign(.turn, "opens with the label of a speaker who speaks \(accepted[label] ?? 1) time(s)")
                openLabel = (block.text.last?.isColon == true || block.text == label) && !block.text.dropLast().contains(where: \.isColon)
            }
            merged.append(block)
        }
        blocks = merged
    }

    /// The line, or the one below a label that stands alone, ends in a question: …？, …？谢谢。.
    private func asks(_ index: Int) -> Bool {
        if Self.endsInQuestion(blocks[index].text) { return true }
        guard blocks[index].text.last?.isColon == true, index + 1 < blocks.count else { return false }
        return Self.endsInQuestion(blocks[index + 1].text)
    }

    private static func endsInQuestion(_ text: ScalarText) -> Bool {
        let plain = text.trimmed { $0.isBlank || $0.isOne(of: "。.！!") }
        let asked = plain.closing(among: thanks).map { plain.dropLast($0.count).trimmed { $0.isBlank || $0.isComma } } ?? plain
        return asked.last?.isOne(of: "？?") == true
    }

    private static let thanks: WordTable = ["谢谢你", "谢谢您", "谢谢大家", "谢谢主持人", "谢谢", "多谢", "感谢"]

    /// Beside speakers who are certain: the office or the surname that answers again and again, a press reporter who asks
    /// once, a crowd.
    private func addRivals(of accepted: inout [ScalarText: Int], _ counts: [ScalarText: Int]) {
        guard !accepted.isEmpty else { return }
        for (label, count) in counts where accepted[label] == nil {
            let plain = label.squeezed
            let isOffice = plain.closing(among: InstitutionWords.posts) != nil && count >= 2
            // 张：… once, beside 张三：….
            let isShort = LeadGuests.isShort(plain) && (count >= 2 || accepted.keys.contains { $0.count > 1 && $0.first == plain.first && PersonNames.mayBeName($0.squeezed) })
            let isName = count >= 2 && PersonNames.mayBeName(plain)
            if OfficeLabel.read(plain) != nil || Self.partAndName(label) != nil || isOffice || isShort || isName
                || count >= 2 && Self.readers.contains(plain) || plain.hasSuffix("记者") && plain.count > 2 || LabelWords.isCrowd(plain)
            {
                accepted[label] = count
            }
        }
    }

    /// 消费者参加人　张三: a part in the talk, a blank, and a name.
    static func partAndName(_ label: ScalarText) -> (name: ScalarText, part: ScalarText)? {
        guard let blank = label.lastIndex(where: \.isBlank) else { return nil }
        let part = label[..<blank].squeezed, name = label[(blank + 1)...]
        let isPart = part.count >= 2 && (part.allSatisfy(\.isHan) || part.count > longestLabel && PersonPhrase.officeCertainty(part) == 2) && !PersonNames.isName(part) && !LabelWords.askers.contains(part)
        return isPart && (PersonNames.isName(name) || name.count >= 3 && PersonNames.mayBeName(name)) ? (name, part) : nil
    }

    /// Who answers once: the line right below a question under an accepted label, by a word that may be a name.
    private func addAnswers(to accepted: inout [ScalarText: Int], _ labels: [Int: ScalarText], _ counts: [ScalarText: Int]) {
        let sure = accepted
        for (index, label) in labels where accepted[label] == nil && index > 0 {
            guard let asker = labels[index - 1], sure[asker] != nil, asks(index - 1), !asks(index),
                PersonNames.mayBeName(label.squeezed, longest: PersonNames.longestGiven) || label.squeezed.closing(among: InstitutionWords.posts) != nil
            else { continue }
            accepted[label] = counts[label] ?? 1
        }
    }

    /// 时间：… and 地点：… above the first turn say when and where the talk was held.
    private mutating func markOccasion() {
        guard let first = blocks.firstIndex(where: { $0.role == .turn }) else { return }
        for index in blocks[..<first].indices where blocks[index].role == .plain && blocks[index].count <= 60 {
            if SpeakerLinker.introduced(blocks[index].text) != nil {
                blocks[index].assign(.lead, "introduces the one who answers")
                continue
            }
            guard let label = blocks[index].text.opening(among: LabelWords.occasions),
                blocks[index].text.dropFirst(label.count).first?.isColon == true
            else { continue }
            blocks[index].assign(.date, "says when or where the talk was held")
        }
        // Below those who talk a short line heads what they say first.
        if first > 1, blocks[first - 1].role == .plain, blocks[first - 1].isTitleLike, blocks[first - 1].headingLevel == 0, [.participant, .guestLabel, .hostLabel].contains(blocks[first - 2].role),
            blocks[..<(first - 2)].contains(where: { $0.role == .plain && $0.isTitleLike })
        {
            blocks[first - 1].credits = []
            blocks[first - 1].assign(.heading, "a short line between those who talk and the first turn")
        }
    }

    private static let fewestLong = 2

    /// 某办发言人　张三 above what is said, where other offices with names stand alone above theirs with a colon.
    private func unmarkedLabels(_ labels: [Int: ScalarText]) -> [Int: ScalarText] {
        guard labels.count(where: { Self.longLabel(blocks[$0.key].text) != nil }) >= Self.fewestLong, let first = labels.keys.min(), let last = labels.keys.max() else { return [:] }
        var found: [Int: ScalarText] = [:]
        for index in max(0, first - Self.mostToNextQuestion)..<last where blocks[index].role == .plain && labels[index] == nil && blocks[index].count <= Self.longestOffice && isLongText(index + 1) && labels[index + 1] == nil {
            let text = blocks[index].text
            guard let blank = text.lastIndex(where: \.isBlank), case let name = text[(blank + 1)...], PersonNames.mayBeName(name), PersonPhrase.officeCertainty(text[..<blank].trimmed) == 2 else { continue }
            found[index] = text
        }
        return found
    }

    private static let fewestExchanges = 3
    private static let longestUnknownName = 6

    /// Two labels of a name's length, known or not, that take turns again and again: no list and no field does that.
    private func alternating(_ labels: [Int: ScalarText], _ counts: [ScalarText: Int]) -> [ScalarText: Int] {
        let often = counts.filter { label, count in
            let plain = label.squeezed
            return count >= Self.fewestExchanges
                && (Self.isInitial(plain) || PersonNames.mayBeName(plain, longest: Self.longestUnknownName) || PersonNames.isTranscribed(plain) || LabelWords.askers.contains(plain))
        }
        guard often.count >= 2 else { return [:] }
        let sequence = labels.filter { often[$0.value] != nil }.sorted { $0.key < $1.key }.map(\.value)
        let changes = zip(sequence, sequence.dropFirst()).count { $0 != $1 }
        return changes * 4 >= (sequence.count - 1) * 3 ? often : [:]
    }

    private static let fewestAnswered = 2

    /// 网友“某某”： and on the line below 市教育局：, more than once: who asks and which office answers.
    private func answeredByOffices(_ labels: [Int: ScalarText]) -> Set<ScalarText> {
        let pairs = labels.keys.filter { index in
            guard let asker = labels[index], let office = labels[index + 1] else { return false }
            let word = office.squeezed
            return LabelWords.isCrowd(asker.squeezed) && !LabelWords.isCrowd(word) && word.count >= 3
                && (word.closing(among: InstitutionWords.unitEndings) != nil || word.last.map(InstitutionWords.unitEndCharacters.contains) == true)
        }
        return pairs.count < Self.fewestAnswered ? [] : Set(pairs.flatMap { [labels[$0], labels[$0 + 1]] }.compactMap { $0 })
    }

    /// 盛：, 编：: a surname alone, or the word of an editor who asks.
    private static func isInitial(_ label: ScalarText) -> Bool {
        guard label.count == 1, let first = label.first else { return false }
        return PersonNames.surnames.contains(first) || first.isOne(of: "编访")
    }

    /// Labels of a surname alone, or of a surname with a post, whose bearers the text above the first question names.
    private func guestsOfLead(_ labels: [Int: ScalarText], _ counts: [ScalarText: Int]) -> [ScalarText: Int] {
        guard let first = labels.filter({ LabelWords.askers.contains($0.value) }).keys.min() else { return [:] }
        let short = counts.filter { LeadGuests.isShort($0.key) }
        guard !short.isEmpty else { return [:] }
        let leads = blocks[..<first].filter { $0.role == .plain || $0.role == .note }.suffix(LeadGuests.mostParagraphs)
        let surnames = Set(leads.flatMap { LeadGuests.read($0.text) }.compactMap(\.name.first))
        return short.filter { label, _ in label.first.map(surnames.contains) == true }
    }

    /// The words before a colon near the line's start, or in a bracket there: 张三：, [主持人], 【记者】.
    static func label(of text: ScalarText) -> ScalarText? {
        if let first = text.first, first.isOne(of: "[【〔［"),
            let close = text.prefix(longestLabel + 2).firstIndex(where: { $0.isOne(of: "]】〕］") })
        {
            let label = text[(text.startIndex + 1)..<close].trimmed
            return isLabel(label) && label.allSatisfy({ $0.isHan || $0 == "·" || $0.isBlank }) ? label : nil
        }
        let plain = text.drop { $0.isOne(of: "▲△▼●■◆") }
        if let label = longLabel(plain) ?? askingLabel(plain) { return label }
        // 张三（某大学教授）：….
        if let close = plain.prefix(OfficeLabel.longestBracketed).firstIndex(where: \.isClosingBracket),
            close + 1 < plain.endIndex,
            plain[close + 1].isColon, OfficeLabel.read(plain[...close]) != nil || isParty(plain[...close]) || isShortened(plain[...close])
        {
            return plain[...close]
        }
        let head = plain.prefix(OfficeLabel.longest + 1)
        guard let colon = head.firstIndex(where: \.isColon), colon > head.startIndex else { return nil }
        let label = head[..<colon].trimmed
        if readers.contains(label.squeezed) { return label }
        guard label.count <= longestLabel || OfficeLabel.read(label) != nil else { return nil }
        return isLabel(label) ? label : nil
    }

    private static let askingEnds: WordTable = ["问", "来电", "来信", "咨询"], answeringEnds: WordTable = ["答", "答复", "回答", "解答", "回复"]
    private static let longestAsking = 28, shortestAsking = 5

    /// 某县读者张三问：…, 某站农艺师李四答：…: who asks or answers, and the word for it.
    private static func askingLabel(_ text: ScalarText) -> ScalarText? {
        guard let colon = text.prefix(longestAsking + 1).firstIndex(where: \.isColon), case let label = text[..<colon], label.count >= shortestAsking, label.allSatisfy(\.isHan), isAsking(label) || isAnswering(label) else { return nil }
        return label
    }

    /// The word behind the name of who asks or answers.
    static func askingWord(_ label: ScalarText) -> ScalarText? { isAsking(label) ? label.closing(among: askingEnds) : isAnswering(label) ? label.closing(among: answeringEnds) : nil }

    static func isAsking(_ label: ScalarText) -> Bool { label.closing(among: askingEnds).map { endsInName(label.dropLast($0.count)) } == true }
    static func isAnswering(_ label: ScalarText) -> Bool { label.closing(among: answeringEnds).map { endsInName(label.dropLast($0.count)) } == true }

    private static func endsInName(_ text: ScalarText) -> Bool { text.count >= 4 && [3, 2].contains { PersonNames.isName(text.suffix($0)) } }

    private static let longestOffice = 48

    /// 《某计划》编制组负责人、市某局局长　张三： alone on its line: however long the office, a blank parts it from the name.
    private static func longLabel(_ text: ScalarText) -> ScalarText? {
        guard text.count > longestLabel, text.count <= longestOffice, text.last?.isColon == true, case let label = text.dropLast().trimmed, !label.contains(where: \.isColon),
            let blank = label.lastIndex(where: \.isBlank), PersonNames.mayBeName(label[(blank + 1)...]), PersonPhrase.officeCertainty(label[..<blank].trimmed) == 2
        else { return nil }
        return label
    }

    /// Who reads a script's text, with a colon: beside speakers who are certain a label like theirs.
    private static let readers: WordTable = ["解说", "旁白", "画外音", "解说词"]

    /// 【本報消息】: where news is from.
    private static let tidings: WordTable = ["本报消息", "本報消息", "本报讯", "本報訊", "消息"]

    private static func isLabel(_ label: ScalarText) -> Bool {
        // 《某报》记者 may hold the paper's name in its marks.
        let isQuoted = label.hasSuffix("记者") || label.hasPrefix("网友") || isWork(label)
        let bare = isQuoted ? label.filter { !$0.isOne(of: "《》“”") } : label
        let plain = bare.squeezed
        if tidings.contains(plain) || LabelWords.introductions.contains(plain) || LabelWords.narration.contains(plain) || FieldScanner.isLabel(plain) && !LabelWords.askers.contains(plain) && !plain.hasSuffix("记者") {
            return false
        }
        // 某署总工程师（某区）某某女士: which of several holders of the office it is.
        if bare.contains(where: \.isOpeningBracket), OfficeLabel.read(plain) != nil { return true }
        // 某大学教授、博士生导师张三.
        if bare.contains("、"), let office = OfficeLabel.read(plain.filter { $0 != "、" }), office.unit != nil { return true }
        return !bare.isEmpty && !bare.contains(where: { $0.isOne(of: "，,。；;、！？“”‘’《》（）()>/") })
            && !LabelWords.contacts.contains(bare) && !bare.allSatisfy(\.isASCIIDigit)
    }

    /// What may stand before a colon as who speaks: 张三, 记者, 张三先生（以下简称张）.
    static func isTurnLabel(_ label: ScalarText) -> Bool {
        guard label.last?.isClosingBracket == true, let open = label.firstIndex(where: \.isOpeningBracket) else { return isLabel(label) }
        return isShortened(label) || OfficeLabel.read(label) != nil || isParty(label) || isLabel(label[..<open]) && PersonNames.mayBeName(label[(open + 1)...].dropLast())
    }

    /// 张三先生（以下简称张）, 张三（以下简称“张”）: a name, and its label further down.
    static func isShortened(_ label: ScalarText) -> Bool {
        guard label.last?.isClosingBracket == true, let open = label.firstIndex(where: \.isOpeningBracket), open > label.startIndex else { return false }
        let note = label[(open + 1)...].dropLast()
        return note.opening(among: shortening) != nil && note.count <= longestShortening && isLabel(label[..<open])
    }

    private static let shortening: WordTable = ["以下简称", "下称", "以下称", "下简称", "简称", "以下简写为"]
    private static let longestShortening = 12

    /// 《某刊》: a paper or a magazine by its name alone.
    private static func isWork(_ label: ScalarText) -> Bool {
        label.count >= 3 && label.first == "《" && label.firstIndex(of: "》") == label.endIndex - 1
    }

    private static let media: WordTable = [
        "日报", "晚报", "时报", "早报", "报", "网", "社", "周刊", "杂志", "新闻", "记者", "电视台", "客户端", "在线", "观察", "通讯", "编辑部",
    ]

    /// Printed lines at the page's top, or above a label, that may name who publishes it.
    private static let namingLines = 16

    /// 青年观察 as a label on a page of 青年观察周刊, or below such a line: who publishes the page asks.
    private func namesPublisher(_ label: ScalarText, first: Int) -> Bool {
        label.count >= 4 && label.allSatisfy(\.isHan)
            && (blocks.prefix(Self.namingLines) + blocks[..<first].suffix(Self.namingLines)).contains { $0.role != .plain && $0.count <= LineShape.measured && $0.text.squeezed.firstRange(of: String(label)) != nil }
    }

    private func isSpeaker(_ label: ScalarText, count: Int, asks: Bool, names: Set<String>, first: Int) -> Bool {
        let plain = label.squeezed
        if Self.isShortened(plain) { return true }
        if LabelWords.askers.contains(plain) || LabelWords.answerers.contains(plain) || names.contains(String(plain)) {
            return true
        }
        // 冷：, where the list of participants names 冷杉.
        if plain.count <= 2, names.contains(where: { $0.unicodeScalars.count > plain.count && $0.hasPrefix(String(plain)) }) { return true }
        // 省农科院副院长 柴达木尔: whom the list of participants names.
        if names.contains(where: { $0.unicodeScalars.count >= 2 && plain.hasSuffix($0) && plain.count > $0.unicodeScalars.count + 1 }) { return true }
        if PersonNames.isName(plain) || plain.last?.isClosingBracket == true && OfficeLabel.read(plain) != nil {
            return true
        }
        // C：, the magazine's initial, asks again and again.
        if count >= 2, asks, plain.count == 1, plain.first?.isASCIILetter == true { return true }
        if count >= 2, OfficeLabel.read(plain) != nil { return true }
        // At a press conference every paper asks once: 某报记者：…？
        if asks, plain.hasSuffix("记者") { return true }
        guard count >= 2 else { return false }
        if asks, namesPublisher(plain, first: first) { return true }
        if plain.closing(among: Self.media) != nil || Self.isWork(plain) { return true }
        guard let first = plain.first, PersonNames.surnames.contains(first), plain.count <= 6 else { return false }
        return plain.closing(among: InstitutionWords.posts) != nil
    }
}
