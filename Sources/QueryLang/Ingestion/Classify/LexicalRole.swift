/// What a line says of itself, without its neighbours.
enum LexicalRole {
    /// The block with its role when the line says what it is; role `.plain` otherwise.
    static func classify(_ shape: LineShape, line: Int) -> Block {
        var block = Block(
            lines: [line], text: shape.text, headingLevel: shape.headingLevel, indent: shape.indent, boldOpening: shape.boldOpening, isBold: shape.isBold)
        let text = WideLabel.marked(shape.text)
        if shape.headingLevel == 0, isTag(text) {
            block.assign(.furniture, "a site's tag")
            return block
        }
        // 作者最新文章 names nobody.
        if shape.count <= FurnitureReader.longestListHeading, text.hasPrefix("作者"), FurnitureReader.isListHeading(text.squeezed.trimmedMarks) {
            block.assign(.furniture, FurnitureReader.listReason)
            return block
        }
        if readEditorsNote(&block) { return block }
        guard shape.isShort else {
            if shape.count <= MetaLineReader.longestAbstract, readFields(&block) { return block }
            return block
        }
        if LabelWords.letterClosings.contains(text.trimmed { $0.isBlank || $0.isOne(of: "！!。，,") }) {
            block.assign(.body, letterClosing)
        } else if LabelWords.noteSignOffs.contains(text.squeezed) {
            block.assign(.signOff, "signs an editor's introduction")
        } else if let credits = contribution(text) {
            block.credits = credits
            block.assign(.credits, "names who had a share in the text")
        } else if let credits = BylineReader.bracketed(withoutPinyin(text)) {
            block.credits = credits
            let editors = credits.allSatisfy { $0.role == .editor }
            block.assign(editors ? .editorCredits : .credits, "bracketed credits with role words")
        } else if let credits = datedStaff(text) {
            block.credits = credits
            block.assign(.editorCredits, "a day and the editor in brackets")
        } else if isBracketedContact(text) {
            block.assign(.particular, "whom to ask, in brackets")
        } else if isEditedNote(text) || isCompiledNote(text) {
            block.assign(.source, "the editors' word on the talk")
        } else if isOpinionNote(text) {
            block.assign(.furniture, "a site's disclaimer")
        } else if AffiliationReader.opens(text) {
            block.assign(.affiliation, "opens like a note on the authors' units")
        } else if isAdoptionNote(text) {
            block.assign(.letterhead, adoptionReason)
        } else if DocumentNumber.read(text) != nil {
            block.assign(.documentNumber, "the number of an official document")
        } else if readParticipantLabel(&block) {
            return block
        } else if isAttendance(text) {
            block.assign(.letterhead, presentReason)
        } else if readFields(&block) {
            return block
        } else if let credits = captionCredits(text) {
            block.credits = credits
            block.assign(.caption, "a sentence with its photographer")
        } else if !text.hasPrefix("编辑出版"), let credits = BylineReader.byline(withoutPinyin(text)) {
            block.credits = credits
            let editors = credits.allSatisfy { $0.role == .editor }
            let opensWithMark = text.first.map { LabelWords.bylineMarks.contains($0) } == true
            block.assign(
                editors ? .editorCredits : .byline,
                opensWithMark ? "byline mark and names" : "role word and names")
        } else if let credits = groupCredits(text) {
            block.credits = credits
            block.assign(.credits, "an institution's share in words or pictures")
        } else if let reason = FurnitureReader.reason(shape) {
            block.assign(.furniture, reason)
        } else if shape.count <= 40, let names = PersonNames.list(withoutPinyin(text)) ?? PersonNames.likelyList(text) {
            block.credits = names.map { Credit(name: $0, role: .author) }
        } else if let credits = PeopleLine.read(text) ?? PeopleLine.group(text) {
            block.credits = credits
        }
        if block.role == .plain, text.count > shape.text.count || text != shape.text { block.assign(.letterhead, presentReason) }
        return block
    }

