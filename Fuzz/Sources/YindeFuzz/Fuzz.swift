import Glibc
import QueryLang
import Rendering
import Text

/// What is fed: `YINDE_FUZZ=script` (lexer, parser, checker, formatter), `query` (all the way to rows over a small
/// collection), `page` (bytes of a file through recovery to an index).
enum Target: String {
    case script, query, page

    static let chosen = getenv("YINDE_FUZZ").flatMap { Target(rawValue: String(cString: $0)) } ?? .script
}

/// A page with an interview, an article, furniture and marks of every kind.
let collection = Collection.open([
    .bytes(Array("""
        标题：氢能与储能

        本报记者 王一 李二（甲大学）

        2024年3月11日，“氢能”发展到2.45万亿元，增长20%。一是绿氢；二是储能。
        王一：您怎么看《规划》？
        李二：我认为“重庆”先行，约1000亿元。

        一、小标题
        发展，发展。ABC efg １２３

        责任编辑：某某
        """.utf8), name: "page.txt")
]).collection

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    switch Target.chosen {
    case .script: script(input)
    case .query: query(input)
    case .page: page(input)
    }
    return 0
}

/// A script that formats does so in both languages, and twice is once.
private func script(_ input: [UInt8]) {
    let engine = Engine(collection: collection)
    let source = SourceText(name: "fuzz", text: String(decoding: input, as: UTF8.self))
    let diagnostics = engine.check(source)
    var said = ""
    said += DiagnosticRenderer(usesColor: false, columns: 80).render(diagnostics, in: source)
    for diagnostic in diagnostics {
        if let span = diagnostic.span { precondition(span.start >= 0 && span.end <= source.byteCount && span.start <= span.end) }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    for language in [ScriptLanguage.english, .chinese] {
        guard let once = engine.format(source, in: language).text else { preconditionFailure("a right script has no form") }
        let again = engine.format(SourceText(name: "fuzz", text: once), in: language).text
        precondition(again == once, "formatting twice is not once: \(once)")
    }
}

private func query(_ input: [UInt8]) {
    var engine = Engine(collection: collection)
    let source = SourceText(name: "fuzz", text: String(decoding: input, as: UTF8.self))
    var text = ""
    var notes = ""
    _ = engine.run(source) { outcome in
        for format in [OutputFormat.table, .json, .csv] {
            ResultRenderer(format: format, options: RenderOptions(limit: 20)).render(outcome, to: &text, notes: &notes)
        }
    }
}

private func page(_ input: [UInt8]) {
    let names = ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.tsv"]
    let name = names[Int(input.first ?? 0) % names.count]
    let collection = Collection.open([.bytes(Array(input.dropFirst()), name: name)]).collection
    var engine = Engine(collection: collection)
    _ = engine.run(SourceText(name: "fuzz", text: "find sentences; find words | count; find people")) { outcome in
        if case .result(let result) = outcome, case .units(let units) = result.shape { for unit in units.prefix(20) { _ = unit.text } }
    }
}
