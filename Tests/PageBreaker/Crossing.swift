import Scoring
import TestSupport

/// An annotated page with a part of another page in the place of its own, or with a part set as other pages set it. What
/// must be read is known, since it came along; what a decision may not lean on is the company that it was found in.
public enum Crossing: String, CaseIterable, Sendable, PageChange {
    /// Title and text of another page's article of that kind, with the names and notes that stood around the page's own.
    case otherTexts = "texts of other pages"
    /// Around the one article of a page the menu and the foot of another such page.
    case otherFurniture = "furniture of another page"
    /// The line of names in brackets below the text instead of under the title, and the other way about.
    case namesBelow = "names below the text", namesAbove = "names under the title"
    /// The title with half-width marks for full-width ones, or the other way about; other mentions of it stay.
    case titleMarks = "titles in other marks"
    /// The title, wherever it is printed, as a question or a call, or as two sentences where it has two phrases.
    case titleSentences = "titles as sentences"
    /// Labels and words for what persons do in other words that say the same.
    case otherWords = "other words for labels"

    public var name: String { rawValue }

    public func apply(to pages: [AnnotatedText]) -> (changed: [AnnotatedText], plain: [AnnotatedText]) {
        var random = SeededGenerator(seed: 0xC705)
        var result: (changed: [AnnotatedText], plain: [AnnotatedText]) = ([], [])
        let donors = self == .otherTexts ? pages.flatMap(ArticleParts.all).filter { $0.isLoose && $0.isProse } : []
        let frames = self == .otherFurniture ? pages.filter { $0.hasFrame && $0.truth.articles?.count == 1 } : []
        for page in pages {
            let other: AnnotatedText? =
                switch self {
                case .otherTexts: page.withTexts(of: donors, &random)
                case .otherFurniture: page.hasFrame && page.truth.articles?.count == 1 ? frames.randomElement(using: &random).flatMap(page.withFrame) : nil
                case .namesBelow: page.movingNames(below: true)
                case .namesAbove: page.movingNames(below: false)
                case .titleMarks: page.withOtherMarks
                case .titleSentences: page.withTitlesAsSentences(&random)
                case .otherWords: page.withOtherWords
                }
            guard let other, other.lines != page.lines else { continue }
            result.changed.append(other)
            result.plain.append(page)
        }
        return result
    }
}

/// The lines of an article of a page, from 0, and whom each part names.
struct ArticleParts {
    let page: AnnotatedText
    let number: Int
    let head: Range<Int>, body: Range<Int>, tail: Range<Int>

    var article: AnnotatedPage.Article { page.truth.articles?[number] ?? .init(title: nil, paragraphs: []) }

    /// The articles of a page that stand one after the other, a paragraph a line, nothing else in between and nobody speaking.
    static func all(_ page: AnnotatedText) -> [ArticleParts] {
        guard let ranges = page.separateArticles, let articles = page.truth.articles else { return [] }
        let furniture = page.furniture
        return zip(ranges, articles).enumerated().compactMap { number, element in
            let (range, article) = element
            let lines = (article.paragraphs ?? []).map { AnnotatedText.indices($0.lines ?? []) }
            guard let first = lines.first?.first, let last = lines.last?.last, first <= last, last < range.upperBound,
                lines.allSatisfy({ $0.count == 1 }), zip(lines, lines.dropFirst()).allSatisfy({ $0[0] < $1[0] }),
                (article.paragraphs ?? []).allSatisfy({ $0.speaker == nil }),
                range.allSatisfy({ !furniture.contains($0) }),
                !AnnotatedText.indices(article.metaLines ?? []).contains(where: { (first...last).contains($0) })
            else { return nil }
            return ArticleParts(page: page, number: number, head: range.lowerBound..<first, body: first..<last + 1, tail: last + 1..<range.upperBound)
        }
    }

