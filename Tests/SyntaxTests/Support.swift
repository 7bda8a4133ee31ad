import Text

@testable import Syntax

/// The names that the cases and examples use.
let exampleNames = Vocabulary(
    results: ["energy", "能源"], terms: ["氢能", "term1"], conditions: ["local", "from", "本地"], metaKeys: ["媒体"],
    parameters: ["unit"])

func parse(_ text: String, _ vocabulary: Vocabulary = exampleNames) -> ParseResult {
    Parser.parse(SourceText(name: "<test>", text: text), vocabulary: vocabulary)
}

/// Diagnostics as golden files show them: code, place, message, and each repair as the line would then read.
func describe(_ diagnostics: [Diagnostic], _ source: String) -> String {
    let text = SourceText(name: "<test>", text: source)
    var lines: [String] = []
    for diagnostic in diagnostics {
        let place = diagnostic.span.map { "‹\(text.slice($0))›" } ?? ""
        lines.append("\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) \(place) \(diagnostic.message)")
        lines += diagnostic.notes.map { "  note: \($0)" }
        for fixIt in diagnostic.fixIts {
            let before = text.slice(0..<fixIt.span.start)
            let after = text.slice(fixIt.span.end..<text.byteCount)
            let line = (before + fixIt.replacement + after).split(separator: "\n").joined(separator: " ⏎ ")
            lines.append("  fix: \(line)")
        }
    }
    return lines.joined(separator: "\n")
}
