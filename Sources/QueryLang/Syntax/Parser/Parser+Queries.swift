import Text

extension Parser {
    mutating func parseQuery() throws(ParseFailure) -> Query {
        let start = current.span.start
        let isBracketed = isAt(.open)
        let set = try parseSet()
        // A wording that implies stages is a query without brackets.
        if !isBracketed, case .query(let query) = set {
            return try parseStages(after: query.set, query.stages, from: start)
        }
        return try parseStages(after: set, from: start)
    }

    mutating func parseStages(
        after set: SetExpression, _ implied: [Stage] = [], countsGroups: Bool = false, from start: Int
    ) throws(ParseFailure) -> Query {
        let outer = scope
        defer { scope = outer }
        scope = countsGroups || implied.contains(where: \.makesTable) ? Scope(isTable: true) : Scope(unit: Self.unit(of: set))
        var stages = implied
        scope.isCounted = countsGroups || implied.last?.countsGroups == true
        while maybePipe() {
            if try maybeOrder(of: &stages) { continue }
            let isFurtherKey = isHan(.by) && !isAt(.pipe, ahead: -1) && stages.count > implied.count
            do {
                let stage = try parseStage()
                if isFurtherKey, goesOnWithOrder(stage, &stages) { continue }
                if try !extendsSuperlative(stage, &stages) { stages.append(stage) }
                if let last = stages.last, last.makesTable { scope.isCounted = last.countsGroups }
            } catch {
                guard stageIsUnknown else { throw error }
                skipStages()
                break
            }
        }
        return Query(set: set, stages: stages, span: span(from: start))
    }

    /// After a stage that nobody knows, what the stages before it say can still be checked; what follows depends on it.
    private mutating func skipStages() {
        stageIsUnknown = false
        var depth = 0
        while !(depth == 0 && isAtEnd), current.kind != .end {
            if isAt(.open) { depth += 1 }
            if isAt(.close) { depth -= 1 }
            if depth < 0 { return }
            advance()
        }
    }

    /// The unit that a set gives, as far as its text says so.
    static func unit(of set: SetExpression) -> String? {
        switch set {
        case .find(let find):
            if case .unit(let unit) = find.target { unit.name } else { "match" }
        case .query(let query): query.stages.isEmpty ? unit(of: query.set) : nil
        case .combination(let combination): unit(of: combination.left)
        case .result, .it: nil
        }
    }

    mutating func parseSet() throws(ParseFailure) -> SetExpression {
        var set = try parseSource()
        while let op = maybeSetOperator() {
            try countOperator()
            let right = try parseSource()
            set = .combination(SetCombination(op: op, left: set, right: right))
        }
        return set
    }

    private mutating func maybeSetOperator() -> SetCombination.Operator? {
        if maybe(.union) != nil { return .union }
        if maybe(.intersect) != nil { return .intersect }
        if maybe(.except) != nil { return .except }
        return nil
    }

    private mutating func parseSource() throws(ParseFailure) -> SetExpression {
        note(.result)
        if isHan(.in) {
            let start = current.span.start
            let outer = implied
            defer { implied = outer }
            implied = []
            let find = try parsePlaceFirst()
            return implied.isEmpty ? .find(find) : .query(Query(set: .find(find), stages: implied, span: span(from: start)))
        }
        if let result = try maybeResultFound() { return result }
        if asks(.find) { return try parseFindSource() }
        if let result = try maybeResultCounted() { return result }
        if let question = try maybeQuestion() { return question }
        if let span = take(.it) { return .it(span) }
        if isAt(.open) {
            let query = try parseBrackets { parser throws(ParseFailure) in try parser.parseQuery() }
            return .query(query)
        }
        guard let word = currentWord else {
            if let head = maybeBareHead() { return head }
            throw noSource()
        }
        if word.name == .result || word.meaning?.field == "furniture" {
            let start = current.span.start
            return try parseAsked(of: resultName(word), from: start)
        }
        if let head = maybeBareHead() { return head }
        // An unknown name is for the checker, which knows what is near it; here only where it can be nothing else.
        if word.meaning == nil, word.name == nil, mayFollowSource(1), Self.writtenRight(word.key) == nil {
            return .result(resultName(word))
        }
        throw noSource()
    }

