import Text

// Several things that a unit has, or has not, after one word:
//
//   有作者和日期 · 同时有标题、作者和日期     any author and date is not missing
//   没有作者和日期                         no author and date is missing
//   有作者或日期                           any author or date is not missing

extension Parser {
    /// What one 有 or 没有 says of several units and fields; nil where fewer than two of them stand here.
    mutating func maybeHavingFields() throws(ParseFailure) -> Condition? {
        let together = isHan(.together) ? 1 : 0
        guard let form = havingFields(together) else { return nil }
        let start = current.span.start
        index += together
        if form.isMissing, form.joint == .or { throw missingEither(form.end - together, from: start) }
        let verb = advance().span
        var conditions: [Condition] = []
        for _ in 0..<form.count {
            if !conditions.isEmpty { advance() }
            conditions.append(try parseHad(isMissing: form.isMissing, verb))
        }
        previousTest = nil
        comparedField = nil
        return form.joint == .or ? .or(conditions) : .and(conditions)
    }

    /// A unit is counted, a field has a value.
    private mutating func parseHad(isMissing: Bool, _ verb: SourceSpan) throws(ParseFailure) -> Condition {
        let start = current.span.start
        if let unit = currentWord?.meaning?.unit, hadLength(0) == 1 {
            let name = UnitName(unit, span: advance().span)
            return .quantified(
                Quantified(quantifier: isMissing ? .no : .any, unit: name, place: nil, test: nil, span: span(from: verb.start)))
        }
        if let kind = kindHad(0), let unit = WordTable.unit(ofKind: kind)?.unit {
            let name = UnitName(unit, span: advance().span)
            return .quantified(
                Quantified(quantifier: isMissing ? .no : .any, unit: name, place: nil, test: kindTest(kind, name.span), span: span(from: verb.start)))
        }
        let path = try parsePath(.condition)
        return had(path, isMissing: isMissing, from: start)
    }

    /// 没有标题和“改革”: is the text missing too? Only 且 begins another test.
    ///
    /// - Parameter first: the token that 没有 is, if it is there; what it says is missing has been read.
    mutating func checkMissingAndText(from first: Int) throws(ParseFailure) {
        guard isHan(.no, ahead: first - index), !isAtEnd, index != headEnd, isListJoint(0) || isHan(.or) || isAt(.comma), isListedText(1),
            endsTest(2) || index + 2 == headEnd
        else { return }
        let place = tokens[first].span.joined(token(1).span)
        let missing = source.slice(SourceSpan(place.start, token(-1).span.end)).replacing("、", with: "和")
        let text = source.slice(token(1).span)
        let joints = isHan(.or) ? ["且没有", "或没有", "或有"] : ["且没有", "且有"]
        throw ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether \(text) is missing too", joints.map { missing + $0 + text })
    }

    /// 没有“a”和标题: is the title missing too? The text has been read.
    ///
    /// - Parameter start: where 没有 stands, a byte of the source.
    mutating func checkTextAndMissing(from start: Int) throws(ParseFailure) {
        guard isListJoint(0) || isHan(.or) || isAt(.comma), let length = hadLength(1), endsTest(1 + length) || index + 1 + length == headEnd else { return }
        let denied = source.slice(SourceSpan(start, previousEnd))
        let place = SourceSpan(start, token(length).span.end)
        let other = source.slice(SourceSpan(token(1).span.start, place.end))
        let joints = isHan(.or) ? ["且没有", "或没有", "或有"] : ["且没有", "且有"]
        throw ask(
            .wrongOperator, at: place, "`\(source.slice(place))` does not say whether ‘\(other)’ is missing too", joints.map { denied + $0 + other })
    }

    /// Whether they are denied, how many there are, what joins them, and where they end.
    private func havingFields(_ start: Int) -> (isMissing: Bool, count: Int, joint: Keyword, end: Int)? {
        let isMissing = isHan(.no, ahead: start)
        guard isMissing || word(start)?.key == "有" else { return nil }
        guard var ahead = ownedLength(start + 1).map({ start + 1 + $0 }) else { return nil }
        var joints: Set<Keyword> = []
        var count = 1
        while isAt(.comma, ahead: ahead) || isListJoint(ahead) || isHan(.or, ahead: ahead), let length = ownedLength(ahead + 1) {
            if !isAt(.comma, ahead: ahead) { joints.insert(isHan(.or, ahead: ahead) ? .or : .and) }
            ahead += 1 + length
            count += 1
        }
        // 没有作者、日期和“a” goes on with a text.
        let isList = joints.isEmpty && isListJoint(ahead) && isListedText(ahead + 1)
        guard count > 1, let joint = isList ? .and : joints.first, joints.count < 2, endsTest(ahead) || index + ahead == headEnd else { return nil }
        return (isMissing, count, joint, ahead)
    }

    private func ownedLength(_ ahead: Int) -> Int? { kindHad(ahead) == nil ? hadLength(ahead) : 1 }

    /// 图注, 访谈: a kind of the units inside, which 有 alone says too; amounts are asked otherwise.
    private func kindHad(_ ahead: Int) -> String? {
        guard let kind = kindNoun(ahead), let unit = WordTable.unit(ofKind: kind)?.unit, unit != scope.unit, unit != "quantity" else { return nil }
        return kind
    }

    /// The words of a unit or of a field, perhaps one of a person: 作者, 日期, 作者单位, 作者的单位.
    func hadLength(_ ahead: Int) -> Int? {
        guard let first = word(ahead), first.isHan, let meaning = first.meaning, meaning.unit != nil || meaning.field != nil else { return nil }
        guard meaning.unit != nil else { return 1 }
        let particle = isHan(.de, ahead: ahead + 1) && index + ahead + 1 != headEnd ? 1 : 0
        guard let field = word(ahead + 1 + particle)?.meaning, field.field != nil, field.unit == nil,
            particle == 1 || isJuxtaposed(ahead + 1)
        else { return 1 }
        return 2 + particle
    }

    /// 没有作者或日期: without both, or without one of them?
    private mutating func missingEither(_ length: Int, from start: Int) -> ParseFailure {
        let verb = source.slice(current.span)
        let words = (1..<length).map { isHan(.or, ahead: $0) || isAt(.comma, ahead: $0) ? "" : source.slice(token($0).span) }
        let items = words.split(separator: "").map { verb + $0.joined() }
        let place = SourceSpan(start, token(length - 1).span.end)
        let repairs = ["且", "或"].map { items.joined(separator: $0) }
        return ask(.wrongOperator, at: place, "`\(source.slice(place))` does not say whether all of them are missing or only one", repairs)
    }
}
