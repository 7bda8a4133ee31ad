import Foundation
import TestSupport
import Testing

/// Ctrl-C and the clock as a shell sends them.
@Suite struct InterruptTests {
    private struct Answer: Decodable {
        struct Row: Decodable { var text: String }
        var count: Int
        var rows: [Row]
        var notes: [String]
        var complete: Bool
    }

    @Test func controlCEndsALongQueryWithWhatItHas() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let ended = try command.interrupt(
            ["--format", "json", "-e", "find paragraphs | first 1", "-e", SlowPages.query, "-e", "find articles", try command.slowPages()],
            after: 0.5)
        #expect(ended.code == 130, "\(ended.complaints)")
        // Each answer is an object that begins a line.
        let answers = try ended.text.components(separatedBy: "\n{\"count\"").enumerated().map { index, text in
            try JSONDecoder().decode(Answer.self, from: Data((index == 0 ? text : "{\"count\"" + text).utf8))
        }
        try #require(answers.count == 2)
        #expect(answers[0].complete && !answers[1].complete)
        #expect(answers[1].count > 0 && answers[1].count == answers[1].rows.count)
        #expect(answers[1].notes.contains { $0.hasPrefix("not complete: it was stopped; ") })
        #expect(ended.complaints.contains("stopped here; the statement after it was not run"))
    }

    @Test func controlCInsideOneDocumentGivesItsFirstRows() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let page = command.folder.appendingPathComponent("one.txt")
        try Data(SlowPages.pages.map(\.text).joined(separator: "\n").utf8).write(to: page)
        let ended = try command.interrupt(
            ["--format", "json", "-e", "find documents", "-e", SlowPages.query, page.path], after: 0.5)
        #expect(ended.code == 130, "\(ended.complaints)")
        let last = try #require(ended.text.range(of: "\n{\"count\""))
        let answer = try JSONDecoder().decode(Answer.self, from: Data(ended.text[last.lowerBound...].utf8))
        #expect(!answer.complete && answer.count > 0 && answer.count == answer.rows.count)
        #expect(answer.notes.contains { $0.contains(/^not complete: it was stopped; paragraphs 1-\d+ of \d+ of the only document are done/) }, "\(answer.notes)")
    }

    @Test func theClockEndsTheReadingWithWhatWasRead() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let many = try command.slowPages()
        _ = try command.run("for n in $(seq 30); do cp -r many copy$n; done")
        let copies = (1...30).map { "copy\($0)" }.joined(separator: " ")
        let ended = try command.run(
            "yinde --timeout 0.5 -e 'find articles | show title | save \"all.csv\"' -e 'find articles | count' \(many) \(copies); echo code $?; ls all.csv")
        #expect(ended.text.contains("code 130") && !ended.text.contains("all.csv\n"), "\(ended.text) \(ended.complaints)")
        #expect(ended.complaints.contains("warning[E0501]: reading was stopped"))
        #expect(ended.complaints.contains("not saved, since not all files were read"))
        #expect(ended.complaints.contains("stopped here; the statement after it was not run"))
    }
}
