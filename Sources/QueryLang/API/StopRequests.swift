/// How a person, or a clock, asks what is running to stop. Asked often and from any thread.
public struct StopRequests: Sendable {
    /// True once enough is enough: what runs ends with what it has.
    public var isStopped: @Sendable () -> Bool
    /// True once not even that is waited for.
    public var isGivenUp: @Sendable () -> Bool
    /// What was asked so far has been obeyed: something else begins, with time of its own or (output) with all it needs.
    public var begin: @Sendable (_ isTimed: Bool) -> Void

    public init(
        isStopped: @escaping @Sendable () -> Bool, isGivenUp: @escaping @Sendable () -> Bool = { false },
        begin: @escaping @Sendable (_ isTimed: Bool) -> Void = { _ in }
    ) {
        self.isStopped = isStopped
        self.isGivenUp = isGivenUp
        self.begin = begin
    }

    public static let never = StopRequests(isStopped: { false })
}
