/// A line that speaks to the prompt and not to the language: `:help find`.
enum SessionCommand: Equatable {
    case help(String?)
    case quit
    case last
    case format(String?)
    case limit(String?)
    case names
    case schema(String?)
    case collection
    case history
    case open(String?)
    case run(String?)
    case timing(String?)
    case fix
    /// A habit of other prompts, with what is done here.
    case hint(String)
    /// No command of this name.
    case unknown(String)

    /// The commands as help lists them.
    static let list: [(usage: String, what: String)] = [
        (":help [TOPIC]", "this list; a topic (find, where, texts, stages, chinese …) or a code (E0202)"),
        (":schema [UNIT]", "units, or the fields of one"),
        (":collection", "what is open"),
        (":vars", "names made by let, define and param"),
        (":last", "the last result again, whole"),
        (":open N", "where row N of the last result stands in its file"),
        (":fix", "the last statement again, with the repair that its message offered"),
        (":run FILE", "a script"),
        (":format [FORMAT]", "table, text, json, ndjson, csv, tsv, markdown, html"),
        (":limit [N]", "rows shown at most; 0 for all"),
        (":timing [on|off]", "how long each statement takes"),
        (":history", "statements run before"),
        (":quit", "leave; Ctrl-D does too"),
    ]

    /// Nil for a line that is no command. People who want help or the way out type the bare word too, or what another
    /// prompt calls it; a word that names a result is that.
    init?(_ line: String, names: Set<String> = []) {
        let bare = line.trimmed.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        if let first = bare.first?.lowercased(), !names.contains(first), let command = Self.bare(first, bare.dropFirst()) {
            self = command
            return
        }
        let text = line.drop { $0.isWhitespace }
        guard let colon = text.first, colon == ":" || colon == "：" else { return nil }
        let words = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let argument = words.count > 1 ? words[1].trimmed : nil
        let value = argument?.isEmpty == false ? argument : nil
        switch words.first?.trimmed.lowercased() ?? "" {
        case "help", "h", "?", "帮助": self = .help(value)
        case "quit", "q", "exit", "退出": self = .quit
        case "last", "上次": self = .last
        case "format", "格式": self = .format(value)
        case "limit": self = .limit(value)
        case "vars", "names", "名称": self = .names
        case "schema", "describe", "字段": self = .schema(value)
        case "collection", "集合": self = .collection
        case "history", "历史": self = .history
        case "open", "打开": self = .open(value)
        case "run", "运行": self = .run(value)
        case "timing", "计时": self = .timing(value)
        case "fix", "修正": self = .fix
        case let name: self = .unknown(name)
        }
    }

    private static func bare(_ word: String, _ arguments: ArraySlice<String>) -> SessionCommand? {
        switch word {
        case "help", "帮助", "man", ".help", "\\?":
            return arguments.count <= 1 ? .help(arguments.first) : nil
        case "?" where arguments.isEmpty: return .help(nil)
        case _ where !arguments.isEmpty: return nil
        case "quit", "exit", "bye", "logout", "退出", "quit()", "exit()", ".exit", ".quit", "\\q": return .quit
        case "history", ".history": return .history
        case "ls", "dir", "tables", ".tables", "\\d", "\\dt":
            return .hint("find documents lists the files; :schema lists the units, :collection says what is open")
        case "clear", "cls": return .hint("Ctrl-L clears the screen")
        default: return nil
        }
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == ";" || last == "；" { text = text.dropLast() }
        return String(text)
    }
}
