/// A unit, a place or a person that a fact names beside its subject: the parent of a unit, the cell of a person, who is
/// assigned.
package enum Mention: Hashable, Sendable {
    /// The unit with this code.
    case unit(String)
    /// The place with this code.
    case place(String)
    /// The person with this identity.
    case person(Identifier)

    /// What is named.
    package var subject: SubjectID {
        switch self {
        case .unit(let code): .unit(code)
        case .place(let code): .place(code)
        case .person(let id): SubjectID(kind: .person, id: id)
        }
    }

    /// The code of a unit or place; nil for a person, who has none.
    package var code: String? {
        switch self {
        case .unit(let code), .place(let code): code
        case .person: nil
        }
    }

    /// Those of these that are there.
    static func of(unit: String?, place: String? = nil) -> [Mention] {
        [unit.map(Mention.unit), place.map(Mention.place)].compactMap(\.self)
    }
}
