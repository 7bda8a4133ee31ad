/// A speaker's label that gives an office with the name: 某局局長某某議員, 主席某某議員, 某某女士.
struct OfficeLabel: Sendable, Equatable {
    var name: ScalarText
    var unit: ScalarText?
    /// Posts before and behind the name, in printed order.
    var titles: [ScalarText]
    /// The one who chairs the meeting.
    var isChair: Bool

    private static let honorifics: WordTable = ["女士", "先生", "小姐", "太太", "博士", "同志"]
    private static let chairs: WordTable = ["主席", "主持人", "会议主席", "代理主席", "召集人"]
    /// The longest label of this form, in scalars.
    static let longest = 28

    /// The members of a list, with what stands in brackets left whole.
    static func items(_ text: ScalarText) -> [ScalarText] {
        var depth = 0
        return text.split { scalar in
            if scalar.isOpeningBracket { depth += 1 } else if scalar.isClosingBracket { depth -= 1 }
            return depth <= 0 && (scalar.isListMark || scalar.isBlank)
        }.map { $0.trimmed { $0.isBlank || $0 == "。" } }.filter { !$0.isEmpty }
    }

    /// 总工程师（北区） as 总工程师: a bracket within the office says which one.
    private static func withoutInnerBracket(_ label: ScalarText) -> ScalarText {
        guard let open = label.firstIndex(where: \.isOpeningBracket), open > label.startIndex,
            let close = label[open...].firstIndex(where: \.isClosingBracket), close + 1 < label.endIndex
        else { return label }
        return label[..<open] + label[(close + 1)...]
    }

    private static let parties: WordTable = ["消费者", "申请人", "经营者", "专家", "市民", "居民", "群众", "业主", "家长", "利害关系人", "申请方", "用户", "旁听"]

    /// The longest label with an office in a bracket, in scalars.
    static let longestBracketed = 44

    /// 张三（某大学教授）.
    private static func bracketed(_ label: ScalarText) -> OfficeLabel? {
        guard label.count <= longestBracketed, label.last?.isClosingBracket == true,
            let open = label.firstIndex(where: \.isOpeningBracket)
        else { return nil }
        let name = label[..<open], note = label[(open + 1)...].dropLast()
        // 主席（某某议员）: the part in the talk, and who has it.
        if chairs.contains(name) || InstitutionWords.posts.contains(name) {
            let holder = read(note) ?? (PersonNames.isName(note) ? OfficeLabel(name: note, unit: nil, titles: [], isChair: false) : nil)
            return holder.map { OfficeLabel(name: $0.name, unit: $0.unit, titles: [name] + $0.titles, isChair: chairs.contains(name)) }
        }
        // 申请人代表张三（某公司副总经理）: the part in a hearing before the name.
        if !PersonNames.isName(name), PeopleLine.isUnit(note), let party = read(name), party.titles.last.map({ $0.hasSuffix("代表") }) == true {
            let post = PostReader.posts(note, completing: false)
            return OfficeLabel(name: party.name, unit: post.lazy.compactMap(\.unit).first, titles: post.compactMap(\.title), isChair: false)
        }
        guard PersonNames.isName(name) || PersonNames.mayBeName(name) && PeopleLine.isUnit(note) else { return nil }
        let posts = PostReader.posts(note, completing: false)
        let titles = posts.compactMap(\.title)
        guard PeopleLine.isUnit(note) || titles.contains(where: { $0.closing(among: InstitutionWords.posts) != nil })
        else { return nil }
        return OfficeLabel(name: name, unit: posts.lazy.compactMap(\.unit).first, titles: titles, isChair: false)
    }

    /// 芮局长家豪, 柳召集委员承翰: the post between the surname and the rest of the name, as assemblies print it.
    private static func parted(_ label: ScalarText) -> OfficeLabel? {
        let length = PersonNames.startsWithCompoundSurname(label) ? 2 : 1
        let surname = label.prefix(length), rest = label.dropFirst(length)
        guard let first = surname.first, length == 2 || PersonNames.surnames.contains(first), (4...8).contains(rest.count + length), rest.allSatisfy(\.isHan) else { return nil }
        for given in [2, 1] where rest.count > given {
            let post = rest.dropLast(given)
            guard InstitutionWords.posts.contains(post) || partedPosts.contains(post), PersonNames.mayBeName(surname + rest.suffix(given)), rest.closing(among: InstitutionWords.posts) == nil else { continue }
            return OfficeLabel(name: surname + rest.suffix(given), unit: nil, titles: [post], isChair: post == "召集委员" || post == "主席")
        }
        return nil
    }

