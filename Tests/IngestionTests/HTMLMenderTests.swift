import Glibc
@testable import Ingestion
import Testing

/// Processor time of the thread, which other tests do not add to.
private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

@Suite struct HTMLMenderTests {
    private func mend(_ page: String) -> (text: String, rows: [Int]) {
        let mended = HTMLMender.mend([UInt8](page.utf8), isFragment: false)
        return (String(decoding: mended.bytes, as: UTF8.self), mended.faults.map(\.row))
    }

    /// Odd, and yet as it was meant.
    @Test(arguments: [
        "<!DOCTYPE html>\n<html lang=zh><body class='a b' data-x=1 hidden>文字</body></html>",
        "<a title=\"a > b\" onclick=\"if (a > b) x('<b>')\">文字</a>", "<p data-html=\"<b>x</b> <i>y</i>\" class=z>文字</p>",
        "<a href=\"x\"class=\"y\">甲</a><a href=\"a>b\"class=\"y\">乙</a>", "<p class=\"y\"\">文字</p>", "<br/><img src=x />", "<!-- 注释 <p>文字</p>\n -->甲",
        "<!--[if IE]><p>甲</p><![endif]--><!--[if !IE]><!--><p>乙</p><!--<![endif]-->",
        "<script>if (a<b && \"</p>\" < '<p>') {}</script><style>a>b{}</style>", "<?xml version=\"1.0\"?><p>甲</p>", "<svg:g><o:p>甲</o:p></svg:g>",
    ])
    func whatIsWellFormedIsLeft(page: String) {
        let found = mend(page)
        #expect(found.text == page && found.rows.isEmpty)
    }

    @Test(arguments: [
        ("<p><a href=\"x>甲</a>乙</p>\n<p class=\"y\">丙</p>", "<p><a>甲</a>乙</p>\n<p class=\"y\">丙</p>", [1]),
        ("\n<a id=1 href='x>甲</a>乙", "\n<a id=1>甲</a>乙", [2]),
        ("<a href=\"x>甲</a><a href=\"\" id=\"t\">乙</a>", "<a>甲</a><a href=\"\" id=\"t\">乙</a>", [1]),
        ("<a href=\"x>甲</a><p class=\">乙</p>", "<a>甲</a><p>乙</p>", [1, 1]),
        ("<a href=\"x>他说：\"好\"。</a>", "<a>他说：\"好\"。</a>", [1]),
        ("<a href=\"x>甲</a> <img alt=\" 图\" src=\"z\">", "<a>甲</a> <img alt=\" 图\" src=\"z\">", [1]),
        ("<a href=\"x\n>甲", "<a\n>甲", [1]),
        ("<div class=\"a\" <p>甲</p>", "<div class=\"a\"> <p>甲</p>", [1]),
        ("<p 段落文字<b>粗</b>", "<p> 段落文字<b>粗</b>", [1]),
        ("甲</p <p>乙", "甲</p> <p>乙", [1]),
        ("甲<b", "甲&lt;b", []), ("甲<a href=\"x", "甲&lt;a href=\"x", []), ("a < b，<未知>，<3，<", "a &lt; b，&lt;未知>，&lt;3，&lt;", []),
        ("<!-- 广告 >\n<p>甲</p>", "<!-- 广告 -->\n<p>甲</p>", [1]),
        ("<p>甲</p>\n<!-- 注释\n<p>乙</p>", "<p>甲</p>\n 注释\n<p>乙</p>", [2]),
        ("<!-- 一 <p>甲</p> <!-- 二 --> 乙", " 一 <p>甲</p> <!-- 二 --> 乙", [1]),
        ("<p>甲</p><script>var a = 1;\n<p>乙</p>\n<p>丙", "<p>甲</p><script>var a = 1;\n</script><p>乙</p>\n<p>丙", [1]),
        ("<STYLE>a{}\n</head><body>甲", "<STYLE>a{}\n</style></head><body>甲", [1]),
    ])
    func whatWouldSwallowTextIsMended(page: String, expected: String, rows: [Int]) {
        let found = mend(page)
        #expect(found.text == expected && found.rows == rows)
    }

    /// Any bytes: no line feed is lost or added, and a page that is mended needs no mending.
    /// What stands behind the end of a page belongs to it.
    @Test(arguments: [
        ("<html><body><p>甲</p></body></html>\n<p>乙</p>\n", "<html><body><p>甲</p>\n<p>乙</p>\n"),
        ("<body>甲</BODY>\n<script>x()</script></html >", "<body>甲\n<script>x()</script></html >"),
        ("<html>甲</html><html>乙</html>", "<html>甲<html>乙</html>"),
    ])
    func pagesGoOnBehindTheirEnd(page: String, expected: String) {
        #expect(mend(page).text == expected)
        #expect(mend(page).rows.isEmpty)
    }

