/// What stands between marks: “…” ‘…’ 「…」 『…』 «…» and straight quotation marks; 《…》 and 〈…〉 of works.
public struct Quotation: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case quotation, work }

    /// Folded offsets of the content, marks left out; never empty.
    public var range: Range<Int>
    public var kind: Kind

    public init(range: Range<Int>, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

public enum Quotations {
    /// The quotations of a paragraph, ascending by start, an outer one before those in it. They nest properly.
    ///
    /// A mark that nothing closes opens none: a closing mark takes the nearest open one of its pair and forgets what was
    /// opened since. Straight marks open and close by turns. Linear in the text but for sorting what is found.
    public static func find(in paragraph: Paragraph16) -> [Quotation] {
        var reader = QuotationReader(paragraph)
        return reader.read()
    }
}

private struct QuotationReader {
    /// Marks that close one another's quotations.
    enum Pair: Int, CaseIterable { case double, single, corner, whiteCorner, angle, straight, straightSingle, work, workSingle }

    enum Role {
        case opens(Pair), closes(Pair)
        /// Straight: closes if one is open.
        case turns(Pair)
    }

    private let paragraph: Paragraph16
    private var open: [(pair: Pair, content: Int)] = []
    /// How many of each pair are open, so that a closing mark without its partner costs nothing.
    private var openCount = [Int](repeating: 0, count: Pair.allCases.count)
    private var found: [Quotation] = []
    /// More quotations in one another than any page has: beyond it the oldest open mark is taken for unclosed.
    private static let deepest = 32

    init(_ paragraph: Paragraph16) { self.paragraph = paragraph }

    mutating func read() -> [Quotation] {
        for offset in 0..<paragraph.count {
            guard let role = role(at: offset) else { continue }
            switch role {
            case .opens(let pair): push(pair, at: offset)
            case .closes(let pair): close(pair, at: offset)
            case .turns(let pair): if openCount[pair.rawValue] > 0 { close(pair, at: offset) } else { push(pair, at: offset) }
            }
        }
        return found.sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    }

    private mutating func push(_ pair: Pair, at offset: Int) {
        if open.count == Self.deepest { openCount[open.removeFirst().pair.rawValue] -= 1 }
        open.append((pair, offset + 1))
        openCount[pair.rawValue] += 1
    }

    private mutating func close(_ pair: Pair, at offset: Int) {
        guard openCount[pair.rawValue] > 0 else { return }
        while let last = open.popLast() {
            openCount[last.pair.rawValue] -= 1
            guard last.pair == pair else { continue }
            if last.content < offset {
                let kind: Quotation.Kind = pair == .work || pair == .workSingle ? .work : .quotation
                found.append(Quotation(range: last.content..<offset, kind: kind))
            }
            return
        }
    }

    private func role(at offset: Int) -> Role? {
        switch paragraph.units[offset] {
        case 0x300A: return .opens(.work)  // 《
        case 0x300B: return .closes(.work)
        case 0x3008: return .opens(.workSingle)  // 〈
        case 0x3009: return .closes(.workSingle)
        case 0x22: return quotationRole(at: offset)
        default: return nil
        }
    }

    /// Every quotation mark is folded to one; what was printed tells which it is.
    private func quotationRole(at offset: Int) -> Role? {
        switch paragraph.printed(offset) {
        case 0x201C, 0x201E, 0x301D: return .opens(.double)  // “ „ 〝
        case 0x201D, 0x301E, 0x301F: return .closes(.double)  // ” 〞 〟
        case 0x300C, 0xFE41, 0xFF62: return .opens(.corner)  // 「
        case 0x300D, 0xFE42, 0xFF63: return .closes(.corner)
        case 0x300E, 0xFE43: return .opens(.whiteCorner)  // 『
        case 0x300F, 0xFE44: return .closes(.whiteCorner)
        case 0xAB, 0x2039: return .opens(.angle)  // «
        case 0xBB, 0x203A: return .closes(.angle)
        case 0x2018, 0x201A: return .opens(.single)  // ‘ ‚
        case 0x2019: return isApostrophe(offset) ? nil : .closes(.single)  // ’
        case 0x27, 0xFF07: return isApostrophe(offset) ? nil : .turns(.straightSingle)
        default: return .turns(.straight)
        }
    }

    private func isApostrophe(_ offset: Int) -> Bool {
        paragraph.isLatinLetter(offset - 1) && paragraph.isLatinLetter(offset + 1)
    }
}
