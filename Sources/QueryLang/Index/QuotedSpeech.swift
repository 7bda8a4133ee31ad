import Documents

/// Quotations whose own sentence says who speaks.
struct QuotedSpeechTable: Sendable {
    /// Printed offset of the opening mark, ascending.
    let mark: Column<Int32>
    /// Row of the person.
    let speaker: Column<Int32>

    /// The person who speaks in the quotation that a mark opens, or -1.
    func speaker(ofMark offset: Int) -> Int32 {
        let row = mark.lastRow(atMost: offset)
        return row >= 0 && Int(mark[row]) == offset ? speaker[row] : -1
    }
}

/// The growing half of `QuotedSpeechTable`, with the people who are only quoted: they wait until all others are in.
struct QuotedSpeechColumns {
    private var mark: [Int32] = []
    /// Row of the person; of those who wait their place there, counted down from -1.
    private var speaker: [Int32] = []
    private var waiting: [(person: PersonRecord, article: Int32)] = []
    /// Of the article that is being added.
    private var firstPerson: Int32 = 0, personCount = 0, firstWaiting = 0

    mutating func begin(_ record: ArticleRecord, article: Int32, firstPerson: Int32) {
        (self.firstPerson, personCount, firstWaiting) = (firstPerson, record.people.count, waiting.count)
        for person in record.quoted { waiting.append((person, article)) }
    }

    /// - Parameter printedStart: where the paragraph's text begins.
    mutating func append(_ speech: [QuotedSpeech], printedStart: Int) {
        for quotation in speech where quotation.speaker >= 0 && quotation.mark >= 0 {
            let place = firstWaiting + quotation.speaker - personCount
            guard quotation.speaker < personCount || place < waiting.count else { continue }
            mark.append(Int32(printedStart + quotation.mark))
            speaker.append(quotation.speaker < personCount ? firstPerson + Int32(quotation.speaker) : -1 - Int32(place))
        }
    }

    /// Puts those who wait behind all other people, in the order of their articles.
    func finish(behind people: inout PersonColumns, strings: inout StringPoolBuilder) -> QuotedSpeechTable {
        let first = Int32(people.count)
        for (person, article) in waiting { people.append(person, article: article, strings: &strings) }
        return QuotedSpeechTable(mark: Column(mark), speaker: Column(speaker.map { $0 >= 0 ? $0 : first - 1 - $0 }))
    }
}

extension CollectionStore {
    /// Rows of the people who are only quoted, in some documents.
    public func quotedRows(in scope: DocumentScope) -> Range<Int> {
        let articles = articleRows(ofDocuments: scope.documents)
        func firstRow(ofArticle article: Int) -> Int {
            var low = personCount, high = people.count
            while low < high {
                let middle = (low + high) / 2
                if Int(people.article[middle]) < article { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return firstRow(ofArticle: articles.lowerBound)..<firstRow(ofArticle: articles.upperBound)
    }
}
