/// The units of the document model that a query can find. Raw values are the language's singular words.
public enum UnitKind: String, Sendable, CaseIterable, Hashable {
    case document, article, section, paragraph, turn, sentence, point, quote, quantity, word, person, match

    public var plural: String {
        switch self {
        case .person: "people"
        case .match: "matches"
        case .quantity: "quantities"
        default: rawValue + "s"
        }
    }

    /// Units that stand above one another in the text, largest first: a smaller one lies inside a larger one.
    /// People are outside the text; a match is smaller than all.
    public static let textual: [UnitKind] = [
        .document, .article, .section, .turn, .paragraph, .point, .sentence, .quote, .quantity, .word, .match,
    ]

    /// Rank by size, 0 the largest; nil for people.
    public var size: Int? { Self.textual.firstIndex(of: self) }

    /// Whether units of this kind have text of their own.
    public var hasText: Bool { self != .person }
}

/// Which people of an article a word names: `author` is everyone who wrote it, reporters included.
public enum PersonFilter: String, Sendable, CaseIterable, Hashable {
    case everyone = "person"
    case author, speaker, guest, host, reporter, photographer, editor

    /// Roles it lets through; nil for `speaker`, who is whoever speaks in the article.
    public var roles: [PersonRecord.Role]? {
        switch self {
        case .everyone: PersonRecord.Role.allCases
        case .author: [.author, .reporter]
        case .guest: [.guest]
        case .host: [.host]
        case .reporter: [.reporter]
        case .photographer: [.photographer]
        case .editor: [.editor]
        case .speaker: nil
        }
    }
}
