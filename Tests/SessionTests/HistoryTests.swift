import Foundation
import Session
import Testing

@Suite struct HistoryTests {
    /// A path in a folder of its own, which is removed at the end.
    private func withPath(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("history-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder + "/state/history")
    }

    @Test func statementsComeBackWhole() throws {
        try withPath { path in
            let store = HistoryStore(path: path)
            let first = HistoryEntry("find 段落\n  where “氢能” ", rows: 3, duration: 0.25)
            try store.append(first)
            try store.append(HistoryEntry("  \n"))
            try store.append(HistoryEntry("b"))
            try store.append(HistoryEntry("b"))
            try store.append(HistoryEntry("a"))
            #expect(store.statements == [first.statement, "b", "a"])
            #expect(HistoryStore(path: path).entries == store.entries)
            #expect(HistoryStore(path: path).entries.first == first)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test func aBadLineLosesOnlyItself() throws {
        try withPath { path in
            try HistoryStore(path: path).append(HistoryEntry("a"))
            let file = try #require(FileHandle(forWritingAtPath: path))
            file.seekToEndOfFile()
            file.write(Data([0x7B, 0xFF, 0x0A]) + Data(#"{"statement": "torn"#.utf8))
            try file.close()
            try HistoryStore(path: path).append(HistoryEntry("b"))
            #expect(HistoryStore(path: path).statements == ["a", "b"])
        }
    }

    @Test func severalPromptsAppendAtOnce() throws {
        try withPath { path in
            let text = String(repeating: "长", count: 3000)
            DispatchQueue.concurrentPerform(iterations: 8) { prompt in
                let store = HistoryStore(path: path)
                for number in 0..<25 { try? store.append(HistoryEntry("\(prompt) \(number) \(text)")) }
            }
            #expect(Set(HistoryStore(path: path).statements).count == 200)
        }
    }

    @Test func sizeIsBounded() throws {
        try withPath { path in
            let store = HistoryStore(path: path, limit: 10)
            for number in 0..<100 { try store.append(HistoryEntry("\(number)")) }
            #expect(store.statements.count <= 15)
            #expect(store.statements.last == "99")
            let text = String(repeating: "x", count: 1 << 20)
            for number in 0..<10 { try store.append(HistoryEntry("\(number)\(text)")) }
            let last = HistoryStore(path: path).statements.last
            #expect(last == "9\(text)")
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
            #expect(try #require(size).intValue <= 4 << 20)
        }
    }

    @Test func anUnreadablePlaceIsNoObstacle() throws {
        let store = HistoryStore(path: "/dev/null/history")
        #expect(throws: (any Error).self) { try store.append(HistoryEntry("a")) }
        #expect(store.statements == ["a"])
        #expect(HistoryStore.defaultPath(environment: ["HOME": "/h"]) == "/h/.local/state/yinde/history")
        #expect(HistoryStore.defaultPath(environment: ["HOME": "/h", "XDG_STATE_HOME": "/s"]) == "/s/yinde/history")
        #expect(HistoryStore.defaultPath(environment: [:]) == nil)
    }

    @Test func suggestionGoesOnWhereTheBufferEnds() throws {
        let store = HistoryStore(path: nil)
        for statement in ["find a", "find 段落\nb", "find 段落"] { try store.append(HistoryEntry(statement)) }
        #expect(store.suggestion(for: "find ") == "段落")
        #expect(store.suggestion(for: "find 段落") == "\nb")
        #expect(store.suggestion(for: "") == nil)
        #expect(store.suggestion(for: "x") == nil)
    }

    @Test func upWalksByPrefixAndDownComesBack() {
        let statements = ["find 甲", "let x", "find 乙", "find 乙"]
        var walk = HistoryNavigation()
        #expect(walk.move(older: false, buffer: "fi", prefix: "fi", in: statements) == nil)
        #expect(walk.move(older: true, buffer: "fi", prefix: "fi", in: statements) == "find 乙")
        #expect(walk.move(older: true, buffer: "find 乙", prefix: "find 乙", in: statements) == "find 甲")
        #expect(walk.move(older: true, buffer: "find 甲", prefix: "find 甲", in: statements) == nil)
        #expect(walk.move(older: false, buffer: "find 甲", prefix: "find 甲", in: statements) == "find 乙")
        #expect(walk.move(older: false, buffer: "find 乙", prefix: "find 乙", in: statements) == "fi")
        // An edited statement begins a walk of its own.
        #expect(walk.move(older: true, buffer: "le", prefix: "le", in: statements) == "let x")
        #expect(walk.move(older: false, buffer: "let x", prefix: "let x", in: statements) == "le")
    }

    @Test func searchFindsAllWordsInAnyOrder() {
        var search = HistorySearch(["find 氢能 重庆", "x", "重庆 Find 氢能", "重庆"])
        search.look(for: "氢能 FIND")
        #expect(search.found == "重庆 Find 氢能")
        #expect(search.move(older: true) && search.found == "find 氢能 重庆")
        #expect(!search.move(older: true) && search.found == "find 氢能 重庆")
        #expect(search.move(older: false) && search.found == "重庆 Find 氢能")
        search.look(for: "无")
        #expect(search.found == nil)
    }
}
