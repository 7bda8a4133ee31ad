import CUnicode
import Testing
@testable import Analysis

@Suite("Laws of folding")
struct FoldingLawTests {
    let normalizer = Normalizer()

    @Test("Folding twice is folding once, for every character and for random texts")
    func idempotent() {
        for value in UInt32(0)..<0x3_2000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = normalizer.foldKey(String(scalar))
            #expect(normalizer.foldKey(once).unicodeScalars.elementsEqual(once.unicodeScalars), "U+\(String(value, radix: 16))")
        }
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let text = RandomText.string(length: Int.random(in: 0..<14, using: &generator), using: &generator)
            let once = normalizer.fold(text).units
            let twice = normalizer.fold(String(decoding: once, as: UTF16.self)).units
            #expect(once == twice, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test("But for white space a fold is the folds of its parts, cut where nothing combines")
    func compositional() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<10_000 {
            let left = RandomText.string(length: 6, using: &generator)
            let right = RandomText.string(length: 6, using: &generator)
            guard let first = right.unicodeScalars.first, ![4, 5].contains(cu_fold_kind(first.value)) else { continue }
            let joined = normalizer.fold(left + right).units.filter { $0 != 0x20 }
            let parts = (normalizer.fold(left).units + normalizer.fold(right).units).filter { $0 != 0x20 }
            #expect(joined == parts, "\(left.unicodeScalars.map(\.value)) + \(right.unicodeScalars.map(\.value))")
        }
    }

    @Test("The map is monotone, stays in the source and leads each unit to what folds to it")
    func offsets() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let text = RandomText.string(length: Int.random(in: 0..<30, using: &generator), using: &generator)
            let source = Array(text.utf16)
            let folded = normalizer.fold(text)
            var previous = 0
            for offset in 0..<folded.units.count {
                let range = folded.sourceRange(offset..<offset + 1)
                #expect(range.lowerBound >= previous && !range.isEmpty && range.upperBound <= source.count)
                previous = range.lowerBound
                let piece = normalizer.fold(String(decoding: source[range], as: UTF16.self)).units
                #expect(folded.units[offset] == 0x20 || piece.contains(folded.units[offset]))
            }
            #expect(folded.sourceOffset(folded.units.count) <= source.count)
        }
    }

    @Test("Texts folded one after another give what each gives alone, also over the buffer's end")
    func appended() {
        var generator = SeededGenerator(seed: 4)
        for length in [0, 3, 8_190, 8_191, 8_192, 8_193, 20_000] {
            let texts = [String(repeating: "中", count: length) + "e\u{301}", RandomText.string(length: 50, using: &generator)]
            var units: [UInt16] = []
            var map = OffsetMap()
            var base = 0
            for text in texts {
                let source = Array(text.utf16)
                let start = units.count
                source.withUnsafeBufferPointer { normalizer.fold(utf16: $0, sourceBase: base, into: &units, map: &map) }
                let alone = normalizer.fold(text)
                #expect(Array(units[start...]) == alone.units)
                for offset in alone.units.indices {
                    let range = alone.sourceRange(offset..<offset + 1)
                    let shifted = range.lowerBound + base..<range.upperBound + base
                    #expect(map.sourceRange(start + offset..<start + offset + 1) == shifted)
                }
                base += source.count
            }
        }
    }

    @Test("UTF-16 of a string is its utf16 view, and the string of units is what the standard library makes of them")
    func utf16() {
        var generator = SeededGenerator(seed: 5)
        for length in [0, 1, 40, 400] {
            let text = RandomText.string(length: length, using: &generator) + "𠀀a"
            #expect(UTF16Text.units(of: text) == Array(text.utf16))
            // Random units have lone surrogates of every sort.
            let units = (0..<length * 20).map { _ in
                UInt16.random(in: Bool.random(using: &generator) ? 0xD700...0xE0FF : 0...0xFFFF, using: &generator)
            }
            #expect(units.withUnsafeBufferPointer { UTF16Text.string($0) } == String(decoding: units, as: UTF16.self))
        }
    }
}
