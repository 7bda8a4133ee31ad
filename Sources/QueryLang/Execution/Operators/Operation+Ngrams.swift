import Documents
import Index
import Planning

extension Operation {
    /// Sequences of words or characters with their counts, most frequent first, ties by the sequence.
    ///
    /// A sequence lies in one sentence and runs over no mark; white space between its words is not part of it. Sequences
    /// are equal when they are folded alike, and shown as the first was printed.
    func ngrams(_ sizes: ClosedRange<Int>, ofCharacters: Bool, _ relation: Relation) throws(ExecutionError) -> Relation {
        var indexOf: [FoldedKey: Int] = [:]
        var counts: [Int] = []
        var firsts: [TextRange] = []
        let folded = store.folded.buffer
        let ranges = try ranges(of: relation)
        try eachStep(ranges.count, "paragraphs") { index throws(ExecutionError) in
            let runs = tokenRuns(in: ranges[index], ofCharacters: ofCharacters)
            // Of runs that were broken off nothing is counted.
            try evaluator.checkCancelled()
            for run in runs {
                for start in run.indices {
                    if start & 0xFFF == 0xFFF { try evaluator.checkCancelled() }
                    for size in sizes where start + size <= run.count {
                        let place = TextRange(run[start].start, run[start + size - 1].end)
                        let key = FoldedKey(units: UnsafeBufferPointer(rebasing: folded[place.start..<place.end]))
                        let index = indexOf[key, default: counts.count]
                        if index == counts.count {
                            guard index < limits.groups else { throw .limitExceeded(tooManyDifferent("n-grams")) }
                            indexOf[key] = index
                            counts.append(0)
                            firsts.append(place)
                        }
                        counts[index] += 1
                    }
                }
            }
        }
        let order = try byFrequency(counts, "n-grams") { [.text(evaluator.collationKey(store.printedText(firsts[$0])))] }
        let rows = order.map { [Value.string(store.printedText(firsts[$0])), .number(Double(counts[$0]))] }
        return .table(TableRelation(columns: ["ngram", "count"], rows: rows))
    }

    /// The text of a relation's rows, cut at paragraph ends.
    private func ranges(of relation: Relation) throws(ExecutionError) -> [TextRange] {
        switch relation {
        case .units(let units):
            let extents = store.paragraphs.extents
            var ranges: [TextRange] = []
            try eachStep(units.rows.count, units.kind.plural) { position in
                let row = units.rows[position]
                if let paragraphs = store.paragraphRows(units.kind, row) {
                    ranges += paragraphs.map { extents.range($0) }
                } else if let extents = store.extents(of: units.kind) {
                    ranges.append(extents.range(row))
                }
            }
            return ranges
        case .matches(let matches): return matches.hits.map(\.range)
        case .concordance(let concordance): return concordance.hits.map(\.range)
        case .table, .number: return []
        }
    }

    /// Runs of words, or of characters, with nothing between but white space; a run ends with its sentence.
    private func tokenRuns(in range: TextRange, ofCharacters: Bool) -> [[TextRange]] {
        let units = store.folded.buffer
        let ends = store.sentences.extents.end
        var runs: [[TextRange]] = []
        var run: [TextRange] = []
        var sentence = max(store.sentences.extents.start.lastRow(atMost: range.start), 0)
        let part = UnsafeBufferPointer(rebasing: units[range.start..<range.end])
        for segment in evaluator.matcher.segmenter.segments(of: part, isCancelled: limits.isCancelled) {
            let place = TextRange(range.start + segment.range.lowerBound, range.start + segment.range.upperBound)
            while sentence < ends.count, Int(ends[sentence]) <= place.start {
                sentence += 1
                runs.append(run)
                run = []
            }
            if segment.isWord {
                if ofCharacters { run += characters(place) } else { run.append(place) }
            } else if units[place.start..<place.end].contains(where: { !CharacterCount.isWhiteSpace($0) }) {
                runs.append(run)
                run = []
            }
        }
        runs.append(run)
        return runs.filter { !$0.isEmpty }
    }

    /// The scalars of a range.
    private func characters(_ range: TextRange) -> [TextRange] {
        let units = store.folded.buffer
        var places: [TextRange] = []
        var start = range.start
        while start < range.end {
            let isPair = UTF16.isLeadSurrogate(units[start]) && start + 1 < range.end
            let end = start + (isPair ? 2 : 1)
            places.append(TextRange(start, end))
            start = end
        }
        return places
    }
}

/// A stretch of folded text as a key: equal to any that reads the same. Valid while the store is held.
private struct FoldedKey: Hashable {
    let units: UnsafeBufferPointer<UInt16>

    static func == (a: FoldedKey, b: FoldedKey) -> Bool { a.units.elementsEqual(b.units) }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(units)) }
}
