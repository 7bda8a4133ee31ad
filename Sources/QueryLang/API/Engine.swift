import Analysis
import Documents
import Execution
import Planning
import Syntax
import Text

/// A session over a collection: the names made so far, and the last result. A value; each prompt or script has one.
public struct Engine: Sendable {
    public let collection: Collection
    var environment: Environment
    /// Reads what `use` names: the path as written, the name of the script that names it, and that of the outermost one.
    public var loadScript: (@Sendable (_ path: String, _ from: String, _ root: String) -> Result<SourceText, ScriptProblem>)?
    /// What runs is a script, whole: a value given for a name that it does not declare is a slip. At a prompt a later
    /// line may declare it.
    public var hasWholeScript = false
    /// What a query may hold at once.
    var bounds = Limits()
    /// The last result, for `:last`.
    public private(set) var lastResult: QueryResult?
    /// Whether someone who knows that reading was stopped goes on with the files that were read: a script then runs to
    /// its end and saves, as over a whole collection, and every result says what it lacks.
    public var acceptsUnreadFiles = false
    /// The rows of queries that were stopped, where a name or `it` stands for them.
    private var stopped: [SharedQuery: Relation] = [:]

    /// - Parameter parameters: values given from outside (`--set unit=重庆`), by name.
    public init(collection: Collection, parameters: [String: String] = [:]) {
        self.collection = collection
        environment = Environment(metaKeys: collection.store.meta.keys, normalizer: collection.normalizer)
        environment.allowsAnyKey = collection.documentCount == 0
        for (name, value) in parameters {
            let key = collection.normalizer.foldKey(name)
            environment.givenParameters[key] = value
            environment.spellings[key] = name
        }
    }

    /// Names that stand now, for checking.
    var names: Environment { environment }

    /// Names that stand now, for parsing and completion.
    public var vocabulary: Vocabulary { environment.vocabulary }

    /// Names of parameters, sorted.
    public var parameterNames: [String] { environment.parameters.keys.map { environment.spellings[$0] ?? $0 }.sorted() }

    /// Everything that is wrong with a script, in the order of the text; nothing runs.
    public func check(_ source: SourceText) -> [Diagnostic] { prepare(source).diagnostics }

    /// What is wrong with a script whatever the collection: told before a large one is read. Keys of records are words
    /// that only the collection knows, so that nothing is said of a script that may ask for one.
    public func slips(in source: SourceText) -> [Diagnostic] {
        let text = collection.normalizer.foldKey(source.text)
        let meta = Keywords.fields.first { $0.canonical == Checker.metaWord }
        guard !([Checker.metaWord] + (meta?.chinese ?? [])).contains(where: text.contains) else { return [] }
        let diagnostics = check(source)
        let errors = diagnostics.filter { $0.severity == .error }
        return errors.isEmpty || errors.allSatisfy(Self.mayBeKey) ? [] : diagnostics
    }

    /// Whether it is about a word that nothing is near to, which may be a key of records without its `meta`.
    private static func mayBeKey(_ error: Diagnostic) -> Bool {
        error.fixIts.isEmpty && (error.code == .unknownHanWord || error.code == .unknownField)
    }

