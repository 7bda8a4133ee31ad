/// The best one-to-one choice among scored pairs.
enum Assignment {
    struct Pair: Sendable {
        var left: Int
        var right: Int
        /// Positive; a pair that is not worth choosing is not listed.
        var score: Double
    }

    /// Components with more lefts than this are solved greedily, best score first.
    static let largestExact = 160

    /// Indices into `pairs` that use every left and every right at most once and have the greatest sum of scores.
    static func solve(_ pairs: [Pair]) -> [Int] {
        var chosen: [Int] = []
        for component in components(pairs) {
            let lefts = Set(component.map { pairs[$0].left })
            chosen += lefts.count <= largestExact ? exact(component, pairs) : greedy(component, pairs)
        }
        return chosen.sorted()
    }

    /// Pairs that share a left or a right, directly or over others.
    private static func components(_ pairs: [Pair]) -> [[Int]] {
        var byLeft: [Int: [Int]] = [:], byRight: [Int: [Int]] = [:]
        for (index, pair) in pairs.enumerated() {
            byLeft[pair.left, default: []].append(index)
            byRight[pair.right, default: []].append(index)
        }
        var seen = Array(repeating: false, count: pairs.count)
        var components: [[Int]] = []
        for start in pairs.indices where !seen[start] {
            seen[start] = true
            var component = [start]
            var next = 0
            while next < component.count {
                let pair = pairs[component[next]]
                for index in (byLeft.removeValue(forKey: pair.left) ?? []) + (byRight.removeValue(forKey: pair.right) ?? [])
                where !seen[index] {
                    seen[index] = true
                    component.append(index)
                }
                next += 1
            }
            components.append(component.sorted())
        }
        return components
    }

    private static func greedy(_ component: [Int], _ pairs: [Pair]) -> [Int] {
        var lefts: Set<Int> = [], rights: Set<Int> = []
        var chosen: [Int] = []
        for index in component.sorted(by: { (pairs[$0].score, $1) > (pairs[$1].score, $0) })
        where !lefts.contains(pairs[index].left) && !rights.contains(pairs[index].right) {
            lefts.insert(pairs[index].left)
            rights.insert(pairs[index].right)
            chosen.append(index)
        }
        return chosen
    }

    /// The Hungarian method with potentials (Kuhn 1955; Jonker and Volgenant's shortest augmenting paths): rows are
    /// lefts, columns are rights and one idle column for each row, so that a left may stay alone at no cost.
    private static func exact(_ component: [Int], _ pairs: [Pair]) -> [Int] {
        let lefts = Set(component.map { pairs[$0].left }).sorted()
        let rights = Set(component.map { pairs[$0].right }).sorted()
        if component.count == 1 { return component }
        let row = Dictionary(uniqueKeysWithValues: lefts.enumerated().map { ($1, $0) })
        let column = Dictionary(uniqueKeysWithValues: rights.enumerated().map { ($1, $0) })
        let n = lefts.count, m = rights.count + lefts.count
        let forbidden = 1e6
        var cost = Array(repeating: Array(repeating: forbidden, count: m), count: n)
        var pairAt: [[Int]: Int] = [:]
        for index in component {
            guard let r = row[pairs[index].left], let c = column[pairs[index].right] else { continue }
            cost[r][c] = -pairs[index].score
            pairAt[[r, c]] = index
        }
        for r in 0..<n { cost[r][rights.count + r] = 0 }

        var rowPotential = Array(repeating: 0.0, count: n + 1), columnPotential = Array(repeating: 0.0, count: m + 1)
        var matched = Array(repeating: 0, count: m + 1)
        for r in 1...n {
            matched[0] = r
            var current = 0
            var shortest = Array(repeating: Double.infinity, count: m + 1)
            var previous = Array(repeating: 0, count: m + 1)
            var used = Array(repeating: false, count: m + 1)
            repeat {
                used[current] = true
                let line = matched[current]
                var delta = Double.infinity
                var next = 0
                for c in 1...m where !used[c] {
                    let reduced = cost[line - 1][c - 1] - rowPotential[line] - columnPotential[c]
                    if reduced < shortest[c] {
                        shortest[c] = reduced
                        previous[c] = current
                    }
                    if shortest[c] < delta {
                        delta = shortest[c]
                        next = c
                    }
                }
                for c in 0...m {
                    if used[c] {
                        rowPotential[matched[c]] += delta
                        columnPotential[c] -= delta
                    } else {
                        shortest[c] -= delta
                    }
                }
                current = next
            } while matched[current] != 0
            repeat {
                let before = previous[current]
                matched[current] = matched[before]
                current = before
            } while current != 0
        }
        return (1...m).compactMap { c in matched[c] == 0 ? nil : pairAt[[matched[c] - 1, c - 1]] }
    }
}
