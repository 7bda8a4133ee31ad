/// Lists of links below a text.
extension PageClassifier {
    /// From the heading of a list of links (相关阅读) on, all is furniture up to the next signed article.
    mutating func markLinkLists() {
        var seenText = false, cut = 0
        var inside = false
        let prose = proseOfPage()
        for index in blocks.indices {
            let block = blocks[index]
            if block.role == .plain && block.count > 20 || block.role == .furniture && block.count > Self.longestLink, block.text.endsSentence { seenText = true }
            // …，: a site may have lost its full stops.
            if block.role == .plain, block.count > Self.longestLink, block.text.last?.isComma == true { cut += 1 }
            if cut >= Self.fewestCut { seenText = true }
            // The next article of a site's page opens with its path.
            if block.role == .furniture, FurnitureReader.isPath(block.text) { inside = false }
            if seenText, block.role == .furniture, !isAboveText(index),
                FurnitureReader.isListHeading(block.text.squeezed.trimmedMarks) || block.reason == FurnitureReader.listReason || isAboveLinks(index)
            {
                inside = true
            }
            guard inside else { continue }
            if goesOn(index, prose) {
                inside = false
                continue
            }
            if block.headingLevel == 1 && block.role == .plain || opensSignedArticle(index) || headsText(index) || opensFurtherText(index) || isLetterhead(index) {
                inside = false
            } else if block.role != .furniture {
                blocks[index].assign(.furniture, "in a list of links")
            }
        }
    }

    /// 某某县人民政府文件 right above its number, which no list of links has.
    private func isLetterhead(_ index: Int) -> Bool {
        index + 1 < blocks.count && blocks[index + 1].role == .documentNumber && blocks[index + 1].lines.first == blocks[index].lines.last.map { $0 + 1 } && blocks[index].isTitleLike
    }

    private static let longestLink = 60, fewestCut = 3

    /// 图片新闻 above a paragraph of sentences, which no list of links has.
    private func isAboveText(_ index: Int) -> Bool {
        guard index + 1 < blocks.count else { return false }
        let below = blocks[index + 1]
        return [.plain, .caption].contains(below.role) && below.count > Self.longestLink && below.text.dropLast().contains("。")
    }

    private static let linkHeads: WordTable = ["相关链接", "链接", "更多", "更多>>"]

    /// 相关链接 above lines with bullets that end no sentence.
    private func isAboveLinks(_ index: Int) -> Bool {
        guard Self.linkHeads.contains(blocks[index].text.squeezed.trimmedMarks) else { return false }
        let below = blocks[(index + 1)...].prefix(2)
        return below.count == 2 && below.allSatisfy { $0.text.first?.isOne(of: "·•▪■●-") == true && $0.count <= 45 || $0.role == .furniture }
    }

    /// A marked heading right above a sentence, where a list of links has further short lines.
    private func headsText(_ index: Int) -> Bool {
        guard blocks[index].headingLevel > 0, blocks[index].role == .plain, index + 1 < blocks.count else { return false }
        let below = blocks[index + 1]
        return [.plain, .caption].contains(below.role) && below.headingLevel == 0 && below.count > 20 && (below.text.endsSentence || below.text.contains("。"))
    }

    /// A byline with its mark stands in this block or right below this title.
    private func opensSignedArticle(_ index: Int) -> Bool {
        func isMarked(_ at: Int) -> Bool {
            at < blocks.count && blocks[at].role == .byline
                && blocks[at].text.first.map { LabelWords.bylineMarks.contains($0) } == true
        }
        return isMarked(index) || blocks[index].isTitleLike && isMarked(index + 1)
    }
}
