import Foundation

/// Which pages show each rule at work: the reasons that recovery gives for its decisions, and where it gave them.
///
/// A rule that one page alone shows may be that page's description. Numbers in a reason (repeats line 12) are left out,
/// so that a reason is one however far its lines stand apart.
public struct RuleEvidence: Sendable {
    /// Names of pages by reason.
    public private(set) var pages: [String: Set<String>] = [:]

    public init() {}

    /// - Parameters:
    ///   - name: the page's.
    ///   - inspection: what `yinde inspect` prints of it: its name, then a line for every line with a reason in brackets
    ///     at the end, up to an empty line.
    public mutating func add(_ name: String, inspection: String) {
        for line in inspection.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
            if line.isEmpty { break }
            guard line.hasSuffix(")"), let open = line.range(of: "    (", options: .backwards) else { continue }
            pages[Self.withoutNumbers(line[open.upperBound...].dropLast()), default: []].insert(name)
        }
    }

    static func withoutNumbers(_ reason: Substring) -> String {
        var result = ""
        for scalar in reason.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !isDigit { result.unicodeScalars.append(scalar) } else if result.last != "N" { result.append("N") }
        }
        return result
    }

    /// Reasons that no page but these gives, in order.
    public func only(_ names: Set<String>) -> [String] {
        pages.filter { $0.value.isSubset(of: names) }.keys.sorted()
    }

    /// A line for each reason, those of few pages first: how many pages give it, the reason, two of the pages.
    public var table: String {
        pages.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
            .map { "\($0.value.count)\t\($0.key)\t\($0.value.sorted().prefix(2).joined(separator: ", "))\n" }.joined()
    }
}

extension RuleEvidence {
    public enum Page: Sendable {
        case file(URL)
        /// The name says which format it has.
        case text(String, name: String)
    }

    /// Over the sample pages, the annotated pages that rules may be tuned on, and the pages of the golden files.
    ///
    /// - Parameters:
    ///   - tests: the folder of the tests, beside that of the samples.
    ///   - untilShown: stop where every reason that the sample pages show has been shown by another page.
    ///   - inspect: what `yinde inspect` prints of a page.
    /// - Returns: the evidence, and the names of the sample pages.
    /// - Throws: for a folder or a file that cannot be read.
    public static func gather(tests: URL, untilShown: Bool = false, inspect: (Page) -> String) throws -> (RuleEvidence, samples: Set<String>) {
        var evidence = RuleEvidence()
        let folder = tests.deletingLastPathComponent().appending(path: "seeds")
        let samples = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        for sample in samples { evidence.add(sample, inspection: inspect(.file(folder.appending(path: sample)))) }
        for page in PageSet(tests.appending(path: "Pages/tuned")).pages {
            if untilShown, evidence.only(Set(samples)).isEmpty { return (evidence, Set(samples)) }
            evidence.add(page.name, inspection: inspect(.file(page.source)))
        }
        for (file, name) in [("pages.case", "page.txt"), ("html.case", "page.html")] {
            for section in try sections(tests.appending(path: "Cases/ingest").appending(path: file)) {
                evidence.add(section.name, inspection: inspect(.text(section.page, name: name)))
            }
        }
        return (evidence, Set(samples))
    }

    /// The sections of a case file: each after a line `=== name`.
    private static func sections(_ file: URL) throws -> [(name: String, page: String)] {
        try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n=== ").map { section in
            let end = section.firstIndex(of: "\n") ?? section.endIndex
            return (String(section[..<end]), String(section[end...].dropFirst()))
        }
    }
}
