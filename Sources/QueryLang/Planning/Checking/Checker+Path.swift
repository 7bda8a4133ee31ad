import Documents
import Syntax
import Text

extension Checker {
    /// Where a path leads from a row. Nil after reporting why it leads nowhere.
    ///
    /// - Parameter mayDescend: under a function, where a path may go to the units inside (`avg(sentence.length)`).
    mutating func resolve(_ path: Path, in context: RowContext, mayDescend: Bool = false) -> (value: CheckedValue, type: ValueType, isMany: Bool)? {
        switch context {
        case .table(let columns):
            return resolveColumn(path, columns)
        case .unit(let kind, let people, let groups):
            if path.steps.count == 1, let group = groups.first(where: { same($0, path.steps[0].name) }) {
                return (.group(group), .text, false)
            }
            return resolveUnitPath(path, from: kind, people: people, mayDescend: mayDescend)
        }
    }

    /// The column that an expression made: `count("x")` after `show count("x")`, as SQL's ORDER BY takes it.
    func column(madeBy value: ValueExpression, in context: RowContext) -> TypedValue? {
        guard case .table(let columns) = context else { return nil }
        switch value {
        case .call, .binary, .negative: break
        case .number, .date, .string, .path, .parameter: return nil
        }
        let written = expressionKey(value)
        guard let index = columns.firstIndex(where: { $0.expression == written }) else { return nil }
        return TypedValue(value: .column(index), type: columns[index].type, isMany: true)
    }

    /// An expression as it is compared with another: without its white space, folded.
    func expressionKey(_ value: ValueExpression) -> String {
        normalizer.foldKey(note(value.span).text).filter { !$0.isWhitespace }
    }

    private mutating func resolveColumn(_ path: Path, _ columns: [ColumnShape]) -> (value: CheckedValue, type: ValueType, isMany: Bool)? {
        let spelling = path.steps.map(\.name).joined(separator: ".")
        // `show 标题 = title` names a column by a word that a path reads as `title`.
        let written = note(path.span).text
        if let index = columns.firstIndex(where: { same($0.name, written) })
            ?? columns.firstIndex(where: { same($0.name, spelling) })
        {
            return (.column(index), columns[index].type, true)
        }
        let names = columns.map(\.name)
        let near = Keywords.nearest(to: spelling, among: names)
        report(
            .unknownColumn, at: path.span, "no column ‘\(spelling)’ in this table" + did(near),
            notes: ["its columns are " + names.joined(separator: ", ")], fixIts: fix(path.span, near))
        return nil
    }

    private mutating func resolveUnitPath(_ path: Path, from start: UnitKind, people: PersonFilter?, mayDescend: Bool) -> (value: CheckedValue, type: ValueType, isMany: Bool)? {
        var kind = start
        var steps: [CheckedPath.Step] = []
        var type = ValueType.unit(start)
        var isMany = false
        let spelling = path.steps.map(\.name).joined(separator: ".")
        for (index, step) in path.steps.enumerated() {
            if type == .date, let part = CheckedPath.DatePart(rawValue: step.name) {
                steps.append(.datePart(part))
                type = .number
                continue
            }
            if type == .text, step.name == Field.length.rawValue {
                steps.append(.length)
                type = .number
                continue
            }
            guard case .unit = type else {
                report(
                    .unknownField, at: step.span,
                    "‘\(path.steps[index - 1].name)’ is \(type.name): it has no fields"
                        + (type == .date ? " but year, quarter, month and day" : type == .text ? " but its length" : ""))
                return nil
            }
            if step.name == Self.metaWord {
                guard let key = resolveMeta(path, at: index, on: kind) else { return nil }
                steps += key.steps
                let value = CheckedValue.path(CheckedPath(steps: steps, kind: .document, spelling: spelling))
                return (value, key.type, isMany || key.isMany)
            }
            if kind == .section, step.name == Field.title.rawValue, index > 0 || comparison != nil {
                reportTitleOfSection(step, isFirst: index == 0)
                return nil
            }
            guard let next = next(step.name, on: kind, mayDescend: mayDescend) else {
                reportUnknown(step, on: kind, isFirst: index == 0, people: people, mayDescend: mayDescend)
                return nil
            }
            steps += next.steps
            kind = next.kind
            type = next.type
            isMany = isMany || next.isMany
        }
        if case .field(.pos)? = steps.last, !warnedAboutPos {
            warnedAboutPos = true
            report(
                .notAvailable, .warning, at: path.span, "no word has a ‘pos’: this version has no lexicon that knows parts of speech",
                notes: ["so the field is missing everywhere; the text of a word can be asked"])
        }
        return (.path(CheckedPath(steps: steps, kind: kind, spelling: spelling)), type, isMany)
    }

