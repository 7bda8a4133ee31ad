import TestSupport
import Testing
import Text

@testable import Syntax

@Suite struct GoldenTests {
    /// The canonical text of what was read, then the complaints.
    @Test func parsing() throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: "parse") {
            mismatches += try file.check { input in
                let result = parse(input)
                return Printer.print(result.script) + describe(result.diagnostics, input)
            }
        }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }

    @Test func lexing() throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: "lex") {
            mismatches += try file.check { input in
                let lexer = Lexer.read(SourceText(name: "<test>", text: input))
                let tokens = lexer.tokens.map(\.described).joined(separator: "\n")
                return tokens + "\n" + describe(lexer.diagnostics, input)
            }
        }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }
}

extension Token {
    /// `12-15 word find`, with `^` before the first of a line.
    var described: String {
        let content =
            switch kind {
            case .word(let word): "word \(word.text)"
            case .hanRun(let run): "run \(run)"
            case .string(let text, let isClosed): "string \(text.debugDescription)\(isClosed ? "" : " open")"
            case .regex(let pattern, let isExtended): "regex \(pattern)\(isExtended ? " x" : "")"
            case .number(let value, _, let isPercent): "number \(value)\(isPercent ? " percent" : "")"
            case .date(let year, let month, let day, let quarter):
                "date \(CalendarDay.spelling(year: year, month: month, day: day, quarter: quarter))"
            case .parameter(let name): "parameter \(name)"
            case .mark(let mark): "mark \(mark.rawValue)"
            case .invalid: "invalid"
            case .end: "end"
            }
        return "\(startsLine ? "^" : "")\(span.start)-\(span.end) \(content)"
    }
}

@Suite struct TwinTests {
    /// Every Chinese text has the tree of its English twin, and neither has a complaint.
    @Test func twins() throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: "twins") {
            mismatches += try file.check { input in
                let lines = input.split(separator: "\n").map(String.init)
                guard lines.count == 2 else { return "a case has two lines" }
                let (english, chinese) = (parse(lines[0]), parse(lines[1]))
                let complaints = describe(english.diagnostics, lines[0]) + describe(chinese.diagnostics, lines[1])
                if english.script == chinese.script, !english.script.statements.isEmpty, complaints.isEmpty {
                    return "equal"
                }
                return Printer.print(english.script) + Printer.print(chinese.script) + complaints
            }
        }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }
}
