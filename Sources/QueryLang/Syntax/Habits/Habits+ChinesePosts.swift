extension Habits {
    /// People by their post: 作者是教授的文章, 重庆大学教授写的文章, 院长的发言.
    func rewritePosts() {
        rewrite(#/(查找|且|或)(作者|发言人|嘉宾|记者|编辑)(?:是|为|系)((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))或((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))(?=的(?:文章|段落|发言|引语)|且|$)/#) {
            "\($0.output.1)\($0.output.2)的职务包含任一（\(mask($0.output.3))、\(mask($0.output.4))）"
        }
        rewrite(#/(查找|且|或)(作者|发言人|嘉宾|记者|编辑)(不)?(?:是|为|系)([\u{E000}-\u{E7FF}]|(?!第)[\p{Han}--[的是或和与及]]{2,16}?)?的?((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))(?=的(?:文章|段落|发言|引语)|且|$)/#) { match in
            let (_, head, person, denied, place, post) = match.output
            guard denied != nil else { return "\(head)\(holding(post, at: place, person))" }
            return place == nil ? "\(head)\(person)的职务不包含\(mask(post))" : nil
        }
        rewrite(#/(查找|且|或)(作者|发言人|嘉宾|记者|编辑)(?:当?中|里)(没)?(?:有|包括|包含)(?:一[个位名])?((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))(?=的(?:文章|段落|发言|引语)|且|$)/#) {
            "\($0.output.1)\($0.output.3 == nil ? "有" : "没有")\($0.output.2)（职务包含\(mask($0.output.4))）"
        }
        rewrite(#/^查找([\u{E000}-\u{E7FF}]|[\p{Han}--[的是或和与及]]{3,16}?)?的?((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))们?(所?(?:写|撰写|撰|发表))?的(文章|段落|发言)$/#) { match in
            if let place = match.output.1, content(place) == nil, OrdinaryWords.isTest(String(place)) || OrdinaryWords.isDescription(String(place)) { return nil }
            // Who writes is meant by the verb; without it what is written may be about them.
            if match.output.1 == nil, match.output.3 == nil, match.output.4 != "发言" {
                alternatives.append("查找提及\(mask(match.output.2))的\(match.output.4)")
            }
            return "查找\(holding(match.output.2, at: match.output.1, match.output.4 == "发言" ? "发言人" : "作者"))的\(match.output.4)"
        }
    }

    /// 第一作者是教授: the post of the author who stands first.
    func rewriteFirstAuthorsPost() {
        rewrite(#/(查找|且|或)(?:第一作者|首位作者|第一个作者)的?(?:职务|职称)?(不)?(?:是|为|系)((?:副|助理|特聘|名誉)?(?:教授|讲师|研究员|院长|校长|所长|院士|馆长|会长|主任|局长|处长|董事长|总经理|总裁|秘书长|书记|工程师|博士|硕士|研究生))(?=的文章|且|或|，|$)/#) {
            "\($0.output.1)有作者（序号是1且职务\($0.output.2 ?? "")包含\(mask($0.output.3))）"
        }
    }

    /// That a person has a post, and where; both are said of one person.
    private func holding(_ post: Substring, at place: Substring?, _ person: Substring) -> String {
        let text = mask(post)
        guard let place else { return "\(person)的职务包含\(text)" }
        let unit = content(place) == nil ? mask(place) : String(place)
        if person == "发言人" { return "发言人的职务包含\(text)且发言人的单位包含\(unit)" }
        return "有\(person)（职务包含\(text)且单位包含\(unit)）"
    }
}
