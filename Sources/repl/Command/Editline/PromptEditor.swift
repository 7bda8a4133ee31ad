import CEditline
import FoundationEssentials
import Glibc
import Session
import Text

/// What can be set about the prompt.
public struct PromptOptions: Sendable {
    /// Cells that an ambiguous character takes: 1 or 2; nil measures it at the start.
    public var ambiguousWidth: Int?
    /// Offers the rest of a statement from history in dim.
    public var suggests = true

    public init() {}
}

/// Asks for statements at a terminal: several lines, history, completion, highlighting, Han text at any width.
///
/// libedit edits and this class draws, since libedit misplaces the cursor among wide characters. Where the terminal
/// cannot be drawn on, lines are read plainly. One instance per process, used on one thread; only `notices` may be
/// shared.
public final class PromptEditor {
    /// Messages of background work, shown above the line under edit.
    public let notices = PromptNotices()
    /// Widths in this terminal, for whoever aligns columns.
    public private(set) var width: DisplayWidth
    public var options: PromptOptions {
        didSet { if let cells = options.ambiguousWidth { width = DisplayWidth(ambiguous: cells) } }
    }

    let model: any PromptModel
    let history: HistoryStore
    let input = TerminalInput()
    let library: EditlineLibrary?
    var painter: Painter
    var size = Terminal.size()
    private var plainReader = PlainReader()

    // The state of one statement.
    var content = PromptContent(prompt: "", continuation: "")
    var outcome: PromptInput?
    var navigation = HistoryNavigation()
    var undoHistory = UndoHistory()
    var menu: (candidates: CompletionMenu, buffer: EditBuffer)?
    var search: HistorySearch?
    /// Lines after the one that `killLine` works on.
    var heldTail = ""
    private var initialText = ""
    private var lastCursor = 0
    private var lastWasLoneEscape = false

    /// `program` is the name that lines of .editrc may begin with (`yinde:bind …`).
    public init(
        program: String, model: any PromptModel, history: HistoryStore, options: PromptOptions = PromptOptions(),
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        // A script is ended by Ctrl-C, and either is ended quietly by a reader that goes away.
        if isatty(Terminal.input) == 1 && isatty(Terminal.output) == 1 { Interrupts.install() }
        ce_ignore_broken_pipe(0)
        self.model = model
        self.history = history
        self.options = options
        painter = Painter(theme: Theme(environment: environment))
        width = DisplayWidth(ambiguous: options.ambiguousWidth ?? 1)
        library = Terminal.canEdit(environment: environment) ? EditlineLibrary(program: program) : nil
        input.onReport = { [unowned self] in self.take(ambiguousWidth: $0 - 1) }
        library?.read = { [unowned self] in self.nextKey() }
        library?.run = { [unowned self] in self.run($0) }
        if options.ambiguousWidth == nil { measureAmbiguousWidth() }
    }

    /// Edits one statement, beginning with `initial`, and leaves the cursor on the line after it.
    public func readStatement(
        prompt: String = "yinde> ", continuation: String = "   ... ", initial: String = ""
    ) -> PromptInput {
        fflush(nil)
        // What came while no prompt was shown is past: a resize, a return from Ctrl-Z, a Ctrl-C too late for its query.
        for signal in [CE_INTERRUPT, CE_RESIZE, CE_CONTINUE] { _ = ce_signal_take(signal) }
        guard let library else {
            let waiting = notices.drain()
            return plainReader.readStatement(
                prompt: prompt, continuation: continuation, notices: waiting, model: model)
        }
        content = PromptContent(prompt: prompt, continuation: continuation)
        outcome = nil
        navigation = HistoryNavigation()
        undoHistory = UndoHistory()
        menu = nil
        search = nil
        initialText = initial
        lastCursor = 0
        lastWasLoneEscape = false
        size = Terminal.size()
        painter.forget()

        takeTerminal()
        library.edit()
        let result = outcome ?? .endOfInput
        paintResult(result)
        giveBackTerminal()
        return result
    }

    // MARK: Keys

