extension Habits {
    /// `grep -w "a" file | head -3`, `awk '/a/'`, `conc "a"`
    func rewriteGrep() {
        leaveOut(#/^(cat\s+\S+\s*\|\s*)(?:e?grep|rg|ag|ack)\s/#)
        rewrite(#/^awk\s+([\u{E000}-\u{E7FF}])(?:\s+\S+)?$/#) { match in
            guard let pattern = content(match.output.1)?.wholeMatch(of: #//(.+)/\s*(?:\{\s*print\s*(?:\$0)?\s*;?\s*\})?/#)?.output.1 else { return nil }
            consume(match.output.0, "print")
            consumed.subtract(Wording.words(pattern))
            return "find paragraphs where mentions /\(pattern)/"
        }
        rewrite(#/^(?:conc|concordance|kwic)\s+([\u{E000}-\u{E7FF}])$/#) { "find \($0.output.1) | kwic" }
        // Where it looks is the collection that stands open.
        leaveOut(#/^(?:e?grep|rg|ag|ack)\s[^|]*[^|\s](\s+[\w.\/*-]*[\/.*][\w.\/*-]*)(?=\s*(?:\||$))/#)
        leaveOut(#/^(?:e?grep|rg|ag|ack)\s+(?:-+[\w-]+\s+)*[\u{E000}-\u{E7FF}]((?:\s+[\w.\/*-]+)+)(?=\s*(?:\||$))/#)
        rewrite(
            #/^(?:e?grep|rg|ag|ack)\s+((?:-+[\w-]+\s+)*)([\u{E000}-\u{E7FF}]|[^\s-][^\s|]*)(?:\s*\|\s*(wc\s+-l|head(?:\s+(?:-n?\s*)?\d+)?|tail(?:\s+(?:-n?\s*)?\d+)?))?$/#
        ) { match in
            guard let search = SearchCommand(options: match.output.1) else { return nil }
            let pattern = content(match.output.2) ?? String(match.output.2)
            let isPattern = !search.isFixed && pattern.contains { ".*+?[(|^$\\".contains($0) }
            guard !(isPattern && search.isWhole) else { return nil }
            let text =
                isPattern ? "/\(pattern.replacing("/", with: "\\/"))/"
                : content(match.output.2) != nil ? String(match.output.2) : mask(pattern)
            consume(match.output.1, "wc", "l", "n")
            var stages: [String] = []
            if let pipe = match.output.3, !pipe.hasPrefix("wc") {
                stages.append("\(pipe.hasPrefix("head") ? "first" : "last") \(pipe.firstMatch(of: #/\d+/#).map { String($0.output) } ?? "10")")
            }
            return search.query(search.isWhole ? "whole \(text)" : text, isPattern, isCounted: match.output.3?.hasPrefix("wc") == true, stages)
        }
    }
}

/// What the flags of grep ask for.
private struct SearchCommand {
    private(set) var isWhole = false
    private(set) var isFixed = false
    private var isInverted = false
    private var counts = false
    private var namesFiles = false
    private var takesHits = false

    private static let long: [Substring: Character] = [
        "word-regexp": "w", "fixed-strings": "F", "invert-match": "v", "count": "c", "files-with-matches": "l", "only-matching": "o",
        "ignore-case": "i", "recursive": "r", "line-number": "n", "extended-regexp": "E", "perl-regexp": "P",
    ]

    /// Nil where a flag asks for what is said otherwise here, such as lines around.
    init?(options: Substring) {
        for option in options.split(separator: " ") {
            let name = option.drop { $0 == "-" }
            let flags = option.hasPrefix("--") ? Self.long[name].map { [$0] } : Array(name)
            guard let flags else { return nil }
            for flag in flags {
                switch flag {
                case "w": isWhole = true
                case "F": isFixed = true
                case "v": isInverted = true
                case "c": counts = true
                case "l": namesFiles = true
                case "o": takesHits = true
                // Case is folded, all of a collection is read, and what is found stands with its place.
                case "i", "y", "r", "R", "n", "N", "H", "h", "s", "a", "I", "E", "G", "P", "e", "p": break
                default: return nil
                }
            }
        }
    }

    /// Lines are paragraphs here.
    ///
    /// - Parameter isCounted: its lines are counted by the next command.
    func query(_ text: String, _ isPattern: Bool, isCounted: Bool, _ stages: [String]) -> String {
        let test = "\(isInverted ? "not " : "")\(isInverted || isPattern ? "mentions " : "")\(text)"
        var parts: [String]
        if namesFiles {
            parts = ["find documents where \(test)", isCounted ? "count" : "show path"]
        } else if counts || isCounted {
            parts = [takesHits && !counts && !isInverted ? "find \(text)" : "find paragraphs where \(test)", "count"]
        } else {
            parts = [isInverted ? "find paragraphs where \(test)" : "find \(text)"]
        }
        parts += stages
        return parts.joined(separator: " | ")
    }
}
