/// Parts of a text that persons say one after another, each below a line with the name and the post: 张三（某大学教授） / words / 李四（某院研究员）.
///
/// Two layouts: the post in brackets behind the name, as papers set what readers and scholars say; the post before the name, a blank
/// between, with a line of keywords below.
extension PageClassifier {
    private static let fewestPersonHeads = 3, longestPersonHead = 40, longestTitleAbove = 30

    mutating func markPersonHeads() {
        let content = self.content
        let heads = content.indices.dropLast().filter { rank in
            let block = blocks[content[rank]]
            guard [.plain, .byline].contains(block.role), block.headingLevel == 0, block.count <= Self.longestPersonHead, !block.text.contains(where: { $0.isColon || $0.isComma || $0.isSentenceEnd }), namesOne(block.text) else { return false }
            var below = rank + 1
            while below < content.count, [.keywords, .bibliographicField].contains(blocks[content[below]].role) { below += 1 }
            return below < content.count && below <= rank + 2 && blocks[content[below]].role == .plain && (blocks[content[below]].text.endsSentence || blocks[content[below]].count > Self.longestPersonHead)
        }
        // Bylines between titles and texts have titles above them, and so has a part that has one of its own.
        guard heads.count >= Self.fewestPersonHeads, heads.allSatisfy({ $0 == 0 || !blocks[content[$0 - 1]].isTitleLike || blocks[content[$0 - 1]].text.endsSentence || blocks[content[$0 - 1]].count > Self.longestTitleAbove }) else { return }
        for rank in heads {
            blocks[content[rank]].credits = []
            blocks[content[rank]].assign(.heading, "names a person with a post, above what the person says")
        }
    }

    private func namesOne(_ text: ScalarText) -> Bool {
        guard text.contains(where: { $0.isBlank || $0.isOpeningBracket }), let person = PersonPhrase.read(text, announced: true), PersonPhrase.officeCertainty(person.office) == 2 else { return false }
        return text.last?.isClosingBracket == true || text.hasSuffix(String(person.name))
    }
}
