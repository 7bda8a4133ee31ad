/// Listings of code in a text without markup: lines in a row that are words and signs of a program, with blank lines between or none.
extension PageClassifier {
    private static let fewestLines = 3, fewestSigned = 2, longestCode = 120, longestWord = 40
    private static let keywords: WordTable = [
        "import ", "from ", "def ", "class ", "return", "if ", "elif ", "else:", "else ", "for ", "while ", "try:", "except", "finally:", "with ", "async ", "await ", "yield ", "raise ", "#include", "public ",
        "private ", "static ", "var ", "let ", "const ", "func ", "function ", "struct ", "package ", "using ", "int ", "void ", "pip ", "npm ", "print(",
    ]
    static let listingReason = "one of several lines of code"

    /// The lines of a listing become one block.
    mutating func joinListings() {
        var rank = 0, runs: [Range<Int>] = []
        while rank < blocks.count {
            var end = rank, signed = 0
            while end < blocks.count, let code = code(blocks[end]) {
                if code { signed += 1 }
                end += 1
            }
            if end - rank >= Self.fewestLines, signed >= Self.fewestSigned { runs.append(rank..<end) }
            rank = max(end, rank + 1)
        }
        for run in runs.reversed() {
            for index in run.dropFirst() {
                blocks[run.lowerBound].lines += blocks[index].lines
                blocks[run.lowerBound].text.append(" ")
                blocks[run.lowerBound].text += blocks[index].text
            }
            blocks[run.lowerBound].count = blocks[run.lowerBound].text.count
            blocks[run.lowerBound].credits = []
            blocks[run.lowerBound].assign(.code, Self.listingReason)
            blocks.removeSubrange(run.dropFirst())
        }
    }

    /// Whether a line may be one of code, and whether its signs say that it is: a call, an assignment, a brace; nil for any other.
    private func code(_ block: Block) -> Bool? {
        let text = block.text
        guard [.plain, .furniture, .byline].contains(block.role), block.headingLevel == 0, text.count <= Self.longestCode, text.first.map({ $0.isASCII }) == true, text.last.map({ $0.isASCII }) == true else { return nil }
        // Han stand in code as words to be printed or in a comment.
        let bare = text.prefix { !$0.isOne(of: "'\"#") && !($0 == "/") }
        guard !bare.contains(where: { !$0.isASCII }), !text.contains("://"), !text.contains("@"), text.contains(where: \.isASCIILetter) || text.allSatisfy({ $0.isOne(of: "{}()[];") }) else { return nil }
        let isWord = text.opening(among: Self.keywords) != nil
        let isSigned = text.contains("()") || text.contains(" = ") || text.contains("(") && text.last?.isOne(of: "):;{,") == true && text.contains(where: { $0.isOne(of: "._='\"") }) || text.hasSuffix("):") || text.last?.isOne(of: "{;") == true
            || text.allSatisfy { $0.isOne(of: "{}()[];") }
        return isSigned ? true : isWord && text.count <= Self.longestWord * block.lines.count ? false : nil
    }
}
