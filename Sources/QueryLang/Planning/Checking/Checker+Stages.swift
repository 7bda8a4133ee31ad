import Documents
import Syntax
import Text

extension Checker {
    static let defaultKwicWidth = 20

    mutating func check(_ stage: Stage, after shape: RowShape) -> (CheckedStage, RowShape)? {
        let context = RowContext(shape)
        if case .number = shape, refuses(stage, "a single number", "nothing but ‘save’ follows it") { return nil }
        if case .concordance = shape, refuses(stage, "a concordance", "sort, choose and count before ‘kwic’") { return nil }
        switch stage {
        case .filter(let condition, _):
            guard let checked = check(condition, in: context, negated: false) else { return nil }
            if case .units(let kind, let people, let hasHits) = shape {
                return (.filter(checked), .units(kind, people, hasHits: hasHits || !checked.positiveTexts.isEmpty))
            }
            return (.filter(checked), shape)
        case .sort(let keys, _):
            var checked: [CheckedSortKey] = []
            for key in keys {
                guard let value = check(key.value, in: context), requireVarying(value, key.value, "sorts", in: context) else { return nil }
                checked.append(CheckedSortKey(value: value.value, isDescending: key.order == .descending))
            }
            return (.sort(checked), shape)
        case .first(let count, let per, _):
            guard let n = checkRows(stage, count) else { return nil }
            return checkPer(per, in: context).map { (.first(n, per: $0), shape) }
        case .last(let count, let per, _):
            guard let n = checkRows(stage, count) else { return nil }
            return checkPer(per, in: context).map { (.last(n, per: $0), shape) }
        case .skip(let count, _):
            return amount(count).map { (.skip($0), shape) }
        case .sample(let count, let per, let seed, _):
            guard let size = checkSampleSize(stage, count), let seed = amount(seed) else { return nil }
            return checkPer(per, in: context).map { (.sample(size, per: $0, seed: seed ?? 1), shape) }
        case .show(let columns, _):
            guard let checked = check(columns, in: context, scope: .row) else { return nil }
            return (.show(checked), table(checked, madeBy: columns))
        case .count(let by, _):
            guard !by.isEmpty else { return (.count, .number) }
            guard var checked = check(by, in: context, scope: .row) else { return nil }
            guard requireNew("count", among: checked, at: stage.span), requireVaryingKeys(checked, by, in: context) else { return nil }
            let stage = CheckedStage.countBy(checked)
            checked.append(CheckedColumn(name: "count", value: .number(0), type: .number))
            return (stage, table(checked, madeBy: by))
        case .summarize(let columns, let by, _):
            guard let values = check(columns, in: context, scope: .group) else { return nil }
            guard let keys = check(by, in: context, scope: .row), requireVaryingKeys(keys, by, in: context) else { return nil }
            if let twice = values.first(where: { value in keys.contains { same($0.name, value.name) } }) {
                report(.duplicateName, at: stage.span, "two columns are called ‘\(twice.name)’", notes: ["name one of them: n = …"])
                return nil
            }
            return (.summarize(values, by: keys), table(keys + values, madeBy: by + columns))
        case .distinct(let span):
            guard case .table = shape else {
                report(
                    .wrongStageInput, at: span, "‘distinct’ leaves equal rows of a table out, and these are \(describe(shape))",
                    notes: ["make a table first: | show … | distinct"])
                return nil
            }
            return (.distinct, shape)
        case .kwic(let width, let sort, let span):
            return checkKwic(width, sort, span, shape)
        case .ngrams(let from, let to, let characters, let span):
            return checkNgrams(from, to, characters, span, shape)
        case .timeline(let period, let span):
            return checkTimeline(period, span, shape)
        case .save(let path, _):
            return checkSave(path).map { (.save($0), shape) }
        case .collocates, .keywords, .dispersion, .chart:
            report(.notAvailable, at: stage.span, "‘\(word(stage))’ comes with a later version", notes: [Self.nearest(to: stage)].compactMap(\.self))
            return nil
        }
    }

    /// What is here already and comes near a stage that is not.
    private static func nearest(to stage: Stage) -> String? {
        switch stage {
        case .collocates:
            "until then find words where within 10 of \"…\" | count by text counts the words around a text, and kwic 10 shows them"
        case .keywords: "until then find words in … | count by text counts the words of each collection"
        case .dispersion: "until then find \"…\" | count by document shows where hits stand"
        case .chart: "until then save \"rows.csv\" saves the table, to draw it elsewhere"
        default: nil
        }
    }

