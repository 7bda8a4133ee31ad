/// What speaks for a run of lines being the title of the head that they stand in.
enum HeadFeature: Int, CaseIterable {
    // The words of the run, and how many of them the text has.
    case others, unknown, scalars, scalarGain
    // Its length.
    case tiny, short, brief, long
    // Its form.
    case marked, label, writers, kind, office, unit, dashed, visit, comma, colon, quoted, latin, record
    // Its print.
    case highestRank, whole
    // What the passes before made of its lines.
    case exact, asTitle, coversTitles, asColumn, asKicker, asText, asFurniture, asBanner
    // How its lines go together.
    case joinOpen, joinNear, joinLong, joinShort, joinRank, joinOwn, joinGap, two, three
    // What it is cut from.
    case cutOpen, cutRank
    // Where it stands.
    case aboveOne, aboveMore, belowOne, belowMore, aboveDash, belowByline
    // No line is a title.
    case noneBest
}

extension HeadFeature {
    /// For each feature what it adds to the logarithm of the odds, in the order of the cases; fitted as one conditional logit to the heads
    /// of annotated pages that have several lines.
    static let weights: [Double] = {
        var weights = [Double](repeating: 0, count: allCases.count)
        for (feature, weight) in fitted { weights[feature.rawValue] = weight }
        return weights
    }()

    private static let fitted: [(HeadFeature, Double)] = [
        (.others, -0.76), (.unknown, -1.18), (.scalars, 2.57), (.scalarGain, 0.43), (.tiny, -0.91), (.short, -0.66), (.brief, -0.57),
        (.long, -0.71), (.marked, -3.29), (.label, -0.49), (.writers, -0.56), (.kind, -1.72), (.office, -0.59), (.unit, -0.69),
        (.dashed, -1.27), (.visit, -2.25), (.comma, -1.82), (.colon, -1.88), (.quoted, 1.54), (.latin, -1.14), (.record, 1.64),
        (.highestRank, 0.85), (.whole, 1.88), (.exact, 1.96), (.asTitle, 1.3), (.coversTitles, -1.04), (.asColumn, -0.94),
        (.asKicker, -1.02), (.asText, 1.05), (.asFurniture, -0.67), (.asBanner, -1.04), (.joinOpen, 3.75), (.joinNear, 0.65),
        (.joinLong, -2.42), (.joinShort, 0.63), (.joinRank, 0.74), (.joinOwn, 1.09), (.joinGap, -1.65), (.two, -0.65), (.three, -1.57),
        (.cutOpen, -1.03), (.cutRank, -0.68), (.aboveOne, 0.32), (.aboveMore, 0.99), (.belowOne, 1.32), (.belowMore, 0.75),
        (.aboveDash, 1.98), (.belowByline, -1.12), (.noneBest, 0.78),
    ]
}

/// The title among the lines of a head: every run of neighbouring lines is weighed against every other, by all that a head shows at once.
struct HeadChoice {
    /// Lines of a head, and of a title over several lines.
    static let mostLines = 8, mostTitleLines = 4
    let lines: [HeadLine]
    /// For each line, whether a byline or the day stands between it and the next.
    let isSignedBelow: [Bool]
    /// A text without a title may have none.
    let mayBeNone: Bool

    var runs: [Range<Int>] {
        var runs: [Range<Int>] = mayBeNone ? [0..<0] : []
        for start in lines.indices { for end in (start + 1)...min(lines.count, start + Self.mostTitleLines) { runs.append(start..<end) } }
        return runs
    }

    /// The run that most speaks for; empty where no line is a title.
    var best: Range<Int>? {
        runs.map { run in (run: run, score: zip(features(run), HeadFeature.weights).reduce(0) { $0 + $1.0 * $1.1 }) }
            .max { $0.score < $1.score }?.run
    }

    func features(_ run: Range<Int>) -> [Double] {
        var values = [Double](repeating: 0, count: HeadFeature.allCases.count)
        func set(_ feature: HeadFeature, _ holds: Bool) { if holds { values[feature.rawValue] = 1 } }
        func set(_ feature: HeadFeature, _ value: Double) { values[feature.rawValue] = value }
        func add(_ feature: HeadFeature) { values[feature.rawValue] += 1 }
        let members = lines[run], rest = lines.indices.filter { !run.contains($0) }.map { lines[$0] }
        guard let head = members.first, let tail = members.last else {
            set(.noneBest, lines.map(\.own).max() ?? 0)
            return values
        }
        let length = members.reduce(0) { $0 + $1.length }
        let own = members.reduce(0) { $0 + $1.own * Double($1.length) } / Double(max(1, length))
        let others = members.reduce(0) { $0 + $1.others * Double($1.length) } / Double(max(1, length))
        set(.others, max(0, others - own))
        set(.unknown, own < 0.05)
        let scalars = members.reduce(0) { $0 + $1.scalars * Double($1.length) } / Double(max(1, length))
        set(.scalars, scalars)
        set(.scalarGain, rest.map { scalars - $0.scalars }.min() ?? 0)
        set(.tiny, length <= 3)
        set(.short, (4...5).contains(length))
        set(.brief, (6...7).contains(length))
        set(.long, (31...45).contains(length))
        set(.marked, members.contains(where: \.isMarked))
        set(.label, members.contains(where: \.isLabel))
        set(.writers, members.contains(where: \.namesWriters))
        set(.kind, members.contains(where: \.namesKind))
        set(.office, members.contains(where: \.namesOffices))
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
        set(.asText, members.contains { $0.block.role.isText })
        set(.asFurniture, members.contains { $0.block.role == .furniture })
        set(.asBanner, members.contains { $0.block.role == .banner })

        for at in run.dropFirst() {
            let first = lines[at - 1], second = lines[at]
            let difference = abs(first.length - second.length), sum = first.length + second.length
            if HeadReader.isOpen(first.text, before: second.text) { add(.joinOpen) }
            if difference <= 3 { add(.joinNear) }
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
            if first.block.headingLevel > 0, first.block.headingLevel == second.block.headingLevel { add(.cutRank) }
        }
        set(.aboveOne, run.lowerBound == 1)
        set(.aboveMore, run.lowerBound > 1)
        set(.belowOne, lines.count - run.upperBound == 1)
        set(.belowMore, lines.count - run.upperBound > 1)
        set(.aboveDash, run.upperBound < lines.count && lines[run.upperBound].text.first == "—")
        set(.belowByline, isSignedBelow[..<run.lowerBound].contains(true))
        return values
    }
}
