/// Authors with the numbers of their units, as journals print them: 张三¹　李四¹,²　王五²*; 张三1，李四2.
enum NumberedAuthors {
    private static let mostNames = 16

    /// The authors of a line that holds nothing else; nil for any other line. At least one number must be there, they
    /// begin at 1 and leave none out.
    static func read(_ printed: ScalarText) -> [Credit]? {
        let text = lettersAsNumbers(printed)
        guard text.count <= 160, text.contains(where: { digit($0) != nil }) else { return nil }
        var found: [Credit] = []
        var highest = 0
        var rest = text
        while !rest.isEmpty {
            guard found.count < mostNames, let (name, after) = name(at: rest) else { return nil }
            var numbers: [Int] = []
            rest = after
            while let scalar = rest.first,
                let number = digit(scalar) ?? mark(scalar, followedBy: rest.dropFirst().first)
            {
                if number > 0 { numbers.append(number) }
                rest = rest.dropFirst()
            }
            guard !numbers.isEmpty, numbers.allSatisfy({ $0 <= highest + 2 }) else { return nil }
            highest = max(highest, numbers.max() ?? 0)
            found.append(Credit(name: name, role: .author, unitNumbers: numbers))
            rest = rest.drop { $0.isBlank || $0.isListMark }
        }
        let used = Set(found.flatMap(\.unitNumbers))
        return highest >= 1 && used.count == highest && (found.count > 1 || highest > 1) ? found : nil
    }

    private static let letters: [Unicode.Scalar] = ["a", "b", "c", "d", "e", "f"]

    /// 张三^a，李四^b and a.某学院；b.某研究院 with numbers for the letters.
    static func lettersAsNumbers(_ text: ScalarText) -> ScalarText {
        guard text.count <= 240, text.firstIndex(of: "^").map({ text[..<$0].contains(where: \.isHan) }) == true || text.prefix(3).contains(where: { $0 == "a" }) else { return text }
        var result = ScalarText()
        for index in text.indices {
            let before = index > text.startIndex ? text[index - 1] : nil, behind = index + 1 < text.endIndex ? text[index + 1] : nil
            if text[index] == "^", behind.map(letters.contains) == true { continue }
            let isRaised = before == "^", isListed = (before.map { $0.isOne(of: "；;(（") || $0.isBlank } ?? true) && behind?.isOne(of: ".．、") == true
            if isRaised || isListed, let rank = letters.firstIndex(of: text[index]), let digit = Unicode.Scalar(0x31 + UInt32(rank)) {
                result.append(digit)
            } else {
                result.append(text[index])
            }
        }
        return result
    }

    /// The text opens with a name and its number.
    static func opens(_ printed: ScalarText) -> Bool {
        let text = lettersAsNumbers(printed)
        guard let (_, rest) = name(at: text) else { return false }
        return rest.first.flatMap(digit) != nil
    }

    /// A name, a blank inside allowed, that its number follows at once.
    private static func name(at text: ScalarText) -> (String, ScalarText)? {
        var name = ScalarText()
        var rest = text
        if rest.first?.isASCIILetter == true { return latin(at: rest) }
        while let scalar = rest.first, scalar.isHan || scalar.isOne(of: "·•・") || scalar.isBlank {
            if !scalar.isBlank { name.append(scalar) }
            rest = rest.dropFirst()
        }
        return PersonNames.mayBeName(name, longest: PersonNames.longestGiven) || PersonNames.isName(name) ? (String(name), rest) : nil
    }

    /// Helena Marchetti².
    private static func latin(at text: ScalarText) -> (String, ScalarText)? {
        let name = text.prefix { $0.isLetter && !$0.isHan || $0.isBlank || $0.isOne(of: ".-'’") }.trimmed
        return PersonNames.isLatin(name) ? (String(name), text[name.endIndex...]) : nil
    }

    /// 1 to 9, as a digit, set above the line, or circled.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "1"..."9": Int(scalar.value) - 0x30
        case "¹": 1
        case "²": 2
        case "³": 3
        case "⁴"..."⁹": Int(scalar.value) - 0x2070
        case "①"..."⑨": Int(scalar.value) - 0x245F
        default: nil
        }
    }

    /// 0 for what may stand among the numbers: a comma between two of them, the mark of the corresponding author.
    private static func mark(_ scalar: Unicode.Scalar, followedBy next: Unicode.Scalar?) -> Int? {
        if scalar.isOne(of: "*＊†✉△") { return 0 }
        return scalar.isComma && next.flatMap(digit) != nil ? 0 : nil
    }
}
