/// Splits folded paragraphs into sentences.
///
/// A sentence ends at 。！？ and at an ellipsis, with the closing quotation marks and brackets after them, and in Latin
/// text at a full stop before a space, but not after an abbreviation or before a small letter. It does not end at ；.
public enum Sentences {
    /// The ranges of the sentences of a folded text in UTF-16 units, which they cover without gap.
    ///
    /// Folding makes “ and ” one mark. The source, if given, tells which of them opens the next sentence and whether a
    /// letter was a capital; without it quotation marks are taken to open and close by turns.
    ///
    /// - Parameter source: The UTF-16 units that `text` was folded from.
    public static func ranges(in text: FoldedText, source: UnsafeBufferPointer<UInt16>? = nil) -> [Range<Int>] {
        text.units.withUnsafeBufferPointer { units in
            ranges(in: units) { offset in
                let place = text.sourceOffset(offset)
                guard let source, place < source.count else { return nil }
                return source[place]
            }
        }
    }

    /// - Parameter printed: The source unit at the start of what a folded offset came from, if it is known.
    public static func ranges(
        in units: UnsafeBufferPointer<UInt16>, printed: (Int) -> UInt16? = { _ in nil }
    ) -> [Range<Int>] {
        var splitter = SentenceSplitter(units: units)
        return splitter.split(printed)
    }
}

/// The state of splitting one paragraph.
private struct SentenceSplitter {
    let units: UnsafeBufferPointer<UInt16>
    /// Whether a quotation mark that shows no direction is open.
    private var isQuoteOpen = false

    init(units: UnsafeBufferPointer<UInt16>) { self.units = units }

    mutating func split(_ printed: (Int) -> UInt16?) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var offset = 0
        while offset < units.count {
            let unit = units[offset]
            if unit == 0x22 {
                passQuote(at: offset, printed)
                offset += 1
                continue
            }
            var end = endOfTerminators(from: offset)
            if end > offset {
                // A mark after the closing quotation mark belongs to the same end: “好！”。
                var reached = offset
                while end > reached {
                    reached = endOfClosers(from: end, printed)
                    end = endOfTerminators(from: reached)
                }
                end = reached
            } else if unit == 0x2E {
                end = endOfLatinSentence(at: offset, printed)
            }
            guard end > offset else {
                offset += 1
                continue
            }
            while end < units.count, units[end] == 0x20 { end += 1 }
            sentences.append(start..<end)
            start = end
            offset = end
        }
        if start < units.count { sentences.append(start..<units.count) }
        return sentences
    }

    /// The end of a run of 。！？ and ellipses (… is folded to three full stops), or `offset` if none stands there.
    private func endOfTerminators(from offset: Int) -> Int {
        var end = offset
        while end < units.count {
            switch units[end] {
            case 0x3002, 0x21, 0x3F:
                end += 1
            case 0x2E where end + 2 < units.count && units[end + 1] == 0x2E && units[end + 2] == 0x2E:
                end += 3
            default:
                return end
            }
        }
        return end
    }

    private mutating func endOfClosers(from offset: Int, _ printed: (Int) -> UInt16?) -> Int {
        var end = offset
        while end < units.count {
            if Self.closingBrackets.contains(units[end]) {
                end += 1
            } else if units[end] == 0x22, closes(at: end, printed) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Whether a quotation mark after the end of a sentence closes. An opening one is left for `passQuote`.
    private mutating func closes(at offset: Int, _ printed: (Int) -> UInt16?) -> Bool {
        if let mark = printed(offset) {
            if Self.openingQuotes.contains(mark) { return false }
            if Self.closingQuotes.contains(mark) { return true }
        }
        defer { isQuoteOpen = false }
        return isQuoteOpen || offset + 1 == units.count
    }

    /// Notes a quotation mark within a sentence, if it shows no direction and is no apostrophe.
    private mutating func passQuote(at offset: Int, _ printed: (Int) -> UInt16?) {
        if let mark = printed(offset), Self.openingQuotes.contains(mark) || Self.closingQuotes.contains(mark) { return }
        if offset > 0, offset + 1 < units.count, Self.isLetter(units[offset - 1]), Self.isLetter(units[offset + 1]) {
            return
        }
        isQuoteOpen.toggle()
    }

    /// The end of a Latin sentence whose full stop stands at `offset`, or `offset` if it ends none.
    private mutating func endOfLatinSentence(at offset: Int, _ printed: (Int) -> UInt16?) -> Int {
        guard offset > 0, !isAbbreviation(before: offset) else { return offset }
        let wasOpen = isQuoteOpen
        let end = endOfClosers(from: offset + 1, printed)
        guard end + 1 < units.count, units[end] == 0x20, !isSmallLetter(printed(end + 1)) else {
            isQuoteOpen = wasOpen
            return offset
        }
        return end
    }

    private func isSmallLetter(_ printed: UInt16?) -> Bool {
        guard let printed, let scalar = Unicode.Scalar(printed) else { return false }
        return scalar.properties.isLowercase
    }

    /// Whether the letters before a full stop are an initial or an abbreviation.
    private func isAbbreviation(before offset: Int) -> Bool {
        var start = offset
        while start > 0, offset - start <= 5, Self.isLetter(units[start - 1]) { start -= 1 }
        if offset - start == 1 { return true }
        return Self.abbreviations.contains(Array(units[start..<offset]))
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        (unit >= 0x61 && unit <= 0x7A) || (unit >= 0xC0 && unit <= 0x24F)
    }

    private static let abbreviations = Set(
        ["dr", "mr", "mrs", "ms", "prof", "st", "vs", "etc", "no", "fig", "vol", "jr", "sr", "inc", "ltd", "co", "cf", "al"]
            .map { Array($0.utf16) })
    private static let openingQuotes = Set("“‘「『„‚‟‛«‹〝﹁﹃｢".utf16)
    private static let closingQuotes = Set("”’」』»›〞〟﹂﹄｣".utf16)
    private static let closingBrackets = Set(")]}》〉】〕〗".utf16)
}
