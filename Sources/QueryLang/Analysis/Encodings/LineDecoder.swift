/// Cuts the bytes of one file into lines, before decoding them: in none of the encodings is a line end a part of a
/// longer character, but in UTF-16, which is cut by units.
struct LineDecoder {
    let source: UnsafeBufferPointer<UInt8>
    let encoding: TextEncoding
    private(set) var lines: [DecodedText.Line] = []
    private(set) var invalid: [DecodedText.InvalidSequence] = []
    private(set) var invalidCount = 0

    init(source: UnsafeBufferPointer<UInt8>, encoding: TextEncoding) {
        self.source = source
        self.encoding = encoding
    }

    mutating func decode(from start: Int) {
        switch encoding {
        case .utf8: decodeUTF8(from: start)
        case .utf16LittleEndian: decodeUTF16(from: start, isBigEndian: false)
        case .utf16BigEndian: decodeUTF16(from: start, isBigEndian: true)
        case .legacy(let name):
            guard let converter = LegacyConverter(name) else { return decodeUTF8(from: start) }
            decodeLegacy(from: start, converter)
        }
    }

    private mutating func report(_ bytes: Range<Int>) {
        invalidCount += 1
        guard invalid.count < DecodedText.reportLimit else { return }
        invalid.append(DecodedText.InvalidSequence(bytes: bytes, line: lines.count + 1))
    }

    private mutating func decodeUTF8(from start: Int) {
        let hasNUL = source[start...].contains(0)
        var nextInvalid = UTF8Validation.firstInvalid(in: source, from: start)
        for range in byteLines(from: start) {
            var found: [Range<Int>] = []
            while let next = nextInvalid, next.lowerBound < range.upperBound {
                found.append(next)
                nextInvalid = UTF8Validation.firstInvalid(in: source, from: next.upperBound)
            }
            add(String(decoding: source[range], as: UTF8.self), range, invalid: found, hasNUL: hasNUL)
        }
    }

    private mutating func decodeLegacy(from start: Int, _ converter: LegacyConverter) {
        let hasNUL = source[start...].contains(0)
        for range in byteLines(from: start) {
            var found: [Range<Int>] = []
            let text = converter.decode(UnsafeBufferPointer(rebasing: source[range])) { sequence in
                found.append(range.lowerBound + sequence.lowerBound..<range.lowerBound + sequence.upperBound)
            }
            add(text, range, invalid: found, hasNUL: hasNUL)
        }
    }

    /// A NUL is valid in these encodings, and is no text all the same.
    private mutating func add(_ text: String, _ range: Range<Int>, invalid: [Range<Int>], hasNUL: Bool) {
        guard hasNUL, source[range].contains(0) else {
            invalid.forEach { report($0) }
            lines.append(DecodedText.Line(text: text, bytes: range))
            return
        }
        let nuls = range.filter { source[$0] == 0 }.map { $0..<$0 + 1 }
        (invalid + nuls).sorted { $0.lowerBound < $1.lowerBound }.forEach { report($0) }
        var mended = String.UnicodeScalarView()
        mended.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "\0" ? "\u{FFFD}" : $0 })
        lines.append(DecodedText.Line(text: String(mended), bytes: range))
    }

    /// The byte ranges of the lines without their ends.
    private func byteLines(from start: Int) -> [Range<Int>] {
        let usesLineFeed = source[start...].contains(0x0A)
        let separator: UInt8 = usesLineFeed ? 0x0A : 0x0D
        var ranges: [Range<Int>] = []
        var lineStart = start
        func close(at end: Int) {
            let hasReturn = usesLineFeed && end > lineStart && source[end - 1] == 0x0D
            ranges.append(lineStart..<(hasReturn ? end - 1 : end))
        }
        for offset in start..<source.count where source[offset] == separator {
            close(at: offset)
            lineStart = offset + 1
        }
        close(at: source.count)
        return ranges
    }

    private mutating func decodeUTF16(from start: Int, isBigEndian: Bool) {
        let count = (source.count - start) / 2
        let units = [UInt16](unsafeUninitializedCapacity: count) { target, filled in
            for index in 0..<count {
                let first = UInt16(source[start + 2 * index])
                let second = UInt16(source[start + 2 * index + 1])
                target[index] = isBigEndian ? first << 8 | second : second << 8 | first
            }
            filled = count
        }
        let usesLineFeed = units.contains(0x0A)
        let separator: UInt16 = usesLineFeed ? 0x0A : 0x0D
        var lineStart = 0
        for end in 0...count where end == count || units[end] == separator {
            var textEnd = end
            if usesLineFeed, end > lineStart, units[end - 1] == 0x0D { textEnd -= 1 }
            reportLoneSurrogates(units, lineStart..<textEnd, start)
            let text = units.withUnsafeBufferPointer {
                UTF16Text.string(UnsafeBufferPointer(rebasing: $0[lineStart..<textEnd]))
            }
            lines.append(DecodedText.Line(text: text, bytes: start + 2 * lineStart..<start + 2 * textEnd))
            lineStart = end + 1
        }
        if (source.count - start) % 2 == 1 { addOddByte() }
    }

    private mutating func reportLoneSurrogates(_ units: [UInt16], _ range: Range<Int>, _ start: Int) {
        var index = range.lowerBound
        while index < range.upperBound {
            let unit = units[index]
            index += 1
            guard UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) else { continue }
            if UTF16.isLeadSurrogate(unit), index < range.upperBound, UTF16.isTrailSurrogate(units[index]) {
                index += 1
            } else {
                report(start + 2 * index - 2..<start + 2 * index)
            }
        }
    }

    /// Half a unit at the end of the file.
    private mutating func addOddByte() {
        guard var last = lines.popLast() else { return }
        report(source.count - 1..<source.count)
        last.text.unicodeScalars.append("\u{FFFD}")
        last.bytes = last.bytes.lowerBound..<source.count
        lines.append(last)
    }
}
