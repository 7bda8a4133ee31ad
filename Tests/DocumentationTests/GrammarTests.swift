import Foundation
import QueryLang
import Testing
import Text

/// What `docs/grammar.md` says of stages against what this version answers.
@Suite struct GrammarTests {
    /// Its samples of stages are answered, but for those that it names as coming later.
    @Test func stagesThatComeLaterAreNamed() throws {
        let page = try String(contentsOf: Shell.root.appendingPathComponent("docs/grammar.md"), encoding: .utf8)
        let said = try #require(page.components(separatedBy: "\n\n").first { $0.hasSuffix("come with a later version (E0404).") })
        let later = said.matches(of: #/`([a-z ]+)`/#).map { String($0.output.1) }
        let samples = page.split(separator: "\n").filter { $0.hasPrefix("| stage") }.compactMap { $0.split(separator: "`").dropFirst().first }
        #expect(samples.count > 10)
        var unanswered: Set<String> = []
        for sample in samples {
            let engine = Engine(collection: Collection.open([.bytes(Array("标题\n\n氢能。\n".utf8), name: "a.txt")]).collection)
            let source = SourceText(name: "sample", text: "let energy = find paragraphs;" + sample.replacing("\\|", with: "|"))
            let isLater = engine.check(source).contains { $0.code == .notAvailable }
            let named = later.first { sample.contains($0) }
            #expect(isLater == (named != nil), "\(sample)")
            if isLater, let named { unanswered.insert(named) }
        }
        #expect(Set(later) == unanswered)
    }
}
