import QueryLang
import Testing

/// Two questions over the seed pages with answers that people have checked.
@Suite struct SeedUnitTests {
    private static let seeds: Collection = {
        let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return Collection.open([.path("/\(folder)/seeds")]).collection
    }()

    @Test func quotedTermsWithACharacter() {
        let rows = answer(
            "find quotes where kind = quotation and \"链\" | show document.name, article.index, paragraph.index, text", in: Self.seeds)
        #expect(rows == [
            "001_66957b951f73b7ba.txt | 2 | 2 | 四链融合",
            "002_50d3b4d398fe0756.txt | 1 | 4 | 四链",
            "004_cf984d4ef4f0545c.txt | 1 | 19 | 链主",
        ])
    }

    @Test func quantitiesOfSomeUnits() {
        let rows = answer(
            "find quantities where unit in (\"元\", \"亿元\", \"%\", \"万辆\") | show document.name, article.index, paragraph.index, text",
            in: Self.seeds)
        #expect(rows == [
            "002_50d3b4d398fe0756.txt | 1 | 3 | 2.45%",
            "003_e77de05a5d3bd8b0.txt | 1 | 3 | 4124元",
            "003_e77de05a5d3bd8b0.txt | 1 | 3 | 9057元",
            "003_e77de05a5d3bd8b0.txt | 1 | 3 | 30%",
            "003_e77de05a5d3bd8b0.txt | 1 | 4 | 4124元",
            "003_e77de05a5d3bd8b0.txt | 1 | 4 | 9057元",
            "003_e77de05a5d3bd8b0.txt | 1 | 4 | 30%",
            "004_cf984d4ef4f0545c.txt | 1 | 20 | 280万辆",
            "004_cf984d4ef4f0545c.txt | 1 | 21 | 2000亿元",
        ])
    }
}
