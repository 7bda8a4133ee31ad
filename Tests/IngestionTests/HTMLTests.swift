import Documents
@testable import Ingestion
import Foundation
import Testing

@Suite struct HTMLTests {
    private func lines(_ text: String) -> [SourceLine] { LineReader.lines(utf8: [UInt8](text.utf8)) }

    private func page(_ text: String) -> HTMLPage { HTMLPage.read(lines(text)) }

    /// `Cases/ingest/html.case` and the outlines in `html.golden`, as the pages of `PageTests`.
    @Test func pagesAreRecoveredAsRecorded() throws {
        let found = try PageTests.sections("html.case").map { page in
            let document = Recovery.page(lines(page.body), path: page.name, format: .html, encoding: "UTF-8").document
            return (name: page.name, body: Outline.text(document))
        }
        let golden = PageTests.folder.appending(path: "html.golden")
        if ProcessInfo.processInfo.environment["YINDE_RECORD"] != nil {
            let text = found.map { "=== \($0.name)\n\($0.body)\n" }.joined()
            try text.write(to: golden, atomically: true, encoding: .utf8)
            Issue.record("golden file recorded; run again without YINDE_RECORD")
            return
        }
        let expected = try PageTests.sections("html.golden")
        #expect(found.map(\.name) == expected.map(\.name))
        for (page, outline) in zip(found, expected) {
            #expect(page.body.trimmingCharacters(in: .newlines) == outline.body.trimmingCharacters(in: .newlines), "\(page.name)")
        }
    }

    @Test func aParagraphOverLinesHasAPlaceInEach() {
        let line = page("<html>\n<body><p>甲乙\n  丙丁<b>戊\n</b>己 word\nnext</p></body>").lines.first
        #expect(line?.text == "甲乙丙丁戊己 word next" && line?.number == 2)
        #expect(line?.continuations.map(\.number) == [3, 4, 5])
        #expect(line?.continuations.map(\.offset) == [2, 5, 12])
        #expect(line?.continuations.first?.bytes == 23..<37)
    }

    @Test func linesBeyond65535AreCounted() {
        let text = String(repeating: "<!-- -->\n", count: 70_000) + "<p>文字</p>\n<p title='a\nb'>后面</p>"
        #expect(page(text).lines.map(\.number) == [70_001, 70_003])
    }

    /// The parser gives a long text in parts; wherever they end, each line is counted once.
    @Test(arguments: [1, 2, 3, 7, 330, 333, 500, 999, 1000, 1001]) func longTextsAreCounted(length: Int) {
        let rows = (0..<40).map { "\($0):" + String(repeating: "x", count: length) }
        let line = page("<div>\n" + rows.joined(separator: "\n") + "</div>").lines.first
        let scalars = Array((line?.text ?? "").unicodeScalars)
        let starts = [(0, line?.number)] + (line?.continuations ?? []).map { ($0.offset, $0.number) }
        #expect(starts.count == 40)
        for (index, start) in starts.enumerated() {
            #expect(start.1 == index + 2 && String(String.UnicodeScalarView(scalars[start.0...].prefix(3))).hasPrefix("\(index):".prefix(3)))
        }
    }

    @Test func entitiesSpacesAndBreaksAreRead() {
        let found = page("<p>&lt;甲&gt; &amp;&nbsp;乙 \t 丙&#x4E01;</p><p>一<br>二<br/><br />三</p><pre>x\n  y\n</pre>").lines
        #expect(found.map(\.text) == ["<甲> &\u{A0}乙 丙丁", "一", "二", "三", "x", "y"])
        #expect(found.map { $0.hint?.isWhole } == [true, false, false, false, false, false])
    }

    /// A script that holds `</` is given on in parts; wherever these end, the page stays in its encoding.
    @Test(arguments: 0..<3) func wideCharactersAreNotCut(offset: Int) {
        let text = "<script>var a = \"</b>" + String(repeating: "x", count: offset) + String(repeating: "汉", count: 800) + "\";</script><p>你好世界。</p>"
        #expect(page(text).lines.map(\.text) == ["你好世界。"])
    }

    @Test func numbersOfWindowsCharactersAreRead() {
        #expect(page("<p>&#147;甲&#148;&#133;&#151;&#164;é</p>").lines.map(\.text) == ["“甲”…—¤é"])
    }

