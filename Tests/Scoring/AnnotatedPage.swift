import Foundation

/// The parts of an annotated page that are scored: what `yinde inspect --format json` writes, and what people annotate.
/// Other keys are passed over, missing ones are empty.
public struct AnnotatedPage: Sendable, Codable {
    public struct Person: Sendable, Codable {
        public var name: String?
        /// Several units are joined with 、 in printed order.
        public var unit: String?
        public var role: String?
    }

    public struct Paragraph: Sendable, Codable {
        public var kind: String?
        public var text: String?
        /// The label as printed, without its colon.
        public var speaker: String?
        /// Lines of the source, [first, last] from 1.
        public var lines: [[Int]]?
    }

    public struct Article: Sendable, Codable {
        public var kind: String?
        public var title: String?
        public var kicker: String?
        public var subtitle: String?
        public var authors: [Person]?
        public var paragraphs: [Paragraph]?
        /// Lines of titles, names and notes, as `Paragraph.lines`.
        public var metaLines: [[Int]]?

        enum CodingKeys: String, CodingKey {
            case kind, title, kicker, subtitle, authors, paragraphs
            case metaLines = "meta_lines"
        }
    }

    public var articles: [Article]?
    /// Lines of the source, [first, last] from 1, that no article has.
    public var furnitureLines: [[Int]]?
    /// Lines of two columns, which two paragraphs have.
    public var sharedLines: [[Int]]?

    enum CodingKeys: String, CodingKey {
        case articles
        case furnitureLines = "furniture_lines"
        case sharedLines = "shared_lines"
    }

    /// - Throws: `DecodingError` for text that is no JSON or has other types.
    public init(json: Data) throws { self = try JSONDecoder().decode(Self.self, from: json) }

    public init(articles: [Article] = [], furnitureLines: [[Int]] = []) {
        self.articles = articles
        self.furnitureLines = furnitureLines
    }
}

extension AnnotatedPage.Person {
    public init(_ name: String?, unit: String? = nil, role: String? = "author") {
        (self.name, self.unit, self.role) = (name, unit, role)
    }
}

extension AnnotatedPage.Paragraph {
    public init(_ text: String, speaker: String? = nil, lines: [[Int]]? = nil) {
        (self.text, self.speaker, self.lines) = (text, speaker, lines)
    }
}

extension AnnotatedPage.Article {
    public init(
        title: String?, authors: [AnnotatedPage.Person] = [], paragraphs: [AnnotatedPage.Paragraph], metaLines: [[Int]]? = nil
    ) {
        (self.title, self.authors, self.paragraphs, self.metaLines) = (title, authors, paragraphs, metaLines)
    }
}
