import Analysis
import Documents
import Planning
import Syntax
import Testing
import Text

/// Each rule alone: what it makes of a query, as plan lines.
struct PlanRuleTests {
    private func checked(_ text: String) throws -> CheckedQuery {
        let source = SourceText(name: "test", text: text)
        let parsed = Parser.parse(source, vocabulary: Vocabulary())
        var checker = Checker(environment: Environment(), source: source, normalizer: Normalizer())
        let statements = checker.check(parsed.script)
        #expect(parsed.diagnostics.isEmpty && checker.diagnostics.isEmpty, "\(parsed.diagnostics) \(checker.diagnostics)")
        guard case .query(let shared)? = statements.first else { throw Unchecked() }
        return shared.query
    }

    private struct Unchecked: Error {}

    private func lines(_ rule: any PlanRule.Type, _ text: String) throws -> [String] {
        PlanPrinter().lines(rule.apply(try checked(text), NoStatistics())).map { String(repeating: "  ", count: $0.depth) + $0.label }
    }

    @Test func bracketsOfOneKindBecomeOneList() throws {
        #expect(
            try lines(FlattenConditions.self, "find paragraphs where (\"a\" and \"b\") and (\"c\" and length > 2)") == [
                "all paragraphs", "  all of", "    hits, by place: \"a\"", "    hits, by place: \"b\"",
                "    hits, by place: \"c\"", "    test, once a value: length > 2",
            ])
    }

    @Test func filtersMoveIntoFind() throws {
        #expect(
            try lines(FilterInsideFind.self, "find paragraphs where \"a\" | where length > 2 | first 3 | where length < 9") == [
                "all paragraphs", "  all of", "    hits, by place: \"a\"", "    test, once a value: length > 2",
                "| first 3", "| where", "  test, once a value: length < 9",
            ])
    }

    @Test func filtersOfMatchesStay() throws {
        let query = try checked("find \"a\" | where index = 1")
        #expect(FilterInsideFind.apply(query, NoStatistics()) == query)
    }

    @Test func textsComeFirstAndTheRestKeepsItsOrder() throws {
        #expect(
            try lines(CheapestFirst.self, "find articles where any paragraph (length > 5) and length > 2 and kind = news and \"a\"") == [
                "all articles", "  all of", "    hits, by place: \"a\"", "    test, once a value: length > 2",
                "    test, once a value: kind = news", "    counted inside: any paragraph (length > 5)",
                "      test, once a value: length > 5",
            ])
    }

    @Test func onlyAnOrderThatNothingSeesIsDropped() throws {
        #expect(try lines(UnusedOrder.self, "find articles | sort by length | count") == ["all articles", "| count"])
        let seen = try checked("find articles | sort by length | first 1 | count")
        #expect(UnusedOrder.apply(seen, NoStatistics()) == seen)
    }

    @Test func takesInsideTakesBecomeOne() throws {
        #expect(
            try lines(NestedTakes.self, "find articles | first 10 | first 3 | skip 1 | skip 2 | last 2 | last 5") == [
                "all articles", "| first 3", "| skip 3", "| last 2",
            ])
        let groups = try checked("find articles | first 2 per kind | first 3")
        #expect(NestedTakes.apply(groups, NoStatistics()) == groups)
    }

    @Test func theFirstFewStopTheSearch() throws {
        #expect(
            try lines(EarlyStop.self, "find articles | skip 2 | first 3 | count") == [
                "all articles, until 5 are found", "| skip 2", "| first 3", "| count",
            ])
        #expect(try lines(EarlyStop.self, "find \"a\" | first 1") == ["matches of a text, leftmost longest, until 1 is found", "| first 1"])
        for text in ["find articles | sort by length | first 3", "find articles | first 3 per kind", "find articles | last 3"] {
            let query = try checked(text)
            #expect(EarlyStop.apply(query, NoStatistics()) == query)
        }
    }

    @Test func whatGoesByPlaceComesBeforeColumns() throws {
        #expect(
            try lines(TakesBeforeShow.self, "find articles | show title | skip 1 | last 2 | distinct | first 3") == [
                "all articles", "| skip 1", "| last 2", "| show title", "| distinct", "| first 3",
            ])
    }

    @Test func aCountListsNothing() throws {
        #expect(try lines(CountWithoutRows.self, "find articles where \"a\" | count") == ["how many:", "  all articles", "    hits, by place: \"a\""])
        let query = try checked("(find articles | first 3) | count")
        #expect(CountWithoutRows.apply(query, NoStatistics()) == query)
        #expect(try lines(UnusedOrder.self, "find articles | sort by length | show title | count") == ["all articles", "| count"])
    }

    /// Of a large collection: the figures of a test stand for those of a sample.
    private struct Figures: PlanStatistics {
        var shares: [String: Double]
        func rows(of kind: UnitKind) -> Int? { kind == .article ? 1000 : 20_000 }
        func length(of kind: UnitKind) -> Double { kind == .article ? 2000 : 100 }
        func distinctValues(of field: Field, in kind: UnitKind) -> Int? { field == .kind ? 5 : nil }
        func share(of condition: CheckedCondition, in kind: UnitKind) -> Double? {
            shares.first { PlanPrinter().step(condition, in: kind).hasSuffix($0.key) }?.value
        }
        var sampleSize: Int { 32 }
        var isLarge: Bool { true }
    }

    @Test func whatLeavesFewForLittleGoesFirst() throws {
        let query = try checked("find articles where mentions /a+b/ and \"a\" and kind = news")
        func order(_ shares: [String: Double]) -> [String] {
            PlanPrinter().lines(CheapestFirst.apply(query, Figures(shares: shares))).dropFirst(2).map(\.label)
        }
        let (text, regex, field) = ("hits, by place: \"a\"", "hits, by place: mentions /a+b/", "test, once a value: kind = news")
        // A regular expression over whole articles costs more than a field, whatever each lets through.
        #expect(order(["\"a\"": 0.5, "/a+b/": 0.5, "news": 0.5]) == [text, field, regex])
        // What lets all but everything through may wait.
        #expect(order(["\"a\"": 0.99, "/a+b/": 0.5, "news": 0.01]) == [field, text, regex])
    }

    @Test func aPlanTellsWhatIsExpected() throws {
        let query = try checked("find articles where \"a\" and kind = news | first 5")
        let lines = PlanPrinter(Figures(shares: ["\"a\"": 0.1, "news": 0.02])).lines(query)
        #expect(lines.map(\.rows) == [2, 2, 100, 2, 2])
        #expect(lines.map(\.label)[3] == "test, once a value (5): kind = news")
    }

    @Test func aPlanNamesTheRulesThatChangedSomething() throws {
        #expect(Planner.plan(try checked("find articles")).applied == [])
        #expect(
            Planner.plan(try checked("(find articles where length > 1 and \"a\") | first 2")).applied == ["cheapest first", "early stop"])
    }
}
