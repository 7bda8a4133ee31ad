/// Reads lines that say who wrote, photographed or edited: `□张三 李四`, `本报记者 张三`, `文/张三 图/李四`,
/// `（某报记者 张三 摄影记者 李四）`, `责编：王五`.
enum BylineReader {
    /// A line that is a byline by itself: it opens with a mark or carries a role word. Nil for anything else, bare
    /// names too.
    static func byline(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 120, let first = text.first else { return nil }
        if LabelWords.bylineMarks.contains(first) {
            let rest = text.drop { LabelWords.bylineMarks.contains($0) || $0.isBlank }
            return credits(rest, defaultRole: .author)
        }
        return credits(text, defaultRole: nil) ?? numbered(text)
    }

    /// 张三1，李四2: names with the numbers of their units, which begin at 1 and leave none out.
    private static func numbered(_ text: ScalarText) -> [Credit]? {
        let tokens = text.split { $0.isBlank || $0 == "、" || $0.isComma }
        guard (2...12).contains(tokens.count) else { return nil }
        var highest = 0
        var found: [Credit] = []
        for token in tokens {
            let name = token.prefix { $0.isHan || $0 == "·" }
            guard PersonNames.isName(name), token.count == name.count + 1, let last = token.last,
                let number = last.properties.numericValue.map({ Int($0) }), (1...highest + 1).contains(number)
            else { return nil }
            highest = max(highest, number)
            found.append(Credit(name: String(name), role: .author))
        }
        return found
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

    /// - Parameter defaultRole: of names before the first role word; nil where a role word must come first.
    static func credits(_ text: ScalarText, defaultRole: LabelWords.CreditRole?) -> [Credit]? {
        var role = defaultRole
        var title: String?
        var unit: String?
        var found: [Credit] = []
        var pending: ScalarText?
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
                guard rest.count <= 2, PersonNames.isName(joined), add(String(joined)) else { return nil }
                continue
            }
            if !PersonNames.isName(rest), let named = roleWord(in: rest) {
                let prefix = rest[..<named.range.lowerBound].trimmedMarks
                guard prefix.isEmpty || isUnit(prefix) else { return nil }
                if !prefix.isEmpty, prefix != "本报", prefix != "本刊", prefix != "本网" { unit = String(prefix) }
                role = named.role
                title = named.title
                rest = rest[named.range.upperBound...].drop { $0.isColon || $0.isOne(of: "/|／｜丨") }
                if rest.isEmpty { continue }
            }
            if let (name, affiliation) = nameWithBracket(rest) {
                guard add(name) else { return nil }
                found[found.count - 1].affiliation = affiliation
            } else if PersonNames.isName(rest) {
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
            return (range, entry.role, isPost && !isEditorial ? entry.word : nil)
        }
        return nil
    }

    private static let ownUnits: WordTable = ["本报", "本刊", "本网", "本报全媒体", "全媒体", "融媒体", "本报驻", "特约"]

    private static func isUnit(_ text: ScalarText) -> Bool {
        if ownUnits.contains(text) { return true }
        guard (2...40).contains(text.count), let last = text.last else { return false }
        return text.closing(among: InstitutionWords.unitEndings) != nil || InstitutionWords.unitEndCharacters.contains(last)
            || last == "社" || last == "网"
    }
}
