import Glibc

/// Files written whole or not at all.
enum ByteWriter {
    struct Failure: Error, Equatable { var why: String }

    /// Puts bytes in the place of a file that is there, through a new file beside it, with its permissions.
    static func replace(path: String, with bytes: [UInt8]) throws(Failure) {
        guard let resolved = realpath(path, nil) else { throw failure() }
        defer { free(resolved) }
        var status = stat()
        guard stat(resolved, &status) == 0 else { throw failure() }
        var name = Array("\(String(cString: resolved)).XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0, write(bytes, to: descriptor), rename(name, resolved) == 0
        else {
            let failure = failure()
            unlink(name)
            throw failure
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func failure() -> Failure { Failure(why: String(cString: strerror(errno))) }
}
