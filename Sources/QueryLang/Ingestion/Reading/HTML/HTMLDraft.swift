import Documents

/// A line as it is put together from the text of a page, white space collapsed as HTML has it.
struct HTMLDraft {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Scalars of `bytes`.
    private(set) var count = 0
    /// Where text of a further line of the file begins, and that line, from 1; the first at 0.
    private(set) var rows: [(offset: Int, row: Int)] = []
    /// Scalars at the start that are bold.
    private(set) var boldCount = 0
    /// Scalars inside links.
    private(set) var linkCount = 0
    var kind = LineHint.Kind.text
    var isWhole = true
    /// A picture stands between it and the line above.
    var isBelowPicture = false
    /// Stands in the one text of the page.
    var isOfText = false
    /// Row of the container that the line stands in.
    var container = 0
    private var isBoldSoFar = true
    /// The last byte opens a scalar from U+0080 to U+00BF.
    private var isBelowLatin = false
    /// White space waits for the text after it; a line break in it falls away between ideographs.
    private var space: Space = .none

    private enum Space { case none, blank, lineBreak }

    var isEmpty: Bool { count == 0 }
    var isMostlyLink: Bool { linkCount * 2 > count }

    /// Adds text that ends in a line of the file; `row` becomes that line.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>, row: inout Int, isBold: Bool, isLink: Bool) {
        for byte in text {
            switch byte {
            case 0x0A:
                row += 1
                space = .lineBreak
            case 0x20, 0x09, 0x0C, 0x0D:
                if space == .none { space = .blank }
            case 0x80...0x9F where isBelowLatin:
                bytes.removeLast()
                bytes += Array(String(Self.windows[Int(byte) - 0x80]).utf8)
                isBelowLatin = false
            default:
                if byte & 0xC0 != 0x80 { beginScalar(byte, row, isBold, isLink) }
                bytes.append(byte)
                isBelowLatin = byte == 0xC2
            }
        }
    }

    /// What a page that writes &#147; means: such numbers stand for the characters of Windows-1252 (HTML Standard, “numeric character
    /// reference end state”).
    private static let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

    private mutating func beginScalar(_ byte: UInt8, _ row: Int, _ isBold: Bool, _ isLink: Bool) {
        if space != .none, count > 0 {
            // From U+2000 on: general punctuation, kana, ideographs. What comes before is told by its last bytes.
            let isWideBefore = (bytes.count >= 3 ? bytes[bytes.count - 3] : 0) >= 0xE2 && (bytes.last ?? 0) & 0xC0 == 0x80
            if space == .blank || !(isWideBefore && byte >= 0xE2) {
                bytes.append(0x20)
                count += 1
                if isBoldSoFar { boldCount = count }
            }
        }
        space = .none
        if rows.last?.row != row { rows.append((count, row)) }
        count += 1
        if !isBold { isBoldSoFar = false }
        if isBoldSoFar { boldCount = count }
        if isLink { linkCount += 1 }
    }

    /// The cells of a table's row as one line, parted by wide blanks.
    static func joined(_ cells: [[HTMLDraft]], container: Int) -> HTMLDraft {
        var whole = HTMLDraft()
        whole.kind = .tableRow
        whole.container = container
        for (index, cell) in cells.enumerated() {
            if index > 0, !whole.isEmpty { whole.append("\u{3000}") }
            for (rank, draft) in cell.enumerated() {
                if rank > 0 { whole.append(" ") }
                for start in draft.rows where whole.rows.last?.row != start.row {
                    whole.rows.append((whole.rows.isEmpty ? 0 : whole.count + start.offset, start.row))
                }
                whole.bytes += draft.bytes
                whole.count += draft.count
                whole.linkCount += draft.linkCount
            }
        }
        return whole
    }

    /// Lines as one, parted by blanks.
    static func joined(_ lines: [HTMLDraft], kind: LineHint.Kind, container: Int) -> HTMLDraft {
        var whole = HTMLDraft.joined([lines], container: container)
        whole.kind = kind
        return whole
    }

    /// The parts above and below a line end of the file within the draft; nil where none stands at the scalar.
    func split(at offset: Int) -> (HTMLDraft, HTMLDraft)? {
        guard case .text = kind, linkCount == 0, let place = rows.firstIndex(where: { $0.offset == offset }), place > 0 else { return nil }
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        guard offset < scalars.count else { return nil }
        func part(_ range: Range<Int>, _ rows: ArraySlice<(offset: Int, row: Int)>) -> HTMLDraft {
            var part = self
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            part.bytes = Array(String(text).utf8)
            part.count = range.count
            part.rows = rows.map { (max(0, $0.offset - range.lowerBound), $0.row) }
            part.boldCount = max(0, min(boldCount, range.upperBound) - range.lowerBound)
            return part
        }
        return (part(0..<offset, rows[..<place]), part(offset..<scalars.count, rows[place...]))
    }

    /// Leaves the first scalars.
    mutating func cut(to length: Int) {
        guard length < count else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(length))
        bytes = Array(String(text).utf8)
        count = length
        rows.removeAll { $0.offset >= length }
        boldCount = min(boldCount, length)
        linkCount = min(linkCount, length)
    }

    private mutating func append(_ text: String) {
        bytes += Array(text.utf8)
        count += text.unicodeScalars.count
    }

    /// The line with its places, blanks at its ends left out; nil if nothing is left.
    func line(of file: [SourceLine]) -> SourceLine? {
        let all = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let opening = all.firstIndex(where: { !$0.isBlank }), let closing = all.lastIndex(where: { !$0.isBlank }) else { return nil }
        let text = all[opening...closing]
        let first = all[..<opening].count, last = first + text.count - 1
        var places: [SourceLine.Continuation] = []
        for (offset, row) in rows where offset <= last {
            let source = file[min(max(row - 1, 0), file.count - 1)]
            let place = SourceLine.Continuation(offset: max(0, offset - first), number: source.number, bytes: source.bytes)
            if places.last?.offset == place.offset { places.removeLast() }
            if places.last?.number != place.number { places.append(place) }
        }
        guard let start = places.first else { return nil }
        let bold = min(max(0, boldCount - first), last - first + 1)
        return SourceLine(
            number: start.number, text: String(text), bytes: start.bytes,
            hint: LineHint(kind: kind, boldLength: bold, isWhole: isWhole, isOfText: isOfText), continuations: Array(places.dropFirst()))
    }
}
