/// People with their units or posts on one line that holds nothing else: 某大学 张三, 张三（某大学教授）, 某局局长 张三,
/// 张三/某大学, 某大学课题组.
enum PeopleLine {
    private static let longest = 120
    private static let mostPeople = 8
    /// The longest name that a mark or a label announces, in scalars: 乌兰其其格.
    private static let longestAnnounced = 6

    private enum Part {
        case name(ScalarText)
        /// A unit, a post, or both.
        case office(ScalarText)
        /// The same in brackets behind names.
        case aside(ScalarText)
    }

    /// Words beside a contributor's name that add nothing.
    private static let callings: WordTable = ["供稿", "撰稿", "撰文", "投稿", "报道", "报导", "作者", "文"]

    /// - Parameter announced: a mark, a label or a bracket says that persons are named, so a surname need not.
    /// - Returns: the persons with their posts as printed; nil for a line of anything else, and for names alone.
    static func read(_ text: ScalarText, announced: Bool = false) -> [Credit]? {
        guard text.count <= longest, text.first?.isASCIIDigit == false,
            !text.contains(where: { $0.isSentenceEnd || $0.isColon }),
            !NamedPosts.isLinked(text)
        else { return nil }
        guard let parts = parts(withoutMark(text.trimmedDashes), announced: announced), let first = parts.first else { return nil }
        let isNamesFirst = if case .name = first { true } else { false }
        var credits: [Credit] = []
        /// Names that wait for the posts behind them, as an index into `credits`.
        var open = 0
        var phrase = ScalarText()
        var hasUnit = isStroked(text)
        func isFilled() -> Bool { credits.last?.affiliation != nil }
        func fill(_ office: ScalarText) {
            for index in open..<credits.count {
                credits[index].affiliation = joined(credits[index].affiliation, office)
            }
        }
        for part in parts {
            switch part {
            case .name(let name):
                if isNamesFirst, isFilled() { open = credits.count }
                let affiliation = isNamesFirst || phrase.isEmpty ? nil : phrase
                credits.append(Credit(name: String(name), role: .author, affiliation: affiliation))
            case .aside(let office):
                guard !credits.isEmpty else { return nil }
                if !isNamesFirst { open = credits.count - 1 }
                fill(office)
                open = credits.count
                hasUnit = true
            case .office(let office):
                hasUnit = hasUnit || isUnit(office) || announced
                if isNamesFirst {
                    fill(office)
                } else {
                    if open < credits.count {
                        phrase = ScalarText()
                        open = credits.count
                    }
                    phrase = joined(phrase.isEmpty ? nil : phrase, office)
                }
            }
        }
        let areAllPlaced = credits.allSatisfy { $0.affiliation != nil }
        guard hasUnit, (1...mostPeople).contains(credits.count), areAllPlaced else { return nil }
        if !isNamesFirst, case .office = parts[parts.count - 1] { return nil }
        return credits
    }

    /// 文｜张三　某校教师: without the mark of who wrote.
    private static func withoutMark(_ text: ScalarText) -> ScalarText {
        guard let word = text.opening(among: callings), text.dropFirst(word.count).first?.isOne(of: "/／|｜丨") == true else { return text }
        return text.dropFirst(word.count + 1).trimmed
    }

    /// 张三／国小营养师（某县）: what stands behind a stroke is what the person does, and the bracket says where.
    private static func isStroked(_ text: ScalarText) -> Bool { text.contains { $0.isOne(of: "/／") } }

    private static func joined(_ phrase: ScalarText?, _ office: ScalarText) -> ScalarText {
        phrase.map { $0 + ScalarText("、") + office } ?? office
    }

    // MARK: Groups

    private static let groupEndings: WordTable = [
        "课题组", "调研组", "写作组", "编写组", "调查组", "报道组", "采访组", "报道小组", "写作小组", "理论体系研究中心", "思想研究中心",
    ]
    private static let deskEndings: WordTable = ["评论员", "编辑部", "评论部"]
    /// 本报评论员 is an office of the paper's and no group's name.
    private static let commentators: WordTable = ["特约评论员", "首席评论员", "评论员"]
    private static let shortestGroup = 5
    private static let longestGroup = 36

