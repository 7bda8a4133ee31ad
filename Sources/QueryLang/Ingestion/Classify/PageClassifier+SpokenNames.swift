/// Lists of those who talk, known by who speaks below: 市公安局支队长　某某 above a talk in which 某某： opens turns.
///
/// A name that no table of surnames holds, a post that none does, a heading of the list in words of its own: what the label of a
/// turn repeats is a name, and what stands beside it in a short line above the talk is who that is.
extension PageClassifier {
    /// Lines above the first turn that are searched, and the longest of them, in scalars.
    private static let mostAbove = 40, longestListed = 80
    private static let spokenLengths = 2...9
    /// What a label must have behind it at least to be a turn's, in scalars.
    private static let shortestSaid = 6
    private static let longestListHead = 10

    mutating func markSpokenNames() {
        var spoken: [ScalarText: Int] = [:]
        var first: Int?
        for index in blocks.indices where blocks[index].role == .plain && blocks[index].headingLevel == 0 {
            guard let label = Self.label(of: blocks[index].text), case let name = label.squeezed, Self.spokenLengths.contains(name.count), mayTalk(name),
                blocks[index].count > label.count + Self.shortestSaid
            else { continue }
            spoken[name, default: 0] += 1
            if first == nil, spoken[name, default: 0] > 0, !blocks[index].isTitleLike { first = index }
        }
        guard let first, spoken.count >= 2 else { return }
        var isHost = false
        var listed: [Int] = []
        for index in max(0, first - Self.mostAbove)..<first {
            switch blocks[index].role {
            case .hostLabel: isHost = true
            case .guestLabel: isHost = false
            case .plain where blocks[index].count <= Self.longestListed && blocks[index].headingLevel == 0 && !isDashed(index) && !HeadKind.says(blocks[index].text):
                let isBelowLabel = index > 0 && ([.hostLabel, .guestLabel, .participant].contains(blocks[index - 1].role) || headsHosts(index - 1))
                guard let credit = listedSpeaker(blocks[index].text, spoken) ?? (isBelowLabel ? bareSpeaker(blocks[index].text, spoken) : nil) else { break }
                if headsHosts(index - 1) {
                    isHost = true
                    blocks[index - 1].label = String(blocks[index - 1].text.trimmed(\.isColon))
                    blocks[index - 1].assign(.hostLabel, "heads a list of those who speak below")
                }
                blocks[index].credits = [Credit(name: credit.name, role: isHost ? .reporter : .author, affiliation: credit.affiliation)]
                blocks[index].label = isHost ? "host" : "guest"
                blocks[index].assign(.participant, "names one who speaks below, with a post")
                listed.append(index)
            default: continue
            }
        }
        for index in listed where index > 0 && blocks[index - 1].role == .plain && blocks[index - 1].count <= Self.longestListHead && !blocks[index - 1].text.endsSentence {
            // A short line right above the list heads it, whatever its words.
            guard blocks[index - 1].headingLevel > 1 || blocks[index - 1].isBold || blocks[index - 1].text.last?.isColon == true || LabelWords.attending.contains(blocks[index - 1].text.prefix(2).squeezed) else { continue }
            blocks[index - 1].label = String(blocks[index - 1].text.trimmed(\.isColon))
            blocks[index - 1].assign(.guestLabel, "heads a list of those who speak below")
        }
    }

    private static let hostWords: WordTable = ["主播", "主持", "主讲", "采访", "访谈者"]

    /// 本期主播 alone on its line.
    private func headsHosts(_ index: Int) -> Bool {
        guard index >= 0, blocks[index].role == .plain, blocks[index].count <= Self.longestListHead, !blocks[index].text.endsSentence else { return false }
        return blocks[index].text.containsAny(of: Self.hostWords)
    }

    /// The line is a name that is spoken under, and nothing else.
    private func bareSpeaker(_ text: ScalarText, _ spoken: [ScalarText: Int]) -> (name: String, affiliation: ScalarText?)? {
        let name = text.drop { $0.isOne(of: "●■□▲◆•·-*") || $0.isBlank }.squeezed
        return spoken[name] == nil ? nil : (String(name), nil)
    }

    /// A word that may name a person, and no part in a talk.
    private func mayTalk(_ name: ScalarText) -> Bool {
        !LabelWords.askers.contains(name) && !LabelWords.answerers.contains(name) && !LabelWords.isCrowd(name) && !FieldScanner.isLabel(name)
            && (PersonNames.mayBeName(name, longest: Self.spokenLengths.upperBound) || PersonNames.isTranscribed(name))
    }

    /// 某局副局长　某某, 某某（某局副局长）, 某某，某局副局长: a name that is spoken under, and a post beside it.
    private func listedSpeaker(_ text: ScalarText, _ spoken: [ScalarText: Int]) -> (name: String, affiliation: ScalarText?)? {
        guard !text.contains(where: { $0.isOne(of: "。？！?!：:") }) else { return nil }
        let plain = text.drop { $0.isOne(of: "●■□▲◆•·-*") || $0.isBlank }
        let whole = plain.squeezed
        for name in spoken.keys where whole.count > name.count + 1 {
            if whole.hasSuffix(String(name)) {
                // Before the name, which may be set wide, a blank or a post.
                guard let start = start(of: name, in: plain) else { continue }
                let before = plain[..<start].trimmed
                guard before.count >= 2, plain[start - 1].isBlank || before.closing(among: InstitutionWords.posts) != nil, isOffice(before) else { continue }
                return (String(name), before)
            }
            if plain.starts(with: String(name), at: plain.startIndex), case let rest = plain.dropFirst(name.count), let mark = rest.first, mark.isBlank || mark.isComma || mark.isOpeningBracket {
                let phrase = BylineReader.bracketContent(rest.trimmed) ?? rest.trimmed { $0.isBlank || $0.isComma }
                if isOffice(phrase) { return (String(name), phrase) }
            }
        }
        return nil
    }

    /// Where the name begins that ends the text, blanks between its scalars left out.
    private func start(of name: ScalarText, in text: ScalarText) -> Int? {
        var left = name.count
        for index in text.indices.reversed() where !text[index].isBlank {
            left -= 1
            if left == 0 { return index > text.startIndex ? index : nil }
        }
        return nil
    }

    private func isOffice(_ phrase: ScalarText) -> Bool {
        phrase.closing(among: InstitutionWords.posts) != nil || phrase.closing(among: InstitutionWords.publicOffices) != nil || phrase.closing(among: InstitutionWords.unitEndings) != nil
            || PostReader.posts(phrase, completing: false).contains { $0.title != nil && $0.unit != nil }
    }
}
