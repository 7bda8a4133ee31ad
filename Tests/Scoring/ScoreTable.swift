import Foundation

/// Figures in columns, a row for each page or set of pages.
public enum ScoreTable {
    private static let labelWidth = 28, cellWidth = 11

    public static let head =
        String(repeating: " ", count: labelWidth) + Figure.allCases.map { pad($0.rawValue, cellWidth) }.joined()

    public static func row(_ label: String, _ score: Score) -> String {
        row(label, Figure.allCases.map { score[$0].value })
    }

    /// - Parameter values: one for each figure.
    public static func row(_ label: String, _ values: [Double?]) -> String {
        let cells = values.map { $0.map { String(format: "%.3f", $0) } ?? "-" }
        let name = String(label.prefix(labelWidth - 1))
        return name + String(repeating: " ", count: labelWidth - name.count) + cells.map { pad($0, cellWidth) }.joined()
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
