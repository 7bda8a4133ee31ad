/// What English pages say of their authors: Jane Doe is a senior fellow at the Lake Institute. (The author is a professor
/// at Lake University.)
enum EnglishNote {
    private static let longestSubject = 4
    private static let longestPost = 8
    private static let authors: Set<String> = ["the author", "the writer"]
    private static let articles: Set<String> = ["a", "an", "the"]
    private static let joints: Set<String> = ["at", "of", "with", "in", "for"]

    /// One share for each sentence; nil where a sentence says anything else.
    static func read(_ text: ScalarText) -> [Affiliation.Share]? {
        let inner = BylineReader.bracketContent(text) ?? text
        guard inner.first?.isASCIILetter == true, inner.contains(" is ") else { return nil }
        var shares: [Affiliation.Share] = []
        for sentence in sentences(inner) {
            guard let share = share(sentence) else { return nil }
            shares.append(share)
        }
        return shares.isEmpty ? nil : shares
    }

    private static func sentences(_ text: ScalarText) -> [[ScalarText]] {
        var sentences: [[ScalarText]] = [[]]
        for word in text.split(whereSeparator: \.isBlank) {
            // J. Doe: a full stop behind a single letter ends no sentence.
            let ends = word.last == "." && word.count > 2
            sentences[sentences.count - 1].append(ends ? word.dropLast() : word)
            if ends { sentences.append([]) }
        }
        return sentences.filter { !$0.isEmpty }
    }

    private static func share(_ words: [ScalarText]) -> Affiliation.Share? {
        guard let verb = words.firstIndex(of: ScalarText("is")), (1...longestSubject).contains(verb) else { return nil }
        let subject = joined(words[..<verb])
        let isAuthor = authors.contains(subject.lowercased())
        guard isAuthor || verb >= 2 && words[..<verb].allSatisfy({ $0.first?.properties.isUppercase == true }) else {
            return nil
        }
        var post = words[(verb + 1)...]
        guard let article = post.first, articles.contains(String(article)) else { return nil }
        post = post.dropFirst()
        guard let joint = post.firstIndex(where: { joints.contains(String($0)) }), joint > post.startIndex,
            joint - post.startIndex <= longestPost
        else { return nil }
        var unit = post[(joint + 1)...]
        if unit.first == ScalarText("the") { unit = unit.dropFirst() }
        guard unit.first?.first?.properties.isUppercase == true else { return nil }
        // …at the Lake Institute, and the author of: what follows a comma is more about the person.
        let end =
            unit.firstIndex { $0.last == "," }.map { $0 + 1 } ?? unit.firstIndex { $0 == "and" && $0.count == 3 }
            ?? unit.endIndex
        let name = joined(unit[..<end]).trimmingSuffix(",")
        return Affiliation.Share(
            name: isAuthor ? nil : subject,
            phrase: ScalarText(words[(verb + 1)...].map { String($0) }.joined(separator: " ")),
            post: Post(unit: ScalarText(name), title: ScalarText(joined(post[..<joint]))))
    }

    private static func joined(_ words: ArraySlice<ScalarText>) -> String {
        words.map { String($0) }.joined(separator: " ")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
