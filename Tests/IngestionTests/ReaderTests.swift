import Documents
import Ingestion
import Testing

@Suite struct ReaderTests {
    @Test func linesKeepTheirBytes() {
        let bytes = [UInt8]("\u{FEFF}甲\r\n\n乙丙\n".utf8)
        let lines = LineReader.lines(utf8: bytes)
        #expect(lines.map(\.text) == ["甲", "", "乙丙", ""])
        #expect(lines.map(\.number) == [1, 2, 3, 4])
        #expect(lines.map(\.bytes) == [3..<6, 8..<8, 9..<15, 16..<16])
    }

    @Test func decodedTextIsMappedToTheBytesOfItsFile() {
        // GB18030: two bytes for each Han character, where UTF-8 has three.
        let lines = LineReader.lines(text: "甲乙\r\n丙", byteOffset: { $0 <= 6 ? $0 / 3 * 2 : $0 - 2 - ($0 - 8) / 3 })
        #expect(lines.map(\.text) == ["甲乙", "丙"])
        #expect(lines.map(\.bytes) == [0..<4, 6..<8])
    }

    @Test func bothReadersAgree() {
        for text in ["", "\n", "a\r\nb", "甲\n\n乙\r", "\r\n\r\n"] {
            #expect(LineReader.lines(text: text) == LineReader.lines(utf8: [UInt8](text.utf8)), "\(text.debugDescription)")
        }
    }
}
