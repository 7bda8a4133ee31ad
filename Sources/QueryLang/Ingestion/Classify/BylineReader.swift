import Documents

/// Reads lines that say who wrote, photographed or edited: `□张三 李四`, `本报记者 张三`, `文/张三 图/李四`,
/// `（某报记者 张三 摄影记者 李四）`, `责编：王五`.
enum BylineReader {
    /// A line that is a byline by itself: it opens with a mark or carries a role word. Nil for anything else, bare
    /// names too.
    static func byline(_ printed: ScalarText) -> [Credit]? {
        let text = withoutGlyph(MetaLineReader.withoutLinks(printed.withoutBlanksBeforeColons))
        guard text.count <= 120, let first = text.first else { return nil }
        if LabelWords.bylineMarks.contains(first) {
            let rest = withoutMarks(text)
            let announced = first.isOne(of: "□■◎●○☉⊙")
            // ▲ stands before captions too.
            return credits(rest, defaultRole: .author, announced: announced)
                ?? (PersonNames.list(rest, announced: announced) ?? PersonNames.likelyList(rest))?
                    .map { Credit(name: $0, role: .author) }
                ?? PeopleLine.read(rest, announced: announced || first == "▲")
                ?? PeopleLine.group(rest, announced: announced)
        }
        // 张三 李四□.
        if text.last?.isOne(of: "□■◎●") == true, let names = PersonNames.list(withoutMarks(text)) {
            return names.map { Credit(name: $0, role: .author) }
        }
        let bare = withoutBracket(undated(text))
        return Dateline.placedLine(bare) ?? credits(text, defaultRole: nil) ?? stroked(bare)
            ?? NumberedAuthors.read(text) ?? stamped(text) ?? english(text) ?? foreign(text)
    }

    /// Without a day before or behind it: 2021-11-03 17:42　某报／记者张三／某地报导.
    private static func undated(_ text: ScalarText) -> ScalarText {
        guard let dated = outerDay(text) else { return text }
        return (dated.range.lowerBound == text.startIndex ? text[dated.range.upperBound...] : text[..<dated.range.lowerBound]).trimmedMarks
    }

    /// The day that a byline prints before or behind the names: 本报记者 张三 2024年5月6日.
    static func day(_ text: ScalarText) -> DateValue? { outerDay(withoutBracket(text.trimmed))?.date }

    private static func outerDay(_ text: ScalarText) -> DateScanner.Found? {
        guard let dated = DateScanner.first(in: text) else { return nil }
        return dated.range.lowerBound == text.startIndex || dated.range.upperBound == text.endIndex ? dated : nil
    }

    /// 〔某报／记者张三／某地报导〕 as what it holds.
    private static func withoutBracket(_ text: ScalarText) -> ScalarText {
        guard let first = text.first, let last = text.last, first.isOne(of: "〔【［[") || first.isOpeningBracket,
            last.isOne(of: "〕】］]") || last.isClosingBracket
        else { return text }
        return text.dropFirst().dropLast().trimmed
    }

    private static func withoutMarks(_ text: ScalarText) -> ScalarText {
        text.trimmed { LabelWords.bylineMarks.contains($0) || $0.isBlank }
    }

    /// A bracketed line of credits: `（记者 张三 李四）`.
    static func bracketed(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 160, let inner = bracketContent(text).map(withoutGlyph), PostalAddress.units(text).isEmpty else { return nil }
        // （作者系某馆馆长张三） is a note on the author.
        if inner.opening(among: notesOnAuthors) != nil { return nil }
        // （作者张三，某报记者）.
        if inner.hasPrefix("作者") || inner.hasPrefix("本文作者"), let comma = inner.firstIndex(where: \.isComma), PeopleLine.isUnit(inner[(comma + 1)...].trimmed) { return nil }
        // ［作者：某医院主任医师　张三］.
        let isLabelled = inner.hasPrefix("作者：") || inner.hasPrefix("作者:"), person = isLabelled ? inner.dropFirst(3).trimmed : inner
        // （张三整理）: whatever the name, the bracket and the role word announce it.
        let isHelped = inner.count <= longestHelped && !inner.contains(where: \.isBlank) && inner.closing(among: LabelWords.trailingWords).map { $0.count >= 2 && (2...4).contains(inner.count - $0.count) && PersonNames.mayBeName(inner.dropLast($0.count)) } == true
        return credits(inner, defaultRole: nil, announced: isHelped) ?? stroked(inner) ?? PeopleLine.read(person) ?? placed(person) ?? contributors(inner) ?? withHelper(inner) ?? PeopleLine.group(inner)
    }

