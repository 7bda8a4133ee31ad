import Documents
import Planning

extension Operation {
    /// Why a query found nothing: how many units each condition alone leaves, so that nobody takes a misspelt unit for
    /// an absence.
    ///
    /// - Returns: lines, and whether they are about conditions: a stage may have left none, or there were none to ask.
    func explainEmptiness(of query: CheckedQuery) throws(ExecutionError) -> (lines: [String], areOfConditions: Bool) {
        switch query.set {
        case .find(let find):
            let all = try universe(find)
            let plural = find.people.map { $0 == .everyone ? "people" : $0.rawValue + "s" } ?? find.unit.plural
            guard !all.isEmpty else {
                let lines = [find.place == nil ? "there are no \(plural) in the collection" : "there are no \(plural) in that place"]
                return (lines + (try quoted(find)), false)
            }
            guard let condition = find.condition else { return (try explainStages(query), false) }
            let left = try evaluator.filter(condition, .units(find.unit), all)
            guard left.isEmpty else { return (try explainStages(query), false) }
            return (try explain(condition, .units(find.unit), all, plural) + (try quoted(find)), true)
        case .matches(let matches):
            var bare = matches
            bare.condition = nil
            bare.wanted = nil
            bare.place = nil
            let hits = try run(CheckedQuery(set: .matches(bare), stages: [], shape: .matches(groups: []))).rowCount
            if hits == 0 { return (["the text is in no paragraph"] + (try elsewhere(matches.text)), false) }
            if !query.stages.isEmpty {
                let left = try explainStages(query)
                if !left.isEmpty { return (left, false) }
            }
            return (["the text alone: \(hits) matches; with what is asked of them: 0"], true)
        case .counted: return ([], false)
        case .query(let inner) where query.stages.isEmpty: return try explainEmptiness(of: inner)
        case .shared(let inner) where query.stages.isEmpty: return try explainEmptiness(of: inner.query)
        default: return (try explainStages(query), false)
        }
    }

    /// Where a text stands that no paragraph has: in titles, in people's units, in furniture. What is not searched must
    /// not pass for an absence.
    private func elsewhere(_ text: CheckedText) throws(ExecutionError) -> [String] {
        var lines: [String] = []
        let articles = RowSpace.units(.article)
        let anywhere = CheckedCondition.mention(CheckedMention(
            subject: nil, includesTitle: true, text: text, isNegated: false, source: Note("")))
        let titles = try evaluator.filter(anywhere, articles, RowSet(capacity: evaluator.capacity(articles), full: true)).count
        if titles > 0 { lines.append("titles are fields: \(titles) \(titles == 1 ? "article has" : "articles have") it there (title contains, anywhere mentions)") }
        if case .string(let string) = text {
            let key = String(decoding: string.units, as: UTF16.self)
            let codes = Set(store.people.units.filter { store.strings.key($0)?.contains(key) == true } + store.people.name.filter { store.strings.key($0)?.contains(key) == true })
            if !codes.isEmpty { lines.append("people have it in a name or unit (author.unit contains, author.name contains)") }
        }
        let furniture = store.furnitureRows
        if try evaluator.allHits(text).contains(where: { store.row(of: .paragraph, holding: $0.range).map(furniture.contains) ?? false }) {
            lines.append("furniture has it (find paragraphs in furniture)")
        }
        return lines
    }

    /// Whom quotations alone name speaks in no turn and is none of the article's people: where they are, for a query that
    /// asks who speaks and finds nobody.
    private func quoted(_ find: CheckedFind) throws(ExecutionError) -> [String] {
        guard find.unit != .quote else { return [] }
        let isPeople = find.people == .speaker || find.people == .everyone
        let tests = find.condition.map { Self.tests($0).compactMap { $0.ofSpeakers(isPeople: isPeople) } } ?? []
        guard !tests.isEmpty || isPeople && find.condition == nil || find.unit == .turn && find.condition == nil else { return [] }
        let space = RowSpace.units(.quote)
        let count: Int
        if tests.isEmpty {
            let quotes = store.quotes
            count = (0..<store.count(of: .quote)).count { quotes.speaker[$0] >= 0 }
        } else {
            let all = RowSet(capacity: evaluator.capacity(space), full: true)
            count = try evaluator.filter(.all(tests.map { .comparison($0) }), space, all).count
        }
        guard count > 0 else { return [] }
        return ["who is only quoted has no turn: \(count) \(count == 1 ? "quote has" : "quotes have") such a speaker (find quotes where speaker = …)"]
    }

    /// The tests that all have to hold.
    private static func tests(_ condition: CheckedCondition) -> [CheckedComparison] {
        switch condition {
        case .all(let parts): parts.flatMap(tests)
        case .comparison(let comparison): [comparison]
        default: []
        }
    }

