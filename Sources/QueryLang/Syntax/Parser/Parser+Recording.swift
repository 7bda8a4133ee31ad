import Text

// Recording for completion: each `note…` stands where the parser asks for something, and counts only at the cursor.

extension Parser {
    private var isAtCursor: Bool { index == tokens.count - 1 }

    /// A comma before the cursor, which in Chinese stands before what the next words decide.
    var isCommaAtCursor: Bool { recorder != nil && isAt(.comma) && index == tokens.count - 2 }

    /// A 的 before the cursor: a field or a unit comes next.
    var isDeAtCursor: Bool { recorder != nil && isHan(.de) && index == tokens.count - 2 }

    mutating func note(_ item: Expectations.Item) {
        guard recorder != nil, isAtCursor else { return }
        recorder?.items.insert(item)
    }

    mutating func note(_ keyword: Keyword) {
        guard recorder != nil else { return }
        if isAtCursor { return note(.keyword(keyword.rawValue)) }
        noteRestOfPhrase(keyword)
    }

    /// `starts` before the cursor: `with` is what is missing.
    private mutating func noteRestOfPhrase(_ keyword: Keyword) {
        let parts = keyword.englishWords
        guard keyword.isPhrase, index == tokens.count - 2, let first = currentWord, first.key == parts.first else {
            return
        }
        for part in parts.dropFirst() { recorder?.items.insert(.keyword(part)) }
    }

    mutating func noteStatementStart() {
        guard index == 0 || current.startsLine || tokens[index - 1].kind == .mark(.semicolon) else { return }
        note(.result)
        for keyword in [Keyword.find, .let, .define, .defineTerm, .param, .use, .explain, .describe, .it] {
            note(keyword)
        }
    }

    /// In brackets that may hold a query.
    mutating func noteQueryStart() {
        note(.result)
        for keyword in [Keyword.find, .it] { note(keyword) }
    }

    /// After 查找: its condition may stand first.
    mutating func noteConditionFirst() {
        if isAtCursor { noteTestStart() }
    }

    /// After a text: `not in`, and after its `not` the `in`.
    mutating func noteNotIn() {
        guard recorder != nil else { return }
        note(Keyword.not)
        if isAt(.not), index == tokens.count - 2 { recorder?.items.insert(.keyword(Keyword.in.rawValue)) }
    }

    /// After the `not` between a field and its verb: the verb, and the rest of one that is a phrase.
    mutating func noteAfterInnerNot() {
        guard recorder != nil, isAt(.not) || isHan(.no) else { return }
        let verbs: [Keyword] = [.mentions, .contains, .startsWith, .endsWith, .matches]
        if index == tokens.count - 2 { for verb in verbs { recorder?.items.insert(.keyword(verb.rawValue)) } }
        guard index == tokens.count - 3, let first = word(1) else { return }
        for verb in verbs where verb.isPhrase && verb.englishWords.first == first.key {
            for part in verb.englishWords.dropFirst() { recorder?.items.insert(.keyword(part)) }
        }
    }

    /// After a number that may be a distance: 以内, also behind the measure word.
    mutating func noteHanDistance() {
        guard recorder != nil, startsAmount() else { return }
        let rest = tokens.count - 1 - index
        if rest == 1 || (rest == 2 && word(1)?.isHan == true) {
            recorder?.items.insert(.keyword(Keyword.within.rawValue))
        }
    }

    /// Directly after 作者 the field may come without 的.
    mutating func noteJuxtaposed(after steps: [Path.Step]) {
        guard recorder != nil, isAtCursor, index > 0, case .word(let before) = tokens[index - 1].kind, before.isHan,
            tokens[index - 1].span.end == current.span.start
        else { return }
        if before.meaning?.unit != nil || ["previous", "next"].contains(before.meaning?.field) {
            notePath(after: steps)
        }
    }

    mutating func noteTestStart() {
        for keyword in [Keyword.not, .mentions, .within] { note(keyword) }
        if recorder != nil, isChinese { for keyword in [Keyword.contains, .having] { note(keyword) } }
        noteFactor(.condition)
    }

    /// After a 在 that opens a test: the text it is about.
    mutating func noteHanNeighbour() {
        guard recorder != nil, isHan(.in), index == tokens.count - 2 else { return }
        for item: Expectations.Item in [.term, .parameter] { recorder?.items.insert(item) }
        for keyword in [Keyword.exact, .whole] { recorder?.items.insert(.keyword(keyword.rawValue)) }
    }

    mutating func noteColumns() {
        if scope.isTable { note(.column) }
    }

    mutating func noteFactor(_ need: Need) {
        guard recorder != nil, isAtCursor else { return }
        switch need {
        case .condition:
            for item: Expectations.Item in [.term, .condition, .parameter, .function] { note(item) }
            for keyword in [
                Keyword.exact, .whole, .not, .any, .every, .no, .atLeast, .atMost, .exactly, .mentions, .within,
            ] {
                note(keyword)
            }
            // 在 before a text and 之后.
            if word(-1)?.isHan == true { note(Keyword.in) }
            noteFields()
        case .text:
            for item: Expectations.Item in [.term, .parameter] { note(item) }
            for keyword in [Keyword.exact, .whole] { note(keyword) }
        case .value:
            for item: Expectations.Item in [.parameter, .function] { note(item) }
            noteFields()
        case .right(let left):
            noteRight(of: left)
            for item: Expectations.Item in [.parameter, .function] { note(item) }
            noteFields()
        }
    }

    private mutating func noteFields() {
        note(scope.isTable ? .column : .field(ofUnit: scope.unit))
    }

    mutating func notePath(after steps: [Path.Step]) {
        note(.path(after: steps.map(\.name), unit: scope.unit))
    }

    mutating func noteRight(of left: ValueExpression) {
        guard recorder != nil, isAtCursor, case .path(let path) = left else { return }
        note(.stringValue(of: path.steps.map(\.name), unit: scope.unit))
        guard let field = path.steps.last?.name else { return }
        if WordTable.values.contains(where: { $0.field == field }) { note(.enumValue(of: field)) }
        // Beside people stands a role, beside a unit its kind.
        if WordTable.roles.contains(field) || field == "person" {
            note(.enumValue(of: "role"))
        } else if ["previous", "next", "parent"].contains(field) || Keywords.unit(field) == field {
            note(.enumValue(of: "kind"))
        }
    }

    /// After an operand: how a test of it may go on.
    mutating func noteTestRest(_ left: Operand) {
        guard recorder != nil, isAtCursor || index == tokens.count - 2 else { return }
        let verbs: [Keyword] = [.contains, .startsWith, .endsWith, .matches, .in, .is, .between, .mentions, .not]
        if case .value = left {
            for verb in verbs { note(verb) }
            if word(-1)?.isHan == true { for keyword in [Keyword.missing, .no, .atLeast, .atMost, .having] { note(keyword) } }
            if isAtCursor { for op in Comparison.Operator.allCases { note(.keyword(op.rawValue)) } }
        } else if left.text != nil, isAtCursor {
            note(Keyword.not)
        }
    }
}
