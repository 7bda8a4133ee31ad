/// A printed affiliation taken apart: who is where, and what the same bracket says of funding.
struct Affiliation: Sendable, Equatable {
    struct Share: Sendable, Equatable {
        /// Nil where no name is printed.
        var name: String?
        var phrase: ScalarText
        /// The phrase taken apart already, where it is English.
        var post: Post?
    }
    var shares: [Share]
    /// The shares go to the authors in printed order (分别); otherwise a nameless share belongs to each.
    var isDistributed: Bool
    /// Units by their printed number, from 1: they belong to the authors that bear the number.
    var numbered: [ScalarText] = []
    /// Posts by the author's rank (第一作者…，第二作者…).
    var ranked: [ScalarText] = []
    var funding: String?
}

/// Reads `（作者单位：…）`, `（作者分别系…、…）`, `（作者张三为…，李四为…）`, and funding notes beside them.
enum AffiliationReader {
    private static let openings: WordTable = [
        "作者单位", "作者简介", "作者小传", "作者介绍", "作者工作单位", "作者现任", "作者现为", "作者分别", "作者均", "作者系", "作者为", "作者是", "本文作者", "第一作者", "通讯作者",
    ]

    private static let fundingFields: WordTable = ["基金项目", "【基金项目", "[基金项目", "〔基金项目", "项目基金", "基金资助"]
    private static let disclaimers: WordTable = ["本文", "文章", "以上", "仅代表", "观点", "文责", "转载"]
    private static let owners: WordTable = ["第一作者", "通讯作者", "本文作者", "作者"]
    private static let labels: WordTable = ["工作单位及职务", "单位及职务", "单位、职务", "单位职务", "职务", "工作单位", "所在单位", "单位", "简介", "小传", "介绍"]
    private static let links: WordTable = [
        "现任", "现为", "现系", "时任", "就职于", "供职于", "任职于", "来自", "分别", "均", "系", "为", "是", "：", ":", " ", "】", "]", "／", "/", "　",
    ]

    private static let sentenceOpenings: WordTable = ["本文作者为", "本文作者系", "本文作者是", "作者为", "作者系", "作者是"]
    private static let longestSentence = 50, shortestTextBehind = 40

    /// 本文作者为某会总干事张三　去年秋天…。…: the note that a text opens with, where a blank alone parts it from the words of the text.
    static func noteAbove(_ text: ScalarText) -> ScalarText? {
        guard text.opening(among: sentenceOpenings) != nil, let blank = text.prefix(longestSentence).firstIndex(where: \.isBlank), case let rest = text[blank...].trimmed,
            rest.count >= shortestTextBehind, Teasers.endsInDots(rest) || rest.count(where: { $0 == "。" }) >= 2
        else { return nil }
        return text[..<blank]
    }

    /// Does an affiliation begin here? It may go on in further lines up to its closing bracket.
    static func opens(_ text: ScalarText) -> Bool {
        guard let first = text.first, noteAbove(text) == nil else { return false }
        // * 基金项目：…: the note that a mark in the title or the byline points to.
        if first.isOne(of: "*＊") { return text.dropFirst().trimmed.opening(among: fundingFields) != nil }
        if EnglishNote.read(text) != nil { return true }
        if labelled(text) != nil { return true }
        let isBracketed = first.isOpeningBracket || first.isOne(of: "〔［")
        let inner = isBracketed || first == "[" || first == "【" ? text.dropFirst().drop { $0.isBlank } : text
        // 本文作者：张三 is a byline.
        if inner.opening(among: openings) != nil { return !isNameField(inner) }
        if inner.opening(among: LabelWords.unitFields) != nil, let colon = inner.prefix(6).firstIndex(where: \.isColon)
        {
            return PeopleLine.isUnit(inner[(colon + 1)...].trimmed)
        }
        if inner.hasPrefix("作者"), inner.count <= 80, isNameWithUnit(inner.dropFirst(2)) { return true }
        if isBracketed, inner.hasPrefix("作者") || inner.opening(among: LabelWords.fundingOpenings) != nil {
            return true
        }
        if namesAfterLabel(inner) != nil || numberedUnits(inner, isBracketed: first.isOpeningBracket) != nil {
            return true
        }
        if !PostalAddress.units(text).isEmpty { return true }
        if first.isOpeningBracket, isNameWithUnit(inner) { return true }
        if bracketedProject(text) != nil { return true }
        return inner.opening(among: fundingFields) != nil
    }

    /// [基　金], 〔基金项目〕.
    private static let bracketedFunding: WordTable = ["基金", "基金项目", "项目基金", "资助项目", "基金资助", "项目"]

