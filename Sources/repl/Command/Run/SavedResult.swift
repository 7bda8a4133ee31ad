import Glibc
import QueryLang
import Rendering
import Text

/// Writes the rows of a result to the file that `save` names, whole or not at all.
struct SavedResult {
    let result: QueryResult
    let path: String
    /// Files that are never written.
    let documents: [String]

    /// - Returns: what was done, or a diagnostic that says why it was not.
    func write() -> Result<String, Diagnostic.Wrapped> {
        var status = stat()
        if stat(path, &status) == 0 {
            for document in documents {
                var other = stat()
                if stat(document, &other) == 0, other.st_ino == status.st_ino, other.st_dev == status.st_dev {
                    return failure(.wouldOverwrite, "‘\(path)’ is a file of the collection, which is never written over")
                }
            }
            guard status.st_mode & S_IFMT == S_IFREG else { return failure(.unreadableFile, "‘\(path)’ is there and is no file") }
        }
        var text = ""
        var notes = ""
        ResultRenderer(format: format, options: RenderOptions()).render(result, to: &text, notes: &notes)
        do {
            try ByteWriter.save(Array(text.utf8), at: path)
        } catch {
            return failure(.unreadableFile, "‘\(path)’ could not be written: \(error.why)")
        }
        let lack = result.shortfall.map { " (not complete: \($0))" } ?? ""
        return .success("\(result.rowCount) \(result.rowCount == 1 ? "row" : "rows") saved to \(path)\(lack)\n")
    }

    private var format: OutputFormat {
        switch path.split(separator: ".").last?.lowercased() {
        case "csv": .csv
        case "tsv": .tsv
        case "json": .json
        case "ndjson", "jsonl": .ndjson
        case "md": .markdown
        case "html": .html
        default: .text
        }
    }

    private func failure(_ code: DiagnosticCode, _ message: String) -> Result<String, Diagnostic.Wrapped> {
        .failure(Diagnostic.Wrapped(diagnostic: Diagnostic(code, at: nil, message)))
    }
}

extension Diagnostic {
    /// A diagnostic on its way through a `Result`.
    struct Wrapped: Error { var diagnostic: Diagnostic }
}
