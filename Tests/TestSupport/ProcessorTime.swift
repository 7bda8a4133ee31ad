import Glibc

/// What a process has worked so far: by this, and not by the clock on the wall, a test knows on a busy machine that a
/// program is in the midst of something.
public enum ProcessorTime {
    /// Seconds on a processor, of all threads; nil for a process that is gone.
    public static func of(_ process: pid_t) -> Double? {
        guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 2048)
        let count = fread(&bytes, 1, bytes.count, file)
        // The name in brackets may hold anything; what follows it are numbers.
        let fields = String(decoding: bytes[..<count], as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Waits until a process has worked so much more, at most two minutes.
    ///
    /// - Returns: false if it ended before, or never worked.
    public static func wait(for process: pid_t, toWork seconds: Double) -> Bool {
        guard let start = of(process) else { return false }
        for _ in 0..<12_000 {
            guard let now = of(process) else { return false }
            if now - start >= seconds { return true }
            usleep(10_000)
        }
        return false
    }
}

/// Pages over which a query with dear regular expressions runs for a long time, page by page.
public enum SlowPages {
    public static let count = 40
    /// Each paragraph takes some tens of milliseconds, and all of them pass.
    public static let query = "find paragraphs where " + "靐齉爩鱻麤灪籱虋".map { "not text matches /(.*)(.*)(.*)[龘\($0)]/" }.joined(separator: " and ")

    /// Names and texts of the pages.
    public static var pages: [(name: String, text: String)] {
        (0..<count).map { page in
            let paragraphs = (0..<8).map { row in
                "第\(page)页第\(row)段，" + String(repeating: "河边的水库在春天放水，工人沿着堤防走了一天。", count: 8)
            }
            return ("page\(1000 + page).txt", "关于水库的第\(page)篇报道\n\n" + paragraphs.joined(separator: "\n\n") + "\n")
        }
    }
}
