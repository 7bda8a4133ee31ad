/// What is wrong with a query, as data; `DiagnosticRenderer` draws it.
public struct Diagnostic: Sendable, Equatable {
    public enum Severity: String, Sendable { case error, warning, note }

    /// A replacement that one key accepts: the text that should stand at `span`.
    public struct FixIt: Sendable, Equatable {
        public var span: SourceSpan
        public var replacement: String
        /// What the repair does, after “write”: `contains any ("重庆", "四川")`.
        public var label: String

        public init(span: SourceSpan, replacement: String, label: String? = nil) {
            self.span = span
            self.replacement = replacement
            self.label = label ?? replacement
        }
    }

    /// A second place that the message speaks of: where a bracket was opened, a name given first.
    public struct Related: Sendable, Equatable {
        public var span: SourceSpan
        public var message: String

        public init(span: SourceSpan, message: String) {
            self.span = span
            self.message = message
        }
    }

    public var code: DiagnosticCode
    public var severity: Severity
    /// Where; nil only for what has no place in the text (a file that cannot be read).
    public var span: SourceSpan?
    /// What is wrong, one sentence without a full stop.
    public var message: String
    /// Why, or what the rule is; each one sentence.
    public var notes: [String]
    public var related: [Related]
    public var fixIts: [FixIt]

    public init(
        _ code: DiagnosticCode, _ severity: Severity = .error, at span: SourceSpan?, _ message: String,
        notes: [String] = [], related: [Related] = [], fixIts: [FixIt] = []
    ) {
        self.code = code
        self.severity = severity
        self.span = span
        self.message = message
        self.notes = notes
        self.related = related
        self.fixIts = fixIts
    }
}
