import Documents
@testable import Ingestion
import Foundation
import Testing

/// Lines of a text as a file of one document has them.
private func lines(_ text: String) -> [SourceLine] { LineReader.lines(utf8: [UInt8](text.utf8)) }

@Suite struct JSONScannerTests {
    private func read(_ text: String) -> Result<RecordValue, JSONScanner.Failure> {
        var text = text
        return text.withUTF8 { bytes in Result { () throws(JSONScanner.Failure) in try JSONScanner.read(bytes) } }
    }

    @Test func valuesOfEveryKindAreRead() {
        let value = read(#" {"甲":[1, -2.5e2, true, null, "a\"\\\/\n\u4e59\ud83d\ude00"], "b":{}, "b":"tab•in it"} "#.replacing("•", with: "\t"))
        #expect(value == .success(.object([
            ("甲", .list([.number(1, printed: "1"), .number(-250, printed: "-2.5e2"), .bool(true), .null, .text("a\"\\/\n乙😀")])),
            ("b", .object([])), ("b", .text("tab\tin it")),
        ])))
        #expect(read(#""\ud83d x""#) == .success(.text("\u{FFFD} x")))
    }

    @Test(arguments: [
        (#"{"a": tru}"#, 6), (#"{"a" 1}"#, 5), (#"{"甲": "open"#, 8), ("[1 2]", 3), ("", 0), ("{} x", 3), (#"{a: 1}"#, 1),
        ("[01x]", 1), (#""\q""#, 2), (#""\u12""#, 3), (String(repeating: "[", count: 500), 129),
    ])
    func whatIsWrongIsShownByItsByte(text: String, byte: Int) {
        guard case .failure(let failure) = read(text) else {
            Issue.record("‘\(text)’ was read")
            return
        }
        #expect(failure.offset == byte)
    }
}

@Suite struct DelimitedTests {
    private func rows(_ text: String) -> (rows: [[String]], problems: [Int]) {
        var rows: [[String]] = []
        let problems = DelimitedRecords.read(lines(text)) { rows.append($0.fields.map { $0.value.plain ?? "" }) }
        return (rows, problems.map(\.line))
    }

    @Test func marksAreFoundOut() {
        for mark in [",", ";", "\t", "|"] {
            #expect(rows("标题\(mark)正文\n甲\(mark)\"一，二\(mark)三\"\n").rows == [["甲", "一，二\(mark)三"]])
        }
        // Commas in the text are more than the columns, but not the same in each line.
        #expect(rows("a;b\n1;x, y, z\n2;u, v\n").rows == [["1", "x, y, z"], ["2", "u, v"]])
    }

    @Test func quotedCellsRunOnAndUnevenRowsAreTold() {
        let found = rows("a,b\n\"x \"\"y\"\"\n\nz\",2\n\n3\n4,5,6\n")
        #expect(found.rows == [["x \"y\"\n\nz", "2"], ["3"], ["4", "5", "6"]])
        #expect(found.problems == [6, 7])
    }

    @Test func aQuotationMarkThatNothingClosesEndsWithItsLine() {
        let found = rows("a,b\n\"1\",\"open\n2,x\n3,y\n")
        #expect(found.rows == [["1", "open"], ["2", "x"], ["3", "y"]])
        #expect(found.problems == [2])
    }

    @Test(arguments: [
        ("12", 12), ("-3.5", -3.5), ("0", 0), ("0.25", 0.25), (" 8 ", 8), ("1,200", 1200), ("12,345,678.9", 12_345_678.9), ("１，２００", 1200),
        ("３４．５", 34.5), ("－２", -2), ("+7", 7), ("−7", -7),
        ("007", nil), ("12345678901234567890", nil), ("1.", nil), (".5", nil), ("1,20", nil), ("1,2000", nil), (",200", nil), ("1.2.3", nil),
        ("1.200,5", nil), ("2024-05-06", nil), ("--3", nil), ("12%", nil), ("约200", nil), ("", nil), ("-", nil), ("1e5", nil), ("十二", nil),
    ] as [(String, Double?)])
    func numbersAreNumbersAndCodesAreText(text: String, number: Double?) {
        #expect(RecordNumber.read(text) == number)
    }

    /// What is written by the rules of RFC 4180 comes back.
    @Test(arguments: 0..<60) func whatIsWrittenIsRead(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 77)
        let alphabet = ["甲", "b", ",", ";", "\"", "\n", " ", "\t", "|", "1"]
        let width = Int.random(in: 2...4, using: &random)
        let table = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<width).map { _ in
                "x" + (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
            }
        }
        let head = (0..<width).map { "column\($0)" }
        func written(_ row: [String]) -> String {
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }
        let text = ([head] + table).map(written).joined(separator: "\n") + "\n"
        #expect(rows(text).rows == table)
        #expect(rows(text).problems.isEmpty)
    }
}

