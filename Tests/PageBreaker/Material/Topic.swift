/// What an article is about: the words and clauses that it is written with.
struct Topic: Sendable {
    /// Things and people of the topic; a clause's `A` and `B` stand for one of either.
    var things: [String]
    var people: [String]
    var titles: [String]
    /// Clauses without an end mark.
    var clauses: [String]
    var isTraditional = false

    init(things: String, people: String, titles: String, clauses: String, isTraditional: Bool = false) {
        func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
        self.things = words(things)
        self.people = words(people)
        self.titles = words(titles)
        self.clauses = words(clauses)
        self.isTraditional = isTraditional
    }

    static let simplified = [rivers, clinics, workshops, oldHouses, seeds, freight, reading]
    static let traditional = [oldStreets, harbours]

    /// Clauses of any topic.
    static let general = [
        "这项工作才刚刚起步", "还有不少难题摆在面前", "各方的积极性被调动起来", "效果要由群众来评判", "许多地方已经有了自己的做法",
        "不能只看一时的数字", "投入与产出要放在一起算账", "制度的缝隙正在一点点补上", "几年下来变化看得见摸得着", "基层的创造值得认真总结",
        "光靠一个部门很难做好", "关键在于把责任落到人头", "经费的来源仍然单一", "需要更细的规则来支撑", "试点的经验已在周边推广",
        "这与当地的条件密不可分", "急于求成往往适得其反", "只有持之以恒才能见到成效", "不同意见也应当听得进去", "信息不通是最大的障碍",
        "考核的指挥棒要跟着转", "长远的规划不应朝令夕改", "社会力量可以发挥更大作用", "走一步看一步不是办法", "旧的习惯一时难以扭转",
        "双方坐下来谈了好几轮", "账目每个季度公开一次", "遇到的阻力比预想的大", "有关标准正在抓紧修订", "多数人对此表示理解",
    ]
    static let generalTraditional = [
        "這項工作才剛剛起步", "還有不少難題擺在面前", "各方的積極性被調動起來", "不能只看一時的數字", "幾年下來變化看得見", "經費的來源仍然單一",
        "需要更細的規則來支撐", "急於求成往往適得其反", "信息不通是最大的障礙", "長遠的規劃不應朝令夕改", "雙方坐下來談了好幾輪", "遇到的阻力比預想的大",
        "多數人對此表示理解", "舊的習慣一時難以扭轉",
    ]
    /// Openings of sentences.
    static let links = ["与此同时，", "因此，", "从实践看，", "当然，", "事实上，", "也要看到，", "在此基础上，", "换句话说，"]
    static let linksTraditional = ["與此同時，", "因此，", "從實踐看，", "當然，", "事實上，", "也要看到，"]
}
