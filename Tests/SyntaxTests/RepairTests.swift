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
                        if after.filter(isSame).count >= before.filter(isSame).count {
                            failures.append("\(item.input)\n→ \(repaired)\n\(describe(after, repaired))")
                        }
                    }
                }
            }
        }
        #expect(count > 40)
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    private func apply(_ fixIt: Diagnostic.FixIt, to text: String) -> String {
        let source = SourceText(name: "", text: text)
        return source.slice(0..<fixIt.span.start) + fixIt.replacement + source.slice(fixIt.span.end..<source.byteCount)
    }
}