@Suite struct RecordTests {
    private func read(_ text: String, map: String = "") throws -> [DocumentRecord] {
        var mapping = FieldMapping()
        try mapping.add(map)
        return RecordReader.jsonLines(lines(text), path: "x/a.jsonl", encoding: "UTF-8", mapping: mapping).documents
    }

    @Test func fieldsStandOverWhatTheTextSeemsToSay() throws {
        let text = #"{"标题":"山里通了水","正文":"□张三\n八千户居民喝上了放心水，大家都很高兴。\n另一个小标题\n第二段也是完整的一句话，到此为止。\n（作者单位：甲大学）","作者":["李四","王五"],"作者单位":"乙大学；丙学院","日期":"20240311","来源":"某某日报"}"#
        let article = try #require(try read(text).first?.articles.first)
        #expect(article.title == "山里通了水" && article.source == "某某日报")
        #expect(article.date == DateValue(year: 2024, month: 3, day: 11))
        #expect(article.people.map(\.name) == ["李四", "王五"] && article.people.map(\.units) == [["乙大学"], ["丙学院"]])
        #expect(article.paragraphs.contains { $0.content.text.hasPrefix("八千户居民") })
    }

    /// What is there of a file whose reading is stopped.
    @Test func documentsAreHandedOnAsTheyAreMade() {
        let table = "id,text\n" + (0..<600).map { "\($0),第\($0)句话。\n" }.joined()
        var made: [[DocumentRecord]] = []
        let reading = RecordReader.delimited(
            lines(table), path: "a.csv", encoding: "UTF-8", mapping: FieldMapping(), made: { made.append(Array($0)) })
        #expect(made.count > 2 && (1...32).contains(made[0].count))
        #expect(made.flatMap { $0 }.map(\.path) == reading.documents.map(\.path) && reading.documents.count == 600)
    }

    @Test(arguments: [
        ("", ["reporter —", "guest 王教授"]), (#""作者":"钱七","#, ["reporter 钱七", "guest 王教授"]),
        (#""作者":["钱七","孙八"],"#, ["author 钱七", "author 孙八", "guest 王教授", "reporter —"]),
    ])
    func whoAsksWithoutANameIsTheReporter(author: String, expected: [String]) throws {
        let text = "{" + author + #""标题":"谈水","正文":"记者：水从哪里来？\n王教授：从山里来，山里有的是水。\n记者：够用吗？\n王教授：够用，一年四季都够用。"}"#
        let article = try #require(try read(text).first?.articles.first)
        #expect(Set(article.people.map { "\($0.role.rawValue) \($0.name ?? "—")" }) == Set(expected))
        let speakers = article.paragraphs.map { $0.speaker.map { article.people[$0].role } }
        #expect(speakers == [.reporter, .guest, .reporter, .guest])
    }

    @Test func otherKeysAreKept() throws {
        let record = try #require(try read(#"{"text":"一句话。","媒体 名":"新华社","数":{"读":12,"赞":[1,2]},"空":null,"是":true,"2024年":"x","date":"someday"}"#).first)
        #expect(record.meta == [
            MetaEntry(key: "媒体_名", values: [.text("新华社")]), MetaEntry(key: "数_读", values: [.number(12, printed: "12")]),
            MetaEntry(key: "数_赞", values: [.number(1, printed: "1"), .number(2, printed: "2")]),
            MetaEntry(key: "是", values: [.text("true")]), MetaEntry(key: "_2024年", values: [.text("x")]),
            MetaEntry(key: "date", values: [.text("someday")]),
        ])
        #expect(record.warnings.count == 1 && record.articles.first?.date == nil)
    }

    @Test func columnsAreNamed() throws {
        let text = #"{"headline":"甲题","name":"乙题","story":"丙说了一句话。","来源":"丁报"}"#
        let known = try #require(try read(text).first)
        #expect(known.articles.first?.title == "甲题" && known.articles.first?.paragraphs.isEmpty == true)
        let named = try #require(try read(text, map: "title=name, text=STORY,source=").first?.articles.first)
        #expect(named.title == "乙题" && named.paragraphs.map(\.content.text) == ["丙说了一句话。"] && named.source == nil)
        #expect(throws: FieldMapping.Failure.self) { try read(text, map: "titel=name") }
        #expect(throws: FieldMapping.Failure.self) { try read(text, map: "title") }
    }

    @Test func idsNumbersAndLinesNameARecord() throws {
        let records = try read("{\"text\":\"一句话。\",\"id\":\"x7\"}\n\n{\"text\":\"两句话。\"}\n")
        #expect(records.map(\.path) == ["x/a.jsonl#x7", "x/a.jsonl#2"] && records.allSatisfy { $0.file == "x/a.jsonl" })
        #expect(records.map { $0.articles[0].paragraphs[0].content.pieces[0].place.firstLine } == [1, 3])
    }

