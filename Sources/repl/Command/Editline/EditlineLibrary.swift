import CEditline
import Session

/// What a command tells the library to do next.
enum CommandResult: Int32 {
    case unchanged = 0
    /// The statement is finished, or given up.
    case finished = 1
    case ended = 2
    /// Pushed keys take over, with the same count (`ESC 3`).
    case delegated = 3
    case changed = 4
}

/// The commands that this editor adds to the library's own; their names can stand in .editrc.
enum EditorCommand: Int32, CaseIterable {
    case submit, newline, paste, complete, completeBackwards, up, down, right, lineStart, lineEnd
    case viUp, viDown, killLine, restoreTail, search, clearScreen, undo

    var name: String {
        switch self {
        case .submit: "prompt-submit"
        case .newline: "prompt-newline"
        case .paste: "prompt-paste"
        case .complete: "prompt-complete"
        case .completeBackwards: "prompt-complete-backwards"
        case .up: "prompt-up"
        case .down: "prompt-down"
        case .viUp: "prompt-vi-up"
        case .viDown: "prompt-vi-down"
        case .right: "prompt-right"
        case .lineStart: "prompt-line-start"
        case .lineEnd: "prompt-line-end"
        case .killLine: "prompt-kill-line"
        case .restoreTail: "prompt-restore-tail"
        case .search: "prompt-search-history"
        case .clearScreen: "prompt-clear-screen"
        case .undo: "prompt-undo"
        }
    }
}

/// Sequences that no terminal sends, by which a command of ours calls one of the library's.
enum PrivateKey {
    static let nextCharacter = "\u{1B}[9001~"
    static let killLine = "\u{1B}[9002~"
    static let restoreTail = "\u{1B}[9003~"
    /// The rest of the sequence, for a lone ESC that the library has got already.
    static let commandModeAfterEscape = "[9004~"
}

/// libedit: keys, bindings, editing commands, kill ring, vi and emacs modes, .editrc. It draws nothing.
final class EditlineLibrary {
    /// Gives the next scalar; nil with the reason in `endsInput`.
    var read: () -> Unicode.Scalar? = { nil }
    var run: (EditorCommand) -> CommandResult = { _ in .unchanged }
    private var handle: OpaquePointer?

    /// Nil when libedit cannot start, or .editrc says `edit off`.
    init?(program: String) {
        ce_use_utf8()
        let context = Unmanaged.passUnretained(self).toOpaque()
        handle = ce_open(
            program, context,
            { context, out in
                guard let context, let out else { return -1 }
                let library = Unmanaged<EditlineLibrary>.fromOpaque(context).takeUnretainedValue()
                guard let scalar = library.read() else { return 0 }
                out.pointee = scalar.value
                return 1
            },
            { context, number in
                guard let context, let command = EditorCommand(rawValue: number) else { return 0 }
                return Unmanaged<EditlineLibrary>.fromOpaque(context).takeUnretainedValue().run(command).rawValue
            })
        guard handle != nil else { return nil }
        for command in EditorCommand.allCases { ce_define(handle, command.rawValue, command.name, command.name) }
        ce_source(handle)
        guard ce_is_enabled(handle) != 0 else { return nil }
        ce_receive_all_keys(handle)
        bindKeys()
    }

    deinit { ce_close(handle) }

    var isVi: Bool { ce_is_vi(handle) != 0 }

    /// Runs the editor until a command finishes or the input ends.
    func edit() { ce_read_line(handle) }

    var buffer: EditBuffer {
        var count = 0
        var cursor = 0
        let start = ce_buffer(handle, &count, &cursor)
        let scalars = UnsafeBufferPointer(start: start, count: count).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
        return EditBuffer(scalars, cursor: cursor)
    }

    /// Inserts at the cursor. NUL cannot be in a buffer and is left out.
    func insert(_ text: String) {
        let scalars = text.unicodeScalars.lazy.map(\.value).filter { $0 != 0 }
        ce_insert(handle, Array(scalars) + [0])
    }

    func moveCursor(to offset: Int) { ce_move_cursor(handle, Int32(clamping: offset - buffer.cursor)) }

    /// Puts `text` in place of `range` and the cursor after it.
    func replace(_ range: Range<Int>, with text: String) {
        moveCursor(to: range.upperBound)
        ce_delete_before_cursor(handle, Int32(clamping: range.count))
        insert(text)
    }

    func replaceAll(with text: String) { replace(0..<buffer.scalars.count, with: text) }

    func push(_ keys: String) { ce_push_keys(handle, keys) }

    func resize() { ce_resized(handle) }

    /// Takes the terminal for editing, or gives it back as the shell had it.
    func setEditingModes(_ on: Bool) { ce_editing_modes(handle, on ? 1 : 0) }

    // MARK: Keys

    private func bindKeys() {
        bind(.submit, "^M", "^J")
        bind(.newline, "\\e\\r", "\\e\\n")
        bind(.paste, "\\e[200~")
        bind(.complete, "^I")
        bind(.completeBackwards, "\\e[Z")
        bind(.up, "\\e[A", "\\eOA", "^P")
        bind(.down, "\\e[B", "\\eOB", "^N")
        bind(.right, "\\e[C", "\\eOC", "^F")
        bind(.lineStart, "\\e[H", "\\eOH", "\\e[1~", "^A")
        bind(.lineEnd, "\\e[F", "\\eOF", "\\e[4~", "^E")
        bind(.search, "^R")
        bind(.clearScreen, "^L")
        bind(.restoreTail, "\\e[9003~")
        if !isVi {
            bind(.killLine, "^K")
            bind(.undo, "^_", "^X^U")
        }
        bind("ed-delete-next-char", "\\e[3~")
        bind("em-next-word", "\\e[1;5C", "\\e[1;3C")
        bind("ed-prev-word", "\\e[1;5D", "\\e[1;3D")
        bind("ed-next-char", "\\e[9001~")
        bind("ed-kill-line", "\\e[9002~")
        bind("vi-command-mode", "\\e[9004~")
        for (key, command) in [
            ("^M", EditorCommand.submit), ("^J", .submit), ("k", .viUp), ("j", .viDown), ("^P", .viUp), ("^N", .viDown),
            ("^R", .search), ("/", .search), ("^L", .clearScreen),
        ] {
            ce_bind(handle, CE_VI_COMMAND_MAP, key, command.name)
        }
        // The first key of a sequence must be known as such in either map; the sequences themselves are shared.
        ce_bind(handle, CE_VI_COMMAND_MAP, "\\e[200~", EditorCommand.paste.name)
    }

    private func bind(_ command: EditorCommand, _ keys: String...) {
        for key in keys { ce_bind(handle, CE_MAIN_MAP, key, command.name) }
    }

    private func bind(_ name: String, _ keys: String...) {
        for key in keys { ce_bind(handle, CE_MAIN_MAP, key, name) }
    }
}
