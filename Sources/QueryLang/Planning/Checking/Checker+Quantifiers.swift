import Documents
import Syntax
import Text

extension Checker {
    /// `any paragraph mentions "x" and length > 5`: paragraphs and what holds them both have a length, and nothing says
    /// whose is meant. The parser asks the same of texts, which need no fields.
    mutating func refuseUnclearQuantifiers(_ parts: [Condition], in context: RowContext) {
        guard case .unit(let outer, let people, _) = context else { return }
        for (part, next) in zip(parts, parts.dropFirst()) {
            guard let quantified = part.lastQuantified, !quantified.hasBrackets, let test = quantified.test,
                let follower = next.firstComparison, case .path(let path) = follower.left, path.steps.count == 1,
                let field = path.steps.first.flatMap({ Field(rawValue: $0.name) }),
                let unit = UnitWords.unit(quantified.unit.name),
                Schema.field(field, of: unit.kind) != nil, Schema.field(field, of: outer) != nil
            else { continue }
            // A bracket between the two closes what the quantifier stands in, or opens another condition.
            let between = source.slice(quantified.span.end..<follower.span.start)
            guard !between.contains(where: { "()（）".contains($0) }) else { continue }
            let head = source.slice(quantified.span.start..<test.span.start)
            let both = "(\(source.slice(test.span.start..<follower.span.end)))"
            let alone = "(\(source.slice(test.span)))"
            report(
                .ambiguousQuantifier, at: path.span,
                "‘\(field.rawValue)’ can be that of the \(quantified.unit.name) or of the \(people?.rawValue ?? outer.rawValue)",
                notes: ["brackets say what one \(quantified.unit.name) has to meet; a quantified test that stands last needs none"],
                fixIts: [
                    Diagnostic.FixIt(
                        span: SourceSpan(test.span.start, follower.span.end), replacement: both, label: head + both),
                    Diagnostic.FixIt(span: test.span, replacement: alone, label: head + alone),
                ])
        }
    }
}

extension Condition {
    /// The quantified test that ends the condition.
    fileprivate var lastQuantified: Quantified? {
        switch self {
        case .quantified(let quantified): quantified
        case .not(let inner, _): inner.lastQuantified
        case .and(let parts), .or(let parts): parts.last?.lastQuantified
        case .text, .mention, .comparison, .neighbour, .defined: nil
        }
    }

    /// The comparison that begins the condition.
    fileprivate var firstComparison: Comparison? {
        switch self {
        case .comparison(let comparison): comparison
        case .not(let inner, _): inner.firstComparison
        case .and(let parts), .or(let parts): parts.first?.firstComparison
        case .text, .mention, .quantified, .neighbour, .defined: nil
        }
    }
}
