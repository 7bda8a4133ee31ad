import Foundation

/// Commands as a reader of the documentation would type them, at a terminal of 100 columns without colour, in a folder
/// of its own that shows the `seeds` and `examples` of the repository: what a command saves stays there.
struct Shell {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinde-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for shown in ["seeds", "examples"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent(shown), withDestinationURL: Self.root.appendingPathComponent(shown))
        }
    }

    func close() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Both streams of a shell command, without the last line feed. Answers are drawn as a terminal would show them
    /// unless the command names a format.
    func output(of command: String) throws -> String {
        let shown = command.contains("--format") || command.contains("--quiet")
            ? command
            : command.replacing("yinde -e", with: "yinde --format table -e")
                .replacing("yinde run ", with: "yinde run --format table ")
        return try run(["/bin/sh", "-c", "{ " + shown + "; } 2>&1"])
    }

    /// Both streams of statements that stand after each other at one prompt.
    func output(ofStatements statements: [String], over documents: String = "seeds/") throws -> String {
        try run(["/bin/sh", "-c", "yinde --format table \"$@\" \(documents) 2>&1", "yinde"] + statements.flatMap { ["-e", $0] })
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = "\(Self.products):" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["COLUMNS"] = "100"
        environment["NO_COLOR"] = "1"
        process.environment = environment
        process.currentDirectoryURL = folder
        process.executableURL = URL(fileURLWithPath: arguments[0])
        process.arguments = Array(arguments.dropFirst())
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    /// The products stand beside the bundle of tests.
    private static let products = CommandLine.arguments.first.map {
        URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent().path
    } ?? "."

    /// Where a recorded output is written instead of compared.
    static let isRecording = ProcessInfo.processInfo.environment["YINDE_RECORD"] != nil
}
