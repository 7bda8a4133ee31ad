import Documents
import Planning

extension Engine {
    /// What a name stands for, and of a result what its rows have.
    func describe(_ subject: NamedSubject) -> Description {
        var description = Description(title: subject.name, spellings: [subject.name], summary: subject.definition)
        switch subject.shape {
        case .units(let kind, _, _)?:
            let fields = Schema.fields(of: kind).map(\.field.rawValue).joined(separator: ", ")
            (description.columns, description.rows) = (["rows", "fields"], [[kind.plural, fields]])
        case .matches(let groups)?:
            let fields = (groups + Schema.fields(of: .match).map(\.field.rawValue)).joined(separator: ", ")
            (description.columns, description.rows) = (["rows", "fields"], [["matches", fields]])
        case .table(let columns)?:
            (description.columns, description.rows) = (["column", "type"], columns.map { [$0.name, $0.type.name] })
        case .concordance?, .number?, nil: break
        }
        return description
    }
}
