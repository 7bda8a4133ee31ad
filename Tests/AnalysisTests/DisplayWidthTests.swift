import Testing
import Text

@Suite("Display width")
struct DisplayWidthTests {
    @Test("Cells of characters", arguments: [
        ("a", 1), ("中", 2), ("，", 2), ("Ａ", 2), ("ｱ", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0),
        ("\u{200D}", 0), ("\u{FE0F}", 0), ("😀", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("\u{7}", 0), ("\u{AD}", 1), ("\u{3000}", 2), ("𠀀", 2), ("中国abc", 7), ("", 0),
    ])
    func cells(text: String, width: Int) {
        #expect(DisplayWidth().cells(text) == width)
    }

    @Test("Ambiguous characters are as wide as the terminal says")
    func ambiguous() {
        #expect(DisplayWidth(ambiguous: 1).cells("“…”") == 3)
        #expect(DisplayWidth(ambiguous: 2).cells("“…”") == 6)
    }
}
