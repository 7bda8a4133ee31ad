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

    /// Which columns of records are which fields.
    var mapping = FieldMapping()
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

    mutating func bytes(of file: File) -> [UInt8]? {
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

    /// The text of a file and what it is read as. Nil after a note that says why.
    mutating func open(_ file: File) -> (text: DecodedText, format: ReadFormat)? {
        let severity: Diagnostic.Severity = file.isNamed ? .error : .note
        var format = ReadFormat(path: file.path)
        if case .unread(let name) = format {
            note(file.path, .unreadableFile, severity, "\(name) is not read in this version; it was left out")
            return nil
        }
        guard file.size <= Self.largestFile else {
            note(file.path, .hugeFile, severity, "it has \(FileSize.told(file.size)) and was left out; at most \(Self.largestFile >> 20) MiB are read")
            return nil
        }
        guard let bytes = bytes(of: file) else { return nil }
        if format == .plainText, ReadFormat.opensHTML(bytes) { format = .html }
        let decoded = Encodings.decode(bytes, readsLabel: format == .html)
        guard !decoded.isBinary else {
            note(file.path, .binaryFile, severity, "it looks like no text and was left out")
            return nil
        }
        for warning in Self.warnings(decoded) { note(file.path, .invalidEncoding, .warning, warning) }
        return (decoded, format)
    }

    /// What is to be said of an encoding.
    static func warnings(_ decoded: DecodedText) -> [String] {
        var warnings = [invalidWarning(decoded)].compactMap { $0 }
        let name = decoded.encoding.name
        if let rival = decoded.rival {
            warnings.append("a few characters do not tell what it is in: it is read as \(name), and could be \(rival.name)")
        }
        if let label = decoded.wrongLabel { warnings.append("it says that it is in \(label), and its bytes are \(name)") }
        return warnings
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

    mutating func note(_ path: String, _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ message: String) {
        notes.append(FileNote(path: path, code: code, severity: severity, message: message))
    }
}
