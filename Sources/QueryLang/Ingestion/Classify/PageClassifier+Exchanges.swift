/// Speakers told by the form of a page rather than by their labels' words.
///
/// Three layouts: nearly every line opens with one of a few labels, and questions stand among them (BQ：…？ / N：…,
/// 恩：… / 头：…, 团子：… between 主持人：…); labels alone on their lines, each with a person or a paper's reporter (某厅厅长 张三：, 某台记者：);
/// a lead that announces the full text of what was said (开场发言及问答全文如下：) above 张三：…, whom it names.
extension PageClassifier {
    private static let fewestTurns = 6, fewestQuestions = 2
    /// Blocks that may stand between two labels of one exchange: a turn goes on over paragraphs.
    private static let mostBetween = 2
    private static let longestAnyLabel = 12, longestOnce = 6

    /// Labels of which a few share nearly all lines of a run and take turns there, with questions among them: fields and lists
    /// with labels ask nothing.
    func exchanging(_ labels: [Int: ScalarText]) -> Set<ScalarText> {
        var runs: [[Int]] = []
        for place in labels.keys.sorted() where labels[place].map({ $0.count <= Self.longestAnyLabel || $0.last?.isClosingBracket == true }) == true {
            if let last = runs.last?.last, place - last <= Self.mostBetween + 1, blocks[last..<place].dropFirst().allSatisfy({ $0.role == .plain || $0.role.isFurniture }) {
                runs[runs.count - 1].append(place)
            } else {
                runs.append([place])
            }
        }
        return runs.reduce(into: []) { $0.formUnion(speakers(of: $1, labels)) }
    }

    private func speakers(of run: [Int], _ labels: [Int: ScalarText]) -> Set<ScalarText> {
        var counts: [ScalarText: Int] = [:]
        for place in run { labels[place].map { counts[$0, default: 0] += 1 } }
        // What opens or closes the run once belongs to its head or its foot.
        var own = run[...]
        while let place = own.first, let label = labels[place], counts[label] == 1, !LabelWords.askers.contains(label.squeezed) { own = own.dropFirst() }
        while let place = own.last, let label = labels[place], counts[label] == 1 { own = own.dropLast() }
        guard own.count >= Self.fewestTurns, let first = own.first, let last = own.last else { return [] }
        let sequence = own.compactMap { labels[$0] }
        let distinct = Set(sequence)
        let changes = zip(sequence, sequence.dropFirst()).count { $0 != $1 }
        let questions = own.count { blocks[$0].text.contains { $0.isOne(of: "？?") } }
        let isDense = own.count * 4 >= (last - first + 1) * 3
        guard distinct.count * 2 <= own.count, distinct.count(where: { counts[$0, default: 0] >= 2 }) >= 2, changes * 3 >= (own.count - 1) * 2, isDense,
            questions >= Self.fewestQuestions, questions * 8 >= own.count, questions < own.count
        else { return [] }
        return Set(own.compactMap { place in
            guard let label = labels[place], counts[label, default: 0] < 2 else { return labels[place] }
            return mayName(label.squeezed) && opensWithColon(place, label) && (blocks[place].text.endsSentence || !blocks[place].isTitleLike) ? label : nil
        })
    }

    /// Who says a word once among others who talk.
    private func mayName(_ label: ScalarText) -> Bool {
        if label.count == 1 || LabelWords.isCrowd(label) { return true }
        return label.count <= Self.longestOnce && (PersonNames.mayBeName(label) || label.closing(among: InstitutionWords.posts) != nil || label.allSatisfy(\.isASCIILetter))
    }

    /// 张三：… and no 【音乐渐起】.
    private func opensWithColon(_ index: Int, _ label: ScalarText) -> Bool {
        blocks[index].text.prefix(label.count + 2).contains(where: \.isColon) && blocks[index].text.last?.isColon == false
    }

    private static let fewestAlone = 3

