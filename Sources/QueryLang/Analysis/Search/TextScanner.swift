/// Finds a needle in UTF-16 text, overlapping occurrences too, by comparing sixteen units at a time at the two places
/// of the needle that are rarest in Chinese text.
public struct TextScanner: Sendable {
    public let needle: [UInt16]
    /// Offsets in the needle, the first not above the second.
    private let probes: (first: Int, second: Int)

    /// - Parameter needle: Folded units. An empty needle occurs nowhere.
    public init(_ needle: [UInt16]) {
        self.needle = needle
        let byRarity = needle.indices.sorted { (Self.commonness(needle[$0]), $0) < (Self.commonness(needle[$1]), $1) }
        let rarest = byRarity.first ?? 0
        let next = byRarity.dropFirst().first { needle[$0] != needle[rarest] } ?? byRarity.last ?? 0
        probes = (min(rarest, next), max(rarest, next))
    }

    /// Calls `body` with the offset of each occurrence that lies within `range`, ascending, until it returns false.
    public func forEachOccurrence(
        in text: UnsafeBufferPointer<UInt16>, range: Range<Int>, _ body: (Int) throws -> Bool
    ) rethrows {
        let range = range.clamped(to: 0..<text.count)
        guard let start = text.baseAddress, !needle.isEmpty, range.count >= needle.count else { return }
        try needle.withUnsafeBufferPointer { wanted in
            guard let wanted = wanted.baseAddress else { return }
            try scan(start, range, wanted, needle.count, body)
        }
    }

    public func occurrences(in text: UnsafeBufferPointer<UInt16>, range: Range<Int>) -> [Int] {
        var offsets: [Int] = []
        forEachOccurrence(in: text, range: range) { offset in
            offsets.append(offset)
            return true
        }
        return offsets
    }

    private typealias Lanes = SIMD16<UInt16>

    private func scan(
        _ text: UnsafePointer<UInt16>, _ range: Range<Int>, _ wanted: UnsafePointer<UInt16>, _ length: Int,
        _ body: (Int) throws -> Bool
    ) rethrows {
        let (first, second) = probes
        let firstUnit = Lanes(repeating: wanted[first])
        let secondUnit = Lanes(repeating: wanted[second])
        // Last offset at which the needle fits, and at which two blocks can be read from the later probe.
        let lastStart = range.upperBound - length
        let lastBlock = range.upperBound - second - 2 * Lanes.scalarCount
        let step = Lanes.scalarCount
        var offset = range.lowerBound
        while offset <= lastBlock {
            let near = UnsafeRawPointer(text + (offset &+ first))
            let far = UnsafeRawPointer(text + (offset &+ second))
            let low = (near.loadUnaligned(as: Lanes.self) .== firstUnit)
                .& (far.loadUnaligned(as: Lanes.self) .== secondUnit)
            let high = ((near + 2 &* step).loadUnaligned(as: Lanes.self) .== firstUnit)
                .& ((far + 2 &* step).loadUnaligned(as: Lanes.self) .== secondUnit)
            if any(low .| high) {
                var candidates = Self.bits(low) | Self.bits(high) << UInt32(step)
                while candidates != 0 {
                    let candidate = offset &+ candidates.trailingZeroBitCount
                    candidates &= candidates &- 1
                    guard candidate <= lastStart, Self.matches(text + candidate, wanted, length) else { continue }
                    guard try body(candidate) else { return }
                }
            }
            offset &+= 2 &* step
        }
        while offset <= lastStart {
            if Self.matches(text + offset, wanted, length), try !body(offset) { return }
            offset &+= 1
        }
    }

    private static let laneBits = Lanes(
        1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768)

    /// A bit for each lane, the first lane's lowest.
    @inline(__always)
    private static func bits(_ mask: SIMDMask<Lanes.MaskStorage>) -> UInt32 {
        UInt32(Lanes.zero.replacing(with: laneBits, where: mask).wrappedSum())
    }

    @inline(__always)
    private static func matches(_ text: UnsafePointer<UInt16>, _ wanted: UnsafePointer<UInt16>, _ length: Int) -> Bool {
        for index in 0..<length where text[index] != wanted[index] { return false }
        return true
    }

    /// How common a unit is in newspaper Chinese, by rough rank: punctuation and the commonest characters first.
    private static func commonness(_ unit: UInt16) -> Int {
        if unit < 0x80 { return commonASCII.contains(unit) ? 2 : 1 }
        guard let rank = commonRanks[unit] else { return 0 }
        return 3 + commonRanks.count - rank
    }

    private static let commonASCII = Set(" ,.\"0123456789".utf16)

    /// Ranks by frequency in general modern Chinese, commonest first.
    private static let commonRanks: [UInt16: Int] = {
        let common = """
            的，。、一国在中了是和有大业不年人发上为会经工进新展市产这个对以行生理高成地出要民\
            学来时到作方力用能化科技建设家全实部创重
            """
        return Dictionary(common.utf16.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    }()
}
