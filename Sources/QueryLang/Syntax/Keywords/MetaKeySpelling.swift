import Text

/// How a key of records is led to, in the language of the statement that it stands in.
public enum MetaKeySpelling {
    /// Bytes before a key that are looked at.
    private static let reach = 80

    /// `meta.` behind words in Latin letters, else 元数据的.
    ///
    /// - Parameter span: of the key.
    public static func leading(to span: SourceSpan, in source: SourceText) -> String {
        let line = source.byteRange(ofLine: source.line(at: span.start))
        let before = source.slice(max(line.lowerBound, span.start - reach)..<span.start)
        let own = source.slice(span).unicodeScalars.contains { $0.properties.isIdeographic }
        let last = before.unicodeScalars.last { $0.properties.isAlphabetic }
        let isHan = last.map(\.properties.isIdeographic) ?? own
        return isHan ? "元数据的" : "meta."
    }
}
