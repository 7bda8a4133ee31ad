/// The pages that rules were tuned on, and those that were kept out of sight to see whether the rules are general.
public enum Halves {
    /// How far a figure of the kept half may fall behind.
    public static let allowed = 0.05

    /// For each figure, the kept half's value less the tuned half's; nil where one has none.
    public static func differences(tuned: Score, kept: Score) -> [Double?] {
        Figure.allCases.map { figure in
            guard let seen = tuned[figure].value, let unseen = kept[figure].value else { return nil }
            return unseen - seen
        }
    }
}
