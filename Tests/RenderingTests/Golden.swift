import Foundation
import Testing

/// Files of expected output beside the tests. With `YINDE_RECORD=1` they are written anew, and the run that wrote them
/// fails, so that nobody takes a recording for a test.
enum Golden {
    static func check(_ actual: String, _ name: String, location: SourceLocation = #_sourceLocation) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/\(name)")
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] != nil {
            try Data(actual.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
            return
        }
        let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(actual == expected, "\(name) differs", sourceLocation: location)
    }
}