    /// （某县　张三）, （某研究所研究员　祖力亚尔）: a place or an employer, a blank, and who is there.
    private static func placed(_ inner: ScalarText) -> [Credit]? {
        let parts = inner.split(whereSeparator: \.isBlank)
        // （评建办　张三）, （图书馆　张三　李四）: an office of the house, and who wrote.
        if (2...4).contains(parts.count), (2...8).contains(parts[0].count), parts[0].allSatisfy(\.isHan), parts[0].last?.isOne(of: offices) == true, !PersonNames.isName(parts[0]),
            let names = PersonNames.list(inner[parts[0].endIndex...].trimmed, announced: true), names.allSatisfy({ ScalarText($0).count <= 3 || PersonNames.isName(ScalarText($0)) })
        {
            return names.map { Credit(name: $0, role: .author, affiliation: parts[0]) }
        }
        guard parts.count == 2, PersonNames.mayBeName(parts[1], longest: PersonNames.longestGiven) || PersonNames.isName(parts[1]) else { return nil }
        if PeopleLine.isUnit(parts[0]) { return [Credit(name: String(parts[1]), role: .author, affiliation: parts[0])] }
        guard parts[0].count <= 6, parts[0].allSatisfy(\.isHan), parts[0].last?.isOne(of: "州县市镇乡村区旗省盟") == true else { return nil }
        return [Credit(name: String(parts[1]), role: .author)]
    }

    /// Last scalars of the names of offices within a house.
    static let offices: StaticString = "办系处科室部馆院所队站局厂校社"

    private static let speaksTo: WordTable = ["告诉", "對", "对", "向", "告訴"]
    private static let notesOnAuthors: WordTable = ["作者为", "作者系", "作者是", "本文作者为", "本文作者系", "本文作者是"]

    /// The text within a bracket that encloses the whole line.
    static func bracketContent(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, let last = text.last, text.count > 2 else { return nil }
        guard
            first.isOpeningBracket && last.isClosingBracket || first == "[" && last == "]"
                || first == "【" && last == "】" || first == "〔" && last == "〕" || first == "［" && last == "］"
        else { return nil }
        return text.dropFirst().dropLast().trimmed
    }

