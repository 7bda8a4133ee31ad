import Analysis
import Documents
import Execution
import Index
import Planning
import Syntax
import Text

/// What is under test, from text to rows: parser, checker and executor over a small collection.
struct Subject {
    let records: [DocumentRecord]
    let store: CollectionStore
    let executor: Executor
    static let normalizer = Normalizer()
    static let segmenter = Segmenter()

    init(_ records: [DocumentRecord]) {
        self.records = records
        var builder = CollectionBuilder(normalizer: Self.normalizer)
        for record in records where !builder.add(record) { break }
        store = builder.finish()
        executor = Executor(store: store, normalizer: Self.normalizer, segmenter: Self.segmenter)
    }

    struct Refused: Error { var diagnostics: [Diagnostic] }

    func parse(_ text: String) -> Script { Parser.parse(SourceText(name: "<test>", text: text), vocabulary: Vocabulary()).script }

    /// The last query of a script, checked.
    func check(_ text: String) throws -> CheckedQuery {
        let source = SourceText(name: "<test>", text: text)
        let parsed = Parser.parse(source, vocabulary: Vocabulary())
        var checker = Checker(
            environment: Environment(metaKeys: store.meta.keys, normalizer: Self.normalizer), source: source, normalizer: Self.normalizer)
        let statements = checker.check(parsed.script)
        let errors = (parsed.diagnostics + checker.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty, case .query(let shared)? = statements.last else { throw Refused(diagnostics: errors) }
        return shared.query
    }

    /// The rows of a script's last query, as the oracle writes them.
    func rows(_ text: String) throws -> [NaiveRow] {
        rows(of: try executor.run(check(text), limits: Limits()).relation)
    }

    func rows(of relation: Relation) -> [NaiveRow] {
        switch relation {
        case .units(let units): units.rows.map { .unit(UnitReference(units.kind, $0)) }
        case .matches(let matches): matches.hits.map { .hit(hit($0)) }
        case .concordance(let concordance): concordance.hits.map { .hit(hit($0)) }
        case .table(let table): table.rows.map { .cells($0, columns: table.columns) }
        case .number(let number): [.cells([.number(number)], columns: [])]
        }
    }

    /// In scalars of its paragraph's folded text.
    func hit(_ hit: Hit) -> NaiveHit {
        guard let paragraph = store.paragraphs.extents.row(holding: hit.range) else { return NaiveHit(paragraph: -1, range: 0..<0) }
        let start = Int(store.paragraphs.extents.start[paragraph])
        func scalars(_ end: Int) -> Int { store.folded.buffer[start..<end].count { $0 < 0xDC00 || $0 > 0xDFFF } }
        return NaiveHit(paragraph: paragraph, range: scalars(hit.start)..<scalars(hit.end), groups: hit.groups, number: Int(hit.index))
    }
}
