/// Pages that hold several short reports under one marked title: 【新春走基层】短讯三则 / title / 某台某日讯（…）… / title / ….
extension PageClassifier {
    private static let fewestReports = 2
    private static let mostSiteHeadings = 3

    /// # 某某书评 / ## 书评 / ### title / 作者：…: a title of lower rank with its byline, and nothing but headings above it: they
    /// name the site and its section.
    private mutating func markSiteHeadings(_ head: Int, _ content: [Int]) -> Bool {
        let level = blocks[content[head]].headingLevel
        let between = content[(head + 1)...].prefix { blocks[$0].role == .heading && blocks[$0].headingLevel > level }
        let next = head + 1 + between.count
        guard head == 0, (1...Self.mostSiteHeadings).contains(between.count), next + 1 < content.count, blocks[content[next]].role == .title, blocks[content[next]].headingLevel > level,
            [.byline, .source].contains(blocks[content[next + 1]].role)
        else { return false }
        for index in [content[head]] + between { blocks[index].assign(.banner, "names the site or its section above a title with its byline") }
        return true
    }


    /// The page's marked title names the roundup and no report, where nothing but a day and a source stands between it and the
    /// first of several titles, each right above a dateline or a byline.
    mutating func markRoundupHead() {
        let content = self.content
        guard let head = content.firstIndex(where: { blocks[$0].role == .title }), blocks[content[head]].headingLevel > 0 else { return }
        let level = blocks[content[head]].headingLevel
        if markSiteHeadings(head, content) { return }
        guard let first = content[(head + 1)...].firstIndex(where: { ![.date, .source, .bibliographicField].contains(blocks[$0].role) }) else { return }
        func headsReport(_ rank: Int) -> Bool {
            let index = content[rank]
            guard blocks[index].role == .title, blocks[index].headingLevel != level, rank + 1 < content.count else { return false }
            return blocks[content[rank + 1]].role == .byline || Dateline.opens(blocks[content[rank + 1]].text)
        }
        guard headsReport(first), content.indices.dropFirst(first).count(where: headsReport) >= Self.fewestReports,
            !content.contains(where: { $0 != content[head] && blocks[$0].role == .title && blocks[$0].headingLevel == level })
        else { return }
        blocks[content[head]].assign(.banner, "names a roundup of the reports below")
    }
}
