import Documents
import FoundationEssentials

/// Reads a page's structure from a JSON annotation instead of recovering it: the schema that `yinde inspect
/// --format json` prints.
///
/// Keys of a document: `source`, `publication`, `date`, `articles`, `furniture_lines`, `shared_lines`; of an article:
/// `kind`, `title`, `kicker`, `subtitle`, `column`, `authors`, `source_note`, `funding_note`, `paragraphs`,
/// `meta_lines`. Several units or posts of one person are joined by 、 and read as several. Lines stand in the page that
/// `source` names; byte ranges are not known.
public enum AnnotationReader {
    public struct Failure: Error, Equatable, Sendable {
        /// What is wrong, with the path of the key.
        public var reason: String
    }

    /// Whether JSON text looks like an annotation: an object with `articles` and `source`.
    public static func isAnnotation(_ bytes: [UInt8]) -> Bool {
        (try? JSONDecoder().decode(Shape.self, from: Data(bytes))) != nil
    }

    /// - Parameter path: the annotation's own; the document is cited by its `source`.
    public static func read(_ bytes: [UInt8], path: String) throws(Failure) -> DocumentRecord {
        let page: Page
        do {
            page = try JSONDecoder().decode(Page.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw Failure(reason: describe(error))
        } catch {
            throw Failure(reason: "\(error)")
        }
        var document = DocumentRecord(
            path: page.source, name: page.source.split(separator: "/").last.map(String.init) ?? page.source, format: .gold,
            publication: page.publication, date: page.date.flatMap(date), articles: page.articles.map(article),
            furniture: [])
        QuotedSpeakers.read(&document)
        return document
    }

    private static func describe(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String { context.codingPath.map(\.stringValue).joined(separator: ".") }
        switch error {
        case .keyNotFound(let key, let context):
            return "the key ‘\(key.stringValue)’ is missing" + (context.codingPath.isEmpty ? "" : " in \(place(context))")
        case .typeMismatch(_, let context), .valueNotFound(_, let context): return "\(place(context)): \(context.debugDescription)"
        case .dataCorrupted(let context): return "it is no JSON: \(context.debugDescription)"
        @unknown default: return "it could not be read"
        }
    }

    // MARK: Schema

    private struct Shape: Decodable {
        var source: String
        var articles: [Empty]
        struct Empty: Decodable {}
    }

    private struct Page: Decodable {
        var source: String
        var publication: String?
        var date: String?
        var articles: [Article]
    }

    private struct Article: Decodable {
        var kind: String
        var title: String?
        var kicker: String?
        var subtitle: String?
        var column: String?
        var authors: [Person]
        var source_note: String?
        var funding_note: String?
        var paragraphs: [Paragraph]
        var meta_lines: [[Int]]
        var uncertain: Bool?
        var why: String?
    }

    private struct Person: Decodable {
        var name: String?
        var unit: String?
        var role: String
        var title: String?
    }

    private struct Paragraph: Decodable {
        var kind: String
        var heading: String?
        var speaker: String?
        var text: String
        var lines: [[Int]]
        /// Number of the earlier paragraph of the article, from 1.
        var duplicate_of: Int?
        var uncertain: Bool?
        var why: String?
    }

    // MARK: Records

    private static func article(_ source: Article) -> ArticleRecord {
        let people = source.authors.map(person)
        return ArticleRecord(
            kind: ArticleRecord.Kind(rawValue: source.kind) ?? .other, title: source.title, kicker: source.kicker,
            subtitle: source.subtitle, column: source.column, source: source.source_note, funding: source.funding_note,
            people: people, paragraphs: source.paragraphs.enumerated().map { paragraph($1, number: $0 + 1, people: people) },
            metaPlaces: source.meta_lines.compactMap(place),
            uncertain: source.uncertain == true ? [source.why ?? "marked so"] : [])
    }

    private static func person(_ source: Person) -> PersonRecord {
        func several(_ text: String?) -> [String] { text?.split(separator: "、").map(String.init) ?? [] }
        return PersonRecord(
            name: source.name, units: several(source.unit), titles: several(source.title), affiliation: source.unit,
            role: PersonRecord.Role(rawValue: source.role) ?? .author)
    }

    /// A turn's speaker is the person of that name; a label that names nobody is the host's.
    private static func paragraph(_ source: Paragraph, number: Int, people: [PersonRecord]) -> ParagraphRecord {
        let kind = ParagraphRecord.Kind(rawValue: source.kind) ?? .body
        var speaker = source.speaker.flatMap { name in people.firstIndex { $0.name == name } }
        if kind == .turn, speaker == nil { speaker = people.firstIndex { $0.role == .host } }
        let places = source.lines.compactMap(place)
        let pieces = places.enumerated().map { index, place in
            // Which characters stand on which lines is not annotated: the whole text is cited by all of them.
            SourcedText.Piece(offset: index == 0 ? 0 : source.text.utf16.count, place: place)
        }
        return ParagraphRecord(
            kind: kind, content: SourcedText(text: source.text, pieces: pieces), heading: source.heading,
            level: kind == .heading ? 1 : nil, speaker: speaker, label: kind == .turn ? source.speaker : nil,
            duplicateOf: source.duplicate_of.flatMap { (1..<max(number, 1)).contains($0) ? $0 - 1 : nil },
            uncertain: source.uncertain == true ? [source.why ?? "marked so"] : [])
    }

    private static func place(_ lines: [Int]) -> FileRange? {
        guard let first = lines.first, let last = lines.last, first > 0, first <= last else { return nil }
        return FileRange(bytes: 0..<0, firstLine: first, lastLine: last)
    }

    private static func date(_ text: String) -> DateValue? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard let year = parts.first ?? nil else { return nil }
        return DateValue(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }
}
