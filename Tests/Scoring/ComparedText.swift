/// Text as it is compared: without white space and Markdown marks.
struct ComparedText: Hashable {
    let scalars: [Unicode.Scalar]

    init(_ text: String?) {
        scalars = (text ?? "").unicodeScalars.filter { $0 != "*" && $0 != "#" && !Self.isBlank($0) }
    }

    init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

    /// White space of Unicode, and the four separators of ASCII.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }

    /// Does `other` stand in this text?
    func contains(_ other: ComparedText) -> Bool {
        scalars.withUnsafeBufferPointer { own in
            other.scalars.withUnsafeBufferPointer { sought in
                guard let first = sought.first else { return true }
                guard own.count >= sought.count else { return false }
                for start in 0...own.count - sought.count where own[start] == first {
                    var length = 1
                    while length < sought.count, own[start + length] == sought[length] { length += 1 }
                    if length == sought.count { return true }
                }
                return false
            }
        }
    }

    /// Texts one after the other, with a line feed between, so that nothing is found over a seam.
    static func joined(_ texts: [ComparedText]) -> ComparedText {
        ComparedText(texts.map(\.scalars).joined(separator: CollectionOfOne("\n" as Unicode.Scalar)))
    }
}
