/// Captions of pictures: 图为…, ▲…, lines that end in 摄 or 供图.
extension PageClassifier {
    private static let longestCaption = 160

    mutating func markCaptions() {
        // What the markup calls a caption names its photographer too.
        for index in blocks.indices where blocks[index].role == .caption && blocks[index].credits.isEmpty && blocks[index].count <= Self.longestCaption {
            blocks[index].credits = CaptionReader.credits(blocks[index].text)
        }
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && blocks[index].count <= Self.longestCaption {
            if isOneOfItems(rank, content, marks: "▲△▼▽") {
                blocks[index].assign(.listItem, "one of several lines that open with the same mark")
                continue
            }
            if standsBeforeDateline(rank, content) {
                blocks[index].assign(.caption, "a short line with a mark between a byline and the text")
                continue
            }
            guard let reason = CaptionReader.reason(blocks[index].text) else { continue }
            blocks[index].assign(.caption, reason)
            blocks[index].credits = CaptionReader.credits(blocks[index].text)
        }
    }

    /// ●… / ●… / ●…: what is left of several lines below each other that open with one mark.
    mutating func markMarkedItems() {
        let content = self.content
        for (rank, index) in content.enumerated() where blocks[index].role == .plain && isOneOfItems(rank, content, marks: "●■◆◇○") {
            blocks[index].assign(.listItem, "one of several lines that open with the same mark")
        }
    }

    private static let longestMarked = 30

    /// ■工人正在清理花坛 below a byline and above 晚报讯 …: what the picture shows.
    private func standsBeforeDateline(_ rank: Int, _ content: [Int]) -> Bool {
        let block = blocks[content[rank]]
        guard block.text.first?.isOne(of: "■▲◆●") == true, block.count <= Self.longestMarked, block.isTitleLike, rank > 0, rank + 1 < content.count else { return false }
        return blocks[content[rank - 1]].role == .byline && blocks[content[rank + 1]].role == .plain && Dateline.opens(blocks[content[rank + 1]].text)
    }

    private static let fewestItems = 3

    /// ▲… / ▲… / ▲… one below the other, each a whole sentence: short news or notices, and no captions.
    private func isOneOfItems(_ rank: Int, _ content: [Int], marks: StaticString) -> Bool {
        guard let mark = blocks[content[rank]].text.first, mark.isOne(of: marks) else { return false }
        func opens(_ at: Int) -> Bool { blocks[content[at]].text.first == mark && (blocks[content[at]].text.endsSentence || SignedEnd.isSigned(blocks[content[at]].text)) }
        guard opens(rank) else { return false }
        var first = rank, last = rank
        while first > 0, opens(first - 1), rank - first < Self.fewestItems { first -= 1 }
        while last + 1 < content.count, opens(last + 1), last - rank < Self.fewestItems { last += 1 }
        return last - first + 1 >= Self.fewestItems
    }

    /// The longest caption that only its place tells, in scalars.
    private static let longestPlaced = 36

    /// 图片 / 某某在给旧书包书皮 / heading: a short line in plain type between the mark of a picture and a line that is no text, or
    /// anywhere below a picture where headings are marked.
    mutating func markBelowPictures() {
        let hasMarkedHeadings = blocks.contains { $0.role == .heading && $0.headingLevel > 0 } || blocks.count(where: { $0.role == .furniture && FurnitureReader.numbersPart($0.text) }) >= 2
        var isBelowText = false, isBelowTitle = false
        for index in blocks.indices {
            if blocks[index].headingLevel == 1, !blocks[index].role.isFurniture { isBelowTitle = true }
            if blocks[index].role == .plain || blocks[index].role.isText, blocks[index].text.endsSentence, blocks[index].count > Self.longestPlaced { isBelowText = true }
            guard isBelowText || isBelowTitle, index > 0, blocks[index].role == .plain, marksPicture(index - 1), blocks[index].isTitleLike, blocks[index].count <= Self.longestPlaced,
                blocks[index].headingLevel == 0, !blocks[index].isBold, !Numbering.isNumbered(blocks[index].text), index + 1 < blocks.count
            else { continue }
            let below = blocks[index + 1]
            let isText = below.role == .plain && !below.isTitleLike || below.role.isRunning || below.role == .caption
            guard !isText || hasMarkedHeadings || !isBelowText else { continue }
            blocks[index].credits = []
            blocks[index].assign(.caption, "a short line right below a picture")
        }
    }

    private static let pictureMarks: WordTable = ["图片", "图", "配图", "动图"]

    private func marksPicture(_ index: Int) -> Bool {
        guard blocks[index].role == .furniture else { return false }
        let text = blocks[index].text
        return text.hasPrefix("![") || Self.pictureMarks.contains(text.trimmed { $0.isOpeningBracket || $0.isClosingBracket || $0.isOne(of: "[]【】") || $0.isBlank })
    }

