import Documents
import Foundation
import QueryLang
import Rendering
import Testing
import Text

@testable import yinde

/// An engine that answers by the words of the script: `rows`, `none`, `wrong`, `stop`.
private struct FakeEngine: CommandEngine {
    var documentPaths: [String] { [] }
    var unreadFiles: UnreadFiles? { nil }

    static func open(
        _ sources: [DocumentSource], mapping: FieldMapping, parameters: [String: String],
        isCancelled: @escaping @Sendable () -> Bool, progress: (_ done: Int, _ total: Int) -> Void
    ) -> (engine: FakeEngine, notes: [FileNote]) {
        let notes = sources.filter { $0 == .path("gone") }.map { _ in
            FileNote(path: "go\u{1B}ne", code: .missingFile, severity: .error, message: "no such file or folder")
        }
        let piped = sources.map { source in
            if case .bytes(let bytes, _) = source { String(decoding: bytes, as: UTF8.self) } else { "" }
        }
        return (FakeEngine(piped: piped.joined() + (parameters["unit"] ?? "")), notes)
    }

    var piped = ""
    var isEmpty: Bool { piped == "empty" }

    func slips(in source: SourceText, mayHoldRecords: Bool) -> [Diagnostic] {
        let diagnostics = check(source)
        return diagnostics.contains { $0.severity == .error } ? diagnostics : []
    }

    mutating func allowOutsideScripts() {}

    func check(_ source: SourceText) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if source.text.contains("wrong") { diagnostics.append(Diagnostic(.unknownUnit, at: SourceSpan(0, 5), "no unit")) }
        if source.text.contains("doubtful") { diagnostics.append(Diagnostic(.mixedAndOr, .warning, at: nil, "brackets")) }
        return diagnostics
    }

    func format(_ source: SourceText, in language: ScriptLanguage?) -> (text: String?, diagnostics: [Diagnostic]) {
        Engine.open([], mapping: FieldMapping(), parameters: [:], isCancelled: { false }, progress: { _, _ in }).engine.format(source, in: language)
    }

    mutating func run(
        _ source: SourceText, stops: StopRequests, emit: (Outcome) -> Void
    ) -> [Diagnostic] {
        let diagnostics = check(source)
        if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
        for word in source.text.split(whereSeparator: \.isWhitespace) {
            switch word {
            case "rows": emit(.result(list(["氢能" + piped])))
            case "none": emit(.result(list([])))
            case "stop": return diagnostics + [Diagnostic(.interrupted, at: nil, "interrupted")]
            default: break
            }
        }
        return diagnostics
    }

    private func list(_ texts: [String]) -> QueryResult {
        let units = texts.map {
            ResultUnit(unit: "paragraph", location: ResultLocation(path: "a.txt", lines: [1...1]), text: $0)
        }
        return QueryResult(shape: .units(UnitRows(unit: "paragraph", plural: "paragraphs", count: units.count) { units[$0] }))
    }

    func describe(_ topic: String?) -> Description? { topic == "weather" ? nil : Description(title: topic ?? "units") }

    static func inspect(_ path: String, mapping: FieldMapping, asJSON: Bool) -> (text: String, notes: [FileNote]) {
        path == "gone"
            ? ("", [FileNote(path: path, code: .missingFile, severity: .error, message: "no such file")])
            : (asJSON ? "{}\n" : "line 1: body\u{1B}[2J\n", [])
    }
}

extension String: FlushableStream {
    public mutating func flush() {}
}

@Suite struct RunnerTests {
    private struct Ended: Equatable {
        var code: ExitCode
        var output: String
        var errors: String
    }

    private func run(_ line: [String], terminal: Bool = false, cancelled: Bool = false, input: String = "") throws -> Ended {
        let reading = CommandLineReading(line, isInputTerminal: false)
        guard case .invocation(let invocation) = reading else {
            Issue.record("\(reading)")
            return Ended(code: .wrongQuery, output: "", errors: "")
        }
        let console = Console(isOutputTerminal: terminal, isErrorTerminal: terminal, columns: 80, allowsColor: false)
        var runner = CommandRunner<FakeEngine, String, String>(
            console: console, output: "", errors: "", stops: StopRequests(isStopped: { cancelled }),
            read: { path throws(FileBytes.Failure) -> [UInt8] in
                if path == "gone.yinde" { throw .missing }
                return Array((path == nil ? input : "\u{FEFF}rows").utf8)
            })
        let code = runner.run(invocation)
        return Ended(code: code, output: runner.output, errors: runner.errors)
    }

