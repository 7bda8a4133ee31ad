import Scoring
import Testing

/// Values counted by hand.
@Suite struct ScorerTests {
    typealias Article = AnnotatedPage.Article
    typealias Paragraph = AnnotatedPage.Paragraph
    typealias Person = AnnotatedPage.Person

    static let long = "河道的清淤从去年冬天开始一直做到今年开春", next = "药品目录里的每一种都要有人管到底"
    static let last = "图书车停在集市旁边的榕树下面等孩子"

    /// Two articles; the second has a host and a guest.
    static let annotated = AnnotatedPage(
        articles: [
            Article(
                title: "守住 河道", authors: [Person("张三", unit: "甲大学"), Person("李四", unit: "乙大学")],
                paragraphs: [Paragraph(long), Paragraph(next)]),
            Article(title: nil, authors: [Person("王五", role: "guest")], paragraphs: [Paragraph(last, speaker: "王五")]),
        ], furnitureLines: [[1, 2]])

    @Test func equalPagesHaveAllFigures() {
        let score = PageScorer.score(Self.annotated, found: Self.annotated, source: ["首页 > 正文", "三字", Self.long])
        for figure in Figure.allCases { #expect(score[figure].value == 1, "\(figure)") }
        #expect(score[.furniture].annotated == 5)
    }

    /// White space and Markdown marks are no difference; one paragraph is cut, one unit wrong, one article found too many.
    @Test func damageIsCounted() {
        let found = AnnotatedPage(articles: [
            Article(
                title: "守住河道", authors: [Person("张三", unit: "甲大学"), Person("李四", unit: "丙大学")],
                paragraphs: [Paragraph("**" + Self.long.prefix(10) + "** "), Paragraph(" " + Self.next)]),
            Article(title: "没有", paragraphs: [Paragraph("别处没有的一段文字，足够长了。")]),
        ])
        let score = PageScorer.score(Self.annotated, found: found, source: ["别处没有的一段文字，足够长了。", "x"])
        // One of three annotated is among three found; of two articles one is matched, and two were found.
        #expect(score[.paragraph].value == 2.0 * 1 / (3 + 3))
        #expect(score[.article].value == 0.5)
        // 10 of 20 characters of the first paragraph, all 16 of the second, none of 17.
        #expect(Self.long.count == 20 && Self.next.count == 16 && Self.last.count == 17)
        #expect(score[.characters].value == 26.0 / 53)
        #expect(score[.order].value == 0)
        #expect(score[.title].value == 0.5)
        #expect(score[.author].value == 2.0 * 2 / (3 + 2))
        #expect(score[.unit].value == 2.0 * 1 / (3 + 2))
        #expect(score[.role].value == 2.0 * 2 / (3 + 2))
        #expect(score[.speaker].value == 1.0 / 3)
        #expect(score[.furniture].value == 0)
    }

    @Test func nothingToFindHasNoValue() {
        let empty = PageScorer.score(AnnotatedPage(), found: nil)
        #expect(Figure.allCases.allSatisfy { empty[$0].value == nil })
        #expect(PageScorer.score(Self.annotated, found: nil)[.paragraph].value == 0)
    }

    /// Shares of half of either side match; the pair that shares most goes first.
    @Test func articlesAreMatchedByTheirText() {
        let halves = AnnotatedPage(articles: [
            Article(title: "守住河道", paragraphs: [Paragraph(Self.next)]), Article(title: nil, paragraphs: [Paragraph(Self.long)]),
        ])
        let score = PageScorer.score(Self.annotated, found: halves)
        // The longer half is the first article; the other is left over, as is the second article.
        #expect(score[.article].value == 0.5)
        #expect(score[.title].value == 0)
    }

    @Test func linesEndWhereAnnotationsCountThem() {
        #expect(SourceLines.split("甲\r\n乙\n\n丙\u{2028}丁\u{0C}") == ["甲", "乙", "", "丙", "丁"])
        #expect(SourceLines.split("") == [])
    }
}
