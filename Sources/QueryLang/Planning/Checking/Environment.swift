import Analysis
import Documents
import Syntax
import Text

/// The names that stand when a statement is checked. A value: a session keeps one, a check works on a copy.
public struct Environment: Sendable {
    /// A query named by `let`, bound when used: what it names in turn may be given anew.
    public struct ResultBinding: Sendable {
        public var query: Query
        public var source: SourceText
        /// What `it` was when the name was made.
        public var last: SharedQuery?
    }

    public struct ConditionBinding: Sendable {
        public var definition: ConditionDefinition
        public var source: SourceText
    }

    public struct ParameterBinding: Sendable, Hashable {
        public var values: [CheckedValue]
        public var isList: Bool
        /// Whether its numbers were written with a percent sign.
        public var isPercentage: Bool

        public init(values: [CheckedValue], isList: Bool, isPercentage: Bool = false) {
            self.values = values
            self.isList = isList
            self.isPercentage = isPercentage
        }
    }

    /// By folded name.
    public var results: [String: ResultBinding] = [:]
    public var terms: [String: CheckedText] = [:]
    public var conditions: [String: ConditionBinding] = [:]
    public var parameters: [String: ParameterBinding] = [:]
    /// Values given from outside (`--set unit=重庆`), by folded name: they win over defaults.
    public var givenParameters: [String: String] = [:]
    /// Whether a parameter without a value is an error. A script that is only written anew gets its values later.
    public var needsValues = true
    /// Folded names that `param` has declared, those that were given no fit value among them.
    public var declaredParameters: Set<String> = []
    /// Names of scripts that `use` has read: each is read once.
    public var usedScripts: Set<String> = []
    /// The query whose rows are `it`.
    public var last: SharedQuery?
    /// Keys of the collection's records, by folded name.
    public var metaKeys: [String: MetaKey] = [:]
    /// No collection is there yet, so that any key may be one of its.
    public var allowsAnyKey = false
    /// Keys that were taken for such.
    public var unseenKeys: Set<String> = []
    /// Names as their makers wrote them, by folded name.
    public var spellings: [String: String] = [:]

    /// The statements that made results, terms and conditions, as written, by folded name.
    public var definitions: [String: String] = [:]

    public init() {}

    /// - Parameter keys: of the collection's records.
    public init(metaKeys keys: [MetaKey], normalizer: Normalizer) {
        for key in keys { metaKeys[normalizer.foldKey(key.name)] = key }
    }

    public var vocabulary: Vocabulary {
        func written(_ keys: some Sequence<String>) -> Set<String> { Set(keys.map { spellings[$0] ?? $0 }) }
        var vocabulary = Vocabulary(
            results: written(results.keys), terms: written(terms.keys), conditions: written(conditions.keys),
            metaKeys: Set(metaKeys.values.map(\.name)), parameters: written(parameters.keys), hasLastResult: last != nil, reading: .standard)
        vocabulary.lastCountsGroups = last?.query.countsGroups == true
        return vocabulary
    }
}

/// A name that `describe` is asked about.
public struct NamedSubject: Sendable {
    public var name: String
    /// The statement that made it, as written.
    public var definition: String
    /// Of a result, what its rows are.
    public var shape: RowShape?
}

public enum CheckedStatement: Sendable {
    case query(SharedQuery)
    case defined(name: String, kind: DefinedKind)
    case explain(CheckedQuery, analyze: Bool)
    /// A unit, a field, or a name with what it stands for.
    case describe(String, name: NamedSubject?)

    public enum DefinedKind: String, Sendable { case result, term, condition, parameter }
}