    struct Next {
        var steps: [CheckedPath.Step]
        var kind: UnitKind
        var type: ValueType
        var isMany = false
    }

    /// One word of a path: a field, a link, a unit above, or one of these on the nearest unit above that has it.
    func next(_ word: String, on kind: UnitKind, mayDescend: Bool) -> Next? {
        if let field = Field(rawValue: word), let info = Schema.field(field, of: kind) {
            return Next(steps: [.field(field)], kind: kind, type: valueType(info.type), isMany: info.isMany)
        }
        // The parser writes unit words in the singular; as a way on from a unit, people are a link.
        let link = Link(rawValue: word) ?? (word == PersonFilter.everyone.rawValue ? .people : nil)
        if let link, Schema.links(of: kind).contains(link) {
            return linkStep(link, from: kind)
        }
        if let unit = UnitWords.unit(word) {
            if unit.people == nil, unit.kind == kind { return Next(steps: [], kind: kind, type: .unit(kind)) }
            if unit.people == nil, Schema.above(kind).contains(unit.kind) {
                return Next(steps: [.up(unit.kind)], kind: unit.kind, type: .unit(unit.kind))
            }
            if kind == .person, unit.people == .everyone { return Next(steps: [], kind: .person, type: .unit(.person)) }
        }
        if let field = Field(rawValue: word), Schema.inheritedFields.contains(field) {
            for above in Schema.above(kind) {
                guard let info = Schema.field(field, of: above) else { continue }
                return Next(
                    steps: [.up(above), .field(field)], kind: above, type: valueType(info.type), isMany: info.isMany)
            }
        }
        if let link, Schema.inheritedLinks.contains(link) {
            for above in Schema.above(kind) where Schema.links(of: above).contains(link) {
                var next = linkStep(link, from: above)
                next.steps.insert(.up(above), at: 0)
                return next
            }
        }
        if mayDescend, let unit = UnitWords.unit(word), isInside(unit.kind, kind) {
            let step: CheckedPath.Step = unit.people.map { .people($0) } ?? .down(unit.kind)
            return Next(steps: [step], kind: unit.kind, type: .unit(unit.kind), isMany: true)
        }
        return nil
    }

    private func linkStep(_ link: Link, from kind: UnitKind) -> Next {
        switch link {
        case .previous, .next, .parent, .question:
            Next(steps: [.link(link)], kind: kind, type: .unit(kind))
        case .author, .speaker, .people, .guest, .host, .reporter, .photographer, .editor:
            Next(
                steps: [.link(link)], kind: .person, type: .unit(.person),
                isMany: kind == .article || link == .author)
        }
    }

    /// Whether units of one kind lie inside units of another; people inside whatever has people.
    func isInside(_ inner: UnitKind, _ outer: UnitKind) -> Bool {
        if inner == .person { return outer != .person }
        guard let innerSize = inner.size, let outerSize = outer.size else { return false }
        return innerSize > outerSize
    }

    private func valueType(_ type: FieldType) -> ValueType {
        switch type {
        case .text: .text
        case .number: .number
        case .date: .date
        case .bool: .bool
        case .enumeration(let words): .enumeration(words)
        }
    }

