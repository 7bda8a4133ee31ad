/// Lines of a site's interface that stand within the text or the head: 展开全文　剩余52%, 点击图片放大, 0人参与　0条评论.
///
/// Sites word them in ever new ways, so no list of lines holds them. They are told by what they are made of: nearly all of such a
/// line are words of an interface (`InterfaceWords`), figures and signs, on a page where other lines are known to be a site's.
extension PageClassifier {
    private static let longestInterface = 45
    private static let fewestOfSite = 2
    /// The share of a line's letters that the words make up, on a site's page and on another.
    private static let mostlyInterface = 0.75
    private static let fewestStrong = 2
    static let interfaceReason = "made of words of a site's interface"

    mutating func markInterface() {
        let ofSite = blocks.count { $0.role == .furniture && Self.siteReasons.contains(where: $0.reason.hasPrefix) }
        let isSite = ofSite >= Self.fewestOfSite
        for index in blocks.indices where [.plain, .caption, .byline].contains(blocks[index].role) && blocks[index].headingLevel == 0 && blocks[index].count <= Self.longestInterface && blocks[index].text.last?.isColon != true {
            let made = Self.interface(blocks[index].text)
            let isWhole = made.share == 1 && made.strong >= Self.fewestStrong && made.hasFigures
            // 关注 between the title and the text.
            let isButton = isSite && made.share == 1 && made.strong == 1 && blocks[index].count <= 3 && (isOfFrame(index - 1) || isOfFrame(index + 1))
            guard isWhole || isButton || isSite && made.share >= Self.mostlyInterface && (made.strong >= Self.fewestStrong || made.strong == 1 && made.hasFigures) else { continue }
            blocks[index].credits = []
            blocks[index].assign(.furniture, Self.interfaceReason)
        }
    }

    private static let siteReasons = ["button", "words of a site", "heading of a list", "a site's menu", "a bar of", "asks readers", "counts of readers", "a row of links", "breadcrumb", "a word of the site", "a crawler", "marked", "a switch", "title of the page"]

    private func isOfFrame(_ index: Int) -> Bool { blocks.indices.contains(index) && (blocks[index].role == .furniture || [.source, .date].contains(blocks[index].role)) }

    /// How much of a line's letters the words of interfaces make up, how many of those say so by themselves, and whether figures or signs
    /// stand among them.
    static func interface(_ text: ScalarText) -> (share: Double, strong: Int, hasFigures: Bool) {
        var rest = text, covered = 0, letters = 0, strong = 0, hasFigures = false
        while let first = rest.first {
            if let word = rest.opening(among: InterfaceWords.strong) {
                covered += word.count
                letters += word.count
                strong += 1
                rest = rest.dropFirst(word.count)
            } else if let word = rest.opening(among: InterfaceWords.weak) {
                covered += word.count
                letters += word.count
                rest = rest.dropFirst(word.count)
            } else {
                if first.isHan || first.isASCIILetter { letters += 1 }
                if first.isASCIIDigit || first.isOne(of: "▶►▷♡♥❤↗↑↓←→⬇▲▼×+%＋％👍⭐★☆🔍") { hasFigures = true }
                rest = rest.dropFirst()
            }
        }
        return (letters == 0 ? 0 : Double(covered) / Double(letters), strong, hasFigures)
    }

    // MARK: Cues of a broadcast

    private static let cues: WordTable = ["音乐", "音效", "片头", "片尾", "片花", "垫乐", "压混", "渐弱", "渐起", "间奏", "现场声", "录音带", "混播", "提示音"]
    private static let longestCue = 30

    /// 【音效：江水拍岸】, （片头音乐）: alone between the turns of a talk.
    mutating func markCues() {
        for index in blocks.indices where [.plain, .heading].contains(blocks[index].role) && blocks[index].count <= Self.longestCue {
            guard let inner = BylineReader.bracketContent(blocks[index].text) ?? Self.squareContent(blocks[index].text), inner.containsAny(of: Self.cues), !inner.contains("。"),
                blocks.contains(where: { $0.role == .turn })
            else { continue }
            blocks[index].assign(.furniture, "a cue of a broadcast")
        }
    }

    private static func squareContent(_ text: ScalarText) -> ScalarText? {
        guard text.count > 2, let first = text.first, first.isOne(of: "【[［〔"), text.last?.isOne(of: "】]］〕") == true else { return nil }
        let inner = text.dropFirst().dropLast()
        return inner.contains(where: { $0.isOne(of: "【】[]［］") }) ? nil : inner
    }
}