    /// 出　席：某某、某某: those present at a meeting, whose names and offices are not taken apart.
    private static func isAttendance(_ text: ScalarText) -> Bool {
        guard let colon = text.prefix(10).firstIndex(where: \.isColon), colon + 1 < text.endIndex, text.count <= 200
        else { return false }
        let label = text[..<colon].squeezed
        if label.closing(among: LabelWords.guestLabels) != nil, text.containsAny(of: ["应到", "实到"]) { return true }
        // 主席：某某　　纪录：某某 of minutes; 主席：… with words behind it is a speaker.
        if chairing.contains(label), LabelledLine.fields(text).count >= 2, !text.endsSentence { return true }
        return LabelWords.attendance.contains(label) && !text.endsSentence
    }

    private static let chairing: WordTable = ["主席", "司仪", "会议主席", "纪录"]

    /// （收稿日期：…；编辑：张三）: what a journal prints below an article, the editor among it.
    private static func datedStaff(_ text: ScalarText) -> [Credit]? {
        guard let inner = BylineReader.bracketContent(text), inner.contains(where: { $0.isOne(of: "；;") }) else { return nil }
        let parts = inner.split { $0.isOne(of: "；;") }.map(\.trimmed)
        guard parts.allSatisfy({ $0.prefix(8).contains(where: \.isColon) }),
            let dated = parts.first, let colon = dated.firstIndex(where: \.isColon), LabelWords.bibliographicFields.contains(dated[..<colon].squeezed)
        else { return nil }
        let credits = parts.dropFirst().flatMap { BylineReader.credits($0, defaultRole: nil) ?? [] }
        return credits.isEmpty ? nil : credits
    }

    /// （联系人：某某，电话：…）.
    private static func isBracketedContact(_ text: ScalarText) -> Bool {
        guard let inner = BylineReader.bracketContent(text), let colon = inner.prefix(10).firstIndex(where: \.isColon) else { return false }
        return LabelWords.contacts.contains(inner[..<colon].squeezed)
    }

    static let titleFieldReason = "title field"
    static let letterClosing = "closing words of a letter"
    static let presentReason = "says who was present"
    static let adoptionReason = "says when the document was adopted"

    /// （2013年6月20日某会通过，…公布）.
    private static func isAdoptionNote(_ text: ScalarText) -> Bool {
        guard (12...240).contains(text.count), let inner = BylineReader.bracketContent(text),
            DateScanner.first(in: inner) != nil
        else { return false }
        return inner.containsAny(of: ["通过", "修正", "修订", "批准", "公布", "发布", "印发"])
    }

    /// The longest reading of one character, in scalars: zhuāng.
    private static let longestReading = 7

    /// 責(zé)任編輯 as 責任編輯: readings that a site set behind characters.
    private static func withoutPinyin(_ text: ScalarText) -> ScalarText {
        guard text.count <= LineShape.measured, text.contains(where: \.isOpeningBracket) else { return text }
        var result = ScalarText()
        var index = text.startIndex, copied = text.startIndex
        while index < text.endIndex {
            if text[index].isOpeningBracket, (index > copied ? text[index - 1] : result.last)?.isHan == true,
                let close = text[index...].prefix(longestReading + 2).firstIndex(where: \.isClosingBracket), close > index + 1,
                text[(index + 1)..<close].allSatisfy({ $0.isLetter && !$0.isHan && !$0.properties.isUppercase })
            {
                result.append(contentsOf: text[copied..<index])
                index = close + 1
                copied = index
            } else {
                index += 1
            }
        }
        result.append(contentsOf: text[copied...])
        return result
    }

