/// Blank lines that stand between all lines, as some converters set them, say nothing of where one text ends and another
/// begins: a page is read as if they were not there. Where two lines are further apart than that, the rest of the gap stays.
enum LineSpacing {
    /// Printed lines that a page must have before their spacing says anything, and the share of them, in hundredths, that a blank
    /// line parts from the next.
    private static let fewestLines = 4, leastShare = 97

    /// The lines, without one blank line between every two where nearly all are so parted.
    static func evened(_ lines: [SourceLine]) -> [SourceLine] {
        let printed = lines.indices.filter { !isBlank(lines[$0]) }
        guard printed.count >= fewestLines else { return lines }
        let parted = zip(printed, printed.dropFirst()).count { $1 > $0 + 1 }
        guard parted * 100 >= (printed.count - 1) * leastShare else { return lines }
        var evened: [SourceLine] = []
        evened.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if isBlank(line), index > 0, !isBlank(lines[index - 1]) { continue }
            evened.append(line)
        }
        return evened
    }

    private static func isBlank(_ line: SourceLine) -> Bool { line.text.unicodeScalars.allSatisfy(\.isBlank) }
}
