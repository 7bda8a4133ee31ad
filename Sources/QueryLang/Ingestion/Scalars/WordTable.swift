/// A list of words, looked up by their first and by their last scalar.
struct WordTable: ExpressibleByArrayLiteral, Sendable {
    private let words: [ScalarText]
    /// Places in `words`, ascending.
    private let openings: [Unicode.Scalar: [Int]]
    private let closings: [Unicode.Scalar: [Int]]

    init(arrayLiteral words: String...) { self.init(words) }

    /// - Parameter words: none empty; where one is part of another, the one listed first wins.
    init(_ words: [String]) {
        self.words = words.map { ScalarText($0) }
        var openings: [Unicode.Scalar: [Int]] = [:], closings: [Unicode.Scalar: [Int]] = [:]
        for (place, word) in self.words.enumerated() {
            guard let first = word.first, let last = word.last else { continue }
            openings[first, default: []].append(place)
            closings[last, default: []].append(place)
        }
        self.openings = openings
        self.closings = closings
    }

    func length(_ place: Int) -> Int { words[place].count }

    /// Place of the first word that the text opens with.
    func opening(of text: ScalarText) -> Int? {
        guard let first = text.first, let places = openings[first] else { return nil }
        return places.first { text.starts(with: words[$0]) }
    }

    /// Place of the first word that the text ends with.
    func closing(of text: ScalarText) -> Int? {
        guard let last = text.last, let places = closings[last] else { return nil }
        return places.first { words[$0].count <= text.count && text.suffix(words[$0].count) == words[$0] }
    }

    func contains(_ text: ScalarText) -> Bool {
        guard let first = text.first, let places = openings[first] else { return false }
        return places.contains { words[$0] == text }
    }

    /// Every word that stands in the text, in the order of the table, each where it stands first.
    func occurrences(in text: ScalarText) -> [(place: Int, range: Range<Int>)] {
        var found: [(place: Int, range: Range<Int>)] = []
        for index in text.indices {
            guard let places = openings[text[index]] else { continue }
            let rest = text[index...]
            for place in places where rest.starts(with: words[place]) && !found.contains(where: { $0.place == place }) {
                found.append((place, index..<index + words[place].count))
            }
        }
        return found.sorted { $0.place < $1.place }
    }
}
