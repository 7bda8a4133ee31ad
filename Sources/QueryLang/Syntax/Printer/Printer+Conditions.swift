extension Condition {
    var printed: String { printed(in: .or, isLast: true, followsFieldTest: false) }

    /// Binding, loosest first; brackets stand where an operand binds looser than its place.
    enum Precedence: Int, Comparable {
        case or, and, not, test
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    private var precedence: Precedence {
        switch self {
        case .or: .or
        case .and: .and
        case .not, .quantified: .not
        case .text, .mention, .comparison, .neighbour, .defined: .test
        }
    }

    /// - Parameters:
    ///   - isLast: nothing follows without brackets. A quantified test before something else needs them, since what
    ///     follows could be meant for its unit.
    ///   - followsFieldTest: a bare text here could be read on from the test before it, and needs brackets.
    fileprivate func printed(in place: Precedence, isLast: Bool, followsFieldTest: Bool) -> String {
        if precedence < place { return "(\(bare(isLast: true, followsFieldTest: false)))" }
        return bare(isLast: isLast, followsFieldTest: followsFieldTest)
    }

    private func bare(isLast: Bool, followsFieldTest: Bool) -> String {
        switch self {
        case .or(let parts): return Self.joined(parts, "or", .and, isLast, followsFieldTest)
        case .and(let parts): return Self.joined(parts, "and", .not, isLast, followsFieldTest)
        case .not(let condition, _):
            return "not " + condition.printed(in: .not, isLast: isLast, followsFieldTest: followsFieldTest)
        case .quantified(let quantified): return quantified.printed(isLast: isLast)
        case .text(.or(let texts)): return TextExpression.or(texts).printed
        case .text(let text): return followsFieldTest ? "(\(text.printed))" : text.printed
        case .mention(let mention): return mention.printed
        case .comparison(let comparison): return comparison.printed
        case .neighbour(let neighbour):
            return "within \(neighbour.distance.printed) \(neighbour.side.rawValue) \(neighbour.text.printed)"
        case .defined(let name, let arguments, _):
            return arguments.isEmpty ? name.text : "\(name.text)(\(arguments.map(\.printed).joined(separator: ", ")))"
        }
    }

    private static func joined(
        _ parts: [Condition], _ word: String, _ place: Precedence, _ isLast: Bool, _ followsFieldTest: Bool
    ) -> String {
        var follows = followsFieldTest
        var printed: [String] = []
        for (index, part) in parts.enumerated() {
            printed.append(
                part.printed(in: place, isLast: isLast && index == parts.count - 1, followsFieldTest: follows))
            follows = part.precedence >= place && part.endsInFieldTest
        }
        return printed.joined(separator: " \(word) ")
    }

    private var endsInFieldTest: Bool {
        switch self {
        case .or(let parts), .and(let parts): parts.last?.endsInFieldTest ?? false
        case .not(let condition, _): condition.precedence >= .not && condition.endsInFieldTest
        case .mention(let mention): mention.subject != nil
        case .comparison(let comparison): comparison.test.takesStrings
        case .quantified, .text, .neighbour, .defined: false
        }
    }
}

extension Comparison.Test {
    fileprivate var takesStrings: Bool {
        switch self {
        case .string, .stringList, .matches: true
        case .compare(_, let right): right.isTextual
        case .inList, .inValue: isStringList
        case .inPlace, .between, .isMissing, .isTrue: false
        }
    }
}

extension Quantified {
    fileprivate func printed(isLast: Bool) -> String {
        var text = "\(quantifier.printed) \(quantifier.hasNumber ? unit.plural : unit.name)"
        if let place { text += " in " + place.printed }
        guard let test else { return text }
        switch test {
        case .not(let inner, _) where inner.isSingleTest && isLast: return text + " not " + inner.printed
        case _ where test.isSingleTest && isLast: return text + " " + test.printed
        default: return text + " (\(test.printed))"
        }
    }
}

extension Condition {
    /// Can stand after a quantified unit without brackets.
    fileprivate var isSingleTest: Bool {
        switch self {
        case .or, .and, .not, .quantified: false
        // `/` after a unit would divide.
        case .text(let text): !text.startsWithRegex
        case .mention, .comparison, .neighbour, .defined: true
        }
    }
}

extension TextExpression {
    fileprivate var startsWithRegex: Bool {
        switch self {
        case .regex(_, let exact, _): !exact
        case .near(let pieces, _), .then(let pieces, _): pieces.first?.startsWithRegex ?? false
        case .notIn(let inner, _): inner.startsWithRegex
        case .or, .string, .parameter, .term: false
        }
    }
}

extension Quantified.Quantifier {
    fileprivate var hasNumber: Bool {
        switch self {
        case .any, .every, .no: false
        case .atLeast, .atMost, .exactly: true
        }
    }

    var printed: String {
        switch self {
        case .any: "any"
        case .every: "every"
        case .no: "no"
        case .atLeast(let count): "at least \(count.value)"
        case .atMost(let count): "at most \(count.value)"
        case .exactly(let count): "exactly \(count.value)"
        }
    }
}

extension Mention {
    var printed: String {
        (subject.map { $0.printed + (isNegated ? " not " : " ") } ?? "") + "mentions " + text.printed
    }
}

extension Comparison {
    var printed: String {
        let left = left.printed
        let not = isNegated ? " not" : ""
        func list(_ values: [ValueExpression]) -> String { "(\(values.map(\.printed).joined(separator: ", ")))" }
        switch test {
        case .compare(let op, let right): return "\(left) \(op.rawValue) \(right.printed)"
        case .string(let verb, let right): return "\(left)\(not) \(verb.rawValue) \(right.printed)"
        case .stringList(let verb, let requiresAll, let values, _):
            return "\(left)\(not) \(verb.rawValue) \(requiresAll ? "all" : "any") \(list(values))"
        case .matches(let regex, let exact): return "\(left)\(not) matches \(exact ? "exact " : "")\(regex.printed)"
        case .inList(let values, _): return "\(left)\(not) in \(list(values))"
        case .inValue(let value): return "\(left)\(not) in \(value.printed)"
        case .inPlace(let place): return "\(left)\(not) in \(place.printed)"
        case .between(let low, let high): return "\(left)\(not) between \(low.printed) and \(high.printed)"
        case .isMissing: return "\(left) is\(not) missing"
        case .isTrue: return left
        }
    }
}

extension Distance {
    var printed: String {
        switch measure {
        case .characters(let count): "\(count)"
        case .words(let count): "\(count) words"
        case .sentences(let count): "\(count) sentences"
        case .sameSentence: "sentence"
        case .sameParagraph: "paragraph"
        }
    }
}
