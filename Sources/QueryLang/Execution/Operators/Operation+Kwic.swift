import Documents
import Index
import Planning

extension Operation {
    /// The hits of a relation's rows as they are counted, in the rows' order.
    private func hits(of relation: Relation) throws(ExecutionError) -> [Hit] {
        switch relation {
        case .matches(let matches): return matches.hits
        case .concordance(let concordance): return concordance.hits
        case .units(let units):
            guard let extents = store.extents(of: units.kind) else { return [] }
            var hits: [Hit] = []
            try eachRow(of: relation) { _, row throws(ExecutionError) in
                hits += try evaluator.countedHits(units.texts, in: extents.range(row), kind: units.kind)
                guard hits.count <= limits.rows else { throw .limitExceeded(tooMany("hits")) }
            }
            return hits
        case .table, .number: return []
        }
    }

    func kwic(_ width: Int, _ sort: CheckedKwicSort?, _ relation: Relation) throws(ExecutionError) -> Relation {
        var hits = try hits(of: relation)
        if let sort {
            var keys: [OrderKey] = []
            var memory = KeyMemory(limits)
            let found = hits
            try eachStep(found.count, "lines") { line throws(ExecutionError) in
                let key = OrderKey.text(evaluator.collationKey(sortText(sort, found[line])))
                try memory.take(key.bytes, for: "sorting lines")
                keys.append(key)
            }
            hits = try order(keys.count, "lines") { OrderKey.compare(keys[$0], keys[$1]) }.map { found[$0] }
        }
        return .concordance(ConcordanceRelation(width: width, hits: hits))
    }

    /// What a line sorts by: the node, or the context from the n-th character, outward.
    private func sortText(_ sort: CheckedKwicSort, _ hit: Hit) -> String {
        let units = store.folded.buffer
        guard let paragraph = store.row(of: .paragraph, holding: hit.range) else { return "" }
        let bounds = store.paragraphs.extents.range(paragraph)
        let length = 20
        switch sort.side {
        case .node: return String(decoding: units[hit.start..<hit.end], as: UTF16.self)
        case .right:
            let context = String(decoding: units[hit.end..<bounds.end].prefix((sort.offset + length) * 2), as: UTF16.self)
            return String(context.filter { !$0.isWhitespace }.dropFirst(sort.offset - 1).prefix(length))
        case .left:
            let context = String(decoding: units[bounds.start..<hit.start].suffix((sort.offset + length) * 2), as: UTF16.self)
            return String(context.filter { !$0.isWhitespace }.reversed().dropFirst(sort.offset - 1).prefix(length))
        }
    }
}
