import Documents
import Syntax
import Text

extension Checker {
    mutating func check(_ query: Query) -> CheckedQuery? {
        guard let (set, start) = check(query.set) else { return nil }
        var shape = start
        var stages: [CheckedStage] = []
        var tests: [(written: Condition, checked: CheckedCondition)] = []
        if case .find(let find) = query.set, let written = find.condition, let checked = set.ownCondition {
            tests = [(written, checked)]
        }
        if case .find = query.set {} else { measureIsOpen = false }
        for stage in query.stages {
            if case .save? = stages.last {
                report(.wrongStageInput, at: stage.span, "nothing follows ‘save’", notes: ["put it last, or save a result that ‘let’ names"])
                return nil
            }
            guard let (checked, next) = check(stage, after: shape) else {
                offerNeighbours(of: query)
                return nil
            }
            stages.append(checked)
            if case .filter(let written, _) = stage, case .filter(let condition) = checked {
                tests.append((written, condition))
                if tests.count > 1 { warnAboutContradiction(tests.map(\.written), tests.map(\.checked), in: RowContext(shape)) }
            }
            shape = next
        }
        return CheckedQuery(set: set, stages: stages, shape: shape)
    }

    /// Collocates of a plain text, counted without a score, for `collocates` that is not there yet.
    private mutating func offerNeighbours(of query: Query) {
        guard query.stages.count == 1, case .collocates(let distance, nil, _) = query.stages[0],
            case .find(let find) = query.set, case .texts(let text) = find.target, find.place == nil, find.condition == nil,
            let last = diagnostics.indices.last, diagnostics[last].code == .notAvailable
        else { return }
        let within = distance.map { note($0.span).text.replacing("within ", with: "") } ?? "10"
        diagnostics[last].fixIts = [
            .init(span: query.span, replacement: "find words where within \(within) of \(note(text.span).text) | count by text")
        ]
    }

    private mutating func check(_ set: SetExpression) -> (CheckedSet, RowShape)? {
        switch set {
        case .find(let find): return check(find)
        case .result(let name): return checkResult(name).map { (.query($0), $0.shape) }
        case .it(let span): return checkLast(span).map { (.query($0), $0.shape) }
        case .query(let query): return check(query).map { (.query($0), $0.shape) }
        case .combination(let combination): return check(combination)
        }
    }

    private mutating func check(_ find: Find) -> (CheckedSet, RowShape)? {
        switch find.target {
        case .unit(let name):
            guard let unit = resolve(name) else {
                // The rest may be wrong too; it is read as if about paragraphs only to say so when it is plain.
                return nil
            }
            let placed = find.place.map { check($0, for: unit.kind) }
            measureIsOpen = unit.kind == .quantity && find.place == nil
            let condition = find.condition.map { check($0, in: .unit(unit.kind, unit.people, groups: []), negated: false) }
            if case .some(.none) = placed { return nil }
            if case .some(.none) = condition { return nil }
            let checked = CheckedFind(unit: unit.kind, people: unit.people, place: placed ?? nil, condition: condition ?? nil)
            let hasHits = !(checked.condition?.positiveTexts.isEmpty ?? true)
            return (.find(checked), .units(unit.kind, unit.people, hasHits: hasHits))
        case .texts(let text):
            guard let checkedText = check(text) else { return nil }
            let groups = checkedText.groups
            for group in groups where knownWords(on: .match).contains(group) {
                report(.duplicateName, at: text.span, "the group ‘\(group)’ is called like a field", notes: ["give it another name"])
                return nil
            }
            let placed = find.place.map { check($0, for: .match) }
            let condition = find.condition.map { check($0, in: .unit(.match, nil, groups: groups), negated: false) }
            if case .some(.none) = placed { return nil }
            if case .some(.none) = condition { return nil }
            let checked = CheckedMatches(text: checkedText, groups: groups, place: placed ?? nil, condition: condition ?? nil)
            return (.matches(checked), .matches(groups: groups))
        }
    }

