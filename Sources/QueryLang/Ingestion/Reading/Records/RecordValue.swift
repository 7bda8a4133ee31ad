import Documents

/// A value in a record.
enum RecordValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// With its printed form.
    case number(Double, printed: String)
    case text(String)
    case list([RecordValue])
    /// In printed order; a key may stand twice.
    case object([(key: String, value: RecordValue)])

    static func == (a: RecordValue, b: RecordValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let x), .bool(let y)): x == y
        case (.number(let x, _), .number(let y, _)): x == y
        case (.text(let x), .text(let y)): x == y
        case (.list(let x), .list(let y)): x == y
        case (.object(let x), .object(let y)): x.count == y.count && zip(x, y).allSatisfy { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    /// As plain text; nil for null, lists, objects and text that is blank.
    var plain: String? {
        switch self {
        case .null, .list, .object: nil
        case .bool(let value): value ? "true" : "false"
        case .number(_, let printed): printed
        case .text(let text): text.unicodeScalars.allSatisfy(\.isBlank) ? nil : text
        }
    }
}

/// A record as its file gives it.
struct RawRecord: Sendable {
    struct Field: Sendable {
        var key: String
        var value: RecordValue
        /// The lines of a text with their places; empty where all of it stands at the record's place.
        var lines: [SourceLine] = []
    }

    /// From 1, in the file.
    var number: Int
    var place: FileRange
    var fields: [Field]
}

/// What could not be read of a file of records; the rest was.
struct RecordProblem: Equatable {
    /// From 1.
    var line: Int
    /// Of the file; nil where the line says enough.
    var byte: Int?
    /// Ends the sentence “line 3: …”.
    var message: String
}
