import Documents

/// What was decided of one record, for inspection: the fields that it gives, then the lines of its text.
struct RecordTrace: Sendable {
    private(set) var lines: [SourceLine] = []
    private var decisions: [LineDecision] = []
    private var seams: [Seam] = []

    init(_ fields: [FieldMapping.Target: RawRecord.Field], _ record: RawRecord) {
        for target in FieldMapping.Target.allCases where target != .text {
            guard let field = fields[target] else { continue }
            let text = RecordText.joined(field.value) ?? ""
            let isArticle = target != .id && target != .publication
            decisions.append(
                LineDecision(
                    index: lines.count, line: record.place.firstLine, opening: String(ScalarText(text).trimmed.prefix(LineDecision.openingLength)), role: target.rawValue,
                    reason: "‘\(field.key)’ of the record", article: isArticle ? 1 : nil, paragraph: nil))
            lines.append(SourceLine(number: record.place.firstLine, text: text, bytes: record.place.bytes))
        }
    }

    /// - Parameters:
    ///   - text: what recovery made of the record's text.
    ///   - isTitled: the first line is the title that the record gives, which is told of already.
    ///   - starts: where in the record's one article the paragraphs of each that recovery found begin.
    mutating func add(_ text: RecoveredDocument, _ textLines: [SourceLine], isTitled: Bool, starts: [Int]) {
        let base = lines.count
        lines += textLines
        seams += text.seams
        for decision in text.decisions where !(isTitled && decision.index == 0) {
            var decision = decision
            if let article = decision.article, starts.indices.contains(article - 1) {
                decision.article = 1
                decision.paragraph = decision.paragraph.map { $0 + starts[article - 1] }
            }
            decision.index += base
            decisions.append(decision)
        }
    }

    func recovered(_ record: DocumentRecord) -> RecoveredDocument {
        RecoveredDocument(record: record, decisions: decisions, seams: seams)
    }
}
