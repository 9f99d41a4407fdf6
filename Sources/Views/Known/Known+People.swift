internal import Ledger
internal import Organisation
internal import Store

/// Who has changed: of those the tables tell otherwise than the question sees them, or not at all.
extension Known {
    /// Of the people whom any fact ever put into this cell, those who have changed, in the order of their numbers.
    func changedPeople(everIn cell: UnitID) throws -> [StoredSubject] {
        isNow ? [] : try reader.people(everIn: cell, changedSinceKnown: day, head: last)
    }

    /// Of the people whom any fact ever put into this place, those who have changed, in the order of their numbers.
    func changedPeople(everAt place: PlaceID) throws -> [StoredSubject] {
        isNow ? [] : try reader.people(everAt: place, changedSinceKnown: day, head: last)
    }

    /// Somebody who has changed; nil for who has not, and where there is nobody by that number.
    func changed(_ person: PersonID) throws -> StoredSubject? {
        isNow ? nil : try reader.subject(of: person, changedSinceKnown: day, head: last)
    }
}
