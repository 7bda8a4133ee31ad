import Documents
import Foundation
import Ingestion
import Testing

/// The sample pages of the repository, read and recovered once.
enum Seeds {
    /// `YINDE_PAGES` names another folder of pages to recover.
    static let folder =
        ProcessInfo.processInfo.environment["YINDE_PAGES"].map { URL(filePath: $0) }
        ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "seeds")

    static let pages: [(name: String, lines: [SourceLine], document: RecoveredDocument)] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            let lines = LineReader.lines(utf8: [UInt8](data))
            return (name, lines, Recovery.recover(lines: lines, path: "seeds/" + name))
        }
    }()
}

@Suite struct SeedTests {
    /// Set `YINDE_DUMP` to a folder to write the recovered structures there, for a scorer.
    @Test func dump() throws {
        #expect(!Seeds.pages.isEmpty)
        guard let folder = ProcessInfo.processInfo.environment["YINDE_DUMP"] else { return }
        for page in Seeds.pages {
            let url = URL(filePath: folder).appending(path: page.name).deletingPathExtension()
            let inspection = Inspection(page.document)
            try inspection.json.write(to: url.appendingPathExtension("json"), atomically: true, encoding: .utf8)
            try inspection.text(lines: page.lines).write(
                to: url.appendingPathExtension("inspect"), atomically: true, encoding: .utf8)
        }
    }
}
