/// What speaks for a run of lines being the title of the head that they stand in.
enum HeadFeature: Int, CaseIterable {
    // The words of the run, and how many of them the text has.
    case others, unknown, scalars
    // Its length.
    case tiny, short, brief
    // Its form.
    case marked, writers, kind, unit, dashed, visit, comma, colon, quoted, latin, record
    // Its print.
    case highestRank, whole
    // What the passes before made of its lines.
    case exact, asTitle, coversTitles, asColumn, asKicker, stolen, cleared
    // How its lines go together.
    case joinOpen, joinEven, joinLong, joinShort, joinRank, joinOwn, joinGap, joinPair, joinClause, joinWord, two, three
    // What it is cut from.
    case cutOpen, cutEven, cutRank, cutWord, cutDash
    // Where it stands.
    case aboveOne, aboveMore, belowOne, belowMore, aboveDash
    // No line is a title.
}

extension HeadFeature {
    /// For each feature what it adds to the logarithm of the odds, in the order of the cases; fitted as one conditional logit to the heads
    /// of annotated pages that have several lines.
    static let weights: [Double] = {
        var weights = [Double](repeating: 0, count: allCases.count)
        for (feature, weight) in fitted + certain { weights[feature.rawValue] = weight }
        return weights
    }()

    /// What hardly any annotated head has otherwise: no fit is asked.
    private static let certain: [(HeadFeature, Double)] = [(.joinPair, -4), (.joinClause, -2), (.joinWord, 4), (.cutWord, -4), (.cutDash, -4)]

    private static let fitted: [(HeadFeature, Double)] = [
        (.others, 0.71), (.unknown, -1.34), (.scalars, 2.82), (.tiny, -1.15), (.short, -1.39), (.brief, -0.73), (.marked, -2.20),
        (.writers, -0.56), (.kind, -1.27), (.unit, -0.87), (.dashed, -1.26), (.visit, -1.70), (.comma, -1.42), (.colon, -1.16),
        (.quoted, 1.55), (.latin, -1.07), (.record, 2.09), (.highestRank, 1.08), (.whole, 0.54), (.exact, 1.91), (.asTitle, 0.98),
        (.coversTitles, -1.36), (.asColumn, -0.89), (.asKicker, -0.50), (.stolen, -0.59), (.joinOpen, 2.60), (.joinEven, -0.77),
        (.joinLong, -1.62), (.joinShort, 0.74), (.joinRank, 0.93), (.joinOwn, 1.06), (.joinGap, -2.00), (.two, -0.71), (.three, -1.74),
        (.cutOpen, -0.79), (.cutEven, -1.53), (.cutRank, -0.70), (.aboveOne, 0.32), (.aboveMore, 0.81), (.belowOne, 0.77),
        (.belowMore, 0.57), (.aboveDash, 2.73),
    ]
}

/// The title among the lines of a head: every run of neighbouring lines is weighed against every other, by all that a head shows at
/// once.
///
/// Layouts: kicker, title, subtitle; a column's name above a title; a title over two or three lines; the title of a page's
/// publisher or section above that of the text; a subtitle above its title, or below it without a dash.
struct HeadChoice {
    /// Lines of a head, and of a title over several lines.
    static let mostLines = 8, mostTitleLines = 4
    /// The lines of the head in printed order.
    let lines: [HeadLine]
    /// For each line, whether a byline or the day stands between it and the next.
    let isSignedBelow: [Bool]
    /// A text without a title may have none.
    let mayBeNone: Bool

