/// Finds the container that holds the text of a page which is about one thing, and where the text in it ends.
///
/// Every line of running text speaks for the container that it stands in, and half as much for the one around it, as in Readability
/// (Arc90, 2009). The one that most speaks for is widened to the containers around it as long as what they add is for the most part
/// running text: the text density of Sun, Song and Liao (“DOM Based Content Extraction via Text Density”, SIGIR 2011), counted in
/// scalars outside links as Kohlschütter, Fankhauser and Nejdl do (“Boilerplate Detection Using Shallow Text Features”, WSDM 2010).
/// What stands behind lines that the page sets apart is no part of it.
struct HTMLMainText {
    private struct Mass {
        var count = 0
        var running = 0
    }

    /// Tenths of what a container adds that must be running text.
    private static let leastDensity = 6
    /// Scalars of running text in a text that is worth looking for.
    private static let leastText = 60
    /// Lines set apart, one below the other, that part a text from what follows.
    private static let partingLines = 2

    /// Lines of the text, in order; those of another container may stand between them.
    let lines: Range<Int>
    private let inside: Range<Int>

    /// - Parameters:
    ///   - isApart: whether the lines of a container belong to no article.
    ///   - title: index of the line that is the page's title; the text stands below it.
    init?(_ drafts: [HTMLDraft], _ containers: [HTMLExtractor.Container], isRunning: [Bool], isApart: (Int) -> Bool, title: Int) {
        /// Behind the last container that lies in each; containers lie behind those around them.
        var ends = containers.indices.map { $0 + 1 }
        for index in containers.indices.dropFirst().reversed() { ends[containers[index].parent] = max(ends[containers[index].parent], ends[index]) }
        var votes = [Int](repeating: 0, count: containers.count)
        for index in drafts.indices.dropFirst(title + 1) where isRunning[index] && !isApart(drafts[index].container) {
            let home = drafts[index].container, count = drafts[index].count - drafts[index].linkCount
            votes[home] += 2 * count
            if containers[home].parent >= 0 { votes[containers[home].parent] += count }
        }
        guard var best = votes.indices.max(by: { (votes[$0], $1) < (votes[$1], $0) }), votes[best] > 0,
            let last = drafts.indices.last(where: { isRunning[$0] && !isApart(drafts[$0].container) && (best..<ends[best]).contains(drafts[$0].container) })
        else { return nil }
        var end = last + 1, apart = 0
        while end < drafts.count, apart < Self.partingLines {
            apart = isApart(drafts[end].container) ? apart + 1 : 0
            end += 1
        }
        end -= apart
        var masses = [Mass](repeating: Mass(), count: containers.count)
        var all = 0
        for index in drafts.indices.dropFirst(title + 1) where !isApart(drafts[index].container) {
            let running = isRunning[index] ? drafts[index].count - drafts[index].linkCount : 0
            all += running
            guard index < end else { continue }
            masses[drafts[index].container].count += drafts[index].count
            masses[drafts[index].container].running += running
        }
        for index in containers.indices.dropFirst().reversed() {
            masses[containers[index].parent].count += masses[index].count
            masses[containers[index].parent].running += masses[index].running
        }
        var at = best
        while containers[at].parent >= 0 {
            at = containers[at].parent
            let added = Mass(count: masses[at].count - masses[best].count, running: masses[at].running - masses[best].running)
            if added.running > 0, added.running * 10 >= added.count * Self.leastDensity { best = at }
        }
        let inside = best..<ends[best]
        guard masses[best].running >= Self.leastText, masses[best].running * 3 >= all,
            let first = drafts.indices.dropFirst(title + 1).first(where: { inside.contains(drafts[$0].container) }),
            let end = drafts[..<end].lastIndex(where: { inside.contains($0.container) })
        else { return nil }
        self.inside = inside
        lines = first..<end + 1
    }

    func holds(_ container: Int) -> Bool { inside.contains(container) }
}