    private static func readEditorsNote(_ block: inout Block) -> Bool {
        let text = block.text
        let plain = text.drop { $0.isOne(of: "【[（(■□●◆▲ ") }
        if block.count <= 12, LabelWords.editorNotes.contains(plain.squeezed) {
            block.assign(.noteLabel, "label of an editor's note")
            block.label = String(plain.squeezed)
            return true
        }
        guard let label = plain.opening(among: LabelWords.editorNotes) else { return false }
        let rest = plain.dropFirst(label.count)
        let value = rest.drop { $0.isOne(of: "】]）):： \u{3000}") || $0.isBlank }
        if value.isEmpty {
            block.assign(.noteLabel, "label of an editor's note")
        } else {
            // 编者按 as the opening of a sentence about one is no label: a blank, a mark or bold type must part it.
            let isParted = rest.first.map { $0.isOne(of: "】]）):：") || $0.isBlank } == true
            let isBoldLabel = block.boldOpening.map { $0.starts(with: label) && $0.count <= label.count + 2 } == true
            guard isParted || isBoldLabel, value.count > 15 else { return false }
            block.assign(.note, "editor's note with its label run in")
        }
        block.label = String(label)
        return true
    }

    private static let attendances: WordTable = ["出席", "列席", "与会", "应邀出席", "参加", "缺席"]
    private static let attending: WordTable = ["议员", "官员", "委员", "人士", "代表", "专家", "公职人员", "政府官员", "小组成员", "成员"]

    /// 出席议员：某某议员（主席）、某某议员: offices with names, each in the form of a speaker's label.
    private static func readAttendance(_ block: inout Block) -> Bool {
        let text = block.text
        guard text.count <= LineShape.measured, let colon = text.prefix(12).firstIndex(where: \.isColon) else { return false }
        let label = text[..<colon].squeezed
        guard let word = label.opening(among: attendances), label.count == word.count || attending.contains(label.dropFirst(word.count)) else { return false }
        let value = text[(colon + 1)...].trimmed { $0.isBlank || $0 == "、" }
        if label.count == word.count { return readPresent(&block, label, value) }
        var credits: [Credit] = []
        for item in OfficeLabel.items(value) {
            let open = item.last?.isClosingBracket == true ? item.lastIndex(where: \.isOpeningBracket) : nil
            let isChair = open.map { item[$0...].contains("主席") || item[$0...].contains("主持") } == true
            guard let office = OfficeLabel.read(isChair ? item[..<(open ?? item.endIndex)] : item, announced: true) else { continue }
            let phrase = (office.unit.map { [$0] } ?? []) + office.titles
            credits.append(
                Credit(
                    name: String(office.name), role: isChair || office.isChair ? .reporter : .author,
                    affiliation: phrase.isEmpty ? nil : ScalarText(phrase.map { String($0) }.joined(separator: office.unit == nil ? "、" : ""))))
        }
        guard !credits.isEmpty, word != "缺席" else { return false }
        block.assign(.guestLabel, "says which members and officials were present")
        block.label = String(label)
        block.credits = credits
        return true
    }

    private static let fewestPresent = 2

    /// 出席：张三（原某厂技工）、李四（某厂会计）: each of those present with a post, as records of talks have them.
    private static func readPresent(_ block: inout Block, _ label: ScalarText, _ value: ScalarText) -> Bool {
        let items = OfficeLabel.items(value)
        guard items.count >= fewestPresent, label != "缺席", items.allSatisfy({ $0.last?.isClosingBracket == true }),
            case let credits = items.compactMap({ participant($0, isHost: false, isListed: true) }).flatMap({ $0 }), credits.count == items.count
        else { return false }
        block.assign(.guestLabel, "says who was present, each with a post")
        block.label = String(label)
        block.credits = credits
        return true
    }

