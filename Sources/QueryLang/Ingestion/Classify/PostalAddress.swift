/// Units as journals print them, with their place and postal code: 某大学某学院，某市 100000.
enum PostalAddress {
    private static let codeLengths = 5...6

    /// The unit of such an address; the text itself where no place follows.
    static func unit(_ text: ScalarText) -> ScalarText {
        let pieces = text.split { $0.isBlank || $0.isComma }
        guard let (unit, rest) = unit(of: pieces), pieces.count > 1, rest.allSatisfy(isPlace) else {
            return text.trimmed
        }
        return unit
    }

    /// The units of a line that holds nothing but addresses, each with its postal code and in its bracket, or one alone; empty for any other line.
    static func units(_ text: ScalarText) -> [ScalarText] {
        guard text.count <= 200 else { return [] }
        let isBracketed = text.first?.isOpeningBracket == true && text.last?.isClosingBracket == true
        // 某医院 某科　某市　100000: without a bracket only one address that ends in its code.
        guard isBracketed || text.count <= 50 && endsInCode(text) && !text.contains(where: { $0.isSentenceEnd || $0.isColon || $0.isASCIILetter }) else { return [] }
        var units: [ScalarText] = []
        for address in text.split(whereSeparator: { $0.isOpeningBracket || $0.isClosingBracket || $0.isOne(of: "；;") })
        where !address.trimmed.isEmpty {
            let pieces = address.split { $0.isBlank || $0.isComma }
            guard let (unit, rest) = unit(of: pieces), let code = rest.last, endsInCode(code),
                unit.closing(among: InstitutionWords.unitEndings) != nil
                    || unit.last.map({ InstitutionWords.unitEndCharacters.contains($0) }) == true,
                rest.allSatisfy(isPlace)
            else { return [] }
            units.append(unit)
        }
        return units
    }

    /// 某大学 某学院，某市 100000: the institutions that the pieces open with, put together, and the rest.
    private static func unit(of pieces: [ScalarText]) -> (ScalarText, ArraySlice<ScalarText>)? {
        guard var unit = pieces.first else { return nil }
        var rest = pieces.dropFirst()
        while let next = rest.first, next.closing(among: InstitutionWords.unitEndings) != nil || next.last.map({ InstitutionWords.unitEndCharacters.contains($0) && !$0.isOne(of: "省州市县区乡镇村") }) == true {
            unit.append(contentsOf: next)
            rest = rest.dropFirst()
        }
        return (unit, rest)
    }

    /// A postal code stands somewhere in the text.
    static func holdsCode(_ text: ScalarText) -> Bool {
        text.split { !$0.isASCIIDigit }.contains(where: isCode)
    }

    /// …，某市 100000;
    static func endsInCode(_ text: ScalarText) -> Bool {
        let plain = text.trimmed { $0.isListMark || $0.isBlank || $0 == "。" }
        return isCode(plain[(plain.lastIndex { !$0.isASCIIDigit }.map { $0 + 1 } ?? plain.startIndex)...])
    }

    /// A postal code.
    static func isCode(_ text: ScalarText) -> Bool {
        codeLengths.contains(text.count) && text.allSatisfy(\.isASCIIDigit)
    }

    /// A postal code, or a short name that is no institution.
    private static func isPlace(_ text: ScalarText) -> Bool {
        if isCode(text) { return true }
        // 某市100000: no blank before the code.
        if endsInCode(text), case let place = text.prefix(while: { !$0.isASCIIDigit }), !place.isEmpty, !place.hasPrefix("邮") { return isPlace(place) }
        return text.count <= 6 && text.allSatisfy { $0.isHan || $0.isASCIILetter }
            && text.closing(among: InstitutionWords.unitEndings) == nil
    }
}
