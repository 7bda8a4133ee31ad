/// Titles and bylines, given to the texts that they stand above, below or apart from.
extension ChainBuilder {
    private struct Group {
        var titles: [Int] = []
        var bylines: [Int] = []
        /// Notes on units right under the byline.
        var notes: [Int] = []
        /// The fragment below; nil at the page's end.
        var below: Int?
        /// The fragment above; nil at the page's start.
        var above: Int?
        /// By its words the group is surely the title of the text above it, or of the text below.
        var leaning: Leaning?
        /// By the blank lines around it the group more likely belongs to the text that it adjoins.
        var adjoining: Leaning?
    }

    private enum Leaning { case above, below }

    /// Titles stand above their text on most pages, below it on some, with or without their bylines; the reading that
    /// leaves the fewest articles without a title, or with two, and whose titles speak of their texts, is taken.
    mutating func attach(_ trailing: [Int]) {
        var groups: [Group] = []
        for (index, fragment) in fragments.enumerated() {
            let own = Self.groups(fragment.before, blocks: blocks, below: index, above: index > 0 ? index - 1 : nil)
            let carried = Set(own.flatMap(\.notes))
            groups += own
            let chain = chainOf[index]
            for block in fragment.before + fragment.after where !isHead(block) && !carried.contains(block) {
                chains[chain].others.append(block)
            }
            let closing = fragment.after.filter { blocks[$0].role == .byline }
            if !closing.isEmpty { chains[chain].bylines.append(closing) }
        }
        groups += Self.groups(
            trailing, blocks: blocks, below: nil, above: fragments.isEmpty ? nil : fragments.count - 1)
        if let last = chainOf.last {
            let carried = Set(groups.flatMap(\.notes))
            chains[last].others += trailing.filter { !isHead($0) && !carried.contains($0) }
        } else {
            unplaced += trailing.filter { !isHead($0) }
        }
        groups = groups.flatMap(partedByWords).map(withNeighbour)
        if dealPairs(groups) { return }
        if let group = groups.first, groups.count == 1, group.below == nil, group.titles.count == 1, dealGlued(group.titles[0], group.bylines, to: group.bylines.count == chains.count ? Array(chains.indices) : chains.indices.filter { !isIntroduction($0) }) { return }
        if let dealt = dealOut(groups) { groups.remove(at: dealt) }
        let above = place(groups, below: false)
        var chosen = above
        var least = cost(above) - Self.fitWeight * fit(above, groups.count)
        for (other, rarity) in [
            (place(groups, below: true), 0), (place(Self.parted(groups), below: true), Self.partedRarity),
            (placeEach(groups), Self.mixedRarity), (placeTrailing(groups), Self.trailingRarity),
        ] {
            let cost = cost(other) + rarity - Self.fitWeight * fit(other, groups.count)
            if cost < least { (chosen, least) = (other, cost) }
        }
        chains = chosen.chains
        unplaced += chosen.unplaced
    }

    /// A head that blank lines part from the text on one side more than from the text on the other.
    private func withNeighbour(_ group: Group) -> Group {
        let lines = group.titles + group.bylines + group.notes
        guard group.above != nil, group.below != nil, let first = lines.min(), let last = lines.max(), first > 0, last + 1 < blocks.count,
            let top = blocks[first].lines.first, let bottom = blocks[last].lines.last, let above = blocks[first - 1].lines.last, let below = blocks[last + 1].lines.first
        else { return group }
        var group = group
        if top - above != below - bottom { group.adjoining = top - above < below - bottom ? .above : .below }
        return group
    }

    /// What it costs that a head goes to a text that blank lines part it from, and not to the one that it adjoins.
    private static let apart = 1.2

    /// What a title shares with its text, and the part of it that it may share with another, where two titles stand together and each is one text's.
    private static let ownShare = 0.25, foreignShare = 0.5

