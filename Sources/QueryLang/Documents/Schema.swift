/// The document model as names and types: which unit has which field, and where a path may lead.
public enum Schema {
    /// The fields of a kind of its own, in the order in which `describe` shows them.
    public static func fields(of kind: UnitKind) -> [FieldInfo] {
        own(kind) + (kind.hasText ? common(kind) : common(kind).filter { $0.field != .text && $0.field != .length })
    }

    public static func field(_ field: Field, of kind: UnitKind) -> FieldInfo? {
        fields(of: kind).first { $0.field == field }
    }

    private static func common(_ kind: UnitKind) -> [FieldInfo] {
        [
            FieldInfo(.text, .text, "its text, as printed"),
            FieldInfo(.length, .number, "characters of its text, white space left out"),
            FieldInfo(.index, .number, "its number in the \(counting(kind)?.rawValue ?? "collection"), from 1"),
            FieldInfo(.location, .text, "file and lines, to cite"),
        ]
    }

    /// The unit in which units of a kind are counted by `index`; nil for the collection. A section has no numbers of its own:
    /// its paragraphs are counted in the article.
    public static func counting(_ kind: UnitKind) -> UnitKind? {
        switch kind {
        case .document: nil
        case .article: .document
        case .sentence, .point, .match: .paragraph
        case .quote, .quantity, .word: .sentence
        case .section, .paragraph, .turn, .person: .article
        }
    }

    private static func own(_ kind: UnitKind) -> [FieldInfo] {
        switch kind {
        case .document:
            [
                FieldInfo(.path, .text, "the file's path"),
                FieldInfo(.name, .text, "the file's name"),
                FieldInfo(.format, .enumeration(DocumentFormat.allCases.map(\.rawValue)), "how it was read"),
                FieldInfo(.encoding, .text, "the encoding that it was read in"),
                FieldInfo(.publication, .text, "the newspaper or site, if printed"),
                FieldInfo(.date, .date, "the date of the page"),
                FieldInfo(.warnings, .text, many: true, "what reading it gave reason to say"),
            ]
        case .article:
            [
                FieldInfo(.title, .text, "the title, if the page has it"),
                FieldInfo(.kicker, .text, "the line above the title (肩题)"),
                FieldInfo(.subtitle, .text, "the line below the title"),
                FieldInfo(.kind, .enumeration(ArticleRecord.Kind.allCases.map(\.rawValue)), "what kind of piece it is"),
                FieldInfo(.column, .text, "the column it stands in"),
                FieldInfo(.date, .date, "its date, else the page's"),
                FieldInfo(.source, .text, "the printed source: 据《…》, 来源:…"),
                FieldInfo(.funding, .text, "the funding note"),
                FieldInfo(.keywords, .text, "关键词, as printed"),
                FieldInfo(.abstract, .text, "摘要"),
                FieldInfo(.documentNumber, .text, "文号: 国发〔2024〕1号"),
                FieldInfo(.uncertain, .bool, "whether recovery is not sure of it"),
            ]
        case .section:
            [
                FieldInfo(.heading, .text, "its heading"),
                FieldInfo(.level, .number, "1 is the highest in the article"),
                FieldInfo(.number, .text, "the printed number: 一、 （一） 1."),
            ]
        case .paragraph:
            [
                FieldInfo(.kind, .enumeration(ParagraphRecord.Kind.allCases.map(\.rawValue)), "what kind of paragraph it is"),
                FieldInfo(.heading, .text, "the heading that it stands under, run-in headings included"),
                FieldInfo(.label, .text, "the speaker as printed before the colon"),
                FieldInfo(
                    .duplicate, .bool, "whether it repeats an earlier paragraph of its article, word for word or nearly"),
                FieldInfo(.uncertain, .bool, "whether recovery is not sure of it"),
            ]
        case .turn:
            [FieldInfo(.label, .text, "the speaker as printed before the colon")]
        case .sentence: []
        case .point:
            [
                FieldInfo(.ordinal, .number, "1 of 一是, 首先, 第一"),
                FieldInfo(.mark, .text, "the printed mark: 一是"),
            ]
        case .quote:
            [FieldInfo(.kind, .enumeration(["quotation", "work"]), "speech and terms “…”, or works 《…》")]
        case .quantity:
            [
                FieldInfo(.value, .number, "the number, multiplied out; a percentage is its hundredth"),
                FieldInfo(.unit, .text, "the unit as printed: 亿元"),
                FieldInfo(.base, .text, "the unit without 万 and 亿: 元; of every share %"),
                FieldInfo(
                    .kind, .enumeration(["money", "percent", "count", "year", "date"]), "what is measured"),
                FieldInfo(.approximate, .bool, "余, 约, 近"),
            ]
        case .word:
            [FieldInfo(.pos, .text, "part of speech; no lexicon gives it yet, so it is missing")]
        case .person:
            [
                FieldInfo(.name, .text, "the name; missing where only the unit is printed"),
                FieldInfo(.unit, .text, many: true, "where the person works, one value a post"),
                FieldInfo(.title, .text, many: true, "职务, 职称"),
                FieldInfo(.role, .enumeration(PersonRecord.Role.allCases.map(\.rawValue)), "the part in the article"),
                FieldInfo(.affiliation, .text, "the whole printed phrase of units and titles"),
                FieldInfo(.uncertain, .bool, "whether recovery is not sure of the person"),
            ]
        case .match:
            [
                FieldInfo(.left, .text, "the text before it in the paragraph"),
                FieldInfo(.right, .text, "the text after it in the paragraph"),
            ]
        }
    }

    /// Links of a kind: to a neighbour, to the people who wrote or speak it.
    public static func links(of kind: UnitKind) -> [Link] {
        switch kind {
        case .document: []
        case .article: [.author, .speaker, .people, .guest, .host, .reporter, .photographer, .editor, .previous, .next]
        case .section: [.parent, .previous, .next]
        case .paragraph: [.author, .speaker, .previous, .next]
        case .turn: [.author, .speaker, .question, .previous, .next]
        case .sentence: [.previous, .next]
        case .quote: [.speaker]
        case .point, .quantity, .word, .match, .person: []
        }
    }

    /// Units above a kind, nearest first: where an upward path may lead.
    public static func above(_ kind: UnitKind) -> [UnitKind] {
        switch kind {
        case .document: []
        case .article: [.document]
        case .section: [.article, .document]
        case .turn: [.section, .article, .document]
        case .paragraph: [.turn, .section, .article, .document]
        case .point, .sentence: [.paragraph, .turn, .section, .article, .document]
        case .quote, .quantity, .word, .match: [.sentence, .paragraph, .turn, .section, .article, .document]
        case .person: [.article, .document]
        }
    }

    /// Fields of articles in which smaller units can be found: `any word in title (…)`.
    public static let runningTextFields: [Field] = [.title, .kicker, .subtitle, .keywords, .abstract]

    /// Fields that a unit without them takes from the nearest unit above that has them.
    public static let inheritedFields: Set<Field> = [.date, .title, .heading, .publication, .column, .source]
    /// Links likewise.
    public static let inheritedLinks: Set<Link> = [.author, .speaker, .people]
}
