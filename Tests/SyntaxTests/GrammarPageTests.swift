import Foundation
import Testing
import Text

@testable import Syntax

/// `docs/grammar.md` against the parser and the word table.
@Suite struct GrammarPageTests {
    private let page: String
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/grammar.md")

    init() throws { page = try String(contentsOf: Self.file, encoding: .utf8) }

    /// The cells of the rows of tables that end in code, without the marks around it.
    private var rows: [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.hasSuffix("` |") }.map { line in
            line.dropFirst().dropLast().replacing("\\|", with: "\u{0}").split(separator: "|").map { cell in
                cell.replacing("\u{0}", with: "|").trimmingCharacters(in: CharacterSet(charactersIn: " `"))
            }
        }
    }

    private var grammar: String {
        page.split(separator: "\n").filter { $0.hasPrefix("    ") }.joined(separator: "\n")
    }

    private var productions: [String] {
        grammar.split(separator: "\n").compactMap { line in
            let parts = line.dropFirst(4).split(separator: " ", maxSplits: 1)
            guard let name = parts.first, parts.count == 2, parts[1].drop(while: { $0 == " " }).hasPrefix("= ") else {
                return nil
            }
            return String(name)
        }
    }

    @Test func everyProductionHasASampleThatReads() {
        var sampled: Set<String> = []
        for row in rows where row.count == 2 {
            let names = row[0].split(separator: ", ").map(String.init)
            guard Set(names).isSubset(of: Set(productions)) else { continue }
            sampled.formUnion(names)
            let result = parse(row[1])
            #expect(!result.script.statements.isEmpty)
            #expect(describe(result.diagnostics, row[1]) == "", "\(row[1])")
        }
        #expect(Set(productions).count > 30)
        #expect(Set(productions).subtracting(sampled).sorted() == [])
    }

    @Test func chineseFormsHaveTheTreesOfTheirEnglish() {
        let twins = rows.filter { $0.count == 2 && $0[0].hasPrefix("查找") || $0[0].hasPrefix("在") }
        #expect(twins.count > 10)
        for twin in twins {
            let (chinese, english) = (parse(twin[0]), parse(twin[1]))
            #expect(chinese.diagnostics.isEmpty && english.diagnostics.isEmpty, "\(twin)")
            #expect(chinese.script == english.script, "\(twin)")
        }
    }

    @Test func everyWordOfTheGrammarIsInTheProductions() {
        for keyword in Keyword.allCases where keyword.hasEnglish && keyword.rawValue.first?.isLetter == true {
            for word in keyword.englishWords { #expect(grammar.contains("\"\(word)\""), "\(keyword)") }
        }
        for function in Call.Function.allCases { #expect(grammar.contains("\"\(function.rawValue)\"")) }
    }

    /// The tables of spellings, as the word table has them.
    private var tables: [(title: String, rows: [(String, String)])] {
        func spellings(_ text: String) -> String { text.split(separator: " ").joined(separator: ", ") }
        let fixed = WordTable.values.flatMap { group in
            group.1.filter { !$0.chinese.isEmpty }.map { ("\(group.field) = \($0.english)", spellings($0.chinese)) }
        }
        return [
            (
                "Words of the grammar",
                WordTable.keywords.filter { $0.0.hasEnglish }.map { row in
                    (([row.0.rawValue] + row.english.split(separator: " ").map(String.init)).joined(separator: ", "), spellings(row.chinese))
                }
            ),
            ("Particles", WordTable.keywords.filter { !$0.0.hasEnglish }.map { (spellings($0.chinese), Self.particles[$0.0] ?? "") }),
            ("Units", WordTable.units.map { (spellings($0.english), spellings($0.chinese)) }),
            ("Fields", WordTable.fields.map { (spellings($0.english), spellings($0.chinese)) }),
            ("Functions", WordTable.functions.map { ("\($0.0.rawValue)(", spellings($0.chinese)) }),
            ("Fixed values", fixed),
        ]
    }

    private static let particles: [Keyword: String] = [
        .awayFrom: "before a text and a distance: within … of", .de: "the dot of a path; closes a condition before its unit",
        .please: "opens a statement; means nothing", .which: "find, before its unit", .howMany: "find … | count, before its unit",
        .aspect: "after a verb; means nothing", .orMore: "after a number: at least", .orLess: "after a number: at most",
        .since: "after a date: >=", .superlative: "before its unit: sort by … desc | first 1",
        .situated: "between a text or a unit and what holds it: mentions, any", .nearby: "before a distance and 有: near, then", .published: "beside a date: date in",
        .inside: "after where to look", .both: "before a verb: every, behind people; else nothing", .betweenEnd: "after the second bound",
        .but: "and, looser than 或: holds together all before it and all after it",
    ]

    /// `YINDE_RECORD=1` writes the tables anew and fails the run.
    @Test func everySpellingIsInTheTables() throws {
        var text = ""
        for table in tables {
            let heads = table.title == "Particles" ? "| Chinese | where |" : "| English | Chinese |"
            text += "### \(table.title)\n\n\(heads)\n| --- | --- |\n"
            for (first, second) in table.rows { text += "| \(first) | \(second.isEmpty ? "—" : second) |\n" }
            text += "\n"
        }
        let wanted = text.split(separator: "\n")
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] == "1", let first = wanted.first, let start = page.range(of: first) {
            try (page[..<start.lowerBound] + text.dropLast()).write(to: Self.file, atomically: true, encoding: .utf8)
            Issue.record("recorded the tables of docs/grammar.md")
            return
        }
        let found = page.split(separator: "\n").drop { $0 != wanted.first }
        #expect(zip(found, wanted).first { $0 != $1 } == nil)
        #expect(found.count == wanted.count)
    }
}
