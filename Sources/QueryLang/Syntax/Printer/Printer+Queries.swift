extension Printer {
    mutating func write(_ query: Query) { group { $0.writeBare(query) } }

    private mutating func writeBare(_ query: Query) {
        write(query.set)
        // After the name of a result a comma is taken for a pipe only if the name is known; Han names are.
        var needsPipe = false
        if case .result(let name) = query.set { needsPipe = !name.text.startsWithHan && name.text != "furniture" }
        var followsSort = false
        let outer = unit
        unit = Parser.unit(of: query.set)
        for stage in query.stages {
            if case .filter = stage { needsPipe = true }
            // A further order behind a comma would go on with the one before.
            if followsSort, case .sort = stage { needsPipe = true }
            if isChinese, !needsPipe {
                put("，", .close)
                line(stage.span.start)
            } else {
                line(stage.span.start)
                mark("|", "｜")
            }
            write(stage)
            needsPipe = false
            followsSort = if case .sort = stage { true } else { false }
            if stage.makesTable { unit = nil }
        }
        unit = outer
    }

    private mutating func write(_ set: SetExpression) {
        switch set {
        case .find(let find): write(find)
        case .result(let name): writeResult(name)
        case .it: put(.it)
        case .query(let query): brackets { $0.write(query) }
        case .combination(let combination):
            // From the left: a right side that is itself a combination was written in brackets, which make a query.
            write(combination.left)
            switch combination.op {
            case .union: put(.union)
            case .intersect: put(.intersect)
            case .except: put(.except)
            }
            write(combination.right)
        }
    }

    private mutating func writeResult(_ name: Name) {
        if isChinese, name.text == "furniture" { putStep(name.text) } else { put(name) }
    }

    private mutating func write(_ find: Find) {
        group(indent: 0) { printer in
            var place = find.place
            // 在 S 中 查找: an unknown unit is only read right after 查找.
            if printer.isChinese, let first = place, find.target.isKnown {
                printer.writeIn(first)
                place = nil
            }
            printer.put(.find)
            switch find.target {
            case .unit(let unit): printer.putUnit(unit, isPlural: true)
            case .texts(let texts): printer.writeSides(texts)
            }
            let unit = if case .unit(let unit) = find.target { unit.name } else { "match" }
            printer.writeRest(place, find.condition, about: unit)
        }
    }

    /// `[ "in" place ] [ "where" condition ]`
    ///
    /// - Parameter unit: what is looked for, which the condition is about.
    mutating func writeRest(_ place: Place?, _ condition: Condition?, about unit: String) {
        if let place { writeIn(place) }
        guard let condition else { return }
        if isChinese { put("，", .close) }
        line(condition.span.start)
        put(.where)
        group { printer in printer.about(unit) { $0.write(condition) } }
    }

    /// `in title`, 在标题中
    mutating func writeIn(_ place: Place) {
        put(.in)
        write(place)
        if isChinese { put(.inside) }
    }

    mutating func write(_ place: Place) {
        switch place {
        case .path(let path): write(path)
        case .result(let name): writeResult(name)
        case .it: put(.it)
        case .query(let query): brackets { $0.write(query) }
        }
    }

    /// `paragraphs`; an unknown word as it is.
    mutating func putUnit(_ unit: UnitName, isPlural: Bool) {
        if isChinese, let word = HanSpelling.unit(unit.name) { return han(word) }
        let spellings = Keywords.units.first { $0.canonical == unit.name }?.english
        put((isPlural ? spellings?.dropFirst().first : nil) ?? unit.name, .latin)
    }
}

extension FindTarget {
    fileprivate var isKnown: Bool {
        if case .unit(let unit) = self { HanSpelling.unit(unit.name) != nil } else { true }
    }
}
