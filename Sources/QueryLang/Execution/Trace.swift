/// The steps of one run, each with what it gave and how long it took. A step that runs for a few documents at a time is
/// one step: its numbers are added up.
public final class Trace {
    public struct Step: Sendable, Equatable {
        public var label: String
        /// 0 for a query's own operators, 1 for the conditions inside them, and so on.
        public var depth: Int
        /// Rows that it was given.
        public var lookedAt: Int
        /// Rows that were left after it.
        public var rows: Int
        public var nanoseconds: UInt64
    }

    /// A step that has begun: to be left in any case, and ended if it came to its end.
    struct Handle {
        fileprivate let node: Node
        fileprivate let start: UInt64
    }

    fileprivate final class Node {
        var step: Step
        var children: [Node] = []
        /// While it runs: how often each label has begun inside it this time.
        var begun: [String: Int] = [:]

        init(_ step: Step) { self.step = step }
    }

    private let root = Node(Step(label: "", depth: -1, lookedAt: 0, rows: 0, nanoseconds: 0))
    private var open: [Node]
    private let nanoseconds: @Sendable () -> UInt64

    init(nanoseconds: @escaping @Sendable () -> UInt64) {
        self.nanoseconds = nanoseconds
        open = [root]
    }

    /// In the order in which they first began, those inside a step after it.
    public var steps: [Step] {
        func list(_ node: Node) -> [Step] { [node.step] + node.children.flatMap(list) }
        return root.children.flatMap(list)
    }

    /// A handle for `end`; steps inside lie one deeper.
    func begin(_ label: String, lookingAt count: Int) -> Handle {
        let parent = open.last ?? root
        let occurrence = parent.begun[label, default: 0]
        parent.begun[label] = occurrence + 1
        let alike = parent.children.filter { $0.step.label == label }
        let node: Node
        if occurrence < alike.count {
            node = alike[occurrence]
        } else {
            node = Node(Step(label: label, depth: parent.step.depth + 1, lookedAt: 0, rows: 0, nanoseconds: 0))
            parent.children.append(node)
        }
        node.begun = [:]
        node.step.lookedAt += count
        open.append(node)
        return Handle(node: node, start: nanoseconds())
    }

    func end(_ handle: Handle, rows: Int) { handle.node.step.rows += rows }

    func leave(_ handle: Handle) {
        handle.node.step.nanoseconds += nanoseconds() &- handle.start
        if open.last === handle.node { open.removeLast() }
    }

    /// What follows is the same steps again, for other documents.
    func again() { open.last?.begun = [:] }
}
