import Documents
import QueryLang
import Testing
import Text

/// Keys of records that are numbers, yes or no, or text, whatever some of their values are.
@Suite struct MetaTests {
    private static let table = """
        id,text,score,ok,shown,note,few
        a,一。,"1,200",true,是,x,1
        b,二。,３４,false,否,1,n/a
        c,三。,n/a,TRUE,是,true,无
        d,四。,,False,,y,约2
        e,五。,"12.5",true,否,2,3
        """

    private static let opened = Collection.open([.bytes(Array(table.utf8), name: "t.csv")])

    @Test(arguments: [
        ("find documents | summarize sum(meta.score), count()", ["1246.5 | 5"]),
        ("find documents where meta.score > 30 | show meta.id", ["a", "b"]),
        ("find documents where meta.score = \"1,200\" | show meta.id", ["a"]),
        ("find documents where meta.score = \"n/a\" | show meta.id", ["c"]),
        ("find documents where meta.score is missing | show meta.id", ["c", "d"]),
        ("find documents where meta.ok | show meta.id", ["a", "c", "e"]),
        ("find documents where not meta.ok | show meta.id", ["b", "d"]),
        ("find documents where meta.ok = \"true\" | show meta.id", ["a", "c", "e"]),
        ("find documents | count by meta.ok", ["yes | 3", "no | 2"]),
        ("find sentences where meta.shown", ["一。", "三。"]),
        ("find documents where not meta.shown | show meta.id", ["b", "e"]),
        ("查找文档，其中元数据.shown，显示元数据.id", ["a", "c"]),
        ("find documents where meta.note = \"1\" | show meta.id", ["b"]),
        ("find documents | summarize sum(number(meta.few))", ["4"]),
    ])
    func valuesAreReadAsWhatTheirKeyIs(query: String, rows: [String]) {
        #expect(answer(query, in: Self.opened.collection) == rows)
    }

    /// A key is of a type where nine values in ten are of it.
    @Test(arguments: [(9, 1, "number; 1 missing"), (8, 1, "text"), (18, 2, "number; 2 missing"), (0, 3, "text")])
    func fewStrayValuesAreMissing(numbers: Int, others: Int, type: String) throws {
        let records = (0..<numbers).map { "{\"text\":\"一。\",\"n\":\($0)}" } + (0..<others).map { "{\"text\":\"一。\",\"n\":\"约\($0)\"}" }
        let (collection, notes) = Collection.open([.bytes(Array(records.joined(separator: "\n").utf8), name: "t.jsonl")])
        let description = try #require(Engine(collection: collection).describe("meta"))
        #expect(description.rows.first?[1] == type)
        #expect(notes.contains { $0.path == "meta.n" } == (type != "text"))
    }

    @Test func strayValuesAreTold() {
        #expect(Self.opened.notes.map { "\($0.path): \($0.message)" } == ["meta.score: 1 value is no number and counts as missing: ‘n/a’"])
    }