    /// A group that signs as one: 某大学课题组, 本报评论员; behind a byline mark any institution.
    static func group(_ text: ScalarText, announced: Bool = false) -> [Credit]? {
        let plain = text.squeezed
        guard (shortestGroup...longestGroup).contains(plain.count), !plain.hasPrefix("作者"),
            !plain.contains(where: { $0.isTextMark || $0.isColon || $0.isSentenceEnd })
        else { return nil }
        let isDesk =
            plain.count <= 10
            && plain.closing(among: deskEndings).map { word in
                let medium = plain.dropLast(word.count)
                return medium.opening(among: LabelWords.ownMedia) != nil || medium.last?.isOne(of: "报社网刊台") == true
            } == true
        guard isDesk || plain.closing(among: groupEndings) != nil || announced && isUnit(plain) else { return nil }
        if isDesk, let desk = plain.closing(among: commentators) {
            return [Credit(unit: String(plain.dropLast(desk.count)), title: String(desk), role: .author)]
        }
        return [Credit(name: String(plain), role: .author)]
    }

    // MARK: Parts

    private static func parts(_ text: ScalarText, announced: Bool) -> [Part]? {
        var parts: [Part] = []
        var pending: ScalarText?
        let pieces = pieces(text)
        let isStroked = isStroked(text)
        for (rank, piece) in pieces.enumerated() {
            // 某市 100000.
            if PostalAddress.isCode(piece)
                || rank + 1 < pieces.count && PostalAddress.isCode(pieces[rank + 1]) && piece.count <= 6
            {
                continue
            }
            if let inner = BylineReader.bracketContent(piece) {
                if isStroked, isPlace(inner), case .office = parts.last { continue }
                guard pending == nil, isUnit(inner) || isPost(inner) || PostReader.isCalling(inner) && PostReader.post(inner).unit == nil
                    || announced && inner.count <= longestAside && inner.allSatisfy({ $0.isHan || $0.isListMark }) 
                        && (PostReader.isCalling(inner.suffix(3)) || inner.closing(among: InstitutionWords.posts) != nil)
                else { return nil }
                parts.append(.aside(PostalAddress.unit(inner)))
                continue
            }
            if let single = pending {
                guard piece.count <= 2, PersonNames.isName(single + piece) || announced && PersonNames.mayBeName(single + piece) else { return nil }
                parts.append(.name(single + piece))
                pending = nil
            } else if isName(piece, announced: announced || rank + 1 < pieces.count && namesEmployer(pieces[rank + 1])) {
                parts.append(.name(piece))
            } else if piece.count == 1, piece.first?.isHan == true {
                pending = piece
            } else if isUnit(piece) || isPost(piece) || isStroked && PostReader.isCalling(piece) && !parts.isEmpty {
                parts.append(.office(piece))
            } else if rank == 0, isMarkedUnit(piece, announced: announced), areNames(pieces.dropFirst()) {
                parts.append(.office(piece))
            } else if rank == 0, pieces.count == 3, piece.count <= longestColumn, piece.allSatisfy(\.isHan),
                PersonNames.isName(pieces[1]), BylineReader.bracketContent(pieces[2]) != nil
            {
                // 教学笺　张三（中学教师）: the column's name before its writer.
                continue
            } else if let found = PersonHeading.read(piece, longest: 60, announced: announced), isUnit(found.office) {
                parts += [.office(found.office), .name(found.name)]
            } else if !isNothing(piece, behind: parts.last) {
                return nil
            }
        }
        return pending == nil ? parts : nil
    }

    private static let longestColumn = 5
    private static let longestPlace = 6
    /// The longest bracket behind a name that a label announces.
    private static let longestAside = 24

    private static func isPlace(_ text: ScalarText) -> Bool {
        (2...longestPlace).contains(text.count) && text.allSatisfy(\.isHan)
            && (InstitutionWords.places.contains(text) || text.last?.isOne(of: "市省县区州镇乡村盟旗") == true)
    }

    /// （某校教师）: a bracket with a unit, behind which the unit ends or a post follows, announces the name before it.
    private static func namesEmployer(_ piece: ScalarText) -> Bool {
        guard let inner = BylineReader.bracketContent(piece) else { return false }
        return isUnit(inner) && (PostReader.post(inner).title != nil || inner.closing(among: InstitutionWords.unitEndings) != nil)
    }

