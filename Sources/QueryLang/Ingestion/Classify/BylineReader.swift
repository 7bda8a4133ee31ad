/// Reads lines that say who wrote, photographed or edited: `□张三 李四`, `本报记者 张三`, `文/张三 图/李四`,
/// `（某报记者 张三 摄影记者 李四）`, `责编：王五`.
enum BylineReader {
    /// A line that is a byline by itself: it opens with a mark or carries a role word. Nil for anything else, bare
    /// names too.
    static func byline(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 120, let first = text.first else { return nil }
        if LabelWords.bylineMarks.contains(first) {
            let rest = text.drop { LabelWords.bylineMarks.contains($0) || $0.isBlank }
            return credits(rest, defaultRole: .author, announced: first.isOne(of: "□■◎●○"))
        }
        return credits(text, defaultRole: nil) ?? NumberedAuthors.read(text) ?? english(text)
    }

    /// By Jane Doe, Reported by Jane Doe and John Smith: names in Latin letters after their preposition.
    private static func english(_ text: ScalarText) -> [Credit]? {
        let words = text.split(whereSeparator: \.isBlank)
        guard (3...16).contains(words.count), let by = words.prefix(2).firstIndex(where: { String($0).lowercased() == "by" }),
            by == 0 || englishOpenings.contains(words[0])
        else { return nil }
        let names = words[(by + 1)...].split { $0 == "and" || $0 == "&" }
            .flatMap { run in
                run.reduce(into: [[ScalarText]]([[]])) { lists, word in
                    lists[lists.count - 1].append(word.last == "," ? word.dropLast() : word)
                    if word.last == "," { lists.append([]) }
                }
            }.filter { !$0.isEmpty }
        guard names.allSatisfy({ (2...4).contains($0.count) && $0.allSatisfy(isEnglishNamePart) }) else { return nil }
        return names.map { Credit(name: $0.map { String($0) }.joined(separator: " "), role: .author) }
    }

    private static let englishOpenings: WordTable = ["Written", "Reported", "Story", "Text", "Words"]

