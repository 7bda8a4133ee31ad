import Foundation
import Testing

/// Runs what the documentation shows. A block marked `console` holds what is typed and what is printed: commands stand
/// behind `$ `, and statements at the prompt behind `seeds(5)> `, which follow each other through a page, so that names
/// and `it` live on. `YINDE_RECORD=1` writes the outputs anew and fails the run.
@Suite struct PageTests {
    private static let prompt = "seeds(5)> "

    /// The pages of the reference are written from its entries (`ReferenceTests`).
    @Test(arguments: try Self.pages().filter { !$0.contains("/reference/") })
    func everythingTypedPrintsWhatIsShown(page: String) throws {
        let url = Shell.root.appendingPathComponent(page)
        let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        let shell = try Shell()
        defer { shell.close() }
        let actual = try replay(text, in: shell)
        if Shell.isRecording {
            if actual != text { try Data(actual.utf8).write(to: url) }
            Issue.record("recorded \(page)")
        } else {
            let shown = text.split(separator: "\n"), now = actual.split(separator: "\n")
            let difference = zip(shown, now).first { $0 != $1 }
            #expect(actual == text, "shown: \(difference?.0 ?? "—")\nnow:   \(difference?.1 ?? "—")")
        }
    }

    /// Every page has a twin in the other language that shows as many blocks. The grammar is the same in both.
    @Test(arguments: try Self.pages().filter {
        $0.hasPrefix("docs/") && !$0.hasPrefix("docs/zh/") && $0 != "docs/grammar.md"
    })
    func everyPageHasItsTwin(page: String) throws {
        let twin = "docs/zh/" + page.dropFirst("docs/".count)
        let blocks = try [page, twin].map { name in
            try String(decoding: Data(contentsOf: Shell.root.appendingPathComponent(name)), as: UTF8.self)
                .split(separator: "\n").count { $0 == "```console" }
        }
        #expect(blocks[0] == blocks[1])
    }

    /// A link to a file of the repository leads to one.
    @Test(arguments: try Self.pages())
    func linksLeadSomewhere(page: String) throws {
        let url = Shell.root.appendingPathComponent(page)
        let text = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        for link in text.matches(of: #/\]\(([^)#:]+)[^):]*\)/#) {
            let target = url.deletingLastPathComponent().appendingPathComponent(String(link.output.1))
            #expect(FileManager.default.fileExists(atPath: target.path), "\(link.output.1)")
        }
    }

    private func replay(_ text: String, in shell: Shell) throws -> String {
        var replayed: [Substring] = []
        var statements: [String] = []
        var answered = ""
        var isConsole = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```console" { isConsole = true } else if line == "```" { isConsole = false }
            if !isConsole || line == "```console" {
                replayed.append(line)
            } else if line.hasPrefix("$ ") {
                replayed.append(line)
                replayed += Self.lines(try shell.output(of: String(line.dropFirst(2))))
            } else if line.hasPrefix(Self.prompt) {
                replayed.append(line)
                // At the prompt `|` asks on from `it`; statements that come together would be one.
                let statement = line.dropFirst(Self.prompt.count)
                statements.append((statement.hasPrefix("|") ? "it " : "") + statement)
                // What a statement prints is what all print up to it, less what those before it printed.
                let all = try shell.output(ofStatements: statements)
                #expect(all.hasPrefix(answered))
                replayed += Self.lines(String(all.dropFirst(answered.count).drop { $0 == "\n" }))
                answered = all
            }
        }
        return replayed.joined(separator: "\n")
    }

    private static func lines(_ output: String) -> [Substring] {
        output.isEmpty ? [] : output.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func pages() throws -> [String] {
        let inside = FileManager.default.enumerator(atPath: Shell.root.appendingPathComponent("docs").path)
        let found = inside?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted() ?? []
        return ["README.md", "README.zh-CN.md"] + found.map { "docs/" + $0 }
    }
}
