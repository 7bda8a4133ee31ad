import Documents

/// What a newspaper or a magazine prints above the articles of a page: its name, the day, the numbers of issue and page,
/// the section, who edited the page, where to write to.
///
/// Two layouts: everything in one line, wide blanks between (某某报　　2016年11月3日　第7版　副刊); each on a line of its own
/// (2013年12月8日　星期日 / B6 / 夜航船 / 某某晚报 / 组版编辑：某某).
enum PrintedHead {
    enum Piece: Sendable {
        case paper, day, page, issue
        case contact, credits, policy, latin
        /// A word that may name the section.
        case section

        /// Says by itself that the line is no article's.
        var isStrong: Bool { self == .paper || self == .day || self == .page || self == .issue }
    }

    private static let longestLine = 120
    private static let longestSection = 8, longestPolicyOpening = 24

    /// The parts of a line that wide blanks or bars part; nil where one of them is of no head.
    static func pieces(_ text: ScalarText) -> [(text: ScalarText, kind: Piece)]? {
        // A paragraph may end in such a sentence: 欢迎来稿。
        guard text.count <= longestLine, !text.endsSentence || text.prefix(longestPolicyOpening).containsAny(of: policies) else { return nil }
        if LabelWords.editorNotes.contains(text.squeezed) { return nil }
        // 某　某　快　报: a name set wide.
        if let name = spacedOut(text) { return kind(name) == .paper ? [(name, .paper)] : nil }
        var found: [(text: ScalarText, kind: Piece)] = []
        for part in labelled(parts(closedUp(text))) {
            let pieces = part.split(whereSeparator: \.isBlank)
            if pieces.count >= fewestWords, case let kinds = pieces.compactMap(kind), kinds.count == pieces.count, kinds.contains(where: \.isStrong) {
                found += zip(pieces, kinds).map { (text: $0, kind: $1) }
            } else if let kind = kind(part) {
                found.append((part, kind))
            } else {
                let words = part.split(whereSeparator: { $0.isBlank || $0.isOne(of: "·•") })
                // A part that is one word has been asked about.
                if words.first?.count == part.count { return nil }
                for word in words {
                    guard let kind = kind(word) else { return nil }
                    found.append((word, kind))
                }
            }
        }
        return found.isEmpty ? nil : found
    }

    private static let shortestNumber = 3, fewestWords = 4

    /// 2020 年 11 月 18 日, 热线 : 6000 1827 without the single blanks that some pages have around figures and marks.
    private static func closedUp(_ text: ScalarText) -> ScalarText {
        guard text.contains(where: \.isASCIIDigit), text.contains(" ") else { return text }
        var result = ScalarText()
        for index in text.indices {
            if text[index] == " ", let above = result.last, index + 1 < text.endIndex, case let next = text[index + 1] {
                let isDay = above.isASCIIDigit && next.isOne(of: "年月日") || above.isOne(of: "年月") && next.isASCIIDigit
                let isNumber = above.isASCIIDigit && result.reversed().prefix { $0.isASCIIDigit }.count >= shortestNumber && text[(index + 1)...].prefix { $0.isASCIIDigit }.count >= shortestNumber
                if isDay || isNumber || above.isColon && !next.isBlank || next.isColon { continue }
            }
            result.append(contentsOf: text[index...index])
        }
        return result
    }

