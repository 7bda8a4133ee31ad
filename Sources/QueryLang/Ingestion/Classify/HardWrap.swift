/// Finds text that was broken at a fixed width, as the columns of a newspaper are: each line of it ends where the
/// column ends, not where a paragraph does.
enum HardWrap {
    /// Lines looked at on either side.
    static let reach = 12
    static let narrowest = 20
    static let widest = 130
    /// How far a justified line may fall short of the column, in cells: a character or two that may not start a line.
    static let slack = 6

    /// The width in cells of the column that each line stands in; nil where the text is not wrapped. One element per
    /// shape; blank lines have nil.
    static func columns(_ shapes: [LineShape]) -> [Int?] {
        let printed = shapes.indices.filter { !shapes[$0].isBlank && !shapes[$0].isWhole }
        var columns: [Int?] = Array(repeating: nil, count: shapes.count)
        for (rank, index) in printed.enumerated() {
            let window = printed[max(0, rank - reach)..<min(printed.count, rank + reach + 1)]
            columns[index] = column(window, shapes)
        }
        inherit(&columns, shapes, printed)
        inherit(&columns, shapes, printed.reversed())
        readSmallRuns(&columns, shapes)
        readParagraphRuns(&columns, shapes)
        readIndented(&columns, shapes)
        readBreaks(&columns, shapes, printed)
        return columns
    }

    /// A run of a few lines that nothing parts, too small for a window: all but the last are equally wide, and two of them
    /// or more stop within a sentence. Shorter lines above them (a title, a byline) are left out.
    private static func readSmallRuns(_ columns: inout [Int?], _ shapes: [LineShape]) {
        for run in shapes.indices.split(whereSeparator: { shapes[$0].isBlank || shapes[$0].isWhole })
        where run.count <= reach {
            guard run.allSatisfy({ columns[$0] == nil && shapes[$0].headingLevel == 0 }),
                let column = run.map({ shapes[$0].width }).max(), (narrowest...widest).contains(column)
            else { continue }
            let lines = run.drop { shapes[$0].width < column - slack }
            let full = lines.dropLast()
            guard full.count >= 2, full.allSatisfy({ shapes[$0].width >= column - slack }),
                full.count(where: { !shapes[$0].endsSentence }) >= 2,
                full.count(where: { shapes[$0].hasTextMark }) * 2 >= full.count,
                lines.last.map({ shapes[$0].endsSentence }) == true
            else { continue }
            for index in lines { columns[index] = column }
        }
    }

    private static let fewestSparse = 4

    /// A talk of short turns, most of them on one line: no window shows a column, but every line that stops within a sentence, the
    /// next right below it, is as wide as the widest of all.
    private static func readBreaks(_ columns: inout [Int?], _ shapes: [LineShape], _ printed: [Int]) {
        guard columns.allSatisfy({ $0 == nil }), let widest = printed.map({ shapes[$0].width }).max(), (narrowest...Self.widest).contains(widest) else { return }
        let open = zip(printed, printed.dropFirst()).filter { index, next in next == index + 1 && shapes[index].hasTextMark && !shapes[index].endsSentence && shapes[index].headingLevel == 0 }.map(\.0)
        guard open.count >= fewestSparse, open.allSatisfy({ shapes[$0].width >= widest - slack }), let first = open.first, let last = open.last else { return }
        for index in printed where index >= first && index <= last + 1 { columns[index] = widest }
    }

    /// Breaks within sentences that are counted at least, before blank lines say anything.
    private static let fewestBreaks = 6

    /// Lines that surely go on, full and within a sentence, have theirs right below: a blank line parts paragraphs then, and is
    /// none of those that were set between all lines.
    static func blanksPart(_ shapes: [LineShape], _ printed: [Int], _ columns: [Int?]) -> Bool {
        let (all, close) = breaks(shapes, printed, columns)
        return all >= fewestBreaks && close * 10 >= all * 8
    }

    /// Lines that surely go on have a blank line below them, as a page is extracted with one between all lines: where it is missing
    /// below a whole sentence, a paragraph ends.
    static func blanksJoin(_ shapes: [LineShape], _ printed: [Int], _ columns: [Int?]) -> Bool {
        let (all, close) = breaks(shapes, printed, columns)
        return all >= fewestBreaks && close == 0
    }

