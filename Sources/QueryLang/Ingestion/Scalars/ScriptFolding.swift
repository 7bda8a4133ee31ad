import Analysis

/// Traditional scalars to simplified ones, one to one, as everything in the house is matched; every other scalar stays
/// as it is.
struct ScriptFolding: Sendable {
    static let shared = ScriptFolding()

    private static let first: UInt32 = 0x3400, last: UInt32 = 0x9FFF
    /// What the scalars from `first` to `last` fold to.
    private let table: [Unicode.Scalar]

    private init() {
        let scalars = (Self.first...Self.last).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let folded = Normalizer().fold(String(text)).units.compactMap { Unicode.Scalar($0) }
        table = folded.count == scalars.count ? folded : scalars
    }

    @inline(__always) func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= Self.first, scalar.value <= Self.last else { return scalar }
        return table[Int(scalar.value - Self.first)]
    }
}
