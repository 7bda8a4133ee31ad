import Scoring

/// An article as its author knows it: what a broken page must be read back to.
public struct CleanArticle: Sendable {
    public struct Author: Sendable {
        public var name: String
        public var unit: String

        public init(name: String, unit: String) { (self.name, self.unit) = (name, unit) }
    }

    public var title: String
    public var authors: [Author]
    public var paragraphs: [String]

    public init(title: String, authors: [Author], paragraphs: [String]) {
        (self.title, self.authors, self.paragraphs) = (title, authors, paragraphs)
    }

    /// The articles of an annotated page that can be set in the plain form: a title, named authors with a unit each and
    /// nothing but text. The text of turns, notes and lists depends on the page that it was printed on.
    public static func articles(of page: AnnotatedPage) -> [CleanArticle] {
        (page.articles ?? []).compactMap { article in
            let authors = (article.authors ?? []).compactMap { person -> Author? in
                guard let name = person.name, let unit = person.unit, !unit.contains("、"), person.role == "author" else { return nil }
                return Author(name: name, unit: unit)
            }
            let paragraphs = (article.paragraphs ?? []).map { $0.text ?? "" }
            guard let title = article.title, !authors.isEmpty, authors.count == article.authors?.count, paragraphs.count >= 3,
                article.paragraphs?.allSatisfy({ $0.speaker == nil }) == true,
                paragraphs.allSatisfy({ $0.count >= 60 && $0.hasSuffix("。") && $0.prefix(2) != "**" })
            else { return nil }
            return CleanArticle(title: title, authors: authors, paragraphs: paragraphs)
        }
    }
}
