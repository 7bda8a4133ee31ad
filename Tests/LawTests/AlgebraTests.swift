import Documents
import Syntax
import TestSupport
import Testing
import Text

/// What must hold of any two queries, whatever they mean.
@Suite struct AlgebraTests {
    static let rounds = 60

    /// Runs a body over many small collections and generators, and records what it says is wrong.
    private func check(_ salt: UInt64, rounds: Int = Self.rounds, _ law: (inout QueryGenerator, Subject) throws -> [String]) {
        var failures: [String] = []
        var held = 0
        var subject = Subject([])
        for round in 0..<rounds where failures.count < 3 {
            let seed = salt << 32 + UInt64(round)
            if round % 8 == 0 { subject = Subject(CollectionGenerator.records(seed: seed / 8)) }
            var generator = QueryGenerator(random: SeededGenerator(seed: seed))
            do {
                let said = try law(&generator, subject)
                if !said.isEmpty { failures.append("seed \(seed)\n\(said.joined(separator: "\n"))\n\(subject.records.map(\.outline).joined(separator: "\n"))") }
                held += 1
            } catch is Subject.Refused {
                continue
            } catch {
                failures.append("seed \(seed): \(error)")
            }
        }
        for failure in failures { Issue.record(Comment(rawValue: failure)) }
        #expect(held * 10 > rounds * 9, "only \(held) of \(rounds) could be asked")
    }

    private func same(_ a: String, _ b: String, _ subject: Subject) throws -> [String] {
        let (x, y) = (try subject.rows(a), try subject.rows(b))
        return x == y ? [] : ["\(a)\n\(Report.print(x))\nbut\n\(b)\n\(Report.print(y))"]
    }

    private func finds(_ generator: inout QueryGenerator) -> (String, String, String) {
        let kind = generator.pick(QueryGenerator.kinds + [.match])
        func one(_ generator: inout QueryGenerator) -> String { "(\(Printer.print(generator.units(kind, 2))))" }
        return (one(&generator), one(&generator), one(&generator))
    }

    @Test func sets() {
        check(1) { generator, subject in
            let (a, b, c) = finds(&generator)
            var said = try same("\(a) union \(a)", a, subject) + same("\(a) intersect \(a)", a, subject)
            said += try same("\(a) union \(b)", "\(b) union \(a)", subject)
            said += try same("\(a) intersect \(b)", "\(b) intersect \(a)", subject)
            said += try same("\(a) except \(b)", "\(a) except (\(a) intersect \(b))", subject)
            said += try same("\(a) intersect (\(b) union \(c))", "(\(a) intersect \(b)) union (\(a) intersect \(c))", subject)
            said += try same("\(a) except (\(b) union \(c))", "\(a) except \(b) except \(c)", subject)
            if try !subject.rows("\(a) except \(a)").isEmpty { said.append("\(a) except itself is not empty") }
            return said
        }
    }

    @Test func conditions() {
        check(2) { generator, subject in
            let kind = generator.pick(QueryGenerator.kinds)
            let shape = GeneratedShape.units(kind, hasHits: false)
            let p = Printer.print(generator.condition(shape, 2))
            let q = Printer.print(generator.condition(shape, 2))
            func find(_ condition: String) -> String { "find \(kind.rawValue) where \(condition)" }
            var said = try same(find("not (not (\(p)))"), find("(\(p))"), subject)
            said += try same(find("not ((\(p)) and (\(q)))"), find("(not (\(p))) or (not (\(q)))"), subject)
            said += try same(find("not ((\(p)) or (\(q)))"), find("(not (\(p))) and (not (\(q)))"), subject)
            said += try same(find("(\(p)) and (\(q))"), find("(\(q)) and (\(p))"), subject)
            said += try same(find("(\(p)) and (\(q))"), "\(find("(\(p))")) intersect \(find("(\(q))"))", subject)
            said += try same(find("(\(p)) or (\(q))"), "\(find("(\(p))")) union \(find("(\(q))"))", subject)
            said += try same(find("(\(p)) and (\(q))"), "\(find("(\(p))")) | where (\(q))", subject)
            if try !subject.rows(find("(\(p)) and not (\(p))")).isEmpty { said.append("\(p) holds with its negation") }
            return said
        }
    }