    /// The width at which lines stop within a sentence, where nearly none of them has room for the next scalar: a line that ends its
    /// sentence before that ends its paragraph, as in columns whose first lines are not set in. Nil where lines end anywhere.
    static func fill(_ shapes: [LineShape], _ printed: [Int], _ columns: [Int?]) -> Int? {
        var open: [(line: Int, next: Int)] = []
        var widths: [Int: Int] = [:]
        for (index, next) in zip(printed, printed.dropFirst()) {
            guard let column = columns[index], columns[next] != nil, !shapes[index].endsSentence, shapes[index].width + shapes[index].indent >= column - slack else { continue }
            open.append((index, next))
            widths[wide(shapes[index].text) + shapes[index].indent, default: 0] += 1
        }
        guard open.count >= fewestBreaks, let fill = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
        return open.count { hasRoom(shapes[$0.line], for: shapes[$0.next], column: fill) } * 20 <= open.count ? fill : nil
    }

    /// Cells, where quotes and dashes have two, as in the fonts of most papers.
    private static func wide(_ text: ScalarText) -> Int { text.reduce(0) { $0 + ($1.isOne(of: "“”‘’—…·") ? 2 : $1.cells) } }

    /// The next line's first word, with the marks that may not open a line, would have stood on this one.
    static func hasRoom(_ shape: LineShape, for next: LineShape, column: Int) -> Bool {
        guard let first = next.text.first else { return false }
        var word = next.text.prefix { $0.isASCIILetter || $0.isASCIIDigit }.count
        if word == 0 { word = first.isHan || first.isCloser || first.isTextMark ? 1 : 2 }
        let cluster = next.text.prefix(word + next.text.dropFirst(word).prefix { $0.isTextMark || $0.isSentenceEnd || $0.isCloser }.count)
        return wide(shape.text) + shape.indent + wide(cluster) <= column
    }

    /// Full lines that stop within a sentence, and those of them whose next line stands right below.
    private static func breaks(_ shapes: [LineShape], _ printed: [Int], _ columns: [Int?]) -> (all: Int, close: Int) {
        var all = 0, close = 0
        for (index, next) in zip(printed, printed.dropFirst()) {
            guard let column = columns[index], !shapes[index].endsSentence, shapes[index].width >= column - slack else { continue }
            all += 1
            if next == index + 1 { close += 1 }
        }
        return (all, close)
    }

    /// Lines that surely go on, full and within a sentence, have theirs without an indent: one that is set in begins a paragraph,
    /// below a heading that is set in as far too.
    static func indentsPart(_ shapes: [LineShape], _ printed: [Int], _ columns: [Int?]) -> Bool {
        var all = 0, flush = 0, indented = 0
        for (index, next) in zip(printed, printed.dropFirst()) {
            guard let column = columns[index], columns[next] == column else { continue }
            if shapes[next].indent > 0 { indented += 1 }
            guard !shapes[index].endsSentence, shapes[index].width + shapes[index].indent >= column - slack / 2 else { continue }
            all += 1
            if shapes[next].indent == 0 { flush += 1 }
        }
        return all >= fewestBreaks && flush * 10 >= all * 8 && indented * 2 >= fewestBreaks
    }

    /// Lines within such paragraphs that tell the column where no window does.
    private static let fewestWide = 6

    /// Lines that no blank line parts, the first indented and the others not, all but the last as wide as most of the page's
    /// columns: a paragraph, however short, on a page that blank lines part into paragraphs.
    private static func readParagraphRuns(_ columns: inout [Int?], _ shapes: [LineShape]) {
        let runs = shapes.indices.split(whereSeparator: { shapes[$0].isBlank || shapes[$0].isWhole }).filter { run in
            guard (2...reach).contains(run.count), let first = run.first, shapes[first].indent > 0 else { return false }
            return run.dropFirst().allSatisfy { shapes[$0].indent == 0 }
        }
        let found = columns.compactMap { $0 }.sorted()
        let wide = runs.flatMap { $0.dropLast().dropFirst() }.map { shapes[$0].width }.sorted()
        guard found.count >= reach || wide.count >= fewestWide else { return }
        let column = found.count >= reach ? found[found.count / 2] : wide[wide.count * 4 / 5]
        guard (narrowest...widest).contains(column) else { return }
        for run in runs {
            guard run.allSatisfy({ shapes[$0].headingLevel == 0 && shapes[$0].width <= column + 2 }),
                run.dropLast().allSatisfy({ shapes[$0].width + shapes[$0].indent >= column - slack })
            else { continue }
            for index in run { columns[index] = column }
        }
    }

