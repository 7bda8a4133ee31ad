import Analysis
import Documents
import Ingestion
import Text

/// What recovery decided about one file, for people or in the gold schema.
public enum FileInspection {
    public enum Format: Sendable { case text, json }

    /// - Returns: the whole report, or an empty text and a note that says why there is none.
    public static func inspect(_ source: DocumentSource, as format: Format) -> (text: String, notes: [FileNote]) {
        var reader = DocumentReader()
        var reports: [String] = []
        for file in reader.list(source) {
            guard let (decoded, kind) = reader.open(file) else { continue }
            guard !kind.isOfRecords else {
                reader.note(
                    file.path, .unreadableFile, .error,
                    "it holds records; recovery is shown of pages alone: find documents shows what was read")
                continue
            }
            let (document, lines) = reader.page(file, decoded, kind)
            let inspection = Inspection(document)
            switch format {
            case .text: reports.append(inspection.text(lines: lines))
            case .json: reports.append(inspection.json)
            }
        }
        return (reports.joined(separator: format == .json ? "\n" : "\n\n"), reader.notes)
    }
}
