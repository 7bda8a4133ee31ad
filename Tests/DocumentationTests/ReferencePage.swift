import Documents
import QueryLang
import Rendering

/// A page of `docs/reference` or `docs/zh/reference` as Markdown, from an entry of the reference.
struct ReferencePage {
    let entry: ReferenceEntry
    let language: ScriptLanguage

    private var words: ReferenceWords { ReferenceWords(language) }
    private var isEnglish: Bool { language == .english }

    /// From the root of the repository.
    var path: String { Self.folder(language) + entry.id + ".md" }

    static func folder(_ language: ScriptLanguage) -> String {
        language == .english ? "docs/reference/" : "docs/zh/reference/"
    }

    /// What is typed to run an example.
    func command(_ example: ReferenceEntry.Example) -> String {
        let statements = example.statements(in: language).map { "-e '\($0)'" }.joined(separator: " ")
        return "yinde \(statements) \(example.folder)\(example.after)"
    }

    /// - Parameter output: what an example prints.
    func text(output: (ReferenceEntry.Example) throws -> String) rethrows -> String {
        let others = isEnglish ? [entry.chineseWord] + entry.otherChinese : entry.otherChinese
        let spellings = others.filter { $0 != entry.word }.joined(separator: words.comma)
        var parts = [
            isEnglish || entry.chineseWord == entry.word ? "# \(entry.word)" : "# \(entry.chineseWord) \(entry.word)",
            links,
            isEnglish
                ? "A \(words.name(of: entry.sort)): \(entry.meaning.english)." + (spellings.isEmpty ? "" : " In Chinese \(spellings).")
                : "\(words.name(of: entry.sort))：\(entry.meaning.chinese)。" + (spellings.isEmpty ? "" : words.also + spellings + "。"),
            "    " + entry.syntax(in: language),
            entry.prose[language],
        ]
        if entry.sort == .unit, let kind = UnitKind(rawValue: entry.word) { parts += fields(of: kind) }
        if let others = entry.otherWords(in: language) { parts.append(others) }
        for example in entry.examples {
            parts.append("```console\n$ \(command(example))\n\(try output(example))\n```")
        }
        let related = entry.related.compactMap(ReferenceEntry.entry).map { Self.link($0, language, up: "../") }
        parts.append(words.seeAlso + related.joined(separator: words.comma) + (isEnglish ? "." : "。"))
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var links: String {
        isEnglish
            ? "[中文](../../zh/reference/\(entry.id).md) · [all words](../README.md)"
            : "[English](../../../reference/\(entry.id).md) · [所有的词](../README.md)"
    }

    private func fields(of kind: UnitKind) -> [String] {
        let rows = FieldReference.rows(of: kind, in: language).map { row in
            let chinese = row.chinese.joined(separator: words.comma)
            let names = isEnglish ? "`\(row.name)` | \(chinese)" : "\(chinese) | `\(row.name)`"
            return "| \(names) | \(row.type) | \(row.summary) |"
        }
        let head = isEnglish ? "| field | 中文 | type | |" : "| 字段 | 英文 | 类型 | |"
        let links = FieldReference.links(of: kind, in: language).map { isEnglish ? "`\($0)`" : $0 }
        let table = ([head, "| --- | --- | --- | --- |"] + rows).joined(separator: "\n")
        return [table] + (links.isEmpty ? [] : [words.links + links.joined(separator: words.comma) + (isEnglish ? "." : "。")])
    }

    private static func link(_ entry: ReferenceEntry, _ language: ScriptLanguage, up: String) -> String {
        "[\(language == .english ? entry.word : entry.chineseWord)](\(up)\(entry.id).md)"
    }

    // MARK: Index

    /// The page that lists all entries.
    static func index(_ language: ScriptLanguage) -> String {
        let isEnglish = language == .english
        var parts =
            isEnglish
            ? [
                "# Reference: every word",
                "[中文](../zh/reference/README.md) · [documentation](../README.md)",
                "A page for each unit, clause, stage and function; `yinde help WORD` prints the same. The examples are run in the tests.",
            ]
            : [
                "# 参考：所有的词",
                "[English](../../reference/README.md) · [文档](../README.md)",
                "每个单元、子句、步骤、函数各一页；`yinde help 词` 打印同样的内容。例子都在测试里执行。",
            ]
        let heads =
            isEnglish
            ? ["Units", "Clauses", "Stages", "Functions"]
            : ["单元：可以查找的东西", "子句：组成查询和条件的词", "步骤：写在 | 之后的词", "函数"]
        for (sort, head) in zip(ReferenceEntry.Sort.allCases, heads) {
            let lines = ReferenceEntry.all.filter { $0.sort == sort }.map { entry in
                let twin = isEnglish ? entry.chineseWord : entry.word
                let name = twin == entry.word && isEnglish ? "" : " \(twin)"
                return "- \(link(entry, language, up: ""))\(name): \(entry.meaning[language])"
            }
            parts += ["## " + head, lines.joined(separator: "\n")]
        }
        let later = ReferenceEntry.later.filter { if case .stage = $0 { true } else { false } }
            .compactMap { isEnglish ? $0.spelling.english.first : $0.spelling.chinese.first }
        parts.append(HelpCatalog.later(later.joined(separator: isEnglish ? ", " : "、"), in: language))
        return parts.joined(separator: "\n\n") + "\n"
    }
}