    /// - Parameters:
    ///   - defaultRole: of names before the first role word; nil where a role word must be there.
    ///   - announced: a mark before the line says that persons are named, so a surname need not.
    static func credits(
        _ text: ScalarText, defaultRole: LabelWords.CreditRole?, announced: Bool = false
    ) -> [Credit]? {
        // Most lines hold no word for what people do, whichever blanks and marks may be left out.
        if defaultRole == nil, case let plain = text.filter({ !isParting($0) }), !LabelWords.creditWords.occurs(in: plain), !LabelWords.trailingWords.occurs(in: plain) { return nil }
        let text = joiningStrokes(partingMarks(partingCallings(text)))
        let isLone = !text.contains(where: { $0.isBlank || $0.isListMark })
        let tokens = joiningWide(joiningSurnames(text.split(whereSeparator: isParting)))
        // 张三 文 李四 图: a role word at the end says that such words stand behind their names.
        let isTrailing =
            tokens.count > 1 && tokens[tokens.count - 1].closing(among: LabelWords.trailingWords) != nil
            && tokens[0].opening(among: LabelWords.trailingWords)?.count != 1
            // 通讯员 张三　摄影 李图: the last word is a name behind its role word.
            && !LabelWords.creditWords.contains(tokens[tokens.count - 2])
        var role = isTrailing ? defaultRole ?? .author : defaultRole
        var title: String?
        var unit: String?
        /// What stands between a role word and a name: 撰稿：某校讲师　张三.
        var office: ScalarText?
        var found: [Credit] = []
        /// Credits from here on wait for a role word behind them.
        var open = 0
        var pending: ScalarText?
        /// How many credits stood before the last calling.
        var calledFrom = 0
        /// 记者张三／特写: the marks behind do not reach the persons before.
        var isClosed = false
        /// 摄影　本报记者　张三, 采访、编辑｜张三: a role word alone on its token, which the calling behind it does not change.
        var labelled: (role: LabelWords.CreditRole, title: String?)?
        /// A role word says that persons are named, so a surname need not.
        var hasRoleWord = false
        /// A role word stands in the text, whatever stands before it.
        var isCalled = false
        func isName(_ text: ScalarText) -> Bool {
            hasRoleWord || announced ? PersonNames.mayBeName(text, longest: PersonNames.longestGiven) : PersonNames.isName(text)
        }
        func add(_ name: String) -> Bool {
            guard let role else { return false }
            // The post says more than that the person wrote.
            found.append(Credit(name: name, unit: office == nil ? unit : nil, title: office != nil && role == .author ? nil : title, role: role, affiliation: office))
            return true
        }
        for (place, token) in tokens.enumerated() {
            if isClosed { (open, calledFrom, isClosed) = (found.count, found.count, false) }
            var rest = withoutNationality(token)
            if case let bare = withoutGenre(rest), bare.count < rest.count { (rest, isClosed) = (bare, true) }
            // 通讯员 张三　图 李四: a mark of one scalar before a whole name.
            if !isTrailing, pending == nil, rest.count == 1, found.count > open, place + 1 < tokens.count, tokens[place + 1].count >= 2,
                let mark = LabelWords.creditRoles.first(where: { rest == $0.word })
            {
                (role, title, unit) = (mark.role, nil, nil)
                hasRoleWord = true
                continue
            }
            if let single = pending {
                pending = nil
                let joined = single + rest
                guard rest.count <= 2, isName(joined), add(String(joined)) else { return nil }
                continue
            }
            // 张三整理 alone: a short name with a verb may be anything.
            if isTrailing || isLone || rest.contains(where: { $0.isOne(of: "/／") }), let (name, word) = trailing(rest),
                name.isEmpty ? !found.isEmpty : isName(name) && (!isLone || name.count >= 3)
            {
                // 记者 张三 某地报道: behind names a glued word that no surname opens is a place.
                if !found.isEmpty, rest.hasSuffix("报道") || rest.hasSuffix("报导"), name.count == rest.count - 2,
                    !name.isEmpty, !PersonNames.isName(name) || name.count == 2 && name.last?.isOne(of: "州市县省") == true
                {
                    continue
                }
                if !name.isEmpty {
                    found.append(Credit(name: String(name), unit: unit, title: title, role: role ?? .author))
                }
                // 英格丽·索伦森　　庞小满／译: who translates stands apart from who wrote.
                if word.title == "译", !name.isEmpty, found.count - open >= 2 { open = found.count - 1 }
                for index in open..<found.count {
                    // A further name with a mark of its own has no share in the first one's calling.
                    if open > calledFrom {
                        found[index].title = nil
                        found[index].role = word.role
                    }
                    found[index].take(word.role, title: word.title)
                }
                open = found.count
                hasRoleWord = true
                continue
            }
            if let lead = leadingRole(rest) {
                office = nil
                role = lead.role
                title = lead.title
                hasRoleWord = true
                rest = lead.rest
            }
            if !PersonNames.isName(rest) || isDotted(rest), let named = roleWord(in: rest) {
                let printed = rest[..<named.range.lowerBound].trimmedMarks
                // 本版撰文：张三: whose page it is says nothing of the writer's unit.
                let prefix = pageWords.contains(printed) ? printed.prefix(0) : printed
                // 某某融媒记者: a name that no table holds is a medium's where the persons are certain by their surnames.
                let desk = named.role == .reporter && rest[named.range].hasSuffix("记者") ? Desk.read(prefix) : nil
                // 镇党委书记张三告诉记者，…: a sentence.
                if prefix.closing(among: speaksTo) != nil { return nil }
                // 某某网记者 张三 某某网编辑 李四: the medium again.
                let isKnown = prefix.isEmpty || desk != nil || isUnit(prefix) || unit.map { prefix == $0 } == true
                guard isKnown || isMediumLike(prefix, of: named.role) else { return nil }
                if let desk {
                    unit = desk.medium.map { String($0) } ?? unit
                } else if !prefix.isEmpty {
                    unit = prefix.opening(among: LabelWords.ownMedia).map { String($0) } ?? String(prefix)
                }
                hasRoleWord = isKnown
                isCalled = true
                // A correspondent writes for the paper and is not of it.
                if prefix.isEmpty,
                    rest[named.range].hasSuffix("通讯员") || named.role != .reporter && !rest[named.range].hasSuffix("记者")
                {
                    unit = nil
                }
                // 图/记者 张三.
                let takesPictures = named.role == .reporter && token.opening(among: pictureMarks) != nil
                role = takesPictures ? .photographer : named.role
                title = (desk?.name).map { String($0) + (named.title ?? "") } ?? named.title
                if let label = labelled {
                    let writes = label.role == .reporter || label.role == .author, isStaff = named.role == .editor || named.role == .photographer
                    if !writes, named.role == .reporter { role = label.role } else if writes, isStaff { (role, title) = label }
                    labelled = nil
                }
                calledFrom = found.count
                let isGlued = named.range.upperBound < rest.endIndex && rest[named.range.upperBound].isHan
                if isGlued, LabelWords.creditVerbs.contains(rest[named.range]) { return nil }
                let behind = rest[named.range.upperBound...]
                rest = behind.drop { $0.isColon || $0.isOne(of: strokes) }
                // 采访·撰文/张三.
                while rest.count < behind.count, let further = rest.opening(among: LabelWords.creditWords), further.count >= 2,
                    rest.dropFirst(further.count).first.map({ $0.isColon || $0.isOne(of: strokes) }) == true
                {
                    rest = rest.dropFirst(further.count).drop { $0.isColon || $0.isOne(of: strokes) }
                }
                office = nil
                if rest.isEmpty {
                    labelled = prefix.isEmpty && !hasCalling(token) ? role.map { ($0, title) } : nil
                    continue
                }
                if !isName(rest), rest.count >= 3, place + 1 < tokens.count, !hasCalling(rest), PersonPhrase.isOffice(rest) || PeopleLine.isUnit(rest),
                    PersonNames.mayBeName(tokens[place + 1], longest: PersonNames.longestGiven)
                {
                    office = rest
                    continue
                }
                // 图/某某图库: who supplied it is no person.
                if named.role != .reporter, rest.count < behind.count, rest.count >= 2, rest.count <= longestSupplier, !isName(rest),
                    !rest.contains(where: { $0.isOpeningBracket || $0.isOne(of: "/／") }),
                    !hasCalling(rest), !isUnit(rest)
                {
                    continue
                }
            }
            if let (name, affiliation) = nameWithBracket(rest, announced: hasRoleWord || announced) {
                guard add(name) else { return nil }
                found[found.count - 1].affiliation = affiliation
                if affiliation.map(PeopleLine.isUnit) == true { found[found.count - 1].unit = nil }
            } else if rest.count > 2, rest.hasPrefix("发自"), !found.isEmpty {
                continue
            } else if hasRoleWord, rest.count >= 3, rest.last?.isOne(of: "摄") == true, isName(rest.dropLast()) {
                // 本报记者　张三丰摄.
                guard add(String(rest.dropLast())) else { return nil }
                for index in calledFrom..<found.count { found[index].role = .photographer }
            } else if isName(rest) {
                guard add(String(rest)) else { return nil }
            } else if rest.count == 1, rest.first?.isHan == true, role != nil {
                pending = rest
            } else if isUnit(rest), found.isEmpty || found.last?.unit != nil || isTrailing && open == found.count {
                // 张三　口述　　某县档案馆　李四　整理: whoever arranges keeps the employer that stands before the name.
                if isTrailing, rest.opening(among: LabelWords.ownMedia) == nil { office = rest } else { unit = String(rest) }
            } else {
                return nil
            }
        }
        return pending == nil && !found.isEmpty && (hasRoleWord || isCalled || defaultRole != nil) ? found : nil
    }

