import Documents

/// Finds what on a page is no part of its articles: by the names of elements, by the share of links, by the place above
/// the title and below the text.
struct HTMLLayout {
    private struct Share {
        var count = 0
        var linkCount = 0
        /// Scalars of lines that are running text.
        var running = 0
        var linkLines = 0
    }

    private let containers: [HTMLExtractor.Container]
    /// Of each container with all in it.
    private let shares: [Share]
    private let isRunning: [Bool]
    /// Index of the line that is the page's title.
    private let titleIndex: Int?
    /// The innermost container that holds nearly all running text.
    private let main: Int

    var hasTitle: Bool { titleIndex != nil }
    /// The page's head has that line as its title.
    private let isNamed: Bool

    /// Running text: a sentence's marks, and longer than a heading or a link.
    private static let leastRunning = 25

    /// - Parameter titles: what the page's head says that its title is.
    init(_ drafts: [HTMLDraft], _ containers: [HTMLExtractor.Container], titles: [String]) {
        self.containers = containers
        let texts = drafts.map { $0.count <= 200 ? String(decoding: $0.bytes, as: UTF8.self) : "" }
        isRunning = drafts.map(Self.isRunning)
        var shares = [Share](repeating: Share(), count: containers.count)
        for (index, draft) in drafts.enumerated() {
            shares[draft.container].count += draft.count
            shares[draft.container].linkCount += draft.linkCount
            if draft.isMostlyLink { shares[draft.container].linkLines += 1 }
            if isRunning[index] { shares[draft.container].running += draft.count - draft.linkCount }
        }
        // A container stands behind the one around it.
        for index in containers.indices.dropFirst().reversed() {
            let parent = containers[index].parent
            shares[parent].count += shares[index].count
            shares[parent].linkCount += shares[index].linkCount
            shares[parent].running += shares[index].running
            shares[parent].linkLines += shares[index].linkLines
        }
        self.shares = shares
        (titleIndex, isNamed) = Self.title(drafts, texts, titles)
        main = Self.main(containers, shares)
    }

    private static func isRunning(_ draft: HTMLDraft) -> Bool {
        guard draft.count >= leastRunning, !draft.isMostlyLink else { return false }
        if case .heading = draft.kind { return false }
        let text = ScalarText(String(decoding: draft.bytes.prefix(2_000), as: UTF8.self))
        return text.contains { $0.isTextMark }
    }

    private static func main(_ containers: [HTMLExtractor.Container], _ shares: [Share]) -> Int {
        let all = shares[0].running
        guard all > 0 else { return 0 }
        return shares.indices.last { shares[$0].running * 4 >= all * 3 } ?? 0
    }

    // MARK: Titles

    private static let shortestInnerTitle = 6, shortestOpening = 10
    /// What a line may have behind the words that the page's head has as its title, in scalars.
    private static let mostAdded = 40

