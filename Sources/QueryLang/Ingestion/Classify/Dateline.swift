/// What opens a news story: 本报讯（记者 张三）, 本报某地1月5日电 记者张三报道：, 〔記者張三／某地報導〕,
/// （中央社記者張三某地5日電）, 【某某訊】.
enum Dateline {
    /// Scalars of the story's opening that may be its dateline.
    private static let longest = 80

    /// The text opens with a dateline.
    static func opens(_ text: ScalarText) -> Bool { end(of: text.prefix(longest)) != nil }

    /// The reporters that the dateline names; empty where it names none or there is none.
    static func reporters(_ text: ScalarText) -> [Credit] {
        let head = text.prefix(longest)
        guard let end = end(of: head) else { return bracketAlone(head) }
        if let stop = placedOpening(head), let found = placed(head[..<stop]) { return found }
        if head.first == "【", let close = head.firstIndex(of: "】"), let names = namesAndPlace(head[(head.startIndex + 1)..<close]) {
            return names.map { Credit(name: $0, role: .reporter) }
        }
        if let found = bracketed(head) { return withMedium(medium(head[..<end]), found) }
        return runIn(head, from: end)
    }

    /// （记者 张三）某市昨日…: staff in a bracket without a medium.
    private static func bracketAlone(_ head: ScalarText) -> [Credit] {
        guard head.first?.isOpeningBracket == true, let close = head.firstIndex(where: \.isClosingBracket), close + 1 < head.endIndex,
            let found = BylineReader.credits(head[(head.startIndex + 1)..<close], defaultRole: nil), found.allSatisfy({ $0.role == .reporter && $0.title != nil })
        else { return [] }
        return found
    }

    /// The medium whose dateline it is: 本报 of 本报讯, 某某社 of 某某社某地3月2日电.
    private static func medium(_ dateline: ScalarText) -> String? {
        let bare = dateline.drop { $0.isOne(of: brackets) }.trimmed
        // 据某某社某地8月2日电.
        let plain = bare.first == "据" ? bare.dropFirst() : bare
        if plain.opening(among: callings) != nil { return nil }
        if let own = plain.opening(among: LabelWords.ownMedia) { return String(own) }
        let ends = plain.indices.dropFirst().prefix(longestMedium).map { $0 + 1 }.filter {
            $0 < plain.endIndex && plain[..<$0].closing(among: media) != nil
        }
        guard let end = ends.first else { return nil }
        // 某报客户端, 某社新闻: the medium's name goes on.
        let further = plain[end...].opening(among: media).map { end + $0.count } ?? end
        let name = plain[..<further]
        // 记者张三某地报导: the 报 of the verb.
        return name.allSatisfy { $0.isHan || $0.isASCIILetter } && !name.contains("记者") ? String(name) : nil
    }

    private static let longestMedium = 12

    /// Staff that a bracket behind the medium names without a unit are the medium's, up to the first who is no staff.
    private static func withMedium(_ medium: String?, _ credits: [Credit]) -> [Credit] {
        var credits = credits
        for index in credits.indices {
            guard credits[index].unit == nil, credits[index].affiliation == nil,
                credits[index].title.map({ $0.hasSuffix("记者") || $0.hasSuffix("記者") || index > 0 && $0 == "实习生" }) ?? false
            else { break }
            credits[index].unit = medium
        }
        return credits
    }

    // MARK: Recognition

    private static let media: WordTable = ["社", "网", "报", "刊", "台", "客户端", "新闻", "融媒体", "融媒", "卫视", "广电", "在线"]
    private static let longestWire = 26

    /// The end of the dateline's agency part: behind 讯, 电, or the bracket.
    private static func end(of head: ScalarText) -> Int? {
        guard let first = head.first else { return nil }
        if first.isOne(of: brackets) {
            guard let close = head.firstIndex(where: { $0.isOne(of: closers) }) else { return nil }
            let inner = head[(head.startIndex + 1)..<close]
            return isBracketDateline(inner) || first == "【" && namesAndPlace(inner) != nil ? close + 1 : nil
        }
        if let stop = placedOpening(head) { return stop }
        let wire = head.prefix(longestWire)
        for index in wire.indices.dropFirst(2) where wire[index].isOne(of: "讯电") {
            let before = wire[..<index]
            if before.contains(where: { $0.isTextMark || $0.isSentenceEnd || $0.isOne(of: "“”《》") }) { return nil }
            let isOwn =
                before.hasPrefix("本报") || before.hasPrefix("本网") || before.hasPrefix("本刊") || before.hasPrefix("本台")
            // 新闻网讯 （记者 …）: a medium of any name, where a blank or a bracket follows.
            let isNamed =
                wire[index] == "讯" && before.count <= longestMedium && before.allSatisfy({ $0.isHan || $0 == "·" })
                && (before.closing(among: media) != nil || namesStaff(head[(index + 1)...]))
            if (isOwn || isNamed) && parted(head, at: index + 1) || agency(before) { return index + 1 }
        }
        return nil
    }