    private static func spacedOut(_ text: ScalarText) -> ScalarText? {
        let words = text.split(whereSeparator: \.isBlank)
        guard words.count >= 3, words.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isHan) }) else { return nil }
        return text.squeezed
    }

    /// 责编 | 张三, 国内统一刊号 | CN00-0017, 版式：鲁 | 冰: a label and what wide blanks part from it as one part.
    private static func labelled(_ parts: [ScalarText]) -> [ScalarText] {
        var joined: [ScalarText] = []
        for part in parts {
            if let last = joined.last, isLabel(last) && (part.count <= longestValue || part.contains(where: \.isASCIIDigit)) || endsInHalfName(last) && part.count == 1 {
                joined[joined.count - 1] = last + ScalarText(" ") + part
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    private static let longestValue = 4

    private static func isLabel(_ part: ScalarText) -> Bool {
        let plain = part.last?.isColon == true ? part.dropLast() : part
        return plain.count >= 2 && (editing.contains(plain) || contactLabels.contains(plain) || plain.closing(among: numbered) != nil || plain.count <= longestContactLabel && plain.closing(among: contactEndings) != nil)
    }

    /// 版式：鲁, with the other half of the name behind a blank.
    private static func endsInHalfName(_ part: ScalarText) -> Bool {
        guard let colon = part.lastIndex(where: \.isColon) else { return false }
        return part[(colon + 1)...].count == 1 && isCredits(part)
    }

    private static let longestContactLabel = 12
    private static let numbered: WordTable = ["刊号", "物号", "代号", "邮发代号"]

    private static func parts(_ text: ScalarText) -> [ScalarText] {
        var parts: [ScalarText] = []
        var start = text.startIndex
        for index in text.indices {
            let scalar = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : nil
            let parts0 = scalar == "\u{3000}" || scalar == "\t" || scalar.isBlank && next?.isBlank == true || scalar.isOne(of: "|｜丨")
                || scalar == "／" && next?.isOne(of: "星周礼") == true
            if parts0 {
                parts.append(text[start..<index])
                start = index + 1
            }
        }
        parts.append(text[start...])
        return parts.map { $0.trimmed { $0.isBlank || $0.isOne(of: "／/—-") } }.filter { !$0.isEmpty }
    }

    static func kind(_ part: ScalarText) -> Piece? {
        let plain = part.squeezed
        if isDay(part) { return .day }
        if isPage(plain) { return .page }
        if isIssue(part) { return .issue }
        if isPaper(plain) { return .paper }
        if isContact(plain) { return .contact }
        if isCredits(part) { return .credits }
        if part.containsAny(of: policies) || plain.closing(among: publishers) != nil || isWeather(plain) { return .policy }
        if isLatin(part) { return .latin }
        return (2...longestSection).contains(plain.count) && plain.allSatisfy({ $0.isHan || $0.isOne(of: "“”") }) ? .section : nil
    }

    /// 某某日报社出版, 某某印刷厂.
    private static let publishers: WordTable = ["出版", "承印", "编印", "印刷", "印刷厂", "印务中心", "交流", "内部资料"]

    private static let forecasts: WordTable = ["今日", "今天", "明日", "今晚", "多云", "晴", "阴", "小雨"]

    /// 偏东风2～3级, 气温13℃～21℃, 今日多云转小雨.
    private static func isWeather(_ printed: ScalarText) -> Bool {
        let plain = printed.hasPrefix("天气：") || printed.hasPrefix("天气:") ? printed.dropFirst(3) : printed
        guard plain.count <= 16, !plain.contains(where: { $0.isComma || $0.isOne(of: "“”") }) else { return false }
        if plain.contains("℃") || plain.hasPrefix("气温") { return plain.contains(where: \.isASCIIDigit) }
        if plain.contains("风"), plain.last == "级" { return true }
        return plain.count <= 10 && plain.opening(among: forecasts) != nil
            && plain.allSatisfy { $0.isOne(of: "今明日天晚夜间白多云晴阴转到有局部小中大暴阵雷雨雪雾霾") }
    }

    private static let calendar: Set<Unicode.Scalar> = Set(
        "星期周礼拜一二三四五六七八九十廿卅初正腊冬闰农历阴历旧岁次年月日至到甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥今天气晴阴多云转雨雪小大阵雾度℃～~-—－至、,，.:：()（）中华民国公元"
            .unicodeScalars)

    /// 2013年12月8日 星期日, 农历甲午年九月二十, 9月2日至9月8日.
    private static func isDay(_ part: ScalarText) -> Bool {
        // 己亥年十二月十五.
        // 20140813.
        if part.count == 8, part.allSatisfy(\.isASCIIDigit), let year = Int(String(part.prefix(4))), let month = Int(String(part.dropFirst(4).prefix(2))), let day = Int(String(part.suffix(2))) { return DateValue(year: year, month: month, day: day) != nil && (1900...2199).contains(year) }
        if part.count >= 5, part.count <= 9, part.contains("年"), part.contains("月"), part.allSatisfy({ calendar.contains($0) }) { return true }
        var rest = part
        if let dated = DateScanner.first(in: part), !dated.isStamp || dated.range.count <= 10 {
            rest.removeSubrange(dated.range)
        } else if !part.containsAny(of: FurnitureWords.weekdays), !part.hasPrefix("农历"), !part.hasPrefix("岁次"),
            !(part.contains("月") && part.last == "日"), !part.hasPrefix("今日天气")
        {
            return false
        }
        return rest.allSatisfy { $0.isASCIIDigit || $0.isBlank || calendar.contains($0) }
    }

    /// A14, 第7版, 三版, 07, 言23.
    private static func isPage(_ plain: ScalarText) -> Bool {
        guard plain.count <= 6, let last = plain.last else { return false }
        let hasUnit = last == "版" || last == "页"
        var body = hasUnit ? plain.dropLast() : plain
        if body.first == "第" { body = body.dropFirst() }
        if hasUnit, !body.isEmpty, body.allSatisfy({ $0.isOne(of: "一二三四五六七八九十") }) { return true }
        let digits = body.reversed().prefix { $0.isASCIIDigit }.count
        // 6—7: two pages as one.
        if let dash = body.firstIndex(where: { $0.isOne(of: "-—－~～") }), body[..<dash].allSatisfy(\.isASCIIDigit), dash > body.startIndex, digits == body.endIndex - dash - 1 { return true }
        guard (1...3).contains(digits) else { return false }
        let head = body.hasPrefix("Page") || body.hasPrefix("PAGE") ? body.dropFirst(4).dropLast(digits) : body.dropLast(digits)
        return head.isEmpty || head.count == 1 && head.allSatisfy { $0.isASCIILetter || $0.isHan && !hasUnit && !$0.isOne(of: "第") }
    }

    private static let issues: WordTable = ["总第", "刊号", "准印证", "邮发代号", "内部资料", "今日", "本期", "零售", "每份", "定价", "出版物号", "代号", "ISSN", "CN", "Vol", "No.", "期", "卷", "创刊"]

    /// 总第2117期, 第19466号, 国内统一刊号 CN00-0017, 今日8版, 每份0.80元, 某某 2010.08.
    private static func isIssue(_ part: ScalarText) -> Bool {
        guard part.count <= 40, part.contains(where: { $0.isASCIIDigit || $0.hanNumeral != nil }) else { return false }
        // 第19466号.
        if part.first == "第", part.last == "号", part.count >= 4, part.dropFirst().dropLast().allSatisfy(\.isASCIIDigit) { return true }
        if part.containsAny(of: issues), !part.contains(where: { $0.isTextMark }), !(part.contains(where: \.isBlank) && part.containsAny(of: FurnitureWords.weekdays)) {
            return part.contains(where: \.isASCIIDigit) || part.last?.isOne(of: "期卷分元角") == true
        }
        let number = part.split(whereSeparator: \.isBlank).last ?? part
        let digits = number.split { $0 == "." }
        return part.contains(where: \.isBlank) && digits.count == 2 && digits[0].count == 4 && digits[1].count == 2
            && number.allSatisfy { $0.isASCIIDigit || $0 == "." }
    }

    static func isPaper(_ plain: ScalarText) -> Bool {
        (3...12).contains(plain.count) && plain.allSatisfy(\.isHan) && plain.closing(among: paperEndings) != nil
            && plain.closing(among: otherReports) == nil
    }

    static let paperEndings: WordTable = [
        "日报", "晚报", "时报", "早报", "晨报", "商报", "周报", "都市报", "青年报", "科技报", "导报", "快报", "通讯", "周刊", "杂志", "月刊", "季刊", "学刊",
        "学报", "论丛", "文史", "文摘", "电子报", "早讯", "月报", "旬刊", "双月刊", "内刊", "会刊", "校刊", "院刊", "选辑", "丛刊", "集刊", "辑刊", "报",
    ]
    /// Words in 报 that name no paper.
    static let otherReports: WordTable = ["公报", "通报", "海报", "预报", "简报", "情报", "举报", "申报", "战报", "喜报", "填报", "汇报", "回报"]

    private static let contactLabels: WordTable = [
        "投稿", "邮政编码", "电子邮箱", "编辑部", "总编室", "广告热线", "发行热线", "订阅热线", "值班电话", "联系电话", "总机", "值班室", "电话", "热线", "新闻热线", "邮箱", "E-mail", "Email", "email", "地址", "邮编", "传真", "网址", "联系", "Tel", "Fax", "订阅", "广告", "社址",
        "本报地址", "本报社址", "社区热线", "来稿", "广告部", "发行", "读者热线", "本版邮箱", "本报新闻热线", "本报热线", "来信", "电子信箱", "投稿信箱",
    ]

    private static let contactEndings: WordTable = ["热线", "专线", "电话", "地址", "邮箱", "信箱", "传真", "网址"]

    private static func isContact(_ plain: ScalarText) -> Bool {
        if plain.contains("@") || plain.contains("http") || plain.contains("www.") { return true }
        if plain.opening(among: contactLabels) != nil {
            return plain.contains(where: { $0.isASCIIDigit || $0.isColon })
        }
        // 刊登热线：…, 发行部电话：….
        if let colon = plain.prefix(8).firstIndex(where: \.isColon), plain[..<colon].allSatisfy(\.isHan), plain[..<colon].closing(among: contactEndings) != nil { return true }
        // 市委市政府新闻热线 8210000.
        if let digit = plain.firstIndex(where: \.isASCIIDigit), digit - plain.startIndex <= longestContactLabel, plain[..<digit].allSatisfy(\.isHan), plain[..<digit].closing(among: contactEndings) != nil,
            plain[digit...].allSatisfy({ $0.isASCIIDigit || $0.isOne(of: "-—－()（）转、") })
        {
            return true
        }
        // 3300114（传真）: a further number.
        if plain.count(where: { $0.isASCIIDigit }) >= 7, plain.allSatisfy({ $0.isASCIIDigit || $0.isOne(of: "-—－()（）传真转、") }) { return true }
        return plain.contains(".") && plain.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0.isOne(of: "./-_") }
    }

    private static let houses: WordTable = ["读者", "新闻热线", "投稿", "本报", "本版", "编辑部", "总编室", "广告", "发行", "订阅", "来稿"]

    /// 读者热线　0000-3300611: how to reach the paper rather than somebody whom a text names.
    static func isHouseContact(_ part: ScalarText) -> Bool { isContact(part.squeezed) && part.opening(among: houses) != nil }

    /// The longer words first: 版式设计 before 版式.
    private static let editing = WordTable(
        (["组版编辑", "见习编辑", "实习编辑", "视觉设计", "发行人", "总编辑", "社长", "题图", "联系编辑", "本版编辑", "执行主编", "统稿", "版面编辑", "策划", "本版策划", "版面", "版式", "版式设计", "组版", "排版", "照排", "检校", "校对", "美编", "美术", "美术编辑", "编委", "督印人", "值班编委", "今日值班编委", "值班主任", "值班总编", "图编", "图片编辑", "印刷"]
            + LabelWords.creditRoles.filter { $0.role == .editor }.map(\.word)).sorted { $0.unicodeScalars.count > $1.unicodeScalars.count })

    /// 编辑：某某, 责编 某某　美编 某某, 由某某主编.
    private static func isCredits(_ part: ScalarText) -> Bool {
        guard part.count <= 40 else { return false }
        if part.contains("版由"), part.hasSuffix("主编") || part.hasSuffix("编辑") { return true }
        return part.split(whereSeparator: { $0 == "\u{3000}" }).allSatisfy { word in
            let plain = withoutPage(word.trimmed)
            guard let label = plain.opening(among: editing) else { return false }
            let rest = plain.dropFirst(label.count)
            return rest.first.map { $0.isColon || $0.isBlank || $0.isOne(of: "／/｜|") } == true && rest.count <= 20
        }
    }

    /// 本版责编, 一版责编 as 责编.
    private static func withoutPage(_ word: ScalarText) -> ScalarText {
        guard let unit = word.prefix(4).firstIndex(where: { $0 == "版" }), unit > word.startIndex, word[..<unit].allSatisfy({ $0.isOne(of: "本第一二三四五六七八九十") || $0.isASCIIDigit }) else { return word }
        return word[(unit + 1)...].trimmed
    }

    /// What a page calls itself where it names its makers.
    static let ownPage: WordTable = ["本版", "版责编", "版式", "组版", "排版", "校对", "检校"]

    /// Labels of what a notice says at its end.
    static let ofNotices: WordTable = ["联系人", "截稿", "报名", "咨询", "截止"]

    private static let policies: WordTable = ["本版图片", "本版照片", "不代表", "来稿", "投稿", "稿酬", "删改权", "主管主办", "主管", "主办", "文责", "立场", "一经采用", "一经刊登", "来函", "赐稿", "请寄", "请附", "请注明", "本期主题", "本版主题", "本期关键词"]

    private static func isLatin(_ part: ScalarText) -> Bool {
        part.count >= 4 && part.allSatisfy { $0.isASCIILetter || $0.isBlank || $0.isOne(of: "&'.-’") }
    }
}

extension PageClassifier {
    /// Lines of such a head at most.
    private static let mostPrintedLines = 10
    static let printedHeadReason = "running head: above the articles of a printed page"

    mutating func markPrintedHead() {
        let content = blocks.indices.filter { !blocks[$0].role.isFurniture || blocks[$0].reason.hasPrefix("running head") || blocks[$0].reason == "number or rule" }
        if markPrintedHead(content) { return }
        markPaperAtFoot()
        // The end of a text was printed above the head of the page: below the note that closes it.
        if let note = content.firstIndex(where: { blocks[$0].role == .affiliation }), note + 1 < content.count, note <= Self.mostAboveHead,
            markPrintedHead(Array(content[(note + 1)...]))
        {
            return
        }
        markPrintedFoot(content)
    }

    /// The same lines at the file's end, where the head was extracted last: from the highest line on that says by itself
    /// what it is; short words above it may be a title's or a name.
    private mutating func markPrintedFoot(_ content: [Int]) {
        var kinds: Set<PrintedHead.Piece> = []
        var start = content.count
        for rank in content.indices.reversed().prefix(Self.mostPrintedLines) {
            guard blocks[content[rank]].headingLevel == 0, let pieces = PrintedHead.pieces(blocks[content[rank]].text) else { break }
            guard pieces.contains(where: { $0.kind.isStrong }) else { continue }
            kinds.formUnion(pieces.map(\.kind))
            start = rank
        }
        guard start > 0, start < content.count, kinds.contains(.paper), kinds.count(where: \.isStrong) >= 2 else { return }
        for index in content[start...] {
            blocks[index].credits = []
            blocks[index].assign(.furniture, "running head: printed below the articles")
        }
    }

    /// 某某晚报　8 as the page's last line, where the first is a running head without the paper's name.
    private mutating func markPaperAtFoot() {
        guard let last = content.last, blocks[last].role == .plain, blocks.first?.reason.hasPrefix("running head") == true,
            let pieces = PrintedHead.pieces(blocks[last].text), pieces.contains(where: { $0.kind == .paper }), pieces.allSatisfy({ $0.kind.isStrong })
        else { return }
        blocks[last].assign(.furniture, Self.printedHeadReason)
    }

    private static let mostAboveHead = 12

    private mutating func markPrintedHead(_ content: [Int]) -> Bool {
        var kinds: Set<PrintedHead.Piece> = []
        var end = 0
        var isWide = false
        for (rank, index) in content.prefix(Self.mostPrintedLines).enumerated() {
            guard let pieces = PrintedHead.pieces(blocks[index].text), blocks[index].headingLevel == 0 || rank == 0 && pieces.allSatisfy({ $0.kind == .paper }) else { break }
            // The name in Latin letters may stand above everything else.
            if rank == 0, pieces.allSatisfy({ $0.kind == .latin }) { continue }
            if pieces.allSatisfy({ $0.kind == .section }) {
                // 征稿启事 / 投稿邮箱：…: the address below it is the notice's.
                if Self.isNotice(blocks[index].text) { break }
                // A word between two lines of the head.
                if pieces.count <= 2, pieces.allSatisfy({ $0.text.count <= 6 }) { continue }
                break
            }
            if !pieces.contains(where: { $0.kind.isStrong }), kinds.isEmpty { break }
            kinds.formUnion(pieces.map(\.kind))
            if pieces.count >= 2, pieces.contains(where: { $0.kind.isStrong && $0.kind != .day }) { isWide = true }
            end = rank + 1
        }
        let strong = kinds.filter(\.isStrong)
        guard end > 0, end < content.count, kinds.contains(.paper) || kinds.contains(.page) || kinds.contains(.issue),
            strong.count >= 2 || isWide
        else { return false }
        for index in content[..<end] {
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.printedHeadReason)
        }
        markFurtherPrintedHeads(content[end...])
        if !kinds.contains(.paper) { markPaperAtFoot() }
        return true
    }

    private static let mostCallLines = 6

    /// 征稿启事 / 本版欢迎来稿… / 投稿邮箱：…: the address is the call's.
    private func closesCall(_ content: ArraySlice<Int>) -> Bool {
        content.dropLast().suffix(Self.mostCallLines).contains { blocks[$0].text.containsAny(of: ["征稿", "来稿", "稿约", "征集", "征文"]) }
    }

    /// 电话：…　地址：… right below 报名时间：…　联系人：…: the notice's, wherever on the page it stands.
    private func isBesideParticulars(_ index: Int) -> Bool {
        guard index > 0, blocks[index - 1].role == .plain, !blocks[index - 1].text.endsSentence else { return false }
        return LabelledLine.fields(blocks[index - 1].text).contains { $0.closing(among: PrintedHead.ofNotices) != nil || $0.opening(among: PrintedHead.ofNotices) != nil }
    }

    /// 02　要闻 above the paper's name: the number and the section of a further page.
    private func isAboveRunningHead(_ index: Int, _ pieces: [(text: ScalarText, kind: PrintedHead.Piece)]) -> Bool {
        guard pieces.count == 2, pieces[0].kind == .page, pieces[1].kind == .section, index + 1 < blocks.count else { return false }
        return blocks[index + 1].role == .furniture && blocks[index + 1].reason.hasPrefix("running head")
            || PrintedHead.isPaper(blocks[index + 1].text.squeezed)
    }

    /// The heads of the pages below, and addresses of the paper at the end.
    private mutating func markFurtherPrintedHeads(_ content: ArraySlice<Int>) {
        let names = Set(blocks.filter { $0.reason == Self.printedHeadReason }.flatMap { PrintedHead.pieces($0.text) ?? [] }
            .filter { $0.kind == .paper }.map { $0.text.squeezed })
        // 6　法学前沿　　责编：某某: the number of another page beside the section of the first.
        var sections: Set<ScalarText> = []
        for block in blocks where block.reason == Self.printedHeadReason {
            for piece in PrintedHead.pieces(block.text) ?? [] where piece.kind == .section || piece.kind == .credits { sections.insert(piece.text.squeezed) }
        }
        for index in content where !blocks[index].role.isFurniture && blocks[index].headingLevel == 0 {
            guard let pieces = PrintedHead.pieces(blocks[index].text) else { continue }
            let strong = Set(pieces.map(\.kind).filter(\.isStrong))
            let isStaff = pieces.count { $0.kind == .credits } >= 2 || blocks[index].text.containsAny(of: PrintedHead.ownPage)
            let isAddress = (pieces.count >= 2 || index == content.last && PrintedHead.isHouseContact(pieces[0].text) && !closesCall(content)) && !isBesideParticulars(index) && !blocks[index].text.containsAny(of: PrintedHead.ofNotices) && (isStaff || pieces.contains { $0.kind == .contact }) && pieces.allSatisfy { [.contact, .issue, .policy, .credits].contains($0.kind) }
            let isNextPage = strong.contains(.page) && pieces.contains { sections.contains($0.text.squeezed) }
            guard strong.count >= 2 || isNextPage || strong.contains(.issue) && pieces.count >= 2 || names.contains(blocks[index].text.squeezed) || isAddress
                || isAboveRunningHead(index, pieces)
            else { continue }
            blocks[index].credits = []
            blocks[index].assign(.furniture, isAddress ? "the paper's address" : Self.printedHeadReason)
        }
    }
}