    @Test func aWrongItemOfAListIsNoTroubleForTheOthers() throws {
        let text = "[\n {\"text\": \"一句话。\"},\n {\"text\": tru},\n 7,\n {\"text\": \"a]}b\\\"\"}\n]\n"
        let reading = try #require(RecordReader.json(lines(text), path: "a.json", encoding: "UTF-8", mapping: FieldMapping()))
        #expect(reading.documents.map { $0.articles[0].paragraphs[0].content.text } == ["一句话。", "a]}b\""])
        #expect(reading.problems == ["line 3, byte 39: this is no value", "line 4, byte 46: it is no object"])
        #expect(RecordReader.json(lines("7"), path: "a.json", encoding: "UTF-8", mapping: FieldMapping()) == nil)
    }

    @Test(arguments: [
        ("2024-03-11T08:00:00+08:00", "2024-03-11"), ("2024年3月", "2024-03"), ("2024/3/1 09:30", "2024-03-01"), ("20240311", "2024-03-11"),
        ("2024", "2024"), ("1710115200", "-"), ("2024-13", "-"), ("去年", "-"),
    ])
    func datesAreReadWhereTheyAreSure(text: String, date: String) {
        #expect(RecordDate.read(.text(text))?.description ?? "-" == date)
    }

    /// Damaged files: every record that is left has its place in the file, and nothing stops the reading.
    @Test(arguments: 0..<120) func anyBytesAreRead(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 4000)
        let samples = [
            "{\"标题\":\"甲\",\"正文\":\"一句话。\\n两句话。\",\"作者\":[{\"姓名\":\"张三\"}],\"n\":1}\n{\"text\":\"<p>甲</p><br>乙\",\"m\":[1,{\"k\":\"v\"}]}\n",
            "标题,正文,作者,数\n\"甲\"\"\",\"一句话。\n两句话。\",张三、李四,12\n乙;三句话。\t,,-1.5\n",
            "[{\"text\":\"一句话。\"},\n{\"title\":\"b\",\"unit\":[\"甲大学\",\"乙学院\"],\"author\":\"张三 李四\"}]",
        ]
        var bytes = [UInt8]((samples.randomElement(using: &random) ?? "").utf8)
        for _ in 0..<Int.random(in: 0...8, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: at)
            case 2: bytes.insert([0x22, 0x2C, 0x0A, 0x5C, 0x7B, 0x5D].randomElement(using: &random) ?? 0, at: at)
            default: bytes.insert(contentsOf: bytes[at...].prefix(20), at: at)
            }
        }
        let file = LineReader.lines(utf8: bytes)
        let all = RecordReader.jsonLines(file, path: "a", encoding: "UTF-8", mapping: FieldMapping()).documents
            + (RecordReader.json(file, path: "a", encoding: "UTF-8", mapping: FieldMapping())?.documents ?? [])
            + RecordReader.delimited(file, path: "a", encoding: "UTF-8", mapping: FieldMapping()).documents
        for document in all {
            for article in document.articles {
                for place in article.metaPlaces + article.paragraphs.flatMap({ $0.content.pieces.map(\.place) }) {
                    #expect((1...file.count).contains(place.firstLine) && (place.firstLine...file.count).contains(place.lastLine))
                    #expect(place.bytes.upperBound <= bytes.count)
                }
                #expect(article.paragraphs.allSatisfy { $0.speaker.map { $0 < article.people.count } ?? true })
            }
            #expect(document.meta.allSatisfy { !$0.values.isEmpty && MetaEntry.name(of: $0.key) == $0.key })
        }
    }

    /// More records than are made at once: in their order, each with its own line.
    @Test func manyRecordsKeepTheirOrder() throws {
        let text = (1...700).map { "{\"id\":\"\($0)\",\"text\":\"第\($0)句话。\"}\n" }.joined()
        let records = try read(text)
        #expect(records.map(\.path) == (1...700).map { "x/a.jsonl#\($0)" })
        #expect(records.map { $0.articles[0].paragraphs[0].content.text } == (1...700).map { "第\($0)句话。" })
        #expect(records.map { $0.articles[0].paragraphs[0].content.pieces[0].place.firstLine } == Array(1...700))
    }
}

@Suite struct ScalarClassTests {
    /// What is told without the tables of Unicode is told right.
    @Test func lettersAreTheAlphabeticScalars() {
        for value in UInt32(0x80)..<0x2_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(scalar.isLetter == scalar.properties.isAlphabetic)
        }
    }
}
