import Text

/// Ways of asking that people bring from elsewhere (SQL, Lucene, CQP, XPath, grep, Kusto, pandas, plain sentences),
/// rewritten phrase by phrase into this language.
///
/// Works on a statement that the parser could not read, so a rule may be generous: what it makes is offered as a repair
/// only if it reads without an error. Strings and regular expressions stand as one character each while the rules
/// look, so that nothing in them is taken for a word.
final class Habits {
    /// What a phrase is here.
    struct Change: Equatable {
        var written: String
        var right: String
    }

    /// With a character of the private use area for each string.
    private(set) var masked: String
    private(set) var changes: [Change] = []
    /// Words that only the other language needed: the variable of a loop, the short name of a table.
    var consumed: Set<String> = []
    /// Other meanings of the whole, as `masked`.
    var alternatives: [String] = []
    private var strings: [String] = []
    private let unknown: Set<String>

    /// Bytes: rules look for their phrases from every place, which takes time by the square of the statement.
    private static let longestStatement = 600
    private static let firstMask: UInt32 = 0xE000
    private static let maskCount = 0x800

    /// Nil for a statement that is too long, or holds characters of the private use area.
    ///
    /// - Parameter unknown: runs of Han that are no words of the language and no names, and so may be texts.
    init?(_ statement: String, unknown: Set<String> = []) {
        guard statement.utf8.count <= Self.longestStatement,
            !statement.unicodeScalars.contains(where: { (0xE000...0xF8FF).contains($0.value) })
        else { return nil }
        self.unknown = unknown
        masked = ""
        let scalars = Array(statement.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard let end = LiteralScan.end(scalars, index), let mask = Unicode.Scalar(Self.firstMask + UInt32(strings.count)),
                strings.count < Self.maskCount
            else {
                masked.unicodeScalars.append(scalars[index])
                index += 1
                continue
            }
            masked.unicodeScalars.append(mask)
            strings.append(HanCutter.text(scalars[index..<end]))
            index = end
        }
    }

    // MARK: For rules

    /// Rewrites what a pattern matches.
    ///
    /// - Parameters:
    ///   - pattern: a literal; it is made once for its place in the source.
    ///   - name: what to say that was written; nil: the phrase itself.
    ///   - meaning: what to say that it is; nil: what replaces the phrase.
    ///   - replacement: nil leaves a match as it is.
    func rewrite<Output>(
        _ pattern: @autoclosure () -> Regex<Output>, as name: String? = nil, is meaning: String? = nil,
        file: StaticString = #fileID, line: UInt = #line, column: UInt = #column,
        _ replacement: (Regex<Output>.Match) -> String?
    ) {
        let pattern = Patterns.once(pattern, file: file, line: line, column: column)
        var result = ""
        var end = masked.startIndex
        var found: Change?
        for match in masked.matches(of: pattern) {
            guard let new = replacement(match), new != masked[match.range] else { continue }
            result += masked[end..<match.range.lowerBound] + new
            end = match.range.upperBound
            if found == nil {
                found = Self.change(name, unmasked(masked[match.range]), meaning, unmasked(new[...]))
            }
        }
        guard let found else { return }
        masked = result + masked[end...]
        changes.append(found)
    }

    /// As `rewrite`, for what needs no word of its own.
    func tidy<Output>(
        _ pattern: @autoclosure () -> Regex<Output>, file: StaticString = #fileID, line: UInt = #line, column: UInt = #column,
        _ replacement: (Regex<Output>.Match) -> String
    ) {
        let pattern = Patterns.once(pattern, file: file, line: line, column: column)
        masked = masked.replacing(pattern) { replacement($0) }
    }

    /// Notes words that have no place here, and that a repair therefore need not keep.
    func consume(_ words: Substring?...) {
        for word in words.compactMap(\.self) { consumed.formUnion(Wording.words(word)) }
    }

    /// Leaves out what a pattern's group matches and nothing here says, and says so.
    func leaveOut(
        _ pattern: @autoclosure () -> Regex<(Substring, Substring)>, file: StaticString = #fileID, line: UInt = #line,
        column: UInt = #column
    ) {
        let pattern = Patterns.once(pattern, file: file, line: line, column: column)
        for match in masked.matches(of: pattern).reversed() {
            let left = match.output.1
            consume(left)
            changes.append(Change(written: unmasked(left).trimmingSpaces, right: ""))
            masked.removeSubrange(left.startIndex..<left.endIndex)
        }
    }

    /// What was written opened with another word than 查找.
    func keepOpening(_ opening: String) {
        for index in changes.indices where changes[index].written.hasPrefix("查找") {
            changes[index].written = opening + changes[index].written.dropFirst(2)
        }
    }

