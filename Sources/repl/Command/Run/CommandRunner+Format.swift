import QueryLang
import Text

extension CommandRunner {
    /// Prints scripts in canonical form, or writes them anew; those with errors are told of and left as they are.
    mutating func format(
        _ scripts: [ScriptSource], _ language: ScriptLanguage?, writes: Bool, _ choices: OutputChoices
    ) -> ExitCode {
        let engine = Engine.open([], mapping: FieldMapping(), parameters: [:], isCancelled: stops.isStopped, progress: { _, _ in }).engine
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
            guard writes, case .file(let path) = script else {
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