    private static func readParticipantLabel(_ block: inout Block) -> Bool {
        if readChair(&block) { return true }
        if readAskingAndAnswering(&block) || readAttendance(&block) { return true }
        let whole = block.text
        var text = WideLabel.marked(block.text).drop { LabelWords.bylineMarks.contains($0) || $0.isOne(of: "【[-*•·") || $0.isBlank }
        if let (own, staff) = staffBehind(text) {
            block.text = own
            defer { block.text = whole }
            guard readParticipantLabel(&block) else { return false }
            block.credits += staff
            return true
        }
        // 嘉　宾：, 主 持 人：.
        if let colon = text.prefix(10).firstIndex(where: \.isColon), text[..<colon].contains(where: \.isBlank) {
            text = text[..<colon].squeezed + text[colon...]
        }
        // 出席： alone above a line for each of those present.
        if text.last?.isColon == true, LabelWords.attending.contains(text.dropLast().squeezed) {
            block.assign(.guestLabel, "label of a list of participants")
            block.label = String(text.dropLast())
            return true
        }
        for (labels, role) in [(LabelWords.guestLabels, Role.guestLabel), (LabelWords.hostLabels, .hostLabel)] {
            guard let label = text.opening(among: labels) else { continue }
            let rest = text.dropFirst(label.count)
            let value = rest.drop { $0.isOne(of: "】]:： |｜丨/／") || $0.isBlank }
            // Alone on its line a long label needs no mark; the lines below must then be persons.
            let isParted =
                rest.first.map { $0.isOne(of: "】]:：|｜丨/／") || $0.isBlank }
                ?? (block.headingLevel > 0 || block.isBold || label.count >= 3)
            guard isParted else { continue }
            if value.isEmpty {
                block.assign(role, "label of a list of participants")
                block.label = String(label)
                return true
            }
            let isCard = rest.first?.isOne(of: "】]:：") == true
            let isLife = isCard && value.containsAny(of: ["现为", "现任", "现系"])
            guard let credit = (isLife ? Self.card(value, isHost: role == .hostLabel) : nil) ?? participant(value, isHost: role == .hostLabel, isListed: true) ?? Self.unknownName(value, isHost: role == .hostLabel) ?? (isCard ? Self.card(value, isHost: role == .hostLabel) : nil) else { return false }
            block.assign(role, "label of a list of participants, with a name")
            block.label = String(label)
            block.credits = credit
            return true
        }
        return readLongerLabel(&block, text)
    }

    private static let greetings: WordTable = ["大家", "各位", "欢迎", "谢谢", "感谢", "您", "你"]

    /// 采访人：索朗次仁; 嘉宾：官若水，某营指导员: a label's value by its form a name that no table holds.
    private static func unknownName(_ value: ScalarText, isHost: Bool) -> [Credit]? {
        guard value.opening(among: greetings) == nil else { return nil }
        let role: LabelWords.CreditRole = isHost ? .reporter : .author
        if let person = PersonPhrase.read(value, announced: true) { return [Credit(name: String(person.name), role: role, affiliation: person.office)] }
        guard value.count >= 3, PersonNames.mayBeName(value) || PersonNames.isTranscribed(value) else { return nil }
        return [Credit(name: String(value), role: role)]
    }

    /// 主持：张三（某会副主任）　　记录：李四, 主持人：张三　　编辑：李四　　监制：王五: the part in front, and those who made the record.
    private static func staffBehind(_ text: ScalarText) -> (own: ScalarText, staff: [Credit])? {
        guard text.count <= LineShape.measured, text.count(where: \.isColon) >= 2, let first = text.firstIndex(where: \.isColon) else { return nil }
        for index in text[first...].indices where text[index].isBlank && index + 1 < text.endIndex && !text[index + 1].isBlank {
            let rest = text[(index + 1)...]
            guard rest.prefix(6).contains(where: \.isColon), let staff = BylineReader.credits(rest, defaultRole: nil, announced: true) ?? MetaLineReader.read(rest)?.authors,
                !staff.isEmpty, staff.allSatisfy({ $0.role == .editor || $0.role == .photographer || $0.role == .reporter && $0.title?.hasSuffix("记者") == true })
            else { continue }
            return (text[..<index].trimmed, staff)
        }
        return nil
    }

    /// Scalars before a label's known word: 听证主持人, 本场嘉宾.
    private static let longestQualifier = 4

