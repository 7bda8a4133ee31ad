import Analysis
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

    @Test func aPlanNamesTheRulesThatChangedSomething() throws {
        #expect(Planner.plan(try checked("find articles")).applied == [])
        #expect(
            Planner.plan(try checked("(find articles where length > 1 and \"a\") | first 2")).applied == ["cheapest first", "early stop"])
    }
}
