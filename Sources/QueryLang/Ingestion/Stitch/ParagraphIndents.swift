/// Whether a page sets in the first line of every paragraph, as printed Chinese does by two ideographic spaces: then text
/// that is not set in goes on from elsewhere, and text that is begins a paragraph.
struct ParagraphIndents {
    enum Verdict { case begins, goesOn, silent }

    private let isKept: Bool

    /// Paragraphs that must be set in, and of how many paragraphs that end a sentence, at least and at most, one is not.
    private static let fewest = 4
    private static let leastShare = 0.75
    /// The widest indent of a paragraph, in blanks.
    private static let widest = 4

    /// - Parameter blocks: those of one page. Only paragraphs above which nothing breaks off are counted: the others may be
    ///   halves.
    init(_ blocks: [Block]) {
        var indented = 0, all = 0
        for block in blocks where block.role == .body {
            all += 1
            if Self.isSetIn(block) { indented += 1 }
        }
        isKept = indented >= Self.fewest && Double(indented) >= Self.leastShare * Double(all) && indented < all
    }

    private static func isSetIn(_ block: Block) -> Bool { (1...widest).contains(block.indent) }

    func verdict(_ block: Block) -> Verdict {
        guard isKept, block.role == .body else { return .silent }
        return Self.isSetIn(block) ? .begins : block.indent == 0 ? .goesOn : .silent
    }
}
