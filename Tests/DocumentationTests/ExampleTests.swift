import Foundation
import Testing

/// Runs the scripts of `examples/`. Each opens with its question in Chinese and in English and the commands that ask it,
/// behind `# $ `; the file beside it has what they print. `YINDE_RECORD=1` writes that anew and fails the run.
@Suite struct ExampleTests {
    @Test(arguments: try Self.scripts())
    func aScriptPrintsWhatItDid(script: String) throws {
        let examples = Shell.root.appendingPathComponent("examples")
        let text = try String(decoding: Data(contentsOf: examples.appendingPathComponent(script)), as: UTF8.self)
        let head = text.split(separator: "\n").prefix { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }
        let commands = head.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
        #expect(head.count >= 3 && !commands.isEmpty && commands.allSatisfy { $0.contains("examples/" + script) })

        let shell = try Shell()
        defer { shell.close() }
        let output = try commands.map { "$ \($0)\n\(try shell.output(of: $0))\n" }.joined(separator: "\n")
        let file = examples.appendingPathComponent(script.replacing(".yinde", with: ".out"))
        if Shell.isRecording {
            try Data(output.utf8).write(to: file)
            Issue.record("recorded \(script)")
        } else {
            #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == output)
        }
    }

    private static func scripts() throws -> [String] {
        let found = try FileManager.default.contentsOfDirectory(atPath: Shell.root.appendingPathComponent("examples").path)
        return found.filter { $0.hasSuffix(".yinde") }.sorted()
    }
}
