import Documents
import TestSupport

/// Small collections of every shape that recovery may hand on.
struct CollectionGenerator: Chooser {
    var random: SeededGenerator
    /// The last line of the file that something was put on.
    private var line = 0

    init(random: SeededGenerator) { self.random = random }

    static func records(seed: UInt64, documents: ClosedRange<Int> = 1...3) -> [DocumentRecord] {
        var generator = CollectionGenerator(random: SeededGenerator(seed: seed ^ 0xC0_11EC))
        return (0..<generator.number(documents)).map { generator.document($0) }
    }

    private mutating func maybe(_ percent: Int, _ make: (inout Self) -> String) -> String? { chance(percent) ? make(&self) : nil }

    private mutating func document(_ row: Int) -> DocumentRecord {
        line = 0
        return DocumentRecord(
            path: "d\(row)", name: "d\(row)", format: pick([.plainText, .markdown]),
            publication: maybe(50) { $0.pick(["上报", "中报"]) }, date: date(40), articles: several(row == 0 ? 1...3 : 0...3) { $0.article() },
            furniture: several(0...1) { $0.content() }, warnings: chance(20) ? ["上", "中"] : [], meta: meta(isFirst: row == 0))
    }

    /// Keys that records have: `t` one text, `m` several, `n` a number, `b` a yes or no. The first document has them all.
    private mutating func meta(isFirst: Bool) -> [MetaEntry] {
        var entries: [MetaEntry] = []
        if isFirst || chance(60) { entries.append(MetaEntry(key: "t", values: [.text(pick(["上", "後", "后"]))])) }
        if isFirst || chance(60) { entries.append(MetaEntry(key: "m", values: several(isFirst ? 2...2 : 1...3) { .text($0.letters(1...2)) })) }
        if isFirst || chance(60) {
            let number = number(1...4)
            entries.append(MetaEntry(key: "n", values: [.number(Double(number), printed: "\(number)")]))
        }
        if isFirst || chance(60) { entries.append(MetaEntry(key: "b", values: [.text(pick(["true", "FALSE", "是", "否"]))])) }
        return entries
    }

    private mutating func content() -> SourcedText {
        var text = letters(1...14)
        // White space, which folding drops beside Han.
        if chance(10) { text = letters(1...4) + " " + text }
        // What points, quantities and quotes of several sentences are read from.
        if chance(25) { text += pick(["一是上中；二是下。", "（一）上。", "首先，中。其次，上下。"]) + letters(0...4) }
        if chance(30) { text += pick(["12万元", "约3.5%", "2024年", "280余辆", "3月1日", "上百人", "“上。中”下", "《中上》"]) + letters(0...5) }
        return SourcedText(text: text, pieces: pieces(of: text))
    }

    /// One to three lines that a text was read from, with blank ones between, or of another column.
    private mutating func pieces(of text: String) -> [SourcedText.Piece] {
        let cuts = Set([0] + several(0...2) { $0.pick(Array(text.indices)).utf16Offset(in: text) })
        return cuts.sorted().map { SourcedText.Piece(offset: $0, place: place()) }
    }

    private mutating func place() -> FileRange {
        line = chance(10) ? number(1...40) : line + pick([1, 1, 1, 2, 3, 12])
        let first = line
        if chance(10) { line += 1 }
        return FileRange(bytes: 0..<1, firstLine: first, lastLine: line)
    }

    mutating func date(_ percent: Int) -> DateValue? {
        guard chance(percent) else { return nil }
        let month = chance(80) ? number(2...4) : nil
        return DateValue(year: number(2023...2024), month: month, day: month != nil && chance(60) ? number(1...3) : nil)
    }

