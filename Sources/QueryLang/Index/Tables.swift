import Documents

/// Rows of one kind of unit as folded-text ranges, half-open, in document order.
///
/// Ascending by `start`; disjoint but for sections, quotes and points, where a row may enclose those after it.
public struct Extents: Sendable {
    public let start: Column<Int32>
    public let end: Column<Int32>

    public var count: Int { start.count }

    public func range(_ row: Int) -> TextRange { TextRange(Int(start[row]), Int(end[row])) }

    /// The row that holds all of a range, in a table of disjoint rows; nil if none does.
    @inlinable public func row(holding range: TextRange) -> Int? {
        let row = start.lastRow(atMost: range.start)
        return row >= 0 && Int(end[row]) >= range.end ? row : nil
    }
}

/// A string of the pool, or -1 where the page gives none.
public typealias StringCode = Int32

public struct DocumentTable: Sendable {
    public let extents: Extents
    public let path: Column<StringCode>
    /// The file that holds it: its path, but for a record.
    public let file: Column<StringCode>
    public let name: Column<StringCode>
    public let format: Column<StringCode>
    public let encoding: Column<StringCode>
    public let publication: Column<StringCode>
    public let date: Column<Int32>
    /// Articles of document d: rows `firstArticle[d]..<firstArticle[d + 1]`.
    public let firstArticle: Column<Int32>
    /// Warnings of document d: `warnings[firstWarning[d]..<firstWarning[d + 1]]`.
    public let firstWarning: Column<Int32>
    public let warnings: Column<StringCode>
}

public struct ArticleTable: Sendable {
    public let extents: Extents
    public let document: Column<Int32>
    public let kind: Column<StringCode>
    public let title: Column<StringCode>
    public let kicker: Column<StringCode>
    public let subtitle: Column<StringCode>
    public let column: Column<StringCode>
    public let date: Column<Int32>
    public let source: Column<StringCode>
    public let funding: Column<StringCode>
    public let keywords: Column<StringCode>
    public let abstract: Column<StringCode>
    public let documentNumber: Column<StringCode>
    /// Reasons for doubt, joined; -1 where there is none.
    public let uncertain: Column<StringCode>
    /// Paragraphs of article a: rows `firstParagraph[a]..<firstParagraph[a + 1]`; likewise people.
    public let firstParagraph: Column<Int32>
    public let firstPerson: Column<Int32>
    /// Lines of title, byline and notes of article a: `metaFirstLine/metaLastLine[firstMeta[a]..<firstMeta[a + 1]]`.
    public let firstMeta: Column<Int32>
    public let metaFirstLine: Column<Int32>
    public let metaLastLine: Column<Int32>
}

public struct ParagraphTable: Sendable {
    public let extents: Extents
    /// -1 for furniture, whose rows stand after all others but for fields.
    public let article: Column<Int32>
    /// The document, also of furniture.
    public let document: Column<Int32>
    public let kind: Column<StringCode>
    public let heading: Column<StringCode>
    public let label: Column<StringCode>
    /// Row of the innermost section, or -1.
    public let section: Column<Int32>
    public let turn: Column<Int32>
    /// Row of the person who speaks, or -1.
    public let speaker: Column<Int32>
    /// 1 for a paragraph that repeats an earlier one of its article.
    public let isDuplicate: Column<UInt8>
    public let uncertain: Column<StringCode>
    /// Printed range of paragraph p: `printedStart[p]..<printedStart[p + 1]`.
    public let printedStart: Column<Int32>
    /// Characters without white space in the paragraphs before p; count + 1 values.
    public let lengthBefore: Column<Int32>
}

public struct SectionTable: Sendable {
    public let extents: Extents
    public let article: Column<Int32>
    public let heading: Column<StringCode>
    public let level: Column<Int32>
    public let number: Column<StringCode>
    /// Row of the section around it, or -1.
    public let parent: Column<Int32>
    public let firstParagraph: Column<Int32>
    public let endParagraph: Column<Int32>
}

public struct TurnTable: Sendable {
    public let extents: Extents
    public let article: Column<Int32>
    public let speaker: Column<Int32>
    public let label: Column<StringCode>
    public let firstParagraph: Column<Int32>
    public let endParagraph: Column<Int32>
}

public struct SentenceTable: Sendable {
    public let extents: Extents
    public let paragraph: Column<Int32>
}

public struct PersonTable: Sendable {
    public let article: Column<Int32>
    public let name: Column<StringCode>
    public let role: Column<StringCode>
    public let affiliation: Column<StringCode>
    public let uncertain: Column<StringCode>
    /// Units of person p: `units[firstUnit[p]..<firstUnit[p + 1]]`; likewise titles.
    public let firstUnit: Column<Int32>
    public let units: Column<StringCode>
    public let firstTitle: Column<Int32>
    public let titles: Column<StringCode>

    public var count: Int { article.count }
}