    @Test func codeIsOneListing() {
        let found = page("<p>甲</p><pre><code>a = 1\nb = 2</code></pre><pre>一行\n两行</pre>").lines
        #expect(found.map(\.text) == ["甲", "a = 1 b = 2", "一行", "两行"])
        #expect(found.map { $0.hint?.kind == .code } == [false, true, false, false])
    }

    @Test func boldTypeIsMeasured() {
        let found = page("<p><b>记者：</b>问什么？</p><p><strong>全部都粗</strong></p><p>前<b>后</b></p>").lines
        #expect(found.map { $0.hint?.boldLength } == [3, 4, 0])
    }

    @Test func scriptsAreNoTextAndControlsAreKeptApart() {
        let found = page("<script>var a='<p>x</p>'</script><style>p{}</style><!-- c --><select><option>选</select><textarea>写</textarea><p>文</p>").lines
        #expect(found.map(\.text) == ["选", "写", "文"])
        #expect(found.prefix(2).allSatisfy { if case .furniture = $0.hint?.kind { true } else { false } })
    }

    /// Pages made of random tags around numbered words: every word is in one line, once, and that line knows in which line
    /// of the file it stands.
    @Test(arguments: 0..<80) func noWordIsLostOrMisplaced(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 31)
        let tags = [
            "<p>", "</p>", "<div>", "</div>", "<div class=share>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<b>",
            "</b>", "<a href=x>", "</a>", "<h2>", "</h2>", "<br>", "<nav>", "</nav>", "<pre>", "</pre>", "<blockquote>", "<form>",
            "<option>", "</select>", "<p style='display:none'>", "<span\n x=y>", "<!-- c -->", "<dl><dt>", "</body>", "<i", "<font size=2>", "<main>",
        ]
        var text = Bool.random(using: &random) ? "<!DOCTYPE html>\n<html><body>\n" : ""
        var places: [String: Int] = [:]
        var words: [String] = []
        var line = text.count { $0.isNewline } + 1
        for number in 0..<Int.random(in: 1...120, using: &random) {
            let tag = tags.randomElement(using: &random) ?? ""
            text += tag == "<i" ? "<i>" : tag
            line += tag.count { $0.isNewline }
            if Bool.random(using: &random) {
                text += "\n"
                line += 1
            }
            let word = "词\(1000 + number)。"
            words.append(word)
            places[word] = line
            text += word
        }
        let found = page(text).lines
        let all = found.map(\.text).joined(separator: " ")
        let lost = words.filter { all.split(separator: $0, omittingEmptySubsequences: false).count != 2 }
        #expect(lost.isEmpty, "\(text)")
        for line in found {
            let starts = [SourceLine.Continuation(offset: 0, number: line.number, bytes: line.bytes)] + line.continuations
            let scalars = Array(line.text.unicodeScalars)
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1].offset : scalars.count
                #expect(start.offset <= end && end <= scalars.count)
                let part = String(String.UnicodeScalarView(scalars[min(start.offset, end)..<end]))
                for word in words where part.contains(word) { #expect(places[word] == start.number) }
            }
        }
    }

    @Test(arguments: 0..<100) func anyBytesArePages(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 900)
        var bytes = [UInt8]("<html><head><title>甲</title><meta name=author content=张三><script type='application/ld+json'>{\"@type\":\"Article\"}</script></head><body><h1>甲</h1><table><tr><td>一<td>二</table><p>文字，很长的一段文字，一直说下去。</body>".utf8)
        for _ in 0..<Int.random(in: 0...12, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0...2, using: &random) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: at)
            default: bytes.insert(contentsOf: bytes[at...].prefix(30), at: Int.random(in: 0...at, using: &random))
            }
        }
        let file = LineReader.lines(utf8: bytes)
        let (document, lines, _) = Recovery.page(file, path: "x", format: .html, encoding: "UTF-8")
        #expect(document.decisions.map(\.index) == lines.indices.map { $0 })
        #expect(lines.allSatisfy { (1...file.count).contains($0.number) && $0.bytes.upperBound <= bytes.count })
    }

    @Test(arguments: ["<div>", "<div>x\n", "<b></i>", "<table><tr><td>甲", "<ul><li>", "<a href=x>甲</a>", "<p title=\"", "<!--", "<![CDATA[", "<font><h1>标"])
    func hostilePagesEnd(unit: String) {
        let text = String(repeating: unit, count: 20_000)
        #expect(page(text).lines.count <= 20_000)
    }
}
