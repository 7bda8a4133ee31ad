import Documents

/// Days and names as accounts and sites print them: without the year, without the colon of a label, under an alias.
extension MetaLineReader {
    private static let longestLabelledDay = 50

    /// 更新时间 2014年3月5日, 标准时间09:30: a label without its colon, the day, and what is said of the hour.
    static func labelledDay(_ text: ScalarText) -> DateValue? {
        guard text.count <= longestLabelledDay, let label = text.opening(among: LabelWords.dateFields), label.count >= 4, text.dropFirst(label.count).first?.isBlank == true,
            !text.contains(where: \.isSentenceEnd), let found = DateScanner.first(in: text), found.range.lowerBound <= text.startIndex + label.count + 2
        else { return nil }
        return found.date
    }

    private static let aliasLengths = 2...12, longestHanAlias = 6
    private static let nobody: [String] = ["未知", "佚名", "匿名", "网络", "整理", "综合", "编", "部", "组", "中心", "网", "报", "社", "台"]

    /// 责编：Mimi Gan, 责任编辑：山间客77: behind an editor's label the name under which somebody works for a site.
    static func alias(_ value: ScalarText, _ role: LabelWords.CreditRole) -> [Credit]? {
        guard role == .editor, aliasLengths.contains(value.count), !value.containsAny(of: nobody) else { return nil }
        let isHan = value.first?.isHan == true && value.allSatisfy { $0.isHan || $0.isASCIIDigit || $0.isASCIILetter } && value.count <= longestHanAlias
        let isLatin = value.first?.isASCIILetter == true && value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: " _.-") }
        return isHan || isLatin ? [Credit(name: String(value), role: role)] : nil
    }
}