    /// 某地讯（记者 张三）, 某某讯　记者张三: who reports, right behind 讯 of any name.
    private static func namesStaff(_ rest: ScalarText) -> Bool {
        let plain = rest.drop { $0.isBlank }
        if plain.count < rest.count, plain.opening(among: callings) != nil { return true }
        guard plain.first?.isOpeningBracket == true, let close = plain.firstIndex(where: \.isClosingBracket) else { return false }
        let inner = plain[(plain.startIndex + 1)..<close]
        // 某某在线讯(张三 李四): names and nothing else.
        if let names = PersonNames.list(inner), names.contains(where: { $0.unicodeScalars.count > 2 }) || names.count > 1 { return true }
        return BylineReader.credits(inner, defaultRole: nil)?.allSatisfy { $0.role == .reporter && $0.title != nil } == true
    }

    /// 记者张三／某地报导 and a blank, without a bracket: the end of it.
    private static func placedOpening(_ head: ScalarText) -> Int? {
        guard head.opening(among: callings) != nil,
            let stroke = head.prefix(14).firstIndex(where: { $0.isOne(of: strokes) })
        else { return nil }
        let place = head[(stroke + 1)...].prefix(16)
        return ["综合报导", "综合报道", "报导", "报道"].lazy.compactMap { place.firstRange(of: $0)?.upperBound }.first
    }

    private static let strokes: StaticString = "/／∕"
    private static let brackets: StaticString = "〔【［[（("
    private static let closers: StaticString = "〕】］]）)"

    /// 记者张三／某地报导, 某社记者张三某地5日电, 本报讯, 某报5月2日报道.
    private static func isBracketDateline(_ inner: ScalarText) -> Bool {
        guard (2...40).contains(inner.count), !inner.contains(where: { $0 == "。" || $0.isSentenceEnd }) else {
            return false
        }
        let ends = inner.closing(among: reports) != nil
        if ends, inner.contains("记者") || inner.closing(among: reports)?.count == 1 || inner.contains("日") {
            return true
        }
        return inner.last == "讯" && inner.count <= 14
    }

    private static let placeLengths = 2...6

    /// 【张三丰　某县某乡】, 【张三丰 李四海 某市】: who reports and from where, parted by blanks.
    private static func namesAndPlace(_ inner: ScalarText) -> [String]? {
        let words = inner.split(whereSeparator: \.isBlank)
        guard (2...4).contains(words.count), let place = words.last, placeLengths.contains(place.count), place.allSatisfy(\.isHan),
            words.dropLast().allSatisfy({ $0.count == 3 && PersonNames.isName($0) }), place.closing(among: LabelWords.creditWords) == nil
        else { return nil }
        return words.dropLast().map { String($0) }
    }

    /// What follows 讯 and 电: nothing, a blank, a bracket, a colon, the reporter.
    private static func parted(_ text: ScalarText, at index: Int) -> Bool {
        guard index < text.endIndex else { return true }
        let next = text[index]
        return next.isBlank || next.isOpeningBracket || next.isColon || next.isComma || next == "【"
            || text[index...].hasPrefix("记者") || text[index...].hasPrefix("题")
    }

    /// 新华社某地1月5日, 某某网某地1月5日: a medium, a place and a day.
    private static func agency(_ text: ScalarText) -> Bool {
        guard let month = text.lastIndex(of: "月"), text.last == "日", month > text.startIndex else { return false }
        return text[..<month].indices.contains { index in text[text.startIndex...index].closing(among: media) != nil }
    }

    // MARK: Reporters

    private static let reports: WordTable = ["综合报道", "综合报导", "报道", "报导", "摄影报导", "电", "讯", "传真"]
    private static let callings: WordTable = ["记者", "通讯员"]

    private static func bracketed(_ head: ScalarText) -> [Credit]? {
        var from = head.startIndex
        while let open = head[from...].firstIndex(where: { $0.isOne(of: brackets) }),
            let close = head[open...].firstIndex(where: { $0.isOne(of: closers) })
        {
            let inner = head[(open + 1)..<close]
            if let credits = BylineReader.credits(inner, defaultRole: nil) { return credits }
            if let credits = placed(inner) { return credits }
            // （张三 记者李四）: a writer without a calling before one who has it.
            if inner.contains("记者"), let credits = BylineReader.credits(inner, defaultRole: .reporter), credits.count > 1 { return credits }
            // 某社某地3月5日电 (张三 李四): names alone, right behind the agency's part.
            if head[..<open].trimmed.last?.isOne(of: "电讯") == true, let names = PersonNames.list(inner) {
                let dateline = head[..<open].trimmed
                let own = dateline.opening(among: LabelWords.ownMedia) == nil ? medium(dateline) : nil
                return names.map { Credit(name: $0, unit: own, role: .reporter) }
            }
            from = close + 1
        }
        return nil
    }

