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
        titleIndex = Self.title(drafts, texts, titles)
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

    private static let shortestInnerTitle = 6
    /// What a line may have behind the words that the page's head has as its title, in scalars.
    private static let mostAdded = 40

    /// The first heading of the highest rank that the page's head has as its title; else a line that is that title; else
    /// the only heading of the first rank.
    private static func title(_ drafts: [HTMLDraft], _ texts: [String], _ titles: [String]) -> Int? {
        let wanted = titles.map { ScalarText($0).squeezed }.filter { $0.count >= 2 }
        func isTitle(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).squeezed
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
            let text = ScalarText(texts[index]).squeezed
            guard text.count >= shortestInnerTitle else { return false }
            return wanted.contains { title in
                guard let range = title.firstRange(of: String(text)), range.lowerBound > title.startIndex else { return false }
                func parts(_ at: Int) -> Bool { title[at].isOne(of: "_|｜-–—丨·") }
                return parts(range.lowerBound - 1) && (range.upperBound == title.endIndex || parts(range.upperBound))
            }
        }
        let headings = drafts.indices.filter { level($0) != nil }
        if let heading = headings.first(where: isTitle) ?? headings.first(where: standsInTitle) { return heading }
        let top = headings.filter { level($0) == 1 }
        if top.count == 1 { return top[0] }
        /// 某网_频道_标题的前半 above 标题的前半——后半: a site's title cut short.
        func goesOn(_ index: Int) -> Bool {
            let text = ScalarText(texts[index]).squeezed
            return wanted.contains { title in
                title.split { $0.isOne(of: "_|｜丨-–") }.dropFirst().contains { part in
                    part.count >= shortestInnerTitle && text.count > part.count && text.count <= part.count + mostAdded && text.starts(with: part)
                        && text[text.startIndex + part.count].isOne(of: "—：:")
                }
            }
        }
        return drafts.indices.first { drafts[$0].linkCount == 0 && (isTitle($0) || goesOn($0)) }
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
        if let name, pageKinds.contains(name) { return nil }
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
        if let titleIndex, case .text = drafts[titleIndex].kind { drafts[titleIndex].kind = .heading(level: 1) }
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
