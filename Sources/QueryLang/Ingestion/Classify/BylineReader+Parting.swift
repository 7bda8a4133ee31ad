/// Bylines whose persons stand without a blank between them, made ready for the grammar of `credits`.
extension BylineReader {
    private static let callings: WordTable = ["见习记者", "实习记者", "特约记者", "首席记者", "摄影记者", "学生记者", "特约通讯员", "记者", "通讯员", "实习生"]
    private static let shortestAgency = 3

    /// 某社记者甲乙丙本报记者丁戊　己庚通讯员辛壬 as 某社记者甲乙丙　本报记者丁戊　己庚　通讯员辛壬: a calling glued to the name before it, with the
    /// medium's own word or an agency's name between.
    static func partingCallings(_ text: ScalarText) -> ScalarText {
        guard isCalled(text) else { return text }
        var result = ScalarText()
        var copied = text.startIndex, index = text.startIndex
        // Scalars since the last blank or calling: a name must stand there.
        var from = text.startIndex
        while index < text.endIndex {
            guard let calling = callings.word(at: index, of: text) else {
                if text[index].isBlank || text[index].isListMark || text[index].isOne(of: "/／|｜丨：:（）()") { from = index + 1 }
                index += 1
                continue
            }
            var start = index
            let before = text[from..<index]
            if let own = before.closing(among: LabelWords.ownMedia) {
                start = own.startIndex
            } else if before.last?.isOne(of: "报社台网") == true, let cut = [3, 2, 4].map({ from + $0 }).first(where: { index - $0 >= shortestAgency && PersonNames.isName(text[from..<$0]) && !PersonNames.startsWithCompoundSurname(text[from..<$0]) || index - $0 >= shortestAgency && PersonNames.startsWithCompoundSurname(text[from..<$0]) && $0 - from >= 3 }), from > text.startIndex, isCalled(text[..<from]) {
                start = cut
            }
            let name = text[from..<start]
            if from > text.startIndex || start > from, PersonNames.mayBeName(name, longest: PersonNames.longestGiven), isCalled(text[..<from]) {
                result.append(contentsOf: text[copied..<start])
                result.append(" ")
                copied = start
            }
            index = calling.endIndex
            from = index
        }
        result.append(contentsOf: text[copied...])
        return result
    }

    /// A calling stands before: what follows it are names.
    private static func isCalled(_ text: ScalarText) -> Bool { callings.occurs(in: text) }

    /// 张三　文／李四　图 as 张三　文　李四　图: strokes between persons whose marks stand behind them.
    static func partingMarks(_ text: ScalarText) -> ScalarText {
        guard text.contains(where: { $0.isOne(of: "/／") }) else { return text }
        let parts = text.split { $0.isOne(of: "/／") }.map(\.trimmed)
        guard parts.count >= 2, parts.allSatisfy({ part in
            let words = part.split(whereSeparator: \.isBlank)
            return words.count >= 2 && words.last.map(LabelWords.trailingWords.contains) == true
        }) else { return text }
        return ScalarText(parts.map { String($0) }.joined(separator: " "))
    }

    private static let reportWords: WordTable = ["摄影报道", "综合报道", "报道", "报导"]
    private static let genres: WordTable = ["特写", "特稿", "专访", "专题", "综合报道", "综合报导", "报道", "报导"]

    /// 记者张三／特写 as 记者张三: the kind of text behind the one who wrote it.
    static func withoutGenre(_ token: ScalarText) -> ScalarText {
        // 本台记者张三报道.
        if let report = token.closing(among: reportWords), let calling = callings.occurrences(in: token).map(\.range).max(by: { $0.upperBound < $1.upperBound }),
            case let name = token[calling.upperBound..<report.startIndex], PersonNames.isName(name)
        {
            return token[..<report.startIndex]
        }
        guard let stroke = token.lastIndex(where: { $0.isOne(of: "/／") }), stroke + 1 < token.endIndex, genres.contains(token[(stroke + 1)...]),
            isCalled(token[..<stroke])
        else { return token }
        return token[..<stroke]
    }

    /// 崔 咏 彤 as 崔咏彤: three scalars set wide, no fourth beside them.
    static func joiningWide(_ tokens: [ScalarText]) -> [ScalarText] {
        var joined: [ScalarText] = []
        var index = 0
        while index < tokens.count {
            let wide = tokens[index...].prefix { $0.count == 1 && $0.first?.isHan == true }
            if wide.count == 3, wide.last?.first?.isOne(of: "文图摄") == false, case let name = wide.reduce(ScalarText(), +), PersonNames.isName(name) {
                joined.append(name)
            } else {
                joined += wide.isEmpty ? [tokens[index]] : Array(wide)
            }
            index += max(wide.count, 1)
        }
        return joined
    }

    private static let glyphs: StaticString = "NnlLu"
    private static let behindGlyph: WordTable = ["本报", "本刊", "本网", "本社", "本台", "记者", "通讯员", "见习记者", "实习记者", "实习生", "特约记者"]

    /// N本报记者　张三: a font of signs has a square or a dot where the text has the letter.
    static func withoutGlyph(_ text: ScalarText) -> ScalarText {
        guard let first = text.first, first.isOne(of: glyphs) else { return text }
        let rest = text.dropFirst().trimmed
        return rest.opening(among: behindGlyph) == nil ? text : rest
    }
}
