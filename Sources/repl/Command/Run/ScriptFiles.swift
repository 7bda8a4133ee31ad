import Glibc
import QueryLang
import Text

/// Scripts as files: what `use` names is looked for beside the script that names it, and inside the folder of the
/// outermost one only.
enum ScriptFiles {
    /// - Parameter from: the naming script's path, or the name of what is no file (`-e`, `<prompt>`): then the current folder.
    /// - Parameter root: likewise of the outermost script.
    /// - Parameter allowsOutside: nothing is refused for where it lies.
    static func load(
        _ path: String, from: String, root: String, allowsOutside: Bool = false
    ) -> Result<SourceText, ScriptProblem> {
        let folder = self.folder(of: from)
        let wanted = path.hasPrefix("/") ? path : folder + "/" + path
        guard let real = realPath(wanted) else {
            return .failure(ScriptProblem(reason: "does not exist", notes: ["it is looked for in \(folder)/"]))
        }
        let top = self.folder(of: root)
        guard allowsOutside || realPath(top).map({ real.hasPrefix($0 == "/" ? "/" : $0 + "/") }) == true else {
            return .failure(
                ScriptProblem(
                    reason: "lies outside the folder of this script",
                    notes: ["copy it into \(top)/, or allow it with --allow-outside"]))
        }
        do {
            return .success(text(try FileBytes.read(path: real), name: name(of: real, below: top)))
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
        if path.hasPrefix("-") || path.hasPrefix("<") { return "." }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// One name for one file, however it was reached, so that a circle is seen: from the outermost script's folder on.
    private static func name(of real: String, below top: String) -> String {
        guard let home = realPath(top), real.hasPrefix(home + "/") else { return real }
        let rest = String(real.dropFirst(home.count + 1))
        return top == "." ? rest : top == "/" ? "/" + rest : top + "/" + rest
    }
}
