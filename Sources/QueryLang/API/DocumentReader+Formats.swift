import Analysis
import Documents
import Ingestion
import Text

/// What a file is read as.
enum ReadFormat: Equatable {
    case plainText, markdown, html, jsonLines, json
    case delimited(isTabbed: Bool)
    /// A format, by its name, that is text but would be taken for prose.
    case unread(String)

    /// By the ending of the name.
    init(path: String) {
        switch Self.ending(path) {
        case "md", "markdown": self = .markdown
        case "html", "htm", "xhtml", "xht", "shtml": self = .html
        case "jsonl", "ndjson": self = .jsonLines
        case "json": self = .json
        case "csv": self = .delimited(isTabbed: false)
        case "tsv", "tab": self = .delimited(isTabbed: true)
        case "xml": self = .unread("XML")
        case "mht", "mhtml": self = .unread("a web archive (MHTML)")
        default: self = .plainText
        }
    }

    private static func ending(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether bytes of a file of any name begin as a page does.
    static func opensHTML(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1_024).map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }, as: UTF8.self).lowercased()
        let text = head.drop { $0.isWhitespace }
        if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return true }
        return text.hasPrefix("<?xml") && text.contains("<html")
    }

    /// As documents name it; nil for files of records, which do.
    var documentFormat: DocumentFormat {
        switch self {
        case .plainText, .unread: .plainText
        case .markdown: .markdown
        case .html: .html
        case .jsonLines, .json: .jsonLines
        case .delimited: .csv
        }
    }
}

extension DocumentReader {
    /// The formats that documents are read in.
    static let formats: [DocumentFormat] = [.plainText, .markdown, .html, .jsonLines, .csv, .gold]

    /// The documents of a file: recovered pages, annotated ones as they stand, or a document a record. None after a note
    /// that says why.
    ///
    /// - Parameter made: told of documents of a file of records as soon as they are there, on the thread that reads.
    mutating func read(_ file: File, made: @escaping RecordReader.Progress = { _ in }) -> [DocumentRecord] {
        if ReadFormat(path: file.path) == .json, file.size <= Self.largestFile, let bytes = bytes(of: file),
            AnnotationReader.isAnnotation(bytes)
        {
            do {
                return [try AnnotationReader.read(bytes, path: file.path)]
            } catch {
                note(file.path, .unreadableFile, .error, "this annotated page could not be read: \(error.reason)")
                return []
            }
        }
        guard let (text, format) = open(file) else { return [] }
        guard let reading = records(file, text, format, made: made) else {
            var record = page(file, text, format).document.record
            record.warnings = Self.warnings(text) + record.warnings
            return [record]
        }
        note(file, reading)
        return reading.documents
    }

    func isAnnotation(_ file: File) -> Bool {
        var reader = DocumentReader()
        return reader.bytes(of: file).map(AnnotationReader.isAnnotation) ?? false
    }

    /// Says what could not be read of a file of records.
    mutating func note(_ file: File, _ reading: RecordReader.Reading) {
        let isEmpty = reading.documents.isEmpty
        let problems = isEmpty && reading.problems.isEmpty ? ["it holds no record"] : reading.problems
        for problem in problems {
            note(file.path, .unreadableFile, !isEmpty ? .warning : file.isNamed ? .error : .note, problem)
        }
    }

    /// The records of a file that holds several documents; nil for a page.
    ///
    /// - Parameter inspected: told of each record, with the lines that recovery was given.
    func records(
        _ file: File, _ text: DecodedText, _ format: ReadFormat, inspected: RecordReader.Inspector? = nil,
        made: @escaping RecordReader.Progress = { _ in }
    ) -> RecordReader.Reading? {
        let encoding = text.encoding.name
        switch format {
        case .jsonLines:
            return RecordReader.jsonLines(
                Self.lines(text), path: file.path, encoding: encoding, mapping: mapping, inspected: inspected, made: made)
        case .json:
            return RecordReader.json(
                Self.lines(text), path: file.path, encoding: encoding, mapping: mapping, inspected: inspected, made: made)
                ?? RecordReader.Reading(documents: [], problems: ["it is neither a list of records nor an annotated page"])
        case .delimited(let isTabbed):
            return RecordReader.delimited(
                Self.lines(text), path: file.path, encoding: encoding, mapping: mapping, isTabbed: isTabbed, inspected: inspected, made: made)
        case .plainText, .markdown, .html, .unread: return nil
        }
    }

    /// A page with what recovery decided, and the lines that it was given.
    mutating func page(_ file: File, _ text: DecodedText, _ format: ReadFormat) -> (document: RecoveredDocument, lines: [SourceLine]) {
        let (document, lines, problems) = Recovery.page(
            Self.lines(text), path: file.path, format: format.documentFormat, encoding: text.encoding.name)
        for problem in problems { note(file.path, .unreadableFile, .warning, problem) }
        return (document, lines)
    }
}
