import Analysis
import Syntax

/// Regular expressions by the standard library's engine, which shares nothing with the one under test.
final class NaiveRegexes {
    struct Match {
        /// Of the text that is searched: scalars of folded text, UTF-16 units of printed text.
        var range: Range<Int>
        var groups: [String: Range<Int>]
    }

    private var compiled: [String: Regex<AnyRegexOutput>] = [:]
    private let normalizer: Normalizer

    init(normalizer: Normalizer) { self.normalizer = normalizer }

    func matches(_ literal: RegexLiteral, _ isExact: Bool, in text: String) -> [Match] {
        guard let regex = regex(literal, isExact) else { return [] }
        func offsets(_ range: Range<String.Index>) -> Range<Int> {
            if isExact {
                return text.utf16.distance(from: text.startIndex, to: range.lowerBound)..<text.utf16.distance(from: text.startIndex, to: range.upperBound)
            }
            let scalars = text.unicodeScalars
            return scalars.distance(from: text.startIndex, to: range.lowerBound)..<scalars.distance(from: text.startIndex, to: range.upperBound)
        }
        return text.matches(of: regex).filter { !$0.range.isEmpty }.map { match in
            var groups: [String: Range<Int>] = [:]
            for element in match.output {
                if let name = element.name, let range = element.range { groups[name] = offsets(range) }
            }
            return Match(range: offsets(match.range), groups: groups)
        }
    }

    func isMatch(_ literal: RegexLiteral, _ isExact: Bool, _ text: String) -> Bool {
        regex(literal, isExact).map { text.firstMatch(of: $0) != nil } ?? false
    }

    private func regex(_ literal: RegexLiteral, _ isExact: Bool) -> Regex<AnyRegexOutput>? {
        // To the standard library 一 is a digit too.
        let pattern = (isExact ? literal.pattern : folded(literal.pattern)).replacing("\\d", with: "\\p{Nd}")
        if let known = compiled[pattern] { return known }
        let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar)
        compiled[pattern] = regex
        return regex
    }

    /// Letters outside ASCII are literals, folded one by one; what folds to a mark of the syntax is escaped.
    private func folded(_ pattern: String) -> String {
        pattern.unicodeScalars.map { scalar in
            guard !scalar.isASCII else { return String(scalar) }
            let folded = normalizer.foldKey(String(scalar))
            return "()[]{}.*+?|^$".contains(folded) ? "\\" + folded : folded
        }.joined()
    }
}
