import Text

/// Candidates under the line: the first Tab inserts what they have in common, the next ones walk them.
public struct CompletionMenu: Sendable {
    public let candidates: [PromptCandidate]
    /// The candidate that stands in the buffer, once walking has begun.
    public private(set) var chosen: Int?
    /// Where the replaced text starts, in scalars of the buffer.
    public let start: Int
    /// Scalars after `start` that the next insertion replaces.
    public private(set) var length: Int

    /// Nil when there is nothing to offer, or a range that is none of the buffer's.
    public init?(_ completions: PromptCompletions, bufferLength: Int) {
        guard !completions.candidates.isEmpty, completions.replaces.lowerBound >= 0,
            completions.replaces.upperBound <= bufferLength
        else { return nil }
        candidates = completions.candidates
        start = completions.replaces.lowerBound
        length = completions.replaces.count
    }

    /// What all candidates begin with.
    public var commonPrefix: String {
        guard var prefix = candidates.first.map({ Substring($0.text) }) else { return "" }
        for candidate in candidates.dropFirst() {
            let shared = zip(prefix, candidate.text).prefix { $0 == $1 }.count
            prefix = prefix.prefix(shared)
        }
        return String(prefix)
    }

    /// The text that takes the place of the `length` scalars after `start` now.
    public mutating func replace(with text: String) -> String {
        length = text.unicodeScalars.count
        return text
    }

    /// Goes one candidate on (or back) and gives the text that takes the place of the last one.
    public mutating func walk(forward: Bool) -> String {
        let count = candidates.count
        let next = chosen.map { ($0 + (forward ? 1 : count - 1)) % count } ?? (forward ? 0 : count - 1)
        chosen = next
        return replace(with: candidates[next].text)
    }

    /// The candidates in columns, read downwards, each row at most `columns` cells. Of more than `height` rows those
    /// around the chosen candidate, then one that says how many there are.
    public func rows(columns: Int, height: Int, width: DisplayWidth) -> [PromptRow] {
        let gap = 2
        let widest = candidates.reduce(1) { max($0, Self.cells($1, width)) }
        let column = min(widest + gap, max(columns, gap + 1))
        let perRow = max(1, (columns + gap) / column)
        let rowCount = (candidates.count + perRow - 1) / perRow
        let isCut = rowCount > height
        let shown = isCut ? max(1, height - 1) : rowCount
        let chosenRow = chosen.map { $0 % rowCount } ?? 0
        let first = min(max(0, chosenRow - shown / 2), rowCount - shown)

        var rows = (first..<first + shown).map { row in
            var builder = RowBuilder(columns: columns)
            for (place, index) in stride(from: row, to: candidates.count, by: rowCount).enumerated() {
                let padding = place * column - builder.column
                if padding > 0 { builder.put(String(repeating: " ", count: padding), .plain, width) }
                let limit = min(column - gap, columns - builder.column)
                Self.put(candidates[index], isChosen: index == chosen, limit: limit, into: &builder, width)
            }
            return builder.rows[0]
        }
        if isCut {
            var builder = RowBuilder(columns: columns)
            builder.put(Self.clip("\(candidates.count) candidates", to: columns, width), .message, width)
            rows.append(builder.rows[0])
        }
        return rows
    }

    private static func cells(_ candidate: PromptCandidate, _ width: DisplayWidth) -> Int {
        cells(candidate.text, width) + (candidate.note.map { 1 + cells($0, width) } ?? 0)
    }

    private static func cells(_ text: String, _ width: DisplayWidth) -> Int {
        text.reduce(0) { $0 + VisibleCharacter($1, column: 0, columns: .max, width).cells }
    }

    private static func put(
        _ candidate: PromptCandidate, isChosen: Bool, limit: Int, into builder: inout RowBuilder, _ width: DisplayWidth
    ) {
        let text = clip(candidate.text, to: limit, width)
        builder.put(text, isChosen ? .chosen : .candidate, width)
        let room = limit - cells(text, width) - 1
        if let note = candidate.note, room > 0 { builder.put(" " + clip(note, to: room, width), .note, width) }
    }

    /// At most `limit` cells of `text`, the last of them `>` when it is cut.
    private static func clip(_ text: String, to limit: Int, _ width: DisplayWidth) -> String {
        guard cells(text, width) > limit else { return text }
        var kept = ""
        var used = 0
        for character in text {
            let next = VisibleCharacter(character, column: 0, columns: .max, width).cells
            if used + next > limit - 1 { break }
            kept.append(character)
            used += next
        }
        return limit > 0 ? kept + ">" : ""
    }
}
