/// Numbers that records give as text.
enum RecordNumber {
    /// More digits are an account or a code, and no number keeps them.
    private static let mostDigits = 15

    /// `1,200`, `-3.5`, `１２００`; nil for what is no number, and for codes: a leading zero, too many digits.
    static func read(_ text: String) -> Double? {
        guard text.utf8.count <= 80 else { return nil }
        let plain = ScalarText(text).trimmed.map(narrow)
        let digits = plain.drop { $0 == "-" || $0 == "+" }
        guard plain.count - digits.count <= 1, digits.first?.isASCIIDigit == true, digits.last?.isASCIIDigit == true,
            digits.count(where: \.isASCIIDigit) <= mostDigits
        else { return nil }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = integer(parts[0]), parts.dropFirst().allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        if whole.first == "0", whole.count > 1 { return nil }
        var number = plain.first == "-" ? "-" : ""
        number.unicodeScalars.append(contentsOf: whole)
        for fraction in parts.dropFirst() {
            number += "."
            number.unicodeScalars.append(contentsOf: fraction)
        }
        return Double(number)
    }

    /// Digits alone, or in groups of three behind commas.
    private static func integer(_ digits: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        if groups.count > 1 {
            guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.flatMap { $0 }
    }

    /// A sign of full width as the narrow one.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar == "\u{2212}" { return "-" }
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
