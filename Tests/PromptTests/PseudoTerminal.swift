import Glibc

/// The demonstration program, or another, on a pseudo-terminal of its own, with a model of its screen. Every wait has
/// an end.
final class PseudoTerminal {
    private(set) var screen: Screen
    /// Milliseconds that a wait lasts at most.
    let patience: Int
    private let master: Int32
    private(set) var process: pid_t = 0
    private var hasClosed = false
    /// False for a terminal that does not answer cursor position requests.
    private let answers: Bool

    struct Failure: Error { let message: String }

    init(
        columns: Int, rows: Int = 24, ambiguous: Int = 1, answers: Bool = true, typedAhead: String = "",
        environment: [String: String] = [:], program: String = "prompt-demo", arguments: [String] = [], patience: Int = 20_000
    ) throws {
        self.patience = patience
        screen = Screen(columns: columns, rows: rows, ambiguous: ambiguous)
        self.answers = answers
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN: Swift sees neither these macros nor unlockpt and ptsname.
        var unlock: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &unlock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw Failure(message: "no pseudo-terminal")
        }
        setSize(columns: columns, rows: rows)
        if !typedAhead.isEmpty { write(typedAhead) }
        try spawn(program, arguments, slave: "/dev/pts/\(number)", environment)
    }

    deinit {
        if process > 0 {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(master)
    }

    private func spawn(_ program: String, _ arguments: [String], slave: String, _ environment: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a new session, it becomes its controlling terminal.
        posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID
        posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        // The test runner's threads block signals, and a child inherits that.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)

        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
        ]
        variables.merge(environment) { $1 }
        let path = try Self.built(program)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        guard posix_spawn(&process, path, &actions, &attributes, &words, &settings) == 0 else {
            throw Failure(message: "cannot start \(path)")
        }
    }

    /// The build puts it beside the test runner.
    private static func built(_ program: String) throws -> String {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink("/proc/self/exe", &path, path.count)
        guard length > 0 else { throw Failure(message: "no path to the test runner") }
        let runner = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return runner.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/\(program)"
    }

    /// Changes the width and waits for the program to draw again: what was on its way for the old width would be
    /// misread on the new.
    func resize(columns: Int) -> Bool {
        let before = screen.erasures
        screen.resize(columns: columns)
        setSize(columns: columns, rows: screen.cells.count)
        return wait { screen.erasures > before && screen.cursorIsVisible }
    }

    private func setSize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func send(signal: Int32) { kill(process, signal) }

    // MARK: Input and output

    func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, min($0.count, 1024)) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { return }
            // A program that draws while it is written to must find someone who reads.
            if !rest.isEmpty { receive(milliseconds: 0) }
        }
    }

    /// Reads what the program has written within `milliseconds`.
    private func receive(milliseconds: Int32) {
        var slot = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard !hasClosed, poll(&slot, 1, milliseconds) > 0 else { return }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(master, &bytes, bytes.count)
        guard count > 0 else {
            hasClosed = true
            return
        }
        screen.feed(bytes[..<count])
        if answers && !screen.replies.isEmpty { write(screen.replies) }
        screen.replies = ""
    }

    /// True once `condition` holds.
    func wait(until condition: () -> Bool) -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(patience)
        while !condition() {
            if clock.now > end || hasClosed { return condition() }
            receive(milliseconds: 20)
        }
        return true
    }

    func wait(for text: String) -> Bool { wait { screen.text.contains(text) } }

    /// True once the last lines of the screen that are not blank are `lines`, and the cursor stands `column` cells into
    /// the last of them but `above`.
    func shows(_ lines: [String], column: Int, above: Int = 0) -> Bool {
        wait {
            let used = screen.lines.lastIndex { !$0.isEmpty }.map { Array(screen.lines[...$0]) } ?? []
            return used.suffix(lines.count).elementsEqual(lines)
                && screen.x == column && screen.y == used.count - 1 - above
        }
    }

    /// Exit status, or minus the signal that ended the program; nil when it does not end.
    func exitStatus() -> Int32? {
        var status: Int32 = 0
        let ended = wait {
            receive(milliseconds: 0)
            return waitpid(process, &status, WNOHANG) == process
        }
        // The terminal closes before its program is gone.
        if !ended {
            for _ in 0..<100 where waitpid(process, &status, WNOHANG) != process { usleep(10_000) }
        }
        process = 0
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    /// True once the program is stopped by a signal.
    func isStopped() -> Bool {
        var status: Int32 = 0
        return wait { waitpid(process, &status, WNOHANG | WUNTRACED) == process && status & 0xFF == 0x7F }
    }
}