    private mutating func refuses(_ stage: Stage, _ what: String, _ why: String) -> Bool {
        if case .save = stage { return false }
        report(.wrongStageInput, at: stage.span, "‘\(word(stage))’ cannot follow \(what)", notes: [why])
        return true
    }

    /// The number of rows that a stage keeps, with a warning if that is none.
    private mutating func checkRows(_ stage: Stage, _ count: Count) -> Int? {
        let rows: Int? = amount(count)
        if rows == 0 { report(.neverHolds, .warning, at: stage.span, "‘\(word(stage)) 0’ keeps no row") }
        return rows
    }

    private mutating func checkSampleSize(_ stage: Stage, _ count: Count) -> SampleSize? {
        var share: Double?
        switch count.amount {
        case .share(let literal): share = literal.value
        case .parameter(let name) where isPercentage(.parameter(name)):
            if case .number(let value)? = constant(.parameter(name)), (0...1).contains(value) { share = value }
        case .parameter, .number: break
        }
        guard let share else { return checkRows(stage, count).map(SampleSize.rows) }
        if share == 0 { report(.neverHolds, .warning, at: stage.span, "‘sample 0%’ keeps no row") }
        return .share(share)
    }

    private func word(_ stage: Stage) -> String {
        switch stage {
        case .filter: "where"
        case .sort: "sort"
        case .first: "first"
        case .last: "last"
        case .skip: "skip"
        case .sample: "sample"
        case .show: "show"
        case .count: "count"
        case .summarize: "summarize"
        case .distinct: "distinct"
        case .kwic: "kwic"
        case .collocates: "collocates"
        case .ngrams: "ngrams"
        case .keywords: "keywords against"
        case .dispersion: "dispersion"
        case .timeline: "timeline"
        case .chart: "chart"
        case .save: "save"
        }
    }

    /// Nil after an error; none when no `per` is written.
    private mutating func checkPer(_ per: [ValueExpression], in context: RowContext) -> [CheckedValue]? {
        var keys: [CheckedValue] = []
        for key in per {
            guard let checked = check(key, in: context), requireVarying(checked, key, "groups", in: context) else { return nil }
            keys.append(checked.value)
        }
        return keys
    }

    /// A key that is the same for every row: in SQL a number there is the place of a column.
    private mutating func requireVarying(_ key: TypedValue, _ written: ValueExpression, _ does: String, in context: RowContext) -> Bool {
        guard key.value.isConstant else { return true }
        var notes: [String] = []
        if case .table(let columns) = context {
            notes = ["columns go by their names: " + columns.map(\.name).joined(separator: ", ")]
        } else {
            notes = ["name a field of the rows: `length`, `date`"]
        }
        report(
            .wrongType, at: written.span, "‘\(note(written.span).text)’ is the same for every row, so it \(does) nothing", notes: notes)
        return false
    }

    /// A column that was given a name may be a constant.
    private mutating func requireVaryingKeys(_ keys: [CheckedColumn], _ written: [Column], in context: RowContext) -> Bool {
        for (key, column) in zip(keys, written) where column.name == nil {
            let typed = TypedValue(value: key.value, type: key.type)
            guard requireVarying(typed, column.value, "groups", in: context) else { return false }
        }
        return true
    }

    private mutating func check(_ columns: [Column], in context: RowContext, scope: ValueScope) -> [CheckedColumn]? {
        var checked: [CheckedColumn] = []
        var isWhole = true
        var names: Set<String> = []
        for column in columns {
            guard let typed = check(column.value, in: context, scope: scope) else {
                isWhole = false
                continue
            }
            let name = column.name?.text ?? columnName(column.value)
            let span = column.name?.span ?? column.value.span
            guard names.insert(normalizer.foldKey(name)).inserted else {
                reportTwice(name, at: span)
                return nil
            }
            checked.append(CheckedColumn(name: name, value: typed.value, type: typed.isMany ? manyType(typed.type) : typed.type))
        }
        return isWhole ? checked : nil
    }

    private func manyType(_ type: ValueType) -> ValueType { type }

    /// The English spelling, whichever the statement has: readers of a saved table know one name for a column.
    private func columnName(_ value: ValueExpression) -> String {
        if case .path(let path) = value { return path.steps.map(\.name).joined(separator: ".") }
        return Printer.print(value)
    }