    @Test(arguments: 0..<300) func anyBytesAreMended(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 9000)
        let parts = ["<", ">", "\"", "'", "=", "<!--", "-->", "<a href=\"", "<p class='x'", "</p>", "<script>", "</script>", "<style", "甲", "\n", " ", "/", "<?", "<!", "a", "&lt;"]
        for isFragment in [false, true] {
            let page = (0..<Int.random(in: 0...40, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let bytes = HTMLMender.mend([UInt8](page.utf8), isFragment: isFragment).bytes
            #expect(bytes.count { $0 == 0x0A } == page.utf8.count { $0 == 0x0A })
            _ = HTMLPage.read(LineReader.lines(utf8: [UInt8](page.utf8)), isFragment: isFragment)
        }
    }

    /// Markup that is looked at in vain again and again takes time in proportion to its length.
    @Test(arguments: [
        "<a b=\"", "<a b='><", "<a ", "</a", "<!--", "<!-- <!--", "<script>\n<p>", "<script><p>", "<!", "<?", "<a x=\"<b x='", "<a x='>\" ", "<", "<style>\n<p>x",
    ])
    func hostileMarkupIsMendedInTime(part: String) {
        func seconds(_ length: Int) -> Double {
            let page = [UInt8](String(repeating: part, count: length / part.utf8.count).utf8)
            var used = Double.infinity
            for _ in 0..<2 {
                let start = threadSeconds()
                _ = HTMLMender.mend(page, isFragment: false)
                used = min(used, threadSeconds() - start)
            }
            return used
        }
        #expect(seconds(400_000) < 40 * max(seconds(40_000), 0.001))
    }

    @Test func nothingOfAPageIsLost() {
        let text = """
            <html><head><title>江州日报</title></head><body>
            <h1>三座加氢站建成</h1>
            <p><a href="x.html>第一段</a>说了一句完整的话，字数也够多。</p>
            <!-- 广告开始 >
            <p>第二段也说了一句完整的话，字数也够多。</p>
            <!-- 没有写完的注释
            <p>第三段又说了一句完整的话，字数也够多。</p>
            </body></html>
            """
        let (document, _, problems) = Recovery.page(
            LineReader.lines(utf8: [UInt8](text.utf8)), path: "a.html", format: .html, encoding: "UTF-8")
        let found = document.record.articles.flatMap(\.paragraphs).map(\.content.text).joined()
        for part in ["第一段说了一句完整的话，字数也够多。", "第二段也说了", "没有写完的注释", "第三段又说了"] { #expect(found.contains(part)) }
        #expect(problems.map { $0.prefix(7) } == ["line 3:", "line 4:", "line 6:"] && document.record.warnings.prefix(3) == problems[...])
    }

    /// Wherever elements end that were never opened, every paragraph is text or furniture.
    @Test(arguments: 0..<200) func noParagraphIsLost(seed: Int) {
        var random = TotalityTests.Generator(state: UInt64(seed) &+ 4000)
        let marks = [
            "</body>", "</html>", "</body></html>", "<html><head><title>江州日报</title></head><body>", "<div>", "</div>", "</p>", "<table><tr><td>", "</td></tr></table>",
            "<ul><li>", "</ul>", "<!-- 完 -->", "<h2>", "</h2>", "</font>", "<b>", "</head>", "<frameset>", "</form>", "<!DOCTYPE html>",
        ]
        let count = Int.random(in: 1...8, using: &random)
        let text = (0..<count).map { number in
            let around = (0..<Int.random(in: 0...3, using: &random)).map { _ in marks.randomElement(using: &random) ?? "" }.joined()
            return around + "<p>第\(number)号水库在入汛之前全部完成了检修，库区的道路也修通了。</p>\n"
        }.joined()
        let (document, lines, _) = Recovery.page(LineReader.lines(utf8: [UInt8](text.utf8)), path: "a.html", format: .html, encoding: "UTF-8")
        let found = document.record.articles.flatMap(\.paragraphs).map(\.content.text).joined() + lines.map(\.text).joined()
        for number in 0..<count { #expect(found.contains("第\(number)号水库在入汛之前"), "\(text)") }
    }
}