    /// The same as a line of its own, outside or inside of a bracket: 某社记者张三某地5日电, 本报记者张三某地报导.
    static func placedLine(_ text: ScalarText) -> [Credit]? {
        guard text.count <= longest / 2, !text.contains(where: { $0.isBlank || $0.isTextMark || $0.isColon || $0.isOne(of: strokes) }),
            let report = text.closing(among: reports), report != "传真", let found = placed(text)
        else { return nil }
        // 记者张三报道: what follows the name must be a place or a day.
        guard let name = found.first?.name, let range = text.firstRange(of: name) else { return nil }
        return text[range.upperBound...].count > report.count ? found : nil
    }

    /// 某社记者张三某地5日电, 记者 张三／某地 报导: the name stands between the calling and the place.
    private static func placed(_ inner: ScalarText) -> [Credit]? {
        guard let range = callings.occurrences(in: inner).map(\.range).min(by: { $0.lowerBound < $1.lowerBound }),
            inner.closing(among: reports) != nil
        else { return nil }
        let unit = inner[..<range.lowerBound].trimmed { $0.isBlank || $0.isOne(of: strokes) }
        let rest = inner[range.upperBound...].trimmed
        let names: [String]?
        if let stroke = rest.firstIndex(where: { $0.isOne(of: strokes) }) {
            names = PersonNames.list(rest[..<stroke], announced: true)
        } else {
            // No mark parts the name from the place: a surname and the usual length must tell.
            let length = PersonNames.startsWithCompoundSurname(rest) ? 4 : 3
            names = [length, 2].lazy.map { rest.prefix($0) }.first(where: PersonNames.isName).map { [String($0)] }
        }
        return names?.map {
            Credit(name: $0, unit: unit.isEmpty ? nil : String(unit), title: String(inner[range]), role: .reporter)
        }
    }

    /// 电 or 讯, then the reporter and 报道 without a bracket.
    private static func runIn(_ head: ScalarText, from end: Int) -> [Credit] {
        let rest = head[end...].drop { $0.isBlank || $0.isComma }
        var own = rest
        var unit = medium(head[..<end])
        if let named = ["本报", "本网", "本刊"].first(where: { rest.hasPrefix($0) }) {
            own = rest.dropFirst(2)
            unit = named
        }
        guard let calling = own.opening(among: callings),
            // The 讯 of 通讯员 reports nothing.
            let stop = reports.occurrences(in: own).map(\.range.lowerBound)
                .filter({ $0 > own.startIndex + 2 && own[$0 - 1] != "通" }).min()
        else { return runInAlone(own, unit) }
        // 记者张三 通讯员李四报道: more callings than one.
        if callings.occurrences(in: own[..<stop]).count > 1,
            let credits = BylineReader.credits(own[..<stop].trimmed, defaultRole: nil)
        {
            return withMedium(unit, credits)
        }
        guard
            let names = PersonNames.list(
                own[(own.startIndex + calling.count)..<stop].trimmed { $0.isBlank || $0.isColon }, announced: true)
        else { return [] }
        return names.map { Credit(name: $0, unit: unit, title: String(calling), role: .reporter) }
    }
}

extension Dateline {
    /// 某地讯　记者张三　某市昨日…: a wide blank behind the name; 某报讯　张三报道：: a name without a calling.
    fileprivate static func runInAlone(_ own: ScalarText, _ unit: String?) -> [Credit] {
        if let calling = own.opening(among: callings) {
            let rest = own.dropFirst(calling.count).drop { $0.isBlank }
            guard let blank = rest.prefix(8).firstIndex(where: { $0 == "\u{3000}" || $0.isColon }), let names = PersonNames.list(rest[..<blank]) else { return [] }
            return names.map { Credit(name: $0, unit: calling == "记者" ? unit : nil, title: String(calling), role: .reporter) }
        }
        guard let range = own.prefix(10).firstRange(of: "报道"), PersonNames.isName(own[..<range.lowerBound].trimmed), range.upperBound < own.endIndex,
            own[range.upperBound].isColon || own[range.upperBound].isBlank || own[range.upperBound].isComma
        else { return [] }
        return [Credit(name: String(own[..<range.lowerBound].trimmed), role: .reporter)]
    }
}

/// The writer that a story's last sentence or last bracket names: …做出贡献。记者张三, …十五元。（张三）, （編輯：張三）.
enum SignedEnd {
    /// Blanks that set a name to the right, at least.
    private static let widestGap = 3
    /// Scalars of the end that are read.
    private static let longest = 48

