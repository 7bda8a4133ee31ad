import CUnicode

/// One of ICU's converters, for the life of one file.
final class LegacyConverter {
    private let converter: OpaquePointer
    private var scratch: [UInt16] = []

    /// nil if ICU has no converter of that name.
    init?(_ encoding: String) {
        guard let opened = cu_converter_open(encoding == "Big5" ? "Big5-HKSCS" : encoding) else { return nil }
        converter = opened
    }

    deinit { cu_converter_close(converter) }

    /// Decodes bytes, with U+FFFD for each invalid sequence, and calls `onInvalid` with its range in `bytes`.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>, onInvalid: (Range<Int>) -> Void) -> String {
        guard let source = bytes.baseAddress else { return "" }
        var text = ""
        var offset = 0
        while offset < bytes.count {
            // Pieces of 1 GiB: ICU counts in 32 bits. A character cut at such a seam is reported as invalid.
            let length = min(bytes.count - offset, 1 << 30)
            if scratch.count <= length { scratch = [UInt16](repeating: 0, count: length + 1) }
            var consumed: Int32 = 0
            var invalid: Int32 = 0
            let written = Int(
                cu_convert(
                    converter, source + offset, Int32(length), &scratch, Int32(length + 1), &consumed, &invalid))
            text += scratch.withUnsafeBufferPointer { UTF16Text.string(UnsafeBufferPointer(rebasing: $0.prefix(written))) }
            let end = offset + max(Int(consumed), 1)
            if invalid > 0 || consumed == 0 {
                onInvalid(end - max(Int(invalid), 1)..<end)
                text.unicodeScalars.append("\u{FFFD}")
            }
            offset = end
        }
        return text
    }
}
