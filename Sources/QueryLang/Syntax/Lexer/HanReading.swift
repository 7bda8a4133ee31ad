/// What is known of Chinese beyond the words of the language, for messages about a word that is none of them. It comes from
/// outside: this room knows its own words only.
public struct HanReading: Sendable {
    /// Where words of Chinese end in a run of Han, in scalars; 0 is among them.
    public var wordEnds: @Sendable (_ run: String) -> Set<Int>
    /// How each scalar of a run may be read, in pinyin without tones; empty for what has no such reading.
    public var sounds: @Sendable (_ run: String) -> [Set<String>]

    public init(
        wordEnds: @escaping @Sendable (_ run: String) -> Set<Int>, sounds: @escaping @Sendable (_ run: String) -> [Set<String>]
    ) {
        (self.wordEnds, self.sounds) = (wordEnds, sounds)
    }

    /// Whether a run is one word of Chinese, which nobody writes by a slip for another that only looks like it.
    func isWord(_ run: String) -> Bool {
        let count = run.unicodeScalars.count
        return count > 1 && wordEnds(run) == [0, count]
    }

    /// The first of the candidates that is read like a run, as slips of an input method are: 小节 for 小结.
    func soundsLike(_ run: String, among candidates: some Sequence<String>) -> String? {
        guard !run.isEmpty, run.unicodeScalars.count <= Self.longest else { return nil }
        let wanted = sounds(run)
        guard wanted.allSatisfy({ !$0.isEmpty }) else { return nil }
        return candidates.first { candidate in
            guard candidate != run, candidate.unicodeScalars.count == wanted.count else { return false }
            return zip(wanted, sounds(candidate)).allSatisfy { !$0.isDisjoint(with: $1) }
        }
    }

    /// Scalars of a run that may be a slip: no word of the language is longer.
    private static let longest = 8
}
