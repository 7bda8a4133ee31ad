/// Labels that name who speaks by the part in a hearing or a meeting: 消费者参加人　张三：, 市民代表　李四：, 申请人（某公司）：.
extension PageClassifier {
    private static let fewestOfPart = 2, longestPart = 10

    /// Labels of a part, a blank and a name, where two persons or more have parts that end alike.
    func partyLabels(_ counts: [ScalarText: Int]) -> [ScalarText] {
        var parts: [ScalarText: [ScalarText]] = [:]
        for label in counts.keys {
            if Self.isParty(label) {
                parts[label, default: []] += [label, label]
                continue
            }
            let words = label.split(whereSeparator: \.isBlank)
            guard words.count == 2, (2...Self.longestPart).contains(words[0].count), words[0].allSatisfy(\.isHan), PersonNames.mayBeName(words[1]) else { continue }
            parts[words[0].suffix(2), default: []].append(label)
        }
        return parts.values.filter { $0.count >= Self.fewestOfPart }.flatMap { $0 }
    }

    /// 申请人（市自来水公司）: a part and the institution that has it.
    static func isParty(_ label: ScalarText) -> Bool {
        guard label.last?.isClosingBracket == true, let open = label.firstIndex(where: \.isOpeningBracket) else { return false }
        let part = label[..<open], inner = label[(open + 1)...].dropLast()
        return (2...longestPart).contains(part.count) && part.allSatisfy(\.isHan) && part.last?.isOne(of: "人方者") == true && inner.count >= 3
            && inner.closing(among: InstitutionWords.unitEndings) != nil
    }
}