    private mutating func requireNew(_ name: String, among columns: [CheckedColumn], at span: SourceSpan) -> Bool {
        guard columns.contains(where: { same($0.name, name) }) else { return true }
        reportTwice(name, at: span)
        return false
    }

    private mutating func reportTwice(_ name: String, at span: SourceSpan) {
        report(.duplicateName, at: span, "two columns are called ‘\(name)’", notes: ["name one of them: n = …"])
    }

    /// - Parameter written: the first of the columns, as they were written.
    private func table(_ columns: [CheckedColumn], madeBy written: [Column]) -> RowShape {
        .table(columns.enumerated().map { index, column in
            var expression: String?
            if index < written.count {
                if case .path = written[index].value {} else { expression = expressionKey(written[index].value) }
            }
            return ColumnShape(name: column.name, type: column.type, expression: expression)
        })
    }

    /// Longer sequences repeat too seldom to count, and cost memory.
    static let longestNgram = 20

    private mutating func checkNgrams(_ from: Count, _ to: Count?, _ characters: Bool, _ span: SourceSpan, _ shape: RowShape) -> (CheckedStage, RowShape)? {
        guard hasText(shape, "ngrams", span) else { return nil }
        guard let first: Int = amount(from), let upper = amount(to) else { return nil }
        let last = upper ?? first
        guard first >= 1, first <= last, last <= Self.longestNgram else {
            report(
                .wrongArity, at: span, "n-grams are of 1 to \(Self.longestNgram) \(characters ? "characters" : "words"), the shorter first",
                notes: ["ngrams 2, ngrams 2 to 4, ngrams 2 to 4 characters"])
            return nil
        }
        let columns = [ColumnShape(name: "ngram", type: .text), ColumnShape(name: "count", type: .number)]
        return (.ngrams(first...last, ofCharacters: characters), .table(columns))
    }

    private mutating func checkTimeline(_ unit: TimeUnit?, _ span: SourceSpan, _ shape: RowShape) -> (CheckedStage, RowShape)? {
        guard hasText(shape, "timeline", span) else { return nil }
        let period = unit.flatMap { CheckedPeriod(rawValue: $0.rawValue) } ?? .month
        let columns = [ColumnShape(name: period.rawValue, type: .date), ColumnShape(name: "count", type: .number)]
        return (.timeline(period), .table(columns))
    }

    private mutating func hasText(_ shape: RowShape, _ stage: String, _ span: SourceSpan) -> Bool {
        switch shape {
        case .matches, .units: return true
        case .table, .concordance, .number:
            report(.wrongStageInput, at: span, "‘\(stage)’ reads units or matches, and this is \(describe(shape))")
            return false
        }
    }

    /// Endings that name a format.
    public static let savedFormats = ["csv", "tsv", "json", "ndjson", "jsonl", "md", "html", "txt"]

    private mutating func checkSave(_ path: StringLiteral) -> String? {
        let name = path.value.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        guard Self.savedFormats.contains(ending), !path.value.unicodeScalars.contains("\0") else {
            report(
                .unknownEnumValue, at: path.span, "the ending of ‘\(path.value)’ names no format",
                notes: ["it may be " + Self.savedFormats.map { "." + $0 }.joined(separator: ", ")])
            return nil
        }
        return path.value
    }

    private mutating func checkKwic(_ width: Count?, _ sort: KwicSort?, _ span: SourceSpan, _ shape: RowShape) -> (CheckedStage, RowShape)? {
        switch shape {
        case .matches, .units(_, _, hasHits: true): break
        default:
            report(
                .noHits, at: span, "‘kwic’ needs hits to stand around, and there are none in \(describe(shape))",
                notes: ["find a text, find \"…\" | kwic, or ask what the units mention"])
            return nil
        }
        guard let width = amount(width), let offset = amount(sort?.offset) else { return nil }
        let checkedSort = sort.map {
            let side: CheckedKwicSort.Side =
                switch $0.side {
                case .left: .left
                case .right: .right
                case .node: .node
                }
            return CheckedKwicSort(side: side, offset: max(offset ?? 1, 1))
        }
        return (.kwic(width: min(width ?? Self.defaultKwicWidth, 1000), sort: checkedSort), .concordance)
    }
}