    private static func areNames(_ pieces: ArraySlice<ScalarText>) -> Bool {
        guard !pieces.isEmpty else { return false }
        let names = pieces.reduce(into: ScalarText()) { $0.append(contentsOf: $1 + ScalarText(" ")) }
        return PersonNames.list(names.trimmed) != nil
    }

    /// ▲某煤业集团某矿　张三: behind a byline mark, words before certain names that no name could be.
    private static func isMarkedUnit(_ text: ScalarText, announced: Bool) -> Bool {
        announced && (shortestUnit...30).contains(text.count) && text.allSatisfy(\.isHan)
            && !text.contains { $0.isOne(of: "的了在从把被让我你他她它这那") }
    }

    /// Cut at blanks, list marks and strokes outside of brackets, and around brackets.
    private static func pieces(_ text: ScalarText) -> [ScalarText] {
        var pieces: [ScalarText] = []
        var start = text.startIndex
        var depth = 0
        func close(_ end: Int) { if start < end { pieces.append(text[start..<end]) } }
        for index in text.indices {
            let scalar = text[index]
            if scalar.isOpeningBracket {
                if depth == 0 {
                    close(index)
                    start = index
                }
                depth += 1
            } else if scalar.isClosingBracket {
                depth -= 1
                if depth == 0 {
                    close(index + 1)
                    start = index + 1
                }
            } else if depth == 0, scalar.isBlank || scalar.isListMark || scalar.isOne(of: "/／|｜丨") {
                close(index)
                start = index + 1
            }
        }
        close(text.endIndex)
        return pieces.reduce(into: []) { joined, piece in
            if let last = joined.last, PersonNames.isLatinPart(last.split(whereSeparator: \.isBlank).last ?? last), PersonNames.isLatinPart(piece) {
                joined[joined.count - 1] = last + ScalarText(" ") + piece
            } else {
                joined.append(piece)
            }
        }
    }

    private static func isName(_ text: ScalarText, announced: Bool) -> Bool {
        guard let last = text.last, !InstitutionWords.unitEndCharacters.contains(last) else { return false }
        if PersonNames.isLatin(text) { return true }
        return PersonNames.isName(text) || announced && PersonNames.mayBeName(text, longest: longestAnnounced)
    }

    private static let shortestUnit = 4

    /// A unit by its ending, alone or with a post behind it.
    static func isUnit(_ text: ScalarText) -> Bool {
        guard text.count >= shortestUnit, !text.contains(where: { $0.isOne(of: "的了在从把被让我你他她它这那") }) else {
            return false
        }
        func isWhole(_ unit: ScalarText) -> Bool {
            if unit.closing(among: InstitutionWords.unitEndings) != nil { return true }
            return unit.count >= shortestUnit && PostReader.opensWithPlace(unit)
                && unit.last.map { InstitutionWords.unitEndCharacters.contains($0) } == true
        }
        if isWhole(PostalAddress.unit(text)) { return true }
        let post = PostReader.post(text.lastIndex(where: \.isListMark).map { text[..<$0] } ?? text)
        guard let unit = post.unit, let title = post.title, title.closing(among: InstitutionWords.posts) != nil || PostReader.isCalling(title) else {
            return false
        }
        return isWhole(unit)
            || unit.last.map { InstitutionWords.unitEndCharacters.contains($0) } == true && unit.count >= 3
    }

    private static func isPost(_ text: ScalarText) -> Bool {
        guard
            text.closing(among: InstitutionWords.posts) != nil
                || text.closing(among: InstitutionWords.publicOffices) != nil
        else { return false }
        return PostReader.post(text).unit == nil
    }

    /// A postal code, a city behind a unit, a particular of the person, a contributor's calling.
    private static func isNothing(_ text: ScalarText, behind part: Part?) -> Bool {
        if callings.contains(text) || Biography.isParticular(text) { return true }
        guard case .office = part else { return false }
        return text.count <= 6 && (InstitutionWords.places.contains(text) || text.last?.isOne(of: "市省县") == true)
    }
}