    /// Makes a text of what was written without quotation marks.
    func mask(_ content: some StringProtocol, in marks: (String, String)? = nil) -> String {
        let marks = marks ?? (isChinese ? ("“", "”") : ("\"", "\""))
        let written = marks.0 + content + marks.1
        guard strings.count < Self.maskCount, let scalar = Unicode.Scalar(Self.firstMask + UInt32(strings.count)) else {
            return written
        }
        strings.append(written)
        return String(Character(scalar))
    }

    /// As `mask`, each text of a run that joins several: “氢能”或“储能”.
    func maskTexts(_ run: some StringProtocol) -> String {
        guard let list = HanList(String(run)) else { return mask(run) }
        return list.texts.map { mask($0) }.joined(separator: list.joint)
    }

    /// The content of a masked string, without its marks.
    func content(_ masked: some StringProtocol) -> String? {
        guard let scalar = masked.unicodeScalars.first, scalar.value >= Self.firstMask else { return nil }
        let index = Int(scalar.value - Self.firstMask)
        guard index < strings.count, !strings[index].hasPrefix("/") else { return nil }
        return String(strings[index].dropFirst().dropLast())
    }

    /// Whether a run of Han is a text without its quotation marks; a name that someone made is none.
    func isUnknown(_ run: Substring) -> Bool { unknown.contains { run.hasPrefix($0) } }

    /// Whether a run that nobody knows has this in it: 明炬 in 明炬说的话.
    func isInUnknown(_ run: String) -> Bool { unknown.contains { $0.contains(run) } }

    /// Whether a masked string stands in straight marks.
    func isStraight(_ masked: some StringProtocol) -> Bool {
        guard let scalar = masked.unicodeScalars.first else { return false }
        let index = Int(scalar.value) - Int(Self.firstMask)
        return strings.indices.contains(index) && strings[index].hasPrefix("\"")
    }

    /// Lets rules see what stands before the stages as if it were the statement.
    func onHead(_ rules: () -> Void) {
        guard let stages = stagesStart else { return }
        let tail = masked[stages...]
        let before = alternatives.count
        masked = String(masked[..<stages])
        rules()
        masked += tail
        for index in alternatives.indices.dropFirst(before) { alternatives[index] += tail }
    }

    /// The mark before the first stage in Chinese: ，显示 · ｜前5 · ，按年统计.
    private var stagesStart: String.Index? {
        masked.indices.first { index in
            if "|｜".contains(masked[index]) { return index > masked.startIndex }
            guard "，,".contains(masked[index]) else { return false }
            let rest = masked[masked.index(after: index)...].drop { $0 == " " }
            let word = Lexicon.standard.hanSpellings.filter(rest.hasPrefix).max { $0.count < $1.count }
            guard let word, let meaning = Lexicon.standard[word] else { return false }
            return meaning.has(.by) || meaning.has(.every) || meaning.keywords.contains { $0.isStage && $0 != .where }
        }
    }

    /// The words outside strings.
    var isChinese: Bool { masked.unicodeScalars.contains { $0.properties.isIdeographic } }

    private func unmasked(_ masked: Substring) -> String {
        var result = ""
        for scalar in masked.unicodeScalars {
            let index = Int(scalar.value) - Int(Self.firstMask)
            if strings.indices.contains(index) { result += strings[index] } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Without what both begin with by chance of the rule.
    private static func change(_ name: String?, _ phrase: String, _ meaning: String?, _ new: String) -> Change {
        var (written, right) = (phrase.trimmingSpaces, new.trimmingSpaces)
        if written.first == "|", right.first == "|" {
            written = String(written.dropFirst()).trimmingSpaces
            right = String(right.dropFirst()).trimmingSpaces
        } else if let first = written.split(separator: " ").first, first.count == 1, right.hasPrefix(first + " ") {
            written = String(written.dropFirst(2))
            right = String(right.dropFirst(2))
        }
        return Change(written: name ?? written, right: meaning ?? right)
    }

    // MARK: The result

    /// Makes the text say the statement in this language, as far as the rules can; false where none knew it.
    func rewrite() -> Bool {
        let before = masked
        rewriteSheet()
        rewriteForeignMarks()
        rewriteMarks()
        rewriteChinese()
        rewriteSQL()
        rewriteLists()
        rewriteSearch()
        rewriteCorpus()
        rewritePaths()
        rewriteTables()
        rewriteSentences()
        rewriteStages()
        rewriteBareWords()
        rewriteDeniedEnglish()
        return masked != before && !changes.isEmpty
    }

    /// The statement as the rules left it.
    var text: String { unmasked(masked[...]).trimmingSpaces }

    /// The statement in its other meanings.
    var otherTexts: [String] { alternatives.map { unmasked($0[...]).trimmingSpaces } }

    /// What was written, and how it is written here.
    var message: String {
        let parts = changes.prefix(3).map { change in
            change.right.isEmpty
                ? "`\(change.written)` is left out" : "`\(change.written)` is written `\(change.right)` here"
        }
        return parts.joined(separator: "; ")
    }
}
