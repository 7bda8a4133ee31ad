import Analysis
import Syntax

extension HanReading {
    /// By ICU's dictionary of Chinese words and its readings of characters.
    static let standard = HanReading(
        wordEnds: { run in
            // Offsets of the segmenter are in UTF-16 units.
            var offsets: [Int: Int] = [0: 0]
            var units = 0
            for (index, scalar) in run.unicodeScalars.enumerated() {
                units += UTF16.width(scalar)
                offsets[units] = index + 1
            }
            let ends = Array(run.utf16).withUnsafeBufferPointer { segmenter.wordBoundaries(in: $0) }
            return Set(ends.compactMap { offsets[$0] })
        },
        sounds: { HanSounds.of($0) })

    private static let segmenter = Segmenter()
}
