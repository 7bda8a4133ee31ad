import CUnicode

/// Widths in terminal cells, by the East Asian Width property (UAX #11) of ICU, whatever the locale.
public struct DisplayWidth: Sendable {
    /// Cells that an ambiguous character (“ ” … — ·) takes in this terminal: 1 or 2.
    public var ambiguous: Int

    public init(ambiguous: Int = 1) { self.ambiguous = ambiguous == 2 ? 2 : 1 }

    public func cells(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
        switch cu_width_class(scalar.value) {
        case 0: return 0
        case 2: return 2
        case 3: return ambiguous
        default: return 1
        }
    }

    /// Cells of a grapheme: its widest scalar, since marks are drawn over their base.
    public func cells(_ character: Character) -> Int {
        var widest = 0
        for scalar in character.unicodeScalars { widest = max(widest, cells(scalar)) }
        return widest
    }

    public func cells(_ text: some StringProtocol) -> Int {
        var total = 0
        for character in text { total += cells(character) }
        return total
    }
}
