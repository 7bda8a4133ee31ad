/// Finds enumerations: 一是… 二是…; 一要… 二要…; 首先… 其次… 再次… 最后…; 第一，… 第二，…; （一）… （二）…; ①… ②….
public enum Enumerations {
    /// The points of a paragraph, ascending by start, an outer one before those in it. They nest properly: a series that
    /// begins inside a point ends with it.
    ///
    /// A mark counts only at the start of a clause, and only if its number goes on from an open series, is the first, or
    /// opens the paragraph (一是… and 二是… are often paragraphs of their own). A single first point in mid-paragraph is
    /// none.
    public static func find(in paragraph: Paragraph16) -> [EnumerationPoint] {
        var reader = EnumerationReader(paragraph)
        return reader.read()
    }
}

private struct EnumerationReader {
    private struct Open {
        var series: EnumerationMark.Series
        var ordinal: Int
        /// Index into `points`.
        var first: Int
        var last: Int
    }

    private let paragraph: Paragraph16
    private var open: [Open] = []
    private var points: [EnumerationPoint] = []
    /// Points that turned out to be no series.
    private var dropped: Set<Int> = []
    /// More series in one another than any prose has: what would go deeper is no mark.
    private static let deepest = 8

    init(_ paragraph: Paragraph16) { self.paragraph = paragraph }

    mutating func read() -> [EnumerationPoint] {
        var offset = 0
        while offset < paragraph.count {
            if isClauseStart(offset), let mark = EnumerationMark(at: offset, in: paragraph) {
                take(mark)
                offset = max(mark.range.upperBound, offset + 1)
            } else {
                offset += 1
            }
        }
        close(downTo: 0, at: paragraph.count)
        return points.indices.compactMap { dropped.contains($0) ? nil : points[$0] }
    }

    private mutating func take(_ mark: EnumerationMark) {
        if let level = open.lastIndex(where: { $0.series == mark.series && continues($0, with: mark) }) {
            close(downTo: level + 1, at: mark.range.lowerBound)
            points[open[level].last].range = points[open[level].last].range.lowerBound..<mark.range.lowerBound
            open[level].ordinal += 1
            open[level].last = points.count
            append(mark, ordinal: open[level].ordinal)
            return
        }
        guard case .number(let number) = mark.position, number == 1 || mark.range.lowerBound == 0 else { return }
        // A series that begins anew is no part of the last point of its like.
        if let level = open.lastIndex(where: { $0.series == mark.series }) { close(downTo: level, at: mark.range.lowerBound) }
        guard open.count < Self.deepest else { return }
        open.append(Open(series: mark.series, ordinal: number, first: points.count, last: points.count))
        append(mark, ordinal: number)
    }

    private func continues(_ open: Open, with mark: EnumerationMark) -> Bool {
        switch mark.position {
        case .following: true
        case .number(let number): number == open.ordinal + 1
        }
    }

    private mutating func append(_ mark: EnumerationMark, ordinal: Int) {
        points.append(EnumerationPoint(
            range: mark.range.lowerBound..<paragraph.count, mark: mark.range, ordinal: ordinal))
    }

    private mutating func close(downTo level: Int, at offset: Int) {
        while open.count > level, let series = open.popLast() {
            points[series.last].range = points[series.last].range.lowerBound..<offset
            let isSingle = series.first == series.last
            if isSingle, points[series.first].range.lowerBound > 0 { dropped.insert(series.first) }
        }
    }

    /// At the paragraph's start or after a mark that ends a clause or opens a quotation.
    private func isClauseStart(_ offset: Int) -> Bool {
        offset == 0 || Self.clauseEnds.contains(paragraph.units[offset - 1])
    }

    private static let clauseEnds = Set("。；;，,：:！!？?、\"…)》」— ".utf16)
}

