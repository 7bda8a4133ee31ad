import Foundation
import Testing

/// Runs what the documentation shows. A block marked `console` holds commands behind `$ ` and what each prints, as at a
/// terminal of 100 columns without colour. `YINDE_RECORD=1` writes the outputs anew and fails the run.
@Suite struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func everyCommandPrintsWhatIsShown(file: String) throws {
        let url = Self.root.appendingPathComponent(file)
        let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        var commands = 0
        var replayed: [Substring] = []
        var isConsole = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```console" { isConsole = true } else if line == "```" { isConsole = false }
            if !isConsole || line == "```console" {
                replayed.append(line)
            } else if line.hasPrefix("$ ") {
                commands += 1
                replayed.append(line)
                replayed += try output(of: String(line.dropFirst(2))).split(separator: "\n", omittingEmptySubsequences: false)
            }
        }
        #expect(commands > 2)
        let actual = replayed.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] != nil {
            try Data(actual.utf8).write(to: url)
            Issue.record("recorded \(file)")
        } else {
            let shown = text.split(separator: "\n"), now = actual.split(separator: "\n")
            let difference = zip(shown, now).first { $0 != $1 }
            #expect(actual == text, "shown: \(difference?.0 ?? "—")\nnow:   \(difference?.1 ?? "—")")
        }
    }

    /// Both streams of a command, without the last line feed. Its answers are drawn as a terminal would show them.
    private func output(of command: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        // The product stands beside the bundle of tests.
        let products = Bundle.main.bundleURL.deletingLastPathComponent().path
        var environment = ProcessInfo.processInfo.environment
        environment["PATH"] = "\(Self.products ?? products):" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["COLUMNS"] = "100"
        environment["NO_COLOR"] = "1"
        process.environment = environment
        process.currentDirectoryURL = Self.root
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command.replacing("yinde -e", with: "yinde --format table -e") + " 2>&1"]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }

    private static let products = CommandLine.arguments.first.map {
        URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent().path
    }
}
