/// Words that say what a person did, before and behind the names of a byline.
extension BylineReader {
    private static let callings: WordTable = ["记者", "通讯员", "实习生", "评论员"]

    static func hasCalling(_ text: ScalarText) -> Bool { text.containsAny(of: callings) }

    /// 文•张三: a role word of one scalar and a dot, not a name with a dot.
    static func isDotted(_ token: ScalarText) -> Bool {
        guard let word = token.opening(among: LabelWords.creditWords) else { return false }
        return token.dropFirst(word.count).first?.isOne(of: "•·．.") == true
    }

    /// The longest first.
    private static let trailingCredits = LabelWords.trailingCredits.sorted {
        $0.word.unicodeScalars.count > $1.word.unicodeScalars.count
    }

    /// 张三/文, 张三口述, 文/图: a role word at a token's end, and the name before it, which may be empty.
    static func trailing(_ token: ScalarText) -> (
        name: ScalarText, word: (role: LabelWords.CreditRole, title: String?)
    )? {
        for entry in trailingCredits where token.hasSuffix(entry.word) {
            let head = token.dropLast(entry.word.unicodeScalars.count)
            let name = head.last?.isOne(of: "/／") == true ? head.dropLast() : head
            // 张文: one scalar without a stroke before it is part of the name.
            if !name.isEmpty, name.count == head.count, entry.word.unicodeScalars.count == 1 || name.count == 1 {
                continue
            }
            if !name.isEmpty, name.contains(where: { $0.isOne(of: "/／") || $0.isColon }) { continue }
            // 行走江河·特别报道: a column and what it holds.
            if name.count == head.count, name.contains("·"), entry.role == .reporter { continue }
            return (name, (entry.role, entry.title.map { _ in String(token.suffix(entry.word.unicodeScalars.count)) }))
        }
        return nil
    }

    /// 文/某报记者: a role word before a stroke or a colon, with another role word behind it.
    static func leadingRole(_ token: ScalarText) -> (
        role: LabelWords.CreditRole, title: String?, rest: ScalarText
    )? {
        guard let word = token.opening(among: LabelWords.creditWords),
            let entry = LabelWords.creditRoles.first(where: { word == $0.word })
        else { return nil }
        let rest = token.dropFirst(word.count)
        guard let mark = rest.first, mark.isColon || mark.isOne(of: "/|／｜丨"), !PersonNames.isName(rest.dropFirst()),
            hasCalling(rest.dropFirst())
        else { return nil }
        return (entry.role, title(of: entry, printed: word), rest.dropFirst())
    }

    static func roleWord(in token: ScalarText) -> (
        range: Range<Int>, role: LabelWords.CreditRole, title: String?
    )? {
        // 图/某某: the word before a stroke, whatever its name holds.
        let lead = token.opening(among: LabelWords.creditWords).flatMap { word in
            token.dropFirst(word.count).first.map { $0.isColon || $0.isOne(of: strokes) } == true && !hasCalling(token)
                ? word : nil
        }
        for (place, range) in LabelWords.creditWords.occurrences(in: token)
        where lead.map({ $0.startIndex..<$0.endIndex == range }) ?? true {
            let entry = LabelWords.creditRoles[place]
            // A one-character word (文 图 摄) counts before a stroke or a colon only: 图 may be part of a name.
            if range.count == 1 {
                guard range.lowerBound == token.startIndex, range.upperBound < token.endIndex,
                    token[range.upperBound].isColon || token[range.upperBound].isOne(of: strokes)
                else { continue }
            }
            return (range, entry.role, title(of: entry, printed: token[range]))
        }
        return nil
    }

    /// The role word is the person's title, but for marks such as 文/ and 图/.
    static func title(of entry: (word: String, role: LabelWords.CreditRole), printed: ScalarText? = nil) -> String? {
        let isMark = ["文", "图", "摄", "作者", "本文作者", "文/图", "图/文", "文图", "图文", "文/摄", "文摄", "摄影/文", "文/摄影", "供稿", "供稿人"]
            .contains(entry.word)
        return isMark ? nil : printed.map { String($0) } ?? entry.word
    }
}
