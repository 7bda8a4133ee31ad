/// Scripts of broadcasts: 【同期】某镇村民　　某某 names who is heard, the words stand on the line below.
///
/// Three layouts: the mark and the name on one line, the words on the next, as county stations have it; mark, name and words
/// each on a line of its own; 【记者出镜】 alone above the words.
extension PageClassifier {
    private static let fewestMarks = 2
    private static let longestNameLine = 40
    static let heardReason = "who is heard, and the words on the line below"

    mutating func joinHeardWords() {
        let marks = blocks.indices.filter { opensNarration($0) }
        guard marks.count(where: { narration(blocks[$0].text).map { LabelWords.narration.contains($0) } == true }) >= Self.fewestMarks else { return }
        let openers = Set(marks.filter { blocks[$0].count <= Self.longestNameLine && !blocks[$0].text.endsSentence })
        var joined: [Block] = []
        /// Lines that the mark above still waits for: its words, and before them the name where the mark stands alone.
        var isOpen = false
        for index in blocks.indices {
            let block = blocks[index]
            if openers.contains(index) {
                var opener = block
                opener.assign(.plain, "text")
                opener.credits = Self.heard(Self.behindMark(block.text)).map { credit in
                    var credit = credit
                    if block.text.prefix(8).contains("记者"), credit.title == nil { credit.role = .reporter }
                    return credit
                }
                joined.append(opener)
                isOpen = true
            } else if isOpen, let last = joined.indices.last, [.plain, .byline].contains(block.role), !opensNarration(index) {
                let isWords = block.role == .plain && (block.text.endsSentence || block.count > Self.longestNameLine)
                let name = Self.behindMark(joined[last].text).isEmpty ? Self.heard(block.text) : []
                guard isWords || !name.isEmpty else {
                    joined.append(block)
                    isOpen = false
                    continue
                }
                joined[last].lines += block.lines
                TextJoin.append(block.text, to: &joined[last].text)
                joined[last].count = joined[last].text.count
                if !isWords { joined[last].credits = name }
                if isWords { joined[last].assign(.body, Self.heardReason) }
                isOpen = !isWords
            } else {
                joined.append(block)
                isOpen = false
            }
        }
        blocks = joined
    }

    private static let scripts: WordTable = ["文字稿", "节目稿", "播出稿", "广播稿", "解说词", "节目文稿", "播音稿", "文稿", "脚本"]
    private static let mostBelowScript = 8

    /// 某某广播电台《某栏目》节目文字稿 as the first line: the programme, not the title, which stands above the text.
    mutating func markScriptHead() {
        let content = self.content
        guard let first = content.first, blocks[first].role == .plain, blocks[first].text.closing(among: Self.scripts) != nil,
            let open = blocks[first].text.firstIndex(of: "《"), let close = blocks[first].text[open...].firstIndex(of: "》"), close > open + 1,
            let title = content.dropFirst().prefix(Self.mostBelowScript).first(where: canBeTitle), let next = content.first(where: { $0 > title }),
            !canBeTitle(next), content.prefix(while: { $0 < title }).dropFirst().allSatisfy({ blocks[$0].role != .plain })
        else { return }
        blocks[first].text = blocks[first].text[(open + 1)..<close]
        blocks[first].assign(.column, "the programme that a script is of")
        blocks[title].assign(.title, "the title of a script, below its programme")
    }

    private func opensNarration(_ index: Int) -> Bool {
        [.plain, .byline, .title].contains(blocks[index].role) && narration(blocks[index].text) != nil
    }

    private func narration(_ text: ScalarText) -> ScalarText? {
        guard let first = text.first, first.isOne(of: "【[（("), let close = text.prefix(8).firstIndex(where: { $0.isOne(of: "】]）)") }) else { return nil }
        let label = text[(text.startIndex + 1)..<close].squeezed
        return LabelWords.narration.contains(label) || LabelWords.scriptVoices.contains(label) ? label : nil
    }

    private static func behindMark(_ text: ScalarText) -> ScalarText {
        guard let close = text.prefix(8).firstIndex(where: { $0.isOne(of: "】]）)") }) else { return text }
        return text[(close + 1)...].trimmed
    }

    /// 某镇村民　某某, 记者　某某, 某某: who is heard, by the mark before the name.
    private static func heard(_ text: ScalarText) -> [Credit] {
        guard text.count <= longestNameLine else { return [] }
        if let credits = BylineReader.credits(text, defaultRole: nil, announced: true), credits.count == 1 { return credits }
        if let credits = LexicalRole.personAfterPosts(text, role: .author, announced: true) { return credits }
        guard let blank = text.lastIndex(where: \.isBlank) else {
            return PersonNames.mayBeName(text) ? [Credit(name: String(text), role: .author)] : []
        }
        // 街坊　某某: before the blank what no table of posts holds.
        let name = text[(blank + 1)...], calling = text[..<blank].trimmed
        guard PersonNames.mayBeName(name), !calling.contains(where: { $0.isTextMark }) else { return [] }
        return [Credit(name: String(name), title: String(calling), role: .author)]
    }
}
