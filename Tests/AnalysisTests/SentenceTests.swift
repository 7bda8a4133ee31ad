import Testing
@testable import Analysis

@Suite("Sentences")
struct SentenceTests {
    /// Sentences are written with a stroke between them.
    @Test("Chinese and Latin text", arguments: [
        "桥修好了。|船不再摆渡；路也通了。|",
        "他说：“雨停了。”|“走吧！”|她应道。|",
        "他问：“是‘老王来了！’|吗？”|没人答。|",
        "真的？！|（是真的。）|后来呢……|没有后来",
        "“好！”。|再见。|",
        "\"好。\"|\"是吗？\"|\"是。\"",
        "增长2.45%。|第3.1节说明：A.B公司未盈利",
        "It rains. |Dr. Li waited, e.g. at St. Ives. |\"We don't go.\" |She left!",
        "没有标点",
        "。|",
        "",
    ])
    func split(marked: String) {
        let expected = marked.split(separator: "|").map { Normalizer().fold(String($0)).units.filter { $0 != 0x20 } }
        let source = Array(marked.filter { $0 != "|" }.utf16)
        let folded = Normalizer().fold(String(decoding: source, as: UTF16.self))
        let ranges = source.withUnsafeBufferPointer { Sentences.ranges(in: folded, source: $0) }
        #expect(ranges.map { folded.units[$0].filter { $0 != 0x20 } } == expected)
        #expect(ranges.map(\.count).reduce(0, +) == folded.units.count)
    }

    @Test("Random units are covered without gap, with the source and without")
    func total() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<3_000 {
            let text = RandomText.string(length: 20, using: &generator) + "。\"'）!?...x. y"
            let source = Array(text.utf16)
            let folded = Normalizer().fold(text)
            let ranges = source.withUnsafeBufferPointer {
                [Sentences.ranges(in: folded, source: $0), Sentences.ranges(in: folded)]
            }
            for found in ranges {
                #expect(found.first?.lowerBound == 0 && found.last?.upperBound == folded.units.count)
                #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
                #expect(found.allSatisfy { !$0.isEmpty })
            }
        }
    }
}
