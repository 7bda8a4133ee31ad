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
    /// Of a key of numbers the number, of one of yes and no 1 and 0; NaN for what is neither.
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

    /// The values that are numbers; of a key of yes and no, 1 and 0.
    public func numbers(of name: String, document: Int) -> [Double] {
        rows(of: name, document: document).map { number[$0] }.filter { !$0.isNaN }
    }

    private func rows(of name: String, document: Int) -> [Int] {
        guard let place = places[name], document >= 0, document + 1 < first.count else { return [] }
        return (Int(first[document])..<Int(first[document + 1])).filter { key[$0] == place }
    }
}

struct MetaColumns {
    /// What the values of a key are, counted.
    private struct Count {
        var numbers = 0, truths = 0, placeholders = 0, texts = 0

        var type: MetaType {
            let saying = numbers + truths + texts
            if numbers > 0, (saying - numbers) * 10 <= saying { return .number }
            if truths > 0, (saying - truths) * 10 <= saying { return .bool }
            return .text
        }

        func strays(from type: MetaType) -> Int {
            switch type {
            case .text: 0
            case .number: truths + placeholders + texts
            case .bool: numbers + placeholders + texts
            }
        }
    }

    private var keys: [MetaKey] = []
    private var counts: [Count] = []
    private var documentCounts: [Int] = []
    /// By folded name.
    private var places: [String: Int32] = [:]
    private var first: [Int32] = [0], key: [Int32] = [], text: [Int32] = []
    /// NaN for what is no number.
    private var number: [Double] = []
    /// Rows that say yes or no.
    private var truths: [(row: Int, isTrue: Bool)] = []
    /// By key, the first different values that are no number, and those that are no yes or no.
    private var strays: [(ofNumber: [String], ofBool: [String])] = []
    private static let straysKept = 3

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
                append(value, Int(place))
            }
        }
        first.append(Int32(clamping: key.count))
    }

    private mutating func append(_ value: MetaValue, _ place: Int) {
        func keep(_ list: inout [String]) {
            if list.count < Self.straysKept, !list.contains(value.printed) { list.append(value.printed) }
        }
        if case .number(let value, _) = value {
            counts[place].numbers += 1
            number.append(value)
            keep(&strays[place].ofBool)
            return
        }
        if let isTrue = value.truth {
            counts[place].truths += 1
            truths.append((number.count, isTrue))
        } else {
            if value.isPlaceholder { counts[place].placeholders += 1 } else { counts[place].texts += 1 }
            keep(&strays[place].ofBool)
        }
        keep(&strays[place].ofNumber)
        number.append(.nan)
    }

    private mutating func place(of name: String, fold: (String) -> String) -> Int32 {
        let folded = fold(name)
        if let place = places[folded] { return place }
        let place = Int32(keys.count)
        places[folded] = place
        keys.append(MetaKey(name: name, type: .text, isMany: false))
        counts.append(Count())
        strays.append(([], []))
        documentCounts.append(0)
        return place
    }

    consuming func finish() -> MetaTable {
        for place in keys.indices {
            let type = counts[place].type
            keys[place].type = type
            keys[place].strayCount = counts[place].strays(from: type)
            keys[place].strays = type == .number ? strays[place].ofNumber : type == .bool ? strays[place].ofBool : []
        }
        for row in number.indices where keys[Int(key[row])].type == .bool { number[row] = .nan }
        for (row, isTrue) in truths where keys[Int(key[row])].type == .bool { number[row] = isTrue ? 1 : 0 }
        return MetaTable(
            keys: keys, documentCounts: documentCounts, first: Column(first), key: Column(key), text: Column(text),
            number: Column(number))
    }
}
