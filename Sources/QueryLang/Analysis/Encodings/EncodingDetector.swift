import CUnicode

/// Finds out what bytes without a byte order mark are in.
///
/// UTF-8 proves itself. Between the encodings of Chinese, which read each other's bytes as rare characters, the one
/// wins that gives the most common ones: twenty characters are enough. The rest is left to ICU's statistics.
struct EncodingDetector {
    static let sampleSize = 65_536

    private let bytes: UnsafeBufferPointer<UInt8>
    private let sample: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        sample = UnsafeBufferPointer(rebasing: bytes.prefix(Self.sampleSize))
    }

    struct Finding {
        var encoding: TextEncoding
        var rival: TextEncoding?
        var wrongLabel: String?
    }

    /// - Parameter label: what the file says that it is in: it decides where the bytes could be both.
    func find(label: String? = nil) -> Finding {
        var found = detect()
        guard let label, let said = EncodingLabel.encoding(label), said != found.encoding else { return found }
        // Statistics tell the encodings of Latin script apart no better than the file does.
        let isGuess = found.encoding != .utf8 && DoubleByteLayout(found.encoding) == nil
        let isUTF16 = found.encoding == .utf16LittleEndian || found.encoding == .utf16BigEndian
        let isASCII = !bytes.contains { $0 >= 0x80 }
        let isPlausible = !isASCII && said != .utf8 && found.encoding != .utf8 && !isUTF16
            && (isGuess || 2 * weight(of: said) >= weight(of: found.encoding)) && lines(in: said).invalidCount == 0
        if isPlausible { return Finding(encoding: said) }
        if !isASCII { found.wrongLabel = label }
        return found
    }

    private func detect() -> Finding {
        let isUTF8 = UTF8Validation.firstInvalid(in: bytes, from: 0) == nil
        let looksUTF8 = isUTF8 || isDamagedUTF8()
        // A few stray NULs do not make UTF-16 of what reads as UTF-8.
        if !(looksUTF8 && Encodings.hasOnlyStrayNULs(sample)), let wide = utf16ByNULs() { return Finding(encoding: wide) }
        if isUTF8 { return Finding(encoding: .utf8) }
        if sample.count(where: { $0 >= 0x80 }) < Self.fewBytes, let short = detectShort(orUTF8: looksUTF8) { return short }
        let candidates: [TextEncoding] = Self.doubleByte.filter(isShown) + [.utf16LittleEndian, .utf16BigEndian]
        let scores = candidates.map { score(of: $0) }
        let least = looksUTF8 ? max(Self.leastScore, score(of: .utf8)) : Self.leastScore
        if let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= least {
            return Finding(encoding: candidates[best])
        }
        return Finding(encoding: looksUTF8 ? .utf8 : guessed() ?? .legacy("windows-1252"))
    }

    private static let doubleByte: [TextEncoding] = [.gb18030, .big5, .eucJP, .shiftJIS, .eucKR]

    // MARK: Few characters

    /// Bytes beyond ASCII that are too few for the share of common characters to tell.
    private static let fewBytes = 80
    private static let leastWeight = 0.25
    /// From which on bytes that are nearly UTF-8 are rather this.
    private static let plainWeight = 0.5
    /// Japanese and Korean show in kana and in common syllables; fewer characters than these show nothing.
    private static let leastShown = (characters: 4, share: 0.25)
    /// By how much the best reading must lead.
    private static let sureLead = 0.15

    /// The encoding of a line or a title: common characters, and everyday places in the encoding's table.
    ///
    /// - Parameter orUTF8: whether it may be UTF-8 with a wrong byte.
    private func detectShort(orUTF8: Bool) -> Finding? {
        let weighed = Self.doubleByte.filter(isShown).map { (encoding: $0, weight: weight(of: $0)) }
            .sorted { $0.weight > $1.weight }
        guard let best = weighed.first, best.weight >= (orUTF8 ? Self.plainWeight : Self.leastWeight),
            !orUTF8 || lines(in: best.encoding).invalidCount == 0
        else { return nil }
        guard weighed.count > 1 else { return Finding(encoding: best.encoding) }
        let second = weighed[1]
        let isSure = second.weight < Self.leastWeight || best.weight - second.weight >= Self.sureLead
        return Finding(encoding: best.encoding, rival: isSure ? nil : second.encoding)
    }

    private func isShown(_ encoding: TextEncoding) -> Bool {
        guard encoding != .gb18030, encoding != .big5, let layout = DoubleByteLayout(encoding) else { return true }
        return layout.census(sample).count >= Self.leastShown.characters && score(of: encoding) >= Self.leastShown.share
    }

    /// About 0.8 for text in the encoding, below 0.5 for text in another, less than 0 for bytes that are neither.
    private func weight(of encoding: TextEncoding) -> Double {
        let common = score(of: encoding)
        guard let layout = DoubleByteLayout(encoding) else { return common }
        let census = layout.census(sample)
        guard census.count > 0 else { return 0 }
        return common + (0.5 * Double(census.everyday) - Double(census.rare)) / Double(census.count)
    }

    /// Share of characters beyond ASCII that must be common ones. Newspaper text has 0.3 to 0.5, the same bytes read
    /// in a wrong encoding below 0.05.
    private static let leastScore = 0.08

    /// UTF-16 shows in the NUL halves of its ASCII characters, on one side of the units only.
    private func utf16ByNULs() -> TextEncoding? {
        var nulls = [0, 0]
        for offset in sample.indices where sample[offset] == 0 { nulls[offset & 1] += 1 }
        let (even, odd) = (nulls[0], nulls[1])
        guard even != odd else { return nil }
        let encoding: TextEncoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
        guard max(even, odd) >= 4 * min(even, odd) else { return nil }
        return isPlausible(lines(in: encoding)) ? encoding : nil
    }

    /// Whether nearly all characters are of blocks that text is made of, and none is a control character.
    private func isPlausible(_ text: DecodedText) -> Bool {
        var all = 0
        var likely = 0
        for line in text.lines {
            for scalar in line.text.unicodeScalars {
                all += 1
                switch scalar.value {
                case 0x09, 0x20...0x7E, 0xA0...0x24F, 0x370...0x52F, 0x2010...0x27BF, 0x3000...0x9FFF, 0xAC00...0xD7A3,
                    0xFF00...0xFFEF:
                    likely += 1
                default: break
                }
            }
        }
        return likely * 10 >= all * 9 && text.lines.count + all > 1
    }

    /// UTF-8 with wrong bytes: for each broken sequence there is a whole one of three bytes, or more than one shorter.
    /// In the bytes of other encodings whole ones are chance finds, several times fewer than broken ones. A sequence
    /// that the end cuts off says nothing either way.
    private func isDamagedUTF8() -> Bool {
        var broken = 0
        var brokenBytes = 0
        var next = 0
        while let found = UTF8Validation.firstInvalid(in: sample, from: next) {
            next = found.upperBound
            brokenBytes += found.count
            if next < sample.count || !UTF8Validation.isLead(sample[found.lowerBound]) { broken += 1 }
        }
        let wholeBytes = sample.count { $0 >= 0x80 } - brokenBytes
        return wholeBytes > 0 && wholeBytes >= 3 * broken
    }

    private func lines(in encoding: TextEncoding) -> DecodedText {
        var decoder = LineDecoder(source: sample, encoding: encoding)
        decoder.decode(from: 0)
        return DecodedText(
            encoding: encoding, isBinary: false, lines: decoder.lines, invalid: [], invalidCount: decoder.invalidCount)
    }

    /// The share of common characters among those beyond ASCII, less what is invalid, twice.
    private func score(of encoding: TextEncoding) -> Double {
        let text = lines(in: encoding)
        var all = 0
        var common = 0
        for line in text.lines {
            for scalar in line.text.unicodeScalars where scalar.value >= 0x80 {
                all += 1
                if isCommon(scalar, in: encoding) { common += 1 }
            }
        }
        guard all > 0 else { return 0 }
        // The end of the sample may cut one character in two.
        let invalid = max(text.invalidCount - (sample.count < bytes.count ? 1 : 0), 0)
        return Double(common - 2 * invalid) / Double(all)
    }

    private func isCommon(_ scalar: Unicode.Scalar, in encoding: TextEncoding) -> Bool {
        switch DoubleByteLayout(encoding) {
        case .eucJP, .shiftJIS: (0x3041...0x3096).contains(scalar.value) || scalar == "ー"
        case .eucKR: Self.commonKorean.contains(scalar)
        case .gb18030, .big5, nil: Self.common.contains(scalar)
        }
    }

    private static let commonKorean = Set(
        "이다의는에을가고하지로한은를기사대서어나시자리아도인과만해일전정부있수보제것들그라장주상원했습니으게여".unicodeScalars)

    /// The commonest characters and marks of modern Chinese, in both scripts.
    private static let common = Set(
        """
        ，。、：；？！“”《》（）的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主\
        发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实\
        加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线\
        内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党\
        程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论\
        运农指几九区强放决西被干做必战先回這為個國時來們對會發動過說產種後學經進著電裡現實兩體機當點從業還間\
        樣與關線內數氣問變條沒結無軍題黨員設長資邊級圖統將組見計別論運幾區強決戰於開應質總處報場門車書讀寫聽\
        話買賣觀歡聯華聞據達園廠縣鄉
        """.unicodeScalars)

    /// ICU's guess, if it is of an encoding in which bytes can be cut into lines.
    private func guessed() -> TextEncoding? {
        var name = [CChar](repeating: 0, count: 64)
        guard let start = sample.baseAddress, cu_detect(start, Int32(sample.count), &name, Int32(name.count)) >= 10
        else { return nil }
        let found = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let families = ["Shift_JIS", "EUC-", "windows-", "ISO-8859-", "KOI8-", "GB18030", "Big5"]
        return families.contains { found.hasPrefix($0) } ? .legacy(found) : nil
    }
}
