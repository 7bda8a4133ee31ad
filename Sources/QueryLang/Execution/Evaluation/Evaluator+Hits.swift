import Documents
import Index
import Planning

// Texts are looked for in whole paragraphs and each stretch of text once, whatever is asked of it: as far as it is
// looked at.

extension Evaluator {
    /// Every occurrence in the window.
    func allHits(_ text: CheckedText) throws(ExecutionError) -> HitList { try hits(text, covering: window) }

    /// Every occurrence in ranges that begin and end with paragraphs, one for each range of the scope, some perhaps empty.
    func hits(_ text: CheckedText, covering ranges: [TextRange]) throws(ExecutionError) -> HitList {
        var parts: [ArraySlice<Hit>] = []
        for (part, range) in ranges.enumerated() {
            parts.append(range.count == 0 ? [] : try hits(text, part, searching: widened(range, part)).within(range))
        }
        return HitList(parts: parts, ranges: ranges)
    }

    /// Whether the hits of a text in such ranges are known.
    func isFound(_ text: CheckedText, covering ranges: [TextRange]) -> Bool {
        ranges.enumerated().allSatisfy { isFound(text, $0.offset, $0.element) }
    }

    private func isFound(_ text: CheckedText, _ part: Int, _ range: TextRange) -> Bool {
        range.count == 0 || foundHits[text]?.hits(part, in: range) != nil
            || strayHits[text].map { $0.part == part && $0.range.contains(range) } ?? false
    }

    /// What is searched so that a range is known: the window, so that one search does for all its rows.
    func widened(_ range: TextRange, _ part: Int) -> TextRange {
        range.count > 0 && window[part].contains(range) ? window[part] : range
    }

    private func hits(_ text: CheckedText, _ part: Int, searching range: TextRange) throws(ExecutionError) -> ArraySlice<Hit> {
        if let known = foundHits[text]?.hits(part, in: range) { return known }
        if let stray = strayHits[text], stray.part == part, stray.range.contains(range) { return stray.hits[...].within(range) }
        // Taken out, so that it grows in place.
        var found = foundHits.removeValue(forKey: text) ?? FoundHits()
        defer { foundHits[text] = found }
        switch found.gap(part, in: range) {
        case .nothing: break
        case .range(let gap):
            found.append(try matcher.hits(text, in: gap, limits: limits), part, in: gap)
            guard found.count <= limits.rows else { throw .tooManyHits(limits) }
        case .isBehind:
            let hits = try matcher.hits(text, in: range, limits: limits)
            strayHits[text] = StrayHits(part: part, range: range, hits: hits)
            return hits[...]
        }
        return found.hits(part, in: range) ?? []
    }

    /// How often a text is counted in the articles of the window; what is found is not kept.
    func count(_ text: CheckedText) throws(ExecutionError) -> Int {
        guard let articles = window.first, articles.count > 0 else { return 0 }
        if let known = foundHits[text]?.hits(0, in: articles) { return known.selectedCount }
        return try matcher.hits(text, in: articles, limits: limits).selectedCount
    }

    /// How often a text is counted in a row; nil for a row without text.
    func hitCount(_ text: CheckedText, _ space: RowSpace, _ row: Int) throws(ExecutionError) -> Int? {
        if let known = boundCounts[text]?[row], known >= 0 { return Int(known) }
        guard let kind = space.kind, let range = range(space, row) else { return nil }
        return try countedHits([text], in: range, kind: kind).count
    }

    /// The hits of texts inside a unit as they are counted: in one pass, leftmost then longest.
    func countedHits(_ texts: [CheckedText], in range: TextRange, kind: UnitKind) throws(ExecutionError) -> [Hit] {
        var all: [Hit] = []
        for text in texts {
            if isSmall(kind) && text.dependsOnBounds {
                all += try matcher.hits(text, in: range, limits: limits)
            } else {
                all += try hits(text, in: range)
            }
        }
        if texts.count > 1 { all.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
        return all.selected()
    }

    /// Every occurrence that lies in a range.
    func hits(_ text: CheckedText, in range: TextRange) throws(ExecutionError) -> [Hit] {
        if let known = recentHits[text]?.known(in: range) { return known.filter { $0.end <= range.end } }
        guard let part = scope.ranges.firstIndex(where: { $0.start <= range.start && range.start < $0.end }) else { return [] }
        let searched = widened(store.paragraphText(holding: range), part)
        let hits = try hits(text, part, searching: searched)
        recentHits[text] = HitList(parts: [hits], ranges: [searched])
        return hits.within(range).filter { $0.end <= range.end }
    }

    /// The text that rows stand in, from the first to the last of them, in each range of the scope: whole paragraphs. Of
    /// rows without text the window.
    func cover(_ space: RowSpace, _ rows: RowSet) -> [TextRange] {
        switch space {
        case .units(let kind):
            guard store.extents(of: kind) != nil else { return window }
            return scope.ranges.map { range in
                guard range.count > 0, let bounds = rows.bounds(in: store.rows(of: kind, startingIn: range)),
                    let text = store.paragraphText(of: kind, bounds.lowerBound..<bounds.upperBound + 1)
                else { return TextRange(range.start, range.start) }
                return TextRange(text.start, min(text.end, range.end))
            }
        case .hits(let hits):
            var cover = scope.ranges.map { TextRange($0.end, $0.start) }
            var starts = cover.map(\.start)
            var ends = [Int](repeating: -1, count: cover.count)
            rows.forEach { row in
                guard row < hits.count, let part = scope.ranges.firstIndex(where: { $0.start <= hits[row].start && hits[row].start < $0.end })
                else { return }
                starts[part] = min(starts[part], hits[row].start)
                ends[part] = max(ends[part], hits[row].start + 1)
            }
            for part in cover.indices where ends[part] >= 0 {
                let text = store.paragraphText(holding: TextRange(starts[part], ends[part]))
                cover[part] = TextRange(text.start, min(text.end, scope.ranges[part].end))
            }
            return cover
        case .cells: return window
        }
    }
}
