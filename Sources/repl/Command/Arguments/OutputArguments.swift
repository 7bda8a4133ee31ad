import ArgumentParser
import QueryLang
import Rendering

extension OutputFormat: ExpressibleByArgument {}
extension OutputChoices.Color: ExpressibleByArgument {}

/// The options that every command with results has.
struct OutputArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("How to write results (at a terminal: table; else: text).", valueName: "format"))
    var format: OutputFormat?

    @Flag(name: [.long, .short], help: "Print no result; only the exit code answers.")
    var quiet = false

    // Takes what begins with a dash too, so that -1 gets a message of its own.
    @Option(parsing: .unconditional, help: ArgumentHelp("Rows to show of each result; 0 for all.", valueName: "rows"))
    var limit: Int?

    @Flag(help: "Show long texts whole instead of around their hits.")
    var full = false

    @Option(help: ArgumentHelp("When to use colour; NO_COLOR is honoured.", valueName: "when"))
    var color = OutputChoices.Color.auto

    @Option(help: ArgumentHelp("Stop reading, and then each statement, after so long, and show what there is.", valueName: "seconds"))
    var timeout: Double?

    @Flag(help: "Let use read scripts outside the folder of the script.")
    var allowOutside = false

    @Option(help: ArgumentHelp("Cells of characters like “ ” … — in this terminal: 1 or 2.", valueName: "cells"))
    var ambiguousWidth = 1

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes 0 (all rows) or more, not \(limit).") }
        if let timeout, !(timeout > 0 && timeout <= 1e9) {
            throw ValidationError("--timeout takes a number of seconds above 0.")
        }
        guard [1, 2].contains(ambiguousWidth) else {
            throw ValidationError("--ambiguous-width takes 1 or 2, not \(ambiguousWidth).")
        }
    }

    var choices: OutputChoices {
        OutputChoices(
            format: format, isQuiet: quiet, limit: limit, showsWholeText: full, color: color,
            ambiguousWidth: ambiguousWidth, timeout: timeout.map { .seconds($0) }, allowsOutside: allowOutside)
    }
}

/// Which columns of records are which fields: `--map title=headline,text=body`.
struct MappingArguments: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp("Columns of JSONL and CSV files that are fields.", valueName: "field=column,…"))
    var pairs: [String] = []

    func validate() throws { _ = try mapping() }

    func mapping() throws -> FieldMapping {
        var mapping = FieldMapping()
        for pair in pairs {
            do {
                try mapping.add(pair)
            } catch {
                throw ValidationError("--map \(error.reason).")
            }
        }
        return mapping
    }
}

/// Values for the parameters of a script: `--set unit=重庆` beside `param unit`.
struct ParameterArguments: ParsableArguments {
    @Option(name: .customLong("set"), help: ArgumentHelp("A value for a param of the script.", valueName: "name=value"))
    var settings: [String] = []

    func validate() throws {
        var names: Set<String> = []
        for setting in settings {
            guard setting.dropFirst().contains("=") else {
                throw ValidationError("--set takes NAME=VALUE, not ‘\(setting)’.")
            }
            let name = setting.prefix { $0 != "=" }
            guard names.insert(name.lowercased()).inserted else {
                throw ValidationError("--set gives ‘\(name)’ a value twice; of a list: --set '\(name)=(\"…\", \"…\")'.")
            }
        }
    }

    /// By the name before the mark.
    var values: [String: String] {
        var values: [String: String] = [:]
        for setting in settings {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
        }
        return values
    }
}
