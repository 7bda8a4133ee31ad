import Documents

/// Makes text of documents and file names safe to show: a terminal obeys control characters, and bidirectional
/// overrides make text look like other text (CVE-2021-42574), so both are shown as visible signs.
public enum Sanitizer {
    /// One line of text with each unsafe scalar shown: ESC as `␛`, U+202E as `\u{202E}`, a tab as a space.
    public static func visible(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: \.isUnsafe) else { return String(text) }
        var safe = ""
        for scalar in text.unicodeScalars { safe.append(sign(for: scalar)) }
        return safe
    }

    /// The same for text of several lines: line feeds stay, carriage returns before them go.
    public static func visibleLines(_ text: some StringProtocol) -> String {
        guard text.unicodeScalars.contains(where: \.isUnsafe) else { return String(text) }
        var safe = ""
        var held: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar != "\n", let carriageReturn = held { safe.append(sign(for: carriageReturn)) }
            held = scalar == "\r" ? scalar : nil
            if scalar == "\n" { safe.append("\n") } else if scalar != "\r" { safe.append(sign(for: scalar)) }
        }
        if let held { safe.append(sign(for: held)) }
        return safe
    }

    private static func sign(for scalar: Unicode.Scalar) -> String {
        guard scalar.isUnsafe else { return String(Character(scalar)) }
        switch scalar.value {
        case 0x09: return " "
        // The Control Pictures block mirrors C0 in order.
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }
}
