import Documents
import QueryLang

/// What the reference says of the fields of units. Names, types and English summaries are those of the model.
public enum FieldReference {
    /// One field as it is told of.
    public struct Row: Sendable {
        public let unit: UnitKind
        public let name: String
        /// Its Chinese spellings; empty for none.
        public let chinese: [String]
        /// `text, several`; of a fixed set its values.
        public let type: String
        public let summary: String
        /// The summary, with the values of a fixed set.
        public let whole: String
    }

    /// The fields of a unit, its own first.
    public static func rows(of kind: UnitKind, in language: ScriptLanguage) -> [Row] {
        Schema.fields(of: kind).map { info in
            let type = type(of: info, in: language)
            let summary = language == .english ? info.summary : chineseSummary(of: info.field, of: kind) ?? info.summary
            let values = language == .english ? ": \(type)" : "：\(type)"
            return Row(
                unit: kind, name: info.field.rawValue, chinese: chineseNames(of: info.field, of: kind),
                type: type, summary: summary, whole: summary + (Engine.values(of: info) == nil ? "" : values))
        }
    }

    /// What a unit leads to besides the units above it.
    public static func links(of kind: UnitKind) -> [LanguageWord] {
        Schema.links(of: kind).map { link in
            let field = LanguageWord.field(link.rawValue)
            return field.spelling.english.isEmpty ? .unit(link == .people ? "person" : link.rawValue) : field
        }
    }

    /// The same by the names that a language gives them.
    public static func links(of kind: UnitKind, in language: ScriptLanguage) -> [String] {
        links(of: kind).compactMap { link in
            if language == .english { return link.spelling.english.first }
            return link.spelling.english.first.flatMap { LanguageWord.chinese(ofField: $0, on: kind) } ?? link.spelling.chinese.first
        }
    }

    /// The word that suits the unit first, and then the others.
    private static func chineseNames(of field: Field, of kind: UnitKind) -> [String] {
        let all = LanguageWord.field(field.rawValue).spelling.chinese
        guard let first = LanguageWord.chinese(ofField: field.rawValue, on: kind) else { return all }
        return [first] + all.filter { $0 != first }
    }

    /// A field, unit by unit; empty for no field of the model.
    public static func rows(named name: String, in language: ScriptLanguage) -> [Row] {
        UnitKind.allCases.flatMap { rows(of: $0, in: language) }.filter { $0.name == name }
    }

    private static func type(of info: FieldInfo, in language: ScriptLanguage) -> String {
        if let values = Engine.values(of: info) {
            return values.map { value in
                language == .english
                    ? value : LanguageWord.chinese(ofValue: value, of: info.field.rawValue).first ?? value
            }.joined(separator: language == .english ? ", " : "、")
        }
        guard language == .chinese else { return info.type.name + (info.isMany ? ", several" : "") }
        let name =
            switch info.type {
            case .text, .enumeration: "文字"
            case .number: "数"
            case .date: "日期"
            case .bool: "是否"
            }
        return name + (info.isMany ? "，可有几个" : "")
    }

    /// Nil for a field that has no gloss, which a test rules out.
    static func chineseSummary(of field: Field, of kind: UnitKind) -> String? {
        common[field] ?? own[kind]?[field]
    }

    private static let common: [Field: String] = [
        .text: "正文，照印出的样子", .length: "正文的字数，空白不算；标题等文字也有：标题的字数", .index: "从1起的序号：文章在文档里数，段落在文章里数，句子在段落里数，引语和词在句子里数", .location: "文件和行号，供引用",
        .uncertain: "还原时没有把握",
    ]

    private static let own: [UnitKind: [Field: String]] = [
        .document: [
            .path: "文件的路径", .name: "文件名", .format: "按什么格式读的", .encoding: "读时所用的编码", .publication: "报刊或网站，须印出",
            .date: "版面的日期", .warnings: "读时值得一说的事",
        ],
        .article: [
            .title: "标题，版面有才有", .kicker: "标题上面的一行", .subtitle: "标题下面的一行", .kind: "是哪一类", .column: "所在的栏目",
            .date: "文章的日期，没有就是版面的", .source: "印出的来源：据《…》、来源:…", .funding: "基金说明", .keywords: "印出的关键词",
            .abstract: "摘要", .documentNumber: "文号，如国发〔2024〕1号",
        ],
        .section: [.heading: "它的小标题", .level: "1是本篇最高一级", .number: "印出的编号：一、 （一） 1."],
        .paragraph: [
            .kind: "是哪一类段落", .heading: "所在的小标题，段首小标题也算", .label: "冒号之前印出的说话人",
            .duplicate: "与本篇前面某段逐字或几乎逐字重复",
        ],
        .turn: [.label: "冒号之前印出的说话人"],
        .point: [.ordinal: "一是、首先、第一为1", .mark: "印出的标记：一是"],
        .quote: [.kind: "引号里的话和术语，或书名号里的作品"],
        .quantity: [
            .value: "乘出来的数；百分数是它的百分之一", .unit: "印出的单位：亿元", .base: "去掉万、亿的单位：元；百分数都是 %", .kind: "量的是什么",
            .approximate: "余、约、近",
        ],
        .word: [.pos: "词性；目前没有词典给出，因此总是缺失"],
        .person: [
            .name: "姓名；只印单位的缺失", .unit: "工作单位，一职一个", .title: "职务、职称", .role: "在文章里的角色", .affiliation: "印出的单位和职务的整个短语",
        ],
        .match: [.left: "段内在它之前的文字", .right: "段内在它之后的文字"],
    ]
}