    private static let partedPosts: WordTable = ["召集委员", "副议长", "议长", "主任秘书", "次长", "副次长", "政务次长", "常务次长", "主任委员", "副主任委员", "专门委员", "副县长", "副处长"]

    /// 总工程师约翰·史密斯: the post ends where the transcribed name begins.
    private static func dotted(_ plain: ScalarText, behind: [ScalarText]) -> OfficeLabel? {
        guard let dot = plain.firstIndex(of: "·") else { return nil }
        for start in plain[..<dot].indices.dropFirst() {
            let post = PostReader.post(plain[..<start])
            guard let title = post.title, InstitutionWords.posts.closing(of: title) != nil, (1...4).contains(dot - start) else { continue }
            // 总 of 总工程师: the longest post that ends here.
            if plain[..<(start + 1)].closing(among: InstitutionWords.posts) != nil { continue }
            return OfficeLabel(name: plain[start...], unit: post.unit, titles: [title] + behind, isChair: title.closing(among: chairs) == title)
        }
        return nil
    }

    /// 同期声　某镇镇长　张三: what a script shows, before who is heard.
    static func withoutVoice(_ label: ScalarText) -> ScalarText {
        guard let blank = label.firstIndex(where: \.isBlank), LabelWords.narration.contains(label[..<blank]) || LabelWords.scriptVoices.contains(label[..<blank]) else { return label }
        return label[blank...].trimmed
    }

    private static let soundBites: WordTable = ["同期声", "同期", "采访录音", "录音", "现场声"]

    /// Nil for a label without a name, or with a name alone.
    ///
    /// - Parameter announced: where the label stands says that a person is named, so a surname need not.
    static func read(_ label: ScalarText, announced: Bool = false) -> OfficeLabel? {
        var plain = withoutVoice(label).squeezed
        // 张三先生（以下简称张）.
        if PageClassifier.isShortened(plain), let open = plain.firstIndex(where: \.isOpeningBracket) { plain = plain[..<open] }
        if let word = PageClassifier.askingWord(plain) { plain = plain.dropLast(word.count) }
        if let voice = plain.opening(among: soundBites), plain.count > voice.count + 4 { plain = plain.dropFirst(voice.count) }
        if let found = bracketed(plain) { return found }
        plain = withoutInnerBracket(plain)
        if let found = parted(plain) { return found }
        let whole = plain
        guard plain.count <= longest, plain.allSatisfy({ $0.isHan || $0 == "·" }) else { return nil }
        var behind: [ScalarText] = []
        if let word = plain.closing(among: honorifics) {
            plain = plain.dropLast(word.count)
        } else if let post = plain.closing(among: InstitutionWords.posts), post.count < plain.count {
            behind = [post]
            plain = plain.dropLast(post.count)
        }
        let isMarked = plain.count < whole.count
        if let dotted = dotted(plain, behind: behind) { return dotted }
        for length in [4, 3, 2] where plain.count >= length {
            let name = plain.suffix(length), before = plain.dropLast(length)
            // Four scalars are a name by a surname of two alone.
            // 某院研究员官若水: behind a whole unit and its post a surname need not tell.
            let isPlaced = length == 3 && PersonNames.mayBeName(name) && before.closing(among: InstitutionWords.posts) != nil && PeopleLine.isUnit(before)
            let isName = PersonNames.isName(name) || isPlaced || announced && before.isEmpty && PersonNames.mayBeName(name)
            guard isName, length < 4 || PersonNames.startsWithCompoundSurname(name) else { continue }
            if before.isEmpty {
                return isMarked ? OfficeLabel(name: name, unit: nil, titles: behind, isChair: false) : nil
            }
            if let chair = chairs.contains(before) ? before : nil {
                return OfficeLabel(name: name, unit: nil, titles: [chair], isChair: true)
            }
            let post = PostReader.post(before)
            guard let title = post.title, InstitutionWords.posts.closing(of: title) != nil else { continue }
            // 消费者代表, 申请人代表: parties, no units.
            let unit = post.unit.flatMap { parties.contains($0) ? nil : $0 }
            return OfficeLabel(
                name: name, unit: unit, titles: [title] + behind, isChair: title.closing(among: chairs) == title)
        }
        return nil
    }
}
