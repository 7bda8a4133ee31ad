import Documents
import Index
import Planning

extension Operation {
    /// Sequences of words or characters with their counts, most frequent first, ties by the sequence.
    ///
    /// A sequence lies in one sentence and runs over no mark; white space between its words is not part of it. Sequences
    /// are equal when they are folded alike, and shown as the first was printed.
    func ngrams(_ sizes: ClosedRange<Int>, ofCharacters: Bool, _ relation: Relation) throws(ExecutionError) -> Relation {
        var counts: [ArraySlice<UInt16>: (count: Int, first: TextRange)] = [:]
        let folded = store.folded.buffer
        let ranges = ranges(of: relation)
        try eachStep(ranges.count, "paragraphs") { index throws(ExecutionError) in
            for run in tokenRuns(in: ranges[index], ofCharacters: ofCharacters) {
                for start in run.indices {
                    for size in sizes where start + size <= run.count {
                        let place = TextRange(run[start].start, run[start + size - 1].end)
                        let key = ArraySlice(folded[place.start..<place.end])
                        counts[key, default: (0, place)].count += 1
                    }
                }
            }
            guard counts.count <= limits.groups else { throw .limitExceeded(tooManyDifferent("n-grams")) }
        }
        let order = counts.values.map { found in
            let text = store.printedText(found.first)
            return (count: found.count, text: text, key: evaluator.collationKey(text), place: found.first.start)
        }.sorted { a, b in
            if a.count != b.count { return a.count > b.count }
            return a.key == b.key ? a.place < b.place : a.key.lexicographicallyPrecedes(b.key)
        }
        let rows = order.map { [Value.string($0.text), .number(Double($0.count))] }
        return .table(TableRelation(columns: ["ngram", "count"], rows: rows))
    }

    /// The text of a relation's rows, cut at paragraph ends.
    private func ranges(of relation: Relation) -> [TextRange] {
        switch relation {
        case .units(let units):
            let extents = store.paragraphs.extents
            return units.rows.flatMap { row -> [TextRange] in
                if let paragraphs = store.paragraphRows(units.kind, row) { return paragraphs.map { extents.range($0) } }
                return store.extents(of: units.kind).map { [$0.range(row)] } ?? []
            }
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
        for segment in evaluator.matcher.segmenter.segments(of: part) {
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
