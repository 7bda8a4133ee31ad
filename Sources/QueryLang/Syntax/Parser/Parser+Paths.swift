import Text

extension Parser {
    /// ( field | unit ) { "." ( field | unit ) }; 的 is the dot, and between a unit and its field in one run nothing.
    mutating func parsePath(_ need: Need) throws(ParseFailure) -> Path {
        let start = current.span.start
        noteFactor(need)
        skipSituated()
        var steps: [Path.Step] = []
        if let column = maybeColumnReference() {
            return Path(steps: [column], span: column.span)
        }
        try parseSteps(need, into: &steps)
        while true {
            if isAt(.dot) {
                advance()
            } else if isHan(.de), index != headEnd, token(1).kind == .invalid {
                // What follows is no word, which was said already.
                throw ParseFailure()
            } else if isHan(.de), index != headEnd, word(1) != nil || isDeAtCursor {
                advance()
            } else if !isJuxtaposed(0) || index == headEnd {
                noteJuxtaposed(after: steps)
                break
            }
            notePath(after: steps)
            try parseSteps(need, isFirst: false, into: &steps)
        }
        if index == headEnd, isDeAtCursor {
            recorder?.items.insert(.path(after: steps.map(\.name), unit: scope.unit))
        }
        return Path(steps: steps, span: span(from: start))
    }

    /// 所在小节的小标题: units above are named, and that one stands in them is said of itself.
    private mutating func skipSituated() {
        guard isHan(.situated) else { return }
        let unit = isHan(.de, ahead: 1) ? 2 : 1
        guard let named = word(unit)?.meaning else { return }
        if named.unit.map(Self.sizes.contains) == true || named.field == "unit" { index += unit }
    }

    /// Whether a field gives a unit, or all of a text: 上一段, 文章, 任意处.
    static func isUnitField(_ name: String) -> Bool {
        ["anywhere", "previous", "next", "parent", "question"].contains(name) || Keywords.unit(name) == name
    }

    /// Fields whose length is asked in passing: 标题字数, 标题超过20字, 标题最长的.
    static let textFields: Set<String> = ["title", "subtitle", "kicker", "heading", "abstract", "name", "label", "affiliation", "text"]

    /// 作者单位, 文章作者, 标题字数: a field or a person directly after a unit, or after 上一段 and the like, in one run.
    func isJuxtaposed(_ ahead: Int) -> Bool {
        guard index + ahead > 0, let word = word(ahead), word.isHan,
            word.meaning?.field != nil || WordTable.roles.contains(word.meaning?.unit ?? ""),
            case .word(let before) = tokens[index + ahead - 1].kind, before.run == word.run,
            token(ahead).span.start == tokens[index + ahead - 1].span.end
        else { return false }
        if word.meaning?.field == "length", Self.textFields.contains(before.meaning?.field ?? "") { return true }
        return before.meaning?.unit != nil || before.meaning?.field == "previous" || before.meaning?.field == "next"
    }

    /// One step as written; 上一段 of a sentence is that of its paragraph.
    private mutating func parseSteps(
        _ need: Need, isFirst: Bool = true, into steps: inout [Path.Step]
    ) throws(ParseFailure) {
        let unit = FieldSpelling.unit(after: steps, from: scope.unit)
        let isColumn = scope.isTable && steps.isEmpty
        if let word = currentWord, FieldSpelling.isOfPeople(word.key), let unit, !isColumn { try checkOfPeople(word, unit) }
        let written = currentWord?.key ?? ""
        let step = try parseStep(need, isFirst: isFirst, after: steps)
        if step.name == "previous" || step.name == "next", !isColumn {
            let neighbour = neighbourUnit(written) ?? unit
            if let neighbour, neighbour != unit { steps.append(Path.Step(neighbour, span: step.span)) }
        }
        steps.append(step)
    }

    /// The unit of 上一段, and of 上一个段落, whose second word is passed over.
    private mutating func neighbourUnit(_ written: String) -> String? {
        let said = FieldSpelling.neighbour(written)
        guard let word = currentWord, index != headEnd, let named = word.meaning?.unit, !WordTable.roles.contains(named),
            said == nil || said == named, word.isHan, tokens[index - 1].span.end == current.span.start,
            case .word(let before) = tokens[index - 1].kind, before.run == word.run
        else { return said }
        advance()
        return named
    }

    /// 职务 of an article would be read as its title.
    private mutating func checkOfPeople(_ word: Word, _ unit: String) throws(ParseFailure) {
        guard unit != "person", !WordTable.roles.contains(unit) else { return }
        let place = current.span
        report(
            .unknownField, at: place, "only people have a ‘\(word.text)’: write 作者\(word.text), or 标题 for a title",
            fixIts: [.init(span: place, replacement: "作者\(word.text)")])
        throw ParseFailure()
    }

    private mutating func parseStep(
        _ need: Need, isFirst: Bool = true, after steps: [Path.Step] = []
    ) throws(ParseFailure) -> Path.Step {
        guard let word = currentWord else {
            throw unexpected(isFirst ? need.message : "a field after the dot")
        }
        if steps.last?.name == "meta" { return Path.Step(word.text, span: advance().span) }
        if word.meaning?.isReserved == true {
            throw unexpected(isFirst ? need.message : "a field after the dot")
        }
        if isFirst, case .right(let left) = need, let value = fixedValue(word, of: left) {
            return Path.Step(value, span: advance().span)
        }
        guard let name = Self.stepName(word) else { throw unexpected(isFirst ? need.message : "a field after the dot") }
        return Path.Step(name, span: advance().span)
    }

    private static func stepName(_ word: Word) -> String? {
        guard let meaning = word.meaning else { return word.name != nil || !word.isHan ? word.text : nil }
        if let name = meaning.field ?? meaning.unit ?? meaning.value { return name }
        if !word.isHan { return word.text }
        // 计数 as the column that `count by` makes.
        return meaning.has(.count) ? "count" : nil
    }

    /// A bare word beside a field with fixed values is one of them.
    private func fixedValue(_ word: Word, of left: ValueExpression) -> String? {
        guard case .path(let path) = left, let field = path.fieldOfValues, let meaning = word.meaning,
            meaning.valueFields.contains(field), !isAt(.dot, ahead: 1)
        else { return nil }
        return meaning.value
    }

    /// A column that a stage before it named, kept as written; in Chinese perhaps of several words.
    private mutating func maybeColumnReference() -> Path.Step? {
        guard scope.isTable, let word = currentWord, !scope.columns.isEmpty else { return nil }
        var joined = ""
        var length = 0
        var ahead = 0
        while let next = self.word(ahead), ahead < 8, ahead == 0 || (next.isHan && next.run == word.run) {
            joined += next.text
            ahead += 1
            if scope.columns.contains(NameFolding.key(joined)) { length = ahead }
            if !word.isHan { break }
        }
        guard length > 0, word.meaning?.isReserved != true, !isAt(.open, ahead: length),
            !isAt(.dot, ahead: length)
        else { return nil }
        let start = current.span.start
        index += length
        let place = span(from: start)
        return Path.Step(source.slice(place), span: place)
    }
}
