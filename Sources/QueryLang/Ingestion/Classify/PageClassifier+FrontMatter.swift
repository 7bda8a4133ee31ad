/// The front matter of an exported page: lines of names and values between two rules at its top.
///
/// ---
/// title: "某某"
/// author:
/// source: 某网
/// ---
extension PageClassifier {
    private static let mostFrontLines = 30
    private static let longestName = 24

    mutating func markFrontMatter() {
        guard let first = blocks.first, isFence(first.text), let end = blocks.dropFirst().prefix(Self.mostFrontLines).firstIndex(where: { isFence($0.text) }), end > 1,
            blocks[1..<end].allSatisfy({ entry($0.text) != nil })
        else { return }
        for index in 1..<end {
            guard let (name, value) = entry(blocks[index].text) else { continue }
            let isTitle = name == "title"
            // A heading below has the words again.
            let isRepeated = isTitle && blocks[end...].contains { $0.headingLevel == 1 || $0.text.squeezed == value.squeezed }
            if value.isEmpty || isRepeated || [.plain, .title].contains(blocks[index].role) && !isTitle {
                blocks[index].credits = []
                blocks[index].assign(.furniture, "one of the names and values above an exported page")
            } else if isTitle {
                blocks[index].text = value
                blocks[index].assign(.title, "the title among the names and values above an exported page")
            }
        }
    }

    private func isFence(_ text: ScalarText) -> Bool { text.count >= 3 && text.allSatisfy { $0 == "-" } }

    private func entry(_ text: ScalarText) -> (name: String, value: ScalarText)? {
        guard let colon = text.prefix(Self.longestName).firstIndex(of: ":"), colon > text.startIndex,
            text[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "_-") })
        else { return nil }
        return (String(text[..<colon]).lowercased(), text[(colon + 1)...].trimmed { $0.isBlank || $0.isOne(of: "\"'") })
    }
}
