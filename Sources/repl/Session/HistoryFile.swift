import FoundationEssentials
import Glibc

/// A file of lines that several processes append to under a lock.
struct HistoryFile {
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let code: Int32
        var description: String { "cannot write history to \(path): \(String(cString: strerror(code)))" }
    }

    let path: String
    /// Bytes read at most; a file twice as long is cut down to them.
    var bound = 4 << 20

    /// The last lines, at most `bound` bytes of them.
    func tail() -> [Data] {
        guard let descriptor = try? openLocked(O_RDONLY) else { return [] }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        let start = max(0, size - off_t(bound))
        var data = read(descriptor, from: start)
        // The first line is whole only where the byte before it is a line end; dropping it always is simpler.
        if start > 0 { data = data.firstIndex(of: 0x0A).map { data[(data.index(after: $0))...] } ?? Data() }
        if size > 2 * off_t(bound) { try? replace(with: data) }
        return data.split(separator: 0x0A)
    }

    /// Adds `line` in one write.
    func append(_ line: Data) throws {
        try makeDirectory()
        let descriptor = try openLocked(O_RDWR | O_APPEND | O_CREAT)
        defer { close(descriptor) }
        fchmod(descriptor, 0o600)
        var bytes = Data()
        // A line that a crash cut short must not take this one with it.
        let size = lseek(descriptor, 0, SEEK_END)
        if size > 0, read(descriptor, from: size - 1) != Data([0x0A]) { bytes.append(0x0A) }
        bytes.append(line)
        bytes.append(0x0A)
        try write(bytes, to: descriptor)
    }

    /// Puts `data` in place of the file; the caller holds its lock, and whoever waits for it notices the new file.
    private func replace(with data: Data) throws {
        let fresh = "\(path).\(getpid())"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(path: fresh, code: errno) }
        defer { close(descriptor) }
        try write(data, to: descriptor)
        guard rename(fresh, path) == 0 else { throw Failure(path: path, code: errno) }
    }

    /// Opens the file and waits for its lock, again when it was replaced meanwhile.
    private func openLocked(_ flags: Int32) throws -> Int32 {
        while true {
            let descriptor = open(path, flags | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
            // On a file system without locks a line is still appended by one write.
            while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
            var held = stat()
            var named = stat()
            if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino { return descriptor }
            close(descriptor)
        }
    }

    private func makeDirectory() throws {
        guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
        let directory = String(path[..<end])
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    private func read(_ descriptor: Int32, from start: off_t) -> Data {
        var data = Data()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var offset = start
        while true {
            let count = pread(descriptor, &chunk, chunk.count, offset)
            if count < 0 && errno == EINTR { continue }
            if count <= 0 { return data }
            data.append(contentsOf: chunk[..<count])
            offset += off_t(count)
        }
    }

    private func write(_ data: Data, to descriptor: Int32) throws {
        try data.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { throw Failure(path: path, code: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }
}
