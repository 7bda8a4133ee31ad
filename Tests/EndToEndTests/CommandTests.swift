import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct CommandTests {
    /// Shell scripts of `Cases/command`: what went to standard output, to standard error (behind `! `), and the code.
    @Test func theProgramAnswersAShell() throws {
        var mismatches: [CaseFile.Mismatch] = []
        for file in try CaseFile.all(in: "command") {
            mismatches += try file.check { script in
                let command = try BuiltCommand()
                defer { command.remove() }
                let ended = try command.run(script)
                let errors = ended.complaints.split(separator: "\n", omittingEmptySubsequences: false).map { "! \($0)" }
                let said = ended.complaints.isEmpty ? "" : errors.dropLast().joined(separator: "\n") + "\n"
                return ended.text + said + "[exit \(ended.code)]"
            }
        }
        #expect(mismatches.isEmpty, "\(mismatches.map(\.description).joined(separator: "\n\n"))")
    }

    @Test func jsonIsJSON() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let ended = try command.run("yinde --format json -e 'find paragraphs where \"氢能\"' -e 'find articles | count by kind' seeds/")
        #expect(ended.code == 0)
        let objects = ended.text.components(separatedBy: "\n{\"count\"").enumerated().map { $0.offset == 0 ? $0.element : "{\"count\"" + $0.element }
        #expect(objects.count == 2)
        let first = try #require(JSONSerialization.jsonObject(with: Data(objects[0].utf8)) as? [String: Any])
        let rows = try #require(first["rows"] as? [[String: Any]])
        #expect(first["count"] as? Int == 4 && rows.count == 4)
        for row in rows {
            let text = Array(try #require(row["text"] as? String).unicodeScalars)
            for hit in try #require(row["hits"] as? [[Int]]) {
                #expect(String(String.UnicodeScalarView(text[hit[0]..<hit[1]])) == "氢能")
            }
        }
        let second = try #require(JSONSerialization.jsonObject(with: Data(objects[1].utf8)) as? [String: Any])
        #expect((second["rows"] as? [[String: Any]])?.first?["kind"] as? String == "article")
    }

    @Test func jsonLinesAreAnObjectARow() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let ended = try command.run("yinde --format ndjson -e 'find turns' seeds/")
        let rows = try ended.text.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(rows.count == 12)
        #expect(rows.allSatisfy { $0?["unit"] as? String == "turn" && $0?["lines"] is [[Int]] })
    }

    /// Every text comes back from CSV as it is in JSON.
    @Test func csvCanBeReadAgain() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let query = "find paragraphs | show text, heading, length"
        let csv = try command.run("yinde --format csv -e '\(query)' seeds/")
        let json = try command.run("yinde --format ndjson -e '\(query)' seeds/")
        let objects = try json.text.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        let rows = Self.readCSV(csv.text)
        #expect(rows.first == ["text", "heading", "length"])
        #expect(rows.count == objects.count + 1 && rows.count == 145)
        for (row, object) in zip(rows.dropFirst(), objects) {
            #expect(row.count == 3 && row[0] == object?["text"] as? String)
            #expect(row[1] == object?["heading"] as? String ?? "")
        }
    }

    /// RFC 4180, by the book.
    private static func readCSV(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        var scalars = Substring(text).unicodeScalars
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                field.unicodeScalars.append("\"")
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(field)
                field = ""
            case "\n" where !isQuoted:
                rows[rows.count - 1].append(field)
                field = ""
                rows.append([])
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }

    @Test func inspectionInJSONNamesWhatAScorerReads() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        for page in try FileManager.default.contentsOfDirectory(atPath: command.folder.appendingPathComponent("seeds").path) {
            let ended = try command.run("yinde inspect --format json seeds/\(page)")
            let object = try #require(JSONSerialization.jsonObject(with: Data(ended.output)) as? [String: Any])
            #expect(ended.code == 0 && object["source"] as? String != nil)
            #expect((object["articles"] as? [[String: Any]])?.isEmpty == false)
        }
    }

    /// The same text in another encoding gives the same answer, but for the name of the encoding.
    @Test(arguments: ["GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"])
    func encodingsGiveOneAnswer(encoding: String) throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        let query = "find paragraphs | show article.title, author, author.unit, text, location"
        let utf8 = try command.run("yinde --format csv -e '\(query)' seeds/")
        let other = try command.run("""
            mkdir other; for page in seeds/*; do iconv -f UTF-8 -t \(encoding) "$page" > other/"${page#seeds/}"; done
            rm -r seeds; mv other seeds; yinde --format csv -e '\(query)' seeds/
            """)
        #expect(utf8.code == 0 && other.code == 0)
        #expect(utf8.text == other.text)
    }

    @Test func interruptingEndsWith130() throws {
        let command = try BuiltCommand()
        defer { command.remove() }
        _ = try command.run("i=0; while [ $i -lt 3000 ]; do echo 'find paragraphs'; i=$((i+1)); done > script")
        let ended = try command.interrupt(["run", "--full", command.folder.path + "/script", command.folder.path + "/seeds"], with: SIGINT)
        #expect(ended.code == 130)
        #expect(ended.bytes < 3000 * 30_000)
    }
}
