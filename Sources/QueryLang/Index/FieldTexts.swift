import Documents

/// Fields of articles that are running text (titles, abstracts): words and sentences are found in them as in
/// paragraphs, but they are in no article's text. They stand as paragraphs of their own after the furniture.
public struct FieldTextTable: Sendable {
    /// Row of the first of them in the table of paragraphs; the others follow.
    public let firstParagraph: Int
    /// Ascending.
    let article: Column<Int32>
    /// Index into `Schema.runningTextFields`.
    let field: Column<UInt8>
}

extension CollectionStore {
    /// Rows of the paragraphs that are furniture.
    public var furnitureRows: Range<Int> { paragraphCount..<max(paragraphCount, fieldTexts.firstParagraph) }

    /// The folded range of an article's field; nil if the page does not give it, or it is no running text.
    public func range(of field: Field, ofArticle article: Int) -> TextRange? {
        guard let code = Schema.runningTextFields.firstIndex(of: field) else { return nil }
        var row = fieldTexts.article.lastRow(atMost: article)
        while row >= 0, Int(fieldTexts.article[row]) == article {
            if Int(fieldTexts.field[row]) == code { return paragraphs.extents.range(fieldTexts.firstParagraph + row) }
            row -= 1
        }
        return nil
    }

    /// The folded ranges of a field of all articles, ascending.
    public func ranges(of field: Field) -> [TextRange] {
        guard let code = Schema.runningTextFields.firstIndex(of: field) else { return [] }
        return fieldTexts.field.indices.compactMap { row in
            Int(fieldTexts.field[row]) == code ? paragraphs.extents.range(fieldTexts.firstParagraph + row) : nil
        }
    }

    /// Whether a folded offset is in a paragraph of an article, not in furniture or a field.
    public func isText(_ offset: Int) -> Bool { offset < textEnd }
}

/// Fields that wait until all text is in.
struct FieldTextColumns {
    private var article: [Int32] = []
    private var field: [UInt8] = []
    private(set) var texts: [(article: Int32, document: Int32, text: String)] = []

    mutating func append(_ record: ArticleRecord, article row: Int32, document: Int32) {
        for (code, field) in Schema.runningTextFields.enumerated() {
            guard let text = record.runningText(field) else { continue }
            article.append(row)
            self.field.append(UInt8(code))
            texts.append((row, document, text))
        }
    }

    func finish(firstParagraph: Int) -> FieldTextTable {
        FieldTextTable(firstParagraph: firstParagraph, article: Column(article), field: Column(field))
    }
}

extension ArticleRecord {
    func runningText(_ field: Field) -> String? {
        switch field {
        case .title: title
        case .kicker: kicker
        case .subtitle: subtitle
        case .keywords: keywords
        case .abstract: abstract
        default: nil
        }
    }
}
