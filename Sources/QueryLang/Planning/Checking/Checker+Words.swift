import Documents

extension Checker {
    /// Words that may follow on a unit after some steps of a path, for completion; empty where the steps lead nowhere
    /// or to a value.
    ///
    /// - Parameter unit: the unit in hand, canonical; nil where it is not known: then the words of a paragraph.
    public func words(after steps: [String], unit: String?) -> [String] {
        guard var kind = unit.map({ UnitWords.unit($0)?.kind }) ?? .paragraph else { return [] }
        for step in steps {
            if step == Self.metaWord { return step == steps.last ? metaKeyNames : [] }
            guard let next = next(step, on: kind, mayDescend: true) else { return [] }
            if next.type == .date { return CheckedPath.DatePart.allCases.map(\.rawValue) }
            guard case .unit = next.type else { return [] }
            kind = next.kind
        }
        return knownWords(on: kind)
    }
}
