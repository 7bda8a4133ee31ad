/// Picture news: a caption of several sentences that names its day and its photographer, and of which the texts beside it say nothing.
///
/// Layouts: below a title of its own, or the column's; without any title, between two articles, parted from them or not, or beside
/// another.
extension PageClassifier {
    private static let shortestPictureNews = 50
    /// Scalars of the opening that name the day.
    private static let pictureOpening = 24
    private static let sinceWhen: WordTable = ["日，", "日,", "日上午", "日下午", "近日", "昨日", "昨天", "日前", "今天", "今日", "眼下"]

    mutating func markPictureNews() {
        let content = self.content
        let alone = content.indices.filter { standsAlone($0, content) }
        for rank in alone {
            let index = content[rank]
            blocks[index].endsArticle = true
            // A title right above it is its own; text there is another article's.
            if rank > 0, blocks[content[rank - 1]].role.isText || blocks[content[rank - 1]].role == .plain, !canBeTitle(content[rank - 1]) {
                blocks[content[rank - 1]].endsArticle = true
            }
        }
    }

    private func standsAlone(_ rank: Int, _ content: [Int]) -> Bool {
        guard isPictureNews(content[rank]) else { return false }
        let words = Set(HanPairs.of(blocks[content[rank]].text))
        return !isSpokenOf(words, in: content[..<rank].reversed()) && !isSpokenOf(words, in: content[(rank + 1)...])
    }

    /// Scalars of a text that are looked through, its blocks, and the share of a caption's words from which on it speaks of the picture.
    private static let longestBeside = 2000, mostBeside = 20
    private static let clearShare = 0.15

    /// The text that begins with the first of these blocks, up to a title, has the caption's words.
    private func isSpokenOf(_ words: Set<UInt64>, in beside: some Sequence<Int>) -> Bool {
        var found: Set<UInt64> = [], left = Self.longestBeside
        for index in beside.prefix(Self.mostBeside) {
            guard left > 0, blocks[index].role != .title, !canBeTitle(index) else { break }
            if isPictureNews(index) { continue }
            found.formUnion(HanPairs.of(blocks[index].text.prefix(left)).filter(words.contains))
            left -= blocks[index].count
        }
        return Double(found.count) >= Self.clearShare * Double(words.count)
    }

    private func isPictureNews(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .caption, block.count >= Self.shortestPictureNews, block.credits.contains(where: { $0.role == .photographer }), block.text.contains("。") else { return false }
        return block.text.prefix(Self.pictureOpening).containsAny(of: Self.sinceWhen) && CaptionReader.opensLikeCaption(block.text) == false
    }
}