    func text(_ lines: Range<Int>) -> String { page.lines[lines].joined().filter { !$0.isWhitespace } }

    /// Whether its text names none of its writers, and a line its title and nothing else, so that names and text may be parted.
    var isLoose: Bool {
        let body = text(body), around = text(head) + "\n" + text(tail)
        guard let titleLine, article.kicker == nil, article.subtitle == nil else { return false }
        let title = text(titleLine..<titleLine + 1)
        return (article.authors ?? []).allSatisfy { person in
            guard let name = person.name?.filter({ !$0.isWhitespace }) else { return false }
            return around.contains(name) && !body.contains(name) && !title.contains(name)
        }
    }

    /// Verse and tables are set in ways of their own.
    var isProse: Bool {
        (article.paragraphs ?? []).allSatisfy { $0.kind == "heading" || $0.text?.last.map { "。！？…”：；".contains($0) } == true }
    }

    /// The line of the head that has its title, with marks at most.
    var titleLine: Int? {
        guard let title = article.title, !title.isEmpty else { return nil }
        return head.first { page.lines[$0].contains(title) && page.lines[$0].count <= title.count + 4 }
    }

    /// The lines between its paragraphs that are blank, or not.
    var isSpaced: Bool { body.contains(where: page.isBlank) }

    var indent: Substring {
        guard let paragraph = article.paragraphs?.first(where: { $0.kind == "body" }), let line = paragraph.lines?.first?.first else { return "" }
        return page.lines[line - 1].prefix(while: \.isWhitespace)
    }
}

extension AnnotatedText {
    /// Lines with a further text put in for some of them.
    private func replacing(_ edit: (Int, String) -> String?) -> AnnotatedText {
        var page = self
        for index in lines.indices { if let line = edit(index, lines[index]) { page.lines[index] = line } }
        return page
    }

    // MARK: Texts

    func withTexts(of donors: [ArticleParts], _ random: inout SeededGenerator) -> AnnotatedText? {
        let own = ArticleParts.all(self).filter { $0.isLoose && $0.isProse }
        var chosen: [Int: ArticleParts] = [:]
        for parts in own {
            let fitting = donors.filter { $0.article.kind == parts.article.kind && $0.page.lines != lines }
            chosen[parts.number] = fitting.randomElement(using: &random)
        }
        guard !chosen.isEmpty else { return nil }
        var order: [Int?] = [], texts: [Int: String] = [:], places: [Int: [Int]] = [:]
        var index = 0
        while index < lines.count {
            guard let parts = own.first(where: { $0.body.lowerBound == index }), let donor = chosen[parts.number] else {
                order.append(index)
                index += 1
                continue
            }
            for paragraph in donor.article.paragraphs ?? [] {
                guard let line = paragraph.lines?.first?.first else { continue }
                if parts.isSpaced, places[parts.number] != nil { order.append(nil) }
                let text = donor.page.lines[line - 1]
                texts[order.count] = (paragraph.kind == "heading" ? "" : String(parts.indent)) + text.trimmingPrefix
                order.append(nil)
                places[parts.number, default: []].append(order.count)
            }
            index = parts.body.upperBound
        }
        var page = keeping(order)
        for (number, donor) in chosen {
            guard let title = page.truth.articles?[number].title, let other = donor.article.title else { continue }
            page = page.replacing { _, line in Self.exchanging(title, for: other, in: line) }
            page.truth.articles?[number].title = other
        }
        for (place, text) in texts { page.lines[place] = text }
        for (number, donor) in chosen {
            page.truth.articles?[number].paragraphs = zip(donor.article.paragraphs ?? [], places[number] ?? []).map { paragraph, place in
                var paragraph = paragraph
                paragraph.lines = [[place, place]]
                return paragraph
            }
        }
        return page
    }

    // MARK: Furniture

