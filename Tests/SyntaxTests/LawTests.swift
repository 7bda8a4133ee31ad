import TestSupport
import Testing
import Text

@testable import Syntax

@Suite struct LawTests {
    /// `parse(print(tree)) == tree` without complaint but the warning of mixing, and printing again changes nothing.
    @Test(arguments: Language.allCases)
    func roundTrip(_ language: Language) {
        var generator = TreeGenerator(random: SeededGenerator(seed: 20_240_311))
        var failures: [String] = []
        for _ in 0..<4000 where failures.count < 5 {
            let tree = generator.script()
            let text = Printer.print(tree, in: language)
            let result = parse(text)
            let errors = result.diagnostics.filter { $0.severity == .error }
            let again = Printer.print(result.script, in: language)
            if result.script != tree || !errors.isEmpty || again != text {
                failures.append("\(text)--- read as\n\(again)\(describe(errors, text))")
            }
        }
        let report = failures.joined(separator: "\n======\n")
        #expect(report.isEmpty)
    }

    /// Any bytes and any damage to a case give a tree and diagnostics whose places lie in the source.
    @Test func totality() throws {
        var random = SeededGenerator(seed: 7)
        let seeds = try ["parse", "lex", "twins"].flatMap { try CaseFile.all(in: $0) }.flatMap { $0.cases.map(\.input) }
        #expect(seeds.count > 100)
        var failures: [String] = []
        for round in 0..<3000 {
            let text: String
            if round % 4 == 0 {
                let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                }
                text = String(decoding: bytes, as: UTF8.self)
            } else {
                text = Self.damaged(seeds[Int.random(in: 0..<seeds.count, using: &random)], seeds, &random)
            }
            failures += Self.broken(text, cursor: Int.random(in: 0...max(1, text.utf8.count), using: &random))
        }
        #expect(failures.isEmpty, "\(failures.prefix(5).joined(separator: "\n"))")
    }

    /// What must hold of any text, said where it does not.
    private static func broken(_ text: String, cursor: Int) -> [String] {
        let source = SourceText(name: "<test>", text: text)
        let result = Parser.parse(source, vocabulary: exampleNames)
        var failures: [String] = []
        for diagnostic in result.diagnostics {
            let spans =
                [diagnostic.span].compactMap { $0 } + diagnostic.fixIts.map(\.span) + diagnostic.related.map(\.span)
            for span in spans where span.start < 0 || span.end > source.byteCount || !isBoundary(text, span.start) {
                failures.append("\(diagnostic.code) at \(span.start)-\(span.end) in \(text.debugDescription)")
            }
        }
        // What was read without complaint prints to something that reads the same.
        if result.diagnostics.isEmpty {
            for language in Language.allCases {
                let printed = Printer.print(result.script, in: language)
                if parse(printed).script != result.script { failures.append("\(text)\n--- printed\n\(printed)") }
            }
        }
        var end = 0
        for (span, _) in Parser.highlight(source) where span.end > span.start {
            if span.start < 0 || span.end > source.byteCount {
                failures.append("highlight outside \(text.debugDescription)")
            }
            end = max(end, span.end)
        }
        let expectations = Parser.expectations(source, at: cursor, vocabulary: exampleNames)
        if expectations.replacement.end > source.byteCount {
            failures.append("completion outside \(text.debugDescription)")
        }
        _ = Parser.isComplete(source, vocabulary: exampleNames)
        return failures
    }

    private static func isBoundary(_ text: String, _ offset: Int) -> Bool {
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        return index == text.endIndex || index.samePosition(in: text.unicodeScalars) != nil
    }

    private static func damaged(_ text: String, _ others: [String], _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        let marks = Array("()|;,.\"“”/=<>不的在且按\n #$-5".unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: if place < scalars.count { scalars.remove(at: place) }
            case 1: scalars.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: place)
            case 2: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 0...12, using: &random)))
            default:
                let other = Array(others[Int.random(in: 0..<others.count, using: &random)].unicodeScalars)
                scalars.insert(contentsOf: other.prefix(Int.random(in: 0...40, using: &random)), at: place)
            }
        }
        return HanCutter.text(scalars)
    }

    /// Long and deep input: an answer, in time that grows with the input and not with its square.
    @Test(.timeLimit(.minutes(5)))
    func longInput() {
        let inputs = [
            String(repeating: "(", count: 20_000), String(repeating: "not ", count: 20_000),
            "find articles where " + String(repeating: "length + ", count: 20_000) + "1 > 2",
            "find articles where length > " + String(repeating: "-", count: 20_000) + "1",
            String(repeating: "查找段落其中提及", count: 5_000), String(repeating: "查找(", count: 20_000),
            "find " + String(repeating: "\"a\" not in ", count: 20_000) + "\"b\"",
            String(repeating: "find articles\n", count: 5_000), String(repeating: "☃", count: 20_000),
            "find articles where name in (" + String(repeating: "\"a\", ", count: 20_000) + "\"b\")",
            String(repeating: "let a = find \"氢能\n", count: 5_000), String(repeating: "a.", count: 20_000),
            "it " + String(repeating: "union it ", count: 20_000), String(repeating: "氢", count: 20_000),
            "令" + String(repeating: "氢", count: 2_000) + "＝查找文章\n查找段落其中提及" + String(repeating: "氢", count: 2_000),
            "find articles where " + String(repeating: "author.", count: 2_000) + "unit = 5",
            String(repeating: "find articles # a\n# b\n", count: 5_000),
            (0..<2_000).map { "令能\($0)甲＝查找文章\n查找段落在能\($0)甲中\n" }.joined(),
        ]
        for input in inputs {
            let source = SourceText(name: "<test>", text: input)
            let result = Parser.parse(source, vocabulary: Vocabulary())
            #expect(!result.script.statements.isEmpty || !result.diagnostics.isEmpty)
            _ = Printer.print(result.script, in: .chinese)
        }
    }
}