    /// Two titles that stand together between two texts, the first of the text above, the second of the text below.
    private func partedByWords(_ group: Group) -> [Group] {
        guard let above = group.above, let below = group.below, group.bylines.isEmpty, (2...Self.mostParted).contains(group.titles.count), !isAnchored(group),
            group.titles.allSatisfy({ blocks[$0].role == .title && blocks[$0].headingLevel == 0 })
        else { return [group] }
        let upper = words(of: above), lower = words(of: below)
        func leans(_ titles: ArraySlice<Int>, to own: Set<UInt64>, not other: Set<UInt64>) -> Bool {
            let pairs = Set(titles.flatMap { HanPairs.of(blocks[$0].text) })
            func share(_ words: Set<UInt64>) -> Double { Double(pairs.count(where: words.contains)) / Double(max(1, pairs.count)) }
            return share(own) >= Self.ownShare && share(other) <= share(own) * Self.foreignShare
        }
        for cut in 1..<group.titles.count where leans(group.titles[..<cut], to: upper, not: lower) && leans(group.titles[cut...], to: lower, not: upper) {
            return [
                Group(titles: Array(group.titles[..<cut]), below: below, above: above, leaning: .above),
                Group(titles: Array(group.titles[cut...]), notes: group.notes, below: below, above: above, leaning: .below),
            ]
        }
        return [group]
    }

    private static let mostParted = 4

    private func words(of fragment: Int) -> Set<UInt64> {
        var left = Self.fittedScalars
        var words: Set<UInt64> = []
        for block in fragments[fragment].text where left > 0 {
            words.formUnion(HanPairs.of(blocks[block].text.prefix(left)))
            left -= blocks[block].count
        }
        return words
    }

    /// Some titles above and some below their texts, as columns out of order leave them: every group goes to the text above
    /// it or below it, each text to one group at most, by the words that title and text share and by the note on units that
    /// fits the byline. Groups that no text is left for are placed as on other pages.
    private func placeEach(_ groups: [Group]) -> Placement {
        guard groups.count >= 2, groups.count <= Self.mostFitted else { return Placement(chains: chains, unplaced: groups.flatMap { $0.titles + $0.bylines + $0.notes }) }
        var pairs: [Assignment.Pair] = []
        for (rank, group) in groups.enumerated() where !group.titles.isEmpty && !isAnchored(group) {
            for (place, prior, leaning) in [(group.below, 1.5, Leaning.below), (group.above, 1.0, .above)] {
                guard let place, group.leaning == nil || group.leaning == leaning else { continue }
                let chain = chainOf[place]
                let isApart = group.adjoining.map { $0 != leaning } ?? false
                let score = prior - (isApart ? Self.apart : 0) + Self.fitWeight * fit(group.titles, chains[chain]) + agreement(group.bylines, chains[chain])
                if score > 0 { pairs.append(Assignment.Pair(left: rank, right: chain, score: score)) }
            }
        }
        let chosen = Assignment.solve(pairs)
        let given = Dictionary(chosen.map { (pairs[$0].left, pairs[$0].right) }, uniquingKeysWith: { first, _ in first })
        var left = self
        for (rank, chain) in given { Self.give(groups[rank], &left.chains[chain]) }
        return left.place(groups.indices.filter { given[$0] == nil }.map { groups[$0] }, below: false)
    }

    /// Titles with their bylines below all texts, as a page leaves them whose heads were extracted last: as many as there are
    /// texts without one. Each goes to the text whose words it has and whose note on units fits it, in the order of the page
    /// where nothing else tells.
    private func placeTrailing(_ groups: [Group]) -> Placement {
        let trailing = groups.indices.filter { groups[$0].below == nil && !groups[$0].titles.isEmpty }
        var left = self
        let others = groups.indices.filter { groups[$0].below != nil || groups[$0].titles.isEmpty }.map { groups[$0] }
        var result = place(others, below: false)
        let wanting = result.chains.indices.filter { !hasTitle(result.chains[$0]) && !isIntroduction($0) }
        guard trailing.count >= 2, trailing.count == wanting.count, trailing.count <= Self.mostFitted else {
            return Placement(chains: chains, unplaced: groups.flatMap { $0.titles + $0.bylines + $0.notes })
        }
        left.chains = result.chains
        for (group, chain) in assigned(trailing.map { groups[$0] }, to: wanting, result.chains) { Self.give(groups[trailing[group]], &left.chains[chain]) }
        result.chains = left.chains
        return result
    }

