/// Units as journals print them, with their place and postal code: 某大学某学院，某市 100000.
enum PostalAddress {
    private static let codeLengths = 5...6

    /// The unit of such an address; the text itself where no place follows.
    static func unit(_ text: ScalarText) -> ScalarText {
        let pieces = text.split { $0.isBlank || $0.isComma }
        guard let first = pieces.first, pieces.count > 1, pieces.dropFirst().allSatisfy(isPlace) else { return text.trimmed }
        return first
    }

    /// The units of a line that holds nothing but bracketed addresses, each with its postal code; empty for any other line.
    static func units(_ text: ScalarText) -> [ScalarText] {
        guard text.first?.isOpeningBracket == true, text.last?.isClosingBracket == true, text.count <= 200 else { return [] }
        var units: [ScalarText] = []
        for address in text.split(whereSeparator: { $0.isOpeningBracket || $0.isClosingBracket }) where !address.trimmed.isEmpty {
            let pieces = address.split { $0.isBlank || $0.isComma }
            guard let unit = pieces.first, let code = pieces.last, pieces.count >= 2, isCode(code),
                unit.closing(among: InstitutionWords.unitEndings) != nil
                    || unit.last.map({ InstitutionWords.unitEndCharacters.contains($0) }) == true,
                pieces.dropFirst().allSatisfy(isPlace)
            else { return [] }
            units.append(unit)
        }
        return units
    }

    private static func isCode(_ text: ScalarText) -> Bool {
        codeLengths.contains(text.count) && text.allSatisfy(\.isASCIIDigit)
    }

    /// A postal code, or a short name that is no institution.
    private static func isPlace(_ text: ScalarText) -> Bool {
        isCode(text)
            || text.count <= 6 && text.allSatisfy { $0.isHan || $0.isASCIILetter }
                && text.closing(among: InstitutionWords.unitEndings) == nil
    }
}
