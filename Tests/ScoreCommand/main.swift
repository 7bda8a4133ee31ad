import Foundation
import PageBreaker
import Scoring

// score                                the project's own pages: each of the tuned, the total of those kept out of sight, the
//                                      tuned ones set otherwise and crossed, and broken pages
// score PAGES ANNOTATIONS              the pages of a folder
// score --changed PAGES                the plain texts of a folder set otherwise and crossed
// score --changed PAGES FOLDER         writes them with the structure that they have
// score --broken COUNT                 COUNT broken pages for each break, none of them in the set that is held to figures
// score --rules                        the reasons that recovery gives, each with how many pages show it and two of them
// score --write FOLDER                 writes the broken pages with the structure that they had
//
// Ends with 1 when the kept half falls too far behind the tuned one, or broken pages fall short.
let arguments = Array(CommandLine.arguments.dropFirst())
let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

do {
    let report = Report()
    let pages = tests.appending(path: "Pages")
    if arguments == ["--rules"] {
        try report.printRules(tests: tests)
        exit(0)
    }
    if arguments.count >= 2, arguments[0] == "--changed" {
        let set = try ChangedSet(PageSet(URL(filePath: arguments[1])), text: Report.text)
        if arguments.count == 3 { try set.write(Report.changes, to: URL(filePath: arguments[2])) } else { try report.printChanged(set) }
        exit(0)
    }
    let broken = try BrokenSet.standard(cleanPages: pages.appending(path: "tuned"))
    if arguments.count == 2, arguments[0] == "--broken", let count = Int(arguments[1]) {
        _ = try report.printBroken(BrokenSet.standard(cleanPages: pages.appending(path: "tuned"), others: count))
        exit(0)
    }
    if arguments.count == 3, arguments[0] == "--write", let count = Int(arguments[2]) {
        try BrokenSet.standard(cleanPages: pages.appending(path: "tuned"), others: count).write(to: URL(filePath: arguments[1]))
        exit(0)
    }
    if arguments.count == 2, arguments[0] == "--write" {
        try broken.write(to: URL(filePath: arguments[1]))
        exit(0)
    }
    if arguments.count == 2 {
        try report.print(PageSet(URL(filePath: arguments[0]), annotations: URL(filePath: arguments[1])), named: arguments[0])
        exit(0)
    }
    let holds = try report.compareHalves(
        tuned: PageSet(pages.appending(path: "tuned")), kept: PageSet(pages.appending(path: "heldout")))
    try report.printChanged(ChangedSet(PageSet(pages.appending(path: "tuned")), text: Report.text))
    let mends = try report.printBroken(broken)
    exit(holds && mends ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(2)
}
