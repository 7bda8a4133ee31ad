import Testing
@testable import Analysis

@Suite("Folding")
struct FoldingTests {
    let normalizer = Normalizer()

    @Test("Texts printed differently fold to one", arguments: [
        ("ＡＢＣ１２３％", "abc123%"),
        ("經濟發展與臺灣", "经济发展与台湾"),
        ("“氢能”‘储能’「光伏」『风电』＂＇", "\"氢能\"\"储能\"\"光伏\"\"风电\"\"\""),
        ("（一）", "(一)"),
        ("ﬁnance ½ ㎡", "finance 1⁄2 m2"),
        ("Straße ÉTÉ e\u{301}te\u{301}", "strasse été été"),
        ("发展 的\n前 沿", "发展的前沿"),
        ("增长, 2024年", "增长,2024年"),
        ("ＧＤＰ，\n2024", "gdp,2024"),
        ("ＧＤＰ\u{3000}ＣＰＩ", "gdp cpi"),
        ("GDP,  CPI", "gdp, cpi"),
        ("  hello \n\t world  ", "hello world"),
        ("参与 AI 竞赛", "参与ai竞赛"),
        ("서울 시", "서울 시"),
        ("氢\u{200B}能\u{FEFF}葛\u{E0100}", "氢能葛"),
        ("co\u{AD}operate", "cooperate"),
        ("e\u{AD}\u{301}", "é"),
        ("か \u{3099}", "か \u{3099}"),
        ("……", "......"),
        ("", ""), (" \n ", ""), ("\u{200B}", ""),
    ])
    func golden(printed: String, folded: String) {
        #expect(normalizer.foldKey(printed) == folded)
    }
}