    /// What follows such a label.
    private static func bracketedProject(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, first.isOne(of: "[【〔［"),
            let close = text.prefix(10).firstIndex(where: { $0.isOne(of: "]】〕］") }),
            bracketedFunding.contains(text[(text.startIndex + 1)..<close].squeezed)
        else { return nil }
        return text[(close + 1)...].drop { $0.isColon || $0.isBlank }
    }

    private static func isNameField(_ text: ScalarText) -> Bool {
        guard text.hasPrefix("本文作者"), let colon = text.prefix(6).firstIndex(where: \.isColon) else { return false }
        return PersonNames.list(text[(colon + 1)...].trimmed { $0.isClosingBracket || $0.isBlank }) != nil
    }

    private static let bracketLabels: WordTable = ["作者", "作者简介", "作者单位", "作者介绍", "第一作者", "通讯作者", "通信作者"]

    /// What follows 〔作　者〕, [作者简介]: a label in brackets, blanks within it left out.
    private static func labelled(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, first.isOne(of: "[【〔［"),
            let close = text.prefix(10).firstIndex(where: { $0.isOne(of: "]】〕］") }),
            bracketLabels.contains(text[(text.startIndex + 1)..<close].squeezed)
        else { return nil }
        return text[(close + 1)...].drop { $0.isColon || $0.isBlank }
    }

    /// A line of such a list without a label of its own: 张三　教授　某大学　某市　100000; 张三，男，某大学教授。
    static func isListed(_ text: ScalarText) -> Bool {
        if spaced(text) != nil { return true }
        guard let name = text.firstIndex(where: \.isComma).map({ text[..<$0].squeezed }),
            PersonNames.isName(name) || NamedPosts.years(name) != nil
        else { return false }
        let clauses = text.split { $0.isClauseMark }.map(\.trimmed)
        return clauses.count >= 3 && clauses.dropFirst().contains { Biography.isParticular($0) }
            && clauses.dropFirst().contains {
                PostReader.post($0).title != nil || $0.closing(among: InstitutionWords.unitEndings) != nil
            }
    }

    private static let longestAuthors = 120, fewestAuthors = 2

    /// 张三，某大学教授；李四，某研究所研究员。: names with their units, parted by semicolons, and nothing else.
    static func namesAuthors(_ text: ScalarText) -> Bool {
        guard text.count <= longestAuthors, text.last == "。" || text.last?.isHan == true, !text.dropLast().contains(where: \.isSentenceEnd) else { return false }
        let members = text.trimmed { $0.isSentenceEnd }.split { $0.isOne(of: "；;") }
        return members.count >= fewestAuthors && members.allSatisfy { member in
            guard let comma = member.firstIndex(where: \.isComma), PersonNames.isName(member[..<comma].squeezed) else { return false }
            return PersonPhrase.officeCertainty(member[(comma + 1)...].trimmed) == 2
        }
    }

    /// 张三：某大学教授；李四：…, 张三系某大学教授, 张三，男，1980年生，某大学教授: a bracket that opens with names and gives posts.
    private static func isNameWithUnit(_ text: ScalarText) -> Bool {
        var inner = text.last?.isClosingBracket == true || text.last?.isOne(of: "】]") == true ? text.dropLast() : text
        if let funding = fundingRange(inner) { inner = inner[..<funding.lowerBound].trimmed { $0.isBlank || $0.isClauseMark } }
        if isListed(inner) { return true }
        guard inner.contains(where: { $0.isColon || $0.isOne(of: "系为是任") }) else { return false }
        let shares = NamedPosts.read(inner)
        return !shares.isEmpty
            && shares.allSatisfy { share in
                let posts = share.phrase.split(whereSeparator: \.isListMark)
                return PeopleLine.isUnit(share.phrase) || posts.contains { PeopleLine.isUnit($0) }
                    || shares.count > 1 && posts.contains { $0.closing(among: InstitutionWords.posts) != nil }
            }
    }

    /// 1.某大学某学院，某市 100000；2.某研究院: the units by number, from 1, without the places behind them; a bracket
    /// may stand at the end. Without a bracket before it a single unit is no list. Nil for anything else.
    static func numberedUnits(_ printed: ScalarText, isBracketed: Bool) -> [ScalarText]? {
        let text = NumberedAuthors.lettersAsNumbers(printed)
        guard text.first?.isOne(of: "1¹①") == true else { return nil }
        let inner = text.last?.isClosingBracket == true ? text.dropLast() : text
        var units: [ScalarText] = []
        for piece in numberedPieces(inner) {
            let plain = piece.trimmed
            guard let number = plain.first?.properties.numericValue, Int(number) == units.count + 1 else { return nil }
            let unit = PostalAddress.unit(plain.dropFirst().drop { $0.isBlank || $0.isOne(of: ".．、)）") })
            guard PostReader.post(unit).unit != nil,
                unit.closing(among: InstitutionWords.unitEndings) != nil
                    || unit.last.map({ InstitutionWords.unitEndCharacters.contains($0) }) == true
            else { return nil }
            units.append(unit)
        }
        return units.count >= (isBracketed || PostalAddress.endsInCode(inner) ? 1 : 2) ? units : nil
    }

