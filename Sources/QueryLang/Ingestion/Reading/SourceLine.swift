/// One line of a file as it was read: the only thing that recovery knows of a file.
public struct SourceLine: Sendable, Equatable {
    /// From 1, counted over every line feed of the file, blank lines included.
    public var number: Int
    /// Without its line feed or carriage return.
    public var text: String
    /// Half-open, in bytes of the file, line terminator excluded.
    public var bytes: Range<Int>

    public init(number: Int, text: String, bytes: Range<Int>) {
        self.number = number
        self.text = text
        self.bytes = bytes
    }
}
