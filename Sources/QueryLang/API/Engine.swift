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
    /// Reads what `use` names: the path as written, the name of the script that names it, and that of the outermost one.
    public var loadScript: (@Sendable (_ path: String, _ from: String, _ root: String) -> Result<SourceText, ScriptProblem>)?
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
            case .query(let shared):
                let query = shared.query
                do {
                    let run = try executor.run(query, limits: limits)
                    var result = ResultBuilder(collection: collection, executor: executor).result(run)
                    result.destination = query.destination
                    self.environment.last = shared
                    lastResult = result
                    emit(.result(result))
                } catch {
                    diagnostics.append(Self.diagnostic(error, at: span))
                    return diagnostics
                }
            case .defined(let name, let kind): emit(.defined(name: name, kind: Self.nameKind(kind)))
            case .describe(let subject):
                if let description = describe(subject) { emit(.description(description)) }
            case .explain(let query, let analyze):
                do {
                    emit(.explanation(try explain(query, analyze: analyze, executor: executor, limits: limits)))
                } catch {
                    diagnostics.append(Self.diagnostic(error, at: span))
                    return diagnostics
                }
            }
        }
        return diagnostics
    }

    /// The plan, and with `analyze` the rows and milliseconds of each operator.
    private func explain(_ query: CheckedQuery, analyze: Bool, executor: Executor, limits: Limits) throws(ExecutionError) -> [String] {
        let plan = Planner.plan(query)
        let rules = plan.applied.isEmpty ? [] : ["rules: " + plan.applied.joined(separator: ", ")]
        guard analyze else { return PlanPrinter.lines(plan.query) + rules }
        let clock = ContinuousClock()
        let start = clock.now
        let steps = try executor.analyze(query, limits: limits) {
            let elapsed = (clock.now - start).components
            return UInt64(max(elapsed.seconds, 0)) &* 1_000_000_000 &+ UInt64(max(elapsed.attoseconds, 0) / 1_000_000_000)
        }
        return ["    rows        ms  operator"] + steps.map { step in
            let milliseconds = "\(step.nanoseconds / 1_000_000).\(String(1000 + step.nanoseconds / 1000 % 1000).dropFirst())"
            return Self.right("\(step.rows)", 8) + Self.right(milliseconds, 10) + "  "
                + String(repeating: "  ", count: step.depth) + step.label
        } + rules
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    typealias Prepared = (statements: [(CheckedStatement, SourceSpan)], environment: Environment, diagnostics: [Diagnostic])

    /// - Parameter used: the scripts being read, outermost first, to find circles.
    func prepare(_ source: SourceText, environment start: Environment? = nil, used: [String] = []) -> Prepared {
        var environment = start ?? self.environment
        var diagnostics: [Diagnostic] = []
        // Names that another script makes must be known before this one is read.
        for use in Parser.usedScripts(source) {
            diagnostics += read(use, from: source, into: &environment, used: used + [source.name])
        }
        let parsed = Parser.parse(source, vocabulary: environment.vocabulary)
        var checker = Checker(environment: environment, source: source, normalizer: collection.normalizer)
        checker.brokenNames = Set(parsed.script.brokenNames.map { collection.normalizer.foldKey($0.text) })
        var statements: [(CheckedStatement, SourceSpan)] = []
        var unknown: [Diagnostic] = []
        for statement in parsed.script.statements {
            if case .use = statement { continue }
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
        diagnostics = (diagnostics + parsed.diagnostics + meant + unknown).sorted {
            ($0.span?.start ?? 0, $0.span?.end ?? 0) < ($1.span?.start ?? 0, $1.span?.end ?? 0)
        }
        return (statements, checker.environment, diagnostics)
    }

    /// Takes over the names that another script makes; its queries are checked and not run.
    private func read(_ use: UseStatement, from source: SourceText, into environment: inout Environment, used: [String]) -> [Diagnostic] {
        let path = use.path.value
        guard let loadScript else {
            return [Diagnostic(.notAvailable, at: use.span, "‘use’ has no files to read from here")]
        }
        switch loadScript(path, source.name, used.first ?? source.name) {
        case .failure(let problem):
            return [Diagnostic(.missingFile, at: use.path.span, "‘\(path)’ \(problem.reason)", notes: problem.notes)]
        case .success(let script):
            guard !used.contains(script.name) else {
                return [Diagnostic(
                    .circularName, at: use.path.span, "‘\(path)’ uses itself",
                    notes: ["the way round: " + (used + [script.name]).joined(separator: " → ")])]
            }
            guard !environment.usedScripts.contains(script.name) else { return [] }
            let last = environment.last
            let prepared = prepare(script, environment: environment, used: used)
            environment = prepared.environment
            environment.last = last
            environment.usedScripts.insert(script.name)
            return prepared.diagnostics.map { inner in
                var outer = inner
                let place = inner.span.map { "\(script.name):\(script.line(at: $0.start)): " } ?? "\(script.name): "
                outer.message = place + inner.message
                outer.span = use.path.span
                outer.related = []
                outer.fixIts = []
                return outer
            }
        }
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

/// Why a script that `use` names cannot be read: ends the sentence “‘terms.yinde’ …”.
public struct ScriptProblem: Error, Sendable, Equatable {
    public var reason: String
    public var notes: [String]

    public init(reason: String, notes: [String] = []) {
        self.reason = reason
        self.notes = notes
    }
}
