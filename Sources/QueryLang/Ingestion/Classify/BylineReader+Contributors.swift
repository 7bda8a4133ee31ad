/// Writers who are named with what they belong to, in a bracket below their text, and those whom a site names beside the time.
extension BylineReader {
    private static let mostContributors = 4

    /// （后勤保障部　张三）, （张三　工会）, （材料学院　张三　学生记者团　李四）: of each two words one is a name and the other ends as units do.
    static func contributors(_ inner: ScalarText) -> [Credit]? {
        let words = inner.split(whereSeparator: \.isBlank)
        guard words.count >= 2, words.count.isMultiple(of: 2), words.count <= 2 * mostContributors else { return nil }
        func namesUnit(_ word: ScalarText) -> Bool {
            guard (2...30).contains(word.count), word.allSatisfy(\.isHan), let last = word.last else { return false }
            return InstitutionWords.unitEndCharacters.contains(last) || word.closing(among: InstitutionWords.unitEndings) != nil
        }
        var credits: [Credit] = []
        for first in stride(from: 0, to: words.count, by: 2) {
            let pair = [words[first], words[first + 1]]
            guard let unit = pair.firstIndex(where: namesUnit), PersonNames.mayBeName(pair[1 - unit]), !namesUnit(pair[1 - unit]) else { return nil }
            credits.append(Credit(name: String(pair[1 - unit]), unit: String(pair[unit]), role: .author))
        }
        return credits
    }

    private static let helping: WordTable = ["整理", "采写", "供稿", "记录", "采访整理"]

    /// （某医院主任医师　张三　李四整理）: a writer behind posts, and who took it down.
    static func withHelper(_ inner: ScalarText) -> [Credit]? {
        guard let blank = inner.lastIndex(where: \.isBlank), case let last = inner[(blank + 1)...], let word = last.closing(among: helping),
            case let name = last.dropLast(word.count), PersonNames.mayBeName(name),
            let writer = LexicalRole.personAfterPosts(inner[..<blank].trimmed, role: .author, announced: true)
        else { return nil }
        return writer + [Credit(name: String(name), title: String(word), role: .editor)]
    }

    private static let longestNickname = 10

    /// 某某的书房 (2011-03-19 22:41:07): who posted a text and when, as blogs have it below its title.
    static func stamped(_ text: ScalarText) -> [Credit]? {
        guard text.count <= 60, let open = text.firstIndex(where: \.isOpeningBracket), let close = text[open...].firstIndex(where: \.isClosingBracket) else { return nil }
        let name = text[..<open].trimmed, stamp = text[(open + 1)..<close]
        guard (2...longestNickname).contains(name.count), name.allSatisfy({ $0.isLetter || $0.isASCIIDigit || $0 == "_" }), stamp.contains(where: \.isColon),
            stamp.count(where: \.isASCIIDigit) >= 10, stamp.allSatisfy({ $0.isASCIIDigit || $0.isBlank || $0.isColon || $0.isOne(of: "-/.年月日") }),
            text.endIndex - close <= 8
        else { return nil }
        return [Credit(name: String(name), role: .author)]
    }
}