    private mutating func article() -> ArticleRecord {
        var article = ArticleRecord(kind: pick([.article, .interview, .interview, .news, .other]))
        article.title = maybe(70) { $0.letters(1...4) }
        article.kicker = maybe(20) { $0.letters(1...2) }
        article.subtitle = maybe(20) { $0.letters(1...3) }
        article.keywords = maybe(20) { $0.letters(1...3) }
        article.abstract = maybe(20) { $0.letters(4...8) }
        article.column = maybe(30) { $0.pick(["上", "中"]) }
        article.source = maybe(30) { $0.pick(["上", "後", "后"]) }
        article.date = date(50)
        article.people = several(0...3) { $0.person() }
        article.uncertain = chance(20) ? ["seam"] : []
        article.metaPlaces = several(0...2) { $0.place() }
        let speakers = article.people.count
        // As many who are only quoted, with other names.
        article.quoted = article.people.map { person in
            var person = person
            (person.name, person.role) = (person.name.map { "丁" + $0 }, .quoted)
            return person
        }
        article.paragraphs = several(chance(10) ? 0...0 : 1...6) { $0.paragraph(speakers) }
        return article
    }

    private mutating func person() -> PersonRecord {
        PersonRecord(
            name: maybe(80) { $0.pick(["甲", "乙", "丙"]) }, units: several(0...3) { $0.pick(["上中", "中", "上", "後", "后"]) },
            titles: several(0...1) { $0.pick(["上", "下"]) }, affiliation: maybe(40) { $0.pick(["上中上", "中下", "上"]) },
            role: pick([.author, .author, .reporter, .guest, .guest, .host, .photographer, .editor]),
            uncertain: chance(10) ? ["name"] : [])
    }

    private mutating func paragraph(_ people: Int) -> ParagraphRecord {
        var paragraph = ParagraphRecord(kind: pick([.body, .body, .lead, .heading, .heading, .turn, .turn, .note]), content: content())
        paragraph.heading = maybe(40) { $0.letters(1...2) }
        if chance(25), paragraph.kind != .heading { paragraph.continuesTurn = true }
        switch paragraph.kind {
        case .heading:
            paragraph.level = number(1...3)
            paragraph.number = maybe(50) { $0.pick(["一、", "1."]) }
        case .turn:
            paragraph.label = maybe(70) { $0.pick(["甲", "上"]) }
            if people > 0, chance(75) { paragraph.speaker = number(0...people - 1) }
        default: break
        }
        for (offset, unit) in paragraph.content.text.utf16.enumerated() where unit == 0x201C && people > 0 && offset % 4 > 0 {
            paragraph.quotedSpeech.append(QuotedSpeech(mark: offset, speaker: offset % (2 * people)))
        }
        paragraph.duplicateOf = chance(10) ? 0 : nil
        paragraph.uncertain = chance(10) ? ["order"] : []
        return paragraph
    }
}

extension DocumentRecord {
    /// What a failing case prints of a collection.
    var outline: String {
        var lines = ["document \(path) date=\(date?.description ?? "-") publication=\(publication ?? "-")"]
        for article in articles {
            lines.append("  \(article.kind.rawValue) title=\(article.title ?? "-") date=\(article.date?.description ?? "-") column=\(article.column ?? "-") source=\(article.source ?? "-")")
            for person in article.people {
                lines.append("    \(person.role.rawValue) \(person.name ?? "-") units=\(person.units) titles=\(person.titles) affiliation=\(person.affiliation ?? "-")")
            }
            for person in article.quoted { lines.append("    quoted \(person.name ?? "-") units=\(person.units) titles=\(person.titles)") }
            for paragraph in article.paragraphs {
                lines.append("    \(paragraph.kind.rawValue)\(paragraph.level.map(String.init) ?? "")\(paragraph.continuesTurn ? " goes on" : "") speaker=\(paragraph.speaker.map(String.init) ?? "-") heading=\(paragraph.heading ?? "-") |\(paragraph.content.text)|\(paragraph.quotedSpeech.map { " \($0.mark):\($0.speaker)" }.joined())")
            }
        }
        return (lines + furniture.map { "  furniture |\($0.text)|" }).joined(separator: "\n")
    }
}