    /// Where its first article begins and its last one ends.
    private var span: Range<Int>? {
        guard let articles = separateArticles, let first = articles.first, let last = articles.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    /// Furniture stands above its articles and below them.
    var hasFrame: Bool {
        guard let span, let first = furniture.min(), let last = furniture.max() else { return false }
        return first < span.lowerBound && last >= span.upperBound
    }

    /// The furniture above and below is the other page's, which names this page's title where it named its own.
    func withFrame(of other: AnnotatedText) -> AnnotatedText? {
        guard lines != other.lines, let span, let outer = other.span, let title = truth.articles?.first?.title, let named = other.truth.articles?.first?.title else { return nil }
        let above = other.lines[..<outer.lowerBound], below = other.lines[outer.upperBound...]
        var page = keeping(Array(repeating: nil, count: above.count) + span.map { $0 } + Array(repeating: nil, count: below.count))
        let shift = above.count + span.count
        for (place, line) in zip(above.indices, above) { page.lines[place] = Self.exchanging(named, for: title, in: line) }
        for (place, line) in zip(0..., below) { page.lines[shift + place] = Self.exchanging(named, for: title, in: line) }
        let moved = other.furniture.compactMap { outer.contains($0) ? nil : $0 < outer.lowerBound ? $0 : $0 - outer.upperBound + shift }
        page.truth.furnitureLines = (page.truth.furnitureLines ?? []) + moved.sorted().map { [$0 + 1, $0 + 1] }
        return page
    }

    private static func exchanging(_ text: String, for other: String, in line: String) -> String {
        text.isEmpty ? line : line.split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
    }

    // MARK: Names

    private static let longestNames = 40

    /// The line of names from the head to the end, or from the end to the head.
    func movingNames(below: Bool) -> AnnotatedText? {
        var order = lines.indices.map { Optional($0) }, moved: [Int: String] = [:]
        for parts in ArticleParts.all(self).reversed() where parts.isLoose {
            guard let line = namesLine(parts, in: below ? parts.head : parts.tail), !text(besides: line, parts).contains("作者"), let from = order.firstIndex(of: line) else { continue }
            let text = lines[line].trimmingPrefix
            let bare = text.drop { $0.isWhitespace || "□■◎●○（(".contains($0) }.filter { !"）)".contains($0) }
            guard !bare.contains(where: { "（(".contains($0) }) else { continue }
            moved[line] = below ? "（" + bare.trimmingSuffix + "）" : bare.trimmingSuffix
            order.remove(at: from)
            let anchor = below ? parts.body.upperBound - 1 : parts.head.last { !isBlank($0) }
            guard let anchor, let to = order.firstIndex(of: anchor) else { return nil }
            order.insert(contentsOf: (parts.isSpaced ? [nil, line] : [line]) as [Int?], at: to + 1)
        }
        guard !moved.isEmpty else { return nil }
        return replacing { index, _ in moved[index] }.keeping(order)
    }

    private func text(besides line: Int, _ parts: ArticleParts) -> String {
        (Array(parts.head) + Array(parts.tail)).filter { $0 != line }.map { lines[$0] }.joined()
    }

    /// The one line that names the article's writers, and nothing besides but what they are.
    private func namesLine(_ parts: ArticleParts, in range: Range<Int>) -> Int? {
        let names = (parts.article.authors ?? []).compactMap { $0.name?.filter { !$0.isWhitespace } }
        let title = parts.article.title ?? ""
        let found = (Array(parts.head) + Array(parts.tail)).filter { line in
            names.contains { lines[line].filter { !$0.isWhitespace }.contains($0) }
        }
        guard !names.isEmpty, found.count == 1, let line = found.first, range.contains(line) else { return nil }
        let text = lines[line].filter { !$0.isWhitespace }
        guard text.count <= Self.longestNames, names.allSatisfy(text.contains), !text.contains(where: \.isNumber), !text.contains(title), !text.hasPrefix("#"), !text.contains("来源") else { return nil }
        // Whoever answers for the whole page is not the writer of its text.
        return AnnotatedText.indices(parts.article.metaLines ?? []).contains(line) ? line : nil
    }

    // MARK: Titles

    private static let wideMarks: [Character: String] = [
        "：": ":", "！": "!", "？": "?", "，": ",", "（": "(", "）": ")", "“": "\"", "”": "\"", "‘": "'", "’": "'", "　": " ", "—": "-",
    ]
    private static let narrowMarks: [Character: String] = [":": "：", "!": "！", "?": "？", ",": "，", "(": "（", ")": "）", " ": "　"]

    var withOtherMarks: AnnotatedText? {
        var page = self
        var isChanged = false
        for (number, article) in (truth.articles ?? []).enumerated() {
            guard let title = article.title, !title.isEmpty else { continue }
            func marked(_ text: String) -> String {
                let table = title.contains { Self.wideMarks[$0] != nil } ? Self.wideMarks : Self.narrowMarks
                return text.map { table[$0] ?? String($0) }.joined()
            }
            guard let line = AnnotatedText.indices(article.metaLines ?? []).first(where: { lines.indices.contains($0) && lines[$0].contains(title) }), marked(title) != title else { continue }
            page.lines[line] = Self.exchanging(title, for: marked(title), in: page.lines[line])
            page.truth.articles?[number].title = marked(title)
            isChanged = true
        }
        return isChanged ? page : nil
    }

    func withTitlesAsSentences(_ random: inout SeededGenerator) -> AnnotatedText? {
        var page = self
        let paragraphs = Set(AnnotatedText.indices((truth.articles ?? []).flatMap { ($0.paragraphs ?? []).flatMap { $0.lines ?? [] } }))
        for (number, article) in (truth.articles ?? []).enumerated() {
            guard article.kind != "notice", let title = article.title, title.count > 6, title.last?.isLetter == true, lines.indices.contains(where: { lines[$0].contains(title) && !paragraphs.contains($0) }) else { continue }
            let mark = Bool.random(using: &random) ? "？" : "！"
            let phrases = title.split(whereSeparator: { " 　，".contains($0) })
            let other = phrases.count == 2 ? phrases.joined(separator: mark) : title + mark
            page = page.replacing { index, line in paragraphs.contains(index) ? nil : Self.exchanging(title, for: other, in: line) }
            page.truth.articles?[number].title = other
        }
        return page
    }

    // MARK: Words

    /// The first that a line has is exchanged.
    private static let synonyms: [(word: String, other: String)] = [
        ("责任编辑", "责编"), ("责编", "责任编辑"), ("特约通讯员", "通讯员"), ("通讯员", "特约通讯员"), ("本报记者", "本报首席记者"),
        ("作者单位：", "作者系"), ("作者系", "作者为"), ("作者为", "作者系"), ("作者简介", "作者介绍"), ("作者：", "撰文："), ("撰文：", "文/"), ("文/", "撰文："), ("文／", "撰文："),
        ("摄影：", "图/"), ("图/", "摄影："), ("来源：", "稿源："), ("关键词", "关键字"), ("编者按：", "编者的话："), ("见习记者", "实习记者"),
    ]

    var withOtherWords: AnnotatedText? {
        let around = Set(AnnotatedText.indices((truth.articles ?? []).flatMap { $0.metaLines ?? [] })).union(furniture)
        let paragraphs = Set(AnnotatedText.indices((truth.articles ?? []).flatMap { ($0.paragraphs ?? []).flatMap { $0.lines ?? [] } }))
        return replacing { index, line in
            guard around.contains(index), !paragraphs.contains(index), let pair = Self.synonyms.first(where: { line.contains($0.word) }) else { return nil }
            return Self.exchanging(pair.word, for: pair.other, in: line)
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingPrefix: String { String(drop(while: \.isWhitespace)) }

    fileprivate var trimmingSuffix: String {
        var text = String(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