    static let pictureReason = "names who took the picture above"

    /// 图/某某 below a caption, and text below it: no byline parts the text there.
    mutating func markPictureCredits() {
        for index in blocks.indices.dropFirst() where blocks[index].role == .byline && !blocks[index].credits.isEmpty {
            guard blocks[index - 1].role == .caption, blocks[index].credits.allSatisfy({ $0.role == .photographer }) else { continue }
            blocks[index].assign(.editorCredits, Self.pictureReason)
        }
        for index in blocks.indices where [.plain, .caption].contains(blocks[index].role) && isSupplied(blocks[index].text) {
            blocks[index].assign(.editorCredits, "says who supplied the pictures")
            blocks[index].credits = supplier(blocks[index].text).map { [Credit(name: String($0), role: .photographer)] } ?? []
        }
    }

    /// 本版图片由张三提供: a person's name behind 由.
    private func supplier(_ text: ScalarText) -> ScalarText? {
        let inner = BylineReader.bracketContent(text) ?? text.trimmedStop
        guard let by = inner.firstRange(of: "由"), let word = inner.closing(among: Self.supplying), word.startIndex > by.upperBound else { return nil }
        let name = inner[by.upperBound..<word.startIndex].trimmed
        return PersonNames.isName(name) && name.count >= 2 || PersonNames.mayBeName(name) && name.count >= 3 && !PeopleLine.isUnit(name) ? name : nil
    }

    private static let pictureOpenings: WordTable = ["本版图", "本文图", "本组图", "本版照片", "本文照片", "本组照片", "题图", "文中图", "图片", "照片", "以上图", "配图"]
    private static let supplying: WordTable = ["提供", "拍摄", "供图", "协助拍摄", "摄"]

    /// （本组图片由某馆提供）.
    private func isSupplied(_ text: ScalarText) -> Bool {
        let bracketed = BylineReader.bracketContent(text)
        guard text.count <= 40, let inner = bracketed ?? (text.opening(among: Self.pictureOpenings) != nil ? text.trimmedStop : nil),
            inner.containsAny(of: ["图片由", "图由", "照片由", "图片均由", "照片均由", "图均由"])
        else { return false }
        return inner.closing(among: Self.supplying) != nil
    }
}

enum CaptionReader {
    private static let openings: WordTable = [
        "图为", "图①", "图1", "图一", "上图", "下图", "左图", "右图", "图片说明", "图：", "图:", "（图", "照片：", "左起", "前排左起", "后排左起", "从左至右", "由左至右", "从左到右", "由左到右",
    ]
    private static let closings: WordTable = ["供图", "资料图", "资料图片", "资料照片", "新华社发", "中新社发", "传真", "／摄影", "/摄影", "／摄", "/摄", "摄", "摄影报道", "摄影报导"]
    /// Scalars of the end that name the photographer.
    private static let longestCredit = 30

    /// 图为…, 左图：…: speaks of a picture beside a text.
    static func opensLikeCaption(_ text: ScalarText) -> Bool {
        let plain = text.drop(while: \.isOpeningBracket)
        if plain.opening(among: openings) != nil { return true }
        // 图②：….
        return plain.first == "图" && plain.dropFirst().first.map { ("②"..."⑨").contains($0) } == true
    }

    static func reason(_ text: ScalarText) -> String? {
        let plain = text.trimmedStop
        if text.first?.isOne(of: "▲△▼▽↑↓▶◀►◄") == true, LabelWords.bylineMarks.isDisjoint(with: text.dropFirst()),
            text.count > 6,
            PageClassifier.label(of: text) == nil
        {
            return "opens with the mark of a caption"
        }
        if opensLikeCaption(text) { return "opens like a caption" }
        if text.first?.isOpeningBracket == true, text.contains("图"),
            text.contains("以上") || text.contains("图片") || text.contains("资料")
        {
            return "a bracket on pictures"
        }
        // …的全程。（张三 李四 文/摄）: who wrote the story took its pictures too.
        if text.count > shortestStory, plain.suffix(longestCredit).containsAny(of: storyMarks) { return nil }
        if creditBehind(plain) != nil { return "a picture's credit behind what it shows" }
        let inner = plain.last?.isClosingBracket == true ? plain.dropLast() : plain
        guard let end = inner.closing(among: closings) else { return nil }
        if end == "摄" || end == "传真" || end.hasSuffix("摄影") || end.hasPrefix("摄影报") { return photographer(inner) == nil ? nil : "ends with its photographer" }
        return "ends like a caption"
    }

