/// A number with its unit in running text: 2000亿元, 2.45%, 1万余人, 2030年.
public struct Quantity: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case money, percent, count, year, date }

    /// Folded offsets of number and unit; words like 约 before it and 左右 behind it are left out.
    public var range: Range<Int>
    public var kind: Kind
    /// In the base unit, multiplied out; a percentage is its hundredth, a year its number, of a range (3—5个) it is the
    /// first. Below zero where a sign is printed: -3.2%, 负3.2%, 零下5度. Nil of a date.
    public var value: Double?
    /// Folded offsets of the 万 or 亿 that is printed as a part of the unit, empty if there is none.
    public var multiplier: Range<Int>
    /// Folded offsets of the unit without them, empty if none is printed (突破200万).
    public var base: Range<Int>
    /// 约 近 超 逾 before it, 余 多 几 in it, 以上 左右 behind it, or a range.
    public var isApproximate: Bool

    public init(range: Range<Int>, kind: Kind, value: Double?, multiplier: Range<Int>, base: Range<Int>, isApproximate: Bool) {
        self.range = range
        self.kind = kind
        self.value = value
        self.multiplier = multiplier
        self.base = base
        self.isApproximate = isApproximate
    }
}
