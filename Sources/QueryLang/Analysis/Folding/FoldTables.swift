import CUnicode

/// The two tables of `cu_fold_tables`, made once for the process and never written again.
final class FoldTables: @unchecked Sendable {
    static let shared = FoldTables()

    /// For each code unit what it folds to, or 0 where that takes more than a look at it.
    let map: UnsafePointer<UInt16>
    /// For each code unit its `CharacterKind`, raw.
    let kinds: UnsafePointer<UInt8>

    // Never freed: there is one, and it lives as long as the process.
    private init() {
        let map = UnsafeMutablePointer<UInt16>.allocate(capacity: 65_536)
        let kinds = UnsafeMutablePointer<UInt8>.allocate(capacity: 65_536)
        _ = cu_fold_tables(map, kinds)
        self.map = UnsafePointer(map)
        self.kinds = UnsafePointer(kinds)
    }
}

/// How a character stands to the white space beside it and to its neighbours (cunicode.h says which are which).
struct CharacterKind: Equatable {
    var rawValue: UInt8

    init(_ code: Int) { rawValue = UInt8(truncatingIfNeeded: code) }

    static let narrow = CharacterKind(CU_KIND_NARROW)
    static let wide = CharacterKind(CU_KIND_WIDE)
    static let mark = CharacterKind(CU_KIND_MARK)
    static let space = CharacterKind(CU_KIND_SPACE)
    static let ignored = CharacterKind(CU_KIND_IGNORED)
    static let combining = CharacterKind(CU_KIND_COMBINING)
    static let surrogate = CharacterKind(CU_KIND_SURROGATE)
}

/// A source with the kinds of its characters.
struct KindReader {
    let source: UnsafeBufferPointer<UInt16>
    let kinds: UnsafePointer<UInt8>

    /// The kind of the character that begins at `offset`, below the count, and its length in units. A surrogate
    /// without its partner is a narrow character.
    func character(at offset: Int) -> (kind: CharacterKind, length: Int) {
        let unit = source[offset]
        let kind = CharacterKind(Int(kinds[Int(unit)]))
        guard kind == .surrogate else { return (kind, 1) }
        guard UTF16.isLeadSurrogate(unit), offset + 1 < source.count, UTF16.isTrailSurrogate(source[offset + 1])
        else { return (.narrow, 1) }
        let scalar = 0x10000 + ((UInt32(unit) & 0x3FF) << 10) + (UInt32(source[offset + 1]) & 0x3FF)
        return (CharacterKind(Int(cu_fold_kind(scalar))), 2)
    }

    /// The same for the character that ends before `offset`, which is above 0.
    func character(before offset: Int) -> (kind: CharacterKind, length: Int) {
        if offset >= 2, UTF16.isTrailSurrogate(source[offset - 1]), UTF16.isLeadSurrogate(source[offset - 2]) {
            return character(at: offset - 2)
        }
        return character(at: offset - 1)
    }

    /// The end of the characters from `offset` on that are one of two kinds.
    func end(of first: CharacterKind, or second: CharacterKind, from offset: Int) -> Int {
        var end = offset
        while end < source.count {
            let (kind, length) = character(at: end)
            guard kind == first || kind == second else { break }
            end += length
        }
        return end
    }
}
