import Documents
import Syntax
import Text

/// A hit in one paragraph.
struct NaiveHit: Hashable {
    var paragraph: Int
    var range: Range<Int>
    var groups: [String: String] = [:]
    /// Among the hits of its text in its paragraph, from 1.
    var number = 0
}

extension Oracle {
    /// Where a unit's text stands: its paragraphs whole, or a part of one.
    func places(_ row: NaiveRow) -> [(paragraph: Int, part: Range<Int>)] {
        switch row {
        case .unit(let unit):
            if let rows = library.paragraphRows(unit) { return rows.map { ($0, library.paragraphs[$0].text.all) } }
            return library.part(unit).map { [($0.paragraph, $0.range)] } ?? []
        case .hit(let hit): return [(hit.paragraph, hit.range)]
        case .cells: return []
        }
    }

    /// Every occurrence inside a row, in order.
    func hits(_ text: TextExpression, in row: NaiveRow) -> [NaiveHit] {
        places(row).flatMap { hits(text, $0.paragraph, $0.part) }
    }

    /// What is counted, listed and highlighted: leftmost, then longest, then on from its end.
    func counted(_ texts: [TextExpression], in row: NaiveRow) -> [NaiveHit] {
        places(row).flatMap { place in Self.selected(texts.flatMap { hits($0, place.paragraph, place.part) }) }
    }

    static func selected(_ hits: [NaiveHit]) -> [NaiveHit] {
        var rest = hits.filter { !$0.range.isEmpty }
        var chosen: [NaiveHit] = []
        while let start = rest.map(\.range.lowerBound).min() {
            guard let best = rest.filter({ $0.range.lowerBound == start }).max(by: { $0.range.count < $1.range.count }) else { break }
            chosen.append(best)
            rest.removeAll { $0.range.lowerBound < best.range.upperBound }
        }
        return chosen
    }

    /// Every occurrence in a part of a paragraph, ascending.
    func hits(_ text: TextExpression, _ paragraph: Int, _ part: Range<Int>) -> [NaiveHit] {
        let here = library.paragraphs[paragraph].text
        switch text {
        case .string(let literal, let mode, _):
            let pattern = Array(key(literal.value).unicodeScalars)
            return here.occurrences(pattern).filter { range in
                guard part.lowerBound <= range.lowerBound, range.upperBound <= part.upperBound else { return false }
                switch mode {
                case .folded: return true
                case .exact: return Array(here.printed(range).unicodeScalars) == Array(literal.value.unicodeScalars)
                case .whole: return here.boundaries.contains(range.lowerBound) && here.boundaries.contains(range.upperBound)
                }
            }.map { NaiveHit(paragraph: paragraph, range: $0) }
        case .regex(let regex, let isExact, _): return regexHits(regex, isExact, paragraph, part)
        case .or(let parts):
            return parts.flatMap { hits($0, paragraph, part) }
                .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        case .near(let pieces, let distance): return joined(pieces, distance, isOrdered: false, paragraph, part)
        case .then(let pieces, let distance): return joined(pieces, distance, isOrdered: true, paragraph, part)
        case .notIn(let inner, let outer):
            let around = hits(outer, paragraph, here.all).map(\.range)
            return hits(inner, paragraph, part).filter { hit in
                !around.contains { $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound }
            }
        case .parameter, .term: return hits(closed(text), paragraph, part)
        }
    }

    private func regexHits(_ literal: RegexLiteral, _ isExact: Bool, _ paragraph: Int, _ part: Range<Int>) -> [NaiveHit] {
        let here = library.paragraphs[paragraph].text
        let source = here.source(part)
        return regexes.matches(literal, isExact, in: isExact ? here.printed(part) : here.folded(part)).map { match in
            func folded(_ range: Range<Int>) -> Range<Int> {
                isExact
                    ? here.folded(ofSource: source.lowerBound + range.lowerBound..<source.lowerBound + range.upperBound)
                    : part.lowerBound + range.lowerBound..<part.lowerBound + range.upperBound
            }
            return NaiveHit(
                paragraph: paragraph, range: folded(match.range), groups: match.groups.mapValues { here.printed(folded($0)) })
            // White space between Han is printed and in no folded text: alone it is no hit.
        }.filter { !$0.range.isEmpty }
    }

    /// `near` and `then`: every choice of one hit a piece is tried; of those with one start the shortest is a hit.
    private func joined(_ pieces: [TextExpression], _ distance: Distance?, isOrdered: Bool, _ paragraph: Int, _ part: Range<Int>) -> [NaiveHit] {
        var choices: [[Range<Int>]] = [[]]
        for piece in pieces {
            let ranges = hits(piece, paragraph, part).map(\.range)
            choices = choices.flatMap { choice in ranges.map { choice + [$0] } }
        }
        var shortest: [Int: Int] = [:]
        for choice in choices {
            let order = isOrdered ? choice : choice.sorted { $0.lowerBound < $1.lowerBound }
            let isNear = zip(order, order.dropFirst()).allSatisfy { first, second in
                isWithin(distance?.measure ?? .characters(Count(10, span: SourceSpan(0, 0))), from: first.upperBound, to: second.lowerBound, paragraph)
            }
            guard isNear, let start = order.first?.lowerBound, let end = order.last?.upperBound else { continue }
            shortest[start] = min(shortest[start] ?? .max, end)
        }
        return shortest.sorted { $0.key < $1.key }.map { NaiveHit(paragraph: paragraph, range: $0.key..<$0.value) }
    }

    /// Whether a second place that begins at `start` stands near enough behind a first that ends at `end`.
    func isWithin(_ measure: Distance.Measure, from end: Int, to start: Int, _ paragraph: Int) -> Bool {
        guard end <= start else { return false }
        let here = library.paragraphs[paragraph].text
        switch measure {
        case .characters(let most): return NaiveText.length(here.folded(end..<start)) <= amount(most)
        case .words(let most): return here.words.count { end <= $0.lowerBound && $0.upperBound <= start } <= amount(most)
        case .sentences(let most): return here.sentences.count { end <= $0.upperBound && $0.upperBound <= start } <= amount(most)
        case .sameSentence: return isWithin(.sentences(Count(0, span: SourceSpan(0, 0))), from: end, to: start, paragraph)
        case .sameParagraph: return true
        }
    }

    /// A text with terms and parameters put in.
    func closed(_ text: TextExpression) -> TextExpression {
        switch text {
        case .or(let parts): return .or(parts.map(closed))
        case .near(let pieces, let distance): return .near(pieces.map(closed), within: distance)
        case .then(let pieces, let distance): return .then(pieces.map(closed), within: distance)
        case .notIn(let inner, let outer): return .notIn(closed(inner), closed(outer))
        case .string, .regex: return text
        case .term(let name): return .or(terms[key(name.text)] ?? [])
        case .parameter(let name, let mode, let span):
            guard case .string(let literal)? = parameter(name.text) else { return .or([]) }
            return .string(literal, mode: mode, span)
        }
    }
}
