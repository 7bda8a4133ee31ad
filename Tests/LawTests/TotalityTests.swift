import Documents
import Foundation
import QueryLang
import Syntax
import TestSupport
import Testing
import Text

/// Any text is answered: with rows that can be shown, or with errors that have a place. Nothing hangs.
@Suite struct TotalityTests {
    /// More on demand, as for the oracle.
    private static let rounds = Int(ProcessInfo.processInfo.environment["YINDE_LAW_ROUNDS"] ?? "") ?? 450
    private static let collection = Collection(records: CollectionGenerator.records(seed: 11), name: "small")

    /// Statements by hand, beside the generated ones: other words for the same, definitions, errors that name places.
    private static let written = [
        "查找段落，其中提及“上中”且作者的单位包含“上”", "查找句子 其中 “上”邻近“中” 3字以内 ｜ 按 字数 降序 排序 ｜ 前 3",
        "define from($x) as author.unit contains $x; find paragraphs where from(\"上\")",
        "let a = find paragraphs where \"上\"; let b = a except (find turns); a union b | kwic 5 sort right 2",
        "find \"上\" | kwic 10 sort left 2", "param p = (\"上\", \"中\"); find paragraphs where text contains any $p",
        "find articles where date in 2024-03 | show title, date, author.name", "describe paragraphs; describe collection",
        "explain find /(?<g>上+)中/ | count by g", "define term zeta = \"上\", /中+/; find sentences where zeta not in \"上中\"",
        "find articles | summarize n = count(), r = rate(\"上\") by author.unit | sort by n desc", "it | count",
        "find \"上\" | kwic 9223372036854775807 sort right 9223372036854775807",
        "find \"上\" | kwic 5 sort left 9223372036854775807",
        "find sentences where \"上\" near \"中\" within 9223372036854775807 | skip 9223372036854775807 | last 9223372036854775807",
        "find sentences where at least 9223372036854775807 word \"上\" or within 9223372036854775807 sentences of \"上\"",
        "find articles | sample 9223372036854775807 seed 9223372036854775807 | show n = 9223372036854775807 * 1e300, m = -index / 0",
        "find articles where date between 0001-01-01 and 9999-12-31 or date in 2024-02-30 or date.year > 99999999999999999999",
        "find /(上+)+$/ in (find sentences); find /上{1000}/; find /\\K(?=上)|(?<=中)/; find /(?<left>上)/ | count by left",
        "find sentences where within 3 of \"中\" and not (\"上\" then \"下\" within sentence)",
    ]
    private static let marks = Array("()|;,.\"“”/=<>!-+*的在且按不\n #$5%\\{}[]\u{0}\u{FFFD}é👍🏽".unicodeScalars)