    private mutating func reportUnknown(_ step: Path.Step, on kind: UnitKind, isFirst: Bool, people: PersonFilter?, mayDescend: Bool) {
        let word = step.name
        let plural = isFirst ? people.map(UnitWords.plural) ?? kind.plural : kind.plural
        if let unit = UnitWords.unit(word), isInside(unit.kind, kind) {
            report(
                .wrongSubject, at: step.span, "\(plural) have many \(unit.people.map(UnitWords.plural) ?? unit.kind.plural), so ‘\(word)’ is no field of theirs",
                notes: [
                    "ask about them with a quantifier, "
                        + inItsLanguage("any \(word) (…), or count(\(unit.kind.plural) where …)", "`有\(chinese(word))（…）`")
                ])
            return
        }
        if let unit = UnitWords.unit(word), kind == .person || unit.kind.size != nil {
            report(
                .unknownField, at: step.span, "\(plural) are in no \(word)",
                notes: ["above them are " + Schema.above(kind).map { inItsLanguage($0.rawValue, chinese($0.rawValue)) }.joined(separator: ", ")])
            return
        }
        if kind == .person, step.name == Field.length.rawValue || step.name == Field.text.rawValue {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural), who are no text",
                notes: ["what they say has one: " + inItsLanguage("find turns | summarize sum(length) by speaker", "`查找发言，按发言人汇总合计（字数）`")])
            return
        }
        if isFirst, let key = environment.metaKeys[normalizer.foldKey(word)] {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural); the records have a key of that name",
                notes: ["a key of records is asked as \(MetaKeySpelling.leading(to: step.span, in: source))\(key.name)"],
                fixIts: [.init(span: step.span, replacement: MetaKeySpelling.leading(to: step.span, in: source) + note(step.span).text)])
            return
        }
        // A field that a unit above has of its own must be asked there.
        // any author unit contains "x" and name = "y": the quantifier has ended before `and`.
        let before = source.slice(0..<step.span.start)
        let line = before.lastIndex(of: "\n").map { before[$0...] } ?? before[...]
        if word == Field.name.rawValue, let quantifier = ["any", "every", "no"].first(where: { line.contains("\($0) author ") || line.contains("\($0) speaker ") }) {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural); people have one",
                notes: ["what is asked of the same person stands in brackets: `\(quantifier) author (unit contains \"…\" and name = \"…\")`"])
            return
        }
        if let person = personMeant(step, on: kind, isFirst: isFirst) {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural); people have one",
                fixIts: [.init(span: step.span, replacement: "\(person)的\(note(step.span).text)")])
            return
        }
        // 重复的句子: that a paragraph stands twice says nothing of its sentences.
        if word == Field.duplicate.rawValue, kind.hasText, !Schema.links(of: kind).contains(.author) || kind == .sentence || kind == .quote {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural): only paragraphs are known to stand twice",
                notes: ["those with the same text: " + inItsLanguage("`find \(plural) | count by text | where count > 1`", "`查找\(chinese(kind.rawValue))，按正文计数，其中计数大于1`")])
            return
        }
        if let field = Field(rawValue: word), let above = Schema.above(kind).first(where: { Schema.field(field, of: $0) != nil }) {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural); \(above.plural) have one",
                fixIts: [leading(to: step, from: above.rawValue)])
            return
        }
        if let field = Field(rawValue: word), let info = Schema.field(field, of: .person), kind != .person, field != .name || kind != .document, Schema.links(of: kind).contains(.author) || Schema.above(kind).contains(where: { Schema.links(of: $0).contains(.author) }) {
            report(
                .unknownField, at: step.span, "no field ‘\(word)’ on \(plural); people have one: \(info.summary)",
                fixIts: [leading(to: step, from: kind == .turn ? Link.speaker.rawValue : Link.author.rawValue)])
            return
        }
        if isFirst, reportsPartOfDate(step, on: kind) || reportsValueWithoutField(step) || reportsKind(step, on: kind) { return }
        let near = Keywords.nearest(to: word, among: knownWords(on: kind))
        if near == nil, reportsFieldInside(step, on: kind, plural) { return }
        report(
            .unknownField, at: step.span, "no field ‘\(word)’ on \(plural)" + did(near),
            notes: near == nil ? [inItsLanguage("‘describe \(plural)’", "‘描述\(chinese(plural))’") + " lists the fields"] : [], fixIts: fix(step.span, near))
    }

    /// 显示发言人的姓名和单位, 作者的单位包含“a”且姓名…: whose field it is was said before the joint; only people have a 姓名.
    private func personMeant(_ step: Path.Step, on kind: UnitKind, isFirst: Bool) -> String? {
        guard isFirst, kind != .person, let field = Field(rawValue: step.name), Schema.field(field, of: .person) != nil else { return nil }
        let before = source.slice(0..<step.span.start).suffix(60)
        if let match = before.firstMatch(of: #/(作者|发言人|嘉宾|主持人|记者|摄影者|编辑)的?\p{Han}{1,4}(?:[和与及、，]|以及)$/#) { return String(match.output.1) }
        guard note(step.span).text.hasPrefix("姓名") else { return nil }
        if kind == .turn || kind == .quote { return "发言人" }
        return Schema.links(of: kind).contains(.author) || Schema.above(kind).contains { Schema.links(of: $0).contains(.author) } ? "作者" : nil
    }

    /// 小节标题: what stands above a section is its heading; the title is of the article.
    private mutating func reportTitleOfSection(_ step: Path.Step, isFirst: Bool) {
        let isHan = note(step.span).text.unicodeScalars.contains { $0.properties.isIdeographic }
        let (heading, title) = isHan ? ("小标题", "文章的标题") : (Field.heading.rawValue, "article.title")
        report(
            .unknownField, at: step.span, "sections have no title of their own: theirs is ‘heading’, the title is the article’s",
            notes: ["Write `\(heading)`" + (isFirst ? " or `\(title)`." : ".")],
            fixIts: (isFirst ? [heading, title] : [heading]).map { .init(span: step.span, replacement: $0) })
    }

    /// A field that units inside have: `title` of documents.
    private mutating func reportsFieldInside(_ step: Path.Step, on kind: UnitKind, _ plural: String) -> Bool {
        let all = Field.allCases.map(\.rawValue)
        guard let name = all.contains(step.name) ? step.name : Keywords.nearest(to: step.name, among: all),
            let field = Field(rawValue: name),
            let inner = UnitKind.allCases.first(where: { $0 != .person && isInside($0, kind) && Schema.field(field, of: $0) != nil })
        else { return false }
        var fixIts: [Diagnostic.FixIt] = []
        if let comparison, case .path(let path) = comparison.left, path.steps.count == 1, path.steps[0].span == step.span, comparison.span.start == step.span.start {
            var test = note(SourceSpan(step.span.end, comparison.span.end)).text
            // 小标题都包含“a”: of every one.
            let isEach = test.hasPrefix("都") || test.hasPrefix("均")
            if isEach { test.removeFirst() }
            let english = [name, test].filter { !$0.isEmpty }.joined(separator: " ")
            let quantified = inItsLanguage("any \(inner.rawValue) (\(english))", "\(isEach ? "每个" : "有")\(chinese(inner.rawValue))（\(chinese(name))\(test)）")
            fixIts = [.init(span: comparison.span, replacement: quantified)]
        }
        report(
            .unknownField, at: step.span,
            "no field ‘\(step.name)’ on \(plural); the \(inner.plural) in them have ‘\(name)’",
            notes: [
                "ask about them with a quantifier, "
                    + inItsLanguage(
                        "any \(inner.rawValue) (\(name) …), or: find \(inner.plural)",
                        "`有\(chinese(inner.rawValue))（\(chinese(name))…）`, or: `查找\(chinese(inner.rawValue))`")
            ], fixIts: fixIts)
        return true
    }

    /// Puts a unit before a field, in the language in which the field is written.
    private func leading(to step: Path.Step, from unit: String) -> Diagnostic.FixIt {
        let written = note(step.span).text
        let isHan = written.unicodeScalars.contains { $0.properties.isIdeographic }
        guard isHan, let word = Keywords.units.first(where: { $0.canonical == unit })?.chinese.first else {
            return Diagnostic.FixIt(span: step.span, replacement: "\(unit).\(step.name)")
        }
        return Diagnostic.FixIt(span: step.span, replacement: "\(word)的\(written)")
    }

    /// Words that may follow on a unit, for suggestions and completion.
    func knownWords(on kind: UnitKind) -> [String] {
        let inherited = Schema.inheritedFields.filter { field in Schema.above(kind).contains { Schema.field(field, of: $0) != nil } }
        let links = Schema.inheritedLinks.filter { link in Schema.above(kind).contains { Schema.links(of: $0).contains(link) } }
        return Schema.fields(of: kind).map(\.field.rawValue) + Schema.links(of: kind).map(\.rawValue)
            + Schema.above(kind).map(\.rawValue) + inherited.map(\.rawValue).sorted()
            + links.map(\.rawValue).sorted() + (environment.metaKeys.isEmpty ? [] : [Self.metaWord])
    }

    func same(_ a: String, _ b: String) -> Bool { a == b || normalizer.foldKey(a) == normalizer.foldKey(b) }

    func did(_ near: String?) -> String { near.map { "; did you mean ‘\($0)’?" } ?? "" }

    func fix(_ span: SourceSpan, _ near: String?) -> [Diagnostic.FixIt] {
        near.map { [Diagnostic.FixIt(span: span, replacement: $0)] } ?? []
    }
}
