import Glibc
import QueryLang
import Text

/// Scripts as files: what `use` names is looked for beside the script that names it, and inside its folder only.
enum ScriptFiles {
    /// - Parameter from: the naming script's path, or the name of what is no file (`-e`, `<prompt>`): then the current folder.
    static func load(_ path: String, from: String) -> Result<SourceText, ScriptProblem> {
        let folder = from.hasPrefix("-") || from.hasPrefix("<") ? "." : self.folder(of: from)
        let wanted = path.hasPrefix("/") ? path : folder + "/" + path
        guard let real = realPath(wanted) else {
            return .failure(ScriptProblem(reason: "does not exist", notes: ["it is looked for in \(folder)/"]))
        }
        guard let home = realPath(folder), real.hasPrefix(home == "/" ? "/" : home + "/") else {
            return .failure(ScriptProblem(
                reason: "lies outside the folder of this script", notes: ["copy it into \(folder)/"]))
        }
        do {
            return .success(text(try FileBytes.read(path: real), name: shortest(wanted)))
        } catch {
            switch error {
            case .missing: return .failure(ScriptProblem(reason: "does not exist"))
            case .unreadable(let why): return .failure(ScriptProblem(reason: "could not be read: \(why)"))
            }
        }
    }

    /// A script's bytes as text, without a byte order mark.
    static func text(_ bytes: [UInt8], name: String) -> SourceText {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return SourceText(name: name, text: String(decoding: content, as: UTF8.self))
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Without `./` at the start.
    private static func shortest(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
