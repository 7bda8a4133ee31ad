import Text

// The grammar, in English spelling. Chinese differs in word order in six places (Parser+Chinese.swift) and
// in spelling (WordTable.swift).
//
//   script      = { statement ( ";" | line-end ) } ;
//   statement   = query | "|" stage { "|" stage }             (* asks on from `it` *)
//               | [ "let" ] name "=" query                  (* without let, a find *)
//               | "define" "term" name "=" form { "," form }
//               | "define" name [ "(" parameter { "," parameter } ")" ] "as" condition
//               | "param" name [ ":" ( "text" | "number" | "date" ) ] [ "=" ( literal | list ) ]
//               | "use" string
//               | "explain" [ "analyze" ] query
//               | "describe" ( unit | field | result | "collection" ) ;
//   query       = set { "|" stage } ;
//   set         = source { ( "union" | "intersect" | "except" ) source } ;
//   source      = find | result | "it" | "(" query ")" ;
//   find        = "find" ( unit | texts ) [ "in" place ] [ "where" condition ] ;
//   place       = path | result | "it" | "(" query ")" ;
//   condition   = disjunction { 但 disjunction } ;              (* 但 only in Chinese *)
//   disjunction = conjunction { "or" conjunction } ;
//   conjunction = negation { "and" negation } ;
//   negation    = "not" negation | quantified | test ;
//   quantified  = quantifier unit [ "in" place ] [ [ "not" ] test ] ;
//   quantifier  = "any" | "every" | "no" | "at" ( "least" | "most" ) amount | "exactly" amount ;
//   test        = "(" condition ")" | text | mention | comparison | neighbour
//               | defined [ "(" value { "," value } ")" ] ;
//   mention     = [ path [ "not" ] ] ( "mentions" | "mention" ) text ;
//   neighbour   = "within" distance ( "of" | "after" | "before" ) text ;
//   comparison  = value ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) right
//               | value [ "not" ] ( "contains" | "starts" "with" | "ends" "with" )
//                       ( right | ( "any" | "all" ) ( list | parameter ) )
//               | value [ "not" ] "matches" [ "exact" ] regex
//               | value [ "not" ] "in" ( list | date | number | parameter | place )
//               | value [ "not" ] "between" value "and" value
//               | value "is" [ "not" ] "missing" | path ;
//   texts       = text { "or" text } ;
//   text        = piece [ ( "near" piece { "near" piece } | "then" piece { "then" piece } ) [ "within" distance ] ] ;
//   piece       = atom { "not" "in" atom } ;
//   atom        = [ "exact" | "whole" ] ( string | parameter ) | [ "exact" ] regex | term | "(" texts ")" ;
//   distance    = amount [ "characters" | "words" | "sentences" ] | "sentence" | "paragraph" ;
//   value       = product { ( "+" | "-" ) product } ;
//   product     = factor { ( "*" | "/" ) factor } ;
//   factor      = [ "-" ] ( number | date | parameter | path | call | "(" value ")" ) ;
//   right       = value | string ;
//   amount      = number | parameter ;
//   list        = "(" right { "," right } ")" ;
//   path        = ( field | unit ) { "." ( field | unit ) } ;
//   call        = "count" "(" [ texts | unit [ "in" place ] [ "where" condition ] ] ")" | "rate" "(" texts ")"
//               | function "(" value ")" ;
//   stage, key, column: Parser+Stages.swift
//
// `(` may open a condition, a text or a number: it is read as an `Operand`, the widest of the three, and each place
// asks the operand for what it needs. There is no backtracking.

/// Raised where a statement cannot be read further; the diagnostic is recorded already.
struct ParseFailure: Error {}

/// Reads a script into a tree and diagnostics; never fails, and goes on at the next statement after an error.
///
/// `parse…` functions may fail with `ParseFailure`, `expect…` report what is missing, `maybe…` return nil.
public struct Parser {
    let source: SourceText
    let tokens: [Token]
    let declarations: Declarations
    var index = 0
    var statementStart = 0
    var diagnostics: [Diagnostic] = []

    /// Brackets open at this place: a line end inside them ends nothing.
    var bracketDepth = 0
    /// Constructs that hold each other, against overflowing the stack.
    var nesting = 0
    /// Operators of this statement that make trees lean to the left.
    var operatorCount = 0

    var scope = Scope()
    var previousTest: PreviousTest?
    var join: Join?
    var comparedField: ComparedField?
    var hasWarnedOfMixing = false
    /// The 的 that closes a condition which stands before its unit.
    var headEnd: Int?
    /// Stages that the Chinese wording of the query being read implies (查找前5段).
    var implied: [Stage] = []
    /// What is found is counted: 统计, 按年统计.
    var isCounting = false
    /// At what is looked for, without 查找 before it.
    var opensBare = false
    /// Inside what goes on after a date without 且: 2024年提及“a”.
    var isDated = false
    /// The distance of “a”附近10字内有“b”, which stands before the second text.
    var standingDistance: Distance?
    var extents: [SourceSpan] = []
    /// True once a statement broke off at the very end of the source.
    var failedAtEnd = false
    /// A stage was called by a word that is none; the parser goes on after its query.
    var stageIsUnknown = false
    var recorder: ExpectationRecorder?

