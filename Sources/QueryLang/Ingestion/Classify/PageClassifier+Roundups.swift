/// Pages that hold several short reports under one marked title: 【新春走基层】短讯三则 / title / 某台某日讯（…）… / title / ….
extension PageClassifier {
    private static let fewestReports = 2

    /// The page's marked title names the roundup and no report, where nothing but a day and a source stands between it and the
    /// first of several titles, each right above a dateline or a byline.
    mutating func markRoundupHead() {
        let content = self.content
        guard let head = content.firstIndex(where: { blocks[$0].role == .title }), blocks[content[head]].headingLevel > 0 else { return }
        let level = blocks[content[head]].headingLevel
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
