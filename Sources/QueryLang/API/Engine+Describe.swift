import Documents
import Execution
import Index
import Planning
import Syntax
import Text

extension Engine {
    /// What is known of a unit, a field, a name or the collection; no topic: the units. Nil where there is nothing of
    /// that name, in English or Chinese.
    public func describe(_ topic: String?) -> Description? {
        guard let topic else { return describeUnits() }
        var checker = Checker(environment: names, source: SourceText(name: "topic", text: topic), normalizer: collection.normalizer)
        if let name = checker.namedSubject(Name(topic, span: SourceSpan(0, topic.utf8.count))) { return describe(name) }
        let key = collection.normalizer.foldKey(topic)
        if key == "collection" || key == "集合" { return describeCollection() }
        if let word = Keywords.unit(topic), let description = describeUnit(word) { return description }
        if Keywords.field(topic) == "meta" { return describeMeta() }
        if let word = Keywords.field(topic), let description = describeField(word) { return description }
        return describePath(topic)
    }

    /// Values that are shown of a path.
    private static let shownValues = 10

    /// `author.unit`, `文章的标题`: what the field is, and the values that it has, by the query that counts them.
    private func describePath(_ topic: String) -> Description? {
        let statement = Parser.parse(SourceText(name: "topic", text: "describe " + topic), vocabulary: vocabulary).script.statements.first
        guard case .describe(let subject)? = statement else { return nil }
        let steps = subject.subject.text.split(separator: ".").map(String.init)
        guard steps.count > 1, let last = steps.last else { return nil }
        let unit = Keywords.unit(steps[0])
        let set = unit ?? (steps[0] == Checker.metaWord ? UnitKind.document.rawValue : UnitKind.paragraph.rawValue)
        let path = steps.dropFirst(unit == nil ? 0 : 1).joined(separator: ".")
        var counting = self
        var rows: [[Value]] = []
        let diagnostics = counting.run(SourceText(name: "topic", text: "find \(set) | count by \(path)")) { outcome in
            if case .result(let result) = outcome, case .table(let table) = result.shape { rows = Array(table.rows) }
        }
        guard diagnostics.allSatisfy({ $0.severity != .error }) else { return nil }
        let present = rows.filter { $0.first?.isMissing == false }
        let owner = steps.dropLast().last.flatMap { PersonFilter(rawValue: $0) != nil ? .person : UnitKind(rawValue: $0) }
        let field = Field(rawValue: last)
        let info = field.flatMap { field in
            owner.flatMap { Schema.field(field, of: $0) } ?? UnitKind.allCases.lazy.compactMap { Schema.field(field, of: $0) }.first
        }
        let what = info.map { "\(Self.type(of: $0)): \($0.summary)" }
        let found = isEmpty ? "no collection is open" : "\(present.count) different value\(present.count == 1 ? "" : "s")"
        return Description(
            title: subject.subject.text, spellings: [subject.subject.text, Self.chinese(last)],
            summary: [what, found].compactMap { $0 }.joined(separator: "; "), columns: isEmpty ? [] : ["value", "count"],
            rows: (Array(present.prefix(Self.shownValues)) + rows.filter { $0.first?.isMissing == true }).map { $0.map(Self.shown) })
    }

    private var isEmpty: Bool { collection.documentCount == 0 }

    private static func shown(_ value: Value) -> String {
        switch value {
        case .missing: "missing"
        case .bool(let value): value ? "yes" : "no"
        case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
        case .string(let text): String(text.prefix(60))
        case .date(let date): date.description
        case .unit(let unit): "\(unit.kind.rawValue) \(unit.row + 1)"
        case .list(let values): values.map(shown).joined(separator: ", ")
        }
    }

    private func describeUnits() -> Description {
        let rows = UnitKind.allCases.compactMap { kind -> [String]? in
            guard kind != .match else { return nil }
            // Nothing is read from all text to be counted here.
            let count = collection.store.isRead(kind) && !isEmpty ? String(collection.store.count(of: kind)) : ""
            return [kind.plural, Self.chinese(kind.rawValue), count, Schema.fields(of: kind).map(\.field.rawValue).joined(separator: ", ")]
        }
        return Description(
            title: "units", summary: "what a query can find, and the fields of each", columns: ["unit", "中文", "count", "fields"],
            rows: rows)
    }

    private func describeUnit(_ word: String) -> Description? {
        let people = PersonFilter(rawValue: word)
        guard let kind = people == nil ? UnitKind(rawValue: word) : .person else { return nil }
        var rows = Schema.fields(of: kind).map { info -> [String] in
            [info.field.rawValue, Keywords.chinese(ofField: info.field.rawValue, on: kind.rawValue) ?? "", Self.type(of: info), info.summary]
        }
        for link in Schema.links(of: kind) {
            rows.append([link.rawValue, Keywords.chinese(ofField: link.rawValue, on: kind.rawValue) ?? Self.chinese(link.rawValue), "link", "leads to another unit"])
        }
        if kind == .document { rows += metaKeys.map { ["meta.\($0.key.name)", "", Self.type(of: $0.key), "a key of records; \($0.count) have it"] } }
        let above = Schema.above(kind).map(\.rawValue)
        if !above.isEmpty { rows.append([above.joined(separator: ", "), "", "unit above", "its fields: \(above[0]).…"]) }
        return Description(
            title: kind.plural, spellings: [kind.plural, Self.chinese(word)],
            summary: isEmpty ? "no collection is open, so there are none to count" : "\(collection.store.count(of: kind)) in this collection",
            columns: ["field", "中文", "type", "what it is"],
            rows: rows)
    }

