/// A field of a unit. Raw values are the language's words.
public enum Field: String, Sendable, CaseIterable, Hashable {
    // of every unit
    case text, length, index, location
    // of documents
    case path, name, format, encoding, publication, date, warnings
    // of articles
    case title, kicker, subtitle, kind, column, source, funding, keywords, abstract
    case documentNumber = "doc_number"
    case uncertain
    // of sections and paragraphs
    case heading, level, number, label
    case duplicate
    // of people
    case unit, role, affiliation
    // of matches
    case left, right
    // of points, quotes, quantities and words
    case ordinal, mark, value, base, approximate, pos
}

/// Links from a unit to others that are not simply above or below it.
public enum Link: String, Sendable, CaseIterable, Hashable {
    case previous, next, parent, question
    case author, speaker, people
    case guest, host, reporter, photographer, editor
}

public enum FieldType: Sendable, Hashable {
    case text, number, date, bool
    /// One of a closed list of words.
    case enumeration([String])

    public var name: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .date: "date"
        case .bool: "yes or no"
        case .enumeration: "one of a list"
        }
    }
}

/// What a field holds on one kind of unit.
public struct FieldInfo: Sendable, Hashable {
    public var field: Field
    public var type: FieldType
    /// Several values at once: the units of a person.
    public var isMany: Bool
    /// One line for `describe`.
    public var summary: String

    public init(_ field: Field, _ type: FieldType, many: Bool = false, _ summary: String) {
        self.field = field
        self.type = type
        self.isMany = many
        self.summary = summary
    }
}
