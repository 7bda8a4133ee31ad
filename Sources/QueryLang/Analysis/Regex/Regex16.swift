import CPCRE2

/// A regular expression over UTF-16 text: PCRE2 with Unicode properties, no back-references, and a bound on the work
/// that one text may cost.
///
/// `^` and `$` are the ends of the range that is searched, and `.` is any character. Among alternatives the first that
/// leads to a match is taken, as in Perl. May be used from many threads.
public final class Regex16: Sendable {
    public enum Mode: Sendable {
        /// For text as printed.
        case exact
        /// For folded text: the pattern's literals and classes are folded too.
        case folded
    }

    public struct Match: Sendable, Equatable {
        /// UTF-16 offsets in the whole buffer.
        public var range: Range<Int>
        /// By group number less one; nil for a group that took no part.
        public var groups: [Range<Int>?]
    }

    /// The names of the groups, by group number less one; nil for a group without a name.
    public let groupNames: [String?]

    private let program: Program
    /// UTF-8 bytes; it bounds the work of compiling.
    private static let longestPattern = 10_000

    /// - Parameters:
    ///   - pattern: What stands between the slashes, `\/` already made `/`.
    ///   - extended: Flag x: white space and `#` comments in the pattern mean nothing.
    public init(_ pattern: String, mode: Mode, extended: Bool = false) throws(RegexError) {
        guard pattern.utf8.count <= Self.longestPattern else {
            throw RegexError(.syntax, "the regular expression is longer than \(Self.longestPattern) bytes")
        }
        var rewriter = PatternRewriter(pattern, mode: mode, extended: extended)
        let rewritten = try rewriter.rewrite()
        program = try Program(rewritten, extended: extended)
        groupNames = program.groupNames()
    }

    /// Calls `body` with each match that is not empty, from left to right and not overlapping, until it returns false.
    public func forEachMatch(
        in text: UnsafeBufferPointer<UInt16>, range: Range<Int>, _ body: (Match) -> Bool
    ) throws(RegexError) {
        let range = range.clamped(to: 0..<text.count)
        let matcher = try Matcher(program)
        var start = 0
        while start < range.count, let found = try matcher.match(text, range, from: start, options: PCRE2_NOTEMPTY) {
            let groups = groupNames.indices.map { matcher.range(ofGroup: $0 + 1, in: range) }
            guard body(Match(range: found, groups: groups)) else { return }
            start = max(found.upperBound - range.lowerBound, start + 1)
        }
    }

    public func matches(in text: UnsafeBufferPointer<UInt16>, range: Range<Int>) throws(RegexError) -> [Match] {
        var found: [Match] = []
        try forEachMatch(in: text, range: range) { match in
            found.append(match)
            return true
        }
        return found
    }

    /// Whether it matches anywhere in the range, if only an empty place.
    public func isMatch(in text: UnsafeBufferPointer<UInt16>, range: Range<Int>) throws(RegexError) -> Bool {
        try Matcher(program).match(text, range.clamped(to: 0..<text.count), from: 0, options: 0) != nil
    }
}
