/// The canonical text of a tree, in English or Chinese spelling: `parse(print(tree)) == tree`, and printing what was
/// printed changes nothing.
///
/// Names are printed as they are, strings in the quotation marks of the language, numbers in the spelling they had.
/// Where English and Chinese order words otherwise, Chinese follows the forms of `Parser+Chinese`; a word without a
/// Chinese spelling stands in English.
public struct Printer {
    /// Statements stand on lines of their own, each closed by `;`, so that none can run into the next.
    public static func print(_ script: Script, in language: Language = .english) -> String {
        let end = language == .english ? ";\n" : "。\n"
        let names = madeNames(script)
        return script.statements.map { statement in
            var printer = Printer(language)
            printer.write(statement)
            return printer.text(names: names) + end
        }.joined()
    }

    public static func print(_ statement: Statement, in language: Language = .english) -> String {
        print(Script(statements: [statement]), in: language).dropLast(2).description
    }

    public static func print(_ query: Query, in language: Language = .english) -> String {
        print(.query(query), in: language)
    }

    public static func print(_ condition: Condition, in language: Language = .english) -> String {
        text(language) { $0.write(condition) }
    }

    public static func print(_ value: ValueExpression, in language: Language = .english) -> String {
        text(language) { $0.write(value) }
    }

    public static func print(_ text: TextExpression, in language: Language = .english) -> String {
        self.text(language) { $0.write(text) }
    }

    public static func print(_ stage: Stage, in language: Language = .english) -> String {
        text(language) { $0.write(stage) }
    }

    private static func text(_ language: Language, _ write: (inout Printer) -> Void) -> String {
        var printer = Printer(language)
        write(&printer)
        return printer.text(names: HanNames(names: printer.names))
    }

    /// The names with Han in them that a script uses, folded, and `others`.
    static func madeNames(_ script: Script, and others: Vocabulary = Vocabulary()) -> HanNames {
        var names = others.results.union(others.terms).union(others.conditions)
        for statement in script.statements {
            var printer = Printer(.english)
            printer.write(statement)
            names.formUnion(printer.names)
        }
        return HanNames(names: names)
    }

    let language: Language
    var pieces: [Piece] = []
    /// The unit that conditions and columns are about, which chooses among the Chinese words of a field; nil where the
    /// parser could not tell either.
    var unit: String?

    init(_ language: Language) { self.language = language }

    private func text(names: HanNames) -> String {
        Layout(width: nil).text(pieces, Spacing(language: language, names: names))
    }

    private var names: Set<String> {
        Set(
            pieces.compactMap { piece in
                guard case .text(let text, .name) = piece, text.containsHan else { return nil }
                return text
            })
    }

    // MARK: Writing pieces

    var isChinese: Bool { language == .chinese }

    mutating func put(_ text: String, _ kind: Piece.Kind) { pieces.append(.text(text, kind)) }
    mutating func put(_ keyword: Keyword) { put(keyword, keyword.rawValue) }

    /// A word of the grammar, in English perhaps not spelt as the tree calls it.
    mutating func put(_ keyword: Keyword, _ english: String) {
        isChinese ? put(HanSpelling.keyword(keyword), .han) : put(english, .latin)
    }

    /// A Chinese particle, or a word spelt otherwise than the table's first.
    mutating func han(_ word: String) { put(word, .han) }

    mutating func put(_ name: Name) { put(name.text, .name) }

    mutating func number(_ count: Count) {
        switch count.amount {
        case .number(let value): put("\(value)", .number)
        case .parameter(let name): put("$" + name.text, .parameter)
        case .share(let literal): write(literal)
        }
    }

    mutating func line(_ source: Int) { pieces.append(.line(source)) }
    mutating func mark(_ english: String, _ chinese: String) { put(isChinese ? chinese : english, .mark) }
    mutating func equal() { mark("=", "＝") }

    mutating func group(indent: Int = 1, _ content: (inout Printer) -> Void) {
        pieces.append(.begin(indent: indent))
        content(&self)
        pieces.append(.end)
    }

    mutating func brackets(isCall: Bool = false, _ content: (inout Printer) -> Void) {
        put(isChinese ? "（" : "(", isCall ? .openCall : .open)
        content(&self)
        put(isChinese ? "）" : ")", .close)
    }

    /// Joined by commas; in Chinese by 和 before a word that would open a stage after a comma. A list too wide for its
    /// line has each further item on its own.
    ///
    /// - Parameter start: the byte of the source where an item begins.
    mutating func list<Item>(
        _ items: [Item], from start: (Item) -> Int, _ write: (inout Printer, Item) -> Void
    ) {
        group { printer in
            for (index, item) in items.enumerated() {
                let comma = printer.pieces.count
                if index > 0 {
                    printer.put(printer.isChinese ? "、" : ",", .close)
                    printer.line(start(item))
                }
                let first = printer.pieces.count
                write(&printer, item)
                guard index > 0, first < printer.pieces.count, case .text(let word, .han) = printer.pieces[first],
                    HanSpelling.opensStage(word)
                else { continue }
                printer.pieces[comma] = .text("和", .han)
            }
        }
    }

    mutating func about(_ unit: String?, _ content: (inout Printer) -> Void) {
        let outer = self.unit
        self.unit = unit
        content(&self)
        self.unit = outer
    }

    // MARK: Statements

    mutating func write(_ statement: Statement) {
        switch statement {
        case .query(let query): write(query)
        case .letQuery(let s):
            put(.let)
            put(s.name)
            equal()
            write(s.query)
        case .defineTerm(let s):
            put(.defineTerm)
            put(s.name)
            equal()
            list(s.forms, from: \.start) { $0.write($1) }
        case .defineCondition(let s): write(s)
        case .parameter(let s): write(s)
        case .use(let s):
            put(.use)
            write(s.path)
        case .explain(let s):
            put(.explain)
            if s.analyze { put(.analyze) }
            write(s.query)
        case .describe(let s):
            put(.describe)
            writeSubject(s.subject)
        }
    }

    private mutating func write(_ definition: ConditionDefinition) {
        put(.define)
        // What follows 定义条件 to a space or mark is the name.
        put(definition.name.text, isChinese ? .column : .name)
        if !definition.parameters.isEmpty {
            brackets(isCall: true) { printer in
                printer.list(definition.parameters, from: \.span.start) { $0.put("$" + $1.text, .parameter) }
            }
        }
        put(.as)
        group { $0.write(definition.condition) }
    }

    private mutating func write(_ declaration: ParameterDeclaration) {
        put(.param)
        put(declaration.name.text, .column)
        if let kind = declaration.kind {
            put(isChinese ? "：" : ":", .close)
            switch kind {
            case .text: isChinese ? han("文字") : put("text", .latin)
            case .number: isChinese ? han("数值") : put("number", .latin)
            case .date: isChinese ? han("日期") : put("date", .latin)
            }
        }
        if declaration.isList {
            equal()
            brackets { printer in printer.list(declaration.defaultValues, from: \.span.start) { $0.write($1) } }
        } else if let value = declaration.defaultValues.first {
            equal()
            write(value)
        }
    }

    private mutating func writeSubject(_ subject: Name) {
        let isWord = Keywords.unit(subject.text) == subject.text || Keywords.field(subject.text) == subject.text
        if subject.text == "collection" {
            put(.collection)
        } else if subject.text.contains(".") {
            write(Path(steps: subject.text.split(separator: ".").map { Path.Step(String($0), span: subject.span) }, span: subject.span))
        } else if isWord {
            putStep(subject.text)
        } else {
            put(subject)
        }
    }
}
