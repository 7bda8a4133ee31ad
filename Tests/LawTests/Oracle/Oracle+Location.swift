import Documents

// Files and lines to cite.
extension Oracle {
    func location(_ unit: UnitReference) -> String? {
        guard let document = library.above(.document, unit) else { return nil }
        let file = library.documents[document.row].file
        if unit.kind == .document { return file }
        if unit.kind == .person { return cited(file, metaLines(library.people[unit.row].article)) }
        if let part = library.part(unit) { return location(part.paragraph, part.range) }
        let rows = library.paragraphRows(unit) ?? []
        if rows.isEmpty, unit.kind == .article { return cited(file, metaLines(unit.row)) }
        return cited(file, lines(rows.flatMap { lines($0, nil) }))
    }

    /// Of a part of a paragraph. A field's text stands where the article's title and notes do.
    func location(_ paragraph: Int, _ part: Range<Int>) -> String {
        let here = library.paragraphs[paragraph]
        let file = library.documents[here.document].file
        if here.field != nil, let article = here.article { return cited(file, metaLines(article)) }
        return cited(file, lines(lines(paragraph, part)))
    }

    private typealias Run = (lines: ClosedRange<Int>, follows: Bool)

    /// The runs of a paragraph, and whether nothing is printed between one and that before it.
    private func lines(_ paragraph: Int, _ part: Range<Int>?) -> [Run] {
        let here = library.paragraphs[paragraph]
        let pieces = here.record.content.pieces
        let printed = part.map { here.text.source($0) } ?? 0..<here.text.printed.utf16.count
        return pieces.indices.compactMap { index in
            let end = index + 1 < pieces.count ? pieces[index + 1].offset : here.text.printed.utf16.count
            guard pieces[index].offset < printed.upperBound, printed.lowerBound < end else { return nil }
            let place = pieces[index].place
            let isAfterBlank = index > 0 && isBlank(pieces[index - 1].place.lastLine, place.firstLine, here.document)
            return (place.firstLine...place.lastLine, isAfterBlank)
        }
    }

    /// A few blank lines do not end a run.
    private func isBlank(_ first: Int, _ second: Int, _ document: Int) -> Bool {
        guard first < second, second - first <= 8 else { return false }
        let record = library.documents[document]
        let texts = record.articles.flatMap { $0.paragraphs.map(\.content) } + record.furniture
        let places = texts.flatMap { $0.pieces.map(\.place) } + record.articles.flatMap(\.metaPlaces)
        return !places.contains { place in [place.firstLine, place.lastLine].contains { first < $0 && $0 < second } }
    }

    /// Runs that go on where the one before them ends are one.
    private func lines(_ runs: [Run]) -> [ClosedRange<Int>] {
        runs.reduce(into: []) { found, run in
            if let last = found.last, run.lines.lowerBound >= last.lowerBound, run.follows || run.lines.lowerBound <= last.upperBound + 1 {
                found[found.count - 1] = last.lowerBound...max(last.upperBound, run.lines.upperBound)
            } else {
                found.append(run.lines)
            }
        }
    }

    private func metaLines(_ article: Int) -> [ClosedRange<Int>] {
        library.articles[article].record.metaPlaces.map { $0.firstLine...$0.lastLine }
    }

    private func cited(_ file: String, _ lines: [ClosedRange<Int>]) -> String {
        let parts = lines.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        return parts.isEmpty ? file : file + ":" + parts.joined(separator: ",")
    }
}
