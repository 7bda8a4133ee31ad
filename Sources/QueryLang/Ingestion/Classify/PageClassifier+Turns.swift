/// Speakers' labels of interviews: `张三：…`, `记者：…`, `某报：…`, alone on their line or before the text.
extension PageClassifier {
    static let longestLabel = 14

    mutating func markTurns() {
        var counts: [ScalarText: Int] = [:]
        var labels: [Int: ScalarText] = [:]
        var asking: Set<ScalarText> = []
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            guard let label = Self.label(of: blocks[index].text) else { continue }
            labels[index] = label
            counts[label, default: 0] += 1
            if blocks[index].text.last?.isOne(of: "？?") == true { asking.insert(label) }
        }
        let names = Set(blocks.flatMap { $0.role.isFrontMatter ? $0.credits.compactMap(\.name) : [] })
        var accepted = counts.filter { isSpeaker($0.key, count: $0.value, asks: asking.contains($0.key), names: names) }
        for (label, count) in guestsOfLead(labels, counts) { accepted[label] = count }
        guard accepted.count >= 2, accepted.values.reduce(0, +) >= 3 else { return }
        var merged: [Block] = []
        var openLabel = false
        for index in blocks.indices {
            var block = blocks[index]
            if openLabel, block.role == .plain, labels[index] == nil, let last = merged.indices.last {
                merged[last].lines += block.lines
                merged[last].text.append(contentsOf: block.text)
                merged[last].count = merged[last].text.count
                merged[last].reason = "speaker's label on its own line, and the text below"
                openLabel = false
                continue
            }
            openLabel = false
            if let label = labels[index], accepted[label] != nil {
                block.label = String(label)
                block.assign(.turn, "opens with the label of a speaker who speaks \(accepted[label] ?? 1) time(s)")
                openLabel = block.text.last?.isColon == true && block.count <= Self.longestLabel + 2
            }
            merged.append(block)
        }
        blocks = merged
    }

    /// Labels of a surname alone, or of a surname with a post, whose bearers the text above the first question names.
    private func guestsOfLead(_ labels: [Int: ScalarText], _ counts: [ScalarText: Int]) -> [ScalarText: Int] {
        guard let first = labels.filter({ LabelWords.askers.contains($0.value) }).keys.min() else { return [:] }
        let short = counts.filter { LeadGuests.isShort($0.key) }
        guard !short.isEmpty else { return [:] }
        let leads = blocks[..<first].filter { $0.role == .plain || $0.role == .note }.prefix(LeadGuests.mostParagraphs)
        let surnames = Set(leads.flatMap { LeadGuests.read($0.text) }.compactMap(\.name.first))
        return short.filter { label, _ in label.first.map(surnames.contains) == true }
    }

    /// The words before a colon near the line's start.
    static func label(of text: ScalarText) -> ScalarText? {
        let head = text.prefix(longestLabel + 1)
        guard let colon = head.firstIndex(where: \.isColon), colon > head.startIndex else { return nil }
        let label = head[..<colon].trimmed
        guard !label.isEmpty, !label.contains(where: { $0.isOne(of: "，,。；;、！？“”‘’《》（）()>/") }) else { return nil }
        guard !LabelWords.contacts.contains(label), !label.allSatisfy(\.isASCIIDigit) else { return nil }
        return label
    }

    private static let media: WordTable = [
        "日报", "晚报", "时报", "早报", "报", "网", "社", "周刊", "杂志", "新闻", "记者", "电视台", "客户端",
    ]

    private func isSpeaker(_ label: ScalarText, count: Int, asks: Bool, names: Set<String>) -> Bool {
        let plain = label.squeezed
        if LabelWords.askers.contains(plain) || LabelWords.answerers.contains(plain) || names.contains(String(plain)) {
            return true
        }
        if PersonNames.isName(plain) { return true }
        // At a press conference every paper asks once: 某报记者：…？
        if asks, plain.hasSuffix("记者") { return true }
        guard count >= 2 else { return false }
        if plain.closing(among: Self.media) != nil { return true }
        guard let first = plain.first, PersonNames.surnames.contains(first), plain.count <= 6 else { return false }
        return plain.closing(among: InstitutionWords.posts) != nil
    }
}
