import CUnicode
import Synchronization

/// Finds Chinese texts by what is typed of their pinyin: `cq`, `chongqing` and `chongq` all find 重庆.
///
/// Made for a person who completes a word: readings are asked of ICU for the characters of the texts given, once.
public struct PinyinSearch {
    private let typed: [UInt8]
    private let readings: [Unicode.Scalar: [[UInt8]]]

    /// Scalars of a text that are looked at.
    private static let longest = 200

    /// Nil for what is no pinyin: anything but letters, digits, spaces and apostrophes.
    public init?(_ typed: String, among texts: [String]) {
        let letters = typed.lowercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") }
        guard !letters.isEmpty, letters.count <= 64, letters.allSatisfy(Self.isLetter) else { return nil }
        self.typed = Array(letters)
        readings = Self.readings(of: Set(texts.flatMap { $0.unicodeScalars.prefix(Self.longest) }.filter(\.properties.isIdeographic)))
    }

    /// The scalar at which the reading that was typed begins; nil where the text is not read so.
    ///
    /// A single letter finds only what begins with it.
    public func place(in text: String) -> Int? {
        let syllables = text.unicodeScalars.prefix(Self.longest).map(readings(of:))
        for start in syllables.indices where !syllables[start].isEmpty {
            if reads(syllables[start...]) { return start }
            if typed.count == 1 { return nil }
        }
        return nil
    }

    /// Whether the syllables begin as typed, each by its first letter or whole, the last by any part of it.
    private func reads(_ syllables: ArraySlice<[[UInt8]]>) -> Bool {
        var places: Set<Int> = [0]
        for options in syllables where !options.isEmpty {
            var next: Set<Int> = []
            for place in places {
                for syllable in options {
                    let rest = typed[place...]
                    let shared = zip(rest, syllable).prefix { $0 == $1 }.count
                    if shared == rest.count { return true }
                    if shared >= 1 { next.insert(place + 1) }
                    // zh, ch, sh
                    if shared >= 2, syllable[1] == UInt8(ascii: "h") { next.insert(place + 2) }
                    if shared == syllable.count { next.insert(place + shared) }
                }
            }
            if next.isEmpty { return false }
            places = next
        }
        return false
    }

    private func readings(of scalar: Unicode.Scalar) -> [[UInt8]] {
        if let known = readings[scalar] { return known }
        guard scalar.isASCII, let letter = String(scalar).lowercased().utf8.first, Self.isLetter(letter) else { return [] }
        return [[letter]]
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

    // MARK: Readings

    fileprivate static func readings(of scalars: Set<Unicode.Scalar>) -> [Unicode.Scalar: [[UInt8]]] {
        let listed = Array(scalars)
        // Each on its own line, so that no character is read as part of a word.
        var units = Array(String(String.UnicodeScalarView(listed.flatMap { [$0, "\n"] })).utf16)
        let length = units.count
        units += [UInt16](repeating: 0, count: listed.count * 8 + 64)
        guard let whole = Int32(exactly: length), let capacity = Int32(exactly: units.count) else { return [:] }
        let written = Int(cu_latin(&units, whole, capacity))
        let lines = String(decoding: units.prefix(written), as: UTF16.self).split(separator: "\n", omittingEmptySubsequences: false)
        var found: [Unicode.Scalar: [[UInt8]]] = [:]
        for (scalar, line) in zip(listed, lines) {
            let syllable = line.utf8.filter(isLetter)
            guard !syllable.isEmpty else { continue }
            found[scalar] = [Array(syllable)] + (otherReadings[scalar] ?? [])
        }
        return found
    }

    /// Characters that names of places, people and institutions read in more than one way, with all readings.
    private static let otherReadings: [Unicode.Scalar: [[UInt8]]] = {
        let table = """
            重 zhong chong;长 chang zhang;行 xing hang;乐 le yue;都 du dou;厦 xia sha;单 dan shan;曾 zeng ceng;解 jie xie;\
            仇 chou qiu;区 qu ou;查 cha zha;藏 cang zang;调 diao tiao;传 chuan zhuan;会 hui kuai;朝 chao zhao;大 da dai;\
            石 shi dan;盛 sheng cheng;尉 wei yu;翟 zhai di;覃 qin tan;朴 piao pu;宿 su xiu;柏 bai bo;参 can shen;率 lv lu shuai;\
            绿 lv lu;吕 lv lu;旅 lv lu;律 lv lu;女 nv nu;降 jiang xiang;校 xiao jiao;中 zhong;弹 dan tan;省 sheng xing;\
            系 xi ji;薄 bao bo;车 che ju;燕 yan;任 ren;华 hua;缪 miao mou;瞿 qu ju;六 liu lu;蚌 bang beng;亳 bo;莘 xin shen
            """
        var readings: [Unicode.Scalar: [[UInt8]]] = [:]
        for entry in table.split(separator: ";") {
            let words = entry.split(separator: " ")
            guard let scalar = words.first?.unicodeScalars.first else { continue }
            readings[scalar] = words.dropFirst().map { Array($0.utf8) }
        }
        return readings
    }()
}

/// How characters are read, in pinyin without tones.
public enum HanSounds {
    private static let known = Mutex<[Unicode.Scalar: Set<String>]>([:])

    /// Characters that are kept with their readings: those of the words of the language, and of some slips in them.
    private static let mostKept = 4096

    /// A set for each scalar; empty for what is not Han, or has no reading.
    public static func of(_ text: String) -> [Set<String>] {
        let scalars = Array(text.unicodeScalars)
        return known.withLock { known in
            if known.count > mostKept { known = [:] }
            let new = Set(scalars.filter { known[$0] == nil })
            if !new.isEmpty {
                let found = PinyinSearch.readings(of: new.filter(\.properties.isIdeographic))
                for scalar in new { known[scalar] = Set((found[scalar] ?? []).map { String(decoding: $0, as: UTF8.self) }) }
            }
            return scalars.map { known[$0] ?? [] }
        }
    }
}
