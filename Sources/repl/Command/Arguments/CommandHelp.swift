import ArgumentParser

/// `help run`: the options of a command, for names that are commands and no topic of the language.
enum CommandHelp {
    static func text(for name: String) -> String? {
        YindeCommand.configuration.subcommands.first { $0.configuration.commandName == name }
            .map { YindeCommand.helpMessage(for: $0, columns: 100) }
    }
}
