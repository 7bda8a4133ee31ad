/// One document as recovery hands it on: a value tree, the input of a collection. Absent is absent: no field is ever
/// an empty string or a guess.
public struct DocumentRecord: Sendable, Equatable {
    /// The path as the user gave it, joined below a folder with `/`; of a record of a file that holds several, the
    /// file's path, `#`, and the record's id or number.
    public var path: String
    /// The file to open for a line of the document: `path`, but for a record.
    public var file: String
    /// The last component of the path.
    public var name: String
    public var format: DocumentFormat
    /// IANA name of the encoding that the file was read in: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`.
    public var encoding: String
    public var publication: String?
    public var date: DateValue?
    /// In reading order of the page.
    public var articles: [ArticleRecord]
    /// What belongs to no article: share buttons, related links, page headers.
    public var furniture: [SourcedText]
    /// What reading or recovery wants a person to know, each a sentence.
    public var warnings: [String]
    /// Of a record: what it says beside the fields of the model, in its order, each key once.
    public var meta: [MetaEntry]

    /// - Parameter file: `path` for nil.
    public init(
        path: String, file: String? = nil, name: String, format: DocumentFormat = .plainText, encoding: String = "UTF-8",
        publication: String? = nil, date: DateValue? = nil, articles: [ArticleRecord] = [],
        furniture: [SourcedText] = [], warnings: [String] = [], meta: [MetaEntry] = []
    ) {
        self.path = path
        self.file = file ?? path
        self.name = name
        self.format = format
        self.encoding = encoding
        self.publication = publication
        self.date = date
        self.articles = articles
        self.furniture = furniture
        self.warnings = warnings
        self.meta = meta
    }
}

public enum DocumentFormat: String, Sendable, CaseIterable {
    case plainText = "text"
    case markdown
    case html
    case jsonLines = "jsonl"
    case csv
    case gold
}

/// What carries one title.
public struct ArticleRecord: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case article, interview, news, notice, editorNote = "editor_note", other
    }

    public var kind: Kind
    public var title: String?
    /// 肩题, the line above the title.
    public var kicker: String?
    public var subtitle: String?
    public var column: String?
    public var date: DateValue?
    /// As printed: 据《重庆日报》, 来源:新重庆.
    public var source: String?
    public var funding: String?
    public var keywords: String?
    public var abstract: String?
    /// 文号: 国发〔2024〕1号.
    public var documentNumber: String?
    /// Everyone who has a part in it, in printed order: authors, reporters, hosts, guests, photographers, editors.
    public var people: [PersonRecord]
    /// Everyone else whose words the text quotes, in the order of the first quotation, each once.
    public var quoted: [PersonRecord] = []
    /// In true reading order, headings included.
    public var paragraphs: [ParagraphRecord]
    /// Lines of title, byline, unit and notes: what belongs to the article but to no paragraph.
    public var metaPlaces: [FileRange]
    /// Reasons why recovery is not sure of this article; empty when it is.
    public var uncertain: [String]

    public init(
        kind: Kind = .article, title: String? = nil, kicker: String? = nil, subtitle: String? = nil,
        column: String? = nil, date: DateValue? = nil, source: String? = nil, funding: String? = nil,
        keywords: String? = nil, abstract: String? = nil, documentNumber: String? = nil,
        people: [PersonRecord] = [], paragraphs: [ParagraphRecord] = [], metaPlaces: [FileRange] = [],
        uncertain: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.kicker = kicker
        self.subtitle = subtitle
        self.column = column
        self.date = date
        self.source = source
        self.funding = funding
        self.keywords = keywords
        self.abstract = abstract
        self.documentNumber = documentNumber
        self.people = people
        self.paragraphs = paragraphs
        self.metaPlaces = metaPlaces
        self.uncertain = uncertain
    }
}

/// One person in one role of one article.
public struct PersonRecord: Sendable, Equatable {
    public enum Role: String, Sendable, CaseIterable {
        case author, reporter, guest, host, photographer, editor
        /// Has no part in the article: the text quotes what the person said.
        case quoted
    }

    /// Nil where only the unit is printed.
    public var name: String?
    /// In printed order; several posts give several.
    public var units: [String]
    /// 职务, 职称: in printed order.
    public var titles: [String]
    /// The printed phrase that units and titles were read from, one value.
    public var affiliation: String?
    public var role: Role
    public var uncertain: [String]

    public init(
        name: String?, units: [String] = [], titles: [String] = [], affiliation: String? = nil, role: Role,
        uncertain: [String] = []
    ) {
        self.name = name
        self.units = units
        self.titles = titles
        self.affiliation = affiliation
        self.role = role
        self.uncertain = uncertain
    }
}

public struct ParagraphRecord: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case lead, body, heading, turn, listItem = "list_item", note, caption
    }

    public var kind: Kind
    public var content: SourcedText
    /// The heading that it stands under, or its own run-in heading without the closing mark.
    public var heading: String?
    /// Of a heading: 1 is the highest in the article. Nil for other kinds.
    public var level: Int?
    /// Of a heading: its printed number, 一、 （一） 1.
    public var number: String?
    /// Index into the article's `people` of who speaks.
    public var speaker: Int?
    /// The speaker as printed before the colon: 重庆日报. Of turns only.
    public var label: String?
    /// True where a labelled turn goes on in this paragraph without a label of its own.
    public var continuesTurn: Bool
    /// Index into the article's `paragraphs` of the earlier one that this one repeats, word for word or nearly.
    public var duplicateOf: Int?
    /// Quotations whose sentence says who speaks, ascending.
    public var quotedSpeech: [QuotedSpeech] = []
    public var uncertain: [String]

    public init(
        kind: Kind, content: SourcedText, heading: String? = nil, level: Int? = nil, number: String? = nil,
        speaker: Int? = nil, label: String? = nil, continuesTurn: Bool = false, duplicateOf: Int? = nil,
        uncertain: [String] = []
    ) {
        self.kind = kind
        self.content = content
        self.heading = heading
        self.level = level
        self.number = number
        self.speaker = speaker
        self.label = label
        self.continuesTurn = continuesTurn
        self.duplicateOf = duplicateOf
        self.uncertain = uncertain
    }
}

/// A quotation and who speaks in it.
public struct QuotedSpeech: Sendable, Equatable {
    /// Where the opening mark stands in the paragraph's text, in UTF-16 units.
    public var mark: Int
    /// Index into the article's `people` or, counted on from there, into its `quoted`.
    public var speaker: Int

    public init(mark: Int, speaker: Int) {
        self.mark = mark
        self.speaker = speaker
    }
}
