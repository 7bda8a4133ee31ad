import Text

extension Lexer {
    /// `/…/x`, on one line; `\/` is a slash in it. Every other escape is kept for the regular expression's own reader.
    mutating func readRegex() {
        let start = position
        let isWide = peek() == "／"
        position += 1
        var pattern = String.UnicodeScalarView()
        while let scalar = peek(), scalar != "\n", scalar != "\r" {
            if scalar == "\\", let next = peek(1), next != "\n", next != "\r" {
                if next != "/" { pattern.append(scalar) }
                pattern.append(next)
                position += 2
            } else if scalar == "/" || (isWide && scalar == "／") {
                position += 1
                return finishRegex(String(pattern), from: start)
            } else {
                pattern.append(scalar)
                position += 1
            }
        }
        report(
            .unclosedRegex, from: start, "this regular expression is not closed on its line: close it with /",
            fixIts: [.init(span: span(position..<position), replacement: "/")])
        append(.invalid, from: start)
    }

    private mutating func finishRegex(_ pattern: String, from start: Int) {
        let flagsStart = position
        while let scalar = peek(), scalar.properties.isAlphabetic, scalar.isASCII { position += 1 }
        let flags = text(flagsStart..<position)
        if !flags.isEmpty && flags != "x" {
            report(
                .badRegex, from: flagsStart,
                "a regular expression has the one flag x, not ‘\(flags)’; letter case and width never matter unless `exact` stands before it",
                fixIts: [.init(span: span(from: flagsStart), replacement: "")])
        }
        if pattern.isEmpty { report(.badRegex, from: start, "an empty regular expression matches nothing") }
        append(.regex(pattern: pattern, isExtended: flags.contains("x")), from: start)
    }
}
