import Documents
import Foundation
import QueryLang
import Rendering
import Testing
import Text

/// The entries of the reference: that none is wanting, and that what they say can be typed and found.
@Suite struct ReferenceTests {
    @Test func everyWordHasAnEntry() {
        let explained = Set(ReferenceEntry.all.flatMap(\.words) + ReferenceEntry.later)
        let wanting = LanguageWord.everyWord.filter { word in
            if case .field = word { false } else { !explained.contains(word) && word != .keyword("by") }
        }
        #expect(wanting.isEmpty)
        #expect(explained.allSatisfy { !$0.spelling.english.isEmpty })
        #expect(Set(ReferenceEntry.all.map(\.id)).count == ReferenceEntry.all.count)
    }

    @Test(arguments: ReferenceEntry.all.map(\.id))
    func anEntryIsWhole(id: String) throws {
        let entry = try #require(ReferenceEntry.entry(id))
        #expect(entry.related.allSatisfy { $0 != id && ReferenceEntry.entry($0) != nil })
        #expect(!entry.related.isEmpty && (1...3).contains(entry.examples.count))
        for text in [entry.meaning, entry.prose] { #expect(!text.english.isEmpty && holdsHan(text.chinese)) }
        let cited = [entry.prose.english, entry.prose.chinese].map { Set($0.matches(of: /E\d{4}/).map { String($0.output) }) }
        #expect(cited[0].allSatisfy { HelpCatalog.errorPage($0) != nil })
        #expect(cited[0] == cited[1], "the languages cite other codes")
    }

    /// English as the formatter writes it, and Chinese that reads as the same.
    @Test(arguments: ReferenceEntry.all.map(\.id))
    func examplesHaveOneFormInEachLanguage(id: String) throws {
        for example in try #require(ReferenceEntry.entry(id)).examples {
            let english = example.script.split(separator: "\n").map(String.init)
            #expect(example.statements(in: .english) == english)
            let chinese = example.statements(in: .chinese)
            #expect(chinese.count == english.count && chinese != english && !chinese.contains { $0.contains("'") })
        }
    }

    @Test func everyFieldIsGlossed() {
        for kind in UnitKind.allCases {
            for (row, english) in zip(FieldReference.rows(of: kind, in: .chinese), FieldReference.rows(of: kind, in: .english)) {
                #expect(row.summary != english.summary || english.summary == "摘要", "\(kind).\(row.name)")
                #expect(!row.chinese.isEmpty || row.name == "doc_number")
            }
        }
    }

    @Test(arguments: [
        ("first", ["first (stage)", "first (function)"]), ("count", ["count (stage)", "count (function)"]),
        ("distinct", ["distinct (stage)", "distinct (function)"]), ("where", ["where (clause)", "where (stage)"]),
        ("sort", ["sort by (stage)"]), ("sort by", ["sort by (stage)"]), ("Author", ["person (unit)"]),
        ("排序", ["排序（步骤）"]), ("计数", ["计数（步骤）", "次数（函数）"]), ("段落", ["段落（单元）"]),
        ("number", ["number (function)", "number (field)"]), ("unit", ["unit (field)"]), ("<=", ["comparison (clause)"]),
        ("same", []), ("quarter", ["dates (clause)", "timeline (stage)"]), ("stages/first", ["first (stage)"]), ("年", ["日期（子句）", "时间线（步骤）"]),
    ])
    func helpPrintsAllThatAWordMayBe(word: String, titles: [String]) {
        let text = HelpCatalog.page(word)?.text ?? ""
        let found = text.split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /[^ ].*? \((?:unit|clause|stage|function|field)\)|[^ ].*?（(?:单元|子句|步骤|函数|字段)）/)
                .map { String($0.output) }
        }
        #expect(found == titles)
    }

    @Test func aWordOfALaterVersionIsSaidToBeOne() {
        for word in ReferenceEntry.later {
            for spelling in word.spelling.chinese { #expect(HelpCatalog.page(spelling)?.text.contains("E0404") == true) }
        }
    }

    @Test(arguments: [40, 60, 100])
    func entriesFitTheirColumns(columns: Int) {
        let width = DisplayWidth()
        for entry in ReferenceEntry.all {
            for word in [entry.word, entry.chineseWord] {
                let text = HelpCatalog.page(word)?.text(columns: columns) ?? ""
                #expect(!text.isEmpty && text.split(separator: "\n").allSatisfy { width.cells($0) <= columns })
            }
        }
    }

    private func holdsHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
