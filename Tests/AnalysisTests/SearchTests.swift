import Testing
@testable import Analysis

@Suite("Searching and segmenting")
struct SearchTests {
    @Test("The scanner finds what a naive search finds, in any range")
    func scanner() {
        var generator = SeededGenerator(seed: 7)
        let letters = Array("的重庆ab".utf16)
        for _ in 0..<4_000 {
            func word(upTo limit: Int) -> [UInt16] {
                let length = Int.random(in: 0..<limit, using: &generator)
                return (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
            }
            let text = word(upTo: 150)
            let needle = word(upTo: 6)
            let lower = Int.random(in: 0...text.count, using: &generator)
            let range = lower..<Int.random(in: lower...text.count, using: &generator)
            let naive = range.filter {
                !needle.isEmpty && $0 + needle.count <= range.upperBound && Array(text[$0..<$0 + needle.count]) == needle
            }
            let found = text.withUnsafeBufferPointer { TextScanner(needle).occurrences(in: $0, range: range) }
            #expect(found == naive)
        }
    }

    @Test("The scanner stops when it is told to")
    func stops() {
        let text = Array(repeating: UInt16(0x7684), count: 500)
        var count = 0
        text.withUnsafeBufferPointer {
            TextScanner([0x7684]).forEachOccurrence(in: $0, range: 0..<1_000) { _ in
                count += 1
                return count < 7
            }
        }
        #expect(count == 7)
    }

    @Test("Words: dictionary words, numbers and apostrophes whole, marks no words")
    func words() {
        let segmenter = Segmenter()
        let units = Normalizer().fold("中国人口增长2.45%，它don’t stop。").units
        let segments = units.withUnsafeBufferPointer { segmenter.segments(of: $0) }
        let words = segments.filter(\.isWord).map { String(decoding: units[$0.range], as: UTF16.self) }
        #expect(words.contains("人口") && words.contains("2.45") && words.contains("don\"t") && !words.contains("%"))
        let boundaries = units.withUnsafeBufferPointer { segmenter.wordBoundaries(in: $0) }
        #expect(boundaries.first == 0 && boundaries.last == units.count)
        #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
        #expect([UInt16]().withUnsafeBufferPointer { segmenter.wordBoundaries(in: $0) } == [0])
    }

    @Test("Pinyin: initials, syllables and parts of the last, from any character on", arguments: [
        ("cq", 0), ("chongqing", 0), ("chongq", 0), ("c q", 0), ("xndx", 2), ("dxue", 4), ("xi'nan", 2), ("c", 0), ("zhongqing", 0),
        ("cx", nil), ("x", nil), ("重", nil), ("", nil), ("cqingg", nil),
    ] as [(String, Int?)])
    func pinyin(_ typed: String, _ place: Int?) {
        let text = "重庆西南大学"
        #expect(PinyinSearch(typed, among: [text])?.place(in: text) == place)
    }

    @Test("Pinyin of many characters, of none, and beside Latin")
    func pinyinOfAnything() {
        let all = String(String.UnicodeScalarView((0x4E00..<0x5E00).compactMap(Unicode.Scalar.init)))
        #expect(PinyinSearch("yi", among: [all, "", "𠀀龘A股"])?.place(in: all) == 0)
        #expect(PinyinSearch("agu", among: ["𠀀龘A股"])?.place(in: "龘A股") == 1)
        #expect(PinyinSearch("a", among: [])?.place(in: "") == nil)
    }

    @Test("Order: digits, Latin, Han by pinyin, and different strings differ")
    func order() {
        let sorted = ["10", "2", "apple", "Zebra", "阿姨", "北京", "李", "上海", "自贡"]
        let collation = Collation()
        var generator = SeededGenerator(seed: 8)
        let shuffled = sorted.shuffled(using: &generator).map { ($0, collation.sortKey($0)) }
        #expect(shuffled.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0) == sorted)
        #expect(collation.sortKey("a\u{0}") != collation.sortKey("a"))
    }
}