    /// Each message, and what it offers instead.
    @Test(arguments: [
        ("find documents where meta.ok = true", "a yes-or-no field is a test by itself", "find documents where meta.ok"),
        ("find documents where meta.ok = false", "a yes-or-no field is a test by itself", "find documents where not meta.ok"),
        ("find documents where meta.note = true", "‘meta.note’ is text, no yes or no", "find documents where meta.note = \"true\""),
        ("find documents where meta.score = true", "‘meta.score’ is a number, no yes or no", nil),
        (
            "find documents where score > 30", "no field ‘score’ on documents; the records have a key of that name",
            "find documents where meta.score > 30"
        ),
        ("find documents | summarize sum(meta.few)", "sum needs numbers, and this is text", "find documents | summarize sum(number(meta.few))"),
    ] as [(String, String, String?)])
    func whatIsOfferedIsRight(query: String, message: String, mend: String?) throws {
        var engine = Engine(collection: Self.opened.collection)
        let found = try #require(engine.run(SourceText(name: "query", text: query)) { _ in }.first)
        #expect(found.message == message)
        let fix = found.fixIts.first.map { fix in
            var bytes = Array(query.utf8)
            bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(fix == mend)
        if let fix { #expect(answer(fix, in: Self.opened.collection) != ["E0301"]) }
    }

    private static let named = Collection.open([.bytes(Array("正文,媒体,点击量,media\n一。,甲报,5,x\n二。,乙报,20,y\n".utf8), name: "t.csv")]).collection

    /// A key without `meta` is known for what it is, in the language of the statement.
    @Test(arguments: [
        ("查找文章，其中媒体是“甲报”", "查找文章，其中元数据的媒体是“甲报”"),
        ("查找点击量大于10的文章", "查找元数据的点击量大于10的文章"),
        ("查找文章，按媒体计数", "查找文章，按元数据的媒体计数"),
        ("find articles | count by 媒体", "find articles | count by meta.媒体"),
        ("find articles where 媒体 = \"甲报\"", "find articles where meta.媒体 = \"甲报\""),
        ("find articles where media = \"x\"", "find articles where meta.media = \"x\""),
        ("查找媒体是“乙报”且点击量大于10的文章", "查找元数据的媒体是“乙报”且元数据的点击量大于10的文章"),
    ])
    func keysWithoutMetaAreKnown(query: String, mend: String) throws {
        let source = SourceText(name: "query", text: query)
        let engine = Engine(collection: Self.named)
        let fix = try #require(engine.check(source).first?.fixIts.first)
        #expect(source.slice(0..<fix.span.start) + fix.replacement + source.slice(fix.span.end..<source.byteCount) == mend)
        #expect(engine.check(SourceText(name: "query", text: mend)).isEmpty)
        // Before the records are read nobody knows: it is no slip.
        #expect(Engine(collection: Collection(records: [], name: "none")).slips(in: source).isEmpty)
    }

    /// A talk in a record whose author is given beside the text, and a column that is asked by its bare name.
    private static let talk = Collection.open([.bytes(Array("""
        {"标题":"访谈：路怎么走","正文":"记者：您怎么看？\\n王教授：是大事。\\n记者：那么路呢？\\n王教授：再看看。","作者":"钱七","媒体":"甲报"}
        """.utf8), name: "t.jsonl")]).collection

    @Test func askersOfARecordAreItsAuthor() {
        #expect(answer("find turns | show label, speaker, question", in: Self.talk) == [
            "记者 | 钱七 | —", "王教授 | 王教授 | 记者：您怎么看？", "记者 | 钱七 | —", "王教授 | 王教授 | 记者：那么路呢？",
        ])
    }

    @Test(arguments: [
        ("查找媒体是“甲报”的文章", "查找元数据的媒体是“甲报”的文章"), ("查找文章，按媒体计数", "查找文章，按元数据的媒体计数"),
        ("查找提及媒体的段落", "查找提及“媒体”的段落"),
    ])
    func columnsAreKnownByTheirName(query: String, mend: String) throws {
        let source = SourceText(name: "query", text: query)
        let found = try #require(Engine(collection: Self.talk).check(source).first)
        #expect(found.fixIts.map { source.applying($0) } == [mend])
    }

    /// A note names a test with its distance, and with its denial once.
    @Test(arguments: [
        ("查找标题提到“路”而正文没有提到“您”的文章", "正文没有提到“您”: 0 articles; 标题提到“路”: 1; both: 0"),
        ("find paragraphs where \"您\" near \"路\" within 0", "\"您\" near \"路\" within 0: 0 of 4 paragraphs"),
    ])
    func notesNameTheTests(query: String, note: String) {
        var engine = Engine(collection: Self.talk)
        var notes: [String] = []
        _ = engine.run(SourceText(name: "query", text: query)) { outcome in
            if case .result(let result) = outcome { notes += result.emptiness }
        }
        #expect(notes == [note])
    }
}
