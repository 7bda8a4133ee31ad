/// Finds strings and regular expressions in text that need be no statement of this language.
package enum LiteralScan {
    /// The end of a string or regular expression that opens and closes on its line.
    package static func end(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        let closing: Set<Unicode.Scalar>
        if let quotation = Quotation(opening: scalars[start]) {
            closing = quotation.closers
        } else if scalars[start] == "/" {
            let before = start > 0 ? scalars[start - 1] : " "
            let after = start + 1 < scalars.count ? scalars[start + 1] : " "
            guard " (,=~".unicodeScalars.contains(before), after != " ", after != "/" else { return nil }
            closing = ["/"]
        } else {
            return nil
        }
        var index = start + 1
        while index < scalars.count, scalars[index] != "\n" {
            if closing.contains(scalars[index]) { return index > start + 1 ? index + 1 : nil }
            // Another kind of mark inside is a slip that swallows the rest.
            if "\"“”".unicodeScalars.contains(scalars[start]), "\"“”".unicodeScalars.contains(scalars[index]) { return nil }
            index += scalars[index] == "\\" ? 2 : 1
        }
        return nil
    }
}
