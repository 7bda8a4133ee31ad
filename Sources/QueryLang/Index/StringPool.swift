/// The distinct values of all text fields. A field test runs once a value, not once a row.
public struct StringPool: Sendable {
    public let values: [String]
    /// The value folded for comparison: two codes with one key are equal to the language.
    public let keys: [String]
    /// For each code the first code with its key.
    public let canonical: [StringCode]
    private let codes: [String: StringCode]

    init(values: [String], keys: [String]) {
        self.values = values
        self.keys = keys
        var firstWithKey: [String: StringCode] = [:]
        canonical = keys.indices.map { index in
            let code = StringCode(index)
            if let first = firstWithKey[keys[index]] { return first }
            firstWithKey[keys[index]] = code
            return code
        }
        codes = Dictionary(zip(values, values.indices.map { StringCode($0) }), uniquingKeysWith: { first, _ in first })
    }

    public subscript(code: StringCode) -> String? {
        code >= 0 && Int(code) < values.count ? values[Int(code)] : nil
    }

    public func key(_ code: StringCode) -> String? {
        code >= 0 && Int(code) < keys.count ? keys[Int(code)] : nil
    }

    public func code(of value: String) -> StringCode? { codes[value] }
}

struct StringPoolBuilder {
    private var codes: [String: StringCode] = [:]
    private var values: [String] = []

    mutating func code(_ value: String?) -> StringCode {
        guard let value else { return -1 }
        if let code = codes[value] { return code }
        let code = StringCode(values.count)
        codes[value] = code
        values.append(value)
        return code
    }

    func finish(key: (String) -> String) -> StringPool { StringPool(values: values, keys: values.map(key)) }
}
