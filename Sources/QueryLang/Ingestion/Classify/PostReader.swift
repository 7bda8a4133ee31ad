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
        "本文", "原载", "原刊", "转载自", "摘编自", "主持国家", "业余", "爱好", "喜欢", "热爱", "酷爱", "现从事", "创作", "写小说", "写作", "主持完成", "主持过", "累计", "曾任", "曾为", "曾在", "曾获", "荣获", "先后", "作品", "出版", "发表", "专著", "论文", "擅长", "入选", "多次",
        "研究兴趣", "主攻", "著作", "享受", "毕业", "现居", "笔名", "本名", "原名", "字号", "通讯地址", "地址", "邮编", "手机", "电话", "主要作品", "有作品",
        "已出版", "获",
        "生于", "出生于", "籍贯", "祖籍", "研究方向", "主要研究", "研究领域", "主要从事", "从事", "长期从事", "毕业于", "著有",
        "代表作", "电子邮箱", "邮箱", "联系电话", "E-mail", "Email",
    ]
    /// Nationalities are written with one to three scalars before 族 (汉族, 土家族, 维吾尔族).
    private static let longestNationality = 4
    private static let longestNativePlace = 8

    /// Sex, year of birth, nationality, native place, field of study: 女, 1980年生, 汉族, 湖北武汉人.
    static func isParticular(_ clause: ScalarText) -> Bool {
        if sexes.contains(clause) || clause.opening(among: openings) != nil || clause.last == "岁" && clause.count <= 8 { return true }
        guard let last = clause.last else { return true }
        if clause.containsAny(of: ["通信作者", "通讯作者"]) { return true }
        if clause.contains("生于") || clause.contains("毕业于") { return true }
        if last == "生" || clause.hasSuffix("出生") || clause.hasSuffix("生人"), clause.contains("年") { return true }
        if last == "族", clause.count <= longestNationality { return true }
        if last == "人", clause.count <= longestNativePlace {
            return clause.closing(among: InstitutionWords.posts) == nil
        }
        return clause.allSatisfy { $0.isASCIIDigit || $0.isOne(of: "年月日.-—–－～~―─至今 ") }
    }
}

