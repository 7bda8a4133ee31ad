extension Printer {
    mutating func write(_ stage: Stage) {
        switch stage {
        case .filter(let condition, _):
            put(.where)
            group { $0.write(condition) }
        case .sort(let keys, _): writeSort(keys)
        case .first(let count, let per, _): writePick(.first, count, per: per)
        case .last(let count, let per, _): writePick(.last, count, per: per)
        case .skip(let count, _):
            put(.skip)
            number(count)
        case .sample(let count, let per, let seed, _):
            writePick(.sample, count, per: per)
            if let seed {
                put(.seed)
                number(seed)
            }
        case .show(let columns, _):
            put(.show)
            write(columns)
        case .count(let by, _): writeBy(by) { $0.put(.count) }
        case .summarize(let columns, let by, _):
            writeBy(by) { printer in
                printer.put(.summarize)
                printer.write(columns)
            }
        default: writeOther(stage)
        }
    }

    private mutating func writeOther(_ stage: Stage) {
        switch stage {
        case .distinct: put(.distinct)
        case .kwic(let width, let sort, _):
            put(.kwic)
            if let width { number(width) }
            if let sort { write(sort) }
        case .collocates(let distance, let measure, _):
            put(.collocates)
            if let distance { writeWithin(distance) }
            if let measure {
                put(.by)
                put(measure.text, .column)
            }
        case .ngrams(let count, let upper, let characters, _):
            put(.ngrams)
            number(count)
            if let upper {
                put(.to)
                number(upper)
            }
            if characters { isChinese ? han("字") : put(.characters) }
        case .keywords(let place, _):
            put(.keywordsAgainst)
            write(place)
        case .dispersion: put(.dispersion)
        case .timeline(let unit, _):
            put(.timeline)
            guard let unit else { return }
            put(.by)
            switch unit {
            case .year: put(.year)
            case .quarter: put(.quarter)
            case .month: put(.month)
            case .day: put(.day)
            }
        case .chart(let kind, _):
            put(.chart)
            switch kind {
            case .bar: put(.bar)
            case .line: put(.line)
            case nil: break
            }
        case .save(let path, _):
            put(.save)
            write(path)
        case .filter, .sort, .first, .last, .skip, .sample, .show, .count, .summarize: break
        }
    }

    /// `sort by date desc, length`; 按日期降序、字数排序
    private mutating func writeSort(_ keys: [SortKey]) {
        if !isChinese { put(.sort) }
        put(.by)
        list(keys, from: \.value.span.start) { printer, key in
            printer.write(key.value)
            switch key.order {
            case .ascending: printer.put(.asc)
            case .descending: printer.put(.desc)
            case nil: break
            }
        }
        if isChinese { put(.sort) }
    }

    /// `first 5 per author, kind`; 每个作者、类型前5
    private mutating func writePick(_ keyword: Keyword, _ count: Count, per values: [ValueExpression]) {
        if isChinese, !values.isEmpty {
            han("每个")
            list(values, from: \.span.start) { $0.write($1) }
        }
        put(keyword)
        number(count)
        if !isChinese, !values.isEmpty {
            put(.per)
            list(values, from: \.span.start) { $0.write($1) }
        }
    }

    /// `count by x`; 按 x 计数
    private mutating func writeBy(_ by: [Column], _ stage: (inout Printer) -> Void) {
        if !isChinese { stage(&self) }
        if !by.isEmpty {
            put(.by)
            write(by)
        }
        if isChinese { stage(&self) }
    }

    private mutating func write(_ columns: [Column]) {
        list(columns, from: \.start) { printer, column in
            if let name = column.name {
                printer.put(name.text, .column)
                printer.equal()
            }
            printer.write(column.value)
        }
    }

    /// `sort right 2`; 按右2排序
    private mutating func write(_ sort: KwicSort) {
        put(isChinese ? .by : .sort)
        switch sort.side {
        case .left: put(.left)
        case .right: put(.right)
        case .node: put(.node)
        }
        if let offset = sort.offset { number(offset) }
        if isChinese { put(.sort) }
    }
}
