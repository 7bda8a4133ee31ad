extension Habits {
    /// Values of a field in a row, and comparisons that leave out their field: `kind = news or notice`,
    /// `length > 100 and < 2000`.
    func rewriteLists() {
        rewrite(#/\b([a-z]+)\s*(=|!=|\bis\s+not\b|\bis\b|\bnot\s+in\b|\bin\b|\bnot\b)\s*((?:[a-z]+)(?:(?:\s*,\s*(?:or\s+|and\s+)?|\s+or\s+|\s+and\s+|\s+nor\s+)[a-z]+)*)/#) { match in
            let values = Set(Keywords.values(of: String(match.output.1)).flatMap(\.english))
            let pieces = match.output.3.replacing(",", with: " , ").split(separator: " ").map(String.init)
            var names: [String] = []
            var joints: Set<String> = []
            // Where the last value ends; what follows it is another condition.
            var end = 0
            var pending: [String] = []
            for (index, piece) in pieces.enumerated() {
                if [",", "or", "and", "nor"].contains(piece) {
                    pending.append(piece)
                } else if values.contains(piece) {
                    names.append(piece)
                    joints.formUnion(pending)
                    pending = []
                    end = index + 1
                } else {
                    break
                }
            }
            let tail = pieces[end...].map { $0 == "," ? $0 : " " + $0 }.joined()
            let isNegated = match.output.2.contains("!") || match.output.2.contains("not")
            // What is one kind and another is nothing.
            guard !names.isEmpty, isNegated || !joints.contains("and") else { return nil }
            guard names.count > 1 else {
                return match.output.2.hasSuffix("in") || match.output.2 == "not" ? "\(match.output.1) \(isNegated ? "!=" : "=") \(names[0])\(tail)" : nil
            }
            return "\(match.output.1) \(isNegated ? "not in" : "in") (\(names.joined(separator: ", ")))\(tail)"
        }
        rewrite(#/\b([a-z.]+)\s*([<>]=?)\s*(\d+)\s+(and|or|&&|,)\s*([<>]=?)\s*(?=\d)/#) { match in
            let joint = match.output.4 == "," || match.output.4 == "&&" ? "and" : match.output.4
            return "\(match.output.1) \(match.output.2) \(match.output.3) \(joint) \(match.output.1) \(match.output.5) "
        }
        rewrite(#/\b([a-z]+)\s+contains\s+\(\s*([\u{E000}-\u{E7FF}](?:\s+(?:or|and)\s+[\u{E000}-\u{E7FF}])+)\s*\)/#) { match in
            let pieces = match.output.2.split(separator: " ")
            let joints = Set(pieces.filter { $0 == "or" || $0 == "and" })
            guard joints.count == 1 else { return nil }
            return "\(match.output.1) contains \(joints.contains("or") ? "any" : "all") (\(pieces.filter { !joints.contains($0) }.joined(separator: ", ")))"
        }
        rewrite(#/(\bfind\s+\w+\s+where\s+[\u{E000}-\u{E7FF}](?:\s+(?:and|or)\s+[\u{E000}-\u{E7FF}])*)\s+not\s+(?=[\u{E000}-\u{E7FF}])/#) { match in
            match.output.1.contains(" or ") ? nil : "\(match.output.1) and not "
        }
    }
}
