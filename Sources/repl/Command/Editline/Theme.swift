import Session

/// Styles as SGR parameters (ECMA-48, 8.3.117).
struct Theme {
    let usesColor: Bool

    /// NO_COLOR set to anything takes the colours away; weight, dimness and underlining stay (no-color.org).
    init(environment: [String: String]) { usesColor = (environment["NO_COLOR"] ?? "").isEmpty }

    func styled(_ run: PromptRun) -> String {
        let parameters = usesColor ? color(run.style) : monochrome(run.style)
        return parameters.isEmpty ? run.text : "\u{1B}[\(parameters)m\(run.text)\u{1B}[m"
    }

    private func color(_ style: PromptStyle) -> String {
        switch style {
        case .keyword: "1;34"
        case .function: "36"
        case .string: "32"
        case .regex: "35"
        case .number, .date: "33"
        case .error: "4;31"
        case .prompt: "1;36"
        default: monochrome(style)
        }
    }

    private func monochrome(_ style: PromptStyle) -> String {
        switch style {
        case .keyword, .prompt: "1"
        case .error: "4"
        case .chosen: "7"
        case .comment, .suggestion, .note, .message: "2"
        case .plain, .name, .function, .string, .regex, .number, .date, .candidate: ""
        }
    }
}
