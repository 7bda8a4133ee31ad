/// What speaks for and against the end of one text and the beginning of another at short lines between them.
enum BoundFeature: Int, CaseIterable {
    // Words: of the text above and the text below, of the line and both, of the title above and what follows.
    case cohesion, siblings, fewShared, spokenOfBelow, spokenOfAbove, titleRest, titleNotBelow, titleNotRest
    // The end of the text above.
    case closed, brokenOff, logAbove
    // The line.
    case tiny, short, long, two, notice, brief, comma, colon, parallel, ranked, bold, listed
    case record, parted, question, longer
    // Its layout beside that of the other lines, and what stands between it and the text above.
    case oddLayout, blankAbove, pageBreak, captioned
    // Who speaks above and below.
    case talkEnds, talkBegins, talkChanges
    // The end of the text below.
    case closedBelow
    // The text below.
    case logBelow, news
    // The passage and the page.
    case alone, several, untitled, goesOn, saved, noTitles, talk, closedShare, datelineShare
}

extension BoundFeature {
    /// The logarithm of the odds for a boundary where nothing is known, and what each feature adds to it, in the order of the cases: a
    /// logistic regression over the lines between texts of annotated pages that no other pass had decided.
    static let prior = -5.29
    static let weights: [Double] = {
        var weights = [Double](repeating: 0, count: allCases.count)
        for (feature, weight) in fitted { weights[feature.rawValue] = weight }
        return weights
    }()

    private static let fitted: [(BoundFeature, Double)] = [
        (.cohesion, -12.50), (.siblings, -9.74), (.fewShared, 1.10), (.spokenOfBelow, 0.91), (.spokenOfAbove, 1.77), (.titleRest, -2.45),
        (.titleNotRest, 0.49), (.closed, 0.51), (.brokenOff, 0.09), (.logAbove, 0.19), (.short, -0.77), (.long, 1.25), (.two, 0.91),
        (.notice, 1.93), (.brief, 3.43), (.comma, -0.91), (.parallel, -1.18), (.ranked, -0.15), (.logBelow, 0.34), (.news, 1.96),
        (.alone, 0.70), (.several, -0.25), (.noTitles, 3.00), (.closedShare, 0.57), (.datelineShare, 3.80), (.saved, -1.04),
        (.goesOn, -1.19), (.listed, 0.08), (.bold, 0.16), (.untitled, 1.63), (.talk, -0.25), (.titleNotBelow, 0.96), (.tiny, 1.00),
        (.colon, -0.64),
    ]
}
