/// Sizes as messages tell them.
enum FileSize {
    /// In MiB with one decimal, rounded up, so that what is over a limit never looks as if it were at it.
    static func told(_ bytes: Int) -> String {
        let mebibyte = 1 << 20
        let (whole, rest) = bytes.quotientAndRemainder(dividingBy: mebibyte)
        let tenths = whole * 10 + (rest * 10 + mebibyte - 1) / mebibyte
        return "\(tenths / 10).\(tenths % 10) MiB"
    }
}
