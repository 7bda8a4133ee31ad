import Documents
import Index

/// The hits of a text in stretches of the text: articles, furniture and fields; ascending by start throughout.
///
/// Slices of what has been found before: nothing is copied.
struct HitList {
    /// One for each stretch.
    var parts: [ArraySlice<Hit>]
    /// What was searched of each: whole paragraphs.
    var ranges: [TextRange]

    var count: Int { parts.reduce(0) { $0 + $1.count } }

    func forEach(_ body: (Hit) -> Void) {
        for part in parts { part.forEach(body) }
    }

    func contains(where passes: (Hit) -> Bool) -> Bool { parts.contains { $0.contains(where: passes) } }

    /// The hits that begin in a range; nil if not all of it was searched.
    func known(in range: TextRange) -> ArraySlice<Hit>? {
        for part in ranges.indices where ranges[part].contains(range) { return parts[part].within(range) }
        return nil
    }

    /// The hits that begin in a range that was searched.
    func within(_ range: TextRange) -> ArraySlice<Hit> { known(in: range) ?? [] }

    /// As they are counted: leftmost, then longest.
    func selected() -> [Hit] {
        let found = parts.filter { !$0.isEmpty }
        // What stands in one stretch alone, as most of it does, is not copied.
        if found.count <= 1 { return found.first?.selected() ?? [] }
        return found.reduce(into: []) { $0 += $1.selected() }
    }
}

/// What has been found of one text in each of the three stretches of a store's text, and where it was looked for.
struct FoundHits {
    /// All hits in a range that was searched without a gap.
    private struct Run {
        var range: TextRange
        var hits: [Hit]
    }

    /// What a range lacks.
    enum Gap: Equatable {
        case nothing
        /// To be searched, and kept.
        case range(TextRange)
        /// It begins before what was found; kept, it would stand out of order.
        case isBehind
    }

    /// Ascending and apart, in each stretch.
    private var parts: [[Run]] = [[], [], []]
    private(set) var count = 0

    /// The hits that begin in a range, if all of it has been searched.
    func hits(_ part: Int, in range: TextRange) -> ArraySlice<Hit>? {
        guard range.count > 0 else { return [] }
        let runs = parts[part]
        var (low, high) = (-1, runs.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].range.start <= range.start { low = middle } else { high = middle }
        }
        guard low >= 0, runs[low].range.contains(range) else { return nil }
        return runs[low].hits[...].within(range)
    }

    /// What has to be searched so that a range is known.
    func gap(_ part: Int, in range: TextRange) -> Gap {
        if hits(part, in: range) != nil { return .nothing }
        guard let last = parts[part].last, range.start <= last.range.end else { return .range(range) }
        if let first = parts[part].first, range.start <= first.range.start, range.end >= last.range.end { return .range(range) }
        return range.start >= last.range.start ? .range(TextRange(last.range.end, range.end)) : .isBehind
    }

    /// Takes the hits of a gap.
    mutating func append(_ hits: [Hit], _ part: Int, in gap: TextRange) {
        count += hits.count
        if let last = parts[part].indices.last, parts[part][last].range.end == gap.start {
            parts[part][last].hits += hits
            parts[part][last].range.end = gap.end
            return
        }
        if let first = parts[part].first, gap.start <= first.range.start {
            count -= parts[part].reduce(0) { $0 + $1.hits.count }
            parts[part] = []
        }
        parts[part].append(Run(range: gap, hits: hits))
    }
}

/// Hits that were looked for beside those that are kept: of one range, until another is asked.
struct StrayHits {
    var part: Int
    var range: TextRange
    var hits: [Hit]
}
