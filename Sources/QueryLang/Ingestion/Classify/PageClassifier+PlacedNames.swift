/// Names by their place: a short line between a title and its text, or between a title and the note on its author, that no
/// table of surnames knows. Several weak signs must agree.
///
/// Two layouts: title / 苏和巴图 / text; text / title / 仇　屿 / （作者系…）, where titles stand below their texts.
extension PageClassifier {
    /// The longest name and the longest line of names, in scalars without blanks.
    private static let longestPlacedName = 7
    private static let longestPlacedLine = 20
    private static let enoughForName = 3.0
    /// Blocks of text below that are searched for the words of the line.
    private static let searchedForName = 30

    mutating func markPlacedNames() {
        let content = self.content
        for (rank, index) in content.enumerated().dropFirst() where rank + 1 < content.count {
            if let credits = placedPost(index), isPlacedTitle(rank, content) || headsFromEnd(rank - 1, content), isLongText(content[rank + 1]) || Self.addressesAudience(blocks[content[rank + 1]].text) {
                blocks[index].credits = credits
                blocks[index].assign(.byline, "a post and a name between a title and its text")
                continue
            }
            // 张三，李四 above （某大学　某学院，某市　100000）.
            if blocks[index].role == .plain, blocks[index].count <= Self.longestPlacedLine, blocks[content[rank + 1]].role == .affiliation,
                PostalAddress.holdsCode(blocks[content[rank + 1]].text), isPlacedTitle(rank, content) || isDashed(content[rank - 1]),
                let names = PersonNames.list(blocks[index].text, announced: true)
            {
                blocks[index].credits = names.map { Credit(name: $0, role: .author) }
                blocks[index].assign(.byline, "between a title and the addresses of the authors' units")
                continue
            }
            if let credit = writersCard(index), isPlacedTitle(rank, content) || headsFromEnd(rank - 1, content), [.date, .source].contains(blocks[content[rank + 1]].role) || isLongText(content[rank + 1]) {
                blocks[index].credits = [credit]
                blocks[index].assign(.byline, "a post and a name between a title and its text")
                continue
            }
            guard let names = placedNames(index), isPlacedTitle(rank, content), score(names, rank, content) >= Self.enoughForName else { continue }
            let isNews = Dateline.opens(blocks[content[rank + 1]].text)
            blocks[index].credits = names.map { Credit(name: $0, role: isNews ? .reporter : .author) }
            blocks[index].assign(.byline, "by its place and its form a name")
        }
        markNameAtEnd(content)
    }

    /// Lines of a title at the page's end.
    private static let endTitleLines = 1...3
    private static let longestEndName = 4

    /// Text / （作者单位：…） / title / 端阳 at the page's end, on a page that begins with text: the note says that the text has an
    /// author, and no other line is left to name them.
    private mutating func markNameAtEnd(_ content: [Int]) {
        guard let first = content.first, !blocks[first].isTitleLike, let last = content.last, placedNames(last)?.count == 1,
            blocks[last].text.squeezed.count <= Self.longestEndName
        else { return }
        let lines = content.dropLast().reversed().prefix { canBeTitle($0) && blocks[$0].credits.isEmpty }
        guard Self.endTitleLines.contains(lines.count), lines.count + 1 < content.count, lines.allSatisfy({ blocks[$0].count > blocks[last].count }),
            blocks[content[content.count - lines.count - 2]].role == .affiliation, let names = placedNames(last)
        else { return }
        blocks[last].credits = names.map { Credit(name: $0, role: .author) }
        blocks[last].assign(.byline, "below a title at the page's end, under a note on an author")
    }

    /// The names that the line may hold; nil where it holds anything else.
    private func placedNames(_ index: Int) -> [String]? {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, block.count <= Self.longestPlacedLine, !Numbering.isNumbered(block.text),
            !block.text.contains(where: { $0.isTextMark && $0 != "、" || $0.isColon || $0.isSentenceEnd || $0.isASCIIDigit })
        else { return nil }
        let inner = (BylineReader.bracketContent(block.text) ?? block.text).trimmed { $0.isBlank || $0.isOne(of: "*＊/／·~～✎") }
        guard inner.squeezed.count >= 2 else { return nil }
        if let names = PersonNames.list(inner, announced: true) { return names }
        let whole = inner.squeezed
        return whole.count <= Self.longestPlacedName && PersonNames.mayBeName(whole, longest: Self.longestPlacedName - 1) ? [String(whole)] : nil
    }

    /// 张三某某大学某某研究院执行院长: a name with the unit and the post glued on, as sites set a columnist below the title.
    private func writersCard(_ index: Int) -> Credit? {
        let text = blocks[index].text
        guard blocks[index].role == .plain, isWritersCard(text) else { return nil }
        let ends = [2, 3].filter { PersonNames.isName(text.prefix($0)) && PeopleLine.isUnit(text.dropFirst($0)) }
        guard let end = ends.first(where: { PostReader.opensWithPlace(text.dropFirst($0)) }) ?? ends.last else { return nil }
        return Credit(name: String(text.prefix(end)), role: .author, affiliation: text.dropFirst(end))
    }

