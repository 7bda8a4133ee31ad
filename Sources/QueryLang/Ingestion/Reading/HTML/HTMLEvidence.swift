import Documents

/// What a page's head says of its article: believed only as far as the page itself bears it out.
struct HTMLEvidence: Equatable {
    var pageTitle: String?
    private(set) var title: String?
    private(set) var author: String?
    private(set) var date: String?
    private(set) var source: String?
    private(set) var site: String?

    /// What the title of the page may be.
    var titles: [String] { [title, pageTitle].compactMap { $0 } }

    mutating func add(_ attributes: HTMLExtractor.Attributes) {
        guard let name = (attributes["property"] ?? attributes["name"] ?? attributes["itemprop"])?.lowercased(),
            let content = attributes["content"].map({ String(ScalarText($0).trimmed) }), !content.isEmpty
        else { return }
        switch name {
        case "og:title", "articletitle": title = title ?? content
        case "author", "article:author", "dc.creator", "byl": author = author ?? content
        case "article:published_time", "og:release_date", "pubdate", "publishdate", "publish_time", "publishtime",
            "datepublished", "date", "dc.date", "firstpublishedtime":
            date = date ?? content
        case "source", "articlesource", "contentsource": source = source ?? content
        case "og:site_name", "application-name", "sitename": site = site ?? content
        default: break
        }
    }

    /// JSON-LD: the first article that it describes.
    mutating func addData(_ bytes: [UInt8]) {
        let value = bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONScanner.Failure) in try JSONScanner.read(bytes) }
        }
        guard case .success(let value) = value, let article = Self.article(value, depth: 0) else { return }
        title = title ?? article["headline"]?.plain
        date = date ?? article["datePublished"]?.plain
        if let name = article["author"].flatMap({ RecordArticle.people($0).first?.name }) { author = author ?? name }
        if case .object(let publisher)? = article["publisher"] {
            site = site ?? publisher.first { $0.key == "name" }?.value.plain
        }
    }

    private static func article(_ value: RecordValue, depth: Int) -> [String: RecordValue]? {
        guard depth < 4 else { return nil }
        switch value {
        case .list(let items): return items.lazy.prefix(100).compactMap { article($0, depth: depth + 1) }.first
        case .object(let pairs):
            let fields = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            if let type = fields["@type"]?.plain, type.hasSuffix("Article") || type.hasSuffix("Posting") { return fields }
            return fields["@graph"].flatMap { article($0, depth: depth + 1) }
        default: return nil
        }
    }

    private static let accountLengths = 4...24, longestHeadLine = 40, headLines = 12
    private static let offices: Set<String> = ["admin", "administrator", "editor", "webmaster", "root", "system", "author", "unknown", "user"]

    /// kingfisher_08: what somebody who writes calls himself, in Latin letters, and no site.
    private func isAccount(_ name: String) -> Bool {
        Self.accountLengths.contains(name.count) && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") } && name.utf8.contains { $0 > 0x40 } && !Self.offices.contains(name.lowercased())
            && name.lowercased() != site?.lowercased()
    }

    /// A word of a short line below the title.
    private func stands(_ name: String, in lines: [SourceLine]) -> Bool {
        guard let title = lines.firstIndex(where: { $0.hint?.kind == .heading(level: 1) }) else { return false }
        return lines[(title + 1)...].prefix(Self.headLines).contains { line in
            if case .furniture? = line.hint?.kind { return false }
            return line.text.count <= Self.longestHeadLine && line.text.split(whereSeparator: { $0.isWhitespace || $0 == "：" || $0 == ":" }).contains { $0 == name }
        }
    }

    /// Fills what recovery did not find on a page of one article: an author or a source only if the page prints the name,
    /// a date only if the lines above the text print none or the same.
    func complete(_ record: inout DocumentRecord, lines: [SourceLine]) {
        record.publication = record.publication ?? site
        guard record.articles.count(where: { $0.kind != .editorNote }) == 1,
            let index = record.articles.firstIndex(where: { $0.kind != .editorNote })
        else { return }
        func isPrinted(_ name: String) -> Bool { lines.contains { $0.text.contains(name) } }
        var article = record.articles[index]
        let wrote = article.people.contains { $0.role == .author || $0.role == .reporter }
        if !wrote, let author, PersonNames.isName(ScalarText(author)) ? isPrinted(author) : isAccount(author) && stands(author, in: lines) {
            article.people.append(PersonRecord(name: author, role: .author))
        }
        if article.source == nil, let source, source.count <= 40, isPrinted(source) { article.source = source }
        if article.date == nil, record.date == nil, let date = date.flatMap({ RecordDate.read(.text($0)) }) {
            let printed = lines.lazy.prefix(200).compactMap { DateScanner.first(in: ScalarText($0.text))?.date }.first
            if printed == nil || printed == date { article.date = date }
        }
        record.articles[index] = article
    }
}
