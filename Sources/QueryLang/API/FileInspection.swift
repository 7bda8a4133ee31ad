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
            guard let decoded = reader.decode(file) else { continue }
            let lines = DocumentReader.lines(decoded)
            let document = Recovery.recover(
                lines: lines, path: file.path, format: DocumentReader.format(of: file.path), encoding: decoded.encoding.name)
            let inspection = Inspection(document)
            switch format {
            case .text: reports.append(inspection.text(lines: lines))
            case .json: reports.append(inspection.json)
            }
        }
        return (reports.joined(separator: format == .json ? "\n" : "\n\n"), reader.notes)
    }
}
