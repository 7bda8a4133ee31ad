/// Neighbouring Han scalars of a text: what its words are compared by where no dictionary is asked.
enum HanPairs {
    static func of(_ text: ScalarText) -> [UInt64] {
        zip(text, text.dropFirst()).compactMap { $0.isHan && $1.isHan ? UInt64($0.value) << 32 | UInt64($1.value) : nil }
    }
}
