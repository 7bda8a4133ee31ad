/// A read-only array of fixed-size values at one address: memory of this process today, a mapped file's bytes in the
/// same way. Copies share the memory; whoever holds a copy keeps it alive.
///
/// - Unchecked `Sendable`: the memory is written once, before the column is made, and never after.
public struct Column<Element: BitwiseCopyable & Sendable>: @unchecked Sendable, RandomAccessCollection {
    private let owner: AnyObject?
    /// For hot loops, which hoist it; valid while the column is held.
    public let buffer: UnsafeBufferPointer<Element>

    /// Copies an array.
    public init(_ elements: [Element]) {
        guard !elements.isEmpty else {
            self.init(buffer: UnsafeBufferPointer(start: nil, count: 0), owner: nil)
            return
        }
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(from: elements)
        self.init(buffer: UnsafeBufferPointer(memory), owner: OwnedMemory(memory.baseAddress))
    }

    /// Over memory that `owner` keeps alive.
    public init(buffer: UnsafeBufferPointer<Element>, owner: AnyObject?) {
        self.buffer = buffer
        self.owner = owner
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { buffer.count }

    @inlinable public subscript(position: Int) -> Element {
        precondition(position >= 0 && position < buffer.count, "row outside its column")
        return buffer[position]
    }
}

/// Frees its memory with the last column over it.
private final class OwnedMemory {
    private let address: UnsafeMutableRawPointer?

    init(_ address: UnsafeMutableRawPointer?) { self.address = address }
    deinit { address?.deallocate() }
}

extension Column where Element == Int32 {
    /// The last row whose value is at most `value`, or -1; the column must be ascending.
    @inlinable public func lastRow(atMost value: Int) -> Int {
        let buffer = self.buffer
        var low = -1
        var high = buffer.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(buffer[middle]) <= value { low = middle } else { high = middle }
        }
        return low
    }
}
