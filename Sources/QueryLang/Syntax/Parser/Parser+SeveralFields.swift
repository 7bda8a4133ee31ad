import Text

// One test of several fields:
//
//   职务或单位包含“a”                     title contains "a" or unit contains "a"
//   标题和作者都不为空 · 标题和作者为空       each of them
//   标题和摘要包含“a” · 标题或摘要不包含“a”   both, or one of them: asked about

extension Parser {
    /// A test whose fields are joined before its verb; nil where fewer than two of them stand here.
    mutating func maybeTestOfSeveralFields() throws(ParseFailure) -> Condition? {
        guard let form = severalFields() else { return nil }
        let (here, start) = (index, current.span.start)
        let verb = index + form.verb
        var tests: [Condition] = []
        for field in form.fields {
            index = here + field
            let path = try parsePath(.condition)
            index = verb
            (previousTest, comparedField) = (nil, nil)
            guard let test = try maybeTestOf(.value(.path(path)), from: start) else {
                index = here
                return nil
            }
            tests.append(test)
        }
        comparedField = nil
        if form.isAsked { throw askedFields(form, at: here, verb) }
        return form.isEither ? .or(tests) : .and(tests)
    }

    /// Tokens ahead of here.
    private struct SeveralFields {
        /// Where each field begins, and where the last ends.
        var fields: [Int]
        var end: Int
        var verb: Int
        var isEither: Bool
        /// Whether one of them may be enough, or all of them are meant.
        var isAsked: Bool
    }

    private func severalFields() -> SeveralFields? {
        guard let first = testedLength(0) else { return nil }
        var fields = [0]
        var joints: Set<Keyword> = []
        var ahead = first
        while isAt(.comma, ahead: ahead) || isListJoint(ahead) || isHan(.or, ahead: ahead), let length = testedLength(ahead + 1) {
            if !isAt(.comma, ahead: ahead) { joints.insert(isHan(.or, ahead: ahead) ? .or : .and) }
            fields.append(ahead + 1)
            ahead += 1 + length
        }
        guard fields.count > 1, joints.count < 2 else { return nil }
        let end = ahead
        let isOfAll = isHan(.both, ahead: ahead)
        if isOfAll { ahead += 1 }
        let isDenied = isHan(.not, ahead: ahead) || isHan(.no, ahead: ahead) || isHan(.notEqual, ahead: ahead)
        let verb = isDenied && !isHan(.notEqual, ahead: ahead) ? ahead + 1 : ahead
        let isMissing = isHan(.missing, ahead: verb)
        guard startsVerb(verb) || isMissing || word(verb).flatMap(Self.comparison) != nil || isHavingTest(verb) else { return nil }
        let isEither = joints == [.or]
        let isAsked = !isOfAll && (isEither ? isDenied : !isMissing)
        return SeveralFields(fields: fields, end: end, verb: ahead, isEither: isEither && !isOfAll, isAsked: isAsked)
    }

    /// The words of a field that is tested, perhaps one of a person; a field that is a test by itself is none.
    private func testedLength(_ ahead: Int) -> Int? {
        guard let meaning = word(ahead)?.meaning else { return nil }
        if let unit = meaning.unit { guard WordTable.roles.contains(unit) else { return nil } }
        if let field = meaning.field { guard !WordTable.yesOrNoFields.contains(field) else { return nil } }
        return hadLength(ahead)
    }

    /// 标题和摘要包含“a”, 标题或摘要不包含“a”: the test has been read of each.
    private mutating func askedFields(_ form: SeveralFields, at here: Int, _ verb: Int) -> ParseFailure {
        let place = SourceSpan(tokens[here].span.start, previousEnd)
        let test = source.slice(SourceSpan(tokens[verb].span.start, place.end))
        let names = form.fields.enumerated().map { number, field in
            let next = number + 1 < form.fields.count ? form.fields[number + 1] - 1 : form.end
            return source.slice(SourceSpan(tokens[here + field].span.start, tokens[here + next - 1].span.end))
        }
        let repairs = ["且", "或"].map { joint in names.map { $0 + test }.joined(separator: joint) }
        return ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether all of the fields are meant or one is enough", repairs)
    }
}