    /// Parts the words of a byline.
    private static func isParting(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || scalar == "、" || scalar.isComma || scalar.isOne(of: "；;＋+&＆")
    }

    /// 欧阳 明 as 欧阳明: a blank behind a surname of two scalars.
    private static func joiningSurnames(_ tokens: [ScalarText]) -> [ScalarText] {
        tokens.reduce(into: []) { joined, token in
            if let last = joined.last, PersonNames.compoundSurnames.contains(last), token.count <= 2, token.allSatisfy(\.isHan) {
                joined[joined.count - 1] = last + token
            } else {
                joined.append(token)
            }
        }
    }

    static let strokes: StaticString = "/|／｜丨•·．.=＝"
    private static let longestSupplier = 12, longestHelped = 8
    /// [法]让·某某: the nationality before a foreign author's name.
    private static func withoutNationality(_ token: ScalarText) -> ScalarText {
        guard let first = token.first, first.isOpeningBracket || first.isOne(of: "[〔［【"),
            let close = token.prefix(6).firstIndex(where: { $0.isClosingBracket || $0.isOne(of: "]〕］】") }),
            close + 1 < token.endIndex
        else { return token }
        return token[(close + 1)...]
    }

    /// 文 / 张三 as 文/张三: blanks around a stroke or a bar part nothing.
    private static func joiningStrokes(_ text: ScalarText) -> ScalarText {
        guard text.contains(where: { $0.isOne(of: "/／|｜丨") }), text.contains(where: \.isBlank) else { return text }
        var result = ScalarText()
        for piece in text.split(whereSeparator: { $0.isOne(of: "/／|｜丨") }) {
            if !result.isEmpty { result.append("/") }
            result.append(contentsOf: piece.trimmed)
        }
        return result
    }

