import FoundationEssentials

/// One statement that was run.
public struct HistoryEntry: Codable, Equatable, Sendable {
    /// When it was run, to the second.
    public var time: Date
    public var statement: String
    /// Rows of its result.
    public var rows: Int?
    /// Seconds it took.
    public var duration: Double?

    public init(_ statement: String, time: Date = Date(), rows: Int? = nil, duration: Double? = nil) {
        self.statement = statement
        self.time = Date(timeIntervalSince1970: time.timeIntervalSince1970.rounded(.down))
        self.rows = rows
        self.duration = duration
    }
}

/// The statements run before, oldest first, kept in a file that several prompts may append to at once: a JSON object
/// a line, readable by its owner only. A line that cannot be read is passed over.
public final class HistoryStore {
    public private(set) var entries: [HistoryEntry] = []
    private let file: HistoryFile?
    private let limit: Int

    /// Reads the newest `limit` entries of the file at `path`; a nil path keeps history in memory. A file that cannot be
    /// read is an empty history: the prompt must start all the same.
    public init(path: String?, limit: Int = 10_000) {
        self.limit = limit
        file = path.map { HistoryFile(path: $0) }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        for line in file?.tail() ?? [] {
            if let entry = try? decoder.decode(HistoryEntry.self, from: line) { remember(entry) }
        }
    }

    public var statements: [String] { entries.map(\.statement) }

    /// Keeps `entry`, unless its statement is blank or the one before reads the same. The entry counts for this session
    /// even when the file cannot be written.
    public func append(_ entry: HistoryEntry) throws {
        guard remember(entry), let file else { return }
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try file.append(try encoder.encode(entry))
    }

    /// The newest statement that goes on where `buffer` ends, without what is there already.
    public func suggestion(for buffer: String) -> String? {
        guard !buffer.isEmpty else { return nil }
        let statement = entries.last { $0.statement.hasPrefix(buffer) && $0.statement != buffer }?.statement
        return statement.map { String($0.dropFirst(buffer.count)) }
    }

    /// `yinde/history` in the user's state directory (XDG Base Directory), or nil without a home.
    public static func defaultPath(environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/yinde/history" }
        return environment["HOME"].map { $0 + "/.local/state/yinde/history" }
    }

    @discardableResult private func remember(_ entry: HistoryEntry) -> Bool {
        if entry.statement.allSatisfy(\.isWhitespace) || entry.statement == entries.last?.statement { return false }
        entries.append(entry)
        // By halves, so that a long session does not shift the whole list at every statement.
        if entries.count > limit + limit / 2 { entries.removeFirst(entries.count - limit) }
        return true
    }
}
