import Analysis

/// The clause that says who speaks beside a quotation: 县供销社主任张三说, 据市农业农村局局长李四介绍.
///
/// A name needs a post before it, or a surname and no dictionary's word; everything else names nobody.
enum ReportingClause {
    enum Speaker: Sendable, Equatable {
        /// - office: unit and post as printed; nil where none is.
        case named(String, office: ScalarText?)
        /// A surname with a post (王主任), or with a form of address, where `post` is nil (王女士).
        case short(surname: ScalarText, post: ScalarText?)
        /// A surname alone: 罗说.
        case surname(ScalarText)
    }

    /// The longest clause that is read, in scalars.
    static let longest = 60

    /// What stands before the verb of saying that ends a clause; nil for a clause without one.
    static func subject(of clause: ScalarText) -> ScalarText? {
        let clause = clause.trimmed
        if let verb = clause.closing(among: ReportingWords.verbs) { return clause.dropLast(verb.count).trimmed }
        guard let last = clause.last, last.isOne(of: ReportingWords.shortVerbs) else { return nil }
        let rest = clause.dropLast().trimmed
        return rest.closing(among: ReportingWords.verbs).map { rest.dropLast($0.count).trimmed } ?? rest
    }

    /// Who speaks; nil for a clause that is none of saying, and where nobody is named.
    static func speaker(of clause: ScalarText) -> Speaker? {
        guard clause.count <= longest, let subject = subject(of: clause)?.trimmed else { return nil }
        let whole = withoutLeadIns(subject)
        for end in whole.indices.dropFirst() where whole[end...].opening(among: ReportingWords.manners) != nil && !isRetold(whole[end...]) {
            if let speaker = person(whole[..<end]) { return speaker }
            // 方便 is no 方.
            if isSurname(whole[..<end]), !isWord(whole.prefix(end - whole.startIndex + 1)) { return .surname(whole[..<end]) }
        }
        return isSurname(whole) ? .surname(whole) : person(whole)
    }

    private static func isSurname(_ text: ScalarText) -> Bool {
        if text.count == 2 { return PersonNames.compoundSurnames.contains(text) }
        guard text.count == 1, let only = text.first, PersonNames.surnames.contains(only) else { return false }
        // 常说, 都说
        return !ReportingWords.manners.contains(text) && !ReportingWords.leadIns.contains(text)
    }

    /// 在会上听张三: somebody else's words.
    private static func isRetold(_ tail: ScalarText) -> Bool { tail.contains { $0.isOne(of: "听引述让请替代") } }

    private static func withoutLeadIns(_ subject: ScalarText) -> ScalarText {
        var rest = subject
        while let word = rest.opening(among: ReportingWords.leadIns), word.count < rest.count {
            rest = rest.dropFirst(word.count).trimmed
        }
        return rest
    }

    // MARK: Persons

    private static func person(_ text: ScalarText) -> Speaker? {
        guard text.count >= 2 else { return nil }
        return named(text) ?? titled(text)
    }

    /// 县供销社主任张三, 张三.
    private static func named(_ text: ScalarText) -> Speaker? {
        if isBareName(text) { return .named(String(text), office: nil) }
        for isAnnounced in [false, true] {
            for length in isAnnounced ? 3...7 : lengths(text) where text.count > length {
                let name = text.suffix(length)
                let before = text[..<name.startIndex]
                if before.closing(among: InstitutionWords.posts) != nil {
                    guard isNameBehindPost(name, announced: isAnnounced) else { continue }
                    return .named(String(name), office: office(before))
                }
                guard !isAnnounced, isBareName(name) else { continue }
                // 年过六旬的张三.
                if before.last == "的" { return .named(String(name), office: nil) }
                if name.count >= 3, before.closing(among: InstitutionWords.unitEndings) != nil, let office = office(before) {
                    return .named(String(name), office: office)
                }
            }
        }
        return nil
    }

    /// Names have two to four scalars; one with a middle dot goes back to the post.
    private static func lengths(_ text: ScalarText) -> ClosedRange<Int> {
        guard let dot = text.lastIndex(where: { $0.isOne(of: "·•・") }), let post = (text.startIndex..<dot).last(where: {
            text[..<$0].closing(among: InstitutionWords.posts) != nil
        }) else { return 2...4 }
        return text.endIndex - post...text.endIndex - post
    }

    /// 张三教授; 王主任, 王女士.
    private static func titled(_ text: ScalarText) -> Speaker? {
        let post = text.closing(among: InstitutionWords.posts)
        guard let word = post ?? text.closing(among: ReportingWords.addresses), word.count < text.count else { return nil }
        let name = text.dropLast(word.count)
        if name.count == 1 ? name.first.map(PersonNames.surnames.contains) == true : name.count == 2 && PersonNames.startsWithCompoundSurname(name) {
            return .short(surname: name, post: post)
        }
        if name.count >= 3, isNameBeforePost(name) { return .named(String(name), office: post) }
        // 某大学张三教授.
        guard let post, let name = [3, 2].lazy.map({ name.suffix($0) }).first(where: {
            isNameBeforePost($0) && text[..<$0.startIndex].closing(among: InstitutionWords.unitEndings) != nil
        }) else { return nil }
        return .named(String(name), office: office(text[..<name.startIndex] + post))
    }

    // MARK: Names

    /// - Parameter announced: a post stands before it, so sounds of another language are a name without a surname too.
    private static func isNameBehindPost(_ name: ScalarText, announced: Bool) -> Bool {
        guard !name.contains(where: { ReportingWords.running.contains($0) }), !isTitled(name) else { return false }
        return PersonNames.isName(name) || announced && PersonNames.isTranscribed(name)
    }

    /// A name that a post or a form of address follows; 国务院 of 国务院总理 is none.
    private static func isNameBeforePost(_ name: ScalarText) -> Bool {
        isNameBehindPost(name, announced: false) && name.last.map { InstitutionWords.unitEndCharacters.contains($0) } == false
    }

    /// A name with nothing that announces it.
    private static func isBareName(_ name: ScalarText) -> Bool {
        guard isNameBehindPost(name, announced: false), let last = name.last, !isWord(name) else { return false }
        switch name.count {
        case 2: return !ReportingWords.endsOfPairs.contains(last)
        case 3: return !ReportingWords.endsOfTriples.contains(last)
        default: return InstitutionWords.posts.occurrences(in: name).isEmpty
        }
    }

    /// 王主任, 王女士, 小王, 老王: as long as names, and none.
    private static func isTitled(_ name: ScalarText) -> Bool {
        if name.closing(among: InstitutionWords.posts) != nil || name.count == 2 && name.first?.isOne(of: "小老阿") == true { return true }
        guard let address = name.closing(among: ReportingWords.addresses) else { return false }
        return address.count > 1 || name.count == 2
    }

    private static let segmenter = Segmenter()

    /// Whether the dictionary knows it as one word: 文件, 安慰, 游客 begin with a surname too.
    private static func isWord(_ text: ScalarText) -> Bool {
        let units = Array(String(String.UnicodeScalarView(text)).utf16)
        return units.withUnsafeBufferPointer { segmenter.segments(of: $0).count } == 1
    }

    // MARK: Offices

    /// Unit and post: what stands before the name, behind the last 的. Running words in it are no unit's.
    private static func office(_ before: ScalarText) -> ScalarText? {
        var office = before
        if let particle = office.lastIndex(of: "的") { office = office[(particle + 1)...] }
        let post = PostReader.post(office)
        if let unit = post.unit, unit.contains(where: { $0.isOne(of: ReportingWords.notInUnits) }) {
            return post.title
        }
        return office.isEmpty ? nil : office
    }
}
