import Foundation
import QueryLang
import Scoring
import Testing

/// No rule of recovery rests on one of the sample pages alone.
@Suite struct RuleEvidenceTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    @Test func everyRuleOfTheSamplesHoldsElsewhere() throws {
        let (evidence, samples) = try RuleEvidence.gather(tests: Self.tests, untilShown: true) { page in
            switch page {
            case .file(let url): FileInspection.inspect(.path(url.path), as: .text).text
            case .text(let text, let name): FileInspection.inspect(.bytes([UInt8](text.utf8), name: name), as: .text).text
            }
        }
        #expect(samples.count == 5)
        #expect(evidence.pages.count > 60)
        #expect(evidence.only(samples) == [])
    }

    @Test func reasonsAreReadFromAnInspection() {
        var evidence = RuleEvidence()
        evidence.add("a", inspection: "a\n1     -       body    某（甲）    (repeats line 12)\n\nnot sure\n  x    (no)\n")
        evidence.add("b", inspection: "b\n1     -       body    某    (repeats line 3)\n2     a1      title    某    (a title)\n")
        #expect(evidence.pages == ["repeats line N": ["a", "b"], "a title": ["b"]])
        #expect(evidence.only(["b"]) == ["a title"])
        #expect(evidence.table == "1\ta title\tb\n2\trepeats line N\ta, b\n")
    }
}
