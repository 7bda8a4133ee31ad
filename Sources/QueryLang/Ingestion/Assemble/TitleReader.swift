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
            case .title where titles.contains(where: { $0.text.wording == line.text.wording }): continue
            case .title: titles.append(line)
            default: continue
            }
        }
        if let field = titles.first, let meta = MetaLineReader.read(field.text), let title = meta.title {
            parts.title = title
        } else if !titles.isEmpty {
            var title = ""
            for (rank, line) in titles.enumerated() {
                if rank > 0, !isOpen(titles[rank - 1].text), !line.text.hasPrefix("关于") { title += " " }
                title += String(bare(line))
            }
            parts.title = title
            if titles.count > 1 { parts.uncertain = "the title was put together from \(titles.count) lines" }
        } else if let kicker = parts.kicker {
            parts.title = kicker
            parts.kicker = nil
        }
        // 访某学家张三 / “冰里有一本书”: whom the text is about stands above the title.
        if let first = parts.title, let second = parts.subtitle, parts.kicker == nil, titles.count == 1, titles[0].headingLevel == 0, HeadKind.says(ScalarText(first)),
            !HeadKind.says(ScalarText(second)), HeadKind.isWhole(ScalarText(second)), lines.firstIndex(where: { $0.role == .subtitle }) ?? 0 > lines.firstIndex(where: { $0.role == .title }) ?? 0,
            lines.contains(where: { $0.role == .subtitle && $0.text.trimmedDashes.count == $0.text.count })
        {
            (parts.kicker, parts.title, parts.subtitle) = (first, second, nil)
        }
        guard let title = parts.title.map({ ScalarText($0) }) else { return parts }
        parts.column = columnPrefix(title)
        return parts
    }

    /// Without what is printed on the title's line and is no part of it: the number of an item (1、), the dateline of a
    /// feature (某社某地5日电 题：), its writer behind a stroke, blanks between the scalars of a title set wide.
    private static func bare(_ block: Block) -> ScalarText {
        var text = block.text
        // （上接第一版《某某》）.
        if let inner = BylineReader.bracketContent(text), inner.hasPrefix("上接"), inner.last == "》", let open = inner.firstIndex(of: "《") {
            return inner[(open + 1)...].dropLast()
        }
        if let number = Numbering.number(of: text), number.rank == 3 {
            text = text.dropFirst(number.mark.unicodeScalars.count).trimmed
        } else if let length = PageClassifier.bracketedNumber(text), length < text.count {
            text = text.dropFirst(length).trimmed
        }
        if let topic = text.prefix(30).firstIndex(where: { $0 == "题" }), topic + 1 < text.endIndex,
            text[topic + 1].isColon,
            Dateline.opens(text)
        {
            text = text[(topic + 2)...].trimmed
        }
        if !block.credits.isEmpty, let stroke = text.lastIndex(where: { $0.isOne(of: "/／") }) {
            text = text[..<stroke].trimmed
        }
        // • 某通知, 某短讯 [复制链接]: the bullet of a list of notices, and a forum's button.
        if block.reason == PageClassifier.markedTitleReason { text = text.dropFirst().trimmed }
        if text.first?.isOne(of: "•·▪") == true, text.dropFirst().first?.isBlank == true { text = text.dropFirst().trimmed }
        if let button = text.closing(among: buttons), button.count < text.count { text = text.dropLast(button.count).trimmed }
        // 标题*: the mark of a note at the page's foot.
        if text.count > 4 { text = text.dropLast(text.reversed().prefix { $0.isOne(of: "*＊") }.count).trimmed }
        // 公报〔1〕.
        if text.count > 6, text.last?.isOne(of: "〕]］") == true, let open = text.suffix(4).lastIndex(where: { $0.isOne(of: "〔[［") }), text[(open + 1)...].dropLast().allSatisfy(\.isASCIIDigit) {
            text = text[..<open].trimmed
        }
        return isSpacedOut(text) ? text.squeezed : text
    }

    private static let buttons: WordTable = ["[复制链接]", "【复制链接】", "[打印]", "【打印】"]

    /// 重　阳　寄　语: every scalar stands alone.
    private static func isSpacedOut(_ text: ScalarText) -> Bool {
        let words = text.split(whereSeparator: \.isBlank)
        return words.count >= 2 && words.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isHan) }
    }

    /// 五百份问卷显示：…, 新增床位1160张，实现…; a line shorter than two phrases above it, or of two phrases below one: what
    /// the second line of a head adds to its title.
    static func isDetail(_ line: ScalarText, of title: ScalarText) -> Bool {
        if line.contains(where: { $0.isComma || $0.isColon }) { return !title.contains(where: { $0.isComma || $0.isColon }) }
        let isPair = line.contains(where: \.isBlank), isTitlePair = title.contains(where: \.isBlank)
        return isPair != isTitlePair && (isPair || line.count < title.count)
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
