/// Lines of Chinese type.
enum Typesetting {
    /// Cells of a column: two for a character of full width.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }

    /// Marks that open no line: they hang behind the line before.
    private static let hanging = Set("，。、；：！？”）》")

    static func isHanging(_ character: Character) -> Bool { hanging.contains(character) }

    /// A paragraph in lines of at most `width` cells, hanging marks aside.
    /// - Parameter indent: cells that the first line leaves free.
    static func lines(_ text: String, width: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var line = "", used = indent
        for character in text {
            let cells = Self.width(String(character))
            if used + cells > width, !isHanging(character) {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += cells
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