    mutating func resultName(_ word: Word) -> Name {
        let text = word.meaning?.field == "furniture" ? "furniture" : word.text
        return Name(text, span: advance().span)
    }

    private func mayFollowSource(_ ahead: Int) -> Bool {
        switch token(ahead).kind {
        case .end, .mark(.pipe), .mark(.semicolon), .mark(.close): true
        case .word(let word): [Keyword.union, .intersect, .except].contains(where: word.has)
        default: false
        }
    }

    /// What a test opens with that goes on from the last result.
    static let goingOn = "其中"

    /// The statement opens with what opens none: says what does.
    private mutating func noSource() -> ParseFailure {
        let here = SourceSpan(current.span.start, current.span.start)
        // 最早提及“a”的文章: what is asked for, and not that it is looked for.
        let isAsked = isChinese && (currentWord.map { $0.isHan && $0.name == nil } ?? true)
        switch current.kind {
        case .string, .regex, .parameter:
            let find = isAsked ? "查找" : "find "
            report(
                .unexpectedToken, at: current.span, "a query opens with `\(find.trimmingSpaces)`",
                fixIts: [.init(span: here, replacement: find, label: find + source.slice(current.span))])
        case .number where isChinese, .date where isChinese:
            report(
                .unexpectedToken, at: current.span, "a query opens with 查找, a question with 哪些 or 多少",
                fixIts: [.init(span: here, replacement: "查找")])
        case .word(let word) where isAsked && word.meaning?.unit == nil && !word.has(.where):
            report(
                .unexpectedToken, at: current.span, "a query opens with 查找, a question with 哪些 or 多少",
                fixIts: (declarations.hasLastResult ? [Self.goingOn, "在结果中查找"] : []).map { .init(span: here, replacement: $0) }
                    + [.init(span: here, replacement: "查找")])
        case .word(let word) where word.meaning?.unit != nil || word.name == .term:
            report(
                .unexpectedToken, at: current.span, word.isHan ? "a query opens with `查找`: write `查找\(word.text)`" : "a query opens with `find`: write `find \(word.text)`",
                fixIts: [.init(span: here, replacement: word.isHan ? "查找" : "find ", label: word.isHan ? "查找\(word.text)" : "find \(word.text)")])
        case .word(let word) where word.name == .condition:
            report(
                .unexpectedToken, at: current.span,
                "‘\(word.text)’ is a condition: it stands after `where`, as in `find paragraphs where \(word.text)`")
        case .word(let word) where Self.statementAdvice[word.key] != nil:
            report(.wrongOperator, at: current.span, Self.statementAdvice[word.key] ?? "")
        case .word(let word) where word.key == "show" && self.word(1).map { Self.catalogueWords.contains($0.key) } == true:
            report(.wrongOperator, at: current.span.joined(token(1).span), Self.noTables)
        case .word(let word) where !word.isHan && word.meaning?.keywords.contains(where: \.isStage) == true && !isAt(.open, ahead: 1):
            report(
                .unexpectedToken, at: current.span, "‘\(word.text)’ is a stage: it follows a query and `|`",
                notes: ["a statement that opens with `|` goes on from the last result"],
                fixIts: [.init(span: here, replacement: "| ")])
        case .word(let word)
        where word.name == nil && word.meaning?.isReserved != true && Self.writtenRight(word.key) == nil:
            let openers: [Keyword] = [.find, .let, .define, .param, .use, .explain, .describe, .it]
            let near = Keywords.nearest(to: word.text, among: openers.map(\.rawValue))
            report(
                .unexpectedToken, at: current.span,
                near.map { "‘\(word.text)’ opens no statement; did you mean ‘\($0)’?" }
                    ?? "‘\(word.text)’ is no result and opens no statement: write `find`, or the name of a result",
                fixIts: near.map { [.init(span: current.span, replacement: $0)] } ?? [])
        default: return unexpected("a query or the name of a result")
        }
        return ParseFailure()
    }