    /// 主持人 张三： / 某厅厅长 李四： / 某台记者：, each alone on its line above what is said.
    func standingAlone(_ labels: [Int: ScalarText]) -> Set<ScalarText> {
        let alone = labels.filter { index, label in
            let text = blocks[index].text
            guard text.last?.isColon == true, !text.dropLast().contains(where: \.isColon), index + 1 < blocks.count, labels[index + 1] == nil, blocks[index + 1].role == .plain,
                blocks[index + 1].text.last?.isColon != true, blocks[index + 1].text.endsSentence || blocks[index + 1].count > LineShape.measured
            else { return false }
            let plain = label.squeezed
            return OfficeLabel.read(plain) != nil || Self.partAndName(label) != nil || LabelWords.askers.contains(plain) || plain.hasSuffix("记者") && plain.count > 2
        }
        let found = Set(alone.values)
        // 某某議員： above what is told of each member asks nobody.
        let isLed = found.contains { LabelWords.askers.contains($0.squeezed) || $0.hasSuffix("记者") || OfficeLabel.read($0)?.isChair == true }
        return isLed && alone.count >= Self.fewestAlone && found.count >= 2 ? found : []
    }

    private static let answeredWithin = 3

    /// 某县读者张三问：… and, not far below, 某站农艺师李四答：….
    func askedAndAnswered(_ labels: [Int: ScalarText]) -> Set<ScalarText> {
        var found: Set<ScalarText> = []
        for (index, label) in labels where Self.isAsking(label) {
            guard let below = (index + 1...index + Self.answeredWithin).first(where: { labels[$0].map(Self.isAnswering) == true }), let answer = labels[below] else { continue }
            found.formUnion([label, answer])
        }
        return found
    }

    private static let announcements: [String] = ["全文如下", "实录如下", "问答如下", "答问如下", "对话如下", "内容如下", "问答全文", "答问全文", "谈话全文", "开场发言", "答问内容", "问答内容", "谈话内容", "讲话内容", "谈话要点", "采访实录", "访谈实录", "对话实录", "会面实录"]
    private static let mostBelowLead = 3

    /// The one whom a lead names, in the label right below 问答全文如下：, though no other label may stand on what is left of the page.
    func announced(_ labels: [Int: ScalarText]) -> Set<ScalarText> {
        var found: Set<ScalarText> = []
        for index in blocks.indices where blocks[index].role == .plain && Self.announcesTalk(blocks[index].text) {
            // 记者：… may stand before what the one says whom the lead names.
            for place in index + 1..<min(index + 1 + Self.mostBelowLead, blocks.count) {
                guard let label = labels[place] else { continue }
                let plain = label.squeezed
                if LabelWords.askers.contains(plain) { continue }
                if PersonNames.mayBeName(plain) || plain.closing(among: InstitutionWords.posts) != nil, blocks[index].text.firstRange(of: String(plain)) != nil { found.insert(label) }
                break
            }
        }
        return found
    }

    static func announcesTalk(_ text: ScalarText) -> Bool {
        text.last?.isColon == true && text.suffix(longestAnnouncement).containsAny(of: announcements)
    }

    private static let longestAnnouncement = 24

    private static let fewestAbbreviated = 2, longestParty = 12

    /// 大頭=頭 / 貝殼=貝 / 簡子昂=簡: the persons of a talk, each with the scalar that stands for the name further down.
    mutating func markAbbreviations() {
        var run: [Int] = []
        func abbreviated(_ index: Int) -> ScalarText? {
            let text = blocks[index].text.squeezed
            guard blocks[index].role == .plain, text.count <= Self.longestParty, let sign = text.firstIndex(where: { $0.isOne(of: "=＝") }), sign > text.startIndex else { return nil }
            let name = text[..<sign], short = text[(sign + 1)...]
            return (1...2).contains(short.count) && short.count < name.count && short.allSatisfy { $0.isHan || $0.isASCIILetter } && name.allSatisfy { $0.isHan || $0.isASCIILetter || $0 == "·" } ? name : nil
        }
        func mark() {
            defer { run = [] }
            guard run.count >= Self.fewestAbbreviated else { return }
            for index in run {
                guard let name = abbreviated(index) else { continue }
                blocks[index].credits = [Credit(name: String(name), role: .author)]
                blocks[index].label = "guest"
                blocks[index].assign(.participant, Self.abbreviatedReason)
            }
        }
        for index in content {
            if abbreviated(index) == nil { mark() } else { run.append(index) }
        }
        mark()
    }

    static let abbreviatedReason = "a person of the talk, and what stands for the name in it"
}
