/// Which column of a table, or key of a record, is which field of a document. Columns of well-known names are known; any
/// other is named: `title=headline,text=body`.
public struct FieldMapping: Sendable, Equatable {
    public enum Target: String, Sendable, CaseIterable {
        case title, text, author, unit, date, source, publication, kicker, subtitle, column, keywords, abstract, funding
        case documentNumber = "doc_number"
        case id

        /// Names that a column of the field goes by, the surest first; without case, blanks, `_` and `-`, in simplified
        /// characters.
        fileprivate var names: [String] {
            switch self {
            case .title: ["title", "标题", "题目", "题名", "篇名", "headline"]
            case .text: ["text", "正文", "content", "内容", "body", "articlebody", "fulltext", "全文", "文本"]
            case .author: ["author", "authors", "作者", "byline"]
            case .unit: ["unit", "作者单位", "单位", "机构", "affiliation", "organization", "organisation"]
            case .date:
                ["date", "日期", "发布日期", "发布时间", "发表日期", "发表时间", "出版日期", "pubdate", "publishdate", "publishtime",
                 "publishedat", "published", "datepublished", "publicationdate", "时间", "time", "datetime"]
            case .source: ["source", "来源", "稿源", "出处"]
            case .publication: ["publication", "报刊", "报纸", "刊名", "newspaper", "journal"]
            case .kicker: ["kicker", "肩题", "引题"]
            case .subtitle: ["subtitle", "副标题", "副题"]
            case .column: ["column", "栏目", "版面"]
            case .keywords: ["keywords", "关键词", "关键字"]
            case .abstract: ["abstract", "摘要"]
            case .funding: ["funding", "基金", "基金项目"]
            case .documentNumber: ["docnumber", "文号", "发文字号"]
            case .id: ["id", "编号", "docid", "uid", "guid"]
            }
        }
    }

    public struct Failure: Error, Equatable, Sendable {
        /// Ends the sentence “--map …”.
        public var reason: String
    }

    /// Columns named for a field, which come before those of well-known names; an empty name lets none be the field.
    private var named: [Target: String] = [:]

    public init() {}

    /// Takes over `field=column,field=column`; a column of a later pair wins, `field=` means none.
    public mutating func add(_ pairs: String) throws(Failure) {
        for pair in pairs.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw Failure(reason: "takes FIELD=COLUMN, not ‘\(pair)’") }
            let name = String(ScalarText(String(parts[0])).trimmed)
            guard let target = Target(rawValue: name) ?? Self.known[Self.key(name)]?.target else {
                throw Failure(
                    reason: "knows no field ‘\(name)’; there is " + Target.allCases.map(\.rawValue).joined(separator: ", "))
            }
            named[target] = String(ScalarText(String(parts[1])).trimmed)
        }
    }

    /// The columns that are named for fields, by field.
    var namedColumns: [(target: Target, column: String)] {
        Target.allCases.compactMap { target in named[target].flatMap { $0.isEmpty ? nil : (target, $0) } }
    }

    /// The field of a column, and how sure that is: 0 for what was named. Nil for a key that is no field.
    func target(of column: String) -> (target: Target, rank: Int)? {
        let key = Self.key(column)
        for (target, name) in named where !name.isEmpty && (name == column || Self.key(name) == key) { return (target, 0) }
        guard let known = Self.known[key], named[known.target] != "" else { return nil }
        return known
    }

    private static let known: [ScalarText: (target: Target, rank: Int)] = {
        var known: [ScalarText: (target: Target, rank: Int)] = [:]
        for target in Target.allCases {
            for (rank, name) in target.names.enumerated() { known[key(name)] = (target, rank + 1) }
        }
        return known
    }()

    private static func key(_ name: String) -> ScalarText {
        ScalarText(name.lowercased()).filter { !$0.isBlank && !$0.isOne(of: "_-\u{FEFF}") }
    }
}