    @Test func exitCodes() throws {
        #expect(try run(["-e", "rows", "papers"]).code == .rows)
        #expect(try run(["-e", "none", "papers"]).code == .noRows)
        #expect(try run(["-e", "none", "-e", "rows", "papers"]).code == .rows)
        #expect(try run(["-e", "nothing", "papers"]).code == .rows)
        #expect(try run(["-e", "wrong", "papers"]).code == .wrongQuery)
        #expect(try run(["-e", "wrong", "gone"]).code == .wrongQuery)
        #expect(try run(["-e", "rows", "gone"]).code == .unreadable)
        #expect(try run(["-e", "rows stop", "papers"], cancelled: true).code == .interrupted)
        #expect(try run(["-e", "none", "--set", "unit=empty", "gone"]).errors.split(separator: "\n").count == 1)
        #expect(try run(["run", "gone.yinde", "papers"]).code == .unreadable)
        #expect(try run(["check", "good.yinde"]).code == .rows)
        #expect(try run(["inspect", "a.txt", "gone"]).code == .unreadable)
        #expect(try run(["describe", "weather"]).code == .wrongQuery)
    }

    @Test func rowsGoOutAndComplaintsGoElsewhere() throws {
        let ended = try run(["-e", "rows doubtful", "gone"])
        #expect(ended.output == "1  (no article) · a.txt:1\n   氢能\n")
        #expect(ended.errors.contains("error[E0601]: go␛ne: no such file or folder"))
        #expect(ended.errors.contains("warning[E0110]"))
    }

    @Test func quietPrintsNoResult() throws {
        #expect(try run(["-q", "-e", "rows doubtful", "papers"]) == Ended(code: .rows, output: "", errors: ""))
        #expect(try run(["-q", "-e", "none", "papers"]) == Ended(code: .noRows, output: "", errors: ""))
        #expect(try run(["-q", "-e", "wrong", "papers"]).errors.contains("E0201"))
    }

    @Test func pipesAreScriptsOrDocuments() throws {
        #expect(try run(["papers"], input: "rows").output.contains("氢能"))
        #expect(try run(["-e", "rows", "--format", "ndjson"], input: "piped").output.contains("氢能piped"))
        #expect(try run(["-e", "rows", "--set", "unit=重庆", "papers"]).output.contains("氢能重庆"))
        #expect(try run(["run", "good.yinde", "-"], input: "piped").output.contains("氢能piped"))
    }

    @Test func theFormatFollowsTheTerminal() throws {
        #expect(try run(["-e", "rows", "papers"], terminal: true).output.hasSuffix("\n\n1 paragraph\n"))
        #expect(try run(["-e", "rows", "--format", "text", "papers"], terminal: true).output.hasSuffix("氢能\n"))
        #expect(try run(["-e", "rows", "--color", "always", "papers"], terminal: true).output.contains("\u{1B}["))
    }

    @Test func formattingKeepsLanguageAndBrokenScripts() throws {
        #expect(try run(["fmt"], input: "find  articles # all").output == "find articles  # all\n")
        #expect(try run(["fmt"], input: "查找 文章").output == "查找文章\n")
        #expect(try run(["fmt", "--lang", "en"], input: "查找 文章").output == "find articles\n")
        let broken = try run(["fmt"], input: "find articles wher x")
        #expect(broken.code == .wrongQuery && broken.output.isEmpty && broken.errors.contains("E0101"))
    }

    @Test func filesAreWrittenWholeAndOnlyWhereTheyChange() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("fmt-\(UUID().uuidString).yinde").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "find  articles\n".write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, 0o640)
        try ByteWriter.replace(path: path, with: Array("find articles\n".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "find articles\n")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        #expect(throws: ByteWriter.Failure.self) { try ByteWriter.replace(path: path + ".gone", with: []) }
        #expect(throws: ByteWriter.Failure.self) { try ByteWriter.replace(path: "/proc/version", with: []) }
    }

    @Test func inspectionIsSafeToShow() throws {
        #expect(try run(["inspect", "a.txt"], terminal: true).output == "line 1: body␛[2J\n")
        #expect(try run(["inspect", "a.txt", "--format", "json"]).output == "{}\n")
    }

    @Test func helpReachesTopicsCodesAndCommands() throws {
        #expect(try run(["help", "find"]).output.contains("find paragraphs where"))
        #expect(try run(["help", "e0202"]).output.contains("E0202: the unit has no such field"))
        #expect(try run(["help", "run"]).output.contains("--format"))
        #expect(try run(["help"]).output == HelpCatalog.overview)
        let unknown = try run(["help", "form"])
        #expect(unknown.code == .wrongQuery && unknown.errors.contains("there is formats"))
    }

    @Test func anEmptyPipeIsNoCollection() throws {
        let ended = try run(["-e", "rows"], input: "")
        #expect(ended.code == .wrongQuery && ended.output.isEmpty && ended.errors.contains("give files or folders"))
    }

    @Test func aSlowOpeningIsShownAndErased() {
        let start = ContinuousClock.now
        var progress = OpeningProgress("", isShown: true, start: start)
        progress.update(1, of: 9, now: start + .milliseconds(400))
        progress.update(5, of: 9, now: start + .milliseconds(600))
        progress.update(6, of: 9, now: start + .milliseconds(650))
        #expect(progress.finish() == "\rreading 5 of 9 files\u{1B}[K\r\u{1B}[K")
        var quick = OpeningProgress("", isShown: true, start: start)
        quick.update(9, of: 9, now: start + .milliseconds(10))
        #expect(quick.finish().isEmpty)
    }
}
