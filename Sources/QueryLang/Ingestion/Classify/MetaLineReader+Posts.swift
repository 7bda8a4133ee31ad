import Documents

/// Lines of particulars as copied posts of accounts have them.
extension MetaLineReader {
    /// 原创 某某 某号 2021-08-15 21:06: the writer and the account of a post, before its stamp.
    static func originalPost(_ text: ScalarText) -> MetaLine? {
        guard text.drop(while: \.isBlank).hasPrefix("原创") else { return nil }
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count >= 3, words[0] == "原创", let dated = DateScanner.first(in: text), dated.isStamp else { return nil }
        let before = words.dropFirst().filter { $0.endIndex <= dated.range.lowerBound }
        guard (1...2).contains(before.count), let name = before.first, (2...PersonNames.longestGiven).contains(name.count) else { return nil }
        var line = MetaLine()
        line.date = dated.date
        // 原创 某某研究所 2022-04-27 21:13: the account alone.
        if before.count == 1, !PersonNames.mayBeName(name, longest: PersonNames.longestGiven) {
            line.source = String(name)
            return line
        }
        line.authors = [Credit(name: String(name), role: .author)]
        line.source = before.count > 1 ? String(before[1]) : nil
        return line
    }

    private static let longestAccount = 20

    /// 某某融媒 2024-01-18 18:30 发表于某地: the account of a post, before its stamp and the place that it was sent from.
    static func placedPost(_ text: ScalarText) -> MetaLine? {
        guard let dated = DateScanner.first(in: text), dated.isStamp, text[dated.range.upperBound...].trimmed.hasPrefix("发表于") else { return nil }
        let before = text[..<dated.range.lowerBound].trimmed
        guard (2...longestAccount).contains(before.count), !before.contains(where: { $0.isTextMark || $0.isColon || $0.isBlank }), text[dated.range.upperBound...].count <= longestAccount
        else { return nil }
        var line = MetaLine()
        line.date = dated.date
        line.source = String(before)
        return line
    }
}
