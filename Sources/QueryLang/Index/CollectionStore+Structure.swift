import Documents

// Above and below: arithmetic on the columns.

extension CollectionStore {
    /// The paragraphs of a unit as rows; nil for kinds smaller than a paragraph and for people.
    public func paragraphRows(_ kind: UnitKind, _ row: Int) -> Range<Int>? {
        func between(_ column: Column<Int32>, _ first: Int, _ end: Int) -> Range<Int> {
            let lower = Int(column[first])
            return lower..<max(lower, Int(column[end]))
        }
        switch kind {
        case .document:
            let articleRows = articleRows(ofDocument: row)
            return between(articles.firstParagraph, articleRows.lowerBound, articleRows.upperBound)
        case .article: return between(articles.firstParagraph, row, row + 1)
        case .section: return Int(sections.firstParagraph[row])..<Int(sections.endParagraph[row])
        case .turn: return Int(turns.firstParagraph[row])..<Int(turns.endParagraph[row])
        case .paragraph: return row..<row + 1
        default: return nil
        }
    }

    public func articleRows(ofDocument row: Int) -> Range<Int> {
        let first = Int(documents.firstArticle[row])
        return first..<max(first, Int(documents.firstArticle[row + 1]))
    }

    public func personRows(ofArticle row: Int) -> Range<Int> {
        let first = Int(articles.firstPerson[row])
        return first..<max(first, Int(articles.firstPerson[row + 1]))
    }

    /// Rows of `inner` that lie inside a unit. A unit holds itself.
    ///
    /// What is smaller than a paragraph lies in the sentence or point that it begins in: a quotation of two sentences is
    /// in the first.
    public func rows(of inner: UnitKind, inside outer: UnitKind, _ row: Int) -> Range<Int> {
        if inner == outer { return row..<row + 1 }
        if inner == .article, outer == .document { return articleRows(ofDocument: row) }
        guard let paragraphs = paragraphRows(outer, row) else {
            return extents(of: outer).map { rows(of: inner, beginningIn: $0.range(row)) } ?? 0..<0
        }
        switch inner {
        case .paragraph: return paragraphs
        case .section: return rows(of: sections.firstParagraph, in: paragraphs)
        case .turn: return rows(of: turns.firstParagraph, in: paragraphs)
        case .sentence: return rows(of: sentences.paragraph, in: paragraphs)
        case .point, .quote, .quantity, .word:
            guard let first = paragraphs.first, let last = paragraphs.last else { return 0..<0 }
            let extents = self.paragraphs.extents
            return rows(of: inner, beginningIn: TextRange(Int(extents.start[first]), Int(extents.end[last])))
        case .document, .article, .person, .match: return 0..<0
        }
    }

    /// Rows of a kind smaller than a paragraph that begin in a folded range; of others none.
    public func rows(of inner: UnitKind, beginningIn range: TextRange) -> Range<Int> {
        if let derived = derivedRows(inner) { return derived.rows(beginningIn: range) }
        guard inner == .sentence else { return 0..<0 }
        let starts = sentences.extents.start
        let first = starts.lastRow(atMost: range.start - 1) + 1
        return first..<max(first, starts.lastRow(atMost: range.end - 1) + 1)
    }

    /// Rows of an ascending column whose values lie in a range.
    private func rows(of column: Column<Int32>, in values: Range<Int>) -> Range<Int> {
        let first = column.lastRow(atMost: values.lowerBound - 1) + 1
        return first..<max(first, column.lastRow(atMost: values.upperBound - 1) + 1)
    }

    /// The row of the unit above, or nil: furniture is in no article, a paragraph may be in no turn.
    public func row(of above: UnitKind, holding kind: UnitKind, _ row: Int) -> Int? {
        func known(_ value: Int32) -> Int? { value >= 0 ? Int(value) : nil }
        switch (kind, above) {
        case _ where kind == above: return row
        case (.article, .document): return Int(articles.document[row])
        case (.section, .article): return Int(sections.article[row])
        case (.turn, .article): return Int(turns.article[row])
        case (.turn, .section): return known(paragraphs.section[Int(turns.firstParagraph[row])])
        case (.person, .article): return Int(people.article[row])
        case (.section, .document), (.turn, .document), (.person, .document):
            return self.row(of: .article, holding: kind, row).map { Int(articles.document[$0]) }
        case (.paragraph, .article): return known(paragraphs.article[row])
        case (.paragraph, .document): return Int(paragraphs.document[row])
        case (.paragraph, .section): return known(paragraphs.section[row])
        case (.paragraph, .turn): return known(paragraphs.turn[row])
        case (.sentence, .paragraph): return Int(sentences.paragraph[row])
        case (.sentence, .point), (.sentence, .quote), (.sentence, .quantity), (.sentence, .word): return nil
        case (.sentence, _): return self.row(of: above, holding: .paragraph, Int(sentences.paragraph[row]))
        case (.point, _), (.quote, _), (.quantity, _), (.word, _):
            guard let range = extents(of: kind)?.range(row) else { return nil }
            // The sentence it begins in; it may run over its end.
            return self.row(of: above, holding: derivedRows(above) == nil ? TextRange(range.start, range.start) : range)
        default: return nil
        }
    }

    /// The row of a nesting kind around a row; nil if there is none.
    public func row(around kind: UnitKind, _ row: Int) -> Int? {
        if kind == .section { return sections.parent[row] >= 0 ? Int(sections.parent[row]) : nil }
        return derivedRows(kind)?.parent(of: row)
    }

    /// The row of a kind that holds a folded range whole, the innermost of several.
    public func row(of kind: UnitKind, holding range: TextRange) -> Int? {
        switch kind {
        case .paragraph: return paragraphs.extents.row(holding: range)
        case .sentence: return sentences.extents.row(holding: range)
        case .point, .quote, .quantity, .word: return derivedRows(kind)?.row(holding: range)
        default:
            guard let paragraph = paragraphs.extents.row(holding: range) else { return nil }
            return row(of: kind, holding: .paragraph, paragraph)
        }
    }

    /// The people of an article that a filter lets through. `speaker`: those who speak in it, in order of the people.
    public func people(_ filter: PersonFilter, ofArticle article: Int) -> [Int] {
        if filter == .speaker {
            var speaking: Set<Int> = []
            for paragraph in paragraphRows(.article, article) ?? 0..<0 {
                let speaker = Int(paragraphs.speaker[paragraph])
                if speaker >= 0 { speaking.insert(speaker) }
            }
            return speaking.sorted()
        }
        return personRows(ofArticle: article).filter { isPerson($0, filter) }
    }

    /// Whether a person has one of a filter's roles; `speaker` is not decided by role.
    public func isPerson(_ row: Int, _ filter: PersonFilter) -> Bool {
        guard let roles = filter.roles else {
            return people(.speaker, ofArticle: Int(people.article[row])).contains(row)
        }
        guard let role = strings[people.role[row]] else { return false }
        return roles.contains { $0.rawValue == role }
    }

    /// Who wrote a paragraph: of an interview's turn its speaker; of another paragraph of an interview nobody; of any
    /// other paragraph the article's authors and reporters.
    public func authors(ofParagraph row: Int) -> [Int] {
        let article = Int(paragraphs.article[row])
        guard article >= 0 else { return [] }
        let isInterview = strings[articles.kind[article]] == ArticleRecord.Kind.interview.rawValue
        if isInterview || paragraphs.turn[row] >= 0 {
            let speaker = Int(paragraphs.speaker[row])
            return speaker >= 0 && paragraphs.turn[row] >= 0 ? [speaker] : []
        }
        return people(.author, ofArticle: article)
    }
}