    private mutating func check(_ combination: SetCombination) -> (CheckedSet, RowShape)? {
        guard let left = check(combination.left), let right = check(combination.right) else { return nil }
        let op: SetOperator =
            switch combination.op {
            case .union: .union
            case .intersect: .intersect
            case .except: .except
            }
        let checked = CheckedSet.combination(op, left.0, right.0)
        switch (left.1, right.1) {
        case (.units(let a, let people, let aHits), .units(let b, let others, let bHits)) where a == b:
            let hits = op == .except ? aHits : aHits || bHits
            return (checked, .units(a, people == others ? people : .everyone, hasHits: hits))
        case (.matches(let a), .matches(let b)):
            return (checked, .matches(groups: a == b ? a : []))
        default:
            report(
                .wrongStageInput, at: combination.right.span,
                "‘\(combination.op.rawValue)’ joins two lists of one kind; these are \(describe(left.1)) and \(describe(right.1))")
            return nil
        }
    }

    // MARK: Names

    mutating func checkResult(_ name: Name) -> CheckedQuery? {
        let key = self.key(name)
        if key == "furniture" {
            return CheckedQuery(set: .furniture, stages: [], shape: .units(.paragraph, nil, hasHits: false))
        }
        // What is wrong with it was said where it was made.
        if brokenNames.contains(key) { return nil }
        guard let binding = environment.results[key] else {
            if brokenNames.contains(key) { return nil }
            let names = environment.results.keys.map { environment.spellings[$0] ?? $0 }
            let near = Keywords.nearest(to: name.text, among: names)
            let written = source.slice(name.span)
            // 在访谈…: a word of the language is no name that `let` could make.
            let isWord = Keywords.isWord(written)
            report(
                .unknownName, at: name.span, (isWord ? "‘\(written)’ is a word of the language and no result" : "no result ‘\(name.text)’") + did(near),
                notes: [
                    isWord
                        ? "what is looked in is a result, a field with text, or a query in brackets, as in `in (find articles where …)`"
                        : laterNames.contains(key)
                            ? "‘\(name.text)’ is made further down: a name stands from its own statement on"
                            : "a result is named by: let \(name.text) = find …"
                ], fixIts: fix(name.span, near))
            return nil
        }
        guard !open.contains(key) else {
            report(.circularName, at: name.span, "‘\(name.text)’ is made of itself", notes: ["give the new result another name"])
            return nil
        }
        if let known = sharedResults[key] { return use(known) }
        guard open.count < Self.deepestSharing else {
            reportTooDeep(name.text, at: name.span)
            return nil
        }
        let outside = (environment.last, source, diagnostics.count, arguments)
        let outsideDepth = sharedDepth
        sharedDepth = 0
        open.append(key)
        environment.last = binding.last
        source = binding.source
        arguments = [:]
        let checked = check(binding.query)
        open.removeLast()
        environment.last = outside.0
        source = outside.1
        arguments = outside.3
        relocate(diagnosticsFrom: outside.2, to: name.span, name: name.text)
        let depth = sharedDepth + 1
        sharedDepth = outsideDepth
        guard let checked else { return nil }
        guard depth < Self.deepestSharing else {
            reportTooDeep(name.text, at: name.span)
            return nil
        }
        let shared = SharedQuery(checked, depth: depth)
        sharedResults[key] = shared
        return use(shared)
    }

    /// Results made of results made of results: deeper than this is refused, since each is run inside the next.
    static let deepestSharing = 200

    private mutating func reportTooDeep(_ name: String, at span: SourceSpan) {
        report(
            .limitExceeded, at: span, "‘\(name)’ is made of more than \(Self.deepestSharing) results, one inside the other",
            notes: ["start anew from a find, or put several conditions into one query"])
    }

    private mutating func use(_ shared: SharedQuery) -> CheckedQuery {
        sharedDepth = max(sharedDepth, shared.depth)
        return CheckedQuery(set: .shared(shared), stages: [], shape: shared.query.shape)
    }

    private mutating func checkLast(_ span: SourceSpan) -> CheckedQuery? {
        if let last = environment.last {
            guard last.depth < Self.deepestSharing else {
                reportTooDeep("it", at: span)
                return nil
            }
            return use(last)
        }
        report(.noLastResult, at: span, "there is no last result yet", notes: ["‘it’ is the result of the query before"])
        return nil
    }

