/// Folds text, printed or asked for, to the one form on which everything matches.
///
/// Folding is Unicode NFKC with case folding and width, traditional to simplified characters one by one, quotation
/// marks of every kind (apostrophes too) to `"`, and no invisible format characters. White space goes at either end
/// and beside Chinese, and is one U+0020 elsewhere. “Beside” looks past punctuation, since pages print `增长, 2024年`
/// and `增长，2024年` alike: a run of white space goes if the next letter, digit or symbol to its left or its right is
/// an ideograph, kana, or a mark printed full width.
///
/// Folding twice is folding once, and but for white space the fold of a text is the folds of its parts joined, wherever
/// it is cut before a character that does not combine with the one before.
///
/// The first one made fills tables, in a few milliseconds; from then on making one costs nothing.
public struct Normalizer: Sendable {
    private let tables: FoldTables

    public init() { tables = FoldTables.shared }

    public func fold(_ text: String) -> FoldedText {
        var folded = FoldedText(units: [], map: OffsetMap())
        let source = UTF16Text.units(of: text)
        source.withUnsafeBufferPointer { fold(utf16: $0, into: &folded.units, map: &folded.map) }
        return folded
    }

    /// What a query asks for, folded as the text is: a string of at least one unit, or empty if nothing is left of it.
    public func foldPattern(_ pattern: String) -> [UInt16] { fold(pattern).units }

    /// A string by which names and values are compared: equal keys, equal text.
    public func foldKey(_ text: String) -> String { fold(text).string }

    /// What a character folds to wherever it stands, if that is one character; nil for all others.
    public func singleFold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value < 0x10000, tables.map[Int(scalar.value)] != 0 else { return nil }
        return Unicode.Scalar(tables.map[Int(scalar.value)])
    }

    /// Folds one text, a paragraph or a line, and appends it to `units`; its anchors are appended to `map`.
    ///
    /// - Parameter sourceBase: What the source's first unit is called in the map.
    public func fold(
        utf16 source: UnsafeBufferPointer<UInt16>, sourceBase: Int = 0, into units: inout [UInt16],
        map: inout OffsetMap
    ) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: FoldRun.bufferCapacity) { buffer in
            guard let start = buffer.baseAddress else { return }
            var run = FoldRun(
                source: source, sourceBase: sourceBase, tables: tables, buffer: start, unitsBefore: units.count)
            run.fold(into: &units, map: &map)
        }
    }
}
