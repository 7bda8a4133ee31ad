import Documents
import Syntax

/// What a word of the language is, in whatever spelling, for whoever explains it.
public enum LanguageWord: Sendable, Hashable {
    /// By the singular English name.
    case unit(String)
    /// What may stand after `|`, by its English name.
    case stage(String)
    /// Another word of the grammar, by its English name.
    case keyword(String)
    case function(String)
    case field(String)
    /// A word that only Chinese has, by its first spelling.
    case particle(String)

    /// All that a spelling, English or Chinese, may be, one of a sort; its place in a statement decides which.
    public static func meanings(of spelling: String) -> [LanguageWord] {
        let key = NameFolding.key(spelling)
        return everyWord.filter { word in
            let known = word.spelling
            return known.english.contains(key) || known.chinese.contains(key)
        }
    }

    /// Every word that is typed in English, sort by sort: units, stages, the rest of the grammar, functions, fields.
    public static let everyWord: [LanguageWord] = {
        let stages = Keywords.stages.map(\.canonical)
        return Keywords.units.map { .unit($0.canonical) } + stages.map { .stage($0) }
            + Keywords.grammar.map(\.canonical).filter { !stages.contains($0) }.map { .keyword($0) }
            + Keywords.functions.map { .function($0.canonical) } + Keywords.fields.map { .field($0.canonical) }
    }()

    /// Every word that only Chinese has.
    public static let particles: [LanguageWord] = Keywords.particles.map { .particle($0.canonical) }

    /// How the word is typed: the first of each language is the one that `fmt` writes. Empty for a name that is no word.
    public var spelling: (english: [String], chinese: [String]) {
        func row(_ name: String, in words: [Keywords.Spelling]) -> Keywords.Spelling? {
            words.first { $0.canonical == name }
        }
        let found = switch self {
        case .unit(let name): row(name, in: Keywords.units)
        case .stage(let name), .keyword(let name): row(name, in: Keywords.grammar)
        case .function(let name): row(name, in: Keywords.functions)
        case .field(let name): row(name, in: Keywords.fields)
        case .particle(let name): row(name, in: Keywords.particles)
        }
        return (found?.english ?? [], found?.chinese ?? [])
    }

    /// The Chinese spellings of a fixed value (`kind = news`); empty where it has none.
    public static func chinese(ofValue value: String, of field: String) -> [String] {
        Keywords.values(of: field).first { $0.canonical == value }?.chinese ?? []
    }

    /// Whether a run of Han is nothing but words of the language and numerals.
    public static func areWords(_ run: String) -> Bool { Keywords.areWords(run) }

    /// The Chinese word of a field on a unit, where the unit has one of its own: 职务 of `title` on people.
    public static func chinese(ofField field: String, on kind: UnitKind) -> String? {
        Keywords.chinese(ofField: field, on: kind.rawValue)
    }
}