    /// Lines set in above lines that are not, where they stop within a sentence; and the width from which on a line is too wide
    /// for a title.
    private static let fewestIndented = 3
    private static let deepestIndent = 4
    private static let wide = 60

    /// A page of short paragraphs, headings and notes, where no window holds enough full lines: all first lines of paragraphs
    /// that stop within a sentence stop at one width, as the pages of a journal do. Lines as wide as that go on below.
    private static func readIndented(_ columns: inout [Int?], _ shapes: [LineShape]) {
        func standsOver(_ index: Int) -> Bool {
            guard index + 1 < shapes.count, !shapes[index].isBlank, !shapes[index].isWhole, shapes[index].headingLevel == 0 else { return false }
            let below = shapes[index + 1]
            return !below.isBlank && !below.isWhole && below.indent == 0 && below.headingLevel == 0
        }
        func goesOn(_ index: Int) -> Bool { !shapes[index].endsSentence && standsOver(index) }
        let openings = shapes.indices.filter {
            columns[$0] == nil && (1...deepestIndent).contains(shapes[$0].indent) && shapes[$0].width >= narrowest && shapes[$0].hasTextMark && goesOn($0)
        }
        guard openings.count >= fewestIndented else { return }
        let widths = openings.map { shapes[$0].width + shapes[$0].indent }.sorted()
        let column = widths[widths.count * 4 / 5]
        guard (narrowest...widest).contains(column), widths.allSatisfy({ (column - slack...column + slack).contains($0) }) else { return }
        for index in shapes.indices.dropLast() where columns[index] == nil {
            let isFull = shapes[index].width + shapes[index].indent >= column - slack && shapes[index].width <= column + slack
            let isSetIn = (1...deepestIndent).contains(shapes[index].indent)
            guard isFull, isSetIn && standsOver(index) && (!shapes[index].endsSentence || shapes[index + 1].width >= column - 2 * slack) || column >= wide && shapes[index].hasTextMark && goesOn(index) else { continue }
            columns[index] = column
            var last = index
            while last + 1 < shapes.count, shapes[last].width + shapes[last].indent >= column - slack, case let next = shapes[last + 1], !next.isBlank, !next.isWhole,
                next.indent == 0, next.headingLevel == 0, next.width <= column + slack, columns[last + 1] == nil
            {
                last += 1
                columns[last] = column
            }
        }
    }

    /// The first and last lines of a column see too few of its lines; they take the width of the lines beside them.
    private static func inherit(_ columns: inout [Int?], _ shapes: [LineShape], _ order: some Sequence<Int>) {
        var last: Int?
        var distance = 0
        for index in order {
            if let column = columns[index] {
                last = column
                distance = 0
            } else if let column = last, distance < reach, shapes[index].width <= column + 2 {
                columns[index] = column
                distance += 1
            } else {
                last = nil
            }
        }
    }

    private static func column(_ window: ArraySlice<Int>, _ shapes: [LineShape]) -> Int? {
        guard window.count >= 6 else { return nil }
        // Among paragraphs of a line each more than a fifth are wider than any column: nothing need be sorted.
        guard window.count(where: { shapes[$0].width > widest }) < window.count - window.count * 4 / 5 else { return nil }
        let widths = window.map { shapes[$0].width }.sorted()
        let column = widths[widths.count * 4 / 5]
        guard (narrowest...widest).contains(column) else { return nil }
        // A list of headlines has equal lines too, but no commas and full stops inside them.
        var full = 0, open = 0, punctuated = 0
        for index in window where (column - slack...column + 2).contains(shapes[index].width) {
            full += 1
            if !shapes[index].endsSentence { open += 1 }
            if shapes[index].hasTextMark { punctuated += 1 }
        }
        guard full >= 5, full * 20 >= window.count * 9, open * 2 >= full, punctuated * 10 >= full * 4 else {
            return nil
        }
        return column
    }
}