extension EnumerationMark {
    /// The mark that stands at an offset, if one does.
    init?(at offset: Int, in paragraph: Paragraph16) {
        let unit = paragraph.unit(offset)
        // ① is folded to a digit.
        if let printed = paragraph.printed(offset), (0x2460...0x2473).contains(printed) {
            let number = Int(printed) - 0x245F
            self.init(range: offset..<offset + (number > 9 ? 2 : 1), series: .circled, position: .number(number))
            return
        }
        switch unit {
        case 0x28: self.init(bracketAt: offset, in: paragraph)  // (
        case 0x7B2C, 0x5176: self.init(ordinalAt: offset, in: paragraph)  // 第 其
        case 0x9996, 0x518D, 0x6700: self.init(adverbAt: offset, in: paragraph)  // 首 再 最
        default: self.init(numeralAt: offset, in: paragraph)
        }
    }

    private init?(bracketAt offset: Int, in paragraph: Paragraph16) {
        guard let (number, end, isHan) = Self.number(at: offset + 1, in: paragraph), paragraph.unit(end) == 0x29 else { return nil }
        self.init(range: offset..<end + 1, series: isHan ? .hanBracket : .digitBracket, position: .number(number))
    }

    /// 第一 and 其一, with a comma, a colon or 是 after it; 其次 too.
    private init?(ordinalAt offset: Int, in paragraph: Paragraph16) {
        if let adverb = Self.adverb(at: offset, in: paragraph) {
            self = adverb
            return
        }
        guard let (number, end, isHan) = Self.number(at: offset + 1, in: paragraph), isHan,
            Self.afterOrdinal.contains(paragraph.unit(end))
        else { return nil }
        self.init(range: offset..<end, series: .ordinal(paragraph.unit(offset)), position: .number(number))
    }

    private init?(adverbAt offset: Int, in paragraph: Paragraph16) {
        guard let adverb = Self.adverb(at: offset, in: paragraph) else { return nil }
        self = adverb
    }

    private static func adverb(at offset: Int, in paragraph: Paragraph16) -> EnumerationMark? {
        guard let adverb = adverbs.first(where: { paragraph.hasPrefix($0.word, at: offset) }) else { return nil }
        return EnumerationMark(range: offset..<offset + adverb.word.count, series: .adverb, position: adverb.position)
    }

    /// 一是 and 一要; 一、 and 1. at the start of the paragraph or a sentence, since 一、二产业 is none.
    private init?(numeralAt offset: Int, in paragraph: Paragraph16) {
        guard let (number, end, isHan) = Self.number(at: offset, in: paragraph) else { return nil }
        let next = paragraph.unit(end)
        if isHan, Self.afterNumeral.contains(next) {
            self.init(range: offset..<end + 1, series: .numeral(next), position: .number(number))
            return
        }
        guard offset == 0 || Self.sentenceEnds.contains(paragraph.unit(offset - 1)),
            next == 0x3001 || (!isHan && next == 0x2E), Self.number(at: end + 1, in: paragraph) == nil
        else { return nil }
        self.init(range: offset..<end + 1, series: isHan ? .hanNumber : .digitNumber, position: .number(number))
    }

    /// A number from 1 to 99 in digits or in Han numerals.
    private static func number(at offset: Int, in paragraph: Paragraph16) -> (value: Int, end: Int, isHan: Bool)? {
        var end = offset
        var value = 0
        while end < offset + 3, (0x30...0x39).contains(paragraph.unit(end)) {
            value = value * 10 + Int(paragraph.unit(end)) - 0x30
            end += 1
        }
        if end > offset { return (1...99).contains(value) ? (value, end, false) : nil }
        guard let numeral = HanNumeral(at: offset, in: paragraph), numeral.isCounting, (1...99).contains(numeral.value) else { return nil }
        return (Int(numeral.value), numeral.end, true)
    }

    private static let adverbs: [(word: [UInt16], position: Position)] = [
        (Array("首先".utf16), .number(1)), (Array("其次".utf16), .following), (Array("再次".utf16), .following),
        (Array("再者".utf16), .following), (Array("最后".utf16), .following),
    ]
    private static let afterNumeral = Set("是要来则".utf16)
    private static let afterOrdinal = Set(",:、是 ".utf16)
    private static let sentenceEnds = Set("。；;！!？?：:".utf16)
}
