/// Numbers as text, always with a decimal point and never by the machine's locale.
enum NumberText {
    /// The shortest digits that read back as the same number; whole numbers without a fraction.
    static func exact(_ number: Double) -> String {
        // Above 2^53 not every whole number is a Double, so digits would claim more than is known.
        if number == number.rounded(), abs(number) < 9_007_199_254_740_992 { return String(Int64(number)) }
        return "\(number)"
    }

    /// For eyes: at most four decimals, or four digits of a number below 1; `—` for what is no number.
    static func short(_ number: Double) -> String {
        guard number.isFinite else { return "—" }
        if number == number.rounded() { return exact(number) }
        var scale = 10_000.0
        while abs(number) * scale < 1_000, scale < 1e12 { scale *= 10 }
        return exact((number * scale).rounded() / scale)
    }
}