    mutating func resolve(_ name: UnitName) -> (kind: UnitKind, people: PersonFilter?)? {
        if let unit = UnitWords.unit(name.name) {
            switch unit.kind {
            case .match:
                report(.unknownUnit, at: name.span, "matches are found by their text", notes: ["write: find \"…\""])
                return nil
            default: return unit
            }
        }
        let near = Keywords.nearest(to: name.name, among: UnitWords.all + UnitWords.all.map { $0 + "s" } + ["people"])
        report(
            .unknownUnit, at: name.span, "no unit ‘\(name.name)’" + did(near),
            notes: near == nil ? ["units are documents, articles, sections, paragraphs, turns, sentences, points, quotes, quantities, words, people (authors, guests, hosts …)"] : [],
            fixIts: fix(name.span, near))
        return nil
    }

    // MARK: Places

    mutating func query(of place: Place) -> CheckedQuery? {
        switch place {
        case .result(let name): return checkResult(name)
        case .it(let span): return checkLast(span)
        case .query(let query): return check(query)
        case .path(let path):
            if path.steps.count == 1 { return checkResult(Name(path.steps[0].name, span: path.span)) }
            report(
                .wrongSubject, at: path.span, "‘\(path.steps.map(\.name).joined(separator: "."))’ is no place to look in",
                notes: ["places are results, queries in brackets, and " + Schema.runningTextFields.map(\.rawValue).joined(separator: ", ")])
            return nil
        }
    }

    /// `in S`: units of S, or what lies inside them; `in title`: what lies inside a field.
    ///
    /// - Parameter context: the row that a quantifier or `count` is about; nil after `find`, which is about all articles.
    mutating func check(_ place: Place, for kind: UnitKind, in context: RowContext? = nil) -> CheckedPlace? {
        if case .path(let path) = place, let last = path.steps.last, environment.results[normalizer.foldKey(last.name)] == nil,
            let field = Field(rawValue: last.name) {
            return check(path, endingIn: field, for: kind, in: context)
        }
        guard let query = query(of: place) else { return nil }
        let placeKind: UnitKind
        switch query.shape {
        case .units(let kind, _, _): placeKind = kind
        case .matches: placeKind = .match
        case .table, .concordance, .number:
            report(.wrongStageInput, at: place.span, "‘in’ needs units, and this is \(describe(query.shape))")
            return nil
        }
        guard placeKind == kind || isInside(kind, placeKind) else {
            report(
                .wrongSubject, at: place.span, "\(placeKind.plural) are smaller than \(kind.plural), so none lies in them",
                notes: ["ask the other way round: \(kind.plural) where any \(placeKind.rawValue) in …"])
            return nil
        }
        return .units(query)
    }

    private mutating func check(_ path: Path, endingIn field: Field, for kind: UnitKind, in context: RowContext?) -> CheckedPlace? {
        guard let resolved = resolve(path, in: context ?? .unit(.article, nil, groups: [])) else { return nil }
        let spelling = path.steps.map(\.name).joined(separator: ".")
        guard case .path(let checked) = resolved.value, checked.kind == .article, Schema.runningTextFields.contains(field) else {
            report(
                .wrongSubject, at: path.span, "‘\(spelling)’ is no text to look into",
                notes: [
                    "one can look into an article’s " + Schema.runningTextFields.map(\.rawValue).joined(separator: ", "),
                    "or test the value: \(spelling) contains \"…\"",
                ])
            return nil
        }
        guard let size = kind.size, let paragraph = UnitKind.paragraph.size, size > paragraph else {
            report(
                .wrongSubject, at: path.span, "a field has no \(kind.plural)",
                notes: ["in it are sentences, quotes, quantities, words and matches"])
            return nil
        }
        return .field(checked)
    }

    func describe(_ shape: RowShape) -> String {
        switch shape {
        case .units(let kind, let people, _): people.map(UnitWords.plural) ?? kind.plural
        case .matches: "matches"
        case .table(let columns): "a table of \(columns.map(\.name).joined(separator: ", "))"
        case .concordance: "a concordance"
        case .number: "a number"
        }
    }
}