/// Takes a phrase such as `某大学经济学院院长、教授` apart into units and titles.
enum PostReader {
    /// - Parameter completing: put in the institution that a later member of the list leaves out
    ///   (某大学数字经济研究中心主任、经济管理学院教授).
    static func posts(_ phrase: ScalarText, completing: Bool) -> [Post] {
        var posts: [Post] = []
        var parent: ScalarText?
        for piece in phrase.split(whereSeparator: \.isListMark).flatMap({ parted($0) }) {
            if Biography.isParticular(piece.trimmed) { continue }
            var post = post(withoutTenure(piece.trimmed))
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
        // Beside a unit that ends like one, words that end in none and hold no post are something else.
        let isCertain = posts.contains { $0.unit.map(endsLongUnit) == true }
        return isCertain ? posts.filter { $0.title != nil || $0.unit.map(endsUnit) == true }.map(withoutMatter) : posts
    }

    /// 老街更新项目负责人 beside a whole unit: what somebody heads, which is no institution.
    private static func withoutMatter(_ post: Post) -> Post {
        guard let unit = post.unit, let title = post.title, !endsUnit(unit), unit.allSatisfy(\.isHan), unit.count >= 3 else { return post }
        return Post(title: unit + title)
    }

    /// Units with a blank between them: two where the second stands on its own, one where it is part of the first.
    private static func parted(_ piece: ScalarText) -> [ScalarText] {
        let words = piece.trimmed.split(whereSeparator: \.isBlank)
        guard words.count > 1, words.allSatisfy({ $0.allSatisfy { $0.isHan || $0.isOne(of: "“”（）()·") } }) else {
            return [piece]
        }
        var parts: [ScalarText] = []
        for word in words {
            if let last = parts.last, endsUnit(last), !opensWithPlace(word),
                parentPart(word) == nil || word.closing(among: InstitutionWords.memberEndings) != nil
            {
                parts[parts.count - 1] = last + word
            } else {
                parts.append(word)
            }
        }
        return parts
    }

    /// Words of holding a post before its unit.
    private static let tenures: WordTable = [
        "现供职于", "现就职于", "现任职于", "供职于", "就职于", "任职于", "工作于", "来自", "左为", "右为", "中为", "图为", "现任", "现为", "现系", "现是", "时任",
        "并兼任", "同时兼任", "同时担任", "兼任", "担任",
        "作者系", "作者为", "作者是", "作者现为", "作者现任", "系", "为",
    ]

    static func withoutTenure(_ piece: ScalarText) -> ScalarText {
        piece.opening(among: tenures).map { piece.dropFirst($0.count).trimmed } ?? piece
    }

    /// One member of such a list. A piece that ends in no post is a unit.
    static func post(_ piece: ScalarText) -> Post {
        if piece.isEmpty { return Post() }
        if piece.closing(among: InstitutionWords.publicOffices) != nil { return Post(title: piece) }
        guard let word = piece.closing(among: InstitutionWords.posts) else { return unknownPost(piece) }
        if isDegree(piece) { return Post(title: piece) }
        // 副院长兼某所所长 goes on with the unit before.
        if piece.contains("兼"), startsWithPost(piece) { return Post(title: piece) }
        if piece.first?.isOne(of: "原前") == true, opensWithPlace(piece.dropFirst()) || isFormer(piece) { return post(piece.dropFirst()) }
        let titleStart = postStart(piece, word: word)
        // The first unit that a post follows at once; else the last unit before the post word.
        var fallback: Int?
        for end in piece.indices.dropFirst() where end <= word.startIndex && endsUnit(piece[..<end]) && !isKind(piece[..<end]) {
            if startsWithPost(piece[end...]) { return split(piece, end) }
            if endsLongUnit(piece[..<end]) { fallback = end }
        }
        if let fallback { return split(piece, fallback) }
        let head = piece[..<titleStart]
        // 河流生态学者, 冰川学家: a field, and a calling that nobody holds at an institution.
        if word.closing(among: scholars) != nil, !head.isEmpty, !endsUnit(head), head.opening(among: InstitutionWords.places) == nil, head.count <= 8, head.allSatisfy(\.isHan) { return Post(title: piece) }
        // 国小营养师, 中学中文教师: what stands before the post is no institution's name.
        if head.count <= longestField, isKind(head) || isField(head, of: word) { return Post(title: piece) }
        return titleStart == piece.startIndex ? Post(title: piece) : split(piece, titleStart)
    }

    private static let wordsInFormer: WordTable = ["原子", "原野", "原平", "原阳", "原创", "原料", "原州", "前进", "前锋", "前海", "前沿", "前线", "前郭"]

    /// 原纱厂会计: a unit and a post that somebody had.
    private static func isFormer(_ piece: ScalarText) -> Bool {
        guard piece.opening(among: wordsInFormer) == nil else { return false }
        guard let unit = post(piece.dropFirst()).unit else { return false }
        return unit.closing(among: InstitutionWords.unitEndings) != nil || unit.last.map(InstitutionWords.unitEndCharacters.contains) == true
    }

    private static let longestField = 4
    private static let scholars: WordTable = ["学者", "专家", "爱好者", "作家", "诗人", "画家", "摄影师", "摄影家", "评论家", "评论人", "收藏家", "志愿者", "传承人", "匠人", "工匠", "手艺人"]

    /// 国小, 注册, 居家, 中学中文: two scalars, or a kind of institution and what is taught there.
    private static func isField(_ head: ScalarText, of word: ScalarText) -> Bool {
        guard head.count >= 2, head.allSatisfy(\.isHan), !endsUnit(head), !opensWithPlace(head) else { return false }
        return head.count == 2 || head.last?.isOne(of: "车船") == true && word.last?.isOne(of: "机员工师") == true || head.opening(among: kinds) != nil
    }
    private static let kinds: WordTable = ["大学", "中学", "小学", "国中", "国小", "高中", "初中", "医院", "学校", "幼儿园", "银行", "公司", "企业", "法院", "出版社", "报社", "社区", "机关"]

    /// 大学, 医院: a kind of institution and no name of one.
    private static func isKind(_ text: ScalarText) -> Bool { kinds.contains(text) }

    /// 退休邮差, 文史工作者, 细纱挡车工: a calling that no table holds, by its last scalar.
    static func isCalling(_ text: ScalarText) -> Bool {
        (2...longestCalling).contains(text.count) && text.allSatisfy(\.isHan) && text.last?.isOne(of: "师员家者匠手工差主人生长妈爸友兵") == true
            && text.closing(among: InstitutionWords.unitEndings) == nil
    }

    private static let longestCalling = 8

    /// 法学博士, 工商管理硕士: a degree with its discipline, which is no unit.
    private static func isDegree(_ piece: ScalarText) -> Bool {
        guard piece.count <= 8, let degree = piece.closing(among: degrees) else { return false }
        let field = piece.dropLast(degree.count)
        guard let last = field.last else { return false }
        return (last == "学" || field.hasSuffix("管理")) && !field.hasSuffix("大学") && !field.hasSuffix("中学")
    }

    private static let callingRanks: WordTable = ["正高级", "副高级", "高级", "中级", "初级", "首席", "特级", "一级", "二级", "资深", "国家级"]
    private static let degrees: WordTable = ["博士", "硕士", "学士", "博士后"]

    /// A piece that ends in no known post: a unit, or a unit and a short post that no table holds (某集团研发总管).
    private static func unknownPost(_ piece: ScalarText) -> Post {
        if endsUnit(piece) { return Post(unit: piece) }
        if isCalling(piece), !piece.dropLast().contains(where: { InstitutionWords.unitEndCharacters.contains($0) }), !opensWithPlace(piece) { return Post(title: piece) }
        // 高级统计师, 首席配音员: a rank, and a calling that no table holds.
        if let rank = piece.opening(among: callingRanks), (2...4).contains(piece.count - rank.count),
            piece.last?.isOne(of: "师员长家手匠") == true
        {
            return Post(title: piece)
        }
        // 二纺分厂细纱挡车工, 某夜市烧烤摊主: a calling by its last scalar behind what ends like a unit.
        let isCalled = isCalling(piece.suffix(4))
        let ends = piece.indices.dropFirst(2).filter {
            (2...6).contains(piece.endIndex - $0) && (endsLongUnit(piece[..<$0]) || isCalled && $0 - piece.startIndex >= 3 && endsUnit(piece[..<$0]))
        }
        guard let end = ends.last, piece[end...].allSatisfy(\.isHan) else { return Post(unit: piece) }
        return split(piece, end)
    }

    private static func split(_ piece: ScalarText, _ end: Int) -> Post {
        // 《某某周刊》记者: the mark that closes the name belongs to it.
        let end = end < piece.endIndex && piece[end].isOne(of: "》”）)") ? end + 1 : end
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
        // 常委会主任: the unit goes on.
        return rest.opening(among: InstitutionWords.posts).map { word in
            let behind = rest.dropFirst(word.count)
            return behind.first != "会" && behind.opening(among: InstitutionWords.unitEndings) == nil
        } ?? false
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
        unit.closing(among: InstitutionWords.memberEndings) != nil && unit.count <= longestMember
            && !opensWithPlace(unit)
    }

    private static let longestMember = 16

    /// 某省, 某市, 某县 at the opening, or a place by its name.
    static func opensWithPlace(_ unit: ScalarText) -> Bool {
        unit.opening(among: InstitutionWords.places) != nil
            || unit.dropFirst().prefix(6).dropLast(unit.count <= 4 ? 1 : 0).contains { $0.isOne(of: "省市县区州盟旗镇乡") }
    }

    /// Deals the phrase of a distributed affiliation out to `count` persons. Nil when the numbers do not match.
    static func deal(_ phrase: ScalarText, to count: Int) -> [ScalarText]? {
        guard count > 0 else { return nil }
        for separators: StaticString in ["；;", "，,", "、，,；;"] {
            let pieces = phrase.split { $0.isOne(of: separators) }.map(\.trimmed)
            if pieces.count == count { return pieces }
        }
        let groups = groups(phrase.split(whereSeparator: \.isListMark))
        if groups.count == count { return groups }
        let further = Self.groups(phrase.split(whereSeparator: \.isListMark).flatMap(joined))
        return further.count == count ? further : nil
    }

    /// 某局副局长和某报社记者, 某大学和某图书馆: cut behind a post, or between units.
    private static func joined(_ piece: ScalarText) -> [ScalarText] {
        for word in ["以及", "和", "及", "与"] {
            guard let range = piece.firstRange(of: word),
                piece[..<range.lowerBound].closing(among: InstitutionWords.posts) != nil
                    || endsLongUnit(piece[..<range.lowerBound]) && endsLongUnit(piece)
            else { continue }
            return [piece[..<range.lowerBound], piece[range.upperBound...]]
        }
        return [piece]
    }

    /// A piece that is a post alone goes on with the person before.
    private static func groups(_ pieces: [ScalarText]) -> [ScalarText] {
        var groups: [ScalarText] = []
        for piece in pieces {
            if let last = groups.indices.last, post(piece.trimmed).unit == nil {
                groups[last].append("、")
                groups[last].append(contentsOf: piece.trimmed)
            } else {
                groups.append(piece.trimmed)
            }
        }
        return groups
    }
}
