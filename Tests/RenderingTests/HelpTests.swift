import Documents
import QueryLang
import Rendering
import Testing
import Text

@Suite struct HelpTests {
    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeHasAPage(code: DiagnosticCode) throws {
        let error = try #require(HelpCatalog.errorPage(code.rawValue))
        #expect(error.gloss.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        #expect(!error.title.hasSuffix(".") && error.title.first?.isUppercase == false)
        if case .query(let query) = error.example { #expect(query != error.mend) }
        let page = try #require(HelpCatalog.page(code.rawValue.lowercased()))
        #expect(page.text.contains(error.meaning) && page.text.contains(error.mend))
    }

    @Test func aChineseWordIsAnsweredInChinese() {
        #expect(HelpCatalog.page("近") == nil)
        let near = HelpCatalog.answer(toUnknown: "近", columns: nil)
        #expect(near.hasPrefix("没有“近”的说明；相近的词有：") && near.contains("邻近"))
        #expect(HelpCatalog.answer(toUnknown: "总计", columns: nil).contains("合计"))
        #expect(HelpCatalog.answer(toUnknown: "龘", columns: nil).hasPrefix("没有“龘”的说明\n"))
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeHasAPageInChinese(code: DiagnosticCode) throws {
        let error = try #require(HelpCatalog.errorPage(code.rawValue))
        let chinese = try #require(error.chinese)
        switch (error.example, chinese.example) {
        case (.query, .query), (.situation, .situation): break
        default: Issue.record("one page shows a query, the other a situation")
        }
        let page = try #require(HelpCatalog.page(code.rawValue, in: .chinese))
        #expect(page.text.hasPrefix("\(code.rawValue)：\(error.gloss)") && page.text.contains(chinese.meaning))
        #expect(HelpCatalog.page(code.rawValue, in: .english)?.text == HelpCatalog.page(code.rawValue)?.text)
    }

    /// A syntax line in Chinese holds words of the language, and others only in 〈〉.
    @Test func everyEntryHasItsSyntaxInChinese() {
        for entry in ReferenceEntry.all {
            let syntax = entry.syntax(in: .chinese)
            var isInside = false
            var words: [String] = [""]
            for character in syntax {
                if character == "〈" || character == "“" || character == "$" { isInside = true }
                let isHan = character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
                if isHan, !isInside { words[words.count - 1].append(character) } else { words.append("") }
                if "〉”、)".contains(character) { isInside = false }
            }
            #expect(syntax != entry.syntax, "\(entry.id)")
            for word in words where !word.isEmpty && !["年", "月", "日", "甲", "乙", "丙"].contains(word) {
                #expect(LanguageWord.areWords(word), "\(entry.id): \(word)")
            }
        }
    }

    @Test func noCodeOrTopicHasTwoPages() {
        let pages = DiagnosticCode.allCases.compactMap { HelpCatalog.errorPage($0.rawValue)?.title }
        #expect(Set(pages).count == pages.count)
        #expect(Set(HelpCatalog.topics.map(\.topic)).count == HelpCatalog.topics.count)
    }

    @Test func topicsAreListedAndFound() {
        for page in HelpCatalog.topics {
            #expect(HelpCatalog.overview.contains("  \(page.topic) "))
            #expect(HelpCatalog.page(page.topic)?.title == page.title)
            for line in page.body.split(separator: "\n") { #expect(DisplayWidth().cells(line) <= 110, "\(line)") }
        }
        #expect(HelpCatalog.page("nonsense") == nil)
        #expect(HelpCatalog.suggestions(for: "form") == ["formats"])
        #expect(HelpCatalog.suggestions(for: "E06").first == "E0601")
    }

    /// Every word of the language in every spelling, fixed values and marks, has an answer about itself: never the page
    /// of a topic, which is about many.
    @Test func everyWordIsAnswered() {
        let words = LanguageWord.everyWord + LanguageWord.particles
        let values = UnitKind.allCases.flatMap { Schema.fields(of: $0) }.flatMap { info in
            (Engine.values(of: info) ?? []).flatMap { [$0] + LanguageWord.chinese(ofValue: $0, of: info.field.rawValue) }
        }
        let marks = ["|", ".", ",", ";", "#", "$", "(", "“", "%", "+", "-", "*", "/", "=", "!=", "<", "<=", ">", ">=", "亿", "、", "。"]
        let foreign = ["regex", "正则", "share", "占比", "limit", "order by", "group by", "concordance"]
        var unanswered: [String] = []
        for word in words.flatMap({ $0.spelling.english + $0.spelling.chinese }) + values + marks + foreign {
            guard let page = HelpCatalog.page(word) else {
                unanswered.append(word)
                continue
            }
            let isTopic = HelpCatalog.topics.contains { $0.topic == page.topic && $0.title == page.title }
            if isTopic != HelpCatalog.topics.contains(where: { $0.topic == word }) { unanswered.append(word + " (a topic)") }
            guard let meaning = words.first(where: { ($0.spelling.english + $0.spelling.chinese).contains(word) }) else { continue }
            let names = [word] + meaning.spelling.english + meaning.spelling.chinese
            if !isTopic, !names.contains(where: page.text.contains) { unanswered.append(word + " (not about it)") }
        }
        #expect(unanswered.isEmpty, "\(unanswered)")
    }

    @Test func unknownCodesAndWordsAreAnswered() {
        let answer = HelpCatalog.answer(toUnknown: "e9999", columns: nil)
        #expect(answer.contains("the nearest is E0606") && DiagnosticCode.allCases.allSatisfy { answer.contains($0.rawValue) })
        #expect(HelpCatalog.answer(toUnknown: "form", columns: nil) == "no help on ‘form’; there is formats\n")
        #expect(HelpCatalog.answer(toUnknown: "nonsense", columns: nil).contains("Topics of help"))
        #expect(HelpCatalog.answer(toUnknown: "fold", columns: nil) == "no help on ‘fold’; help texts tells of it\n")
        #expect(HelpCatalog.answer(toUnknown: "timeout", columns: nil).contains("--timeout is an option"))
        let codes = HelpCatalog.answer(toUnknown: "codes", columns: nil)
        #expect(DiagnosticCode.allCases.allSatisfy { codes.contains($0.rawValue) })
        #expect(HelpCatalog.page("author.unit")?.text == HelpCatalog.page("unit")?.text)
    }

    @Test(arguments: [30, 40, 60, 80])
    func pagesFitAndBreakBetweenWords(columns: Int) {
        let width = DisplayWidth()
        for page in HelpCatalog.topics {
            let lines = page.text(columns: columns).split(separator: "\n")
            for line in lines { #expect(width.cells(line) <= columns, "\(line)") }
            let words = Set(lines.flatMap { $0.split(separator: " ") })
            let expected = page.text.split { $0.isWhitespace }
            for word in expected where word.allSatisfy(\.isASCII) && word.count <= columns / 2 {
                #expect(words.contains(word), "\(word)")
            }
        }
    }
}
