import CMarkup
import Documents

/// Takes the lines of a page from the parser's events. Its work and memory are in proportion to the page, however deep
/// the elements lie.
final class HTMLExtractor {
    /// A block of the page and what has been counted of the lines right in it.
    struct Container {
        var parent: Int
        /// Why its lines belong to no article, if its name or attributes say so.
        var reason: String?
        /// An element that sets its text apart whatever its share of the page is.
        var isSurelyApart = false
    }

    private struct Open {
        var name: String
        var element: HTMLElement
        var container: Int
        var bold: Int
        var link: Int
    }

    private struct Row {
        /// Index of the first draft of each cell.
        var cells: [Int] = []
        var start: Int
        /// A cell holds what no table of values does: headings, tables.
        var isLayout = false
    }

    private(set) var containers: [Container] = [Container(parent: -1)]
    private(set) var drafts: [HTMLDraft] = []
    private(set) var titleText: HTMLDraft?
    private(set) var evidence = HTMLEvidence()

    private var open: [Open] = []
    private var rows: [Row] = []
    private var draft = HTMLDraft()
    private var container = 0
    private var bold = 0
    private var link = 0
    private var preformatted = 0
    /// The first draft of a listing, once an element says that it is code.
    private var listing: (start: Int, isCode: Bool)?
    private var isTitle = false
    private var hasBody = false
    /// The script that is read is data about the page.
    private var isData = false
    private var data: [UInt8] = []
    private var isAfterBreak = false
    /// A picture stands above the line that is read.
    private var isBelowPicture = false
    /// What the next line is, by the element that opened it.
    private var pendingKind = LineHint.Kind.text

    /// Elements open at once that are told apart; what lies deeper counts as text of the deepest.
    private static let deepest = 4_096
    private static let longestData = 1 << 20

    /// - Parameter breaksLines: a line feed ends a line.
    init(breaksLines: Bool = false) { preformatted = breaksLines ? 1 : 0 }

    // MARK: Events

    func start(_ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
        let element = HTMLElement(name)
        switch element {
        case .inline, .bold, .link: break
        case .lineBreak: closeLine(isBroken: true)
        case .meta: evidence.add(Attributes(attributes))
        case .script: isData = Attributes(attributes)["type"]?.lowercased() == "application/ld+json"
        default: closeLine()
        }
        if name == "img", draft.isEmpty { isBelowPicture = true }
        if case .lineBreak = element { return }
        guard open.count < Self.deepest else { return }
        open.append(Open(name: name, element: element, container: container, bold: bold, link: link))
        enter(element, name, attributes)
    }

    private func enter(_ element: HTMLElement, _ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
        switch element {
        case .bold: bold += 1
        case .link: link += 1
        case .heading(let level):
            pendingKind = .heading(level: level)
            if let last = rows.indices.last { rows[last].isLayout = true }
        case .listItem: pendingKind = .listItem
        case .caption: pendingKind = .caption
        case .preformatted:
            preformatted += 1
            if listing == nil { listing = (drafts.count, false) }
        case .inline where name == "code": listing?.isCode = true
        case .title: if titleText == nil, !hasBody { isTitle = true }
        case .row: rows.append(Row(start: drafts.count))
        case .cell: if let last = rows.indices.last { rows[last].cells.append(drafts.count) }
        case .control(let what): push(Container(parent: container, reason: what, isSurelyApart: true))
        case .container:
            if name == "body" { hasBody = true }
            if name == "table", let last = rows.indices.last { rows[last].isLayout = true }
            let hidden = Self.hidden(attributes)
            push(
                Container(
                    parent: container, reason: hidden ?? Self.reason(name, Attributes(attributes)),
                    isSurelyApart: hidden != nil))
        case .block:
            if Self.isCaption(Attributes(attributes)["class"]) { pendingKind = .caption }
        case .inline, .lineBreak, .meta, .script: break
        }
        switch element {
        case .block, .heading, .listItem, .preformatted, .row:
            if let hidden = Self.hidden(attributes) {
                push(Container(parent: container, reason: hidden, isSurelyApart: true))
            }
        default: break
        }
    }

    private func push(_ new: Container) {
        containers.append(new)
        container = containers.count - 1
    }

    func end(_ name: String) {
        guard let index = open.lastIndex(where: { $0.name == name }), open.count - index <= CM_DEEPEST else { return }
        while open.count > index, let last = open.popLast() {
            switch last.element {
            case .inline, .bold, .link: break
            case .row:
                closeLine()
                closeRow()
            case .title:
                if isTitle {
                    isTitle = false
                    titleText = draft
                    draft = HTMLDraft()
                }
            case .script:
                if isData { evidence.addData(data) }
                isData = false
                data = []
            case .preformatted:
                closeLine()
                preformatted -= 1
                closeListing()
            case .heading, .listItem, .caption:
                closeLine()
                pendingKind = .text
            case .block:
                closeLine()
                if pendingKind == .caption, !open.contains(where: { $0.name == "figcaption" }) { pendingKind = .text }
            default: closeLine()
            }
            container = last.container
            bold = last.bold
            link = last.link
        }
    }