    mutating func parseFind() throws(ParseFailure) -> Find {
        let start = current.span.start
        try expect(.find)
        return try parseFound(from: start)
    }

    /// What stands after `find`, or after what Chinese says in its place.
    mutating func parseFound(from start: Int) throws(ParseFailure) -> Find {
        let findSpan = token(-1).span
        note(.unit)
        note(.term)
        if isHan(.find, ahead: -1) { noteConditionFirst() }
        skipAll()
        let headStart = current.span.start
        try skipImpliedHead()
        if !implied.isEmpty { try checkPlaceOfHead(from: headStart) }
        if isAtEnd && current.kind != .mark(.open) || isHan(.find, ahead: -1) && (isAt(.comma) || isAt(.where)) {
            report(
                .emptyStatement, at: findSpan,
                "‘\(source.slice(findSpan))’ needs to know what: a unit such as \(inItsLanguage("`paragraphs`", "段落")), or a text in quotation marks")
            failedAtEnd = current.kind == .end
            throw ParseFailure()
        }
        if let shown = try maybeShown() { return shown }
        if let most = try maybeMostMentioning(from: start) {
            return isHan(.inside) && !isAtEnd ? try parseInside(most, from: start) : most
        }
        if let inside = try maybeFoundInside(from: start) { return inside }
        if let owned = try maybeOwned(from: start) { return owned }
        if let close = conditionFirstEnd() { return try parseConditionFirst(from: start, close: close) }
        if expectsConditionFirst() {
            _ = try parseCondition()
            throw unexpected("的 and a unit")
        }
        let kindTest = foundNoun(0).flatMap { noun in mayFollowUnit(noun.length) ? test(of: noun, current.span) : nil }
        let target = try parseFindTarget()
        if case .texts = target { try skipImpliedStage() }
        var find = try parseFindRest(target, place: nil, from: start)
        // 查找前20篇文章，其中提及“a”: of those 20.
        if !implied.isEmpty, case .unit = target, let condition = find.condition {
            find.condition = nil
            implied.append(.filter(condition, condition.span))
        }
        find.condition = joined(kindTest, find.condition)
        return find
    }

    private mutating func parseFindTarget() throws(ParseFailure) -> FindTarget {
        if let unit = maybeUnitBeforeRest() { return .unit(unit) }
        if let word = currentWord, word.meaning?.unit != nil, !isAt(.open, ahead: 1), !isAt(.near, ahead: 1) {
            let unit = advance()
            if isAtEnd { return .unit(UnitName(word.meaning?.unit ?? word.text, span: unit.span)) }
            if let mistake = token(0).kind.wordKey, let right = Self.writtenRight(mistake),
                right == "where" || right == "in"
            {
                throw unexpected("`\(spelling(of: .where))`")
            }
            if let next = currentWord, next.meaning == nil, next.name == nil,
                Keywords.nearest(to: next.text, among: ["where", "in"]) != nil
            {
                throw unexpected("`\(spelling(of: .where))`")
            }
            throw noConditionWord(after: word, unit.span)
        }
        return .texts(try parseTexts())
    }

    /// `find paragraphs mentions "a"`
    private mutating func noConditionWord(after word: Word, _ unit: SourceSpan) -> ParseFailure {
        if current.kind == .invalid { return ParseFailure() }
        let (place, found) = (SourceSpan(unit.end, current.span.start), source.slice(current.span))
        if let advice = currentWord.flatMap({ Self.advice[$0.key] }) {
            report(.wrongOperator, at: current.span, advice)
            return ParseFailure()
        }
        if isAt(.by), !word.isHan {
            report(
                .unexpectedToken, at: current.span, "`by` stands after `count` or `sort`, which say what is done by it",
                fixIts: ["| count", "| sort"].map { stage in
                    .init(span: SourceSpan(current.span.start, current.span.start), replacement: stage + " ", label: stage + " by")
                })
            return ParseFailure()
        }
        if word.isHan {
            report(
                .unexpectedToken, at: current.span, "after ‘\(word.text)’ comes `，其中`, `｜` or its place before it, not ‘\(found)’",
                fixIts: [.init(span: place, replacement: "，其中", label: "查找\(word.text)，其中\(found)")])
        } else {
            report(
                .unexpectedToken, at: current.span,
                "after ‘\(word.text)’ comes `where`, `in` or `|`, not ‘\(found)’",
                fixIts: [.init(span: place, replacement: " where ", label: "find \(word.text) where \(found)")])
        }
        return ParseFailure()
    }

