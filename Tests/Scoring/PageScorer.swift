/// Scores a recovered page against its annotation.
public enum PageScorer {
    private struct Article {
        var title: ComparedText
        var authors: [AnnotatedPage.Person]
        var paragraphs: [(key: ComparedText, speaker: ComparedText)]
        var keys: [ComparedText] { paragraphs.map(\.key) }

        init(_ article: AnnotatedPage.Article) {
            title = ComparedText(article.title)
            authors = article.authors ?? []
            paragraphs = (article.paragraphs ?? []).map { (ComparedText($0.text), ComparedText($0.speaker)) }
                .filter { !$0.key.isEmpty }
        }
    }

    /// - Parameters:
    ///   - found: nil where nothing was recovered.
    ///   - source: the lines that `furnitureLines` count; without them furniture is not scored.
    public static func score(_ annotated: AnnotatedPage, found: AnnotatedPage?, source: [String]? = nil) -> Score {
        let gold = (annotated.articles ?? []).map(Article.init), own = (found?.articles ?? []).map(Article.init)
        let pairs = match(gold, own)
        let matched = Set(pairs.values)
        var score = Score()
        score[.article].add(pairs.count, of: gold.count, found: own.count)
        for (index, article) in own.enumerated() where !matched.contains(index) {
            score[.paragraph].add(0, of: 0, found: article.paragraphs.count)
        }
        for (index, article) in gold.enumerated() {
            let other = pairs[index].map { own[$0] }
            scoreText(article, other, &score)
            score[.title].add(other.map { $0.title == article.title } == true ? 1 : 0, of: 1)
            scorePeople(article.authors, other?.authors ?? [], &score)
            let speakers = Dictionary((other?.paragraphs ?? []).map { ($0.key, $0.speaker) }, uniquingKeysWith: { $1 })
            for paragraph in article.paragraphs {
                score[.speaker].add(speakers[paragraph.key] == paragraph.speaker ? 1 : 0, of: 1)
            }
        }
        if let source { scoreFurniture(annotated, own.flatMap(\.keys), source, &score) }
        return score
    }

    private static func scoreText(_ article: Article, _ other: Article?, _ score: inout Score) {
        let keys = article.keys, found = other?.keys ?? []
        score[.paragraph].add(shared(keys, found), of: keys.count, found: found.count)
        let whole = ComparedText.joined(found), equals = Set(found)
        for key in keys {
            var got = key.count
            if !equals.contains(key), !whole.contains(key) {
                let pieces = stride(from: 0, to: key.count, by: 10).map {
                    ComparedText(key.scalars[$0..<min($0 + 10, key.count)])
                }
                got = pieces.count { whole.contains($0) } * 10
            }
            score[.characters].add(min(got, key.count), of: key.count)
        }
        let neighbours = Set(zip(found, found.dropFirst()).map { [$0, $1] })
        let kept = zip(keys, keys.dropFirst()).count { neighbours.contains([$0, $1]) }
        score[.order].add(kept, of: max(keys.count - 1, 0))
    }

    private static func scorePeople(
        _ people: [AnnotatedPage.Person], _ found: [AnnotatedPage.Person], _ score: inout Score
    ) {
        let readings: [(Figure, (AnnotatedPage.Person) -> [String?])] = [
            (.author, { [$0.name] }), (.unit, { [$0.name, $0.unit] }), (.role, { [$0.name, $0.role] }),
        ]
        for (figure, fields) in readings {
            func keys(_ people: [AnnotatedPage.Person]) -> [[ComparedText]] { people.map { fields($0).map(ComparedText.init) } }
            score[figure].add(shared(keys(people), keys(found)), of: people.count, found: found.count)
        }
    }

    private static func scoreFurniture(
        _ annotated: AnnotatedPage, _ found: [ComparedText], _ source: [String], _ score: inout Score
    ) {
        let whole = ComparedText.joined(found)
        for range in annotated.furnitureLines ?? [] where range.count == 2 {
            let first = max(range[0] - 1, 0)
            for line in source[min(first, source.count)..<min(max(range[1], first), source.count)] {
                let key = ComparedText(line)
                if key.count >= 4 { score[.furniture].add(whole.contains(key) ? 0 : key.count, of: key.count) }
            }
        }
    }

    /// How many elements both have, each as often as the other allows.
    private static func shared<Element: Hashable>(_ one: [Element], _ other: [Element]) -> Int {
        var left = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
        return one.count { element in
            guard let count = left[element], count > 0 else { return false }
            left[element] = count - 1
            return true
        }
    }

    // MARK: Articles

    /// Scalars of the runs that two articles are compared by.
    private static let run = 8

    /// One to one, the most shared text first; a pair shares at least half of one of the two.
    private static func match(_ gold: [Article], _ found: [Article]) -> [Int: Int] {
        let goldBags = gold.map(runs), foundBags = found.map(runs)
        var pairs: [(shared: Int, gold: Int, found: Int)] = []
        for (i, one) in goldBags.enumerated() {
            for (j, other) in foundBags.enumerated() {
                let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
                let smaller = min(one.values.reduce(0, +), other.values.reduce(0, +))
                if shared > 0, shared * 2 >= smaller { pairs.append((shared, i, j)) }
            }
        }
        var matches: [Int: Int] = [:]
        var used: Set<Int> = []
        for pair in pairs.sorted(by: >) where matches[pair.gold] == nil && !used.contains(pair.found) {
            matches[pair.gold] = pair.found
            used.insert(pair.found)
        }
        return matches
    }

    private static func runs(_ article: Article) -> [ArraySlice<Unicode.Scalar>: Int] {
        var bag: [ArraySlice<Unicode.Scalar>: Int] = [:]
        for key in article.keys where key.count >= run {
            for start in 0...key.count - run { bag[key.scalars[start..<start + run], default: 0] += 1 }
        }
        return bag
    }
}
