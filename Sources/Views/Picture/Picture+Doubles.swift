package import Ledger
package import Organisation
internal import Store

/// Who somebody is said to be, beside where they stand: what tells two people apart.
package struct PersonParticulars: Sendable {
    /// The person.
    package var person: PersonRecord
    /// The last description that counts; nil where there is none.
    package var description: PersonDescription?
}

/// People who may be one and the same. Only those whom whoever looks may see by name are told of; of all others nothing is,
/// not even how many they are.
extension Picture {
    /// The most people who are told of at once as perhaps the same.
    package static let doublesMax = 10

    /// Who somebody is said to be; nil where nothing is known of them, and where they may not be seen by name.
    package func particulars(of id: PersonID) throws -> PersonParticulars? {
        guard let person = try person(id), let subject = try reader.subject(of: id) else { return nil }
        let described = try known.facts(of: subject).lazy.reversed().compactMap { fact in
            if case .personDescribed(let description) = fact.statement { description } else { nil }
        }.first
        return PersonParticulars(person: person, description: described)
    }

    /// People recorded with the same folded name, birth and last cell as somebody, by the number that those share.
    package func doubles(of id: PersonID) throws -> [PersonRecord] {
        guard known.isNow, try person(id) != nil else { return [] }
        return try reader.people(alike: id, limit: Picture.doublesMax).compactMap { try person($0) }
    }
}
