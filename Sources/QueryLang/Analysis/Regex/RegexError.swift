/// Why a regular expression cannot be used or did not come to an end.
public struct RegexError: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// PCRE2 does not read it.
        case syntax
        /// `\1`, `\k<name>` and their like, which make matching time unbounded.
        case backReference
        /// A construct of PCRE2 that the language leaves out: `(*VERB)`, callouts.
        case unsupported
        /// Matching took more steps or memory than one text may take.
        case tooCostly
    }

    public var kind: Kind
    /// One sentence without a full stop.
    public var message: String
    /// The place in the pattern as a UTF-8 byte offset; 0 for an error of matching.
    public var offset: Int

    public init(_ kind: Kind, _ message: String, at offset: Int = 0) {
        self.kind = kind
        self.message = message
        self.offset = offset
    }
}
