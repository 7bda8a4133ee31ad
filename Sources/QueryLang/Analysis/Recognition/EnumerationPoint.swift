/// One step of an enumeration in a paragraph: from its mark to the next mark of its series, or of a series around it,
/// or to the paragraph's end.
public struct EnumerationPoint: Sendable, Equatable {
    /// Folded offsets, the mark included.
    public var range: Range<Int>
    /// Folded offsets of the printed mark: 一是, 首先, （一）.
    public var mark: Range<Int>
    /// 1 of 一是, 首先, 第一.
    public var ordinal: Int

    public init(range: Range<Int>, mark: Range<Int>, ordinal: Int) {
        self.range = range
        self.mark = mark
        self.ordinal = ordinal
    }
}

/// A mark as it stands, before it is known whether it belongs to a series.
struct EnumerationMark {
    /// Marks of one look: only those continue one another.
    enum Series: Equatable {
        /// 一是, 一要, 一来, by the character after the numeral.
        case numeral(UInt16)
        /// 第一, 其一, by the character before it.
        case ordinal(UInt16)
        /// 首先 其次 再次 最后.
        case adverb
        /// （一） and (1).
        case hanBracket, digitBracket
        /// ①
        case circled
        /// 一、 and 1.
        case hanNumber, digitNumber
    }

    enum Position: Equatable {
        case number(Int)
        /// 其次, 最后: one more than the point before, whatever that is.
        case following
    }

    var range: Range<Int>
    var series: Series
    var position: Position
}