    private static func isEnglishNamePart(_ word: ScalarText) -> Bool {
        guard let first = word.first, first.properties.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter && !$0.isHan || $0.isOne(of: ".-'’") }
    }

    /// A bracketed line of credits: `（记者 张三 李四）`.
    static func bracketed(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 160, let inner = bracketContent(text) else { return nil }
        return credits(inner, defaultRole: nil)
    }

    /// The text within a bracket that encloses the whole line.
    static func bracketContent(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, let last = text.last, text.count > 2 else { return nil }
        guard first.isOpeningBracket && last.isClosingBracket || first == "[" && last == "]"
            || first == "【" && last == "】" || first == "［" && last == "］"
        else { return nil }
        return text.dropFirst().dropLast().trimmed
    }

    /// - Parameters:
    ///   - defaultRole: of names before the first role word; nil where a role word must come first.
    ///   - announced: a mark before the line says that persons are named, so a surname need not.
    static func credits(
        _ text: ScalarText, defaultRole: LabelWords.CreditRole?, announced: Bool = false
    ) -> [Credit]? {
        let text = joiningStrokes(text)
        var role = defaultRole
        var title: String?
        var unit: String?
        var found: [Credit] = []
        var pending: ScalarText?
        var hasRoleWord = false
        func isName(_ text: ScalarText) -> Bool {
            hasRoleWord || announced ? PersonNames.mayBeName(text) : PersonNames.isName(text)
        }
        func add(_ name: String) -> Bool {
            guard let role else { return false }
            found.append(Credit(name: name, unit: unit, title: title, role: role))
            return true
        }
        for token in text.split(whereSeparator: { $0.isBlank || $0 == "、" || $0.isComma || $0 == "；" || $0 == ";" }) {
            var rest = token
            if let single = pending {
                pending = nil
                let joined = single + rest
                guard rest.count <= 2, isName(joined), add(String(joined)) else { return nil }
                continue
            }
            if !PersonNames.isName(rest), let named = roleWord(in: rest) {
                let prefix = rest[..<named.range.lowerBound].trimmedMarks
                guard prefix.isEmpty || isUnit(prefix) else { return nil }
                if !prefix.isEmpty { unit = prefix.opening(among: ownMedia).map { String($0) } ?? String(prefix) }
                hasRoleWord = true
                // A correspondent writes for the paper and is not of it.
                if prefix.isEmpty, token[named.range].hasSuffix("通讯员") { unit = nil }
                role = named.role
                title = named.title
                rest = rest[named.range.upperBound...].drop { $0.isColon || $0.isOne(of: "/|／｜丨") }
                if rest.isEmpty { continue }
            }
            if let (name, affiliation) = nameWithBracket(rest) {
                guard add(name) else { return nil }
                found[found.count - 1].affiliation = affiliation
            } else if isName(rest) {
                guard add(String(rest)) else { return nil }
            } else if rest.count == 1, rest.first?.isHan == true, role != nil {
                pending = rest
            } else if defaultRole != nil, isUnit(rest), found.isEmpty || found.last?.unit != nil {
                unit = String(rest)
            } else {
                return nil
            }
        }
        return pending == nil && !found.isEmpty ? found : nil
    }

    /// 文 / 张三 as 文/张三: blanks around a stroke part nothing.
    private static func joiningStrokes(_ text: ScalarText) -> ScalarText {
        guard text.contains(where: { $0.isOne(of: "/／") }), text.contains(where: \.isBlank) else { return text }
        var result = ScalarText()
        for piece in text.split(whereSeparator: { $0.isOne(of: "/／") }) {
            if !result.isEmpty { result.append("/") }
            result.append(contentsOf: piece.trimmed)
        }
        return result
    }

    private static func nameWithBracket(_ token: ScalarText) -> (String, ScalarText)? {
        guard let open = token.firstIndex(where: \.isOpeningBracket), token.last?.isClosingBracket == true,
            PersonNames.isName(token[..<open])
        else { return nil }
        return (String(token[..<open]), token[(open + 1)...].dropLast())
    }

    private static func roleWord(in token: ScalarText) -> (range: Range<Int>, role: LabelWords.CreditRole, title: String?)? {
        for (place, range) in LabelWords.creditWords.occurrences(in: token) {
            let entry = LabelWords.creditRoles[place]
            // A one-character word (文 图 摄) counts before a stroke or a colon only: 图 may be part of a name.
            if range.count == 1 {
                guard range.lowerBound == token.startIndex, range.upperBound < token.endIndex,
                    token[range.upperBound].isColon || token[range.upperBound].isOne(of: "/|／｜丨")
                else { continue }
            }
            let isPost = entry.role != .author || entry.word.hasSuffix("员")
            let isEditorial = entry.role == .photographer && !entry.word.hasSuffix("记者")
            return (range, entry.role, isPost && !isEditorial ? String(token[range]) : nil)
        }
        return nil
    }

    /// The medium's name for itself; a place may follow (本报驻某地).
    private static let ownMedia: WordTable = ["本报", "本刊", "本网", "本台", "本社"]
    private static let ownUnits: WordTable = ["全媒体", "融媒体", "特约"]

    private static func isUnit(_ text: ScalarText) -> Bool {
        if ownUnits.contains(text) { return true }
        if let own = text.opening(among: ownMedia) {
            let place = text.dropFirst(own.count)
            return place.isEmpty || ownUnits.contains(place) || place.first == "驻" && place.count <= 8
        }
        guard (2...40).contains(text.count), let last = text.last else { return false }
        return text.closing(among: InstitutionWords.unitEndings) != nil || InstitutionWords.unitEndCharacters.contains(last)
            || last == "社" || last == "网"
    }
}
