import Foundation

/// A folder of pages with their annotations beside them: `page.txt`, `.md` or `.html` and `page.json`.
public struct PageSet: Sendable {
    public struct Page: Sendable {
        public var name: String
        public var source: URL
        public var annotation: URL
    }

    public private(set) var pages: [Page] = []

    /// In order of their names. A folder that does not exist has none; an annotation without a page is passed over.
    /// - Parameter annotations: where the annotations stand, if not beside the pages.
    public init(_ folder: URL, annotations: URL? = nil) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() {
            let source = folder.appending(path: name)
            guard ["txt", "md", "html"].contains(source.pathExtension) else { continue }
            let stem = source.deletingPathExtension().lastPathComponent
            let annotation = (annotations ?? folder).appending(path: stem + ".json")
            guard FileManager.default.fileExists(atPath: annotation.path) else { continue }
            pages.append(Page(name: stem, source: source, annotation: annotation))
        }
    }

    /// The score of each page in order.
    /// - Parameters:
    ///   - recover: a page's structure as JSON, from the path of its file.
    ///   - text: a page's whole text, from its bytes.
    /// - Throws: for an annotation, or a recovered structure, that cannot be read.
    public func scores(
        recover: (String) -> String, text: (Data) -> String
    ) throws -> [(name: String, score: Score)] {
        try pages.map { page in
            let annotated = try AnnotatedPage(json: Data(contentsOf: page.annotation))
            let found = try AnnotatedPage(json: Data(recover(page.source.path).utf8))
            let lines = SourceLines.split(try text(Data(contentsOf: page.source)))
            return (page.name, PageScorer.score(annotated, found: found, source: lines))
        }
    }
}