    /// The first heading of the highest rank that the page's head has as its title; else a line that is that title; else
    /// the only heading of the first rank.
    private static func title(_ drafts: [HTMLDraft], _ texts: [String], _ titles: [String]) -> (index: Int?, isNamed: Bool) {
        let wanted = titles.map { ScalarText($0).wording }.filter { $0.count >= 2 }
        func isTitle(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).wording
            guard text.count >= 2 else { return false }
            return wanted.contains { title in
                // The name of the site follows after a mark: 标题_某网.
                title == text || text.count >= 4 && title.starts(with: text)
                    && title[title.startIndex + text.count].isOne(of: "_|｜-–—丨·,，(（")
            }
        }
        func level(_ index: Int) -> Int? { if case .heading(let level) = drafts[index].kind { level } else { nil } }
        /// 新闻稿-标题｜某网: between two marks.
        func standsInTitle(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).wording
            guard text.count >= shortestInnerTitle else { return false }
            return wanted.contains { title in
                guard let range = title.firstRange(of: String(text)), range.lowerBound > title.startIndex else { return false }
                func parts(_ at: Int) -> Bool { title[at].isOne(of: "_|｜-–—丨·") }
                return parts(range.lowerBound - 1) && (range.upperBound == title.endIndex || parts(range.upperBound))
            }
        }
        let headings = drafts.indices.filter { level($0) != nil }
        if let heading = headings.first(where: isTitle) ?? headings.first(where: standsInTitle) { return (heading, true) }
        /// 标题 某频道_某网: most of what stands before the first mark, up to a blank.
        func opensTitle(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).squeezed
            return titles.contains { title in
                guard let part = ScalarText(title).split(whereSeparator: { $0.isOne(of: "_|｜丨") }).first, text.count >= shortestOpening, text.count * 2 >= part.squeezed.count else { return false }
                return openings(part).contains(text)
            }
        }
        /// 某网_频道_标题的前半 above 标题的前半——后半: a site's title cut short.
        func goesOn(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).squeezed
            return titles.contains { title in
                ScalarText(title).squeezed.split { $0.isOne(of: "_|｜丨-–") }.dropFirst().contains { part in
                    part.count >= shortestInnerTitle && text.count > part.count && text.count <= part.count + mostAdded && text.starts(with: part)
                        && text[text.startIndex + part.count].isOne(of: "—：:")
                }
            }
        }
        let top = headings.filter { level($0) == 1 }
        if top.count == 1, drafts[top[0]].linkCount == 0 { return (top[0], false) }
        // A site's name, as a link, may be the only heading of a page.
        func isPlain(_ index: Int) -> Bool { drafts[index].linkCount == 0 && drafts[index].kind != .listItem }
        let named: [(Int) -> Bool] = top.isEmpty ? [isTitle, goesOn, opensTitle] : [isTitle, goesOn, opensTitle, standsInTitle]
        for isNamed in named { if let line = drafts.indices.first(where: { isPlain($0) && isNamed($0) }) { return (line, true) } }
        return (top.count == 1 ? top[0] : nil, false)
    }

    /// The beginnings of a title at each blank in it, without blanks.
    private static func openings(_ title: ScalarText) -> [ScalarText] {
        title.indices.filter { title[$0].isBlank }.map { title[..<$0].squeezed }
    }

    private static let pageKinds: WordTable = [
        "新闻详情", "新闻详情页", "详情", "详情页", "正文", "内容", "内容页", "文章详情", "文章内容", "文章页", "信息详情", "新闻内容", "新闻正文", "无标题文档", "无标题", "首页", "详细信息", "新闻", "资讯", "资讯详情", "公告详情", "通知公告",
    ]
    private static let longestPartedHead = 80

    /// 眉题 / 标题 on two lines of the file without an element that breaks lines between them, as old pages set a head in two sizes of
    /// type: parted where the words begin that the page's head has as its title.
    static func partHead(_ drafts: inout [HTMLDraft], titles: [String]) {
        let wanted = titles.compactMap { ScalarText($0).split { $0.isOne(of: "_|｜丨") }.first.map(\.trimmed) }.filter { $0.count >= shortestInnerTitle }
        guard !wanted.isEmpty else { return }
        for index in drafts.indices where drafts[index].rows.count > 1 && drafts[index].count <= longestPartedHead {
            let text = ScalarText(String(decoding: drafts[index].bytes, as: UTF8.self))
            guard let title = wanted.first(where: { text.count > $0.count && text.hasSuffix(String($0)) }), let parts = drafts[index].split(at: text.count - title.count) else { continue }
            drafts.replaceSubrange(index...index, with: [parts.0, parts.1])
            return
        }
    }

    /// The page holds several texts, each under a heading of the highest rank: what its head has as its title names the page.
    static func hasSeveralTitles(_ drafts: [HTMLDraft]) -> Bool {
        drafts.count { if case .heading(level: 1) = $0.kind { true } else { false } } >= 2
    }

    /// The title that only the page's head prints, without the name of the site after it; nil for a page without text.
    static func titleLine(_ title: HTMLDraft?, of drafts: [HTMLDraft]) -> HTMLDraft? {
        guard var title, title.count >= 4, drafts.contains(where: isRunning) else { return nil }
        // 新闻详情 - 某某网: what kind of page it is.
        let name = ScalarText(String(decoding: title.bytes, as: UTF8.self)).split { $0.isOne(of: "_|｜丨-–—") }.first?.squeezed
        if let name, pageKinds.contains(name) || name.count < shortestInnerTitle && drafts.contains(where: { if case .heading = $0.kind { $0.linkCount == 0 && $0.count > title.count } else { false } }) { return nil }
        title.kind = .heading(level: 1)
        // 标题_信箱_某某政府: the parts behind the first low line name the site.
        let text = ScalarText(String(decoding: title.bytes, as: UTF8.self))
        if let stroke = text.firstIndex(where: { $0.isOne(of: "_|｜") }), stroke - text.startIndex >= shortestInnerTitle { title.cut(to: stroke - text.startIndex) }
        return title
    }

    // MARK: Marking

    func mark(_ drafts: inout [HTMLDraft]) {
        let reasons = self.reasons()
        let firstOfMain = drafts.indices.first { isRunning[$0] && isIn(main, drafts[$0].container) }
        let lastOfMain = drafts.indices.last { isRunning[$0] && isIn(main, drafts[$0].container) }
        if let titleIndex, isNamed || drafts[titleIndex].kind == .text { drafts[titleIndex].kind = .heading(level: 1) }
        for index in drafts.indices where index != titleIndex {
            if let reason = reasons[drafts[index].container] {
                drafts[index].kind = .furniture(reason: reason)
            } else if let titleIndex, let firstOfMain, index < titleIndex, titleIndex <= firstOfMain, !isKicker(index, drafts) {
                drafts[index].kind = .furniture(reason: "above the page's title")
            } else if let firstOfMain, index > firstOfMain, isCaption(drafts[index]) {
                drafts[index].kind = .caption
            } else if drafts[index].isMostlyLink, !isRunning[index], let lastOfMain, index > lastOfMain {
                drafts[index].kind = .furniture(reason: "link below the text")
            } else if drafts[index].isMostlyLink, !isRunning[index], let firstOfMain, index < firstOfMain, !isHeading(drafts[index]) {
                drafts[index].kind = .furniture(reason: "link above the text")
            }
        }
        if isNamed, let titleIndex { markText(&drafts, below: titleIndex, reasons) }
    }

    /// Lines below a text that may still say who wrote or edited it.
    private static let mostCreditLines = 6
    private static let besideReason = "between the head and the text", belowReason = "below the page's one text"

    private static let longestListHeading = 12

    /// 相关阅读 and the like: no credit stands below.
    private func endsCredits(_ draft: HTMLDraft) -> Bool {
        draft.count <= Self.longestListHeading && FurnitureReader.isListHeading(ScalarText(String(decoding: draft.bytes, as: UTF8.self)).squeezed.trimmedMarks)
    }

    private static let furtherSentences = 4

    /// Sentences stand one below the other behind the text, as in no list of links or comments.
    private func holdsFurtherText(_ drafts: [HTMLDraft], behind end: Int) -> Bool {
        var run = 0
        for draft in drafts[end...] {
            if case .furniture = draft.kind { run = 0; continue }
            let isSentence = draft.linkCount == 0 && ScalarText(String(decoding: draft.bytes.suffix(12), as: UTF8.self)).endsSentence
            run = isSentence ? run + 1 : 0
            if run == Self.furtherSentences { return true }
        }
        return false
    }

    /// The text of a page that its head names by the title: it is one, and what stands around it is none of it.
    private func markText(_ drafts: inout [HTMLDraft], below title: Int, _ reasons: [String?]) {
        guard let text = HTMLMainText(drafts, containers, isRunning: isRunning, isApart: { reasons[$0] != nil }, title: title) else { return }
        var hasDate = false
        var rest = holdsFurtherText(drafts, behind: text.lines.upperBound) ? nil : Self.mostCreditLines
        for index in drafts.indices.dropFirst(title + 1) {
            if case .furniture = drafts[index].kind { continue }
            if [.tableRow, .caption].contains(drafts[index].kind), rest != 0, !text.holds(drafts[index].container) { continue }
            if index < text.lines.lowerBound {
                if hasDate, !isRunning[index], !isHeading(drafts[index]) { drafts[index].kind = .beside(reason: Self.besideReason) }
                hasDate = hasDate || DateScanner.first(in: ScalarText(String(decoding: drafts[index].bytes.prefix(400), as: UTF8.self))) != nil
            } else if index >= text.lines.upperBound {
                if rest != nil, endsCredits(drafts[index]) { rest = 0 }
                guard let lines = rest, !drafts[index].bytes.starts(with: "附件".utf8) else { continue }
                drafts[index].kind = lines > 0 && drafts[index].linkCount == 0 ? .beside(reason: Self.belowReason) : .furniture(reason: Self.belowReason)
                rest = max(0, lines - 1)
            } else if text.holds(drafts[index].container) {
                drafts[index].isOfText = true
            }
        }
    }

    private static let captions = 4...36

    /// A short line in plain type right below a picture, without a number.
    private func isCaption(_ draft: HTMLDraft) -> Bool {
        guard draft.isBelowPicture, case .text = draft.kind, draft.boldCount == 0, draft.linkCount == 0, Self.captions.contains(draft.count) else { return false }
        return !Numbering.isNumbered(ScalarText(String(decoding: draft.bytes, as: UTF8.self)))
    }

    private func isHeading(_ draft: HTMLDraft) -> Bool { if case .heading = draft.kind { true } else { false } }

    /// A line right above the title that is no link may be its kicker.
    private func isKicker(_ index: Int, _ drafts: [HTMLDraft]) -> Bool {
        guard let titleIndex, index == titleIndex - 1, drafts[index].linkCount == 0 else { return false }
        return drafts[index].container == drafts[titleIndex].container
    }

    private func isIn(_ outer: Int, _ inner: Int) -> Bool {
        var at = inner
        // Containers lie behind those around them, so the way up is short of `outer` or meets it.
        while at > outer { at = containers[at].parent }
        return at == outer
    }

    /// Why the lines of each container are furniture: for what it is named, or because it is a list of links.
    private func reasons() -> [String?] {
        let all = shares[0].running
        var reasons: [String?] = []
        for (index, container) in containers.enumerated() {
            let share = shares[index]
            if let inherited = container.parent >= 0 ? reasons[container.parent] : nil {
                reasons.append(inherited)
            } else if let reason = container.reason, container.isSurelyApart || share.running * 4 < max(all, 1) {
                reasons.append(reason)
            } else if share.linkLines >= 3, share.linkCount * 10 >= share.count * 6, share.running < Self.leastRunning * 2 {
                reasons.append("list of links")
            } else {
                reasons.append(nil)
            }
        }
        return reasons
    }
}
