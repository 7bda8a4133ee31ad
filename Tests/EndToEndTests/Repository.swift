import Foundation
import QueryLang

/// Places of the clone, wherever the tests are run from.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static var isRecording: Bool { ProcessInfo.processInfo.environment["YINDE_RECORD"] == "1" }

    /// The pages of `seeds/`, under the names that they have for someone who stands in the root.
    static let seeds: Collection = {
        let folder = root.appendingPathComponent("seeds")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let sources = names.sorted().map { name in
            let bytes = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
            return DocumentSource.bytes(Array(bytes), name: "seeds/\(name)")
        }
        return Collection.open(sources).collection
    }()

    /// The same pages with their structure annotated by hand.
    static let annotated = Collection.open([.path(root.appendingPathComponent("Tests/Cases/annotated").path)]).collection
}
