import Documents

/// Reads files that hold one document a record: JSONL, lists in JSON, CSV and TSV.
public enum RecordReader {
    public struct Reading: Sendable {
        /// In the file's order.
        public var documents: [DocumentRecord]
        /// What could not be read, each a sentence with its line; those after the first `told` as a number.
        public var problems: [String]

        public init(documents: [DocumentRecord], problems: [String]) {
            self.documents = documents
            self.problems = problems
        }
    }

    /// Problems told one by one.
    static let told = 5

    /// Told of each record, with the lines that recovery was given.
    public typealias Inspector = (RecoveredDocument, [SourceLine]) -> Void

    /// Told of documents as soon as they are made, in their order.
    public typealias Progress = (ArraySlice<DocumentRecord>) -> Void

    /// An object a line.
    public static func jsonLines(
        _ lines: [SourceLine], path: String, encoding: String, mapping: FieldMapping, inspected: Inspector? = nil,
        made: @escaping Progress = { _ in }
    ) -> Reading {
        var records = RecordDocuments(path: path, format: .jsonLines, encoding: encoding, mapping: mapping, inspected: inspected, made: made)
        let problems = JSONRecords.lines(lines) { records.add($0) }
        return reading(records, problems)
    }

    /// A list of objects, or one object; nil for what is neither.
    public static func json(
        _ lines: [SourceLine], path: String, encoding: String, mapping: FieldMapping, inspected: Inspector? = nil,
        made: @escaping Progress = { _ in }
    ) -> Reading? {
        var records = RecordDocuments(path: path, format: .jsonLines, encoding: encoding, mapping: mapping, inspected: inspected, made: made)
        guard let problems = JSONRecords.list(lines, each: { records.add($0) }) else { return nil }
        return reading(records, problems)
    }

    /// A row a record, the first row the names of the columns.
    /// - Parameter isTabbed: cells are parted by tabs; else the mark is found out.
    public static func delimited(
        _ lines: [SourceLine], path: String, encoding: String, mapping: FieldMapping, isTabbed: Bool = false,
        inspected: Inspector? = nil,
        made: @escaping Progress = { _ in }
    ) -> Reading {
        var records = RecordDocuments(path: path, format: .csv, encoding: encoding, mapping: mapping, inspected: inspected, made: made)
        let problems = DelimitedRecords.read(lines, delimiter: isTabbed ? "\t" : nil) { records.add($0) }
        return reading(records, problems)
    }

    private static func reading(_ records: consuming RecordDocuments, _ problems: [RecordProblem]) -> Reading {
        records.finish()
        var sentences = Self.sentences(problems, rest: "more lines have such faults")
        sentences += Self.sentences(records.problems, rest: "more records have the id of one before them")
        if !records.documents.isEmpty, !records.found.contains(.text) {
            let columns = records.columns.prefix(8).joined(separator: ", ")
            sentences.append("no column is known to hold the text (there is \(columns)); name it with --map text=COLUMN")
        }
        let missing = records.mapping.namedColumns.filter { !records.found.contains($0.target) }.map(\.column)
        if !records.documents.isEmpty, !missing.isEmpty {
            sentences.append("no record has ‘\(missing.joined(separator: "’, ‘"))’, which --map names")
        }
        return Reading(documents: records.documents, problems: sentences)
    }

    private static func sentences(_ problems: [RecordProblem], rest: String) -> [String] {
        let sentences = problems.prefix(told).map { problem in
            "line \(problem.line)\(problem.byte.map { ", byte \($0)" } ?? ""): \(problem.message)"
        }
        return sentences + (problems.count > told ? ["\(problems.count - told) \(rest)"] : [])
    }
}
