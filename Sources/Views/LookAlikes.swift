internal import Access
package import Ledger
package import Organisation
internal import Store
internal import Words

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
    /// The most people who are told of at once.
    package static let lookAlikesMax = 10

    /// Who somebody is said to be; nil where nothing is known of them, and where they may not be seen by name.
    package func particulars(of id: PersonID) throws -> PersonParticulars? {
        guard let person = try person(id), let subject = try reader.subject(of: id) else { return nil }
        let described = try known.facts(of: subject).lazy.reversed().compactMap { fact in
            if case .personDescribed(let description) = fact.statement { description } else { nil }
        }.first
        return PersonParticulars(person: person, description: described)
    }

    /// People who may be the one that is about to be recorded: of the same folded name, and of a birth that agrees as far as
    /// both are known. Found by the words of names, which are indexed; those whose birth is the same come first.
    ///
    /// - Parameters:
    ///   - name: as it was typed.
    ///   - born: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; nil where it is not known.
    package func lookAlikes(named name: String, born: String?) throws -> [PersonParticulars] {
        let words = FoldedText.words(of: String(name.prefix(Picture.searchCharactersMax)))
        guard !words.isEmpty, sight.has(.names) else { return [] }
        var found: [(isSame: Bool, person: PersonParticulars)] = []
        var last = PersonID(number: 0)
        while found.count < Picture.lookAlikesMax {
            let next = try reader.people(withWords: words, after: last, limit: Picture.foundMax)
            for id in next {
                guard let person = try particulars(of: id), let details = person.description?.details,
                    let other = details.name, FoldedText.words(of: other).sorted() == words.sorted(),
                    Picture.agree(born, details.born)
                else { continue }
                found.append((born != nil && born == details.born, person))
            }
            guard next.count == Picture.foundMax, let end = next.last else { break }
            last = end
        }
        return found.sorted {
            ($0.isSame ? 0 : 1, $0.person.person.id) < ($1.isSame ? 0 : 1, $1.person.person.id)
        }
        .prefix(Picture.lookAlikesMax).map(\.person)
    }

    /// People recorded with the same folded name, birth and last cell as somebody, by the number that those share.
    package func doubles(of id: PersonID) throws -> [PersonRecord] {
        guard known.isNow, try person(id) != nil else { return [] }
        return try reader.people(alike: id, limit: Picture.lookAlikesMax).compactMap { try person($0) }
    }

    /// A year agrees with every day of it; what is not known agrees with everything.
    private static func agree(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        return left.hasPrefix(right) || right.hasPrefix(left)
    }
}