    /// Where libedit waits for a key: everything typed so far has been worked off, so this is the moment to draw.
    private func nextKey() -> Unicode.Scalar? {
        guard let library, outcome == nil else { return nil }
        if !initialText.isEmpty {
            library.insert(initialText)
            initialText = ""
        }
        settleCursor()
        undoHistory.note(library.buffer)
        while let scalar = nextScalar() {
            let isLoneEscape = scalar == "\u{1B}" && library.isVi && !input.isReady(within: 30)
            // A second ESC in vi's command mode would move the cursor.
            let isRepeated = isLoneEscape && lastWasLoneEscape
            lastWasLoneEscape = isLoneEscape
            if isRepeated { continue }
            if isLoneEscape { library.push(PrivateKey.commandModeAfterEscape) }
            return scalar
        }
        return nil
    }

    /// The next scalar typed, drawing when there is a pause; nil when the statement is over, with `outcome` set.
    func nextScalar() -> Unicode.Scalar? {
        if !input.isReady() { paint() }
        guard waitForInput() else { return nil }
        if let scalar = input.nextScalar() { return scalar }
        outcome = outcome ?? .endOfInput
        return nil
    }

    /// True once there is input; false when Ctrl-C or the end came first, with `outcome` set.
    func waitForInput() -> Bool {
        let wake = ce_signals_install()
        while outcome == nil {
            if Interrupts.take() {
                outcome = .interrupted
                return false
            }
            if ce_signal_take(CE_RESIZE) != 0 { resized() }
            if ce_signal_take(CE_STOP) != 0 { suspend(CE_STOP) }
            if ce_signal_take(CE_CONTINUE) != 0 { continued() }
            for signal in [CE_TERMINATE, CE_HANGUP] where ce_signal_take(signal) != 0 { suspend(signal) }
            for notice in notices.drain() { show(notice: notice) }
            if input.wait(or: wake) { return true }
        }
        return false
    }

    /// The library moves by scalars; a cursor inside a grapheme goes on to its edge.
    private func settleCursor() {
        guard let library else { return }
        let buffer = library.buffer
        if buffer.cursor != lastCursor {
            let settled = buffer.settledCursor(comingFrom: lastCursor)
            if settled != buffer.cursor { library.moveCursor(to: settled) }
            lastCursor = settled
        }
    }

    // MARK: The terminal

    private func takeTerminal() {
        ce_signals_while_editing(1)
        Terminal.write(Terminal.Sequence.pasteOn)
    }

    private func giveBackTerminal() {
        Terminal.write(Terminal.Sequence.pasteOff)
        ce_signals_while_editing(0)
    }

    /// Gives the terminal back, lets `signal` do what it does, and takes the terminal again if the process lives on.
    private func suspend(_ signal: ce_signal) {
        Terminal.write(painter.leave() + Terminal.Sequence.pasteOff)
        library?.setEditingModes(false)
        ce_signal_deliver(signal)
        continued()
    }

    /// The shell may have changed the terminal's modes and written on it.
    private func continued() {
        _ = ce_signal_take(CE_CONTINUE)
        library?.setEditingModes(false)
        library?.setEditingModes(true)
        Terminal.write(Terminal.Sequence.pasteOn)
        size = Terminal.size()
        painter.forget()
        paint()
    }

    private func resized() {
        size = Terminal.size()
        library?.resize()
        Terminal.write(painter.erase(frame(), height: size.rows))
        paint()
    }

    private func show(notice: String) {
        let lines = notice.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        Terminal.write(painter.erase(nil, height: size.rows) + lines + "\r\n")
        paint()
    }

    private func measureAmbiguousWidth() {
        guard let library else { return }
        library.setEditingModes(true)
        Terminal.write("\r\u{201C}" + Terminal.Sequence.reportCursor + "\r" + Terminal.Sequence.eraseLine)
        input.awaitReport(milliseconds: 100)
        library.setEditingModes(false)
    }

    private func take(ambiguousWidth: Int) { width = DisplayWidth(ambiguous: ambiguousWidth) }
}
