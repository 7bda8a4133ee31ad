/// Picture news of a printed page: a caption of several sentences that names its day and its photographer and stands by itself,
/// between other articles.
///
/// Two layouts: below a title of its own, or the column's; without any title, between two blank lines or beside another.
extension PageClassifier {
    private static let shortestPictureNews = 50
    /// Scalars of the opening that name the day.
    private static let pictureOpening = 24
    private static let sinceWhen: [String] = ["日，", "日上午", "日下午", "近日", "昨日", "昨天", "日前", "今天", "今日", "眼下"]

    mutating func markPictureNews() {
        guard blocks.contains(where: { $0.reason == Self.printedHeadReason || $0.reason.hasPrefix("running head") }) else { return }
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
        if rank + 1 < content.count, case let below = content[rank + 1], !isPictureNews(below), !isParted(content[rank], below), !canBeTitle(below), blocks[below].role != .title { return false }
        guard rank > 0, case let above = content[rank - 1], !isPictureNews(above) else { return true }
        return isParted(above, content[rank]) || canBeTitle(above) || [.title, .column].contains(blocks[above].role)
            || blocks[above].role == .caption && rank + 1 == content.count
    }

    private func isPictureNews(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .caption, block.count >= Self.shortestPictureNews, block.credits.contains(where: { $0.role == .photographer }), block.text.contains("。") else { return false }
        return block.text.prefix(Self.pictureOpening).containsAny(of: Self.sinceWhen) && CaptionReader.opensLikeCaption(block.text) == false
    }

    /// A blank line, or a line of furniture, stands between the two.
    private func isParted(_ above: Int, _ below: Int) -> Bool {
        guard let end = blocks[above].lines.last, let start = blocks[below].lines.first else { return false }
        return start > end + 1
    }
}
