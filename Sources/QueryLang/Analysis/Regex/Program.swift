import CPCRE2

/// A compiled pattern and the limits it runs under. PCRE2 only reads both when it matches, from any number of threads.
final class Program: @unchecked Sendable {
    let code: OpaquePointer
    let limits: OpaquePointer

    /// Backtracking steps and KiB of memory for one match.
    private static let matchLimit: UInt32 = 2_000_000
    private static let depthLimit: UInt32 = 500_000
    private static let heapLimit: UInt32 = 65_536
    private static let nestingLimit: UInt32 = 100

    init(_ pattern: RewrittenPattern, extended: Bool) throws(RegexError) {
        guard let context = pcre2_compile_context_create_16(nil) else { throw Self.noMemory }
        defer { pcre2_compile_context_free_16(context) }
        pcre2_set_parens_nest_limit_16(context, Self.nestingLimit)
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_DOTALL) | UInt32(PCRE2_DOLLAR_ENDONLY)
        options |= UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_MATCH_INVALID_UTF)
        if extended { options |= UInt32(PCRE2_EXTENDED) }
        var error: Int32 = 0
        var offset = 0
        // An empty array may have no address, and PCRE2 takes a null pattern only from 10.43 on.
        let units = pattern.units + [0]
        guard let code = pcre2_compile_16(units, pattern.units.count, options, &error, &offset, context) else {
            throw RegexError(.syntax, Self.message(error), at: pattern.origin(of: offset))
        }
        guard let limits = pcre2_match_context_create_16(nil) else {
            pcre2_code_free_16(code)
            throw Self.noMemory
        }
        pcre2_set_match_limit_16(limits, Self.matchLimit)
        pcre2_set_depth_limit_16(limits, Self.depthLimit)
        pcre2_set_heap_limit_16(limits, Self.heapLimit)
        // Where there is no just-in-time compiler the interpreter runs instead.
        _ = pcre2_jit_compile_16(code, UInt32(PCRE2_JIT_COMPLETE))
        self.code = code
        self.limits = limits
    }

    deinit {
        pcre2_match_context_free_16(limits)
        pcre2_code_free_16(code)
    }

    static let noMemory = RegexError(.tooCostly, "there is no memory for the regular expression")

    static func message(_ code: Int32) -> String {
        var units = [UInt16](repeating: 0, count: 256)
        let length = pcre2_get_error_message_16(code, &units, units.count)
        return String(decoding: units.prefix(max(Int(length), 0)), as: UTF16.self)
    }

    /// By group number less one, from PCRE2's table: entries of a number and a name that a zero ends.
    func groupNames() -> [String?] {
        var groups: UInt32 = 0
        var entries: UInt32 = 0
        var entrySize: UInt32 = 0
        var table: UnsafePointer<UInt16>?
        _ = pcre2_pattern_info_16(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
        _ = pcre2_pattern_info_16(code, UInt32(PCRE2_INFO_NAMECOUNT), &entries)
        _ = pcre2_pattern_info_16(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
        _ = pcre2_pattern_info_16(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        var names = [String?](repeating: nil, count: Int(groups))
        guard let table, entrySize > 1 else { return names }
        for entry in 0..<Int(entries) {
            let units = UnsafeBufferPointer(start: table + entry * Int(entrySize), count: Int(entrySize))
            let index = Int(units[0]) - 1
            guard names.indices.contains(index) else { continue }
            names[index] = String(decoding: units.dropFirst().prefix { $0 != 0 }, as: UTF16.self)
        }
        return names
    }
}
