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
            try inspection.text.write(
                to: url.appendingPathExtension("inspect"), atomically: true, encoding: .utf8)
        }
    }

    /// What must hold of any page: text is kept whole, breaks are closed or marked, nobody is both unnamed and unplaced.
    @Test func samplePagesAreSound() {
        for page in Seeds.pages {
            let record = page.document.record
            #expect(!record.articles.isEmpty, "\(page.name)")
            for article in record.articles {
                #expect(!article.paragraphs.isEmpty, "\(page.name): an article without text")
                #expect(article.people.allSatisfy { $0.name != nil || !$0.units.isEmpty })
                #expect(article.title != nil || article.kind == .editorNote || !article.uncertain.isEmpty)
                for paragraph in article.paragraphs where paragraph.kind == .turn {
                    #expect(paragraph.speaker != nil, "\(page.name): \(paragraph.label ?? "")")
                }
            }
        }
    }

    /// Blank lines, Markdown marks and the width of punctuation are accidents of extraction: authors, units and the
    /// number of articles are the same without them.
    @Test(arguments: Accident.allCases) func accidentsOfExtractionChangeNothing(accident: Accident) {
        for page in Seeds.pages {
            let text = accident.apply(page.lines.map(\.text))
            let other = Recovery.recover(lines: LineReader.lines(text: text), path: page.name).record
            let people = { (record: DocumentRecord) in
                record.articles.map { $0.people.map { [$0.name ?? ""] + $0.units.map(accident.fold) } }
            }
            #expect(people(other) == people(page.document.record), "\(page.name)")
            #expect(
                other.articles.map(\.paragraphs.count) == page.document.record.articles.map(\.paragraphs.count),
                "\(page.name)")
        }
    }

    enum Accident: CaseIterable {
        case noBlankLines, noMarks, fullWidth

        func fold(_ text: String) -> String {
            guard self == .fullWidth else { return text }
            return text.replacing("(", with: "（").replacing(")", with: "）")
        }

        func apply(_ lines: [String]) -> String {
            switch self {
            case .noBlankLines: lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
            case .noMarks:
                lines.map { String($0.drop { $0 == "#" || $0 == " " }).replacing("**", with: "") }.joined(separator: "\n")
            case .fullWidth: lines.map { fold($0).replacing(",", with: "，").replacing(":", with: "：") }.joined(separator: "\n")
            }
        }
    }
}
