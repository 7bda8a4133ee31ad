import Synchronization

/// The regular expressions of the rules, each made once in a process: a literal in a function is parsed anew every time it
/// is come to, which took four fifths of the time of a repair.
enum Patterns {
    /// The place of a literal in the source, which has one expression.
    private struct Site: Hashable {
        var file: String
        var line: UInt
        var column: UInt
    }

    /// `Regex` is not `Sendable` for the sake of components with code of their own; a literal has none, and what it is
    /// compiled to does not change.
    private struct Compiled: @unchecked Sendable {
        var regex: Any
    }

    private static let compiled = Mutex<[Site: Compiled]>([:])

    /// The expression of a literal that stands at a place of the source.
    static func once<Output>(
        _ literal: () -> Regex<Output>, file: StaticString, line: UInt, column: UInt
    ) -> Regex<Output> {
        let site = Site(file: file.description, line: line, column: column)
        if let known = compiled.withLock({ $0[site] })?.regex as? Regex<Output> { return known }
        let made = Compiled(regex: literal())
        compiled.withLock { $0[site] = made }
        return made.regex as? Regex<Output> ?? literal()
    }
}

/// The expression of a literal, made once: for what is asked of every statement, beside the rules.
func once<Output>(
    _ literal: @autoclosure () -> Regex<Output>, file: StaticString = #fileID, line: UInt = #line, column: UInt = #column
) -> Regex<Output> {
    Patterns.once(literal, file: file, line: line, column: column)
}
