/// Those whom a speech greets, each group on a line of its own: 尊敬的某某副会长阁下， / 各位来宾， / 女士们，先生们， / 大家下午好！
///
/// The lines end in a comma or a mark of exclamation, and none goes on in the next one or heads the text below.
extension PageClassifier {
    static let greetingReason = "greets those who are present, as the lines beside it"
    private static let longestGreeted = 60, fewestGreetings = 2
    private static let greeted: [String] = [
        "尊敬的", "敬爱的", "各位", "女士", "先生", "来宾", "朋友们", "同志们", "同学们", "老师们", "同事们", "乡亲们", "家长们", "代表们", "委员们", "阁下", "大家好", "上午好", "下午好", "晚上好", "早上好", "中午好", "新年好",
    ]

    mutating func markGreetings() {
        let content = self.content
        var rank = 0
        while rank < content.count {
            let run = content[rank...].prefix { greets($0) }
            if run.count >= Self.fewestGreetings, rank + run.count < content.count {
                for index in run {
                    blocks[index].credits = []
                    blocks[index].isVerse = true
                    blocks[index].assign(.body, Self.greetingReason)
                }
            }
            rank += max(run.count, 1)
        }
    }

    private func greets(_ index: Int) -> Bool {
        let block = blocks[index]
        guard block.role == .plain, block.headingLevel == 0, block.count <= Self.longestGreeted, let last = block.text.last, last.isComma || last.isColon || last.isOne(of: "!！、") else { return false }
        return block.text.containsAny(of: Self.greeted) && !block.text.contains("。")
    }
}
