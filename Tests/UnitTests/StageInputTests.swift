import QueryLang
import Testing
import Text

/// Every stage after every kind of input: it runs, or it is refused with a code.
@Suite struct StageInputTests {
    private static let inputs = [
        "units": "find sentences", "units with hits": "find sentences where mentions \"氢能\"", "people": "find people",
        "matches": "find \"氢能\"", "matches with groups": "find /(?<g>氢)能/", "a table": "find sentences | show text, length",
        "a concordance": "find \"氢能\" | kwic", "a number": "find sentences | count",
    ]

    /// The codes of the inputs that each stage refuses; after all others it runs.
    private static let stages: [(stage: String, refused: [String: String])] = [
        ("where length > 1", ["people": "E0202"]), ("sort by length", ["people": "E0202"]), ("first 1", [:]),
        ("first 1 per length", ["people": "E0202"]), ("last 1", [:]), ("skip 1", [:]), ("sample 1", [:]),
        ("show length", ["people": "E0202"]), ("count", [:]), ("count by length", ["people": "E0202"]),
        ("summarize n = count()", [:]), ("distinct", refusing(["a table"], "E0401")),
        ("kwic", ["units": "E0402", "people": "E0402", "a table": "E0402"]), ("ngrams 2", ["a table": "E0401"]),
        ("timeline", ["a table": "E0401"]), ("collocates", refusing([], "E0404")), ("dispersion", refusing([], "E0404")),
        ("chart", refusing([], "E0404")), ("keywords against (find articles)", refusing([], "E0404")),
    ]

    /// All inputs but some.
    private static func refusing(_ others: [String], _ code: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: inputs.keys.filter { !others.contains($0) }.map { ($0, code) })
    }

    @Test func everyStageRunsOrIsRefused() {
        let collection = Pages.collection(["氢能发展。", "李二:谈氢能。"], title: "题")
        func codes(_ query: String) -> [String] {
            var engine = Engine(collection: collection)
            var gave = false
            let errors = engine.run(SourceText(name: "test", text: query)) { _ in gave = true }.filter { $0.severity == .error }
            #expect(gave == errors.isEmpty, "\(query)")
            return Set(errors.map(\.code.rawValue)).sorted()
        }
        for (name, input) in Self.inputs {
            for (stage, refused) in Self.stages {
                // Nothing but `save` follows what has no rows.
                let expected = ["a concordance", "a number"].contains(name) ? "E0401" : refused[name]
                #expect(codes("\(input) | \(stage)") == (expected.map { [$0] } ?? []), "\(stage) after \(name)")
            }
            #expect(codes("\(input) | save \"x.csv\"").isEmpty, "save after \(name)")
        }
    }
}
