/// What was said in a statement, however it was put: its texts, numbers and names, and whether it denies something.
///
/// A repair keeps the wording (`isKept`): no word is dropped or put in its place but one that the table of
/// `ForeignWords` knows to say the same, and no field comes in that nobody asked for. The check is of words and not of
/// trees, since what has to be repaired has no tree.
struct Wording {
    /// A word of letters outside quotation marks, folded and by its canonical name.
    private struct Word {
        var name: String
        /// A step of a path, which a dot follows.
        var isStep = false
        /// Directly after `find`.
        var isFound = false
        /// Says what a distance is counted in, or what a quantifier counts.
        var isCounted = false
    }

    private var words: [Word] = []
    private var quotedWords: Set<String> = []
    /// Digits without leading zeros, wherever they stand.
    private var numbers: Set<String> = []
    private var digits = ""
    /// Words inside quotation marks, and Han outside that no words of the language make up.
    private var texts: [String] = []
    /// All of it, folded.
    private var folded = ""
    private var isDenying = false
    /// Whether it asks for what is missing; that nothing is missing denies nothing.
    private var isAbsence = false
    /// Whether words of the language stand in it in Chinese.
    private var isHan = false
    private var hasNumberWords = false
    /// 500字左右: a range that holds the number says it.
    private var isAbout = false