    /// What it costs to read all titles far below their texts, and what it is worth that they have the texts' order.
    private static let trailingRarity = 1.0, inOrder = 1.0

    private static func give(_ group: Group, _ chain: inout Chain) {
        if !group.titles.isEmpty { chain.titles.append(group.titles) }
        if !group.bylines.isEmpty { chain.bylines.append(group.bylines) }
        chain.others += group.notes
    }

    /// What a note on units below a text says of the byline: that it fits, that it does not, or nothing.
    func agreement(_ bylines: [Int], _ chain: Chain) -> Double {
        agreement(bylines, chain.fragments.flatMap { fragments[$0].after }.first { blocks[$0].role == .affiliation })
    }

    func agreement(_ bylines: [Int], _ note: Int?) -> Double {
        guard let note else { return 0 }
        let signers = bylines.flatMap { blocks[$0].credits.compactMap(\.name) }
        return switch SeamScorer.agreement(signers, notes[note]) {
        case true?: Self.agreed
        case false?: -Self.disagreed
        case nil: 0
        }
    }

    private static let wideGap = 3
    private static let shortestWidePart = 3

    /// Three blanks in a row: more than a title has between its halves.
    private static func isWidelyParted(_ text: ScalarText) -> Bool {
        text.hasBlanks(inARow: wideGap)
    }

    /// Groups whose bylines head the text below while their titles close the text above.
    private static func parted(_ groups: [Group]) -> [Group] {
        groups.flatMap { group -> [Group] in
            guard !group.titles.isEmpty, !group.bylines.isEmpty, group.above != nil, group.below != nil else {
                return [group]
            }
            var titles = group, bylines = group
            (titles.bylines, titles.notes, bylines.titles) = ([], [], [])
            return [titles, bylines]
        }
    }

    /// What it costs to read titles below their texts and bylines above: as much as one title far from its text.
    private static let partedRarity = 1.5
    /// What it costs to read some titles above their texts and others below.
    private static let mixedRarity = 1.5
    /// What it is worth that a note on units fits the byline, and what it costs that it does not.
    private static let agreed = 2.0, disagreed = 3.0
    /// What a title whose words all stand in its text counts for, beside the costs of a reading.
    private static let fitWeight = 4.0
    /// Groups of a page whose titles are compared with texts, and scalars of a text that are.
    private static let mostFitted = 64, fittedScalars = 3000

    /// For each title, the share of its pairs of Han scalars that stand in its text; summed up.
    private func fit(_ placement: Placement, _ groups: Int) -> Double {
        guard groups <= Self.mostFitted else { return 0 }
        return placement.chains.reduce(0) { $0 + fit(Array($1.titles.joined()), $1) }
    }

    private func fit(_ titles: [Int], _ chain: Chain) -> Double {
        let titles = titles.filter { blocks[$0].role == .title }
        guard !titles.isEmpty else { return 0 }
        let wanted = titles.map { HanPairs.of(blocks[$0].text) }
        // Few pairs are looked for in many: the many are not gathered.
        var missing = Set(wanted.joined())
        var found: Set<UInt64> = []
        var left = Self.fittedScalars
        for block in chain.text where left > 0 {
            for pair in HanPairs.of(blocks[block].text.prefix(left)) where missing.remove(pair) != nil { found.insert(pair) }
            left -= blocks[block].count
        }
        return wanted.reduce(0) { sum, own in
            own.isEmpty ? sum : sum + Double(own.count(where: found.contains)) / Double(own.count)
        }
    }

    /// The shortest of several titles that stand together, in scalars.
    private static let shortestPart = 5

