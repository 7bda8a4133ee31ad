import Documents
import Testing

/// Cases that the laws found, small enough to read.
@Suite struct RegressionTests {
    private static func content(_ text: String) -> SourcedText { SourcedText(text: text, pieces: []) }

    private static func body(_ text: String, speaker: Int? = nil) -> ParagraphRecord {
        ParagraphRecord(kind: speaker == nil ? .body : .turn, content: content(text), speaker: speaker)
    }

    /// Two articles, of which the second has no title; of its people one is unnamed. Furniture in a document of its own.
    private static let subject = Subject([
        DocumentRecord(path: "a", name: "a", articles: [
            ArticleRecord(
                title: "上", people: [PersonRecord(name: "甲", units: ["上"], role: .author)],
                paragraphs: [body("上中"), body("下")]),
            ArticleRecord(
                kind: .interview,
                people: [PersonRecord(name: nil, units: ["下"], role: .guest), PersonRecord(name: "乙", role: .host)],
                paragraphs: [body("中下", speaker: 0), body("上", speaker: 1), body("中")]),
        ]),
        DocumentRecord(path: "b", name: "b", furniture: [content("上中下")]),
    ])

    private func rows(_ text: String) throws -> [Int] {
        try Self.subject.rows(text).compactMap { row in
            switch row {
            case .unit(let unit): unit.row
            case .hit(let hit): hit.paragraph
            case .cells: nil
            }
        }
    }

    private func cells(_ text: String) throws -> [[Value]] {
        try Self.subject.rows(text).compactMap { row in
            if case .cells(let cells, _) = row { cells } else { nil }
        }
    }

    /// `people` is a field of an article and of what lies in it.
    @Test func peopleAsAPath() throws {
        #expect(try rows("find paragraphs where people.name = \"乙\"") == [2, 3, 4])
        #expect(try rows("find articles where people.role = host") == [1])
    }

    /// Furniture is in the text of no document.
    @Test func furnitureIsInNoDocument() throws {
        #expect(try rows("find documents where \"上中\"") == [0])
        #expect(try rows("find documents where not \"上中\"") == [1])
    }

    /// A person without a name beside text is missing, and so is a right side without a value.
    @Test func unitsWithoutAName() throws {
        #expect(try rows("find turns where speaker = \"乙\"") == [1])
        #expect(try rows("find turns where speaker != \"乙\"") == [])
        #expect(try rows("find articles where \"下\" and article != \"上\"") == [])
        #expect(try rows("find paragraphs where text not contains title") == [1])
        #expect(try rows("find articles where article = article") == [0, 1])
    }

    /// Functions skip people without a name.
    @Test func functionsSkipTheUnnamed() throws {
        #expect(try cells("find articles | show n = distinct(people)") == [[.number(1)], [.number(1)]])
    }

    /// An exact regular expression finds what stands at a paragraph's end.
    @Test func exactRegexAtTheEnd() throws {
        #expect(try rows("find exact /[中下]/") == [0, 1, 2, 2, 4])
        #expect(try rows("find paragraphs where exact /下$/") == [1, 2])
    }

    /// People lie in a match as they lie in its paragraph.
    @Test func peopleInMatches() throws {
        #expect(try rows("find people in (find \"下\")") == [0, 1])
        #expect(try rows("find articles where any person in (find \"中下\")") == [1])
    }

    /// A person without a name is a row's value only where there is no other; roles are asked of people themselves too.
    @Test func groupsOfPeople() throws {
        #expect(try cells("find articles | count by people.name") == [[.string("甲"), .number(1)], [.string("乙"), .number(1)]])
        #expect(try cells("find turns | count by speaker") == [[.unit(UnitReference(.person, 2)), .number(1)], [.missing, .number(1)]])
        #expect(try cells("find people | summarize n = count(hosts)") == [[.number(1)]])
    }

    /// Missing last both ways.
    @Test func unnamedPeopleSortLast() throws {
        #expect(try rows("find people | sort by person") == [0, 2, 1])
        #expect(try rows("find people | sort by person desc") == [2, 0, 1])
    }

