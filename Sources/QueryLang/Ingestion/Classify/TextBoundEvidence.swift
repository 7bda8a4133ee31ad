/// What speaks for and against the end of one text and the beginning of another at short lines between them.
enum BoundFeature: Int, CaseIterable {
    // Words: of the text above and the text below, of the line and both, of the title above and what follows.
    case cohesion, siblings, fewShared, spokenOfBelow, spokenOfAbove, titleRest, titleNotBelow, titleNotRest
    // The end of the text above.
    case closed, brokenOff, logAbove
    // The line.
    case tiny, short, long, two, notice, brief, comma, colon, parallel, ranked, bold, listed
    // The text below.
    case logBelow, news
    // The passage: whether it has a title and goes on elsewhere, and how many of its short lines stand below an end or above a dateline.
    case untitled, goesOn, closedShare, datelineShare
}

extension BoundFeature {
    /// The logarithm of the odds for a boundary where nothing is known, and what each feature adds to it, in the order of the cases: a
    /// logistic regression over the lines between texts of annotated pages that no other pass had decided: the pages as they are, and with their
    /// articles turned, alone, joined to another page's, without furniture, and without marks before bylines.
    static let prior = -2.78
    static let weights: [Double] = {
        var weights = [Double](repeating: 0, count: allCases.count)
        for (feature, weight) in fitted { weights[feature.rawValue] = weight }
        return weights
    }()

    private static let fitted: [(BoundFeature, Double)] = [
        (.cohesion, -6.15), (.siblings, -12.00), (.fewShared, 1.08), (.spokenOfBelow, 1.08), (.spokenOfAbove, 2.47), (.titleRest, -1.95),
        (.titleNotBelow, 1.21), (.titleNotRest, 0.49), (.closed, 0.45), (.brokenOff, 0.21), (.logAbove, -0.35), (.tiny, 0.06),
        (.short, -1.00), (.long, 1.66), (.two, 0.81), (.notice, 2.36), (.brief, 4.50), (.comma, -1.70), (.colon, -1.13), (.parallel, -1.35),
        (.ranked, -0.71), (.bold, -0.61), (.listed, -0.06), (.logBelow, 0.43), (.news, 0.73), (.untitled, 1.73), (.goesOn, -2.26),
        (.closedShare, 0.14), (.datelineShare, 2.54),
    ]
}