    private func explain(_ condition: CheckedCondition, _ space: RowSpace, _ all: RowSet, _ plural: String) throws(ExecutionError) -> [String] {
        guard case .all(let parts) = condition, parts.count > 1 else {
            var lines = ["\(condition.words): 0 of \(all.count) \(plural)"]
            if case .mention(let mention) = condition, !mention.isNegated, mention.subject == nil { lines += try elsewhere(mention.text) }
            if case .neighbour(let neighbour) = condition, !neighbour.isNegated {
                let holding = CheckedCondition.mention(CheckedMention(
                    subject: nil, includesTitle: false, text: neighbour.text, isNegated: false, source: Note("")))
                let count = try evaluator.filter(holding, space, all).count
                if count > 0 {
                    lines.append("`within` asks what stands beside the text and outside it; \(count) of the \(plural) \(count == 1 ? "holds" : "hold") it themselves (mentions)".replacing("holds it themselves", with: "holds it itself"))
                }
            }
            if let containing = condition.containing {
                let count = try evaluator.filter(containing, space, all).count
                if count > 0 { lines.append("`=` compares the whole value; with `contains`: \(count)") }
            }
            return lines
        }
        var counts: [String] = []
        for (index, part) in parts.enumerated() {
            let count = try evaluator.filter(part, space, all).count
            counts.append("\(part.words): \(count)" + (index == 0 ? " \(plural)" : ""))
        }
        return [counts.joined(separator: "; ") + (parts.count == 2 ? "; both: 0" : "; all: 0")]
    }

    /// The stage after which nothing was left.
    private func explainStages(_ query: CheckedQuery) throws(ExecutionError) -> [String] {
        var shorter = query
        shorter.set = shorter.set.unbounded
        while !shorter.stages.isEmpty {
            shorter.stages.removeLast()
            let count = try run(shorter).rowCount
            if count > 0, case .ngrams(let sizes, let ofCharacters)? = query.stages.dropFirst(shorter.stages.count).first {
                return [
                    "before `ngrams` there \(count == 1 ? "was 1 row" : "were \(count) rows"); n-grams are made inside each of them, and none has "
                        + "\(sizes.lowerBound) \(ofCharacters ? "characters" : "words")",
                ]
            }
            if count > 0 { return ["before stage \(shorter.stages.count + 1) of the query there \(count == 1 ? "was 1 row" : "were \(count) rows"); it left none"] }
        }
        return []
    }
}

extension Executor.Run {
    /// Whether all it says is that there is nothing: 0 rows counted, or a summary of none.
    var countsNothing: Bool {
        switch relation {
        case .number(let number): number == 0
        case .table(let table):
            table.rows.count == 1 && table.rows.allSatisfy { $0.allSatisfy { $0 == .missing || $0 == .number(0) } }
        default: false
        }
    }
}

extension CheckedQuery {
    /// What is counted or summed up as one at its end; nil if nothing is.
    var counted: CheckedQuery? {
        switch stages.last {
        case .count?, .summarize(_, by: [])?: CheckedQuery(set: set, stages: Array(stages.dropLast()), shape: shape)
        default: nil
        }
    }
}

extension CheckedCondition {
    /// The test of a whole text, as one for a part of it; nil of any other.
    var containing: CheckedCondition? {
        guard case .comparison(var comparison) = self, !comparison.isNegated,
            case .compare(.equal, let value) = comparison.test, case .string = value, case .path = comparison.left
        else { return nil }
        comparison.test = .string(.contains, [value], requiresAll: false)
        return .comparison(comparison)
    }

    /// As the user wrote it; of a long list of texts, its beginning.
    var words: String {
        let words = whole
        return words.count > Self.longestWords ? String(words.prefix(Self.longestWords)) + "…" : words
    }

    private static let longestWords = 200

    private var whole: String {
        switch self {
        case .all(let parts): parts.map(\.words).joined(separator: " and ")
        case .any(let parts): "(" + parts.map(\.words).joined(separator: " or ") + ")"
        case .mention(let mention): mention.source.words
        case .comparison(let comparison): comparison.source.words
        case .quantified(let quantified): quantified.source.words
        case .neighbour(let neighbour): neighbour.source.words
        }
    }
}

extension CheckedComparison {
    /// What it asks of who speaks, as a test of quotes; nil where it asks of nobody, or denies something.
    ///
    /// - Parameter isPeople: whether it stands in a search for people, whose own fields it may ask for.
    fileprivate func ofSpeakers(isPeople: Bool) -> CheckedComparison? {
        guard !isNegated, case .path(var path) = left else { return nil }
        path.steps.removeAll { if case .up = $0 { true } else { false } }
        if path.steps.first != .link(.speaker) {
            guard isPeople, case .field? = path.steps.first else { return nil }
            path.steps.insert(.link(.speaker), at: 0)
        }
        var test = self
        test.left = .path(path)
        return test
    }
}
