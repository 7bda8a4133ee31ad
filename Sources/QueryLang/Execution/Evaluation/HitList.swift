import Documents
import Index

/// The hits of a text in a scope: those in articles, in furniture and in fields, ascending by start throughout.
///
/// Slices of what has been found before: nothing is copied.
struct HitList {
    /// One for each range of the scope.
    var parts: [ArraySlice<Hit>]
    var ranges: [TextRange]

    var count: Int { parts.reduce(0) { $0 + $1.count } }

    func forEach(_ body: (Hit) -> Void) {
        for part in parts { part.forEach(body) }
    }

    func contains(where passes: (Hit) -> Bool) -> Bool { parts.contains { $0.contains(where: passes) } }

    /// The hits that begin in a part of the scope's text.
    func within(_ range: TextRange) -> ArraySlice<Hit> {
        for (part, whole) in zip(parts, ranges) where whole.start <= range.start && range.start < whole.end {
            return part.within(range)
        }
        return []
    }

    /// As they are counted: leftmost, then longest.
    func selected() -> [Hit] { parts.reduce(into: []) { $0 += $1.selected() } }
}

/// What has been found of one text: all hits in the documents from the first to some other.
struct FoundHits {
    /// Documents that have been searched, from the first.
    private(set) var documents = 0
    private var parts: [[Hit]] = [[], [], []]

    var count: Int { parts.reduce(0) { $0 + $1.count } }

    /// Takes the hits of the documents that follow, in each range of their scope.
    mutating func append(_ hits: [[Hit]], of scope: DocumentScope) {
        for index in parts.indices where index < hits.count { parts[index] += hits[index] }
        documents = max(documents, scope.documents.upperBound)
    }

    /// The hits in a scope that has been searched.
    func list(in scope: DocumentScope) -> HitList {
        HitList(parts: zip(parts, scope.ranges).map { $0[...].within($1) }, ranges: scope.ranges)
    }
}