    /// 听证主持人：某局副局长　张三, 本场嘉宾：…: a known label with a word before it, and persons behind its colon.
    private static func readLongerLabel(_ block: inout Block, _ text: ScalarText) -> Bool {
        guard let colon = text.prefix(10).firstIndex(where: \.isColon), case let label = text[..<colon], label.allSatisfy(\.isHan) else { return false }
        for (labels, role) in [(LabelWords.guestLabels, Role.guestLabel), (LabelWords.hostLabels, .hostLabel)] {
            // 受访教师：张三: whoever was visited.
            let visited = role == .guestLabel && label.hasPrefix("受访") && (3...longestQualifier + 2).contains(label.count) ? label.prefix(2) : nil
            guard let word = label.closing(among: labels) ?? visited, (1...longestQualifier).contains(label.count - word.count), word.count >= 2,
                let credits = participant(text[(colon + 1)...].trimmed, isHost: role == .hostLabel, isListed: true)
            else { continue }
            block.assign(role, "label of a list of participants, with a name")
            block.label = String(label)
            block.credits = credits
            return true
        }
        return false
    }

    /// `张三 某大学教授`, `张三（某大学教授）`, `张三，某大学教授`, or names alone. Nil for anything else.
    ///
    /// - Parameter isListed: the line stands in a list of participants, so a surname or a known post need not tell.
    static func participant(_ text: ScalarText, isHost: Bool, isListed: Bool = false) -> [Credit]? {
        // 主持人：先请馆长说说情况。: a sentence without any mark of a list names nobody.
        if text.last == "。", !text.contains(where: { $0.isBlank || $0.isTextMark && $0 != "。" || $0.isOpeningBracket }) { return nil }
        let text = text.last == "。" ? text.dropLast() : text
        guard text.count <= 160, !text.contains(where: { $0.isOne(of: "。？?") }) else { return nil }
        let role: LabelWords.CreditRole = isHost ? .reporter : .author
        let plain = text.drop { $0.isOne(of: "●■□▲◆•·-*") || $0.isBlank }
        if let names = PersonNames.list(plain) { return names.map { Credit(name: $0, role: role) } }
        if let several = severalParticipants(plain) {
            return several.map { Credit(name: $0.name, role: role, affiliation: $0.affiliation) }
        }
        let head = plain.prefix { !$0.isBlank && !$0.isColon && !$0.isComma && !$0.isOpeningBracket }
        var name = head
        var rest = plain.dropFirst(head.count).trimmed
        if head.count == 1 {
            let second = rest.prefix { !$0.isBlank && !$0.isColon && !$0.isComma && !$0.isOpeningBracket }
            name.append(contentsOf: second)
            rest = rest.dropFirst(second.count)
        }
        let next = plain.dropFirst(head.count).first
        guard
            PersonNames.isName(name)
                || PersonNames.mayBeName(name, longest: 6) && next.map({ $0.isBlank || $0.isOpeningBracket }) == true
        else { return personAfterPosts(plain, role: role, announced: isListed) }
        let phrase = (BylineReader.bracketContent(rest.trimmed) ?? rest.trimmed).drop {
            $0.isColon || $0.isComma || $0.isBlank
        }
        guard phrase.count >= 3 || InstitutionWords.posts.contains(phrase), let last = phrase.last, !last.isSentenceEnd else { return nil }
        let posts = PostReader.posts(phrase, completing: false)
        let after = plain.dropFirst(head.count).first
        let isParted = (after?.isBlank == true || after?.isOpeningBracket == true) && phrase.count <= 60
        guard
            isParted || posts.contains(where: { $0.title != nil })
                || phrase.closing(among: InstitutionWords.unitEndings) != nil
        else { return nil }
        return [Credit(name: String(name), role: role, affiliation: PersonRoll.posts(phrase))]
    }

    /// 张三（某大学教授）、李四（某局局长）; 张三，某大学教授；李四，某局局长: two persons or more, each with a post.
    private static func severalParticipants(_ text: ScalarText) -> [(name: String?, affiliation: ScalarText?)]? {
        if let found = PeopleLine.read(text, announced: true), found.count > 1 {
            return found.map { ($0.name, $0.affiliation) }
        }
        let shares = NamedPosts.read(text)
        guard shares.count > 1,
            shares.allSatisfy({ share in
                share.phrase.split(whereSeparator: \.isListMark).contains { PeopleLine.isUnit($0) }
            })
        else { return nil }
        return shares.map { ($0.name, $0.phrase) }
    }

