import Analysis
import Documents
import Syntax
import Text

extension Checker {
    /// Characters between the pieces of `near` and `then` where no distance is written.
    static let defaultDistance = 10
    /// More pieces than this in one `near` are refused: their orders are tried one by one.
    static let largestNear = 8

    mutating func check(_ text: TextExpression) -> CheckedText? {
        switch text {
        case .or(let parts):
            let checked = parts.compactMap { check($0) }
            return checked.count == parts.count ? .any(checked) : nil
        case .near(let pieces, let within):
            return checkPieces(pieces, within: within).map { .near($0, $1) }
        case .then(let pieces, let within):
            return checkPieces(pieces, within: within).map { .then($0, $1) }
        case .notIn(let inner, let outer):
            guard let inner = check(inner), let outer = check(outer) else { return nil }
            return .notIn(inner, outer)
        case .string(let literal, let mode, _):
            return checkedString(literal, mode: mode)
        case .parameter(let name, let mode, let span):
            return checkedTextParameter(name, mode: mode, span: span)
        case .regex(let literal, let exact, _):
            return checkedRegex(literal, exact: exact).map { .regex($0) }
        case .term(let name):
            if let term = environment.terms[key(name)] { return term }
            if brokenNames.contains(key(name)) { return nil }
            let near = Keywords.nearest(to: name.text, among: environment.terms.keys.map { environment.spellings[$0] ?? $0 })
            report(.unknownName, at: name.span, "no term ‘\(name.text)’" + did(near),
                notes: ["text goes in quotation marks; a term is made by: define term \(name.text) = \"…\""],
                fixIts: fix(name.span, near ?? "\"\(name.text)\""))
            return nil
        }
    }

    private mutating func checkPieces(_ pieces: [TextExpression], within: Distance?) -> ([CheckedText], CheckedDistance)? {
        let checked = pieces.compactMap { check($0) }
        guard checked.count == pieces.count else { return nil }
        guard checked.count <= Self.largestNear else {
            report(
                .limitExceeded, at: pieces[Self.largestNear].span,
                "\(checked.count) pieces in one ‘near’; at most \(Self.largestNear) can be asked",
                notes: ["join some of them with ‘and’"])
            return nil
        }
        guard let within else { return (checked, .characters(Self.defaultDistance)) }
        return check(within).map { (checked, $0) }
    }

    mutating func check(_ distance: Distance) -> CheckedDistance? {
        switch distance.measure {
        case .characters(let n): return amount(n).map { .characters($0) }
        case .words(let n): return amount(n).map { .words($0) }
        case .sentences(let n): return amount(n).map { .sentences($0) }
        case .sameSentence: return .sentences(0)
        case .sameParagraph: return .sameParagraph
        }
    }

    mutating func checkedString(_ literal: StringLiteral, mode: TextMode) -> CheckedText? {
        let units = normalizer.foldPattern(literal.value)
        guard !units.isEmpty else {
            // An empty literal was reported where it was read.
            if literal.value.allSatisfy(\.isWhitespace) { return nil }
            report(
                .emptyString, at: literal.span, "this text has no character that could be found",
                notes: ["white space and invisible characters are left out when text is compared"])
            return nil
        }
        if mode == .folded { warnOfPattern(literal, isValue: false) }
        let checkedMode: CheckedString.Mode =
            switch mode {
            case .folded: .folded
            case .exact: .exact
            case .whole: .whole
            }
        return .string(CheckedString(printed: literal.value, units: units, mode: checkedMode))
    }

    mutating func checkedRegex(_ literal: RegexLiteral, exact: Bool) -> CheckedRegex? {
        do {
            let compiled = try Regex16(
                literal.pattern, mode: exact ? .exact : .folded, extended: literal.isExtended)
            if !exact { warnOfFoldedMarks(literal) }
            return CheckedRegex(
                pattern: literal.pattern, isExtended: literal.isExtended, isExact: exact, compiled: compiled)
        } catch {
            // The pattern begins after the slash; an escaped slash before the place would shift it by one.
            let offset = literal.span.start + 1 + error.offset
            let written = source.slice(literal.span)
            let numbered = written.replacing(#/\\u\{?([0-9A-Fa-f]{4,6})\}?/#) { "\\x{\($0.output.1)}" }
            report(
                .badRegex, at: SourceSpan(min(offset, literal.span.end), min(offset + 1, literal.span.end)),
                "this regular expression cannot be read: \(error.message)", notes: numbered == written ? [] : ["a character by its number is written `\(numbered)`"])
            return nil
        }
    }

    /// `/“[^”]+”/`: all quotation marks are one when text is compared, so what it finds may stand between two quotations.
    private mutating func warnOfFoldedMarks(_ literal: RegexLiteral) {
        // What may stand for anything may stand for the mark that ends a quotation.
        let isOpen = literal.pattern.contains("[^") || literal.pattern.replacing("\\.", with: "").contains(".")
        guard isOpen, literal.pattern.contains(where: "“”‘’「」『』".contains), !hasSaid(.patternInText, at: literal.span) else { return }
        let exact = inItsLanguage("exact ", "原样") + note(literal.span).text
        report(
            .patternInText, .warning, at: literal.span,
            "quotation marks of every kind are one here: opening and closing marks are told apart in `\(exact)`",
            notes: ["quotations are units of their own: " + inItsLanguage("find quotes", "`查找引语`")],
            fixIts: [.init(span: literal.span, replacement: exact)])
    }

    private mutating func checkedTextParameter(_ name: Name, mode: TextMode, span: SourceSpan) -> CheckedText? {
        if let argument = arguments[key(name)] {
            guard case .string(let literal) = argument else {
                report(.wrongType, at: span, "$\(name.text) is no text here")
                return nil
            }
            return checkedString(literal, mode: mode)
        }
        guard let binding = parameter(name) else { return nil }
        var texts: [CheckedText] = []
        for value in binding.values {
            guard case .string(let printed, _) = value,
                let text = checkedString(StringLiteral(printed, span: span), mode: mode)
            else {
                report(.wrongType, at: span, "$\(name.text) is no text")
                return nil
            }
            texts.append(text)
        }
        return texts.count == 1 ? texts[0] : .any(texts)
    }

    /// - Parameter example: a value such as the place needs.
    mutating func parameter(_ name: Name, example: String = "\"…\"") -> Environment.ParameterBinding? {
        if let binding = environment.parameters[key(name)] { return binding }
        if brokenNames.contains(key(name)) { return nil }
        let near = Keywords.nearest(to: name.text, among: environment.parameters.keys.map { environment.spellings[$0] ?? $0 })
        report(
            .unknownParameter, at: name.span, "no parameter $\(name.text)" + did(near.map { "$" + $0 }),
            notes: near == nil ? ["a parameter is made by: param \(name.text) = \(example)"] : [], fixIts: fix(name.span, near.map { "$" + $0 }))
        return nil
    }
}