    /// The titles that are possible, as ranks of lines.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = mayBeNone ? [0..<0] : []
        for start in lines.indices {
            for end in (start + 1)...min(lines.count, start + Self.mostTitleLines) where !lines[start..<end].contains(where: leadsOn) { runs.append(start..<end) }
        }
        return runs
    }

    /// 新条例下月施行——: a kicker whose dash leads on to the title below.
    private func leadsOn(_ line: HeadLine) -> Bool { line.text.last == "—" && line.index != lines.last?.index }

    /// The run that most speaks for; empty where no line is a title.
    var best: Range<Int>? {
        // The page says elsewhere which lines its title is set over.
        let stated = lines.indices.filter { lines[$0].block.reason == PageClassifier.joinedTitleReason }
        if let first = stated.first, let last = stated.last, last > first, last - first + 1 == stated.count { return first..<last + 1 }
        return runs.map { run in (run: run, score: zip(features(run), HeadFeature.weights).reduce(0) { $0 + $1.0 * $1.1 }) }
            .max { $0.score < $1.score }?.run
    }

    /// What holds of a run, in the order of the cases of `HeadFeature`; 0 and 1, shares, or counts of lines.
    func features(_ run: Range<Int>) -> [Double] {
        var values = [Double](repeating: 0, count: HeadFeature.allCases.count)
        func set(_ feature: HeadFeature, _ holds: Bool) { if holds { values[feature.rawValue] = 1 } }
        func set(_ feature: HeadFeature, _ value: Double) { values[feature.rawValue] = value }
        func add(_ feature: HeadFeature) { values[feature.rawValue] += 1 }
        let members = lines[run]
        guard let head = members.first, let tail = members.last else { return values }
        let length = members.reduce(0) { $0 + $1.length }
        let own = members.reduce(0) { $0 + $1.own * Double($1.length) } / Double(max(1, length))
        let others = members.reduce(0) { $0 + $1.others * Double($1.length) } / Double(max(1, length))
        set(.others, max(0, others - own))
        set(.unknown, own < 0.05)
        let scalars = members.reduce(0) { $0 + $1.scalars * Double($1.length) } / Double(max(1, length))
        set(.scalars, scalars)
        set(.tiny, length <= 3)
        set(.short, (4...5).contains(length))
        set(.brief, (6...7).contains(length))
        set(.marked, members.contains(where: \.isMarked))
        set(.writers, members.contains(where: \.namesWriters))
        set(.kind, members.contains(where: \.namesKind))
        set(.unit, tail.endsAsUnit)
        set(.dashed, head.text.first == "—")
        set(.visit, head.opensAsVisit)
        set(.comma, members.contains { $0.text.contains(where: \.isComma) })
        set(.colon, members.contains { $0.text.contains(where: \.isColon) })
        set(.quoted, head.text.first?.isOne(of: "“「\"") == true)
        set(.latin, members.contains { $0.text.count(where: \.isHan) * 2 < $0.length })
        set(.record, HeadReader.namesDocument(tail.text))

        let ranks = lines.map(\.block.headingLevel).filter { $0 > 0 }
        let rank = members.map(\.block.headingLevel).filter { $0 > 0 }.min()
        set(.highestRank, rank != nil && rank == ranks.min() && members.allSatisfy { $0.block.headingLevel == rank })
        set(.whole, members.contains(where: \.block.isWholeTitle))

        let titles = lines.indices.filter { lines[$0].block.role == .title }
        set(.exact, !titles.isEmpty && titles == Array(run))
        set(.asTitle, Double(members.count { $0.block.role == .title }) / Double(members.count))
        set(.coversTitles, titles.isEmpty ? 0 : Double(titles.count(where: run.contains)) / Double(titles.count))
        set(.asColumn, members.contains { $0.block.role == .column })
        set(.asKicker, members.contains { $0.block.role == .kicker })
        set(.cleared, members.contains { $0.block.role == .furniture })
        set(.stolen, members.contains { $0.block.reason == PageClassifier.noTextBelowReason })

        for at in run.dropFirst() {
            let first = lines[at - 1], second = lines[at]
            let difference = abs(first.length - second.length), sum = first.length + second.length
            if HeadReader.isOpen(first.text, before: second.text) { add(.joinOpen) }
            if HeadReader.partsWord(first.text, second.text) { add(.joinWord) }
            // 某桥今起半幅封闭 / 工期二十天　请提前绕行: two phrases below one.
            if second.text.contains(where: \.isBlank), first.text.last?.isOne(of: "，,：:、") == false, !HeadReader.isOpen(first.text, before: second.text) { add(.joinPair) }
            if second.text.contains(where: \.isComma), !first.text.contains(where: \.isComma), first.text.last?.isColon == false { add(.joinClause) }
            if difference <= 1 { add(.joinEven) }
            if sum > 22 { add(.joinLong) }
            if sum <= 14 { add(.joinShort) }
            if first.block.headingLevel > 0, first.block.headingLevel == second.block.headingLevel { add(.joinRank) }
            if min(first.own, second.own) >= 0.12 { add(.joinOwn) }
            if let above = first.block.lines.last, let below = second.block.lines.first, below > above + 1 { add(.joinGap) }
        }
        set(.two, run.count == 2)
        set(.three, run.count == 3)
        for cut in [run.lowerBound, run.upperBound] where cut > 0 && cut < lines.count {
            let first = lines[cut - 1], second = lines[cut]
            if HeadReader.isOpen(first.text, before: second.text) { add(.cutOpen) }
            if HeadReader.partsWord(first.text, second.text) { add(.cutWord) }
            // “某事”见报后—— above the title.
            if cut == run.upperBound, first.text.last == "—", first.text.contains(where: \.isHan) { add(.cutDash) }
            if abs(first.length - second.length) <= 1, first.length + second.length <= 20 { add(.cutEven) }
            if first.block.headingLevel > 0, first.block.headingLevel == second.block.headingLevel { add(.cutRank) }
        }
        set(.aboveOne, run.lowerBound == 1)
        set(.aboveMore, run.lowerBound > 1)
        set(.belowOne, lines.count - run.upperBound == 1)
        set(.belowMore, lines.count - run.upperBound > 1)
        set(.aboveDash, run.upperBound < lines.count && lines[run.upperBound].text.first == "—")
        return values
    }
}
