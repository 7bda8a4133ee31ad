import Foundation
import Scoring

/// What may be done to pages without their structure becoming another or unknown.
public protocol PageChange: Sendable {
    var name: String { get }
    /// The pages changed, and the same pages as they were. Pages that the change does not fit are in neither.
    func apply(to pages: [AnnotatedText]) -> (changed: [AnnotatedText], plain: [AnnotatedText])
}

/// The pages of a folder, to be changed and read.
public struct ChangedSet: Sendable {
    private let pages: [AnnotatedText]

    /// A folder's plain texts, or a part of them that stays the same when further pages come in.
    /// - Parameters:
    ///   - step: one of so many pages is taken, by a hash of its name (FNV-1a, 64 bits).
    ///   - text: a page's text, from its bytes.
    /// - Throws: for a page or an annotation that cannot be read.
    public init(_ set: PageSet, each step: Int = 1, text: (Data) -> String) throws {
        let sources = set.pages.filter { $0.source.pathExtension == "txt" && Self.hash($0.source.lastPathComponent) % UInt64(step) == 0 }
        pages = try sources.map { page in
            AnnotatedText(
                name: page.name, lines: SourceLines.split(try text(Data(contentsOf: page.source))), truth: try AnnotatedPage(json: Data(contentsOf: page.annotation)))
        }
    }

    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// - Parameter recover: a page's structure as JSON, from its text.
    /// - Returns: the score of the pages as changed, and of the same pages as they were.
    public func scores(_ change: some PageChange, recover: (String) -> String) throws -> (changed: Score, plain: Score) {
        func score(_ pages: [AnnotatedText]) throws -> Score {
            try pages.reduce(into: Score()) { total, page in
                total += PageScorer.score(page.truth, found: try AnnotatedPage(json: Data(recover(page.text).utf8)), source: page.lines)
            }
        }
        let (changed, plain) = change.apply(to: pages)
        return (try score(changed), try score(plain))
    }

    /// Writes the changed pages with their structure, a folder for each change.
    public func write(_ changes: [any PageChange], to folder: URL) throws {
        let encoder = JSONEncoder()
        for change in changes {
            let place = folder.appending(path: change.name.replacing(" ", with: "-"))
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (number, page) in change.apply(to: pages).changed.enumerated() {
                let name = "\(page.name)-\(number)"
                try Data(page.text.utf8).write(to: place.appending(path: name + ".txt"))
                try encoder.encode(page.truth).write(to: place.appending(path: name + ".json"))
            }
        }
    }
}
