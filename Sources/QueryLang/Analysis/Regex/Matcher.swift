import CPCRE2

/// The working memory of one search, for one thread.
final class Matcher {
    private let program: Program
    private let data: OpaquePointer

    init(_ program: Program) throws(RegexError) {
        guard let data = pcre2_match_data_create_from_pattern_16(program.code, nil) else { throw Program.noMemory }
        self.program = program
        self.data = data
    }

    deinit { pcre2_match_data_free_16(data) }

    /// The first match at or after an offset within the range, as a range of the whole buffer.
    func match(
        _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, from start: Int, options: UInt32
    ) throws(RegexError) -> Range<Int>? {
        var status = run(text, range, start, options)
        if status == PCRE2_ERROR_JIT_STACKLIMIT { status = run(text, range, start, options | UInt32(PCRE2_NO_JIT)) }
        switch status {
        case PCRE2_ERROR_NOMATCH:
            return nil
        case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY:
            throw RegexError(.tooCostly, "the regular expression takes too many steps on one text")
        case ..<0:
            throw RegexError(.syntax, Program.message(status))
        default:
            return self.range(ofGroup: 0, in: range)
        }
    }

    /// Where a group of the last match matched; 0 is the whole.
    func range(ofGroup group: Int, in range: Range<Int>) -> Range<Int>? {
        guard group < Int(pcre2_get_ovector_count_16(data)), let offsets = pcre2_get_ovector_pointer_16(data) else {
            return nil
        }
        let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
        // PCRE2_UNSET is all ones, here -1; \K can set a start behind the end.
        guard start >= 0, end >= 0, start <= range.count, end <= range.count else { return nil }
        return range.lowerBound + start..<range.lowerBound + max(start, end)
    }

    private func run(_ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, _ start: Int, _ options: UInt32) -> Int32 {
        var nothing: UInt16 = 0
        return withUnsafePointer(to: &nothing) { empty in
            let subject = text.baseAddress.map { $0 + range.lowerBound } ?? empty
            return pcre2_match_16(program.code, subject, range.count, start, options, data, program.limits)
        }
    }
}
