/// What closes an official document: its annexes, the body that issued it, the date.
extension PageClassifier {
    /// Issuers that sign one document, each on its line.
    private static let mostIssuers = 4
    private static let longestIssuer = 40
    private static let annexLabels: WordTable = ["附件", "附表", "附录"]

    /// Names of institutions right above a date that ends the text.
    mutating func markSignatures() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .date {
            if rank + 1 < content.count, isRunningText(content[rank + 1]) { continue }
            var above = rank - 1
            while above > 0, rank - above <= Self.mostIssuers, isIssuer(content[above]) { above -= 1 }
            guard above > 0, above < rank - 1, isRunningText(content[above]) || isAnnex(content[above]) else { continue }
            for at in above + 1..<rank { blocks[content[at]].assign(.signature, "signs the document, above its date") }
            blocks[index].assign(.signature, "the date that signs the document")
            if rank + 1 < content.count, isReleaseNote(content[rank + 1]) {
                blocks[content[rank + 1]].assign(.signature, "says how the document is published")
            }
        }
    }

    /// （此件公开发布）.
    private func isReleaseNote(_ index: Int) -> Bool {
        guard blocks[index].role == .plain, blocks[index].count <= 20 else { return false }
        return BylineReader.bracketContent(blocks[index].text)?.containsAny(of: ["此件", "公开"]) == true
    }

    /// 市长 何守田, 总理李鹏: an office and the name of who holds it.
    private func isSignedOffice(_ text: ScalarText) -> Bool {
        let plain = text.squeezed
        guard plain.count <= 20 else { return false }
        for length in [3, 2, 4] where plain.count > length + 1 {
            if PersonNames.mayBeName(plain.suffix(length)), plain.dropLast(length).closing(among: InstitutionWords.posts) != nil { return true }
        }
        return false
    }

    func isIssuer(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, block.isTitleLike, block.count <= Self.longestIssuer,
            !block.text.contains(where: \.isTextMark), let last = block.text.last
        else { return false }
        return block.text.closing(among: InstitutionWords.unitEndings) != nil || InstitutionWords.unitEndCharacters.contains(last)
            || isSignedOffice(block.text)
    }

    private func isRunningText(_ index: Int) -> Bool {
        blocks[index].role.isText && blocks[index].role != .heading
            || blocks[index].role == .plain && (blocks[index].text.endsSentence || blocks[index].count > 45)
    }

    private func isAnnex(_ index: Int) -> Bool { Numbering.isNumbered(blocks[index].text) || opensAnnexes(index) }

    private func opensAnnexes(_ index: Int) -> Bool {
        let text = blocks[index].text
        guard let label = text.opening(among: Self.annexLabels) else { return false }
        return text.dropFirst(label.count).drop { $0.isASCIIDigit || $0.isBlank }.first?.isColon == true
    }

    /// 附件：1.某表, and the numbered lines below it.
    mutating func markAnnexes() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && opensAnnexes(index) {
            blocks[index].assign(.body, "names the annexes")
            for next in content[(rank + 1)...] {
                guard blocks[next].role == .plain, let number = Numbering.number(of: blocks[next].text), number.rank >= 3
                else { break }
                blocks[next].assign(.listItem, "one of the annexes named above")
            }
        }
    }
}
