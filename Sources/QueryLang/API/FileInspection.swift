import Analysis
import Documents
import Ingestion
import Text

/// What recovery decided about one file, for people or in the gold schema.
public enum FileInspection {
    public enum Format: Sendable { case text, json }

    /// - Returns: the whole report, or an empty text and a note that says why there is none.
    ///
    /// - Parameter mapping: which columns of JSONL and CSV files are which fields; of such a file each record is shown.
    public static func inspect(
        _ source: DocumentSource, as format: Format, mapping: FieldMapping = FieldMapping()
    ) -> (text: String, notes: [FileNote]) {
        var reader = DocumentReader()
        reader.mapping = mapping
        var reports: [String] = []
        for file in reader.list(source) {
            guard let (decoded, kind) = reader.open(file) else { continue }
            func report(_ document: RecoveredDocument, _ lines: [SourceLine]) {
                let inspection = Inspection(document)
                switch format {
                case .text: reports.append(inspection.text)
                case .json: reports.append(inspection.json)
                }
            }
            if kind == .json, reader.isAnnotation(file) {
                reader.note(
                    file.path, .unreadableFile, .error, "it is an annotated page, whose structure is taken as it says: nothing was recovered")
            } else if let reading = reader.records(file, decoded, kind, inspected: report) {
                reader.note(file, reading)
            } else {
                let (document, lines) = reader.page(file, decoded, kind)
                report(document, lines)
            }
        }
        // What a large file says is not copied once more.
        let text = reports.count == 1 ? reports[0] : reports.joined(separator: format == .json ? "\n" : "\n\n")
        return (text, reader.notes)
    }
}
