import Foundation
import Glibc
import TestSupport

/// The built program as a shell sees it, in a folder of its own that has the seeds in it.
struct BuiltCommand {
    struct Ended: Equatable {
        var output: [UInt8]
        var errors: [UInt8]
        /// As the shell gives it: 128 and the number of the signal for what a signal ended.
        var code: Int32

        var text: String { String(decoding: output, as: UTF8.self) }
        var complaints: String { String(decoding: errors, as: UTF8.self) }
    }

    struct Failure: Error { var message: String }

    /// Seconds that a script may take.
    static let patience = 60

    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinde-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Repository.root.appendingPathComponent("seeds"), to: folder.appendingPathComponent("seeds"))
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a shell script in which `yinde` is the program that was built beside these tests.
    func run(_ script: String) throws -> Ended {
        let process = try startRedirected(["/bin/sh", "-c", "cd \"$FOLDER\"; \(script)"])
        return try ended(try Self.wait(process))
    }

    private var output: URL { folder.appendingPathComponent(".output") }
    private var errors: URL { folder.appendingPathComponent(".errors") }

    /// Starts a program that reads nothing and writes into `output` and `errors`.
    private func startRedirected(_ arguments: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (descriptor, file) in [(1, output), (2, errors)] {
            posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        return try Self.spawn(arguments, folder: folder, &actions)
    }

    /// What a program left that was started by `startRedirected`.
    private func ended(_ code: Int32) throws -> Ended {
        Ended(output: Array(try Data(contentsOf: output)), errors: Array(try Data(contentsOf: errors)), code: code)
    }

    /// Starts the program with its output in a pipe, sends it a signal once the first bytes came, and reads to the end.
    func interrupt(_ arguments: [String], with signal: Int32) throws -> (code: Int32, bytes: Int) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(message: "no pipe") }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let process = try Self.spawn([Self.program.path] + arguments, folder: folder, &actions)
        close(ends[1])
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var bytes = read(ends[0], &chunk, chunk.count)
        kill(process, signal)
        while case let count = read(ends[0], &chunk, chunk.count), count > 0 { bytes += count }
        return (try Self.wait(process), bytes)
    }

    /// Starts the program, waits for its first output and then for it to work on, sends it a signal, and reads to the end.
    ///
    /// - Parameter work: seconds of processor time.
    func interrupt(_ arguments: [String], after work: Double, with signal: Int32 = SIGINT) throws -> Ended {
        let process = try startRedirected([Self.program.path] + arguments)
        var hasBegun = false
        for _ in 0..<Self.patience * 100 where !hasBegun {
            usleep(10_000)
            var status = stat()
            hasBegun = stat(output.path, &status) == 0 && status.st_size > 0
        }
        let isAtWork = hasBegun && ProcessorTime.wait(for: process, toWork: work)
        kill(process, isAtWork ? signal : SIGKILL)
        let code = try Self.wait(process)
        guard isAtWork else { throw Failure(message: "it did not come to work: \(try String(contentsOf: errors, encoding: .utf8))") }
        return try ended(code)
    }

    /// Writes pages over which `SlowPages.query` is slow into a folder of their own.
    ///
    /// - Returns: its path.
    func slowPages() throws -> String {
        let many = folder.appendingPathComponent("many")
        try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
        for page in SlowPages.pages { try Data(page.text.utf8).write(to: many.appendingPathComponent(page.name)) }
        return many.path
    }

    /// Beside the program that runs the tests.
    private static let program: URL = {
        let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: runner).deletingLastPathComponent().appendingPathComponent("yinde")
    }()

    private static func spawn(
        _ arguments: [String], folder: URL, _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        // The test runner's threads block signals, and a child inherits that.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let path = "\(program.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
        let environment = ["PATH=\(path)", "FOLDER=\(folder.path)", "HOME=\(folder.path)", "TERM=xterm", "LC_ALL=C"]
        var argv = arguments.map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
        guard failure == 0 else { throw Failure(message: "\(arguments[0]): \(String(cString: strerror(failure)))") }
        return process
    }

    private static func wait(_ process: pid_t) throws -> Int32 {
        var status: Int32 = 0
        for _ in 0..<patience * 100 {
            if waitpid(process, &status, WNOHANG) == process {
                return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
            }
            usleep(10_000)
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw Failure(message: "still running after \(patience) seconds")
    }
}
