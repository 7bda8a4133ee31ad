import Text

/// How a result is written. Raw values are the words after `--format`.
public enum OutputFormat: String, Sendable, CaseIterable {
    /// For eyes at a terminal: wrapped, aligned, hits highlighted, long text shown around its hits.
    case table
    /// For eyes and `grep`: the same parts whole, nothing wrapped or cut; hits marked by colour only.
    case text
    case json, ndjson, csv, tsv, markdown, html
}

/// What a renderer must know of the place that its output goes to, and of what the user asked for.
public struct RenderOptions: Sendable {
    /// Whether the output is a terminal: then no control character of a document reaches it in any format.
    public var isTerminal: Bool
    /// Whether colour and other attributes may be used (`table` and `text`).
    public var usesColor: Bool
    /// Cells of a line; at least 20.
    public var columns: Int
    /// Rows to write at most; nil for all.
    public var limit: Int?
    /// What a cut result tells the user to do to see the rest: `--limit 0 shows all`.
    public var limitHint: String
    /// Whether `table` shows long texts whole instead of windows around their hits.
    public var showsWholeText: Bool
    public var width: DisplayWidth
    /// Asked between rows; a renderer that is told to stop ends after the row that it is at.
    public var isCancelled: @Sendable () -> Bool

    public init(
        isTerminal: Bool = false, usesColor: Bool = false, columns: Int = 80, limit: Int? = nil,
        limitHint: String = "--limit 0 shows all", showsWholeText: Bool = false, width: DisplayWidth = DisplayWidth(),
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isTerminal = isTerminal
        self.usesColor = usesColor
        self.columns = max(columns, 20)
        self.limit = limit
        self.limitHint = limitHint
        self.showsWholeText = showsWholeText
        self.width = width
        self.isCancelled = isCancelled
    }

    /// The rows (from 0) to write of a result of `count` rows.
    func shownRows(of count: Int) -> Range<Int> {
        0..<min(count, max(limit ?? count, 0))
    }
}
