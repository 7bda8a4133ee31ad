import TestSupport
import Testing
import Text

@testable import Syntax

@Suite struct RepairTests {
    /// Whatever a repair writes, the complaint that offered it is gone, and no other error takes its place there.
    @Test func repairsRepair() throws {
        var failures: [String] = []
        var count = 0
        for file in try CaseFile.all(in: "parse") {
            for item in file.cases {
                let before = parse(item.input).diagnostics
                for diagnostic in before {
                    for fixIt in diagnostic.fixIts {
                        count += 1
                        let repaired = apply(fixIt, to: item.input)
                        let after = parse(repaired).diagnostics
                        let isSame: (Diagnostic) -> Bool = { $0.code == diagnostic.code && $0.message == diagnostic.message }
                        if after.filter(isSame).count >= before.filter(isSame).count || after.count >= before.count {
                            failures.append("\(item.input)\n→ \(repaired)\n\(describe(after, repaired))")
                        }
                    }
                }
            }
        }
        #expect(count > 40)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    /// A key of records stays itself whatever word of the language follows it.
    @Test func keysOfRecordsAreKept() {
        let written = Wording("查找元数据.媒体是“甲报”或“乙报”的文章")
        #expect(written.isKept(in: "查找元数据.媒体属于（“甲报”、“乙报”）的文章"))
        #expect(!written.isKept(in: "查找元数据.栏目属于（“甲报”、“乙报”）的文章"))
    }

    /// A nearest word never turns a condition round.
    @Test(arguments: [
        ("超过", "不超过"), ("数大于", "不大于"), ("不包合", "包含"), ("of", "or"), ("al", "all"), ("nor", "not"), ("an", "any"), ("an", "as"),
    ])
    func nearestWordsKeepTheMeaning(_ written: String, _ word: String) {
        #expect(Keywords.nearest(to: written, among: [word]) == nil)
    }

    @Test func nearestWordsMendSlips() {
        #expect(Keywords.nearest(to: "adn", among: ["and", "any"]) == "and")
        #expect(Keywords.nearest(to: "whre", among: ["where"]) == "where")
        #expect(Keywords.nearest(to: "不包舍", among: ["包含", "不包含"]) == "不包含")
    }

    private func apply(_ fixIt: Diagnostic.FixIt, to text: String) -> String {
        let source = SourceText(name: "", text: text)
        return source.slice(0..<fixIt.span.start) + fixIt.replacement + source.slice(fixIt.span.end..<source.byteCount)
    }
}
