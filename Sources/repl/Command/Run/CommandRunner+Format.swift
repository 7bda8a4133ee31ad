import QueryLang
import Text

extension CommandRunner {
    /// Prints scripts in canonical form, writes them anew or names those that are not; those with errors are told of and
    /// left as they are.
    mutating func format(
        _ scripts: [ScriptSource], _ language: ScriptLanguage?, _ mode: FormatMode, _ choices: OutputChoices
    ) -> ExitCode {
        var engine = Engine.open([], mapping: FieldMapping(), parameters: [:], isCancelled: stops.isStopped, progress: { _, _ in }).engine
        if choices.allowsOutside { engine.allowOutsideScripts() }
        var code = ExitCode.rows
        for script in scripts {
            if stops.isStopped() { return .interrupted }
            guard let source = source(of: script, choices) else {
                code = .unreadable
                continue
            }
            let (text, diagnostics) = engine.format(source, in: language)
            report(diagnostics, in: source, choices)
            guard let text else {
                if code == .rows { code = .wrongQuery }
                continue
            }
            if mode == .check {
                guard text != source.text else { continue }
                if !choices.isQuiet { output.write(source.name + "\n") }
                if code == .rows { code = .noRows }
                continue
            }
            guard mode == .write, case .file(let path) = script else {
                output.write(text)
                continue
            }
            guard text != source.text else { continue }
            do throws(ByteWriter.Failure) {
                try write(path, Array(text.utf8))
            } catch {
                report([FileNote(path: path, code: .unreadableFile, severity: .error, message: error.why)], choices)
                code = .unreadable
            }
        }
        return code
    }
}
