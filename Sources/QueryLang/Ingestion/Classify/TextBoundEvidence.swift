/// What speaks for and against the end of one text and the beginning of another at short lines between them.
enum BoundFeature: Int, CaseIterable {
    // Words: of the text above and the text below, of the line and both, of the title above and what follows.
    case cohesion, siblings, fewShared, spokenOfBelow, spokenOfAbove, titleRest, titleNotBelow, titleNotRest
    // The line, and what stands above it.
    case gapAbove, column, tiny, medium, long, two, notice, brief, comma, colon, parallel, numbered
    // The text below.
    case logBelow, news, turnBelow
    // The passage and the page.
    case alone, untitled, goesOn, saved, noTitles, closedShare, datelineShare
}

extension BoundFeature {
    /// The logarithm of the odds for a boundary where nothing is known, and what each feature adds to it, in the order of the cases: a
    /// logistic regression over the lines between texts of annotated pages that no other pass had decided, the same pages without their
    /// furniture, their blank lines or their bylines' marks, with their articles in another order, and two pages as one among them.
    static let prior = -6.95
    static let weights: [Double] = {
        var weights = [Double](repeating: 0, count: allCases.count)
        for (feature, weight) in fitted { weights[feature.rawValue] = weight }
        return weights
    }()

    private static let fitted: [(BoundFeature, Double)] = [
        (.cohesion, -6.83), (.siblings, -5.11), (.fewShared, 1.17), (.spokenOfBelow, 1.63), (.spokenOfAbove, 2.49), (.titleRest, -2.36),
        (.titleNotBelow, 1.09), (.titleNotRest, 0.53), (.tiny, 1.46), (.long, 1.82), (.two, 0.99), (.notice, 1.26), (.brief, 2.43),
        (.comma, -1.63), (.colon, -1.33), (.parallel, -0.96), (.logBelow, 0.59), (.news, 1.44), (.alone, 1.38), (.untitled, 1.68),
        (.goesOn, -0.88), (.saved, -0.81), (.noTitles, 2.58), (.closedShare, 0.58), (.datelineShare, 4.22), (.turnBelow, -2.24),
        (.gapAbove, 1.11), (.medium, 0.81), (.column, 2.10), (.numbered, -1.42),
    ]
}
