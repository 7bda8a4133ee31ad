import Foundation
import QueryLang
import Testing
import Text

@Suite struct CollectionOpeningTests {
    /// A folder of its own, removed at the end.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("collection-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test func aFileIsReadOnceHoweverItIsReached() throws {
        try withFolder { folder in
            let files = FileManager.default
            try Data("标题\n\n正文一段。\n".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
            try Data("标题\n\n另外一段。\n".utf8).write(to: URL(fileURLWithPath: folder + "/b.txt"))
            try files.createSymbolicLink(atPath: folder + "/z.txt", withDestinationPath: "a.txt")
            let (linked, notes) = Collection.open([.path(folder)])
            #expect(linked.documentPaths == [folder + "/a.txt", folder + "/b.txt"])
            #expect(notes.count == 1 && notes[0].path == folder + "/z.txt" && notes[0].severity == .note)
            let (twice, again) = Collection.open([.path(folder + "/b.txt"), .path(folder), .path(folder)])
            #expect(twice.documentPaths == [folder + "/b.txt", folder + "/a.txt"])
            #expect(again.allSatisfy { $0.severity == .note && $0.message.contains("twice") } && again.count == 2)
        }
    }

    @Test func whatIsNoFileIsToldOfInBounds() throws {
        try withFolder { folder in
            for number in 1...8 {
                try FileManager.default.createSymbolicLink(
                    atPath: folder + "/link\(number)", withDestinationPath: "nowhere")
            }
            try FileManager.default.createSymbolicLink(atPath: folder + "/a", withDestinationPath: "/")
            let notes = Collection.open([.path(folder)]).notes.filter { $0.severity == .note }
            #expect(notes.count == 6 && notes[0].message.contains("link to a folder"))
            #expect(notes.last?.message == "4 more such entries were left out")
        }
    }

    @Test func theTitleOfARecordIsCitedWithItsLine() {
        let lines = #"{"title":"氢能的标题","text":"正文一段。"}"# + "\n" + #"{"title":"绿色","text":"第二条。"}"# + "\n"
        var engine = Engine(collection: Collection.open([.bytes(Array(lines.utf8), name: "a.jsonl")]).collection)
        var places: [ResultLocation] = []
        let script = "find \"绿\" in title; find \"绿\" in title | kwic"
        _ = engine.run(SourceText(name: "test", text: script)) { outcome in
            guard case .result(let result) = outcome else { return }
            switch result.shape {
            case .units(let units): places += units.map(\.location)
            case .concordance(let lines): places += lines.map(\.location)
            case .table, .number: break
            }
        }
        #expect(places.map(\.lines) == [[2...2], [2...2]])
    }

    @Test func whatReadingWarnsOfStaysWithTheDocument() throws {
        var engine = Engine(collection: Collection.open([
            .bytes(Array("标题\n\n有效文字氢能开头。\n坏".utf8) + [0xFF] + Array("字节氢能结尾。\n".utf8), name: "a.txt")
        ]).collection)
        var cells: [String] = []
        _ = engine.run(SourceText(name: "query", text: "find documents | show warnings")) { outcome in
            if case .result(let result) = outcome, case .table(let table) = result.shape {
                cells = table.rows.flatMap { $0 }.map { "\($0)" }
            }
        }
        #expect(cells.count == 1 && cells[0].contains("1 byte sequence is no text in UTF-8 (line 4"))
    }

    @Test func onlyWhatIsThereIsOffered() {
        let engine = Engine(collection: Pages.collection(["甲"]))
        func offered(_ text: String) -> Set<String> {
            Set(engine.completions(in: text, at: text.utf8.count).candidates.map(\.text))
        }
        #expect(offered("find articles | ").isSuperset(of: ["kwic", "count"]))
        #expect(offered("find articles | ").isDisjoint(with: ["collocates", "keywords against", "dispersion", "chart"]))
        #expect(offered("find articles where kind = ").contains("interview"))
        #expect(offered("find articles where kind = ").isDisjoint(with: ["caption", "money"]))
        #expect(offered("find paragraphs where kind = ").isSuperset(of: ["heading", "caption"]))
        #expect(offered("find paragraphs where article.kind = ").isDisjoint(with: ["caption"]))
    }

    /// Behind 是, which may also begin 是否, and behind `is`: kinds of units, roles of people.
    @Test(arguments: [
        ("查找段落，其中类型是", "小标题"), ("查找段落，其中类型不是", "小标题"), ("查找类型是小", "小标题"), ("查找作者不是", "记者"), ("查找作者不是记", "记者"),
        ("查找文章，其中作者是", "记者"), ("查找段落，其中上一段是", "小标题"), ("find paragraphs where kind is ", "heading"),
        ("find paragraphs where kind is not ", "heading"), ("find paragraphs where kind is h", "heading"), ("find turns where speaker is ", "host"),
        ("find paragraphs where previous = ", "heading"), ("find paragraphs where kind is ", "missing"), ("find para", "paragraphs"), ("查找段", "段落"),
        ("查找段落，其中作者的单", "单位"), ("find paragraphs where author.un", "unit"),
        ("find paragraphs where mentions \"氢能", "氢能\""), ("查找提及“氢能", "氢能”"),
    ])
    func kindsAndRolesAreOffered(text: String, word: String) {
        let engine = Engine(collection: Pages.collection(["甲"]))
        let offered = engine.completions(in: text, at: text.utf8.count).candidates.map(\.text)
        #expect(offered.contains(word), "\(offered)")
    }

    /// A person is written by the name, in a test of the person as in one of the name.
    @Test(arguments: [
        "查找发言，其中发言人是“李", "查找发言，其中发言人是“lier", "查找文章，其中作者是“wang", "find turns where speaker = “l",
        "查找发言，其中发言人的姓名是“李",
    ])
    func personsAreCompletedByName(text: String) {
        let engine = Engine(collection: Pages.collection(["甲", "李二:乙"]))
        let offered = engine.completions(in: text, at: text.utf8.count).candidates.map(\.text)
        #expect(offered.contains(text.contains("wang") ? "王一”" : "李二”"), "\(offered)")
    }
}
