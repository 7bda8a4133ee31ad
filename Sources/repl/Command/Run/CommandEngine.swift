import QueryLang
import Text

/// What happened to a file that was to be read.
struct FileNotice: Equatable {
    var path: String
    var code: DiagnosticCode
    var severity: Diagnostic.Severity
    var message: String

    /// For the renderer, which knows messages without a place.
    var diagnostic: Diagnostic { Diagnostic(code, severity, at: nil, "\(path): \(message)") }
}

/// What the commands need of the engine: a session over a collection. The commands are tested with one of a few lines.
protocol CommandEngine {
    /// Opens what the inputs name. Always gives an engine, over an empty collection if nothing could be read.
    /// - Parameter standardInput: the bytes behind `DocumentInput.standardInput`.
    static func open(
        _ inputs: [DocumentInput], standardInput: [UInt8], cancelled: @escaping @Sendable () -> Bool
    ) -> (engine: Self, notices: [FileNotice])

    /// Every complaint about a script; nothing runs.
    func check(_ source: SourceText) -> [Diagnostic]

    /// Runs a script statement by statement, or nothing of it if a part is wrong.
    mutating func run(
        _ source: SourceText, cancelled: @escaping @Sendable () -> Bool, emit: (Outcome) -> Void
    ) -> [Diagnostic]

    /// Nil where there is nothing of that name. No topic: the units.
    func describe(_ topic: String?) -> Description?

    /// What recovery made of one file, as text or as JSON.
    static func inspect(_ path: String, asJSON: Bool) -> (text: String, notices: [FileNotice])
}