    @Test func quantifiers() {
        check(3) { generator, subject in
            let inner = generator.pick([UnitKind.paragraph, .sentence, .turn, .section, .person])
            let p = Printer.print(generator.condition(.units(inner, hasHits: false), 1))
            func find(_ quantifier: String) -> String { "find articles where \(quantifier) \(inner.rawValue) (\(p))" }
            var said = try same(find("no"), "find articles where not any \(inner.rawValue) (\(p))", subject)
            said += try same(find("any"), find("at least 1"), subject) + same(find("no"), find("at most 0"), subject)
            said += try same(find("exactly 2"), find("at least 2") + " intersect " + find("at most 2"), subject)
            said += try same(find("at least 2"), "find articles where count(\(inner.rawValue) where (\(p))) >= 2", subject)
            said += try same(find("any"), "find articles where any \(inner.rawValue) in (find \(inner.rawValue) where (\(p)))", subject)
            return said
        }
    }

    @Test func stages() {
        check(4) { generator, subject in
            let (query, shape) = generator.query(1)
            let text = "(\(Printer.print(query)))"
            // Nothing but `save` follows these.
            guard shape != .number, shape != .concordance else { return [] }
            let rows = try subject.rows(text)
            let n = generator.number(0...5)
            var said: [String] = []
            if try subject.rows(text) != rows { said.append("\(text): not the same twice") }
            if try subject.rows("\(text) | first \(n)") != Array(rows.prefix(n)) { said.append("\(text): first \(n) is no prefix") }
            if try subject.rows("\(text) | last \(n)") != Array(rows.suffix(n)) { said.append("\(text): last \(n) is no suffix") }
            if try subject.rows("\(text) | skip \(n)") != Array(rows.dropFirst(n)) { said.append("\(text): skip \(n)") }
            let count = try subject.rows("\(text) | count")
            if count != [.cells([.number(Double(rows.count))], columns: [])] { said.append("\(text): count \(count) of \(rows.count)") }
            let sample = try subject.rows("\(text) | sample \(n) seed 3")
            if sample.count != min(n, rows.count) || !isPart(sample, of: rows) { said.append("\(text): sample is no part in order") }
            let key = Printer.print(generator.orderable(shape))
            let sorted = try subject.rows("\(text) | sort by \(key)")
            if Set(sorted) != Set(rows) || sorted.count != rows.count { said.append("\(text): sort by \(key) loses rows") }
            if try subject.rows("\(text) | sort by \(key) | sort by \(key)") != sorted { said.append("\(text): sorting by \(key) twice moves rows") }
            return said
        }
    }

    private func isPart(_ part: [NaiveRow], of rows: [NaiveRow]) -> Bool {
        var rest = rows[...]
        return part.allSatisfy { row in
            guard let index = rest.firstIndex(of: row) else { return false }
            rest = rest[(index + 1)...]
            return true
        }
    }

    /// Groups by a path of one value share the rows out.
    @Test func groups() {
        check(5) { generator, subject in
            let kind = generator.pick(QueryGenerator.kinds)
            let find = Printer.print(generator.units(kind, 2))
            let (key, _) = generator.groupable(.units(kind, hasHits: false), isOne: true)
            let by = "k = \(Printer.print(key))"
            let total = try subject.rows(find).count
            func column(_ rows: [NaiveRow]) -> [Double] {
                rows.compactMap { row in
                    guard case .cells(let cells, _) = row, case .number(let number)? = cells.last else { return nil }
                    return number
                }
            }
            let counts = column(try subject.rows("\(find) | count by \(by)"))
            var said: [String] = []
            if counts.reduce(0, +) != Double(total) { said.append("\(find) | count by \(by) adds up to \(counts), not \(total)") }
            let summed = column(try subject.rows("\(find) | summarize n = count() by \(by)"))
            if summed.sorted() != counts.sorted() { said.append("\(find) by \(by): summarize \(summed), count by \(counts)") }
            let most = try subject.rows("\(find) | first 2 per \(Printer.print(key))").count
            if Double(most) != counts.reduce(0, { $0 + min($1, 2) }) { said.append("\(find): first 2 per \(by) gives \(most) of \(counts)") }
            return said
        }
    }
}
