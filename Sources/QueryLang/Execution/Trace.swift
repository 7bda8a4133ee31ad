/// The steps of one run, as they begin, each with what it gave and how long it took.
public final class Trace {
    public struct Step: Sendable, Equatable {
        public var label: String
        /// 0 for a query's own operators, 1 for the conditions inside them, and so on.
        public var depth: Int
        /// Rows that were left after it.
        public var rows: Int
        public var nanoseconds: UInt64
    }

    public private(set) var steps: [Step] = []
    private var depth = 0
    private let nanoseconds: @Sendable () -> UInt64

    init(nanoseconds: @escaping @Sendable () -> UInt64) { self.nanoseconds = nanoseconds }

    /// A handle for `end`; steps inside lie one deeper.
    func begin(_ label: String) -> (index: Int, start: UInt64) {
        steps.append(Step(label: label, depth: depth, rows: 0, nanoseconds: 0))
        depth += 1
        return (steps.count - 1, nanoseconds())
    }

    func end(_ step: (index: Int, start: UInt64), rows: Int) {
        depth = max(depth - 1, 0)
        steps[step.index].rows = rows
        steps[step.index].nanoseconds = nanoseconds() &- step.start
    }
}