    /// Cut at semicolons and full stops; where the numbers are circled, before each of them.
    private static func numberedPieces(_ text: ScalarText) -> [ScalarText] {
        let circles: StaticString = "①②③④⑤⑥⑦⑧⑨"
        guard text.first == "①" else { return text.split { $0 == "；" || $0 == ";" || $0 == "。" } }
        let starts = text.indices.filter { text[$0].isOne(of: circles) }
        return starts.indices.map { place in
            let end = place + 1 < starts.count ? starts[place + 1] : text.endIndex
            return text[starts[place]..<end].trimmed { $0.isBlank || $0.isClauseMark || $0.isListMark || $0 == "。" }
        }
    }

    /// `作者：张三，某大学教授`, `作者：张三、李四，分别系…`: the names, and the text after their comma.
    private static func namesAfterLabel(_ text: ScalarText) -> (names: [String], rest: ScalarText)? {
        guard text.count <= 200, text.hasPrefix("作者"), text.dropFirst(2).first?.isColon == true else { return nil }
        let value = text.dropFirst(3)
        guard let comma = value.firstIndex(where: { $0.isComma || $0 == "系" || $0 == "，" }),
            let names = PersonNames.list(value[..<comma])
        else { return nil }
        let rest = value[comma...].drop { $0.isComma || $0.isBlank }
        return rest.isEmpty || PersonNames.list(rest) != nil ? nil : (names, rest)
    }

    /// - Parameters:
    ///   - text: the whole note, over all of its lines.
    ///   - known: names that bylines of the page print.
    static func read(_ text: ScalarText, known: Set<String> = []) -> Affiliation? {
        guard text.count <= LineShape.measured else { return nil }
        if text.first?.isOne(of: "*＊") == true, text.count > 2, text.dropFirst().first?.isOne(of: "*＊") == false { return read(text.dropFirst().trimmed, known: known) }
        if let shares = EnglishNote.read(text) { return Affiliation(shares: shares, isDistributed: false) }
        if !opens(text) {
            let shares = spaced(text).map { [$0] } ?? NamedPosts.read(BylineReader.bracketContent(text) ?? text, known: known)
            guard !shares.isEmpty else { return nil }
            return Affiliation(shares: shares, isDistributed: false)
        }
        if let project = bracketedProject(text) { return Affiliation(shares: [], isDistributed: false, funding: String(project)) }
        var inner = labelled(text) ?? BylineReader.bracketContent(text) ?? withoutLoneBracket(text)
        var funding: String?
        if let range = fundingRange(inner) {
            funding = String(withoutFundingLabel(inner[range].trimmedMarks))
            inner = inner[..<range.lowerBound]
        }
        inner = inner.trimmed.drop { $0.isClauseMark }
        while let last = inner.last, last.isOne(of: "，,；;。 ") { inner.removeLast() }
        guard !inner.isEmpty else { return Affiliation(shares: [], isDistributed: false, funding: funding) }
        if let (names, rest) = namesAfterLabel(inner) {
            let shares = deal(rest, to: names)
            if !shares.isEmpty { return Affiliation(shares: shares, isDistributed: false, funding: funding) }
        }
        if let units = numberedUnits(inner, isBracketed: text.first?.isOpeningBracket == true) {
            return Affiliation(shares: [], isDistributed: true, numbered: units, funding: funding)
        }
        let addresses = PostalAddress.units(text)
        if !addresses.isEmpty {
            let phrase = ScalarText(addresses.map { String($0) }.joined(separator: "；"))
            let isDistributed = addresses.count > 1
            return Affiliation(
                shares: [.init(name: nil, phrase: phrase)], isDistributed: isDistributed, funding: funding)
        }
        var rest = inner.first.map { $0.isOne(of: "【[") } == true ? inner.dropFirst() : inner
        if let ranked = RankedAuthors.read(rest) {
            return Affiliation(shares: [], isDistributed: true, ranked: ranked, funding: funding)
        }
        if let owner = rest.opening(among: owners) { rest = rest.dropFirst(owner.count) }
        while let label = rest.opening(among: labels) { rest = rest.dropFirst(label.count) }
        var isDistributed = false
        while let word = rest.opening(among: links) {
            isDistributed = isDistributed || word == "分别"
            rest = rest.dropFirst(word.count)
        }
        if let units = numberedUnits(rest, isBracketed: true) {
            return Affiliation(shares: [], isDistributed: true, numbered: units, funding: funding)
        }
        // 张三 某大学教授: blanks alone part the name from the unit.
        if !isDistributed, let people = PeopleLine.read(rest, announced: true) {
            let shares = people.compactMap { person in person.affiliation.map { Affiliation.Share(name: person.name, phrase: $0) } }
            return Affiliation(shares: shares, isDistributed: false, funding: funding)
        }
        let named = NamedPosts.read(rest, known: known)
        if !named.isEmpty { return Affiliation(shares: named, isDistributed: false, funding: funding) }
        if let share = spaced(rest) { return Affiliation(shares: [share], isDistributed: false, funding: funding) }
        // 作者系某院研究员。本文仅代表作者个人观点。
        if let stop = rest.firstIndex(of: "。"), stop + 1 < rest.endIndex, rest[(stop + 1)...].trimmed.opening(among: disclaimers) != nil { rest = rest[..<stop] }
        let phrase = rest.trimmed
        // （作者系某馆副馆长张三）: the name at the end.
        if !isDistributed, let found = PersonHeading.read(phrase, longest: 60), PeopleLine.isUnit(found.office) {
            let share = Affiliation.Share(name: String(found.name), phrase: found.office)
            return Affiliation(shares: [share], isDistributed: false, funding: funding)
        }
        let shares = phrase.isEmpty ? [] : [Affiliation.Share(name: nil, phrase: phrase)]
        return Affiliation(shares: shares, isDistributed: isDistributed, funding: funding)
    }