    /// Titles that stand together apart from their texts: as many as the page has signed texts without one, on lines
    /// where blanks part them, or on a line each, in the only group of titles without a byline. They are dealt out in
    /// order.
    ///
    /// - Returns: the place of the group that was dealt out.
    private mutating func dealOut(_ groups: [Group]) -> Int? {
        let orphans = groups.indices.filter { !groups[$0].titles.isEmpty && groups[$0].bylines.isEmpty }
        guard orphans.count == 1, let place = orphans.first else { return nil }
        let lines = groups[place].titles
        let words = lines.flatMap { blocks[$0].text.split(whereSeparator: \.isBlank) }
        // Blanks within a title part nothing, and a subtitle is none of several titles: more parts than lines must tell.
        let isParted =
            words.count > lines.count
            && (groups[place].below == nil && lines.count == 1 || words.count >= 3 || lines.count == 1 && Self.isWidelyParted(blocks[lines[0]].text))
        guard
            lines.allSatisfy({
                blocks[$0].role == .title || isParted && blocks[$0].role == .subtitle && blocks[$0].text.first != "—"
            })
        else { return nil }
        let parts = isParted ? words : lines.map { blocks[$0].text }
        let signed = chains.indices.filter { index in
            chains[index].fragments.contains {
                fragments[$0].before.contains { blocks[$0].role == .byline }
                    || fragments[$0].text.last.map { blocks[$0].endsArticle } == true
                    || isParted && fragments[$0].after.contains { blocks[$0].role == .credits }
            }
        }
        // A short line above the first text may be the name of a column rather than its title.
        let dealt = Set(lines)
        let wanting = signed.filter { index in
            let own = chains[index].fragments.flatMap { fragments[$0].before }.filter {
                blocks[$0].role == .title && !dealt.contains($0)
            }
            return own.isEmpty || index == signed.first && own.allSatisfy { blocks[$0].text.count <= Self.shortestPart }
        }
        let shortest = lines.count == 1 && Self.isWidelyParted(blocks[lines[0]].text) ? Self.shortestWidePart : Self.shortestPart
        guard parts.count >= 2, parts.count == wanting.count, parts.allSatisfy({ $0.count >= shortest }) else {
            return nil
        }
        for (rank, index) in wanting.enumerated() {
            chains[index].dealtTitle = String(parts[rank])
            chains[index].uncertain.append(
                "its title stands with \(parts.count - 1) other(s) apart from the texts; dealt out in order")
            if !isParted { chains[index].others.append(lines[rank]) }
        }
        if isParted { chains[wanting[0]].others += lines }
        return place
    }

    /// Titles that stand together, each with its byline, for as many texts: each goes to the text whose words it has.
    private mutating func dealPairs(_ groups: [Group]) -> Bool {
        let wanting = groups.count == chains.count ? Array(chains.indices) : chains.indices.filter { !isIntroduction($0) }
        guard groups.count >= 2, groups.count == wanting.count, groups.count <= Self.mostFitted,
            groups.allSatisfy({ group in !group.titles.isEmpty && group.titles.allSatisfy { blocks[$0].reason == PageClassifier.pairedTitleReason } })
        else { return false }
        for (group, chain) in assigned(groups, to: wanting, chains) {
            Self.give(groups[group], &chains[chain])
            chains[chain].uncertain.append("its title stands with \(groups.count - 1) other(s) apart from the texts")
        }
        return true
    }

    /// As many groups as texts, by the words that title and text share, by the note on units that fits the byline, and by
    /// the order of the page where nothing else tells.
    private func assigned(_ groups: [Group], to wanting: [Int], _ chains: [Chain]) -> [(group: Int, chain: Int)] {
        let pairs = groups.indices.flatMap { rank in
            wanting.enumerated().map { place, chain in
                let score = 2 * Self.disagreed + (rank == place ? Self.inOrder : 0) + Self.fitWeight * fit(groups[rank].titles, chains[chain]) + agreement(groups[rank].bylines, chains[chain])
                return Assignment.Pair(left: rank, right: place, score: score)
            }
        }
        return Assignment.solve(pairs).map { (pairs[$0].left, wanting[pairs[$0].right]) }
    }

    func isHead(_ block: Int) -> Bool {
        [.title, .subtitle, .kicker, .byline].contains(blocks[block].role)
    }

