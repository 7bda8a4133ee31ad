/// What is measured; the order is that of the printed columns.
public enum Figure: String, CaseIterable, Sendable {
    /// F1 of paragraphs whose whole text is equal.
    case paragraph
    /// Share of the annotated characters that stand in some recovered paragraph of the right article.
    case characters
    /// Share of neighbouring annotated paragraphs that are neighbours in the recovered article too.
    case order
    /// F1 of articles, matched one to one by the text that they share.
    case article
    /// Share of annotated articles whose title is right, or rightly missing.
    case title
    /// F1 of (article, name), (article, name, unit) and (article, name, role).
    case author, unit, role
    /// Share of annotated paragraphs that were found with the same speaker, or rightly with none.
    case speaker
    /// Share of the characters of annotated furniture that no paragraph has.
    case furniture
}

/// Counts that figures are made of: what was hit, what there is, what was found.
public struct Tally: Sendable, Equatable {
    public private(set) var hit = 0, annotated = 0, found = 0

    mutating func add(_ hit: Int, of annotated: Int, found: Int? = nil) {
        self.hit += hit
        self.annotated += annotated
        self.found += found ?? annotated
    }

    mutating func add(_ other: Tally) { add(other.hit, of: other.annotated, found: other.found) }

    /// 0 to 1; nil where there was nothing to find and nothing was found.
    public var value: Double? { annotated + found == 0 ? nil : 2 * Double(hit) / Double(annotated + found) }
}

/// The ten figures of a page or of many; sums of counts, so that long pages weigh more.
public struct Score: Sendable, Equatable {
    private var tallies = Array(repeating: Tally(), count: Figure.allCases.count)

    public init() {}

    public internal(set) subscript(figure: Figure) -> Tally {
        get { tallies[Self.place[figure] ?? 0] }
        set { tallies[Self.place[figure] ?? 0] = newValue }
    }

    private static let place = Dictionary(uniqueKeysWithValues: zip(Figure.allCases, 0...))

    public static func += (total: inout Score, page: Score) {
        for figure in Figure.allCases { total[figure].add(page[figure]) }
    }
}
