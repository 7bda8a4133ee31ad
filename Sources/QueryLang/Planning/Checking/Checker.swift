import Analysis
import Documents
import Syntax
import Text

/// Names and types: turns trees into checked queries, or says what is wrong and where. Nothing runs.
///
/// Invariant: a statement that gave no error diagnostic has a checked form, and evaluation of that form cannot meet an
/// unknown name, a wrong type or a stage that does not fit its input.
public struct Checker {
    public internal(set) var environment: Environment
    public internal(set) var diagnostics: [Diagnostic] = []
    let normalizer: Normalizer
    var source: SourceText
    /// Names whose definitions could not be read: not reported again where they are used.
    public var brokenNames: Set<String> = []
    /// Folded names that `let` gives anywhere in the script, for a message about one that is used before.
    public var laterNames: Set<String> = []
    /// Results already checked under the names that stand now.
    var sharedResults: [String: SharedQuery] = [:]
    /// How deep the shared queries of the statement being checked lie in one another.
    var sharedDepth = 0
    /// Conditions put in for their names so far in this statement.
    var expansionCount = 0
    /// Results being read, to find circles.
    var open: [String] = []
    /// Values of `$x` inside a defined condition.
    var arguments: [String: ValueExpression] = [:]
    /// Conditions being read, to find circles.
    var openConditions: [String] = []
    var warnedAboutPeople = false
    /// The comparison being read, which a repair may have to put into a quantifier.
    var comparison: Comparison?
    var warnedAboutPos = false
    /// Folded names of columns that the script makes.
    var expectedColumns: Set<String> = []
    /// Whether nothing has said what the quantities being asked about measure.
    var measureIsOpen = false
    /// The last value of a closed list that was read, and the list: another may follow without its field.
    var enumeration: (span: SourceSpan, words: [String])?
    /// The statement being checked, and whether it is in Chinese.
    var statementText = ""
    var isChinese = false

    public init(environment: Environment, source: SourceText, normalizer: Normalizer) {
        self.environment = environment
        self.source = source
        self.normalizer = normalizer
    }

    /// Checks a script's statements in order; each sees the names made before it.
    public mutating func check(_ script: Script) -> [CheckedStatement] {
        script.statements.compactMap { check($0) }
    }

    mutating func check(_ statement: Statement) -> CheckedStatement? {
        sharedDepth = 0
        expansionCount = 0
        enumeration = nil
        statementText = source.slice(statement.span)
        isChinese = Self.isChinese(statementText)
        switch statement {
        case .query(let query):
            guard let checked = check(query) else { return nil }
            let shared = SharedQuery(checked, depth: sharedDepth + 1)
            environment.last = shared
            return .query(shared)
        case .letQuery(let statement):
            return define(statement)
        case .defineTerm(let definition):
            return define(definition)
        case .defineCondition(let definition):
            return define(definition)
        case .parameter(let declaration):
            return define(declaration)
        case .use:
            // Scripts are read before checking, by whoever has files.
            return nil
        case .explain(let statement):
            return check(statement.query).map { .explain($0, analyze: statement.analyze) }
        case .describe(let statement):
            return .describe(statement.subject.text, name: namedSubject(statement.subject))
        }
    }

    // MARK: Definitions

    /// What stands for a name that a statement made; nil for one that none did.
    public mutating func namedSubject(_ subject: Name) -> NamedSubject? {
        let key = self.key(subject)
        guard let definition = environment.definitions[key] else { return nil }
        let spelling = environment.spellings[key] ?? subject.text
        let shape = environment.results[key] == nil ? nil : checkResult(subject)?.shape
        return NamedSubject(name: spelling, definition: definition, shape: shape)
    }

    private mutating func define(_ statement: LetStatement) -> CheckedStatement? {
        let key = self.key(statement.name)
        guard claim(statement.name, as: .result) else { return nil }
        open.append(key)
        let checked = check(statement.query)
        open.removeLast()
        sharedResults = [:]
        guard checked != nil else {
            brokenNames.insert(key)
            return nil
        }
        environment.spellings[key] = statement.name.text
        environment.results[key] = Environment.ResultBinding(
            query: statement.query, source: source, last: environment.last)
        environment.definitions[key] = source.slice(statement.span)
        return .defined(name: statement.name.text, kind: .result)
    }