    private static func groups(_ openers: [Int], blocks: [Block], below: Int?, above: Int?) -> [Group] {
        var groups: [Group] = []
        var group = Group(below: below, above: above)
        for block in openers {
            switch blocks[block].role {
            case .title, .subtitle, .kicker:
                // A title after a byline opens the next article's group, unless the byline stood alone above it.
                if !group.titles.isEmpty, !group.bylines.isEmpty {
                    groups.append(group)
                    group = Group(below: below, above: above)
                }
                group.titles.append(block)
            case .byline: group.bylines.append(block)
            case .affiliation where !group.bylines.isEmpty: group.notes.append(block)
            default: continue
            }
        }
        if !group.titles.isEmpty || !group.bylines.isEmpty { groups.append(group) }
        return groups
    }

    /// Groups at the page's end that are looked for a text all over the page.
    private static let mostDistant = 64

    private struct Placement {
        var chains: [Chain]
        var unplaced: [Int] = []
        /// Groups that were given to a text far from them, for want of another.
        var distant = 0
        /// Groups that were given to a text that blank lines part them from.
        var apart = 0
    }

    private func place(_ groups: [Group], below titlesBelow: Bool) -> Placement {
        var result = Placement(chains: chains)
        func give(_ group: Group, _ chain: Int) {
            Self.give(group, &result.chains[chain])
            if !group.titles.isEmpty, let adjoining = group.adjoining, let other = adjoining == .above ? group.below : group.above, chainOf[other] == chain { result.apart += 1 }
        }
        for (rank, group) in groups.enumerated() {
            let followsInGroup = rank + 1 < groups.count && groups[rank + 1].below == group.below
            if group.leaning == .above, let above = group.above {
                give(group, chainOf[above])
            } else if group.leaning == .below, let below = group.below {
                give(group, chainOf[below])
            } else if titlesBelow, !group.titles.isEmpty, !isAnchored(group), let above = group.above {
                give(group, chainOf[above])
            } else if let below = group.below, !followsInGroup || group.titles.isEmpty || group.above == nil {
                give(group, chainOf[below])
            } else if group.below != nil, let above = group.above {
                give(group, chainOf[above])
            } else if let above = group.above, needs(group, result.chains[chainOf[above]]) {
                give(group, chainOf[above])
            } else if groups.count - rank > Self.mostDistant {
                result.unplaced += group.titles + group.bylines + group.notes
            } else {
                let wanting = result.chains.indices.filter { needs(group, result.chains[$0]) && !isIntroduction($0) }
                if wanting.count == 1 {
                    give(group, wanting[0])
                    result.distant += 1
                    result.chains[wanting[0]].uncertain.append(
                        "the title stands apart at the end of the page; this is the only text without one")
                } else {
                    result.unplaced += group.titles + group.bylines + group.notes
                }
            }
        }
        return result
    }

    /// A title that by what stands above it can only belong to the text below: an annex's number, a reply's label.
    private func isAnchored(_ group: Group) -> Bool {
        group.titles.contains { PageClassifier.anchoredTitles.contains(blocks[$0].reason) }
    }

    private func needs(_ group: Group, _ chain: Chain) -> Bool {
        (group.titles.isEmpty || !hasTitle(chain)) && (group.bylines.isEmpty || chain.bylines.isEmpty)
    }

    private func hasTitle(_ chain: Chain) -> Bool {
        chain.titles.contains { $0.contains { blocks[$0].role == .title } }
    }

    private func cost(_ placement: Placement) -> Double {
        var cost = Double(placement.unplaced.count) * 3 + Double(placement.distant) * 1.5 + Double(placement.apart) * Self.apart
        for (index, chain) in placement.chains.enumerated() {
            let titled = chain.titles.filter { $0.contains { blocks[$0].role == .title } }.count
            if titled == 0, !isIntroduction(index) { cost += 2 }
            if titled > 1 { cost += 3 * Double(titled - 1) }
            if chain.bylines.count > 1 { cost += 3 * Double(chain.bylines.count - 1) }
            cost -= min(0, agreement(Array(chain.bylines.joined()), chain))
        }
        return cost
    }
}
