extension CheckedCondition {
    /// The texts whose hits are the hits of a unit that passes: tests that stand un-negated about the unit itself or about
    /// units inside it; not those of `no` and `at most`, nor of other units.
    public var positiveTexts: [CheckedText] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.positiveTexts)
        case .mention(let mention): mention.subject == nil && !mention.isNegated ? [mention.text] : []
        case .quantified(let quantified):
            switch quantified.quantifier {
            case .any, .every, .atLeast, .exactly:
                quantified.isNegated ? [] : quantified.condition?.positiveTexts ?? []
            case .no, .atMost: []
            }
        case .comparison, .neighbour: []
        }
    }
}
