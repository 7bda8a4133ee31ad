/// One post of one person: a unit, a title, or both.
struct Post: Sendable, Equatable {
    var unit: String?
    var title: String?
    /// The institution was left out in print and taken from the member before.
    var isElided = false
}

/// Takes a phrase such as `某大学经济学院院长、教授` apart into units and titles.
enum PostReader {
    /// - Parameter completing: put in the institution that a later member of the list leaves out
    ///   (某大学数字经济研究中心主任、经济管理学院教授).
    static func posts(_ phrase: String, completing: Bool) -> [Post] {
        var posts: [Post] = []
        var parent: String?
        for piece in phrase.split(whereSeparator: { "、，,；;".contains($0) }) {
            var post = post(piece.trimmed)
            if post.unit == nil, post.title == nil { continue }
            if let unit = post.unit {
                if let own = parentPart(unit) {
                    parent = own
                } else if let parent, isMember(unit) {
                    post.isElided = true
                    if completing { post.unit = parent + unit }
                }
            }
            posts.append(post)
        }
        return posts
    }

    /// One member of such a list. A piece that ends in no post is a unit.
    static func post(_ piece: String) -> Post {
        if piece.isEmpty { return Post() }
        if piece.closing(among: InstitutionWords.publicOffices) != nil { return Post(title: piece) }
        let characters = Array(piece)
        guard let word = piece.closing(among: InstitutionWords.posts) else { return unknownPost(characters) }
        let titleStart = postStart(characters, word: word)
        // The first unit that a post follows at once; else the last unit before the post word.
        var fallback: Int?
        var end = 1
        while end < characters.count {
            if endsUnit(characters, end), end <= characters.count - word.count {
                let rest = String(characters[end...])
                if startsWithPost(rest) { return split(characters, end) }
                if endsLongUnit(characters, end) { fallback = end }
            }
            end += 1
        }
        if let fallback { return split(characters, fallback) }
        return titleStart == 0 ? Post(title: piece) : split(characters, titleStart)
    }

    /// A piece that ends in no known post: a unit, or a unit and a short post that no table holds (某集团研发总管).
    private static func unknownPost(_ characters: [Character]) -> Post {
        let piece = String(characters)
        if piece.closing(among: InstitutionWords.unitEndings) != nil
            || characters.last.map({ InstitutionWords.unitEndCharacters.contains($0) }) == true
        {
            return Post(unit: piece)
        }
        let ends = characters.indices.dropFirst(2).filter {
            (2...6).contains(characters.count - $0) && endsLongUnit(characters, $0)
        }
        guard let end = ends.last, characters[end...].allSatisfy(\.isHan) else { return Post(unit: piece) }
        return split(characters, end)
    }

    private static func split(_ characters: [Character], _ end: Int) -> Post {
        let title = String(characters[end...]).trimmed
        return Post(unit: String(characters[..<end]).trimmed, title: title.isEmpty ? nil : title)
    }

    private static func postStart(_ characters: [Character], word: String) -> Int {
        var start = characters.count - word.count
        var moved = true
        while moved, start > 0 {
            moved = false
            for modifier in InstitutionWords.postModifiers where start >= modifier.count {
                if String(characters[(start - modifier.count)..<start]) == modifier {
                    start -= modifier.count
                    moved = true
                    break
                }
            }
        }
        return start
    }

    private static func startsWithPost(_ text: String) -> Bool {
        if text.opening(among: InstitutionWords.rankWords) != nil { return true }
        var rest = text[...]
        while rest.opening(among: InstitutionWords.posts) == nil,
            let modifier = rest.opening(among: InstitutionWords.postModifiers)
        {
            rest = rest.dropFirst(modifier.count)
        }
        return rest.opening(among: InstitutionWords.posts) != nil
    }

    private static func endsUnit(_ characters: [Character], _ end: Int) -> Bool {
        InstitutionWords.unitEndCharacters.contains(characters[end - 1]) || endsLongUnit(characters, end)
    }

    private static func endsLongUnit(_ characters: [Character], _ end: Int) -> Bool {
        let tail = String(characters[max(0, end - 6)..<end])
        return tail.closing(among: InstitutionWords.unitEndings) != nil
    }

    /// The institution that a unit's name opens with: 某大学 of 某大学经济学院.
    static func parentPart(_ unit: String) -> String? {
        let opensWithPlace = unit.opening(among: InstitutionWords.places) != nil
        for ending in InstitutionWords.parentEndings {
            guard let range = unit.firstRange(of: ending) else { continue }
            let isWhole = range.upperBound == unit.endIndex
            if ending == "大学" || opensWithPlace || !isWhole && ending != "学院" {
                return String(unit[..<range.upperBound])
            }
        }
        return nil
    }

    private static func isMember(_ unit: String) -> Bool {
        unit.closing(among: InstitutionWords.memberEndings) != nil
            && unit.opening(among: InstitutionWords.places) == nil
    }

    /// Deals the phrase of a distributed affiliation out to `count` persons. Nil when the numbers do not match.
    static func deal(_ phrase: String, to count: Int) -> [String]? {
        guard count > 0 else { return nil }
        for separators in ["；;", "，,", "、，,；;"] {
            let pieces = phrase.split { separators.contains($0) }.map { $0.trimmed }
            if pieces.count == count { return pieces }
        }
        // A piece that is a post alone goes on with the person before.
        var groups: [String] = []
        for piece in phrase.split(whereSeparator: { "、，,；;".contains($0) }) {
            if let last = groups.indices.last, post(piece.trimmed).unit == nil {
                groups[last] += "、" + piece.trimmed
            } else {
                groups.append(piece.trimmed)
            }
        }
        return groups.count == count ? groups : nil
    }
}