    /// - Parameter isNews: the text reports what happened; who signs any other is its author.
    static func credits(_ text: ScalarText, isNews: Bool = true) -> [Credit] {
        // （张三）?: a sign that was lost.
        let text = text.last?.isOne(of: "?？") == true && text.dropLast().last?.isClosingBracket == true ? text.dropLast() : text
        // （編輯：張三）1051012: the day in digits behind the bracket.
        let undated = text.suffix(longest).trimmed { $0.isASCIIDigit || $0.isBlank }
        let tail = undated.last?.isClosingBracket == true ? undated : text.suffix(longest)
        if let last = tail.last, last.isClosingBracket || last == "】",
            let open = tail.lastIndex(where: { $0.isOpeningBracket || $0 == "【" })
        {
            let before = tail[..<open].trimmed
            // （作者系…）: a note on the author, read as such.
            if tail[(open + 1)...].hasPrefix("作者") || tail[(open + 1)...].hasPrefix("本文作者") { return [] }
            guard before.isEmpty || before.endsSentence else { return [] }
            let inner = tail[(open + 1)...].dropLast()
            if let credits = BylineReader.credits(inner, defaultRole: nil) ?? PeopleLine.read(inner) { return credits }
            if let found = BylineReader.contributors(inner) {
                return found.map { Credit(name: $0.name, unit: $0.unit, role: isNews ? .reporter : .author) }
            }
            // （网格员　张三）: a contributor's calling before the name.
            if !before.isEmpty, inner.contains(where: \.isBlank), let found = LexicalRole.personAfterPosts(inner, role: .reporter) { return found }
            guard !before.isEmpty, let names = PersonNames.list(inner, announced: true),
                names.allSatisfy({ !callsToAction.contains($0) })
            else { return [] }
            return names.map { Credit(name: $0, role: isNews ? .reporter : .author) }
        }
        guard let stop = tail.dropLast().lastIndex(where: { $0.isSentenceEnd || $0.isCloser }) else { return [] }
        let rest = tail[(stop + 1)...].trimmed
        // …一层冰。■张三: the mark announces who wrote it.
        if LabelWords.bylineMarks.contains(tail[stop]) || rest.first.map({ LabelWords.bylineMarks.contains($0) }) == true {
            let marked = rest.trimmed { LabelWords.bylineMarks.contains($0) || $0.isBlank }
            return PersonNames.list(marked, announced: true)?.map { Credit(name: $0, role: .author) } ?? []
        }
        // …回去。　　　　张三　李四: set to the right of the last line.
        let gap = tail[(stop + 1)...].prefix(while: \.isBlank).count
        if gap >= widestGap, rest.count <= 12, let names = PersonNames.list(rest), names.allSatisfy({ !callsToAction.contains($0) }) {
            return names.map { Credit(name: $0, role: isNews ? .reporter : .author) }
        }
        if let name = loneName(rest) { return [Credit(name: name, role: .author)] }
        guard rest.count >= 4, rest.containsAny(of: ["记者", "通讯员", "文/", "摄影"]) else { return [] }
        return BylineReader.credits(rest, defaultRole: nil) ?? []
    }

    /// The text ends its sentence and then names its writer in brackets or behind a mark.
    static func isSigned(_ text: ScalarText) -> Bool {
        guard text.count > shortestSigned, let last = text.last, last.isClosingBracket else { return false }
        let open = text.suffix(longest).lastIndex(where: \.isOpeningBracket)
        guard let open, text[..<open].trimmed.endsSentence else { return false }
        guard CaptionReader.reason(text) == nil else { return false }
        let credits = credits(text)
        return !credits.isEmpty && credits.allSatisfy { $0.role == .author || $0.role == .reporter }
    }

    private static let shortestSigned = 20

    /// …六十名机手。（本报记者 张三）.
    static func namesReporter(_ text: ScalarText) -> Bool {
        guard text.last?.isClosingBracket == true, text.suffix(longest).contains("记者") else { return false }
        return isSigned(text) && credits(text).contains { $0.role == .reporter && $0.title?.hasSuffix("记者") == true }
    }

    /// …也舍不掉。张三丰: a name alone behind the last sentence. Two scalars may be any word.
    private static func loneName(_ text: ScalarText) -> String? {
        let name = text.squeezed
        guard (3...4).contains(name.count), PersonNames.isName(name), !callsToAction.contains(String(name)) else {
            return nil
        }
        return String(name)
    }

    /// What a text's last bracket says that is no name.
    static let callsToAction: Set<String> = ["完", "待续", "未完待续", "全文完", "本报综合", "综合", "笑声", "掌声", "大笑", "鼓掌", "下转", "上接"]
}
