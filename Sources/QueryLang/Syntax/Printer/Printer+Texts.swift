extension Printer {
    /// As one text: alternatives stand in brackets.
    mutating func write(_ text: TextExpression) {
        switch text {
        case .or: brackets { $0.writeSides(text) }
        case .near(let pieces, let distance): writeChain(pieces, .near, distance)
        case .then(let pieces, let distance): writeChain(pieces, .then, distance)
        case .notIn(let inner, let outer):
            writePiece(inner)
            isChinese ? han("不") : put(.not)
            put(.in)
            writeAtom(outer)
            if isChinese { put(.inside) }
        case .string(let literal, let mode, _):
            write(mode)
            write(literal)
        case .parameter(let name, let mode, _):
            write(mode)
            put("$" + name.text, .parameter)
        case .regex(let regex, let exact, _):
            if exact { put(.exact) }
            put(regex.printed, .regex)
        case .term(let name): put(name)
        }
    }

    /// Where alternatives need no brackets: after `find`, and in `count(…)`.
    mutating func writeSides(_ text: TextExpression) {
        guard case .or(let texts) = text else { return write(text) }
        group { printer in
            for (index, side) in texts.enumerated() {
                if index > 0 {
                    printer.line(side.span.start)
                    printer.put(.or)
                }
                if printer.needsBrackets(side, after: index > 0 ? texts[index - 1] : nil, before: index + 1 < texts.count ? texts[index + 1] : nil) {
                    printer.brackets { $0.write(side) }
                } else {
                    printer.write(side)
                }
            }
        }
    }

    /// Whether a side of `or` could be read on from the one beside it: “a”或“b”邻近“c” is asked about.
    func needsBrackets(_ side: TextExpression, after previous: TextExpression?, before next: TextExpression?) -> Bool {
        guard isChinese, side.isChain else { return false }
        return previous?.isChain == false || next?.isChain == false && side.isOpenChain
    }

    private mutating func write(_ mode: TextMode) {
        switch mode {
        case .folded: break
        case .exact: put(.exact)
        case .whole: put(.whole)
        }
    }

    private mutating func writeChain(_ pieces: [TextExpression], _ word: Keyword, _ distance: Distance?) {
        for (index, piece) in pieces.enumerated() {
            if index > 0 { put(word) }
            writePiece(piece)
        }
        if let distance { writeWithin(distance) }
    }

    /// Inside `near`, and left of `not in`.
    private mutating func writePiece(_ text: TextExpression) {
        switch text {
        case .near, .then: brackets { $0.write(text) }
        default: write(text)
        }
    }

    /// Right of `not in`.
    private mutating func writeAtom(_ text: TextExpression) {
        if case .notIn = text { brackets { $0.write(text) } } else { writePiece(text) }
    }

    // MARK: Distances

    /// `within 5 words`; 5词以内, 同句
    mutating func writeWithin(_ distance: Distance) {
        guard isChinese else {
            put(.within)
            return write(distance)
        }
        switch distance.measure {
        case .characters(let count): writeWithin(count, "字")
        case .words(let count): writeWithin(count, "词")
        case .sentences(let count): writeWithin(count, "句")
        case .sameSentence: put(.withinSentence)
        case .sameParagraph: put(.withinParagraph)
        }
    }

    private mutating func writeWithin(_ count: Count, _ measure: String) {
        number(count)
        han(measure)
        put(.within)
    }

    private mutating func write(_ distance: Distance) {
        switch distance.measure {
        case .characters(let count): number(count)
        case .words(let count):
            number(count)
            put(.words)
        case .sentences(let count):
            number(count)
            put(.sentences)
        case .sameSentence: put(.sentence)
        case .sameParagraph: put(.paragraph)
        }
    }

    /// `within 20 of "储能"`: 距“储能”20字以内; `after`, `before`: 在“增长”之后15字以内
    mutating func write(_ neighbour: Neighbour) {
        guard isChinese else {
            put(.within)
            write(neighbour.distance)
            switch neighbour.side {
            case .of: put(.of)
            case .after: put(.after)
            case .before: put(.before)
            }
            return write(neighbour.text)
        }
        put(neighbour.side == .of ? .awayFrom : .in)
        // The distance of a chain would be taken for the unit's.
        writePiece(neighbour.text)
        switch neighbour.side {
        case .of: break
        case .after: put(.after)
        case .before: put(.before)
        }
        writeWithin(neighbour.distance)
    }
}