    /// 某报记者 张三, 某大学教授李四: the posts before the name.
    ///
    /// - Parameter announced: where the text stands says that a person is named, so a surname need not.
    static func personAfterPosts(
        _ text: ScalarText, role: LabelWords.CreditRole, announced: Bool = false
    ) -> [Credit]? {
        let text = joiningLastName(announced ? withoutHonorific(text) : text)
        guard let blank = text.lastIndex(where: \.isBlank) else {
            guard let found = PersonHeading.read(text, longest: 60, announced: true) else { return nil }
            return [Credit(name: String(found.name), role: role, affiliation: found.office)]
        }
        let name = text[(blank + 1)...], phrase = text[..<blank].trimmed
        let post = PostReader.post(phrase)
        let saysPost = post.title != nil && post.unit.map { $0.closing(among: InstitutionWords.unitEndings) != nil } == true
        guard announced ? PersonNames.mayBeName(name) : PersonNames.isName(name), announced && saysPost || phrase.closing(among: InstitutionWords.posts) != nil || announced && PostReader.isCalling(phrase.suffix(4)) && phrase.count <= 24 else { return nil }
        return [Credit(name: String(name), role: role, affiliation: phrase)]
    }

    private static let honorifics: WordTable = ["先生", "女士", "小姐"]

    /// 某局副局长　张三先生.
    private static func withoutHonorific(_ text: ScalarText) -> ScalarText {
        text.closing(among: honorifics).map { text.dropLast($0.count) } ?? text
    }

    /// 张三　某协会理事: a short name that a blank parts from a post, where a bracket or a label announces a person.
    static func personBeforePosts(_ text: ScalarText, role: LabelWords.CreditRole) -> [Credit]? {
        let words = text.split { $0.isBlank || $0.isComma }
        guard words.count >= 2 else { return nil }
        // 张 三 某会理事.
        let isSpaced = words[0].count == 1 && words.count >= 3 && words[1].count <= 2
        let name = isSpaced ? words[0] + words[1] : words[0]
        let phrase = ScalarText(words.dropFirst(isSpaced ? 2 : 1).map { String($0) }.joined(separator: " "))
        guard PersonNames.mayBeName(name), phrase.closing(among: InstitutionWords.posts) != nil, phrase.count > name.count else { return nil }
        return [Credit(name: String(name), role: role, affiliation: phrase)]
    }

    /// 某报评论员　张　三 as 某报评论员　张三.
    static func joiningLastName(_ text: ScalarText) -> ScalarText {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count >= 3, let last = words.last, last.count <= 2 else { return text }
        let surname = words[words.count - 2]
        guard surname.count == 1 || PersonNames.compoundSurnames.contains(surname), PersonNames.isName(surname + last) else { return text }
        return text[..<surname.startIndex] + surname + last
    }

    private static func readFields(_ block: inout Block) -> Bool {
        guard let meta = MetaLineReader.read(WideLabel.marked(block.text)) else { return false }
        block.credits = meta.authors
        if meta.isMachineOnly {
            block.assign(.furniture, "a crawler's field")
        } else if meta.isBibliographic {
            block.assign(.bibliographicField, "a field that journals print for libraries")
        } else if meta.title != nil {
            block.assign(.title, titleFieldReason)
        } else if meta.keywords != nil {
            block.assign(.keywords, "keyword field")
        } else if meta.abstract != nil {
            block.assign(.abstract, "abstract field")
        } else if meta.source != nil {
            block.assign(.source, "names the source")
        } else if !meta.authors.isEmpty {
            block.assign(meta.authors.allSatisfy { $0.role == .editor } ? .editorCredits : .byline, "author field")
        } else {
            // 2016/05/06 14:30　记者张三／某地报导.
            if let credits = BylineReader.byline(block.text), credits.allSatisfy({ $0.role == .reporter && $0.title != nil }) {
                block.credits = credits
                block.assign(.byline, "role word and names")
                return true
            }
            block.assign(.date, "a date alone")
        }
        return true
    }
}
