/// Whether a page sets in the first line of every paragraph, as printed Chinese does by two ideographic spaces: then text
/// that is not set in goes on from elsewhere, and text that is begins a paragraph.
struct ParagraphIndents {
    enum Verdict { case begins, goesOn, silent }

    private let isKept: Bool

    /// Paragraphs that must be set in.
    private static let fewest = 4
    /// The widest indent of a paragraph, in blanks.
    private static let widest = 4

    /// - Parameter blocks: those of one page. It keeps its indents where no more texts lack one than break off elsewhere:
    ///   text without an indent is then explained by those.
    init(_ blocks: [Block]) {
        var indented = 0, others = 0, open = 0
        for block in blocks where block.role == .body && (block.text.endsSentence || block.breaksOff) {
            if Self.isSetIn(block) { indented += 1 } else { others += 1 }
            if block.breaksOff { open += 1 }
        }
        isKept = indented >= Self.fewest && (1...max(1, open)).contains(others)
    }

    private static func isSetIn(_ block: Block) -> Bool { (1...widest).contains(block.indent) }

    func verdict(_ block: Block) -> Verdict {
        guard isKept, block.role == .body else { return .silent }
        return Self.isSetIn(block) ? .begins : block.indent == 0 ? .goesOn : .silent
    }
}
