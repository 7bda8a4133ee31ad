import Analysis
import Documents
import Planning
import Syntax
import Text

/// What may be put in at a cursor.
public struct Completions: Sendable, Equatable {
    public struct Candidate: Sendable, Equatable {
        public var text: String
        /// What it is, or how many units have the value.
        public var note: String
    }

    /// UTF-8 offsets; half-open; ends at the cursor.
    public var replaces: Range<Int>
    public var candidates: [Candidate]
}

// What a prompt asks while a statement is typed.

extension Engine {
    /// Whether Enter should run the text.
    public func isComplete(_ text: String) -> Bool {
        Parser.isComplete(SourceText(name: "", text: text), vocabulary: vocabulary)
    }

    /// The parts of a text with their styles, in order.
    public func highlights(_ text: String) -> [(span: SourceSpan, style: TokenStyle)] {
        Parser.highlight(SourceText(name: "", text: text)).map { (span: $0.0, style: $0.1) }
    }

    /// What the grammar, the names and the values of the collection allow at a UTF-8 offset.
    public func completions(in text: String, at offset: Int) -> Completions {
        let source = SourceText(name: "", text: text)
        let within = completions(source, Parser.expectations(source, at: offset, vocabulary: vocabulary))
        // 是 begins 是否: where nothing longer may stand, the word is whole, and what follows it is offered.
        let typed = source.slice(SourceSpan(within.replaces.lowerBound, within.replaces.upperBound))
        guard !typed.isEmpty, within.candidates.allSatisfy({ $0.text == typed }), Keywords.isWord(typed), Self.prefersHan(source, typed) else { return within }
        let behind = completions(source, Parser.expectations(source, at: offset, vocabulary: vocabulary, wordsAreWhole: true))
        return behind.candidates.isEmpty ? within : behind
    }

    private func completions(_ source: SourceText, _ expected: Expectations) -> Completions {
        let typed = source.slice(expected.replacement)
        let words = CompletionWords(
            engine: self, typed: typed, opening: expected.isInString ? openingMark(source, expected.replacement) : nil,
            prefersHan: Self.prefersHan(source, typed), fieldUnit: unitOfField(before: expected.replacement.start, in: source))
        var seen: Set<String> = []
        // Nobody knows which text is looked for; all that may be put in is its end.
        if expected.isInString, expected.items.isEmpty, !typed.isEmpty {
            return Completions(
                replaces: expected.replacement.start..<expected.replacement.end, candidates: [.init(text: typed + words.closing, note: "")])
        }
        let candidates = expected.items.sorted { CompletionWords.rank($0) < CompletionWords.rank($1) }
            .flatMap(words.candidates).filter { seen.insert($0.text).inserted }
        return Completions(replaces: expected.replacement.start..<expected.replacement.end, candidates: candidates)
    }

    /// The unit of the field that a test before the cursor begins with: what the parser would take in the field's place.
    private func unitOfField(before offset: Int, in source: SourceText) -> UnitKind? {
        let field = Parser.highlight(source).last { span, style in style == .field && span.end <= offset }
        guard let field else { return nil }
        for item in Parser.expectations(source, at: field.0.start, vocabulary: vocabulary).items {
            switch item {
            case .field(let unit?): return UnitKind(rawValue: unit)
            case .path(let steps, _): return steps.last.flatMap(UnitKind.init(rawValue:))
            default: continue
            }
        }
        return nil
    }

    private func openingMark(_ source: SourceText, _ content: SourceSpan) -> Character? {
        source.slice(0..<content.start).last
    }

    /// A statement begun in Chinese goes on in Chinese.
    private static func prefersHan(_ source: SourceText, _ typed: String) -> Bool {
        if let first = typed.unicodeScalars.first { return first.properties.isIdeographic }
        return Parser.highlight(source).contains { span, style in
            (style == .keyword || style == .field) && source.slice(span).unicodeScalars.contains { $0.properties.isIdeographic }
        }
    }
}

/// Turns what the parser expects into words that begin with what is typed.
private struct CompletionWords {
    /// Values of a field offered at once.
    static let valueLimit = 50

    let engine: Engine
    let typed: String
    /// The mark that opened the string under the cursor.
    let opening: Character?
    let prefersHan: Bool
    /// The unit whose field is tested.
    let fieldUnit: UnitKind?

    /// Stages that the grammar has and this version refuses.
    private static let unavailable: Set<String> = ["collocates", "keywords against", "keywords", "dispersion", "chart"]

    static func rank(_ item: Expectations.Item) -> String {
        switch item {
        case .stringValue, .enumValue: "0"
        case .unit: "1"
        case .field, .path, .column: "2"
        case .result, .term, .condition, .parameter: "3"
        case .stage: "4"
        case .function: "5"
        case .keyword(let word): "6" + word
        }
    }

