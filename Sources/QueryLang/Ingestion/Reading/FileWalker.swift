import Glibc

/// Lists the files below a path, in an order that does not depend on the file system: by path, byte by byte.
///
/// Hidden files and folders are left out below a folder; links to folders are not followed, so no circle is walked.
public struct FileWalker {
    public struct Entry: Sendable, Equatable {
        public var path: String
        /// Bytes.
        public var size: Int
        public var identity: FileIdentity
    }

    public enum Failure: Error, Equatable, Sendable {
        case missing
        case unreadable(String)
    }

    /// Folders below folders below folders: deeper than this is not walked.
    static let deepest = 64

    public private(set) var entries: [Entry] = []
    /// Folders that could not be read, each with the system's reason.
    public private(set) var unreadable: [(path: String, reason: String)] = []
    /// What is below the path and is no file: links to nothing and to folders, pipes, devices; by path, each with the
    /// reason.
    public private(set) var skipped: [(path: String, reason: String)] = []

    /// - Throws: when the path itself does not exist or cannot be looked at.
    public init(path: String) throws(Failure) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            walk(Self.withoutTrailingSlash(path), depth: 0)
            entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        case S_IFREG: entries = [Entry(path: path, size: Int(status.st_size), identity: FileIdentity(status))]
        default: throw .unreadable("it is neither a file nor a folder")
        }
    }

    private static func withoutTrailingSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private mutating func walk(_ folder: String, depth: Int) {
        guard depth < Self.deepest, let directory = opendir(folder) else {
            unreadable.append((folder, depth < Self.deepest ? String(cString: strerror(errno)) : "it lies too deep"))
            return
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = folder == "/" ? "/" + name : folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            let isLink = status.st_mode & S_IFMT == S_IFLNK
            if isLink, stat(path, &status) != 0 {
                skipped.append((path, "it is a link to nothing"))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where isLink: skipped.append((path, "it is a link to a folder, which is not followed"))
            case S_IFDIR: walk(path, depth: depth + 1)
            case S_IFREG:
                entries.append(Entry(path: path, size: Int(status.st_size), identity: FileIdentity(status)))
            default: skipped.append((path, "it is neither a file nor a folder"))
            }
        }
    }
}

/// What makes two paths one file, whatever links lead to it.
public struct FileIdentity: Hashable, Sendable {
    var device: UInt
    var inode: UInt

    init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
    }
}

/// A whole file's bytes, without Foundation.
public enum FileBytes {
    public typealias Failure = FileWalker.Failure

    /// - Throws: `missing`, or `unreadable` with the system's reason.
    public static func read(path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        return try read(descriptor: descriptor)
    }

    public static func read(descriptor: Int32) throws(Failure) -> [UInt8] {
        var status = stat()
        var bytes: [UInt8] = []
        if fstat(descriptor, &status) == 0, status.st_size > 0 { bytes.reserveCapacity(Int(status.st_size) + 1) }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw .unreadable(String(cString: strerror(errno)))
            }
        }
    }
}