    private mutating func define(_ definition: TermDefinition) -> CheckedStatement? {
        guard claim(definition.name, as: .term) else { return nil }
        let forms = definition.forms.compactMap { form -> CheckedText? in
            switch form {
            case .string(let literal): return checkedString(literal, mode: .folded)
            case .regex(let literal): return checkedRegex(literal, exact: false).map { .regex($0) }
            }
        }
        let key = self.key(definition.name)
        guard forms.count == definition.forms.count, !forms.isEmpty else {
            brokenNames.insert(key)
            return nil
        }
        environment.spellings[key] = definition.name.text
        sharedResults = [:]
        environment.terms[key] = forms.count == 1 ? forms[0] : .any(forms)
        environment.definitions[key] = source.slice(definition.span)
        return .defined(name: definition.name.text, kind: .term)
    }

    private mutating func define(_ definition: ConditionDefinition) -> CheckedStatement? {
        guard claim(definition.name, as: .condition) else { return nil }
        let key = self.key(definition.name)
        warnAboutNamesOfNothing(in: definition.condition)
        environment.spellings[key] = definition.name.text
        sharedResults = [:]
        environment.conditions[key] = Environment.ConditionBinding(definition: definition, source: source)
        environment.definitions[key] = source.slice(definition.span)
        return .defined(name: definition.name.text, kind: .condition)
    }

    /// One name, one thing: a name that stands for something of another kind is refused.
    private mutating func claim(_ name: Name, as kind: CheckedStatement.DefinedKind) -> Bool {
        let key = self.key(name)
        let holder: CheckedStatement.DefinedKind? =
            environment.results[key] != nil ? .result
            : environment.terms[key] != nil ? .term
            : environment.conditions[key] != nil ? .condition : nil
        guard let holder, holder != kind else { return true }
        report(
            .duplicateName, at: name.span, "‘\(name.text)’ is already a \(holder.rawValue)",
            notes: ["one name means one thing everywhere; choose another"])
        return false
    }

    // MARK: Reporting

    func key(_ name: Name) -> String { normalizer.foldKey(name.text) }

    mutating func report(
        _ code: DiagnosticCode, _ severity: Diagnostic.Severity = .error, at span: SourceSpan, _ message: String,
        notes: [String] = [], fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(Diagnostic(code, severity, at: span, spelled(message), notes: notes.map(spelled), fixIts: fixIts))
    }

    /// Whether a complaint of this code was made of this very place; spans compare equal wherever they stand.
    func hasSaid(_ code: DiagnosticCode, at span: SourceSpan) -> Bool {
        diagnostics.contains { $0.code == code && $0.span?.start == span.start && $0.span?.end == span.end }
    }

    /// The words of a test, one line.
    func note(_ span: SourceSpan, underNot: Bool = false) -> Note {
        Note(source.slice(withBrackets(span)).split(whereSeparator: \.isWhitespace).joined(separator: " "), isUnderNot: underNot)
    }

    /// The span of a test with the brackets whose partners stand in it: a text in brackets that opens or closes a longer one
    /// has them outside its own span.
    private func withBrackets(_ span: SourceSpan) -> SourceSpan {
        let (opening, closing) = Brackets.unmatched(in: source.slice(span))
        guard opening > 0 || closing > 0 else { return span }
        let before = Brackets.run(in: source.slice(max(0, span.start - Self.bracketReach)..<span.start).reversed(), of: "(（", closing)
        let after = Brackets.run(in: source.slice(span.end..<span.end + Self.bracketReach), of: ")）", opening)
        return SourceSpan(span.start - before, span.end + after)
    }

    /// Bytes beside a test that are looked through for its brackets.
    private static let bracketReach = 256
}
