import CMarkup
import Documents

/// A page of HTML as lines: its text in reading order, what is no part of an article marked so.
///
/// Read by libxml2, which takes any bytes for a page. Scripts, styles and comments are no text; all else is kept.
struct HTMLPage {
    var lines: [SourceLine]
    var evidence: HTMLEvidence
    /// What of the markup had to be mended to keep the text in it, each a sentence with its line; those after the first
    /// few as a number.
    var problems: [String] = []

    static let titleReason = "title of the page in its head"

    /// - Parameters:
    ///   - file: the lines of the file, decoded.
    ///   - isFragment: markup in a record's text: nothing in it is taken for a page's furniture by its place.
    ///   - breaksLines: a line feed ends a line, as in text without elements that do.
    static func read(_ file: [SourceLine], isFragment: Bool = false, breaksLines: Bool = false) -> HTMLPage {
        guard !file.isEmpty else { return HTMLPage(lines: [], evidence: HTMLEvidence()) }
        let extractor = HTMLExtractor(breaksLines: breaksLines)
        let mended = HTMLMender.mend(bytes(of: file), isFragment: isFragment)
        parse(mended.bytes, into: extractor)
        extractor.finish()
        var drafts = extractor.drafts
        var evidence = extractor.evidence
        evidence.pageTitle = extractor.titleText.map { String(decoding: $0.bytes, as: UTF8.self) }
        if !isFragment {
            HTMLLayout.partHead(&drafts, titles: evidence.titles)
            let layout = HTMLLayout(drafts, extractor.containers, titles: evidence.titles)
            layout.mark(&drafts)
            if !layout.hasTitle, !HTMLLayout.hasSeveralTitles(drafts), let title = HTMLLayout.titleLine(extractor.titleText, of: drafts) {
                drafts.insert(title, at: 0)
            } else if var title = extractor.titleText, !title.isEmpty {
                title.kind = .furniture(reason: Self.titleReason)
                drafts.insert(title, at: 0)
            }
        }
        return HTMLPage(lines: drafts.compactMap { $0.line(of: file) }, evidence: evidence, problems: problems(mended, file))
    }

    private static func problems(_ mended: HTMLMender.Mended, _ file: [SourceLine]) -> [String] {
        var problems = mended.faults.map { fault in
            "line \(file[min(max(fault.row - 1, 0), file.count - 1)].number): \(fault.message); the text after it is kept"
        }
        let rest = mended.faultCount - mended.faults.count
        if rest > 0 { problems.append("\(rest) more \(rest == 1 ? "place" : "places") of its markup \(rest == 1 ? "is" : "are") not closed") }
        return problems
    }

    private static func bytes(of file: [SourceLine]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.reduce(0) { $0 + $1.text.utf8.count + 1 })
        for line in file {
            bytes.append(contentsOf: line.text.utf8)
            bytes.append(0x0A)
        }
        return bytes
    }

    private static func parse(_ bytes: [UInt8], into extractor: HTMLExtractor) {
        var events = cm_events()
        events.context = Unmanaged.passUnretained(extractor).toOpaque()
        events.start = { context, name, attributes in
            guard let name else { return }
            HTMLPage.extractor(context)?.start(String(cString: name), attributes)
        }
        events.end = { context, name in
            guard let name else { return }
            HTMLPage.extractor(context)?.end(String(cString: name))
        }
        events.text = { context, text, length, isRaw, line in
            guard let text else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: length) {
                HTMLPage.extractor(context)?.text(
                    UnsafeBufferPointer(start: $0, count: length), isRaw: isRaw != 0, line: line)
            }
        }
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
                _ = cm_parse_html($0, buffer.count, &events)
            }
        }
    }

    private static func extractor(_ context: UnsafeMutableRawPointer?) -> HTMLExtractor? {
        context.map { Unmanaged<HTMLExtractor>.fromOpaque($0).takeUnretainedValue() }
    }
}
