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
        try put(bytes, at: String(cString: resolved), permissions: status.st_mode & 0o7777)
    }

    /// The same, and a new file where none is.
    static func save(_ bytes: [UInt8], at path: String) throws(Failure) {
        if access(path, F_OK) == 0 { return try replace(path: path, with: bytes) }
        try put(bytes, at: path, permissions: 0o644)
    }

    private static func put(_ bytes: [UInt8], at path: String, permissions: mode_t) throws(Failure) {
        // mkstemp fills the six marks in.
        var name = Array("\(path).\(String(repeating: "X", count: 6))".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fchmod(descriptor, permissions) == 0, write(bytes, to: descriptor), rename(name, path) == 0 else {
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
