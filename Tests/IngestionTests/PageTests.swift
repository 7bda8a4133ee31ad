import Foundation
import Ingestion
import Testing

/// Invented pages beside the structure that recovery must find in them.
///
/// `Cases/ingest/pages.case` holds pages, each after a line `=== name`; `pages.golden` holds their outlines in the same
/// order. Set `YINDE_RECORD` to write the golden file anew; a run that records fails.
@Suite struct PageTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Cases/ingest")

    static func sections(_ file: String) throws -> [(name: String, body: String)] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        var sections: [(name: String, body: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                sections.append((String(line.dropFirst(4)), ""))
            } else if !sections.isEmpty {
                sections[sections.count - 1].body += line + "\n"
            }
        }
        return sections
    }

    @Test func pagesAreRecoveredAsRecorded() throws {
        let found = try Self.sections("pages.case").map { page in
            let lines = LineReader.lines(utf8: [UInt8](page.body.utf8))
            let document = Recovery.page(lines, path: page.name, format: .plainText, encoding: "UTF-8").document
            return (name: page.name, body: Outline.text(document))
        }
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] != nil {
            let text = found.map { "=== \($0.name)\n\($0.body)\n" }.joined()
            try text.write(to: Self.folder.appending(path: "pages.golden"), atomically: true, encoding: .utf8)
            Issue.record("golden file recorded; run again without YINDE_RECORD")
            return
        }
        let golden = try Self.sections("pages.golden")
        #expect(found.map(\.name) == golden.map(\.name))
        for (page, expected) in zip(found, golden) {
            #expect(page.body.trimmingCharacters(in: .newlines) == expected.body.trimmingCharacters(in: .newlines), "\(page.name)")
        }
    }
}
