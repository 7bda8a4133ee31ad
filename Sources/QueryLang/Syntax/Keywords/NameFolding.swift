/// How words and names are compared: letter case, width, and traditional forms do not tell them apart.
///
/// One scalar gives one scalar, so offsets into a folded run are offsets into the run.
public enum NameFolding {
    /// The form under which a word or a made name is looked up.
    public static func key(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { key.append(fold(scalar)) }
        return String(key)
    }

    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let narrow = self.narrow(scalar)
        if narrow.value < 0x80 {
            return ("A"..."Z").contains(narrow) ? Unicode.Scalar(UInt8(narrow.value) + 0x20) : narrow
        }
        if let simplified = simplified[narrow] { return simplified }
        let lower = narrow.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? narrow : narrow
    }

    /// The ASCII twin of a full-width mark, digit or letter (U+FF01–FF5E), and U+0020 for U+3000.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
        case 0x3000: " "
        default: scalar
        }
    }

    /// Traditional characters that stand in a spelling of the word table, and in numbers. Text to be searched is
    /// folded elsewhere and by a full table; this one only serves 標題 as 标题.
    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = """
            標标題题條条檢检參参數数術术語语義义為为爲为結结並并併并與与沒没開开頭头屬属於于個个無无過过鄰邻後后內内樣样詞词\
            隨随機机顯显計计彙汇匯汇總总節节點点對对時时間间線线圖图狀状頻频檔档發发記记賓宾單单職职務务欄栏類类來来報报\
            關关鍵键稱称級级別别編编號号構构問问約约標标籤签雜杂項项訪访談谈聞闻種种處处裡里裏里兩两萬万億亿攝摄師师輯辑\
            註注導导碼码誤误轉转實实測测質质擬拟張张資资讀读釋释義义
            """.unicodeScalars
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        var iterator = pairs.makeIterator()
        while let traditional = iterator.next(), let simple = iterator.next() { table[traditional] = simple }
        return table
    }()
}

extension Name {
    /// What names are compared by.
    public var key: String { NameFolding.key(text) }
}
