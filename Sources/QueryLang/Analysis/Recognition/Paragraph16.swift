/// One paragraph as the recognisers read it: folded units, and what was printed where each of them came from.
///
/// Folding makes “ and ” one mark and ① a digit; the printed unit tells them apart.
public struct Paragraph16 {
    /// Folded, UTF-16.
    public let units: UnsafeBufferPointer<UInt16>
    /// The source unit at the start of what a folded offset came from; nil where that is not known.
    let printed: (Int) -> UInt16?

    public init(_ units: UnsafeBufferPointer<UInt16>, printed: @escaping (Int) -> UInt16? = { _ in nil }) {
        self.units = units
        self.printed = printed
    }

    /// Reads a text that was folded alone; the offsets of what is found in it are offsets into `text.units`.
    public static func read<T>(_ text: FoldedText, source: [UInt16], _ body: (Paragraph16) -> T) -> T {
        text.units.withUnsafeBufferPointer { units in
            body(Paragraph16(units) { offset in
                let place = text.sourceOffset(offset)
                return source.indices.contains(place) ? source[place] : nil
            })
        }
    }

    var count: Int { units.count }

    /// The folded unit at an offset; 0 outside the text.
    func unit(_ offset: Int) -> UInt16 { offset >= 0 && offset < units.count ? units[offset] : 0 }

    func hasPrefix(_ word: [UInt16], at offset: Int) -> Bool {
        guard offset >= 0, offset + word.count <= units.count else { return false }
        return word.indices.allSatisfy { units[offset + $0] == word[$0] }
    }

    func hasSuffix(_ word: [UInt16], before offset: Int) -> Bool { hasPrefix(word, at: offset - word.count) }

    /// A Latin letter, of folded text a small one.
    func isLatinLetter(_ offset: Int) -> Bool {
        let unit = unit(offset)
        return (unit >= 0x61 && unit <= 0x7A) || (unit >= 0xC0 && unit <= 0x24F && unit != 0xD7 && unit != 0xF7)
    }
}
