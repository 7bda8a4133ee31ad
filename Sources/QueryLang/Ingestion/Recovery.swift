import Documents

/// Recovers the structure of a page: lines in, articles with titles, authors, units, speakers and paragraphs out.
///
/// Four steps, each a pure function: lines are read (`LineReader`), classified (`BlockBuilder`, `PageClassifier`),
/// stitched (`Stitcher`) and assembled (`Assembler`). Time and memory are linear in the length of the page; no input
/// makes any step fail.
public struct Recovery {
    /// - Parameters:
    ///   - lines: all lines of one file or record, in order, blank lines included.
    ///   - path: as the user gave it.
    ///   - encoding: IANA name of the encoding that the lines were decoded from.
    ///   - isTextAlone: all lines are known to be the text of articles, as those of a record: none is furniture.
    public static func recover(
        lines: [SourceLine], path: String, format: DocumentFormat = .plainText, encoding: String = "UTF-8",
        isTextAlone: Bool = false
    ) -> RecoveredDocument {
        let ordered = SideBySide.inReadingOrder(Teasers.parted(LineSpacing.evened(lines)))
        let shapes = ordered.map { LineShape($0, isMarkdown: format == .markdown) }
        let readings = BlockBuilder.readings(shapes)
        let blocks = BlockBuilder.blocks(shapes, readings[...])
        let starts = isTextAlone || format == .html ? [] : Sheets.starts(blocks)
        guard starts.isEmpty else {
            let bounds = [0] + starts + [ordered.count]
            let sheets = zip(bounds, bounds.dropFirst()).map { first, end in
                let lines = Array(ordered[first..<end]), shapes = Array(shapes[first..<end])
                return recover(ordered: lines, shapes: shapes, blocks: BlockBuilder.blocks(shapes, readings[first..<end]), path: path, format: format, encoding: encoding)
            }
            // The blocks of the whole file need not be kept while its pages are read.
            return joined(sheets, starts: bounds) ?? recover(ordered: ordered, shapes: shapes, blocks: BlockBuilder.blocks(shapes, readings[...]), path: path, format: format, encoding: encoding)
        }
        return recover(ordered: ordered, shapes: shapes, blocks: blocks, path: path, format: format, encoding: encoding, isTextAlone: isTextAlone)
    }

    /// The pages of one file as one document.
    ///
    /// - Parameter starts: for each page the place of its first line in reading order.
    /// - Returns: nil for no pages.
    private static func joined(_ sheets: [RecoveredDocument], starts: [Int]) -> RecoveredDocument? {
        guard var whole = sheets.first else { return nil }
        for (sheet, start) in zip(sheets, starts).dropFirst() {
            let before = whole.record.articles.count
            whole.record.publication = whole.record.publication ?? sheet.record.publication
            whole.record.date = whole.record.date ?? sheet.record.date
            whole.record.articles += sheet.record.articles
            whole.record.furniture += sheet.record.furniture
            whole.record.warnings += sheet.record.warnings
            whole.decisions += sheet.decisions.map { decision in
                var decision = decision
                decision.index += start
                decision.article = decision.article.map { $0 + before }
                return decision
            }
            whole.seams += sheet.seams
        }
        return whole
    }

    /// The first scalars of a line without the blanks around it, found without a copy of the line.
    private static func opening(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
        return String(scalars[first...last].prefix(LineDecision.openingLength))
    }

    /// One page, its lines in reading order.
    private static func recover(
        ordered: [SourceLine], shapes: [LineShape], blocks: [Block], path: String, format: DocumentFormat, encoding: String,
        isTextAlone: Bool = false
    ) -> RecoveredDocument {
        var classified = PageClassifier.classify(blocks)
        if isTextAlone { GivenText.keep(&classified) }
        DoubtfulEnds.settle(&classified)
        var seams = Stitcher.stitch(classified)
        var assembler = Assembler(blocks: classified, seams: seams, shapes: shapes)
        for round in 1...GivenText.rounds {
            guard isTextAlone, GivenText.keep(&classified, leftOut: assembler, all: round == GivenText.rounds) else { break }
            seams = Stitcher.stitch(classified)
            assembler = Assembler(blocks: classified, seams: seams, shapes: shapes)
        }
        let furniture = assembler.blocks.filter(\.role.isFurniture).map {
            assembler.assembly.sourced([$0.lines]).content
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let record = DocumentRecord(
            path: path, name: name, format: format, encoding: encoding, publication: assembler.publication,
            date: assembler.date, articles: assembler.articles, furniture: furniture, warnings: assembler.warnings)
        var decisions: [LineDecision] = []
        for (index, block) in assembler.blocks.enumerated() {
            let home = assembler.homes[index]
            for line in block.lines {
                decisions.append(
                    LineDecision(
                        index: line, line: shapes[line].number, opening: opening(ordered[line].text), role: block.role.rawValue, reason: block.reason,
                        article: home.map { $0.article + 1 }, paragraph: home?.paragraph.map { $0 + 1 }))
            }
        }
        decisions.sort { $0.index < $1.index }
        func number(_ line: Int?) -> Int { line.map { shapes[$0].number } ?? 0 }
        return RecoveredDocument(
            record: record, decisions: decisions,
            seams: seams.map { seam in
                Seam(
                    leftLine: number(classified[seam.left].lines.last),
                    rightLine: number(classified[seam.right].lines.first),
                    score: seam.score, evidence: seam.evidence,
                    rivals: seam.rivals.map { .init(line: number(classified[$0.block].lines.first), score: $0.score) },
                    uncertain: seam.uncertain)
            })
    }
}

extension Recovery {
    /// A file that is one document, in a format that may have markup.
    ///
    /// - Parameter file: the lines of the file, decoded.
    /// - Returns: the document, the lines that its decisions are about, and what is wrong with its markup, each a sentence.
    public static func page(
        _ file: [SourceLine], path: String, format: DocumentFormat, encoding: String
    ) -> (document: RecoveredDocument, lines: [SourceLine], problems: [String]) {
        guard format == .html else {
            let lines = RunOnLines.split(file)
            var document = recover(lines: lines, path: path, format: format, encoding: encoding)
            QuotedSpeakers.read(&document.record)
            return (document, lines, [])
        }
        let page = HTMLPage.read(file)
        var document = recover(lines: page.lines, path: path, format: format, encoding: encoding)
        page.evidence.complete(&document.record, lines: page.lines)
        document.record.warnings = page.problems + document.record.warnings
        QuotedSpeakers.read(&document.record)
        return (document, page.lines, page.problems)
    }
}

/// A document with the record of how it was recovered.
public struct RecoveredDocument: Sendable, Equatable {
    public var record: DocumentRecord
    /// One for every line that is not blank, in file order.
    public var decisions: [LineDecision]
    public var seams: [Seam]
}

/// What recovery made of one line, and why.
public struct LineDecision: Sendable, Equatable {
    /// Place in reading order: columns that stood beside each other are taken apart.
    public var index: Int
    /// Of the file, from 1.
    public var line: Int
    /// The first scalars of the line, or of its part in this column.
    public var opening: String
    /// A role's name: body, title, byline, furniture, ….
    public var role: String
    public var reason: String
    /// Number of the article, from 1; nil for what belongs to none.
    public var article: Int?
    /// Number of the paragraph in its article, from 1; nil for lines that are no text.
    public var paragraph: Int?

    /// Scalars that an opening shows.
    static let openingLength = 16
}
