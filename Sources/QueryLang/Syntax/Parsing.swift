import Text

/// Names that the text around a statement gives: what `let` and `define` made before, and the keys of the
/// collection's records.
public struct Vocabulary: Sendable, Equatable {
    public var results: Set<String>
    public var terms: Set<String>
    public var conditions: Set<String>
    /// Keys reachable as `meta.key`.
    public var metaKeys: Set<String>
    /// Without the `$`.
    public var parameters: Set<String>
    /// Whether there is a result that a statement may go on from.
    public var hasLastResult: Bool
    /// Whether that result's rows are groups with the number of each.
    public var lastCountsGroups = false
    /// Chinese as such; without it, messages about unknown words know less.
    public var reading: HanReading?

    public init(
        results: Set<String> = [], terms: Set<String> = [], conditions: Set<String> = [], metaKeys: Set<String> = [],
        parameters: Set<String> = [], hasLastResult: Bool = false, reading: HanReading? = nil
    ) {
        self.results = results
        self.terms = terms
        self.conditions = conditions
        self.metaKeys = metaKeys
        self.parameters = parameters
        self.hasLastResult = hasLastResult
        self.reading = reading
    }

    /// Whether the names are the same.
    public static func == (a: Vocabulary, b: Vocabulary) -> Bool {
        a.results == b.results && a.terms == b.terms && a.conditions == b.conditions && a.metaKeys == b.metaKeys && a.parameters == b.parameters
            && a.hasLastResult == b.hasLastResult && a.lastCountsGroups == b.lastCountsGroups
    }
}

/// What parsing gives: always a tree of what could be read, and every complaint about the rest.
public struct ParseResult: Sendable {
    public var script: Script
    public var diagnostics: [Diagnostic]
    /// Where each statement stands, broken ones too, without the mark that ends it.
    var extents: [SourceSpan] = []

    public init(script: Script, diagnostics: [Diagnostic]) {
        self.script = script
        self.diagnostics = diagnostics
    }
}
