/// The parts of an article's head: kicker, title, subtitle, column.
struct TitleParts: Sendable, Equatable {
    var kicker: String?
    var title: String?
    var subtitle: String?
    var column: String?
    var uncertain: String?
}

enum TitleReader {
    /// - Parameter lines: the head's blocks in printed order.
    static func read(_ lines: [Block]) -> TitleParts {
        var parts = TitleParts()
        var titles: [Block] = []
        for line in lines {
            switch line.role {
            case .kicker: parts.kicker = parts.kicker ?? String(line.text)
            case .subtitle: parts.subtitle = (parts.subtitle.map { $0 + " " } ?? "") + String(line.text.trimmedDashes)
            case .title: titles.append(line)
            default: continue
            }
        }
        if let field = titles.first, let meta = MetaLineReader.read(field.text), let title = meta.title {
            parts.title = title
        } else if titles.count >= 2, titles[0].headingLevel == 0, parts.kicker == nil,
            let first = titles.first, let last = titles.last, max(first.count, last.count) > 20, !isOpen(first.text)
        {
            parts.kicker = String(first.text)
            parts.title = titles.dropFirst().map { String($0.text) }.joined(separator: " ")
            parts.uncertain = "two lines stand above the text; the first was taken as the kicker"
        } else if !titles.isEmpty {
            var title = ""
            for (rank, line) in titles.enumerated() {
                if rank > 0, !isOpen(titles[rank - 1].text) { title += " " }
                title += String(line.text)
            }
            parts.title = title
            if titles.count > 1 { parts.uncertain = "the title was put together from \(titles.count) lines" }
        } else if let kicker = parts.kicker {
            parts.title = kicker
            parts.kicker = nil
        }
        guard let title = parts.title.map({ ScalarText($0) }) else { return parts }
        parts.column = columnPrefix(title)
        if parts.subtitle == nil, let range = title.firstRange(of: "——") {
            let head = title[..<range.lowerBound].trimmed, tail = title[range.upperBound...].trimmed
            if head.count >= 4, tail.count >= 4 {
                parts.title = String(head)
                parts.subtitle = String(tail)
            }
        }
        return parts
    }

    /// The line cannot end a title: it stops on a word that wants another.
    private static func isOpen(_ text: ScalarText) -> Bool {
        guard let last = text.last else { return false }
        return last.isOne(of: "的与和及把将以为在从向对让使“《（，、")
    }

    /// 栏目丨标题, 栏目｜标题: the column's name before the stroke.
    static func columnPrefix(_ title: ScalarText) -> String? {
        guard let stroke = title.prefix(14).firstIndex(where: { $0.isOne(of: "丨｜|") }) else { return nil }
        let column = title[..<stroke].trimmed
        return (2...12).contains(column.count) ? String(column) : nil
    }
}