    /// Runs a script, or nothing of it if any statement is wrong.
    ///
    /// - Parameters:
    ///   - stops: once stopped, the statement that runs ends with what it has, and those after it do not run.
    ///   - emit: gets each outcome as soon as it is there.
    /// - Returns: what is wrong, or worth a warning.
    public mutating func run(
        _ source: SourceText, stops: StopRequests = .never, emit: (Outcome) -> Void
    ) -> [Diagnostic] {
        var (statements, environment, diagnostics) = prepare(source)
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return diagnostics }
        let before = self.environment.last
        self.environment = environment
        self.environment.last = before
        let executor = Executor(
            store: collection.store, normalizer: collection.normalizer, segmenter: collection.segmenter,
            isCancelled: stops.isStopped)
        let nanoseconds = Self.clock()
        var limits = bounds
        limits.isCancelled = stops.isStopped
        limits.isGivenUp = stops.isGivenUp
        limits.pace = .timed(nanoseconds: nanoseconds)
        for (position, (statement, span)) in statements.enumerated() {
            if position > 0 { stops.begin(true) }
            var isStopped = isReadingStopped
            switch statement {
            case .query(let shared):
                let query = shared.query
                do {
                    let run = try executor.run(query, known: stopped, limits: limits)
                    var result = ResultBuilder(collection: collection, executor: run.executor).result(run)
                    result.destination = query.destination
                    if run.coverage != nil {
                        stopped[shared] = run.relation
                        isStopped = true
                    }
                    if isStopped, query.destination != nil {
                        // A file that was whole is not replaced by a part unasked.
                        result.destination = nil
                        result.notes.append(
                            run.coverage == nil ? "not saved, since not all files were read" : "not saved; it | save … saves what there is")
                    }
                    self.environment.last = shared
                    lastResult = result
                    isStopped = isStopped || stops.isStopped()
                    stops.begin(false)
                    emit(.result(result))
                } catch {
                    diagnostics.append(Self.diagnostic(error, at: span))
                    return diagnostics
                }
            case .defined(let name, let kind):
                emit(.defined(name: name, kind: Self.nameKind(kind)))
                isStopped = false
            case .describe(let subject, let name):
                if let description = name.map(describe) ?? describe(subject) { emit(.description(description)) }
            case .explain(let query, let analyze):
                do {
                    emit(.explanation(try explain(query, analyze: analyze, executor: executor, limits: limits, nanoseconds)))
                } catch {
                    diagnostics.append(Self.diagnostic(error, at: span))
                    return diagnostics
                }
            }
            // It may also be the writing of it that was stopped.
            let left = statements.count - position - 1
            if isStopped || stops.isStopped(), left > 0 {
                diagnostics.append(Diagnostic(
                    .interrupted, .warning, at: span,
                    "stopped here; \(left == 1 ? "the statement after it was" : "the \(left) statements after it were") not run"))
                return diagnostics
            }
        }
        return diagnostics
    }

    /// Whether files are missing that nobody has said to go on without.
    private var isReadingStopped: Bool { collection.unreadFiles != nil && !acceptsUnreadFiles }

    /// The plan, and with `analyze` the rows and milliseconds of each operator.
    private func explain(_ query: CheckedQuery, analyze: Bool, executor: Executor, limits: Limits, _ nanoseconds: @escaping @Sendable () -> UInt64) throws(ExecutionError) -> [String] {
        let plan = executor.plan(query)
        let rules = plan.applied.isEmpty ? [] : ["rules: " + plan.applied.joined(separator: ", ")]
        let expected = executor.lines(of: plan)
        guard analyze else {
            return ["expected  operator"] + expected.map { line in
                Self.right(Self.count(line.rows), 8) + "  " + String(repeating: "  ", count: line.depth) + line.label
            } + rules + [Self.sampleNote(executor)]
        }
        var estimates = Dictionary(grouping: expected, by: \.label).mapValues { $0.map(\.rows)[...] }
        let (steps, coverage) = try executor.analyze(query, known: stopped, limits: limits, nanoseconds: nanoseconds)
        return ["expected    rows      of        ms  operator"] + steps.map { step in
            let estimate = estimates[step.label]?.popFirst() ?? nil
            let milliseconds = "\(step.nanoseconds / 1_000_000).\(String(1000 + step.nanoseconds / 1000 % 1000).dropFirst())"
            let given = step.lookedAt > 0 ? "\(step.lookedAt)" : ""
            return Self.right(Self.count(estimate), 8) + Self.right("\(step.rows)", 8) + Self.right(given, 8) + Self.right(milliseconds, 10) + "  "
                + String(repeating: "  ", count: step.depth) + step.label
        } + rules + [Self.sampleNote(executor)] + (coverage == nil ? [] : ["stopped: the numbers are those until then"])
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// `12`; below one `<1`; nothing where nothing is known.
    private static func count(_ rows: Double?) -> String {
        rows.map { $0 > 0 && $0 < 1 ? "<1" : "\(Int($0.rounded()))" } ?? ""
    }

    private static func sampleNote(_ executor: Executor) -> String {
        let (documents, all) = executor.sampleSize
        let tried = documents == all ? "all \(all)" : "\(documents) of \(all), evenly spaced"
        return "expected: tables are counted; conditions are tried on some documents (\(tried)) and taken as independent"
    }

    /// Nanoseconds since now.
    private static func clock() -> @Sendable () -> UInt64 {
        let clock = ContinuousClock()
        let start = clock.now
        return {
            let elapsed = (clock.now - start).components
            return UInt64(max(elapsed.seconds, 0)) &* 1_000_000_000 &+ UInt64(max(elapsed.attoseconds, 0) / 1_000_000_000)
        }
    }

    /// Bytes of a script: no one writes more, and what is no script at all is told from one.
    static let longestScript = 4 << 20

    typealias Prepared = (statements: [(CheckedStatement, SourceSpan)], environment: Environment, diagnostics: [Diagnostic])

    /// - Parameter used: the scripts being read, outermost first, to find circles.
    func prepare(_ source: SourceText, environment start: Environment? = nil, used: [String] = [], needsValues: Bool = true) -> Prepared {
        var environment = start ?? self.environment
        environment.needsValues = environment.needsValues && needsValues
        guard source.byteCount <= Self.longestScript else {
            let tooLong = Diagnostic(
                .statementTooLong, at: nil,
                "the script ‘\(source.name)’ has \(FileSize.told(source.byteCount)); at most \(Self.longestScript >> 20) MiB are read",
                notes: ["split it; `use` brings the names of one script into another"])
            return ([], environment, [tooLong])
        }
        var diagnostics: [Diagnostic] = []
        // Names that another script makes must be known before this one is read.
        for use in Parser.usedScripts(source) {
            diagnostics += read(use, from: source, into: &environment, used: used + [source.name])
        }
        let isWhole = hasWholeScript && used.isEmpty
        let areAllNamesKnown = diagnostics.allSatisfy { $0.severity != .error }
        let read = examine(source, environment, isWhole: isWhole, areAllNamesKnown: areAllNamesKnown)
        let complaints = RepairTrial.offering(read.diagnostics, for: read.parsed, in: source) { [environment] in
            examine($0, environment, isWhole: isWhole, areAllNamesKnown: areAllNamesKnown).diagnostics
        }
        diagnostics = (diagnostics + complaints).sorted {
            ($0.span?.start ?? 0, $0.span?.end ?? 0) < ($1.span?.start ?? 0, $1.span?.end ?? 0)
        }
        return (read.statements, read.environment, diagnostics)
    }

    private typealias Examined = (
        parsed: ParseResult, statements: [(CheckedStatement, SourceSpan)], environment: Environment, diagnostics: [Diagnostic]
    )

    /// Parses and checks, with repairs that nobody has tried; scripts that it uses are read already.
    /// - Parameters:
    ///   - isWhole: it is a script, whole, that no other uses.
    ///   - areAllNamesKnown: the scripts that it uses had no errors.
    private func examine(
        _ source: SourceText, _ environment: Environment, isWhole: Bool, areAllNamesKnown: Bool
    ) -> Examined {
        let parsed = Parser.read(source, vocabulary: environment.vocabulary)
        var checker = Checker(environment: environment, source: source, normalizer: collection.normalizer)
        checker.expectColumns(of: parsed.script)
        checker.laterNames = Set(parsed.script.statements.compactMap { statement in
            if case .letQuery(let made) = statement { collection.normalizer.foldKey(made.name.text) } else { nil }
        })
        checker.brokenNames = Set(parsed.script.brokenNames.map { collection.normalizer.foldKey($0.text) })
        var statements: [(CheckedStatement, SourceSpan)] = []
        var unknown: [Diagnostic] = []
        for statement in parsed.script.statements {
            if case .use = statement { continue }
            guard let checked = checker.check(Script(statements: [statement])).first else { continue }
            statements.append((checked, statement.span))
            if case .describe(let subject, nil) = checked, describe(subject) == nil {
                unknown.append(Diagnostic(
                    .unknownTopic, at: statement.span, "nothing is called ‘\(subject)’",
                    notes: ["units, fields, names and the collection can be described"]))
            }
        }
        if isWhole, areAllNamesKnown, parsed.script.brokenNames.isEmpty { unknown += checker.strayParameters() }
        if isWhole { unknown += checker.noteOfUnseenKeys.map { [$0] } ?? [] }
        // What is misspelt is not also of a wrong type: of one place the first complaint is enough.
        let misread = parsed.diagnostics.filter { $0.severity == .error }.compactMap(\.span)
        let places = Set(misread.map { $0.start..<$0.end })
        let meant = checker.diagnostics.filter { $0.span.map { !places.contains($0.start..<$0.end) } ?? true }
        let diagnostics = (parsed.diagnostics + meant + unknown).sorted {
            ($0.span?.start ?? 0, $0.span?.end ?? 0) < ($1.span?.start ?? 0, $1.span?.end ?? 0)
        }
        return (parsed, statements, checker.environment, diagnostics)
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
