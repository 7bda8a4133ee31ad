import Analysis
import Documents

/// What is looked for in running text, folded and compiled.
public indirect enum CheckedText: Sendable, Hashable {
    case string(CheckedString)
    case regex(CheckedRegex)
    /// Sides of an `or`, forms of a term: one pass counts them, so no character is hit twice.
    case any([CheckedText])
    case near([CheckedText], CheckedDistance)
    case then([CheckedText], CheckedDistance)
    case notIn(CheckedText, CheckedText)

    /// Whether a hit depends on where the text that is searched begins and ends.
    public var dependsOnBounds: Bool {
        switch self {
        case .string: false
        case .regex: true
        case .any(let parts), .near(let parts, _), .then(let parts, _): parts.contains(where: \.dependsOnBounds)
        case .notIn(let inner, let outer): inner.dependsOnBounds || outer.dependsOnBounds
        }
    }

    /// Named groups of the regular expression, if it is one.
    public var groups: [String] {
        if case .regex(let regex) = self { return regex.compiled.groupNames.compactMap { $0 } }
        return []
    }
}

public struct CheckedString: Sendable, Hashable {
    public enum Mode: Sendable, Hashable {
        case folded
        /// Compared as printed.
        case exact
        /// From word boundary to word boundary.
        case whole
    }

    public var printed: String
    /// The folded pattern; never empty.
    public var units: [UInt16]
    public var mode: Mode
}

public struct CheckedRegex: Sendable, Hashable {
    public var pattern: String
    public var isExtended: Bool
    /// Runs on the text as printed.
    public var isExact: Bool
    public var compiled: Regex16

    public static func == (a: Self, b: Self) -> Bool {
        a.pattern == b.pattern && a.isExtended == b.isExtended && a.isExact == b.isExact
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(pattern)
        hasher.combine(isExtended)
        hasher.combine(isExact)
    }
}

public enum CheckedDistance: Sendable, Hashable {
    /// At most so many characters between, white space not counted.
    case characters(Int)
    case words(Int)
    /// At most so many sentence ends between; 0 is the same sentence.
    case sentences(Int)
    case sameParagraph
}
