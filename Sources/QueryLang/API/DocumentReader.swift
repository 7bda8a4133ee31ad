import Analysis
import Documents
import Ingestion
import Text

/// From sources to recovered documents, collecting what is to be said on the way.
struct DocumentReader {
    struct File {
        var path: String
        /// Named by the user, not found in a folder: what is wrong with it is then an error.
        var isNamed: Bool
        var size: Int
        var bytes: [UInt8]?
    }

    /// Larger files are passed over: no newspaper page is so long.
    static let largestFile = 256 << 20
    /// Told one by one; the rest as a number.
    static let invalidSequencesTold = 3
    /// What a folder holds and is no file, told one by one; the rest as a number.
    static let skippedTold = 5

    var notes: [FileNote] = []
    /// Files listed so far, each with the path that it is cited by.
    private var listed: [FileIdentity: String] = [:]

    /// The files of a source that no source before it had.
    mutating func list(_ source: DocumentSource) -> [File] {
        switch source {
        case .bytes(let bytes, let name):
            return [File(path: name, isNamed: true, size: bytes.count, bytes: bytes)]
        case .path(let path):
            do {
                let walker = try FileWalker(path: path)
                for (path, reason) in walker.unreadable { note(path, .unreadableFile, .error, "this folder could not be read: \(reason)") }
                noteSkipped(walker.skipped, in: path)
                let isFile = walker.entries.count == 1 && walker.entries[0].path == path
                if walker.entries.isEmpty, walker.unreadable.isEmpty { note(path, .missingFile, .warning, "there is no file in this folder") }
                return new(walker.entries, in: path).map { File(path: $0.path, isNamed: isFile, size: $0.size, bytes: nil) }
            } catch {
                report(path, error)
                return []
            }
        }
    }

    private mutating func noteSkipped(_ skipped: [(path: String, reason: String)], in folder: String) {
        for (path, reason) in skipped.prefix(Self.skippedTold) {
            note(path, .unreadableFile, .note, "\(reason); it was left out")
        }
        let rest = skipped.count - Self.skippedTold
        if rest > 0 {
            note(folder, .unreadableFile, .note, "\(rest) more such \(rest == 1 ? "entry was" : "entries were") left out")
        }
    }

    /// Entries that are no files listed before, and a note on those that are.
    private mutating func new(_ entries: [FileWalker.Entry], in path: String) -> [FileWalker.Entry] {
        var repeated: [(path: String, earlier: String)] = []
        let new = entries.filter { entry in
            if let earlier = listed[entry.identity] {
                repeated.append((entry.path, earlier))
                return false
            }
            listed[entry.identity] = entry.path
            return true
        }
        if repeated.count == 1 {
            let (again, earlier) = repeated[0]
            let first = again == earlier ? "" : ", first as \(earlier)"
            note(again, .unreadableFile, .note, "this file is given twice\(first); it is read once")
        } else if !repeated.isEmpty {
            note(path, .unreadableFile, .note, "\(repeated.count) files in it are given twice; each is read once")
        }
        return new
    }

    /// A recovered page, or an annotated one as it stands. Nil after a note that says why.
    mutating func read(_ file: File) -> DocumentRecord? {
        if Self.ending(file.path) == "json", file.size <= Self.largestFile, let bytes = bytes(of: file) {
            guard AnnotationReader.isAnnotation(bytes) else {
                note(
                    file.path, .unreadableFile, file.isNamed ? .error : .note,
                    "it is no annotated page (an object with ‘source’ and ‘articles’), and other JSON is not read in this version")
                return nil
            }
            do {
                return try AnnotationReader.read(bytes, path: file.path)
            } catch {
                note(file.path, .unreadableFile, .error, "this annotated page could not be read: \(error.reason)")
                return nil
            }
        }
        guard let decoded = decode(file) else { return nil }
        var record = Recovery.recover(
            lines: Self.lines(decoded), path: file.path, format: Self.format(of: file.path), encoding: decoded.encoding.name
        ).record
        if let warning = Self.invalidWarning(decoded) { record.warnings.insert(warning, at: 0) }
        return record
    }

    private mutating func bytes(of file: File) -> [UInt8]? {
        if let bytes = file.bytes { return bytes }
        do {
            return try FileBytes.read(path: file.path)
        } catch {
            report(file.path, error)
            return nil
        }
    }

    static func lines(_ decoded: DecodedText) -> [SourceLine] {
        decoded.lines.enumerated().map { SourceLine(number: $0.offset + 1, text: $0.element.text, bytes: $0.element.bytes) }
    }

    static func text(_ bytes: [UInt8]) -> [String] { Encodings.decode(bytes).lines.map(\.text) }

    mutating func decode(_ file: File) -> DecodedText? {
        let severity: Diagnostic.Severity = file.isNamed ? .error : .note
        if let reason = Self.unreadFormat(of: file.path) {
            note(file.path, .unreadableFile, severity, "\(reason) is not read in this version; it was left out")
            return nil
        }
        guard file.size <= Self.largestFile else {
            note(file.path, .hugeFile, severity, "it has \(file.size >> 20) MiB and was left out; at most \(Self.largestFile >> 20) are read")
            return nil
        }
        guard let bytes = bytes(of: file) else { return nil }
        let decoded = Encodings.decode(bytes)
        guard !decoded.isBinary else {
            note(file.path, .binaryFile, severity, "it looks like no text and was left out")
            return nil
        }
        if let warning = Self.invalidWarning(decoded) { note(file.path, .invalidEncoding, .warning, warning) }
        return decoded
    }

    /// What is said of bytes that mean nothing; nil if there are none.
    static func invalidWarning(_ decoded: DecodedText) -> String? {
        guard let first = decoded.invalid.first else { return nil }
        var lines: [Int] = []
        for sequence in decoded.invalid where lines.last != sequence.line {
            lines.append(sequence.line)
            if lines.count > invalidSequencesTold { break }
        }
        let told = lines.prefix(invalidSequencesTold).map(String.init).joined(separator: ", ")
        let more = lines.count > invalidSequencesTold ? " and more" : ""
        let (count, name, byte) = (decoded.invalidCount, decoded.encoding.name, first.bytes.lowerBound)
        return count == 1
            ? "1 byte sequence is no text in \(name) (line \(told), at byte \(byte)); it is read as U+FFFD"
            : "\(count) byte sequences are no text in \(name) (\(lines.count == 1 ? "line" : "lines") \(told)\(more); "
                + "the first at byte \(byte)); each is read as U+FFFD"
    }

    private mutating func report(_ path: String, _ failure: FileWalker.Failure) {
        switch failure {
        case .missing: note(path, .missingFile, .error, "there is no such file or folder")
        case .unreadable(let reason): note(path, .unreadableFile, .error, "it could not be read: \(reason)")
        }
    }

    private mutating func note(_ path: String, _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ message: String) {
        notes.append(FileNote(path: path, code: code, severity: severity, message: message))
    }

    // MARK: Formats

    private static func ending(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The formats that documents are read in.
    static let formats: [DocumentFormat] = [.plainText, .markdown, .gold]

    static func format(of path: String) -> DocumentFormat {
        ["md", "markdown"].contains(ending(path)) ? .markdown : .plainText
    }

    /// The name of a format that is text but has a structure that would be taken for prose.
    private static func unreadFormat(of path: String) -> String? {
        switch ending(path) {
        case "html", "htm", "xhtml": "HTML"
        case "xml": "XML"
        case "json", "jsonl", "ndjson": "JSON"
        case "csv", "tsv": "CSV"
        default: nil
        }
    }
}
