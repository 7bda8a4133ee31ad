import Analysis
import Documents
import Execution
import Planning
import Syntax
import Text

/// A session over a collection: the names made so far, and the last result. A value; each prompt or script has one.
public struct Engine: Sendable {
    public let collection: Collection
    private var environment = Environment()
    /// The last result, for `:last`.
    public private(set) var lastResult: QueryResult?

    /// - Parameter parameters: values given from outside (`--set unit=重庆`), by name.
    public init(collection: Collection, parameters: [String: String] = [:]) {
        self.collection = collection
        for (name, value) in parameters { environment.givenParameters[collection.normalizer.foldKey(name)] = value }
    }

    /// Names that stand now, for parsing and completion.
    public var vocabulary: Vocabulary { environment.vocabulary }

    /// Names of parameters, sorted.
    public var parameterNames: [String] { environment.parameters.keys.map { environment.spellings[$0] ?? $0 }.sorted() }

    /// Everything that is wrong with a script, in the order of the text; nothing runs.
    public func check(_ source: SourceText) -> [Diagnostic] { prepare(source).diagnostics }

    /// Runs a script, or nothing of it if any statement is wrong.
    ///
    /// - Parameters:
    ///   - isCancelled: asked often; once true, the statement that runs is given up, and those after it do not run.
    ///   - emit: gets each outcome as soon as it is there.
    /// - Returns: what is wrong, or worth a warning.
    public mutating func run(
        _ source: SourceText, isCancelled: @escaping @Sendable () -> Bool = { false }, emit: (Outcome) -> Void
    ) -> [Diagnostic] {
        var (statements, environment, diagnostics) = prepare(source)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return diagnostics }
        let before = self.environment.last
        self.environment = environment
        self.environment.last = before
        let executor = Executor(
            store: collection.store, normalizer: collection.normalizer, segmenter: collection.segmenter)
        let limits = Limits(isCancelled: isCancelled)
        for (statement, span) in statements {
            switch statement {
            case .query(let query):
                do {
                    let run = try executor.run(query, limits: limits)
                    let result = ResultBuilder(collection: collection, executor: executor).result(run)
                    self.environment.last = query
                    lastResult = result
                    emit(.result(result))
                } catch {
                    diagnostics.append(Self.diagnostic(error, at: span))
                    return diagnostics
                }
            case .defined(let name, let kind): emit(.defined(name: name, kind: Self.nameKind(kind)))
            case .describe(let subject):
                if let description = describe(subject) { emit(.description(description)) }
            case .explain(let query, _): emit(.explanation(PlanPrinter.lines(query)))
            }
        }
        return diagnostics
    }

    private func prepare(_ source: SourceText) -> (statements: [(CheckedStatement, SourceSpan)], environment: Environment, diagnostics: [Diagnostic]) {
        let parsed = Parser.parse(source, vocabulary: vocabulary)
        var checker = Checker(environment: environment, source: source, normalizer: collection.normalizer)
        var statements: [(CheckedStatement, SourceSpan)] = []
        var unknown: [Diagnostic] = []
        for statement in parsed.script.statements {
            guard let checked = checker.check(Script(statements: [statement])).first else { continue }
            statements.append((checked, statement.span))
            if case .describe(let subject) = checked, describe(subject) == nil {
                unknown.append(Diagnostic(
                    .unknownTopic, at: statement.span, "nothing is called ‘\(subject)’",
                    notes: ["units, fields and the collection can be described"]))
            }
        }
        // What is misspelt is not also of a wrong type: of one place the first complaint is enough.
        let misread = parsed.diagnostics.filter { $0.severity == .error }.compactMap(\.span)
        let places = Set(misread.map { $0.start..<$0.end })
        let meant = checker.diagnostics.filter { $0.span.map { !places.contains($0.start..<$0.end) } ?? true }
        let diagnostics = (parsed.diagnostics + meant + unknown).sorted {
            ($0.span?.start ?? 0, $0.span?.end ?? 0) < ($1.span?.start ?? 0, $1.span?.end ?? 0)
        }
        return (statements, checker.environment, diagnostics)
    }

    private static func nameKind(_ kind: CheckedStatement.DefinedKind) -> NameKind {
        switch kind {
        case .result: .result
        case .term: .term
        case .condition: .condition
        case .parameter: .parameter
        }
    }

    private static func diagnostic(_ error: ExecutionError, at span: SourceSpan) -> Diagnostic {
        switch error {
        case .interrupted: Diagnostic(.interrupted, at: span, "interrupted")
        case .limitExceeded(let what): Diagnostic(.limitExceeded, at: span, "the query was given up: \(what)")
        case .regexTooCostly(let what):
            Diagnostic(.regexTooCostly, at: span, what, notes: ["nested repetition, like (a+)+, is what makes it costly"])
        }
    }
}