    /// The unit of a `find`, where what follows it can follow a unit. An unknown word is kept for the checker.
    private mutating func maybeUnitBeforeRest() -> UnitName? {
        guard let word = currentWord, word.name == nil else { return nil }
        if let noun = foundNoun(0), noun.length > 1 || !noun.kinds.isEmpty || word.meaning?.unit == nil, mayFollowUnit(noun.length) {
            let start = word.isHan ? current.span.start : previousEnd
            index += noun.length
            return UnitName(noun.unit, span: span(from: start))
        }
        guard mayFollowUnit(1) else { return nil }
        // `matches` is reserved and a unit.
        if word.meaning?.unit == nil, word.isHan || word.meaning?.isReserved == true { return nil }
        return UnitName(word.meaning?.unit ?? word.text, span: advance().span)
    }

    func mayFollowUnit(_ ahead: Int) -> Bool {
        let token = token(ahead)
        if token.startsLine, bracketDepth == 0, opensStatement(at: min(index + ahead, tokens.count - 1)) { return true }
        switch token.kind {
        case .end, .mark(.comma), .mark(.pipe), .mark(.semicolon), .mark(.close): return true
        case .word(let word):
            if word.key == "是", isHan(.which, ahead: ahead + 1) { return true }
            if isWholeBeforeTest(ahead) { return false }
            return [Keyword.in, .where, .union, .intersect, .except].contains(where: word.has) || isHanStage(ahead) || joinsStage(ahead)
        default: return false
        }
    }

    /// `[ "in" place ] [ "where" condition ]`
    mutating func parseFindRest(
        _ target: FindTarget, place: Place?, from start: Int
    ) throws(ParseFailure) -> Find {
        var place = place
        if place == nil, maybe(.in) != nil {
            place = try parsePlace()
            skip(.inside)
        }
        let outer = scope
        defer { scope = outer }
        if case .unit(let unit) = target { scope = Scope(unit: unit.name) } else { scope = Scope(unit: "match") }
        skipComma(before: .where)
        var condition: Condition?
        if maybe(.where) != nil || maybeCommaAsWhere(target) { condition = try parseCondition() }
        return Find(target: target, place: place, condition: condition, span: span(from: start))
    }

    mutating func parsePlace() throws(ParseFailure) -> Place {
        note(.result)
        if isAt(.open) {
            return .query(try parseBrackets { parser throws(ParseFailure) in try parser.parseQuery() })
        }
        if let span = take(.it) { return .it(span) }
        if let word = currentWord, word.name == .result || word.meaning?.field == "furniture" {
            return .result(resultName(word))
        }
        if isAt(.find) {
            report(
                .unexpectedToken, at: current.span, "a query inside another stands in brackets: write `in (find …)`",
                fixIts: bracketingOfFind())
            throw ParseFailure()
        }
        return .path(try parsePath(.value))
    }

    /// Brackets around a `find` that ends the statement; none where a condition or a stage may belong to either query.
    private func bracketingOfFind() -> [Diagnostic.FixIt] {
        var ahead = 1
        while token(ahead).kind != .end, token(ahead).kind != .mark(.semicolon), !token(ahead).startsLine {
            if isAt(.where, ahead: ahead) || isAt(.pipe, ahead: ahead) || isAt(.comma, ahead: ahead) { return [] }
            ahead += 1
        }
        let place = SourceSpan(current.span.start, token(ahead - 1).span.end)
        return [.init(span: place, replacement: "(\(source.slice(place)))", label: "in (\(source.slice(place)))")]
    }
}

extension Token.Kind {
    var wordKey: String? { if case .word(let word) = self { word.key } else { nil } }
}
