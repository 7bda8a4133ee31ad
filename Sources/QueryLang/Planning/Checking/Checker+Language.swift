import Syntax
import Text

// Messages name words of the language as the statement spells them: who asks in Chinese need not know that 主持人 is `host`.

extension Checker {
    /// What is to be written, in the statement's language.
    func inItsLanguage(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
        isChinese ? chinese() : english()
    }

    /// The Chinese word for a unit, a role or a field; the name itself where there is none.
    func chinese(_ canonical: String) -> String { Self.chineseWords[canonical] ?? canonical }

    /// A message with the names in it as the statement spells them: words in quotation marks, and units in the sentence.
    func spelled(_ message: String) -> String {
        guard isChinese else { return message }
        let quoted = message.replacing(#/(did you mean )?‘([a-z][a-z ]*)’/#) { match in
            // What is proposed for an English word is put in as it stands.
            guard match.output.1 == nil, !statementText.contains(match.output.2), let word = Self.chineseWords[String(match.output.2)] else { return String(match.output.0) }
            return "‘\(word)’"
        }
        return quoted.replacing(#/(^|[ (`])([a-z]+)(?=[ ,;:.)`]|’s|$)/#) { match in
            guard let word = Self.unitsInProse[String(match.output.2)] else { return String(match.output.0) }
            return match.output.1 + word
        }
    }

    /// Whether a statement has a Chinese word outside its texts and the keys of records (`meta.媒体`).
    static func isChinese(_ statement: String) -> Bool {
        var closing: Character?
        var isKey = false
        for character in statement {
            isKey = character == "." || isKey && (character.isLetter || character.isNumber || character == "_")
            if let end = closing {
                if character == end { closing = nil }
            } else if let end = marks[character] {
                closing = end
            } else if !isKey, character.unicodeScalars.contains(where: \.properties.isIdeographic) {
                return true
            }
        }
        return false
    }

    private static let marks: [Character: Character] = ["“": "”", "\"": "\"", "「": "」", "『": "』", "/": "/", "‘": "’"]

    /// By canonical names, and by what units are called in sentences.
    private static let chineseWords: [String: String] = {
        var words: [String: String] = [:]
        let grammar = Keywords.grammar.filter { $0.canonical.contains { $0.isLetter } }
        let values = ["kind", "role"].flatMap(Keywords.values(of:))
        for row in Keywords.functions + values + grammar + Keywords.fields + Keywords.units {
            guard let chinese = row.chinese.first else { continue }
            for word in row.english { words[word] = chinese }
        }
        return words
    }()

    /// Units by their plurals, which mean nothing else in a sentence.
    private static let unitsInProse: [String: String] = {
        var words: [String: String] = [:]
        for row in Keywords.units where !["word", "match", "point"].contains(row.canonical) {
            guard let chinese = row.chinese.first else { continue }
            for word in row.english.dropFirst() { words[word] = chinese }
        }
        return words
    }()
}
