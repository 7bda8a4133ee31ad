/// A way in which extraction damages a page.
public enum Break: String, CaseIterable, Sendable {
    /// Text broken at a fixed width.
    case wrapped
    /// The same, with a blank line between all lines.
    case wrappedAndSpaced = "wrapped, spaced"
    /// Every title below its article.
    case titlesBelow = "titles below"
    /// One title at the end of the file.
    case titleAtEnd = "title at end"
    /// An article's text cut within a sentence and continued behind another article's.
    case interleaved
    /// A cut article's second part stands at the head of the page.
    case interleavedBackwards = "interleaved back"
    /// Two columns side by side in one line.
    case sideBySide = "side by side"
    /// Page numbers and running heads that cut paragraphs.
    case runningHeads = "running heads"
    /// The last character before a cut printed again behind it.
    case doubledCharacter = "doubled character"
    case gb18030, big5, utf16
    /// What stands around an article on a web page.
    case webFurniture = "web furniture"

    /// Those that a page can suffer together with this one; the order in which they are applied does not matter.
    func goes(with other: Break) -> Bool {
        let groups: [Set<Break>] = [
            [.wrapped, .wrappedAndSpaced, .sideBySide], [.titlesBelow, .titleAtEnd], [.interleaved, .interleavedBackwards],
            [.gb18030, .big5, .utf16], [.sideBySide, .runningHeads], [.sideBySide, .webFurniture], [.runningHeads, .webFurniture],
        ]
        return self != other && !groups.contains { $0.contains(self) && $0.contains(other) }
    }
}