    /// （作者系某大学教授: a bracket that nothing closes.
    private static func withoutLoneBracket(_ text: ScalarText) -> ScalarText {
        text.first?.isOpeningBracket == true && !text.contains(where: \.isClosingBracket) ? text.dropFirst() : text
    }

    /// What follows the names: one share for each after 分别, the whole for each otherwise.
    private static func deal(_ text: ScalarText, to names: [String]) -> [Affiliation.Share] {
        var rest = text
        var isDistributed = false
        while let word = rest.opening(among: links) {
            isDistributed = isDistributed || word == "分别"
            rest = rest.dropFirst(word.count)
        }
        let phrase = rest.trimmed
        if isDistributed, let parts = PostReader.deal(phrase, to: names.count) {
            return zip(names, parts).map { Affiliation.Share(name: $0, phrase: $1) }
        }
        let further = NamedPosts.read(ScalarText(names[names.count - 1] + "，") + phrase)
        if names.count == 1, !further.isEmpty { return further }
        return isDistributed ? [] : names.map { Affiliation.Share(name: $0, phrase: phrase) }
    }

    /// 基金项目：某项目 without its label; 本文为某项目成果 keeps its words.
    private static func withoutFundingLabel(_ text: ScalarText) -> ScalarText {
        let plain = text.drop { $0.isOne(of: "【[〔［") }
        guard let label = plain.opening(among: fundingFields) else { return text }
        let rest = plain.dropFirst(label.count).drop { $0.isOne(of: "】]〕］") || $0.isColon || $0.isBlank }
        return rest.isEmpty ? text : rest
    }

    /// From the first clause that opens like a funding note to the end.
    private static func fundingRange(_ text: ScalarText) -> Range<Int>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].drop(while: { $0.isBlank || $0.isOne(of: "【[〔") })
                .opening(among: LabelWords.fundingOpenings) != nil
            {
                return start..<text.endIndex
            }
            guard let stop = text[start...].firstIndex(where: \.isClauseMark) else { return nil }
            start = stop + 1
        }
        return nil
    }

    /// 张三 教授 某大学 某市 430000: name, post, unit, city and postal code, parted by blanks alone.
    private static func spaced(_ text: ScalarText) -> Affiliation.Share? {
        let pieces = text.split(whereSeparator: \.isBlank)
        guard pieces.count >= 3, !text.contains(where: \.isClauseMark), let name = pieces.first,
            PersonNames.mayBeName(name, longest: 6) || PersonNames.isTranscribed(name)
        else { return nil }
        let rest = pieces.dropFirst().filter { !$0.allSatisfy(\.isASCIIDigit) }
        let units = rest.filter {
            PeopleLine.isUnit($0) || $0.closing(among: InstitutionWords.unitEndings) != nil
                || $0.count > 4 && $0.last.map { InstitutionWords.unitEndCharacters.contains($0) } == true
        }
        let posts = rest.filter { InstitutionWords.posts.contains($0) }
        guard !units.isEmpty else { return nil }
        let phrase = ScalarText((units + posts).map { String($0) }.joined(separator: "、"))
        return Affiliation.Share(name: String(name), phrase: phrase)
    }
}
