import Analysis

/// Traditional scalars to simplified ones, one to one, as everything in the house is matched, and full-width digits and
/// letters to those of ASCII; every other scalar stays as it is.
struct ScriptFolding: Sendable {
    static let shared = ScriptFolding()

    private static let first: UInt32 = 0x3400, last: UInt32 = 0x9FFF
    /// What the scalars from `first` to `last` fold to.
    private let table: [Unicode.Scalar]

    private init() {
        let normalizer = Normalizer()
        table = (Self.first...Self.last).compactMap(Unicode.Scalar.init).map { normalizer.singleFold($0) ?? $0 }
    }

    @inline(__always) func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= Self.first else { return scalar }
        guard scalar.value <= Self.last else { return Self.narrowed(scalar) }
        return table[Int(scalar.value - Self.first)]
    }

    /// ０ to ９, Ａ to Ｚ and ａ to ｚ stand at one distance from 0, A and a.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
    }
}
