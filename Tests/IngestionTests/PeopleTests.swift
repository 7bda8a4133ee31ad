import Foundation
import Ingestion
import Testing

/// Forms in which pages name people, each on a page of its own with the people that a reader finds there.
///
/// In `Cases/ingest/people.case` a page stands after a line `=== form`, its people after a line `---`, one a line:
/// `role name | units | posts`. A line `…` stands for a paragraph. A page without people may hold any title; elsewhere
/// the first line without a byline's words is it, and the page is one article.
@Suite struct PeopleTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var name: String
        var page: [String]
        var people: [String]
        var testDescription: String { name }
    }

    private static let paragraph = """
        今年以来，各地坚持系统治理、综合治理、源头治理，取得了积极成效，但也要看到，流域治理涉及面广，仍然存在不少短板。\
        要坚持问题导向，把责任压实到每一个环节，让群众看到实实在在的变化。
        """
    private static let english = """
        The river runs through the old town and every spring the water rises, which is why the people of the valley \
        learned long ago to build on stone. The work goes on today.
        """

    static func forms() throws -> [Form] {
        try PageTests.sections("people.case").map { section in
            let lines = section.body.split(separator: "\n").map(String.init)
            let cut = lines.firstIndex(of: "---") ?? lines.endIndex
            return Form(name: section.name, page: Array(lines[..<cut]), people: Array(lines[cut...].dropFirst()))
        }
    }

    @Test(arguments: try forms()) func peopleAreRead(form: Form) {
        let isEnglish = form.page.first?.first?.isASCII == true
        let page = form.page.map { $0 == "…" ? (isEnglish ? Self.english : Self.paragraph) : $0 }.joined(
            separator: "\n\n")
        let record = Recovery.recover(lines: LineReader.lines(text: page), path: form.name).record
        let people = record.articles.flatMap(\.people).map { person in
            "\(person.role.rawValue) \(person.name ?? "-") | \(person.units.joined(separator: "、")) | \(person.titles.joined(separator: "、"))"
        }
        #expect(people.map(Self.squeezed) == form.people.map(Self.squeezed))
        if !form.people.isEmpty {
            #expect(record.articles.count == 1)
            let title = record.articles.first?.title
            #expect(title.map(form.page.contains) ?? form.name.hasPrefix("no title"))
        }
    }

    /// Without the blanks and bars that line a case up.
    private static func squeezed(_ line: String) -> String {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return (fields + ["", ""]).prefix(3).joined(separator: "|")
    }
}