    /// - Parameter line: the line of the input, from 1, that the text ends in.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool, line: Int) {
        if isRaw {
            if isData, data.count + bytes.count <= Self.longestData { data += bytes }
            return
        }
        var start = max(1, line - bytes.count { $0 == 0x0A })
        if preformatted > 0, !isTitle {
            for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                if index > 0 {
                    closeLine(isBroken: true)
                    start += 1
                }
                append(UnsafeBufferPointer(rebasing: part), &start)
            }
        } else {
            append(bytes, &start)
        }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int) {
        draft.append(bytes, row: &start, isBold: bold > 0, isLink: link > 0)
    }

    func finish() {
        closeLine()
        while !rows.isEmpty { closeRow() }
        if isTitle { titleText = draft }
    }

    // MARK: Lines

    private func closeLine(isBroken: Bool = false) {
        guard !isTitle else { return }
        let wasAfterBreak = isAfterBreak
        isAfterBreak = isBroken
        guard !draft.isEmpty else { return }
        draft.container = container
        draft.kind = pendingKind
        draft.isBelowPicture = isBelowPicture
        isBelowPicture = false
        draft.isWhole = !isBroken && !wasAfterBreak
        drafts.append(draft)
        draft = HTMLDraft()
        // What stands after the first line of an item is a paragraph in it.
        if pendingKind == .listItem { pendingKind = .text }
    }

    /// The lines of `<pre><code>` are one listing.
    private func closeListing() {
        guard !open.contains(where: { $0.name == "pre" }), let (start, isCode) = listing else { return }
        listing = nil
        guard isCode, start < drafts.count else { return }
        let lines = Array(drafts[start...])
        drafts.removeSubrange(start...)
        drafts.append(HTMLDraft.joined(lines, kind: .code, container: lines[0].container))
    }

    private func closeRow() {
        pendingKind = .text
        guard let table = rows.popLast(), !table.isLayout, table.cells.count >= 2 else { return }
        let cells = table.cells.enumerated().map { index, start in
            Array(
                drafts[
                    min(
                        start, drafts.count)..<min(
                            index + 1 < table.cells.count ? table.cells[index + 1] : drafts.count, drafts.count)])
        }
        let lines = cells.flatMap { $0 }
        // A row of one value alone is a row beside others.
        let isBelowRow =
            table.start > 0 && drafts.indices.contains(table.start - 1) && drafts[table.start - 1].kind == .tableRow
        let filled = cells.count(where: { !$0.isEmpty })
        guard filled >= (isBelowRow ? 1 : 2),
            cells.allSatisfy({ $0.count <= 3 && $0.reduce(0) { $0 + $1.count } <= 120 }),
            lines.reduce(0, { $0 + $1.count }) <= 600, lines.count(where: \.isMostlyLink) * 2 < lines.count,
            lines.allSatisfy({ containers[$0.container].reason == nil })
        else { return }
        // What stands in the row before its first cell is in no cell.
        drafts.removeSubrange(min(table.cells.first ?? table.start, drafts.count)...)
        drafts.append(HTMLDraft.joined(cells, container: container))
    }

    // MARK: Attributes

    struct Attributes {
        private let pairs: UnsafePointer<UnsafePointer<CChar>?>?
        /// Attributes looked at; a page that gives one element more means none of them.
        private static let most = 64

        init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

        subscript(name: String) -> String? {
            guard let pairs else { return nil }
            for index in 0..<Self.most {
                guard let key = pairs[2 * index] else { return nil }
                if String(cString: key) == name { return pairs[2 * index + 1].map { String(cString: $0) } }
            }
            return nil
        }
    }

    private static func reason(_ name: String, _ attributes: Attributes) -> String? {
        if let reason = HTMLFurnitureNames.elements[name] { return reason }
        if let role = attributes["role"], let reason = HTMLFurnitureNames.roles[role] { return reason }
        guard !HTMLFurnitureNames.holders.contains(name) else { return nil }
        for key in ["class", "id"] {
            if let value = attributes[key], let word = HTMLFurnitureNames.word(in: value) {
                return "marked ‘\(word)’ by the page"
            }
        }
        return nil
    }

    private static let captionNames: Set<String> = ["cap", "caption", "img-caption", "image-caption", "pic-caption", "photo-caption", "pictext", "img-desc", "wp-caption-text"]

    private static func isCaption(_ names: String?) -> Bool { names?.lowercased().split(separator: " ").contains { captionNames.contains(String($0)) } ?? false }

    private static func hidden(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?) -> String? {
        guard attributes != nil, let style = Attributes(attributes)["style"] else { return nil }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden") ? "hidden on the page" : nil
    }
}