    static let nestingLimit = 64
    static let operatorLimit = 1000
    /// Words and marks of a statement: lists of some thousand texts are fine.
    static let longestStatement = 20_000

    public static func parse(_ source: SourceText, vocabulary: Vocabulary) -> ParseResult {
        var result = read(source, vocabulary: vocabulary)
        result.diagnostics = RepairTrial.offering(result.diagnostics, for: result, in: source) {
            read($0, vocabulary: vocabulary).diagnostics
        }
        return result
    }

    /// As `parse`, with repairs that nobody has tried.
    public static func read(_ source: SourceText, vocabulary: Vocabulary) -> ParseResult {
        var (parser, lexical) = prepare(source, vocabulary: vocabulary)
        let script = parser.parseScript()
        let all = (lexical + parser.diagnostics).enumerated().sorted {
            ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
        }
        var result = ParseResult(script: script, diagnostics: all.map(\.element))
        result.extents = parser.extents
        return result
    }

    /// A parser over the source's tokens, and what lexing complained of.
    static func prepare(_ source: SourceText, vocabulary: Vocabulary) -> (Parser, [Diagnostic]) {
        let lexer = Lexer.read(source)
        let declarations = Declarations(lexer.tokens, source, vocabulary)
        let words = WordReader.read(lexer.tokens, source, declarations)
        let parser = Parser(source: source, tokens: withoutMeasures(words.tokens), declarations: declarations)
        return (parser, lexer.diagnostics + words.diagnostics)
    }

    /// 20个字 is 20字.
    private static func withoutMeasures(_ tokens: [Token]) -> [Token] {
        tokens.indices.filter { place in
            guard place > 0, place + 1 < tokens.count, tokens[place].kind.wordKey == "个", tokens[place + 1].kind.wordKey == "字" else { return true }
            return !tokens[place - 1].kind.isNumberOrDate
        }.map { tokens[$0] }
    }

    init(source: SourceText, tokens: [Token], declarations: Declarations) {
        self.source = source
        self.tokens = tokens
        self.declarations = declarations
    }

    mutating func parseScript() -> Script {
        var statements: [Statement] = []
        var broken: [Name] = []
        while current.kind != .end {
            if maybeMark(.semicolon) != nil { continue }
            beginStatement()
            do {
                try refuseIfTooLong()
                let statement = try parseStatement()
                guard isAtEnd else { throw unexpected("the end of the statement") }
                statements.append(statement)
            } catch {
                if let name = nameBeingMade { broken.append(name) }
                recover()
            }
            noteExtent()
        }
        statementStart = index
        noteStatementStart()
        return Script(statements: statements, brokenNames: broken)
    }

    /// The name that the statement makes, if it was read that far.
    private var nameBeingMade: Name? {
        for token in tokens[statementStart..<min(statementStart + 4, index)] {
            if case .word(let word) = token.kind, word.name == .new { return Name(word.text, span: token.span) }
        }
        return nil
    }

    private mutating func noteExtent() {
        var last = index - 1
        while last > statementStart, tokens[last].kind == .mark(.semicolon) { last -= 1 }
        guard last >= statementStart else { return }
        extents.append(SourceSpan(tokens[statementStart].span.start, tokens[last].span.end))
    }

    private mutating func beginStatement() {
        statementStart = index
        bracketDepth = 0
        nesting = 0
        operatorCount = 0
        scope = Scope()
        previousTest = nil
        join = nil
        comparedField = nil
        hasWarnedOfMixing = false
        headEnd = nil
        implied = []
        isCounting = false
        opensBare = false
        failedAtEnd = false
        stageIsUnknown = false
    }

    /// Counts the words and marks of a statement before any of it is read.
    private mutating func refuseIfTooLong() throws(ParseFailure) {
        let last = index + Self.longestStatement
        guard last < tokens.count else { return }
        for place in index + 1...last {
            let token = tokens[place]
            if token.kind == .end || token.kind == .mark(.semicolon) { return }
            if token.startsLine, token.kind != .mark(.open), opensStatement(at: place) { return }
        }
        report(
            .statementTooLong, at: tokens[last].span,
            "a statement of more than \(Self.longestStatement) words and marks: give parts of it names with `let` or `define`")
        throw ParseFailure()
    }

    /// Goes to the next line that opens with a statement word, or past the next `;`; always past the statement's start.
    private mutating func recover() {
        failedAtEnd = current.kind == .end
        if index == statementStart, current.kind != .end { index += 1 }
        while current.kind != .end {
            if current.kind == .mark(.semicolon) {
                index += 1
                return
            }
            if current.startsLine, current.kind != .mark(.open), opensStatement(at: index) { return }
            index += 1
        }
    }
}

/// What names mean where the parser stands.
struct Scope {
    /// The unit that conditions and columns are about; nil where syntax cannot tell.
    var unit: String?
    /// True after a stage that made a table: names are columns.
    var isTable = false
    /// The rows are numbers of something, in a column of their own.
    var isCounted = false
    /// Folded names given by `name =`.
    var columns: Set<String> = []
}
