/// One post of one person: a unit, a title, or both.
struct Post: Sendable, Equatable {
    var unit: ScalarText?
    var title: ScalarText?
    /// The institution was left out in print and taken from the member before.
    var isElided = false
}

/// What a note on an author says besides units and posts.
enum Biography {
    private static let sexes: WordTable = ["男", "女"]
    private static let openings: WordTable = [
        "生于", "出生于", "籍贯", "祖籍", "研究方向", "主要研究", "研究领域", "主要从事", "从事", "长期从事", "毕业于", "著有",
        "代表作", "电子邮箱", "邮箱", "联系电话", "E-mail", "Email",
    ]
    /// Nationalities are written with one to three scalars before 族 (汉族, 土家族, 维吾尔族).
    private static let longestNationality = 4
    private static let longestNativePlace = 8

    /// Sex, year of birth, nationality, native place, field of study: 女, 1980年生, 汉族, 湖北武汉人.
    static func isParticular(_ clause: ScalarText) -> Bool {
        if sexes.contains(clause) || clause.opening(among: openings) != nil { return true }
        guard let last = clause.last else { return true }
        if last == "生", clause.contains("年") { return true }
        if last == "族", clause.count <= longestNationality { return true }
        if last == "人", clause.count <= longestNativePlace {
            return clause.closing(among: InstitutionWords.posts) == nil
        }
        return clause.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "年月日.-—–～~") }
    }
}

/// Takes a phrase such as `某大学经济学院院长、教授` apart into units and titles.
enum PostReader {
    /// - Parameter completing: put in the institution that a later member of the list leaves out
    ///   (某大学数字经济研究中心主任、经济管理学院教授).
    static func posts(_ phrase: ScalarText, completing: Bool) -> [Post] {
        var posts: [Post] = []
        var parent: ScalarText?
        for piece in phrase.split(whereSeparator: \.isListMark) {
            if Biography.isParticular(piece.trimmed) { continue }
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
    static func post(_ piece: ScalarText) -> Post {
        if piece.isEmpty { return Post() }
        if piece.closing(among: InstitutionWords.publicOffices) != nil { return Post(title: piece) }
        guard let word = piece.closing(among: InstitutionWords.posts) else { return unknownPost(piece) }
        let titleStart = postStart(piece, word: word)
        // The first unit that a post follows at once; else the last unit before the post word.
        var fallback: Int?
        for end in piece.indices.dropFirst() where end <= word.startIndex && endsUnit(piece[..<end]) {
            if startsWithPost(piece[end...]) { return split(piece, end) }
            if endsLongUnit(piece[..<end]) { fallback = end }
        }
        if let fallback { return split(piece, fallback) }
        return titleStart == piece.startIndex ? Post(title: piece) : split(piece, titleStart)
    }

    /// A piece that ends in no known post: a unit, or a unit and a short post that no table holds (某集团研发总管).
    private static func unknownPost(_ piece: ScalarText) -> Post {
        if endsUnit(piece) { return Post(unit: piece) }
        let ends = piece.indices.dropFirst(2).filter {
            (2...6).contains(piece.endIndex - $0) && endsLongUnit(piece[..<$0])
        }
        guard let end = ends.last, piece[end...].allSatisfy(\.isHan) else { return Post(unit: piece) }
        return split(piece, end)
    }

    private static func split(_ piece: ScalarText, _ end: Int) -> Post {
        // 《某某周刊》记者: the mark that closes the name belongs to it.
        let end = end < piece.endIndex && piece[end].isOne(of: "》”") ? end + 1 : end
        let title = piece[end...].trimmed
        return Post(unit: piece[..<end].trimmed, title: title.isEmpty ? nil : title)
    }

    private static func postStart(_ piece: ScalarText, word: ScalarText) -> Int {
        var start = word.startIndex
        while let modifier = piece[..<start].closing(among: InstitutionWords.postModifiers) {
            start = modifier.startIndex
        }
        return start
    }

    private static func startsWithPost(_ text: ScalarText) -> Bool {
        if text.opening(among: InstitutionWords.rankWords) != nil { return true }
        var rest = text
        while rest.opening(among: InstitutionWords.posts) == nil,
            let modifier = rest.opening(among: InstitutionWords.postModifiers)
        {
            rest = rest.dropFirst(modifier.count)
        }
        return rest.opening(among: InstitutionWords.posts) != nil
    }

    private static func endsUnit(_ text: ScalarText) -> Bool {
        text.last.map { InstitutionWords.unitEndCharacters.contains($0) } == true || endsLongUnit(text)
    }

    private static func endsLongUnit(_ text: ScalarText) -> Bool {
        text.closing(among: InstitutionWords.unitEndings) != nil
    }

    /// The institution that a unit's name opens with: 某大学 of 某大学经济学院.
    static func parentPart(_ unit: ScalarText) -> ScalarText? {
        let opensWithPlace = unit.opening(among: InstitutionWords.places) != nil
        for ending in InstitutionWords.parentEndings {
            guard let range = unit.firstRange(of: ending) else { continue }
            let isWhole = range.upperBound == unit.endIndex
            if ending == "大学" || opensWithPlace || !isWhole && ending != "学院" { return unit[..<range.upperBound] }
        }
        return nil
    }

    private static func isMember(_ unit: ScalarText) -> Bool {
        unit.closing(among: InstitutionWords.memberEndings) != nil
            && unit.opening(among: InstitutionWords.places) == nil
    }

    /// Deals the phrase of a distributed affiliation out to `count` persons. Nil when the numbers do not match.
    static func deal(_ phrase: ScalarText, to count: Int) -> [ScalarText]? {
        guard count > 0 else { return nil }
        for separators in ["；;", "，,", "、，,；;"] {
            let pieces = phrase.split { $0.isOne(of: separators) }.map(\.trimmed)
            if pieces.count == count { return pieces }
        }
        // A piece that is a post alone goes on with the person before.
        var groups: [ScalarText] = []
        for piece in phrase.split(whereSeparator: \.isListMark) {
            if let last = groups.indices.last, post(piece.trimmed).unit == nil {
                groups[last].append("、")
                groups[last].append(contentsOf: piece.trimmed)
            } else {
                groups.append(piece.trimmed)
            }
        }
        return groups.count == count ? groups : nil
    }
}