    private static func isMediumLike(_ text: ScalarText, of role: LabelWords.CreditRole) -> Bool {
        role == .reporter && (2...10).contains(text.count)
            && text.allSatisfy { $0.isHan || $0.isASCIILetter || $0.isASCIIDigit }
            && text.closing(among: InstitutionWords.posts) == nil && !text.contains { $0.isOne(of: "的了是在和与名位个") }
    }

    /// 某报／记者张三／某地报导: the parts of a byline between strokes.
    private static func stroked(_ text: ScalarText) -> [Credit]? {
        guard text.contains(where: { $0.isOne(of: "/／") }) else { return nil }
        let parts = text.split { $0.isOne(of: "/／") }.map(\.trimmed)
        guard (2...4).contains(parts.count), let last = parts.last, last.closing(among: reports) != nil || parts.count == 2 && isPlace(last),
            let rank = parts.firstIndex(where: { parted($0).person.opening(among: LabelWords.creditWords) != nil }),
            rank < parts.count - 1,
            let calling = parted(parts[rank]).person.opening(among: LabelWords.creditWords),
            let names = PersonNames.list(parted(parts[rank]).person.dropFirst(calling.count), announced: true)
        else { return nil }
        let unit =
            parted(parts[rank]).medium.map { String($0) } ?? (rank > 0 && parts[0].count <= 12 ? String(parts[0]) : nil)
        let isPhoto = LabelWords.creditRoles.first { calling == $0.word }?.role == .photographer
        return names.map {
            Credit(name: $0, unit: unit, title: String(calling), role: isPhoto ? .photographer : .reporter)
        }
    }

    /// 记者张三／某地: where a report is from, and no second name.
    private static func isPlace(_ text: ScalarText) -> Bool {
        (2...4).contains(text.count) && text.allSatisfy(\.isHan) && !PersonNames.isName(text) && !LabelWords.creditWords.occurs(in: text) && !LabelWords.trailingWords.occurs(in: text)
    }

    /// 某报 记者张三: the medium before a blank.
    private static func parted(_ part: ScalarText) -> (medium: ScalarText?, person: ScalarText) {
        guard let blank = part.firstIndex(where: \.isBlank), isUnit(part[..<blank]) else { return (nil, part) }
        return (part[..<blank], part[blank...].trimmed)
    }

    private static let reports: WordTable = ["综合报道", "综合报导", "专题报道", "专题报导", "报道", "报导"]

    /// 张三（某大学教授）: the name, and what the bracket says of units and posts.
    private static func nameWithBracket(_ token: ScalarText, announced: Bool) -> (String, ScalarText?)? {
        guard let open = token.firstIndex(where: \.isOpeningBracket), token.last?.isClosingBracket == true else {
            return nil
        }
        let name = token[..<open], note = token[(open + 1)...].dropLast()
        guard announced ? PersonNames.mayBeName(name, longest: 6) : PersonNames.isName(name) else { return nil }
        let saysPost =
            PeopleLine.isUnit(note) || PostReader.post(note).title != nil
            || note.closing(among: InstitutionWords.unitEndings) != nil
        return (String(name), saysPost ? note : nil)
    }

    private static let pictureMarks: WordTable = ["图/", "图／", "图片/", "图片／", "摄影/", "摄影／"]

    private static let pageWords: WordTable = ["本版", "本期", "本文", "本栏", "本栏目", "本专版", "本组稿件"]
    private static let ownUnits: WordTable = ["全媒体", "融媒体", "特约"]

    private static func isUnit(_ text: ScalarText) -> Bool {
        if ownUnits.contains(text) { return true }
        // 《某报》记者 张三.
        if text.count > 3, text.first == "《", text.firstIndex(of: "》") == text.endIndex - 1 { return true }
        if let own = text.opening(among: LabelWords.ownMedia) {
            let place = text.dropFirst(own.count)
            return place.isEmpty || ownUnits.contains(place) || place.first == "驻" && place.count <= 8
        }
        guard (2...40).contains(text.count), let last = text.last else { return false }
        return text.closing(among: InstitutionWords.unitEndings) != nil
            || InstitutionWords.unitEndCharacters.contains(last)
            || last == "社" || last == "网"
    }
}
