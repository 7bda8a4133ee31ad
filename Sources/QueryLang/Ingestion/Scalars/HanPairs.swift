/// Neighbouring Han scalars of a text: what its words are compared by where no dictionary is asked.
enum HanPairs {
    static func of(_ text: ScalarText) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(text.count)
        /// The scalar before, if it is Han.
        var last: UInt64?
        for scalar in text {
            let next = scalar.isHan ? UInt64(scalar.value) : nil
            if let last, let next { pairs.append(last << 32 | next) }
            last = next
        }
        return pairs
    }
}