    private static let longestPlacedPost = 40

    /// 校长　张三: a post, a blank, and who holds it.
    private func placedPost(_ index: Int) -> [Credit]? {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0 else { return nil }
        if block.count <= Self.longestPlacedPost, !block.text.contains(where: \.isColon), let person = PersonPhrase.read(block.text),
            PersonNames.isName(person.name), PersonPhrase.officeCertainty(person.office) == 2
        {
            return [Credit(name: String(person.name), role: .author, affiliation: person.office)]
        }
        let words = block.text.split(whereSeparator: \.isBlank)
        guard words.count == 2, PersonNames.mayBeName(words[1]) else { return nil }
        // 评建办　张三: an office of the house, and a name that its surname makes certain.
        let isOffice = words[0].count >= 2 && words[0].allSatisfy(\.isHan) && words[0].last?.isOne(of: BylineReader.offices) == true && !PersonNames.isName(words[0]) && PersonNames.isName(words[1])
        guard isOffice || words[0].closing(among: InstitutionWords.posts) != nil else { return nil }
        return [Credit(name: String(words[1]), role: .author, affiliation: words[0])]
    }

    /// A title right above.
    private func isPlacedTitle(_ rank: Int, _ content: [Int]) -> Bool {
        let above = content[rank - 1]
        let isDated = [.date, .source].contains(blocks[above].role) && rank > 1
        let title = isDated ? content[rank - 2] : above
        if blocks[title].role == .title || blocks[title].role == .subtitle { return true }
        guard canBeTitle(title), blocks[title].credits.isEmpty || PersonNames.list(blocks[title].text) == nil else { return false }
        return blocks[title].count > blocks[content[rank]].count
    }

    /// A line that may be a title, right below the end of another article or a column's name.
    private func headsFromEnd(_ rank: Int, _ content: [Int]) -> Bool {
        guard canBeTitle(content[rank]), blocks[content[rank]].credits.isEmpty, blocks[content[rank]].count >= Self.shortestTitleOfPost else { return false }
        guard rank > 0 else { return true }
        let above = blocks[content[rank - 1]]
        return closesArticle(content[rank - 1]) || above.role == .column || above.text.endsSentence || canBeTitle(content[rank - 1]) && (rank == 1 || blocks[content[rank - 2]].text.endsSentence)
    }

    private static let shortestTitleOfPost = 6

    private func isParted(_ text: ScalarText) -> Bool {
        let words = (BylineReader.bracketContent(text) ?? text).split(whereSeparator: \.isBlank)
        guard words.count == 2, words[1].count <= 2, let first = words[0].first else { return false }
        return words[0].count == 1 && PersonNames.surnames.contains(first) || PersonNames.compoundSurnames.contains(words[0])
    }

    private func score(_ names: [String], _ rank: Int, _ content: [Int]) -> Double {
        let block = blocks[content[rank]], below = blocks[content[rank + 1]]
        let word = block.text.squeezed
        var score = 0.0
        for name in names.map({ ScalarText($0) }) {
            if PersonNames.isName(name), name.count >= 3 { score += 2 } else if PersonNames.isName(name) { score += 1 }
            if name.contains(where: { $0.isOne(of: "·•・") }) || PersonNames.isTranscribed(name) { score += 2 }
        }
        score /= Double(names.count)
        let certain = names.count { PersonNames.isName(ScalarText($0)) && $0.unicodeScalars.count >= 3 || PersonNames.isTranscribed(ScalarText($0)) }
        if names.count > 1 { score += certain * 2 >= names.count ? 1 : -1 }
        let isMarked = BylineReader.bracketContent(block.text) != nil || block.text.first?.isOne(of: "*＊/／✎") == true
        if isMarked, names.allSatisfy({ PersonNames.isName(ScalarText($0)) }) { score += 1 }
        // 仇　屿: a blank that parts the surname.
        if names.count == 1, isParted(block.text) { score += 2 }
        switch below.role {
        case .affiliation: score += 2
        case .plain where !below.isTitleLike, .body, .lead, .turn, .note, .abstract, .date, .source: score += 0.5
        default: return 0
        }
        if rank == 1 { score += 0.5 }
        // Title / （day） / name / 同志们：.
        if Self.addressesAudience(below.text), names.count == 1 { score += 2 }
        // The heading of a part is spoken of below it, the writer is not.
        let texts = content[(rank + 1)...].prefix(Self.searchedForName)
        score += texts.contains { blocks[$0].count > block.count && blocks[$0].text.contains(String(word)) } ? -2 : 1
        let note = texts.first { [.byline, .affiliation, .title, .credits].contains(blocks[$0].role) }
        if let note, blocks[note].role == .affiliation, below.role != .affiliation { score += 1.5 }
        if let note, blocks[note].role == .byline, !texts.contains(where: { $0 < note && blocks[$0].isTitleLike }) { score -= 2 }
        return score
    }
}
