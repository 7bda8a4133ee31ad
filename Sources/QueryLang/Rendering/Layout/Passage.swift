import QueryLang
import Text

/// A unit's text with its hits, cut into the stretches that are shown.
struct Passage {
    let text: String
    /// Ascending half-open ranges of Unicode scalar offsets.
    let hits: [ResultHit]
    /// Scalars in the text.
    let count: Int

    init(text: String, hits: [ResultHit]) {
        self.text = text
        let count = text.unicodeScalars.count
        self.count = count
        self.hits = hits.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= count }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    struct Stretch: Equatable {
        /// Scalar offsets.
        var range: Range<Int>
        /// Hits that begin after the last stretch and are not shown.
        var hitsLeftOut = 0
    }

    /// The stretches to show of a text longer than `budget` scalars: its hits with `context` scalars to each side, as
    /// many as fit; the beginning, if there is no hit.
    func stretches(budget: Int, context: Int) -> [Stretch] {
        guard count > budget else { return [Stretch(range: 0..<count)] }
        guard let first = hits.first else { return [Stretch(range: 0..<budget)] }
        var stretches: [Stretch] = []
        var used = 0
        var shown = 0
        for hit in hits {
            // A hit longer than the budget is itself cut.
            let end = min(hit.range.upperBound, hit.range.lowerBound + budget)
            let around = max(0, hit.range.lowerBound - context)..<min(count, end + context)
            if let last = stretches.last, around.lowerBound <= last.range.upperBound {
                let grown = last.range.lowerBound..<max(last.range.upperBound, around.upperBound)
                guard used + grown.count - last.range.count <= budget || hit == first else { break }
                used += grown.count - last.range.count
                stretches[stretches.count - 1].range = grown
            } else {
                guard used + around.count <= budget || hit == first else { break }
                used += around.count
                stretches.append(Stretch(range: around))
            }
            shown += 1
        }
        if !stretches.isEmpty { stretches[stretches.count - 1].hitsLeftOut = hits.count - shown }
        return stretches
    }

    /// The characters of a stretch with the style of each.
    func glyphs(of range: Range<Int>, width: DisplayWidth) -> [Glyph] {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        let end = scalars.index(start, offsetBy: range.count)
        var glyphs: [Glyph] = []
        var offset = range.lowerBound
        var next = hits.firstIndex { $0.range.upperBound > offset } ?? hits.count
        for character in String(scalars[start..<end]) {
            let after = offset + character.unicodeScalars.count
            while next < hits.count, hits[next].range.upperBound <= offset { next += 1 }
            let style = next < hits.count ? Self.style(of: hits[next], offset..<after) : .plain
            glyphs.append(character == "\n" ? .lineBreak : Glyph(character, style, width: width))
            offset = after
        }
        return glyphs
    }

    private static func style(of hit: ResultHit, _ place: Range<Int>) -> Style {
        guard hit.range.overlaps(place) else { return .plain }
        if hit.pieces.isEmpty || hit.pieces.contains(where: { $0.overlaps(place) }) { return .hit }
        return .between
    }

    /// The whole text cut where marking changes, each run with whether it is a hit (or a piece of one): for formats that
    /// mark with tags.
    func runs() -> [(text: Substring, isHit: Bool)] {
        let scalars = text.unicodeScalars
        var runs: [(text: Substring, isHit: Bool)] = []
        var position = scalars.startIndex
        var offset = 0
        for hit in hits {
            for piece in hit.pieces.isEmpty ? [hit.range] : hit.pieces
            where piece.lowerBound >= offset && piece.upperBound <= count && !piece.isEmpty {
                let start = scalars.index(position, offsetBy: piece.lowerBound - offset)
                let end = scalars.index(start, offsetBy: piece.count)
                if position < start { runs.append((text[position..<start], false)) }
                runs.append((text[start..<end], true))
                position = end
                offset = piece.upperBound
            }
        }
        if position < scalars.endIndex { runs.append((text[position...], false)) }
        return runs
    }
}

extension Array where Element == Glyph {
    /// For output without colour: 【 and 】 around each run of hit glyphs.
    func bracketed(width: DisplayWidth) -> [Glyph] {
        let open = Glyph("【", width: width)
        let close = Glyph("】", width: width)
        var marked: [Glyph] = []
        marked.reserveCapacity(count)
        var inside = false
        for glyph in self {
            // A hit lies in one paragraph, so a line break is never inside one.
            let isHit = glyph.style == .hit
            if isHit != inside { marked.append(isHit ? open : close) }
            inside = isHit
            marked.append(glyph)
        }
        if inside { marked.append(close) }
        return marked
    }
}
