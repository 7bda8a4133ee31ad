/// Lines of a talk's head that name by themselves who asks, who answers, and who chairs, and what a card says of a person.
extension LexicalRole {
    private static let askingLabels: WordTable = ["采访", "采访人", "采访者", "提问", "主持", "主持人", "对话人", "访问", "记者"]
    private static let answeringLabels: WordTable = ["受访", "受访者", "受访人", "受访嘉宾", "嘉宾", "访谈对象", "采访对象", "被采访人", "对谈嘉宾", "讲述"]

    /// 采访：张三　受访：李四（某馆馆长）: who asks and who answers in one line.
    static func readAskingAndAnswering(_ block: inout Block) -> Bool {
        let text = block.text
        let words = text.contains(where: \.isBlank) ? text.split(whereSeparator: \.isBlank) : []
        if words.count == 4, askingLabels.contains(words[0]), answeringLabels.contains(words[2]), PersonNames.mayBeName(words[1]), PersonNames.mayBeName(words[3]) {
            block.assign(.guestLabel, "names who asks and who answers")
            block.label = String(words[2])
            block.credits = [Credit(name: String(words[1]), role: .reporter), Credit(name: String(words[3]), role: .author)]
            return true
        }
        guard text.count <= 120, let first = text.prefix(8).firstIndex(where: \.isColon),
            askingLabels.contains(text[..<first].squeezed),
            let second = text[(first + 1)...].firstIndex(where: \.isColon),
            let label = text[..<second].closing(among: answeringLabels),
            let asking = participant(text[(first + 1)..<label.startIndex].trimmedMarks, isHost: true),
            let answering = participant(text[(second + 1)...].trimmed, isHost: false)
        else { return false }
        block.assign(.guestLabel, "names who asks and who answers")
        block.label = String(label)
        block.credits = asking + answering
        return true
    }

    /// 主　　席　张三委员: who chairs, in the head of minutes.
    static func readChair(_ block: inout Block) -> Bool {
        let marked = WideLabel.marked(block.text)
        guard marked != block.text, marked.hasPrefix("主席") || marked.hasPrefix("主持"), let colon = marked.firstIndex(where: \.isColon),
            case let value = marked[(colon + 1)...].trimmed, let office = OfficeLabel.read(value, announced: true) ?? (PersonNames.isName(value) ? OfficeLabel(name: value, unit: nil, titles: [], isChair: true) : nil)
        else { return false }
        block.assign(.hostLabel, "says who chairs")
        block.label = "host"
        block.credits = [Credit(name: String(office.name), role: .reporter)]
        return true
    }

    private static let mostClauses = 5

    private static func saysPost(_ clause: ScalarText) -> Bool {
        let post = PostReader.post(PostReader.withoutTenure(clause))
        return post.title != nil && post.title?.closing(among: InstitutionWords.posts) != nil || PeopleLine.isUnit(clause)
    }

    /// 【专家名片】张三，某医院主任医师，从医三十年，擅长…。每周一坐诊。: of a card in sentences the name and the first post.
    static func card(_ text: ScalarText, isHost: Bool) -> [Credit]? {
        let clauses = text.prefix { !$0.isOne(of: "。；;") }.split(whereSeparator: \.isComma).map(\.trimmed)
        // 【主持人】张大夫，您从医多年，…？ addresses somebody.
        guard text.last?.isOne(of: "？?！!") == false, !text.contains(where: { $0.isOne(of: "您你") }) else { return nil }
        guard clauses.count >= 2, let name = clauses.first, PersonNames.mayBeName(name),
            case let posts = clauses.dropFirst().prefix(mostClauses).filter({ !Biography.isParticular($0) && saysPost($0) }),
            // 某校1994级本科生，现为某研究所研究员: what the person is now.
            let own = (posts.first { $0.first == "现" } ?? posts.first).map(PostReader.withoutTenure)
        else { return nil }
        // 现任某公司董事长，某院研究员: posts at one unit after the other.
        let further = clauses.drop { PostReader.withoutTenure($0) != own }.dropFirst().prefix { PeopleLine.isUnit($0) && saysPost($0) }
        let post = further.reduce(own) { $0 + ScalarText("、") + $1 }
        return [Credit(name: String(name), role: isHost ? .reporter : .author, affiliation: post)]
    }
}
