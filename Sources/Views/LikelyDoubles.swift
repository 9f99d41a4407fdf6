internal import Ledger
internal import Organisation
internal import Words

/// Finds people who are likely one person recorded under several codes: the same folded name, birth and last cell.
struct LikelyDoubles {
    /// Somebody who has a name that may be read.
    struct Person {
        /// The same for people who are likely one.
        let likeness: Int64
        let id: PersonID
        /// What an officer calls them: the code of their source.
        let name: String
        let firstDay: Day
        let cell: UnitID?

        /// That this person is likely another, who was recorded first.
        func irregularity(besides other: Person) -> Irregularity {
            Irregularity(
                subject: .person(id), day: max(firstDay, other.firstDay), kind: .likelyDoublePerson, fact: nil,
                detail: BilingualText(other.name, other.name))
        }
    }

    private var people: [Person] = []

    mutating func add(_ person: Person) {
        people.append(person)
    }

    /// Everybody who is like somebody recorded before them, with the first of those.
    var pairs: [(own: Person, other: Person)] {
        let sorted = people.sorted { ($0.likeness, $0.id) < ($1.likeness, $1.id) }
        var pairs: [(own: Person, other: Person)] = []
        var first: Person?
        for person in sorted {
            if let first, first.likeness == person.likeness {
                pairs.append((person, first))
            } else {
                first = person
            }
        }
        return pairs
    }
}
