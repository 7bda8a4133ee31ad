import TestSupport

/// Writes articles about a topic: connected prose of invented clauses, each used once as long as there are others.
struct ArticleWriter {
    private let topic: Topic
    private var clauses: [String] = []
    private var generals: [String] = []

    init(_ topic: Topic) { self.topic = topic }

    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    private static let givenNames = Array("明芳伟敏静磊洋艳勇军杰娟涛超秀霞平刚桂英文华志国建慧玲宁波")
    private static let traditionalSurnames = Array("王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅")
    private static let traditionalGivenNames = Array("明芳偉敏靜洋勇軍傑娟超秀平剛英文志國建慧玲")
    private static let places = ["江东", "云岭", "临川", "北湾", "青石", "南屏", "松原", "河口", "西坪", "东湖"]
    private static let schools = ["大学水利学院", "师范大学", "职业技术学院", "社会科学院", "农业科学研究所", "发展研究中心", "理工大学", "日报"]
    private static let traditionalPlaces = ["江東", "雲嶺", "臨川", "北灣", "南屏", "河口", "東湖"]
    private static let traditionalSchools = ["大學", "師範大學", "文化研究所", "海洋大學", "科技大學"]

    mutating func article(_ random: inout SeededGenerator) -> CleanArticle {
        let title = filled(topic.titles.randomElement(using: &random) ?? "", &random)
        let authors = (0..<(Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)).map { _ in author(&random) }
        var paragraphs = [paragraph(&random), paragraph(&random)]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            paragraphs.append(Int.random(in: 0..<3, using: &random) == 0 ? steps(&random) : paragraph(&random))
        }
        return CleanArticle(title: title, authors: authors, paragraphs: paragraphs)
    }

    private func author(_ random: inout SeededGenerator) -> CleanArticle.Author {
        let isOld = topic.isTraditional
        func pick<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
        var name = String(pick(isOld ? Self.traditionalSurnames : Self.surnames))
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            name.append(pick(isOld ? Self.traditionalGivenNames : Self.givenNames))
        }
        let unit = pick(isOld ? Self.traditionalPlaces : Self.places) + pick(isOld ? Self.traditionalSchools : Self.schools)
        return CleanArticle.Author(name: name, unit: unit)
    }

    private mutating func paragraph(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 2...4, using: &random)).map { _ in sentence(&random) }.joined()
    }

    /// A paragraph with an enumeration in it.
    private mutating func steps(_ random: inout SeededGenerator) -> String {
        let isOld = topic.isTraditional
        var text = sentence(&random)
        let word = Bool.random(using: &random) ? "是" : "要"
        for numeral in ["一", "二", "三"] {
            text += numeral + word + (word == "要" ? (isOld ? "做到" : "做到") : "") + clause(&random) + "，" + clause(&random) + "。"
        }
        return text
    }

    private mutating func sentence(_ random: inout SeededGenerator) -> String {
        var parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in clause(&random) }
        if Int.random(in: 0..<6, using: &random) == 0, let thing = topic.things.randomElement(using: &random) {
            parts[parts.count - 1] = "这就是人们常说的“" + thing + "效应”"
            if topic.isTraditional { parts[parts.count - 1] = "這就是人們常說的“" + thing + "效應”" }
        }
        let links = topic.isTraditional ? Topic.linksTraditional : Topic.links
        let link = Int.random(in: 0..<4, using: &random) == 0 ? links.randomElement(using: &random) ?? "" : ""
        return link + parts.joined(separator: "，") + "。"
    }

    private mutating func clause(_ random: inout SeededGenerator) -> String {
        if clauses.isEmpty { clauses = topic.clauses.shuffled(using: &random) }
        if generals.isEmpty {
            generals = (topic.isTraditional ? Topic.generalTraditional : Topic.general).shuffled(using: &random)
        }
        let isGeneral = Int.random(in: 0..<5, using: &random) == 0
        return filled(isGeneral ? generals.removeLast() : clauses.removeLast(), &random)
    }

    private func filled(_ text: String, _ random: inout SeededGenerator) -> String {
        var result = ""
        for character in text {
            switch character {
            case "A": result += topic.things.randomElement(using: &random) ?? ""
            case "B": result += topic.people.randomElement(using: &random) ?? ""
            default: result.append(character)
            }
        }
        return result
    }
}
