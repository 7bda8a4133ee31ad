import QueryLang
import Text

extension UnreadFiles {
    /// Told once, before any answer.
    ///
    /// - Parameter advice: how to go on.
    func diagnostic(advice: String) -> Diagnostic { Diagnostic(.interrupted, .warning, at: nil, message, notes: [advice]) }
}

/// What the commands need of the engine: a session over a collection. `Engine` is the one; tests bring a few lines.
protocol CommandEngine {
    /// Opens what the sources name. Always gives an engine, over an empty collection if nothing could be read.
    /// - Parameters:
    ///   - mapping: columns of records that are fields.
    ///   - parameters: values of the script's `param`s, by name.
    ///   - progress: called after each file with the files read and their number.
    static func open(
        _ sources: [DocumentSource], mapping: FieldMapping, parameters: [String: String],
        isCancelled: @escaping @Sendable () -> Bool, progress: (_ done: Int, _ total: Int) -> Void
    ) -> (engine: Self, notes: [FileNote])

    /// Whether there is no document to ask of.
    var isEmpty: Bool { get }

    /// How far reading came, if it was stopped.
    var unreadFiles: UnreadFiles? { get }

    /// Files that are read and never written.
    var documentPaths: [String] { get }

    /// Lets `use` read scripts wherever they lie.
    mutating func allowOutsideScripts()

    /// Every complaint about a script; nothing runs.
    func check(_ source: SourceText) -> [Diagnostic]

    /// Complaints about a script that no collection would lift, with what else there is to say; none if it has no error.
    func slips(in source: SourceText, mayHoldRecords: Bool) -> [Diagnostic]

    /// A script in canonical form, in its own language for nil; no text for one with errors.
    func format(_ source: SourceText, in language: ScriptLanguage?) -> (text: String?, diagnostics: [Diagnostic])

    /// Runs a script statement by statement, or nothing of it if a part is wrong.
    mutating func run(
        _ source: SourceText, stops: StopRequests, emit: (Outcome) -> Void
    ) -> [Diagnostic]

    /// Nil where there is nothing of that name. No topic: the units.
    func describe(_ topic: String?) -> Description?

    /// What recovery made of a file.
    static func inspect(_ path: String, mapping: FieldMapping, asJSON: Bool) -> (text: String, notes: [FileNote])
}

extension Engine: CommandEngine {
    var documentPaths: [String] { collection.documentPaths }
    var unreadFiles: UnreadFiles? { collection.unreadFiles }

    static func open(
        _ sources: [DocumentSource], mapping: FieldMapping, parameters: [String: String],
        isCancelled: @escaping @Sendable () -> Bool, progress: (_ done: Int, _ total: Int) -> Void
    ) -> (engine: Engine, notes: [FileNote]) {
        let (collection, notes) = Collection.open(sources, mapping: mapping, isCancelled: isCancelled, progress: progress)
        var engine = Engine(collection: collection, parameters: parameters)
        engine.loadScript = { ScriptFiles.load($0, from: $1, root: $2) }
        engine.hasWholeScript = true
        return (engine, notes)
    }

    mutating func allowOutsideScripts() {
        loadScript = { ScriptFiles.load($0, from: $1, root: $2, allowsOutside: true) }
    }

    var isEmpty: Bool { collection.documentCount == 0 }

    static func inspect(_ path: String, mapping: FieldMapping, asJSON: Bool) -> (text: String, notes: [FileNote]) {
        FileInspection.inspect(.path(path), as: asJSON ? .json : .text, mapping: mapping)
    }
}

extension FileNote {
    /// For the renderer, which knows messages without a place.
    var diagnostic: Diagnostic { Diagnostic(code, severity, at: nil, "\(path): \(message)") }
}