    /// - Parameter consumed: words that need not be kept, in the form that `words(_:)` gives.
    init(_ statement: String, without consumed: Set<String> = []) {
        folded = NameFolding.key(statement)
        // `= ""` asks for what has nothing.
        isAbsence = folded.contains(once(#/[=>]\s*(?:""|'')(?=\s|\)|$)/#))
        // Far apart is not near, and what is outside is not in it.
        isDenying = folded.contains(
            once(#/以外|之外|去掉|去除|剔除|排除|\bother than\b|(?:相距|相隔|间隔|距离)(?:(?:超过|大于|多于|至少|不少于)|\d+个?字以上)/#))
        isAbout = folded.contains(once(#/左右|上下|大约|大概|约\d|差不多/#))
        var scanner = WordScanner(folded)
        let isSearchCommand = ForeignWords.searchCommands.contains(scanner.firstWord)
        var loose: [String] = []
        while let piece = scanner.next() {
            if piece.kind == .latin, !piece.excludes, words.last?.name != "ascending", denies(piece, isSearchCommand) { isDenying = true }
            guard !consumed.contains(piece.text) else { continue }
            switch piece.kind {
            case .digits: addNumber(piece.text)
            case .quotedHan: texts.append(piece.text)
            case .quotedLatin:
                texts.append(piece.text)
                quotedWords.insert(piece.text)
            case .han:
                if ForeignWords.hanPeriods.contains(where: piece.text.contains) { hasNumberWords = true }
                if piece.isAfterDot {
                    words.append(Word(name: Self.key(piece.text)))
                } else if !piece.isAfterDigit {
                    addHan(piece.text, &loose)
                } else if Self.denies(piece.text) {
                    isDenying = true
                }
            case .latin:
                let last = words.last?.name
                if ForeignWords.numberWords.contains(piece.text) { hasNumberWords = true }
                if ForeignWords.absences.contains(piece.text) { isAbsence = true }
                words.append(
                    Word(
                        name: Self.canonical(piece.text), isStep: piece.isBeforeDot, isFound: last == "find",
                        isCounted: piece.isAfterDigit || ["within", "any"].contains(last)))
            case .negation: isDenying = true
            }
        }
        // In a sentence in Chinese what is text stands in quotation marks, and the rest is the sentence.
        if !isHan, texts.isEmpty || !words.isEmpty { texts += loose }
    }

    private func denies(_ piece: WordScanner.Piece, _ isSearchCommand: Bool) -> Bool {
        if ForeignWords.negations.contains(piece.text) || piece.text.hasSuffix("n't") { return true }
        // PowerShell's operators begin with one and deny nothing.
        if ["like", "ilike", "clike"].contains(piece.text) { return false }
        return piece.isAfterMinus && (!isSearchCommand || piece.text.contains("v"))
    }

    private mutating func addNumber(_ text: String) {
        let value = text.drop { $0 == "0" }
        numbers.insert(value.isEmpty ? "0" : String(value))
        digits += text
    }

    private mutating func addHan(_ run: String, _ loose: inout [String]) {
        let scalars = Array(run.unicodeScalars)
        if Self.denies(run) { isDenying = true }
        if scalars.contains(where: ForeignWords.hanNumerals.contains) { hasNumberWords = true }
        if case .pieces = HanCutter.cut(scalars) {
            isHan = true
        } else if Lexicon.standard.hanSpellings.contains(where: { $0.unicodeScalars.count > 1 && run.contains($0) }) {
            // Words of the language and a text in one run: which is which, nobody can tell.
            isHan = true
        } else {
            loose.append(run)
        }
    }

    private static func denies(_ run: String) -> Bool {
        let denied = ForeignWords.hanLess.reduce(run) { $0.replacing($1, with: "") }
        return denied.unicodeScalars.contains(where: ForeignWords.hanNegations.contains) || run.contains("以外") || run.contains("之外")
    }

    /// A key of records without the words of the language that follow it in one run: 媒体 of 元数据.媒体是.
    private static func key(_ run: String) -> String {
        var key = Substring(run)
        while let word = Lexicon.standard.hanSpellings.filter({ key.count > $0.count && key.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            key = key.dropLast(word.count)
        }
        return String(key)
    }

    private static func canonical(_ word: String) -> String {
        guard let meaning = Lexicon.standard[word] else { return word }
        let keyword = meaning.keywords.first { $0.hasEnglish }?.rawValue
        if meaning.isReserved, let keyword { return keyword }
        return meaning.unit ?? meaning.field ?? keyword ?? word
    }

    /// The words of a phrase, folded.
    static func words(_ phrase: some StringProtocol) -> Set<String> {
        var scanner = WordScanner(NameFolding.key(String(phrase)))
        var words: Set<String> = []
        while let piece = scanner.next() { words.insert(piece.text) }
        return words
    }

    // MARK: Comparing

    /// Whether a repaired statement still says all of this, and nothing that was not said.
    func isKept(in repaired: String) -> Bool {
        let after = Wording(repaired)
        return (isDenying != isAbsence) == (after.isDenying != after.isAbsence) && texts.allSatisfy(after.folded.contains) && keepsNumbers(in: after)
            && keepsJoining(in: after) && keepsWords(in: after) && !gainsNames(in: after)
    }

    private func keepsWords(in after: Wording) -> Bool {
        let here = Set(after.words.map(\.name))
        let gained = gained(in: after)
        return words.allSatisfy { word in
            // Quotation marks make a text of a word, unless it is one of the language, or was meant for one.
            let there = Self.isText(word.name) ? here.union(after.quotedWords) : here
            if there.contains(word.name) && !gained.lost.contains(word.name) || ForeignWords.fillers.contains(word.name) { return true }
            if ForeignWords.numberWords.contains(word.name) { return !after.numbers.isEmpty }
            if let same = ForeignWords.counterparts[word.name] {
                return same.contains { there.contains($0) || !($0.first?.isLetter ?? true) && after.folded.contains($0) }
            }
            // `sentence.kind` where the kind is the article's.
            if word.isStep, Self.isUnit(word.name), after.words.contains(where: { $0.isStep && gained.words.contains($0.name) }) {
                return true
            }
            return Keywords.nearest(to: word.name, among: gained.words.sorted()) != nil
        }
    }

    private static func isText(_ word: String) -> Bool {
        if let meaning = Lexicon.standard[word] {
            return meaning.unit == nil && meaning.field == nil && meaning.function == nil && meaning.keywords.isEmpty
        }
        return Keywords.nearest(to: word, among: (Keywords.units + Keywords.fields).flatMap(\.english)) == nil
    }

    /// Words that the other has and this not, or not so often; and the other way round, words that are gone.
    private func gained(in after: Wording) -> (words: Set<String>, lost: Set<String>) {
        var counts: [String: Int] = [:]
        for word in words { counts[word.name, default: 0] -= 1 }
        for word in after.words { counts[word.name, default: 0] += 1 }
        let lost = counts.filter { $0.value < 0 }.keys.filter { name in !after.words.contains { $0.name == name } && !after.quotedWords.contains(name) }
        return (Set(counts.filter { $0.value > 0 }.keys), Set(lost))
    }

    /// A number may come back by one more or less: `more than 3` is `at least 4`, `[2]` skips 1.
    private func keepsNumbers(in after: Wording) -> Bool {
        func near(_ number: String, _ others: Set<String>, _ digits: String) -> Bool {
            if others.contains(number) || digits.contains(number) { return true }
            guard let value = Int(number) else { return false }
            if isAbout, others.contains(String(value - value / 10)), others.contains(String(value + value / 10)) { return true }
            return others.contains(String(value + 1)) || value > 0 && others.contains(String(value - 1))
        }
        let around = isAbout ? Set(numbers.compactMap { Int($0) }.flatMap { [$0 - $0 / 10, $0 + $0 / 10] }.map(String.init)) : []
        guard numbers.allSatisfy({ near($0, after.numbers, after.digits) }) else { return false }
        return after.numbers.allSatisfy { number in
            near(number, numbers, digits) || around.contains(number) || hasNumberWords || ForeignWords.defaultCounts.contains(number)
                || numbers.contains { number.hasPrefix($0) && number.dropFirst($0.count).allSatisfy { $0 == "0" } }
        }
    }

    /// `and` does not become `or`, nor `or` become `and`.
    private func keepsJoining(in repaired: Wording) -> Bool {
        func joins(_ wording: Wording) -> (and: Bool, or: Bool, isList: Bool) {
            let names = Set(wording.words.map(\.name))
            // The `and` of a range joins nothing.
            let and = !names.isDisjoint(with: ["and", "all"]) && !names.contains("between")
            return (and, !names.isDisjoint(with: ["or", "any", "nor", "either"]), names.contains("in"))
        }
        let (before, after) = (joins(self), joins(repaired))
        // 不包含“a”和“b” may be 不包含任一: what is denied of both is denied of any.
        let isAnyDenied = isDenying && (isHan || !folded.contains(" any ") && repaired.folded.contains(once(#/\bnot \w+(?: with)? any \(/#)))
        if before.and, !before.or, after.or, !after.and, !isAnyDenied { return false }
        return !(before.or && !before.and && after.and && !after.or && !after.isList && !isDenying)
    }

    /// Whether a field or a unit came in that no word accounts for.
    private func gainsNames(in after: Wording) -> Bool {
        guard !isHan else { return false }
        let here = Set(words.map(\.name))
        let lost = here.subtracting(after.words.map(\.name))
        let explained = Set(words.flatMap { (ForeignWords.counterparts[$0.name] ?? []) + (ForeignWords.implied[$0.name] ?? []) })
        // `//paragraph[3]` asks for a number.
        let isNumbered = folded.contains(once(#/\w\[\d+\]/#))
        let hasUnit = here.union(explained).contains { Self.isUnit($0) && !WordTable.roles.contains($0) }
        return after.words.contains { word in
            guard !here.contains(word.name), !folded.contains(word.name), !explained.contains(word.name),
                let meaning = Lexicon.standard[word.name], !meaning.isReserved, meaning.unit != nil || meaning.field != nil
            else { return false }
            // Words of stages are fields too: `left`, `value`, `number`.
            if isNumbered, word.name == "index" { return false }
            if meaning.function != nil || meaning.keywords.contains(where: \.isStage) { return false }
            if word.isStep, Self.isUnit(word.name) || word.name == "meta" { return false }
            if word.isFound && !hasUnit || word.isCounted { return false }
            return !lost.contains { Keywords.nearest(to: $0, among: [word.name]) != nil }
        }
    }

    private static func isUnit(_ word: String) -> Bool { Lexicon.standard[word]?.unit != nil }
}