    /// 新华社记者 张三 摄, （記者張三攝）, 张三/摄.
    static func credits(_ text: ScalarText) -> [Credit] {
        let plain = text.trimmedStop
        if let found = creditBehind(plain) { return found }
        return photographer(plain.last?.isClosingBracket == true ? plain.dropLast() : plain) ?? []
    }

    private static let shortestStory = 60
    private static let storyMarks = ["文/摄", "文／摄", "文/图", "文／图", "图/文", "图／文", "文/摄影", "文／摄影", "文并摄", "文图"]
    private static let longestWithMark = 100
    private static let pictureWords: WordTable = ["图片来源", "图/", "图／", "图|", "图｜", "图：", "图:", "摄/", "摄／", "摄：", "摄:", "摄影/", "摄影／", "摄影：", "摄影:", "摄影 ", "摄影|", "摄影｜", "供图：", "供图:", "供图/"]

    /// …在巡线。　图/张三, …在巡线。摄影：张三, …在巡线　张三摄影: a role word of pictures with a name behind what is shown.
    static func creditBehind(_ text: ScalarText) -> [Credit]? {
        guard text.count <= longestWithMark else { return nil }
        let plain = text.last?.isClosingBracket == true ? text.dropLast() : text
        guard let start = plain.lastIndex(where: { $0.isOne(of: "。！？”」") || $0.isOpeningBracket || $0 == "\u{3000}" }), start > plain.startIndex else { return nil }
        let tail = plain[(start + 1)...].trimmed
        // 张三摄影: behind a whole sentence alone, since a title may end so too.
        let isSigned = tail.count >= 4 && tail.hasSuffix("摄影") && plain.contains("。")
        guard (3...longestCredit).contains(tail.count), isSigned || tail.opening(among: pictureWords) != nil else { return nil }
        let found = tail.hasSuffix("摄影")
            ? PersonNames.list(tail.dropLast(2).trimmed, announced: true)?.map { Credit(name: $0, title: String(tail.suffix(2)), role: .photographer) } : BylineReader.credits(tail, defaultRole: nil, announced: true)
        guard let found, found.allSatisfy({ $0.role == .photographer }) else { return nil }
        return found
    }

    private static func isMedium(_ text: ScalarText) -> Bool { (2...10).contains(text.count) && text.allSatisfy(\.isHan) && text.last?.isOne(of: "社报网刊台") == true }

    private static func photographer(_ text: ScalarText) -> [Credit]? {
        guard let word = [ScalarText("摄"), ScalarText("供图"), ScalarText("摄影报道"), ScalarText("摄影报导"), ScalarText("/摄影"), ScalarText("／摄影")].first(where: { text.hasSuffix(String($0)) }) else {
            return nil
        }
        let tail = text.dropLast(word.count).suffix(longestCredit).trimmed { $0.isBlank || $0.isOne(of: "/／|") }
        let start = tail.lastIndex {
            $0.isSentenceEnd || $0.isOpeningBracket || $0.isClosingBracket || $0.isOne(of: "”」")
        }.map { $0 + 1 }
        let credit = tail[(start ?? tail.startIndex)...].trimmed
        if let found = BylineReader.credits(credit, defaultRole: nil) {
            return found.map { Credit(name: $0.name, unit: $0.unit, title: $0.title, role: .photographer) }
        }
        // 某社发 张三 摄.
        if let blank = credit.firstIndex(where: \.isBlank), credit[..<blank].last == "发",
            let names = PersonNames.list(credit[blank...].trimmed, announced: true)
        {
            return names.map { Credit(name: $0, role: .photographer) }
        }
        // 图为会场。某网　张三　摄: a medium and a name behind a sentence.
        if let open = start, open > tail.startIndex, tail[open - 1].isSentenceEnd, let blank = credit.firstIndex(where: \.isBlank), isMedium(credit[..<blank]),
            let names = PersonNames.list(credit[blank...].trimmed, announced: true)
        {
            return names.map { Credit(name: $0, unit: String(credit[..<blank]), role: .photographer) }
        }
        // …会见传媒(某社 张三摄): a medium and a name in a bracket of their own.
        if let open = start, open > tail.startIndex, tail[open - 1].isOpeningBracket, let blank = credit.firstIndex(where: \.isBlank), isMedium(credit[..<blank]),
            let names = PersonNames.list(credit[blank...].trimmed, announced: true)
        {
            return names.map { Credit(name: $0, role: .photographer) }
        }
        // …的车辆。　　某某 摄: a wide blank parts the name from the text.
        let own = credit.split { $0 == "\u{3000}" }.last.map(\.trimmed) ?? credit
        let isParted = own.count < credit.count || start != nil
        guard own.count <= 12, let names = PersonNames.list(own, announced: isParted) else { return nil }
        return names.map { Credit(name: $0, role: .photographer) }
    }
}
