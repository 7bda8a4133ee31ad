import Foundation
import QueryLang
import Rendering
import Testing

/// Holds `docs/reference` and `docs/zh/reference` against the entries that they are written from and what their examples
/// print. `YINDE_RECORD=1` writes them and fails the run.
@Suite struct ReferenceTests {
    @Test(arguments: ScriptLanguage.allCases)
    func pagesSayWhatTheirEntriesSay(language: ScriptLanguage) throws {
        let shell = try Shell()
        defer { shell.close() }
        let pages = ReferenceEntry.all.map { ReferencePage(entry: $0, language: language) }
        let outputs = try outputs(of: pages, in: shell)
        for page in pages {
            let text = try page.text { example in
                let command = page.command(example)
                let output = try outputs[command] ?? shell.output(of: command)
                #expect(!output.contains("error[") && !output.contains("warning["), "\(command)\n\(output)")
                return output
            }
            try compare(text, with: page.path)
        }
    }

    /// What the examples print, by their commands. To read each folder once, all that run over it stand after each other
    /// with a statement of known output between two; those with more than statements are left to the shell.
    private func outputs(of pages: [ReferencePage], in shell: Shell) throws -> [String: String] {
        var outputs: [String: String] = [:]
        let examples = pages.flatMap { page in page.entry.examples.filter(\.after.isEmpty).map { (page, $0) } }
        for (folder, group) in Dictionary(grouping: examples, by: \.1.folder) {
            let statements = group.enumerated().flatMap { index, example in
                example.1.statements(in: example.0.language) + ["find documents | first 1 | show end\(index) = 1"]
            }
            let printed = try shell.output(ofStatements: statements, over: folder)
            let parts = printed.split(separator: /\n*end\d+\n +1\n\n1 row(?:\n+|$)/, omittingEmptySubsequences: false)
            #expect(parts.count == group.count + 1, "\(printed.prefix(2000))")
            for (example, part) in zip(group, parts) { outputs[example.0.command(example.1)] = String(part) }
        }
        return outputs
    }

    @Test(arguments: ScriptLanguage.allCases)
    func theIndexListsThePagesThereAre(language: ScriptLanguage) throws {
        let folder = ReferencePage.folder(language)
        try compare(ReferencePage.index(language), with: folder + "README.md")
        let found = FileManager.default.enumerator(atPath: Shell.root.appendingPathComponent(folder).path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
        #expect(Set(found).subtracting(["README.md"]) == Set(ReferenceEntry.all.map { $0.id + ".md" }))
    }

    private func compare(_ text: String, with path: String) throws {
        let url = Shell.root.appendingPathComponent(path)
        if Shell.isRecording {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            Issue.record("recorded \(path)")
        } else {
            let shown = (try? String(decoding: Data(contentsOf: url), as: UTF8.self)) ?? ""
            let difference = zip(shown.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
            #expect(shown == text, "shown: \(difference?.0 ?? "—")\nnow:   \(difference?.1 ?? "—")")
        }
    }
}