    /// A group's people stand for the paths of its own rows, not for those of units that a condition counts.
    @Test func groupsPeopleStayWithTheirRows() throws {
        let query = "find articles | summarize n = sum(count(paragraphs where speaker.name = \"乙\")) by speaker.name"
        #expect(try cells(query) == [[.string("乙"), .number(1)], [.missing, .number(0)]])
    }

    /// What runs over from one match to an overlapping one lies in neither.
    @Test func overlappingPlaces() throws {
        let subject = Subject([DocumentRecord(path: "a", name: "a", articles: [ArticleRecord(paragraphs: [Self.body("上中下")])])])
        #expect(try subject.rows("find \"上中下\" in (find \"上中\" union find \"中下\")").isEmpty)
        #expect(try subject.rows("find \"中\" in (find \"上中\" union find \"中下\")").count == 1)
    }

    /// Nothing that is asked for runs over the end of a paragraph, and `^` and `$` are a paragraph's ends.
    @Test func textOfSeveralParagraphs() throws {
        #expect(try rows("find articles where text contains \"中下\"") == [1])
        #expect(try rows("find articles where text matches /中$/") == [0, 1])
        #expect(try rows("find articles where text matches /^下/") == [0])
    }

    /// A place where two pieces may come first opens one hit, the shortest.
    @Test func shortestOfOneStart() throws {
        let subject = Subject([DocumentRecord(path: "a", name: "a", articles: [ArticleRecord(paragraphs: [Self.body("上中上上中")])])])
        #expect(try subject.rows("find \"上\" near \"上中\"") == [.hit(NaiveHit(paragraph: 0, range: 0..<3, number: 1))])
    }

    /// Values that are equal when folded are told apart by what is compared as printed.
    @Test func exactAmongEqualValues() throws {
        let people = ["後", "后"].map { PersonRecord(name: $0, units: [$0], role: .author) }
        let subject = Subject([DocumentRecord(path: "a", name: "a", articles: [ArticleRecord(people: people, paragraphs: [Self.body("上")])])])
        #expect(try subject.rows("find people where unit matches exact /後/") == [.unit(UnitReference(.person, 0))])
        #expect(try subject.rows("find people where unit matches exact /后/") == [.unit(UnitReference(.person, 1))])
        #expect(try subject.rows("find people where unit = \"后\"").count == 2)
    }

    /// A match keeps its number in its paragraph, whatever is left out before it and however the list is sorted.
    @Test func numbersOfMatches() throws {
        let subject = Subject([DocumentRecord(path: "a", name: "a", articles: [ArticleRecord(paragraphs: [Self.body("上中上下上"), Self.body("上")])])])
        func numbers(_ query: String) throws -> [Value] {
            try subject.rows(query + " | show index").map { if case .cells(let cells, _) = $0 { cells[0] } else { .missing } }
        }
        #expect(try numbers("find \"上\"") == [.number(1), .number(2), .number(3), .number(1)])
        #expect(try numbers("find \"上\" | sort by index desc") == [.number(3), .number(2), .number(1), .number(1)])
        #expect(try numbers("find \"上\" where right starts with \"下\"") == [.number(2)])
        #expect(try numbers("find \"上\" | skip 1 | first 1") == [.number(2)])
    }

    /// What is found in a title is cited by the title's lines; furniture over blank lines is one run, as text is.
    @Test func linesOfTitlesAndFurniture() throws {
        func place(_ line: Int) -> FileRange { FileRange(bytes: 0..<1, firstLine: line, lastLine: line) }
        let pieces = [SourcedText.Piece(offset: 0, place: place(7)), SourcedText.Piece(offset: 1, place: place(9))]
        let subject = Subject([DocumentRecord(
            path: "a", name: "a", articles: [ArticleRecord(title: "上中", metaPlaces: [place(2)])],
            furniture: [SourcedText(text: "下下", pieces: pieces)])])
        func locations(_ query: String) throws -> [[Value]] {
            try subject.rows(query + " | show location").map { if case .cells(let cells, _) = $0 { cells } else { [] } }
        }
        #expect(try locations("find \"中\" in title") == [[.string("a:2")]])
        #expect(try locations("furniture") == [[.string("a:7-9")]])
    }
}
