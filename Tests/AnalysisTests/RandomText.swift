/// A seeded generator (SplitMix64), so that a law that fails fails again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

enum RandomText {
    /// What trips folding up: every kind of character, the awkward ones often.
    private static let awkward = Array(
        "中国經濟，。、：“”‘’「」\"'()（）ａＢ１2 \n\t\u{3000}\u{A0}\u{AD}\u{200B}\u{FEFF}\u{301}\u{323}\u{3099}かガﾞｶ가\u{1161}\u{11A8}"
            .unicodeScalars) + "\u{1100}eéﬁ½…㎡㈠ẞ´¨\u{2017}😀\u{1F201}\u{E0100}\u{1D165}\u{110BA}𠀀.,-=<≮\u{338}\u{FDFA}\u{0}Σς".unicodeScalars

    static func string(length: Int, using generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<length {
            if Int.random(in: 0..<8, using: &generator) == 0 {
                let value = UInt32.random(in: 0..<0x3_0000, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.append(scalar) }
            } else {
                text.append(awkward[Int.random(in: 0..<awkward.count, using: &generator)])
            }
        }
        return String(text)
    }
}
