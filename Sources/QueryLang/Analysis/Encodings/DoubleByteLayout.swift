/// Where the encodings of East Asia keep their everyday characters, by lead byte: in the reading of another encoding
/// bytes fall beside these rows. Few characters are enough to tell.
enum DoubleByteLayout {
    case gb18030, big5, eucJP, shiftJIS, eucKR

    init?(_ encoding: TextEncoding) {
        switch encoding.name {
        case "GB18030": self = .gb18030
        case "Big5": self = .big5
        case "EUC-JP": self = .eucJP
        case "Shift_JIS": self = .shiftJIS
        case "EUC-KR": self = .eucKR
        default: return nil
        }
    }

    /// Characters beyond ASCII, by how ordinary their place in the table is.
    struct Census {
        var everyday = 0
        var second = 0
        var rare = 0

        var count: Int { everyday + second + rare }
    }

    func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
        var census = Census()
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            guard lead >= 0x80 else {
                offset += 1
                continue
            }
            let trail = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            let (rank, length) = self.rank(lead, trail)
            switch rank {
            case .everyday: census.everyday += 1
            case .second: census.second += 1
            case .rare: census.rare += 1
            }
            offset += length
        }
        return census
    }

    private enum Rank { case everyday, second, rare }

    private func rank(_ lead: UInt8, _ trail: UInt8) -> (Rank, length: Int) {
        switch self {
        case .gb18030, .eucKR, .eucJP:
            if self == .eucJP, lead == 0x8E || lead == 0x8F { return (.rare, lead == 0x8F ? 3 : 2) }
            if lead >= 0x81, (0x30...0x39).contains(trail) { return (.rare, 4) }
            guard lead >= 0xA1, trail >= 0xA1 else { return (.rare, trail >= 0x40 ? 2 : 1) }
            return (sevenBitRank(lead), 2)
        case .big5:
            guard lead >= 0x81, trail >= 0x40 else { return (.rare, 1) }
            switch lead {
            case 0xA1...0xA2, 0xA4...0xC6: return (.everyday, 2)
            case 0xA3, 0xC9...0xF9: return (.second, 2)
            default: return (.rare, 2)
            }
        case .shiftJIS:
            if (0xA1...0xDF).contains(lead) { return (.rare, 1) }
            guard trail >= 0x40 else { return (.rare, 1) }
            switch lead {
            case 0x81...0x83, 0x88...0x97: return (.everyday, 2)
            case 0x98...0x9F, 0xE0...0xEA: return (.second, 2)
            default: return (.rare, 2)
            }
        }
    }

    /// Rows of the national sets of 94 by 94: marks, then the everyday characters, then the others.
    private func sevenBitRank(_ lead: UInt8) -> Rank {
        switch (self, lead) {
        case (.gb18030, 0xA1), (.gb18030, 0xA3), (.gb18030, 0xB0...0xD7): .everyday
        case (.eucJP, 0xA1), (.eucJP, 0xA4...0xA5), (.eucJP, 0xB0...0xCF): .everyday
        case (.eucKR, 0xA1), (.eucKR, 0xB0...0xC8): .everyday
        case (_, 0xA1...0xAF): .second
        case (.gb18030, 0xD8...0xF7), (.eucJP, 0xD0...0xF4), (.eucKR, 0xCA...0xFD): .second
        default: .rare
        }
    }
}