    func candidates(_ item: Expectations.Item) -> [Completions.Candidate] {
        switch item {
        case .keyword(let word) where Self.unavailable.contains(word): return []
        case .keyword(let word):
            guard let spelling = Keywords.spelling(ofKeyword: word) else { return matching([word], note: "") }
            return matching(prefersHan ? spelling.chinese : [spelling.canonical], note: "")
        case .stage:
            return spellings(Keywords.stages.filter { !Self.unavailable.contains($0.canonical) }, note: "stage", plural: false)
        case .unit: return spellings(Keywords.units, note: "unit", plural: true)
        case .field(let unit): return fields(after: [], unit: unit)
        case .path(let steps, let unit): return fields(after: steps, unit: unit)
        case .function: return spellings(Keywords.functions, note: "function", plural: false).map { .init(text: $0.text + "(", note: $0.note) }
        case .enumValue(let field): return spellings(enumValues(field), note: "value", plural: false)
        case .stringValue(let path, let unit): return values(path, unit)
        case .result: return matching(engine.vocabulary.results.sorted(), note: "result")
        case .term: return matching(engine.vocabulary.terms.sorted(), note: "term")
        case .condition: return matching(engine.vocabulary.conditions.sorted(), note: "condition")
        case .parameter: return matching(engine.parameterNames.map { "$" + $0 }, note: "parameter")
        case .column: return []
        }
    }

    /// The values that the field has in the unit; all of them where the unit is not known.
    private func enumValues(_ word: String) -> [Keywords.Spelling] {
        let all = Keywords.values(of: word)
        guard let fieldUnit, let field = Field(rawValue: word), let info = Schema.field(field, of: fieldUnit),
            let words = Engine.values(of: info)
        else { return all }
        return all.filter { words.contains($0.canonical) }
    }

    private func spellings(_ all: [Keywords.Spelling], note: String, plural: Bool) -> [Completions.Candidate] {
        all.flatMap { spelling -> [Completions.Candidate] in
            if prefersHan { return matching(spelling.chinese, note: spelling.canonical) }
            let word = plural ? spelling.english.dropFirst().first ?? spelling.canonical : spelling.canonical
            return matching([word], note: note)
        }
    }

    private func fields(after steps: [String], unit: String?) -> [Completions.Candidate] {
        let words = Checker(environment: engine.names, source: SourceText(name: "", text: ""), normalizer: engine.collection.normalizer)
            .words(after: steps, unit: unit)
        if steps.last == Checker.metaWord { return matching(words, note: "key") }
        guard prefersHan else { return matching(words, note: "field") }
        let spellings = Keywords.fields + Keywords.units
        return words.flatMap { word in
            matching(spellings.first { $0.canonical == word }?.chinese ?? [], note: word)
        }
    }

    /// The mark that ends the string under the cursor.
    var closing: String { opening.map { ["“": "”", "”": "”", "「": "」", "『": "』", "‘": "’"][$0] ?? String($0) } ?? "\"" }

    private func values(_ path: [String], _ unit: String?) -> [Completions.Candidate] {
        let key = engine.collection.normalizer.foldKey(typed)
        let all = engine.values(ofPath: path, unit: unit, limit: key.isEmpty ? Self.valueLimit : .max)
        let found = all.filter { key.isEmpty || engine.collection.normalizer.foldKey($0.value).contains(key) }
        return (found + readAs(key, among: all)).prefix(Self.valueLimit)
            .map { Completions.Candidate(text: (opening == nil ? "\"" : "") + $0.value + closing, note: String($0.count)) }
    }

    /// Values whose pinyin is typed, in initials or whole; those that begin so first.
    private func readAs(_ key: String, among all: [(value: String, count: Int)]) -> [(value: String, count: Int)] {
        guard let pinyin = PinyinSearch(key, among: all.map(\.value)) else { return [] }
        let found = all.compactMap { item in pinyin.place(in: item.value).map { (item, $0) } }
        return found.filter { $0.1 == 0 }.map(\.0) + found.filter { $0.1 > 0 }.map(\.0)
    }

    private func matching(_ words: [String], note: String) -> [Completions.Candidate] {
        let key = typed.lowercased()
        return words.filter { key.isEmpty || $0.lowercased().hasPrefix(key) }.map { Completions.Candidate(text: $0, note: note) }
    }
}

extension Engine {
    /// The lines of a file's bytes in whatever encoding they are, as recovery counts them.
    public func fileLines(_ bytes: [UInt8]) -> [String] { DocumentReader.text(bytes) }
}
