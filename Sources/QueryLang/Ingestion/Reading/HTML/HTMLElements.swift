/// What the elements of HTML mean to a reader of text.
enum HTMLElement {
    /// Runs on within a line.
    case inline
    case bold, link
    case lineBreak
    /// A line of its own, with nothing more to say.
    case block
    /// Holds lines: what they have in common is counted.
    case container
    case heading(Int)
    case listItem, caption
    case preformatted
    case row, cell
    case title, meta, script
    /// Text, but none of an article.
    case control(String)

    init(_ name: String) { self = Self.known[name] ?? .block }

    /// Whether HTML has an element of the name, in lower case.
    static func isKnown(_ name: String) -> Bool { known[name] != nil || others.contains(name) }

    /// Whether an element parts the text before it from its own.
    static func opensLine(_ name: String) -> Bool {
        switch known[name] {
        case .block, .container, .heading, .listItem, .caption, .preformatted, .row, .cell: true
        case nil: blocks.contains(name)
        default: false
        }
    }

    private static let blocks: Set<String> = ["p", "hr", "dt", "dd", "address", "thead", "tfoot", "hgroup", "legend", "summary", "dialog", "head"]
    /// With no more meaning than that they are no text.
    private static let others = blocks.union([
        "style", "link", "base", "col", "colgroup", "optgroup", "output", "picture", "source", "track", "embed", "param",
        "map", "area", "svg", "math", "canvas", "progress", "meter", "rtc", "frame", "frameset", "noframes", "basefont", "marquee", "blink",
    ])

    private static let known: [String: HTMLElement] = {
        var known: [String: HTMLElement] = [
            "a": .link, "b": .bold, "strong": .bold, "br": .lineBreak, "li": .listItem, "figcaption": .caption,
            "caption": .caption, "pre": .preformatted, "tr": .row, "td": .cell, "th": .cell, "title": .title,
            "meta": .meta, "script": .script, "button": .control("button"), "select": .control("list to choose from"),
            "option": .control("list to choose from"), "textarea": .control("field to fill in"),
            "noscript": .control("shown without scripts only"), "template": .control("not shown"),
            "iframe": .control("frame"), "object": .control("embedded object"), "video": .control("embedded object"),
            "audio": .control("embedded object"),
        ]
        for (level, name) in ["h1", "h2", "h3", "h4", "h5", "h6"].enumerated() { known[name] = .heading(level + 1) }
        let inline = """
            i em u span font sub sup small big abbr cite code q mark time s del ins strike tt kbd samp var bdo bdi ruby rb rt \
            rp wbr img acronym data dfn nobr label input o:p
            """
        for name in inline.split(separator: " ") { known[String(name)] = .inline }
        let containers = """
            html body main article section div header footer nav aside ul ol dl table tbody form fieldset center blockquote \
            figure details menu
            """
        for name in containers.split(separator: " ") { known[String(name)] = .container }
        return known
    }()
}

/// Elements and names by which sites mark what is no part of an article.
enum HTMLFurnitureNames {
    /// By the element's own name.
    static let elements: [String: String] = [
        "nav": "navigation", "footer": "footer of the page", "aside": "beside the text", "menu": "menu",
    ]
    static let roles: [String: String] = [
        "navigation": "navigation", "contentinfo": "footer of the page", "complementary": "beside the text",
        "search": "search form", "menu": "menu", "toolbar": "toolbar",
    ]
    /// Never set apart by their class: they hold all of the page, or its text.
    static let holders: Set<String> = ["html", "body", "main", "article", "td", "th", "tr", "table", "tbody"]

    private static let words: Set<String> = [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer", "copyright",
        "share", "sharing", "social", "sidebar", "aside", "related", "recommend", "recommended", "recommendation",
        "recommendations", "comment", "comments", "pager", "pagination", "toolbar", "search", "login", "ad", "ads",
        "advert", "advertisement", "ranking", "qrcode", "widget", "subscribe", "cookie", "cookies", "popup", "topbar",
        "sitemap", "friendlink", "friendlinks",
    ]

    /// The word of a class or an id that says so: `article-share`, `shareBox`. Nil if none does.
    static func word(in names: String) -> String? {
        var word: [UInt8] = []
        func found() -> String? {
            guard !word.isEmpty else { return nil }
            let text = String(decoding: word, as: UTF8.self)
            return words.contains(text) ? text : nil
        }
        var wasLower = false
        for byte in names.utf8 {
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            if !isUpper && !isLower || isUpper && wasLower {
                if let found = found() { return found }
                word = []
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            wasLower = isLower
        }
        return found()
    }
}