    @Test(.timeLimit(.minutes(5)))
    func everyTextIsAnswered() {
        var random = SeededGenerator(seed: 404)
        var failures: [String] = []
        var ran = 0
        for round in 0..<Self.rounds where failures.count < 3 {
            var generator = QueryGenerator(random: SeededGenerator(seed: 0xF00D + UInt64(round) / 3))
            let good = round % 3 == 0 ? Self.written[round / 3 % Self.written.count] : Printer.print(generator.script())
            let text: String
            switch round % 3 {
            case 0: text = Self.damaged(good, &random)
            case 1: text = Self.shuffled(good, &random)
            default: text = Self.corrupted(good, &random)
            }
            let (said, hasRun) = Self.answer(text)
            if !said.isEmpty { failures.append("\(text.debugDescription)\n\(said.joined(separator: "\n"))") }
            if hasRun { ran += 1 }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
        #expect(ran * 20 > Self.rounds, "only \(ran) of the damaged texts still ran")
    }

    private static let tokens = [
        "and", "or", "not", "&&", "||", "-", "+", ",", "(", ")", "\"a\"", "a", "find", "where", "1", "in", "的", "和", "或", "不", "在", "中", "段", "前", ":", "：", ".", "*", "~",
        "[", "]", "{", "<", "=", "!", "/", "\\", "，", "。", "|", "by", "氢能", "查找", "且", "没有", "“a”", "到", "年", "至少", "%",
    ]

    /// No expression of the repairs backtracks for long over rows of one word or of two: `&&` fifty times once did.
    @Test(arguments: tokens) func rowsOfWordsAreAnsweredSoon(first: String) {
        let place = Self.tokens.firstIndex(of: first) ?? 0
        for (number, second) in Self.tokens.enumerated() where number == place || (number + place) % 4 == 0 {
            for (separator, opening, ending) in [("", "find ", ""), (" ", "find x ", ""), (" ", "x ", " =")] {
                let row = opening + Array(repeating: first + separator + second, count: 30).joined(separator: separator) + ending
                let start = ContinuousClock.now
                _ = Engine(collection: Self.collection).check(SourceText(name: "<test>", text: row))
                #expect(ContinuousClock.now - start < .seconds(20), "\(row)")
            }
        }
    }

    /// ㎏ folds to two characters and ½ to three, each of which the expression finds.
    @Test func hitsInOnePrintedCharacterAreOne() {
        let collection = Collection.open([.bytes(Array("净重5㎏，加½勺。\n".utf8), name: "t.txt")]).collection
        var engine = Engine(collection: collection)
        var found: [[Range<Int>]] = []
        _ = engine.run(SourceText(name: "<test>", text: "find sentences where /[^，。]/")) { outcome in
            if case .result(let result) = outcome, case .units(let units) = result.shape { found += units.map { $0.hits.map(\.range) } }
        }
        #expect(found == [[0..<1, 1..<2, 2..<3, 3..<4, 5..<6, 6..<7, 7..<8]])
    }

    @Test func generatedScriptsCanBeShown() {
        var failures: [String] = []
        for round in 0..<400 where failures.count < 3 {
            var generator = QueryGenerator(random: SeededGenerator(seed: 0xBEEF + UInt64(round)))
            let text = Printer.print(generator.script())
            let said = Self.answer(text).said
            if !said.isEmpty { failures.append("\(text)\(said.joined(separator: "\n"))") }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
    }

    /// What is wrong with the answer to a text, and whether anything ran.
    private static func answer(_ text: String) -> (said: [String], hasRun: Bool) {
        let source = SourceText(name: "<test>", text: text)
        var engine = Engine(collection: collection)
        var said: [String] = []
        var hasRun = false
        let deadline = Date(timeIntervalSinceNow: 5)
        let diagnostics = engine.run(source, stops: StopRequests(isStopped: { Date() > deadline })) { outcome in
            hasRun = true
            if case .result(let result) = outcome {
                said += wrong(result)
                if !result.isComplete { said.append("took longer than 5 seconds") }
            }
        }
        for diagnostic in diagnostics {
            let isError = diagnostic.severity == .error
            if isError, diagnostic.span == nil { said.append("\(diagnostic.code) has no place: \(diagnostic.message)") }
            if diagnostic.code == .interrupted { said.append("took longer than 5 seconds") }
            for span in [diagnostic.span].compactMap({ $0 }) + diagnostic.fixIts.map(\.span) + diagnostic.related.map(\.span)
            where span.start < 0 || span.end < span.start || span.end > source.byteCount {
                said.append("\(diagnostic.code) at \(span.start)-\(span.end) of \(source.byteCount): \(diagnostic.message)")
            }
        }
        return (said, hasRun)
    }

    /// Hits lie in the text that they are shown in, ascending and apart; pieces lie in their hit.
    private static func wrong(_ result: QueryResult) -> [String] {
        switch result.shape {
        case .units(let units):
            return units.prefix(40).flatMap { unit -> [String] in
                let length = (unit.context ?? unit.text).unicodeScalars.count
                var said: [String] = []
                var end = 0
                for hit in unit.hits {
                    if hit.range.lowerBound < end || hit.range.isEmpty || hit.range.upperBound > length {
                        said.append("\(unit.unit): hit \(hit.range) after \(end) in \(length) characters")
                    }
                    end = hit.range.upperBound
                    for piece in hit.pieces where !(hit.range.lowerBound <= piece.lowerBound && piece.upperBound <= hit.range.upperBound) {
                        said.append("\(unit.unit): piece \(piece) outside \(hit.range)")
                    }
                }
                if unit.unit == "match", let hit = unit.hits.first, let context = unit.context {
                    let shown = String(String.UnicodeScalarView(Array(context.unicodeScalars)[hit.range.clamped(to: 0..<length)]))
                    if shown != unit.text { said.append("match “\(unit.text)” is marked as “\(shown)”") }
                }
                return said
            }
        case .concordance(let lines): return lines.prefix(40).compactMap { $0.node.isEmpty ? "a line without a node" : nil }
        case .table(let table):
            return table.rows.flatMap { row in
                row.flatMap(\.items).compactMap { if case .unit(let unit) = $0 { "a cell shows \(unit)" } else { nil } }
                    + (row.count == table.columns.count ? [] : ["\(row.count) cells in \(table.columns.count) columns"])
            }
        case .number(let number): return number.isFinite ? [] : ["a number that is none: \(number)"]
        }
    }

    // MARK: Damage

    /// Characters taken out and put in.
    private static func damaged(_ text: String, _ random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: if place < scalars.count { scalars.remove(at: place) }
            case 1: scalars.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: place)
            default: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 0...9, using: &random)))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Words taken out, doubled and exchanged.
    private static func shuffled(_ text: String, _ random: inout SeededGenerator) -> String {
        var words = text.split(separator: " ").map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !words.isEmpty {
            let place = Int.random(in: 0..<words.count, using: &random)
            let other = Int.random(in: 0..<words.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: words.remove(at: place)
            case 1: words.insert(words[other], at: place)
            default: words.swapAt(place, other)
            }
        }
        return words.joined(separator: " ")
    }

    /// Bytes exchanged: what is no text any more is read with marks of replacement.
    private static func corrupted(_ text: String, _ random: inout SeededGenerator) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
