import TestSupport
import Testing
import Text

@testable import Syntax

@Suite struct HanTests {
    private func cut(_ run: String, names: HanNames = []) -> [String]? {
        let scalars = run.unicodeScalars.map(NameFolding.fold)
        guard case .pieces(let pieces) = HanCutter.cut(scalars, names: names) else { return nil }
        return pieces.map { HanCutter.text(scalars[$0.range]) }
    }

    private let words = Lexicon.standard.hanSpellings

    /// No two words of the table side by side are cut otherwise, but where another cut means the same.
    @Test func pairsAreCutWhereTheyJoin() {
        var wrong: [String] = []
        for first in words {
            for second in words where cut(first + second) != [first, second] {
                let found = cut(first + second) ?? []
                if !Self.sameMeaning.contains(first + second) {
                    wrong.append("\(first)+\(second) → \(found.joined(separator: "|"))")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.joined(separator: "  "))")
    }

    /// Pairs that make a word of the table with the meaning of the two, or that no statement puts side by side
    /// (末个, 不小于等于, 找出处).
    private static let sameMeaning: Set<String> = [
        "不为", "不是", "不等于", "不大于", "不小于", "不少于", "不早于", "不晚于", "不大于等于", "不小于等于", "大于等于",
        "小于等于", "含有", "没有", "至少有", "查找", "每个", "末个",
        "以内", "以前", "以后", "保存为", "保存到", "导出为", "导出到", "各个", "哪几", "并且", "找到", "查找到", "条件是",
        "请帮我", "随机抽取", "有几", "有哪些", "有多少", "含有几", "含有哪些", "含有多少", "没有几", "没有哪些", "没有多少",
        "至少有几", "至少有哪些", "至少有多少",
        "不到", "不超过", "不低于", "不高于", "而且", "以及", "开头是", "结尾是", "找出处", "但是",
        "找找", "找找到", "找找找", "查找一下", "查找找", "查查", "查查找", "查查找一下", "查查查",
    ]

    @Test(
        arguments: [
            ("不为空", ["不", "为空"]), ("至少于", ["至", "少于"]), ("作者单位", ["作者", "单位"]), ("上一段发言人", ["上一段", "发言人"]),
            ("查找没有段落提及", ["查找", "没有", "段落", "提及"]), ("字数不大于", ["字数", "不大于"]),
        ] as [(String, [String]?)])
    func cutting(_ run: String, _ pieces: [String]?) {
        #expect(cut(run) == pieces)
    }

    @Test func namesAreUsedOnlyWhereTheTableFails() {
        #expect(cut("提及氢能且", names: ["氢能"]) == ["提及", "氢能", "且"])
        #expect(cut("发言人工智能", names: ["人工智能"]) == ["发言", "人工智能"])
        #expect(cut("作者单位", names: ["者单"]) == ["作者", "单位"])
    }

    @Test(arguments: [
        ("零", "0"), ("三", "3"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("两百零五", "205"), ("九百九十九", "999"),
        ("一百一十", "110"), ("两千", "2000"), ("两千零五", "2005"), ("二百五", "250"), ("一千零一十", "1010"), ("一万二", "12000"),
        ("一万零二", "10002"), ("二十三万", "230000"), ("三亿五千万", "350000000"), ("一万亿", "1000000000000"), ("三点一四", "3.14"),
        ("百分之二十", "20%"), ("百分之三点五", "3.5%"), ("千分之三", "3‰"), ("万分之一百二十", "1.20%"), ("两成", "20%"), ("三成五", "35%"),
    ])
    func numerals(_ text: String, _ spelling: String) {
        let scalars = Array(text.unicodeScalars)
        let read = HanNumeral.read(scalars, from: 0)
        #expect(read?.spelling == spelling)
        #expect(read?.end == scalars.count)
    }

    @Test(arguments: ["千", "万元", "成", "百分之", "点五"])
    func noNumerals(_ text: String) { #expect(HanNumeral.read(Array(text.unicodeScalars), from: 0) == nil) }

    /// The cutter against the definition: every way to cut, the fewest pieces, the longest first.
    @Test func cutsAgreeWithTheDefinition() {
        var random = SeededGenerator(seed: 11)
        let words = self.words
        for _ in 0..<2000 {
            let run = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }.joined()
            let scalars = Array(run.unicodeScalars)
            let best = Self.covers(scalars).min { a, b in
                a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b, by: >)
            }
            guard case .pieces(let pieces) = HanCutter.cut(scalars) else {
                Issue.record("\(run) was not cut")
                continue
            }
            #expect(pieces.map(\.range.count) == best, "\(run)")
        }
    }

    private static func covers(_ run: [Unicode.Scalar]) -> [[Int]] {
        var memo: [Int: [[Int]]] = [run.count: [[]]]
        for start in run.indices.reversed() {
            var found: [[Int]] = []
            for end in (start + 1)...run.count {
                let isNumeral = HanNumeral.read(run, from: start)?.end == end
                if Lexicon.standard[HanCutter.text(run[start..<end])] != nil || isNumeral {
                    found += (memo[end] ?? []).map { [end - start] + $0 }
                }
            }
            memo[start] = found
        }
        return memo[0] ?? []
    }
}
