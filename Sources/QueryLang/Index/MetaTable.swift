import Documents

/// What records say under keys of their own, by document.
public struct MetaTable: Sendable {
    /// In the order in which the collection's records first have them.
    public let keys: [MetaKey]
    /// How many documents have each key.
    public let documentCounts: [Int]
    private let places: [String: Int32]
    /// Values of document d: `key/text/number[first[d]..<first[d + 1]]`, those of one key together.
    private let first: Column<Int32>
    private let key: Column<Int32>
    private let text: Column<StringCode>
    /// NaN for what is no number.
    private let number: Column<Double>

    fileprivate init(
        keys: [MetaKey], documentCounts: [Int], first: Column<Int32>, key: Column<Int32>, text: Column<StringCode>,
        number: Column<Double>
    ) {
        self.keys = keys
        self.documentCounts = documentCounts
        self.first = first
        self.key = key
        self.text = text
        self.number = number
        places = Dictionary(keys.indices.map { (keys[$0].name, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The printed values of a document under a key, as codes of the store's pool.
    public func codes(of name: String, document: Int) -> [StringCode] { rows(of: name, document: document).map { text[$0] } }

    /// The values that are numbers.
    public func numbers(of name: String, document: Int) -> [Double] {
        rows(of: name, document: document).map { number[$0] }.filter { !$0.isNaN }
    }

    private func rows(of name: String, document: Int) -> [Int] {
        guard let place = places[name], document >= 0, document + 1 < first.count else { return [] }
        return (Int(first[document])..<Int(first[document + 1])).filter { key[$0] == place }
    }
}

struct MetaColumns {
    private var keys: [MetaKey] = []
    private var documentCounts: [Int] = []
    /// By folded name.
    private var places: [String: Int32] = [:]
    private var first: [Int32] = [0], key: [Int32] = [], text: [Int32] = []
    private var number: [Double] = []

    /// Adds one document's. Keys that differ only in width, case or script are one.
    mutating func append(_ entries: [MetaEntry], strings: inout StringPoolBuilder, fold: (String) -> String) {
        var counted: Set<Int32> = []
        for entry in entries where !entry.values.isEmpty {
            let place = self.place(of: entry.key, fold: fold)
            let isNew = counted.insert(place).inserted
            if isNew { documentCounts[Int(place)] += 1 }
            if !isNew || entry.values.count > 1 { keys[Int(place)].isMany = true }
            for value in entry.values {
                key.append(place)
                text.append(strings.code(value.printed))
                if case .number(let value, _) = value {
                    number.append(value)
                } else {
                    number.append(.nan)
                    keys[Int(place)].isNumber = false
                }
            }
        }
        first.append(Int32(clamping: key.count))
    }

    private mutating func place(of name: String, fold: (String) -> String) -> Int32 {
        let folded = fold(name)
        if let place = places[folded] { return place }
        let place = Int32(keys.count)
        places[folded] = place
        keys.append(MetaKey(name: name, isNumber: true, isMany: false))
        documentCounts.append(0)
        return place
    }

    func finish() -> MetaTable {
        MetaTable(
            keys: keys, documentCounts: documentCounts, first: Column(first), key: Column(key), text: Column(text),
            number: Column(number))
    }
}
