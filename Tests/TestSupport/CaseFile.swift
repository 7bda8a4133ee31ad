import Foundation

/// A golden file: cases of an input and the output it must give.
///
///     === name of the case
///     input, any number of lines
///     ---
///     output, any number of lines
///
/// With `YINDE_RECORD=1` in the environment the outputs are written anew, and the run that recorded fails, so that no
/// recording passes unread.
public struct CaseFile {
    public struct Case: Sendable {
        public var name: String
        public var input: String
        public var output: String
    }

    public struct Mismatch: Error, CustomStringConvertible {
        public var description: String
    }

    public var url: URL
    public var cases: [Case]

    public init(_ url: URL) throws {
        self.url = url
        cases = try Self.read(String(contentsOf: url, encoding: .utf8), name: url.lastPathComponent)
    }

    /// All `.case` files of a folder below `Tests/Cases`, in order of their names.
    public static func all(in folder: String, testFile: StaticString = #filePath) throws -> [CaseFile] {
        let tests = URL(fileURLWithPath: "\(testFile)").deletingLastPathComponent().deletingLastPathComponent()
        let url = tests.appendingPathComponent("Cases").appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "case" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try CaseFile($0) }
    }

    static func read(_ text: String, name: String) throws -> [Case] {
        var cases: [Case] = []
        var isOutput = false
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("=== ") {
                cases.append(Case(name: String(line.dropFirst(4)), input: "", output: ""))
                isOutput = false
            } else if line == "---" {
                isOutput = true
            } else if cases.isEmpty {
                guard line.isEmpty else { throw Mismatch(description: "\(name): text before the first case: \(line)") }
            } else if isOutput {
                cases[cases.count - 1].output += line + "\n"
            } else {
                cases[cases.count - 1].input += line + "\n"
            }
        }
        return cases.map {
            Case(name: $0.name, input: trimmed($0.input), output: trimmed($0.output))
        }
    }

    private static func trimmed(_ text: String) -> String {
        var lines = text.components(separatedBy: "\n")
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Runs every case, and gives what differs; a recording is a difference.
    public func check(_ output: (String) throws -> String) throws -> [Mismatch] {
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] == "1" {
            let text = try cases.map { "=== \($0.name)\n\($0.input)\n---\n\(Self.trimmed(try output($0.input)))\n" }
            try text.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
            return [
                Mismatch(description: "\(url.lastPathComponent) was recorded anew: read the difference and run again")
            ]
        }
        return try cases.compactMap { item in
            let found = Self.trimmed(try output(item.input))
            guard found != item.output else { return nil }
            return Mismatch(
                description:
                    "\(url.lastPathComponent), \(item.name)\n\(item.input)\n--- should give\n\(item.output)\n--- gave\n\(found)"
            )
        }
    }
}
