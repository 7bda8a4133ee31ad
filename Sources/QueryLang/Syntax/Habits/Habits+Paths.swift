extension Habits {
    /// XPath and XQuery: `//p[contains(., "x")]`.
    func rewritePaths() {
        rewrite(#/^count\(\s*(//.+)\)$/#) { "\($0.output.1) | count" }
        rewrite(#/^(?:doc\(.*?\))?//(\w+)(?:\[([^\[\]]+)\])?(?:/(?:text\(\)|(@?\w+)))?(\s*\|\s*count)?$/#) { match in
            let unit = Self.elements[String(match.output.1)] ?? String(match.output.1)
            var query = "find \(unit)"
            if let test = match.output.2 {
                if let place = Int(test) {
                    // Each parent's child of that number.
                    return query + " where index = \(place)"
                }
                query += " where \(Self.predicate(test))"
            }
            if let field = match.output.3 { query += " | show \(field.drop { $0 == "@" })" }
            return query + (match.output.4 == nil ? "" : " | count")
        }
        rewrite(#/^\(//(\w+)\)\[(\d+)\]$/#) { match in
            guard let place = Int(match.output.2), place > 0 else { return nil }
            return "find \(Self.elements[String(match.output.1)] ?? String(match.output.1))" + (place > 1 ? " | skip \(place - 1)" : "") + " | first 1"
        }
        rewrite(
            #/^for\s+\$(\w+)\s+in\s+(?:\$?\w*//)?(\w+)\s+where\s+(.+?)\s+return\s+\$(\w+)(?:/(\w+))?$/#, as: "for … where … return",
            is: "find … where …"
        ) { match in
            guard match.output.1 == match.output.4 else { return nil }
            consume(match.output.1)
            let unit = Self.elements[String(match.output.2)] ?? String(match.output.2)
            let test = match.output.3.replacing("$\(match.output.1)/", with: "").replacing("$\(match.output.1)", with: ".")
            return "find \(unit) where \(Self.predicate(test[...]))" + (match.output.5.map { " | show \($0)" } ?? "")
        }
        rewrite(#/^(?:find\s+)?(\w+)\[(\d+)\]$/#) { match in
            let before = (Int(match.output.2) ?? 1) - 1
            return "find \(match.output.1)" + (before > 0 ? " | skip \(before)" : "") + " | first 1"
        }
        rewrite(#/^find\s+(\w+)\[\s*contains\(\s*(?:\.\s*,\s*)?([\u{E000}-\u{E7FF}])\s*\)\s*\]/#) {
            "find \($0.output.1) where mentions \($0.output.2)"
        }
        rewrite(#/\b(contains|starts-with|ends-with)\(\s*([\w.$]+)\s*,\s*([\u{E000}-\u{E7FF}])\s*\)/#) { match in
            let verb = match.output.1.replacing("-", with: " ")
            if match.output.2.hasPrefix("$") || match.output.2 == "." { return "mentions \(match.output.3)" }
            return "\(match.output.2) \(verb) \(match.output.3)"
        }
        rewrite(#/(^|[\s(])@([a-z_]+)/#) { "\($0.output.1)\($0.output.2)" }
    }

    /// What elements of pages are called here.
    private static let elements = [
        "p": "paragraphs", "para": "paragraphs", "s": "sentences", "w": "words", "div": "sections", "doc": "documents",
    ]

    /// A condition in square brackets: paths without `text()` and `@`, a text of the element itself as `mentions`.
    private static func predicate(_ test: Substring) -> String {
        String(test).replacing(#/contains\(\s*(?:\.|text\(\))\s*,\s*([\u{E000}-\u{E7FF}])\s*\)/#) { "mentions \($0.output.1)" }
            .replacing(#/(?:\.|text\(\))\s+contains\s+text\s+([\u{E000}-\u{E7FF}])/#) { "mentions \($0.output.1)" }
            .replacing(#/(\w+)\s+contains\s+text\s+([\u{E000}-\u{E7FF}])/#) { "\($0.output.1) contains \($0.output.2)" }
            .replacing(#/(\w+)/text\(\)/#) { String($0.output.1) }
            .replacing(#/@(\w+)/#) { String($0.output.1) }
    }
}
