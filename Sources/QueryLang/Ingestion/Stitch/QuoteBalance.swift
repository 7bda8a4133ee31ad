/// Whether a quotation or bracket is left open at the end of a text, and whether one is closed in its first sentence
/// that was not opened.
struct QuoteBalance: Sendable {
    private(set) var opens = false
    private(set) var closes = false

    init(_ text: ScalarText) {
        var open = (0, 0, 0, 0, 0)
        var isFirstSentence = true
        // …医院的。”: the mark behind a full stop closes the same sentence.
        var hasStopped = false
        func close(_ count: inout Int) {
            if count > 0 { count -= 1 } else if isFirstSentence { closes = true }
        }
        for scalar in text {
            if hasStopped, !scalar.isCloser { isFirstSentence = false }
            switch scalar {
            case "“": open.0 += 1
            case "（": open.1 += 1
            case "(": open.2 += 1
            case "《": open.3 += 1
            case "‘": open.4 += 1
            case "”": close(&open.0)
            case "）": close(&open.1)
            case ")": close(&open.2)
            case "》": close(&open.3)
            case "’": close(&open.4)
            case "。": hasStopped = true
            default: continue
            }
        }
        opens = open != (0, 0, 0, 0, 0)
    }
}
