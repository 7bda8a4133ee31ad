import TestSupport

/// Choices of a seeded generator.
protocol Chooser {
    var random: SeededGenerator { get set }
}

extension Chooser {
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &random)] }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func several<Element>(_ range: ClosedRange<Int>, _ make: (inout Self) -> Element) -> [Element] {
        (0..<number(range)).map { _ in make(&self) }
    }

    /// Few characters, so that hits overlap and abut; some fold to others (後 to 后, Ａ to a), one to two (㎏), one is
    /// two UTF-16 units.
    mutating func letters(_ range: ClosedRange<Int>) -> String {
        several(range) { chooser in
            if chooser.chance(80) { return chooser.pick(["上", "上", "上", "中", "中", "下", "1"]) }
            return chooser.pick(["，", "。", "。", "！", "“", "”", "後", "后", "Ａ", "a", "2", "㎏", "𠀀"])
        }.joined()
    }
}