    private func describeField(_ word: String) -> Description? {
        guard let field = Field(rawValue: word) else { return nil }
        let rows = UnitKind.allCases.compactMap { kind -> [String]? in
            guard let info = Schema.field(field, of: kind) else { return nil }
            return [kind.plural, Self.type(of: info), info.summary]
        }
        guard !rows.isEmpty else { return nil }
        return Description(
            title: word, spellings: [word, Self.chinese(word)], summary: "a field", columns: ["of", "type", "what it is"],
            rows: rows)
    }

    private func describeCollection() -> Description {
        let rows = [
            ["documents", String(collection.documentCount)], ["articles", String(collection.articleCount)],
            ["paragraphs", String(collection.paragraphCount)], ["characters", String(collection.characterCount)],
        ] + metaKeys.map { ["meta.\($0.key.name)", String($0.count)] }
        return Description(title: collection.name, summary: "what is open", columns: ["", "count"], rows: rows)
    }

    /// Keys of records, with the number of documents that have each.
    private var metaKeys: [(key: MetaKey, count: Int)] {
        Array(zip(collection.store.meta.keys, collection.store.meta.documentCounts))
    }

    private func describeMeta() -> Description {
        Description(
            title: "meta", spellings: ["meta", Self.chinese("meta")],
            summary: "keys of JSONL and CSV records that are no field of the model: meta.key, of a document and all in it",
            columns: ["key", "type", "records"],
            rows: metaKeys.map { ["meta.\($0.key.name)", Self.type(of: $0.key), String($0.count)] })
    }

    private static func type(of key: MetaKey) -> String {
        let name =
            switch key.type {
            case .text: FieldType.text.name
            case .number: FieldType.number.name
            case .bool: FieldType.bool.name
            }
        return name + (key.isMany ? ", several" : "") + (key.strayCount > 0 ? "; \(key.strayCount) missing" : "")
    }

    /// `text, several`; of a fixed set its values.
    private static func type(of info: FieldInfo) -> String {
        values(of: info).map { $0.joined(separator: " | ") } ?? info.type.name + (info.isMany ? ", several" : "")
    }

    /// The fixed values of a field that a document read here can have.
    public static func values(of info: FieldInfo) -> [String]? {
        guard case .enumeration(let words) = info.type else { return nil }
        return info.field == .format ? DocumentReader.formats.map(\.rawValue) : words
    }

    private static func chinese(_ word: String) -> String {
        (Keywords.units + Keywords.fields).first { $0.canonical == word }?.chinese.first ?? ""
    }

    /// Values of a text field with the number of units that have each, largest first, for completion.
    public func values(ofPath words: [String], unit: String?, limit: Int = 200) -> [(value: String, count: Int)] {
        if words.count > 1, words[words.count - 2] == "meta" { return values(ofKey: words[words.count - 1], limit: limit) }
        // A person stands for the name: speaker = "…".
        if let last = words.last, PersonFilter(rawValue: last) != nil { return values(ofPath: words + ["name"], unit: unit, limit: limit) }
        guard let last = words.last, let field = Field(rawValue: last) else { return [] }
        let kinds = UnitKind.allCases.filter { Schema.field(field, of: $0)?.type == .text }
        let isPerson = words.count > 1 && PersonFilter(rawValue: words[words.count - 2]) != nil
        let start = isPerson ? UnitKind.person : unit.flatMap(UnitKind.init(rawValue:))
        guard let kind = start.flatMap({ kinds.contains($0) ? $0 : nil }) ?? kinds.first(where: \.isKept), field != .text, field != .location else { return [] }
        let fields = FieldReader(store: collection.store)
        var counts: [String: Int] = [:]
        for row in 0..<collection.store.count(of: kind) {
            for value in fields.values(field, of: UnitReference(kind, row)) {
                if case .string(let text) = value { counts[text, default: 0] += 1 }
            }
        }
        return Self.largestFirst(counts, limit)
    }

    private func values(ofKey key: String, limit: Int) -> [(value: String, count: Int)] {
        let store = collection.store
        let folded = collection.normalizer.foldKey(key)
        guard let known = store.meta.keys.first(where: { collection.normalizer.foldKey($0.name) == folded }) else { return [] }
        var counts: [String: Int] = [:]
        for document in 0..<collection.documentCount {
            for code in store.meta.codes(of: known.name, document: document) { counts[store.strings[code] ?? "", default: 0] += 1 }
        }
        return Self.largestFirst(counts, limit)
    }

    private static func largestFirst(_ counts: [String: Int], _ limit: Int) -> [(value: String, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { ($0.key, $0.value) }
    }
}

extension UnitKind {
    /// Whether the page gives its fields; those of the other kinds are read from the text when first asked for.
    var isKept: Bool {
        switch self {
        case .document, .article, .section, .paragraph, .turn, .sentence, .person: true
        case .point, .quote, .quantity, .word, .match: false
        }
    }
}
