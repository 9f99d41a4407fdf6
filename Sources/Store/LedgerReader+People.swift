package import Ledger
package import Organisation
internal import SQL

/// A person as the folded tables hold them.
package struct StoredPerson: Sendable {
    /// The number in this file.
    package var id: PersonID
    /// The road so far.
    package var timeline: PersonTimeline
    /// As stated and permitted; nil where the person is unnamed, and where no name was asked for.
    package var name: String?
    /// The code of their source; nil where the name is.
    package var code: String?
}

extension LedgerReader {
    /// Everybody who ever had this cell, as they stand now, in the order of their numbers.
    package func people(ofCell cell: UnitID) throws -> [StoredPerson] {
        try named(roads("(SELECT person FROM person_days WHERE cell = \(cell.index))"))
    }

    /// Everybody who ever had one of these cells, as they stand now, in the order of their numbers.
    package func people(ofCells cells: [UnitID]) throws -> [StoredPerson] {
        try named(roads(ofCells: cells))
    }

    /// The same without anybody's name.
    package func roads(ofCells cells: [UnitID]) throws -> [StoredPerson] {
        try roads("(SELECT person FROM person_days WHERE cell IN \(list: cells.map { Int64($0.index) }))")
    }

    /// Everybody who ever had this place, as they stand now, in the order of their numbers.
    package func people(ofPlace place: PlaceID) throws -> [StoredPerson] {
        try named(roads(ofPlace: place))
    }

    /// The same without anybody's name.
    package func roads(ofPlace place: PlaceID) throws -> [StoredPerson] {
        try roads("(SELECT person FROM person_days WHERE place = \(place.index))")
    }

    /// What those are whose cell this is at the end of a day, each once.
    package func standings(inCell cell: UnitID, on day: Day) throws -> [Standing] {
        try connection.rows(
            """
            SELECT d.standing FROM person_days d WHERE d.cell = \(cell.index) AND d.day <= \(day.number)
            AND NOT EXISTS (SELECT 1 FROM person_days l WHERE l.person = d.person AND l.day > d.day
            AND l.day <= \(day.number))
            """
        ) { Standing(rawValue: Int8(clamping: $0.integer(0))) ?? .none }
    }

    /// Numbers of people who ever had this cell.
    package func peopleEver(inCell cell: UnitID) throws -> [PersonID] {
        try connection.rows("SELECT DISTINCT person FROM person_days WHERE cell = \(cell.index)") {
            PersonID(number: $0.integer(0))
        }
    }

    /// These people as they stand now, in the order of their numbers; nobody of whom nothing that counts happened.
    package func people(_ people: [PersonID]) throws -> [StoredPerson] {
        try named(roads("\(list: people.map(\.number))"))
    }

    /// One person as they stand now; nil when nothing that counts happened to them.
    package func person(_ id: PersonID) throws -> StoredPerson? {
        try named(roads("\(list: [id.number])")).first
    }

    /// Numbers of people whose name or code has every one of these folded words, or words that begin so, in the order of
    /// the numbers, behind a person.
    package func people(withWords words: [String], after last: PersonID, limit: Int) throws -> [PersonID] {
        // The rarest word would be the best to begin with; the longest is a good guess.
        let sorted = words.sorted { ($0.count, $0) > ($1.count, $1) }
        guard let first = sorted.first else { return [] }
        var text: SQLText = "SELECT DISTINCT w.person FROM person_words w WHERE \("w.word", beginsWith: first)"
        if last.number > 0 { text += " AND w.person > \(last.number)" }
        for word in sorted.dropFirst() {
            text += """
                 AND EXISTS (SELECT 1 FROM person_words o WHERE o.person = w.person
                AND \("o.word", beginsWith: word))
                """
        }
        text += " ORDER BY w.person LIMIT \(limit)"
        return try vault.connection.rows(text) { PersonID(number: $0.integer(0)) }
    }

    /// Whose card has this number, in the order of their numbers; several where it was written down wrongly.
    package func people(withNumber number: String, _ kind: PersonNumberKind) throws -> [PersonID] {
        try vault.connection.rows("SELECT person FROM person_words WHERE word = \(kind.word(number)) ORDER BY person") {
            PersonID(number: $0.integer(0))
        }
    }

    /// The subject behind a person's number; nil when there is none.
    package func subject(of person: PersonID) throws -> StoredSubject? {
        try subjects("WHERE s.id = \(person.number)").first { $0.id.kind == .person }
    }

    /// - Parameter selection: a query in parentheses that gives people's numbers.
    private func roads(_ selection: SQLText) throws -> [StoredPerson] {
        var people: [StoredPerson] = []
        let numbers = NumberCheck(try codebookCounts())
        try connection.forEach(
            """
            SELECT d.person, d.day, d.standing, d.cell, d.place, d.is_away, d.is_exempted, d.events,
                p.is_female, p.is_minority
            FROM person_days d JOIN people p ON p.person = d.person
            WHERE d.person IN \(selection) ORDER BY d.person, d.day
            """
        ) { row in
            let id = PersonID(number: row.integer(0))
            if people.last?.id != id {
                let timeline = PersonTimeline(
                    isFemale: row.integer(8) != 0, isMinority: row.integer(9) != 0, days: [])
                people.append(StoredPerson(id: id, timeline: timeline))
            }
            people[people.count - 1].timeline.days.append(try personDay(row, numbers))
        }
        return people
    }

    /// The same people with their names, in the order of their numbers.
    package func named(_ people: [StoredPerson]) throws -> [StoredPerson] {
        var (people, index) = (people, 0)
        try vault.connection.forEach(
            """
            SELECT person, name, code FROM person_names WHERE person IN \(list: people.lazy.map(\.id.number))
            ORDER BY person
            """
        ) { row in
            while index < people.count, people[index].id.number < row.integer(0) { index += 1 }
            guard index < people.count, people[index].id.number == row.integer(0) else { return }
            (people[index].name, people[index].code) = (row.optionalText(1), row.optionalText(2))
        }
        return people
    }
}

extension LedgerReader {
    /// Who may be one of several people that are likely the same.
    package struct Alike: Hashable, Sendable {
        /// The person.
        package let person: PersonID
        /// The code of their source.
        package let code: String?
    }

    /// Others with the same folded name, birth and last cell as somebody, in the order of their numbers.
    package func people(alike person: PersonID, limit: Int) throws -> [PersonID] {
        try vault.connection.rows(
            """
            SELECT o.person FROM person_names p \(.joinInOrder) person_names o ON o.likeness = p.likeness
            WHERE p.person = \(person.number) AND o.person <> p.person ORDER BY o.person LIMIT \(Int64(limit))
            """
        ) { PersonID(number: $0.integer(0)) }
    }

    /// Groups of people with the same folded name, birth and last cell, in the order of their first numbers.
    package func peopleAlike() throws -> [[Alike]] {
        var groups: [(likeness: Int64, people: [Alike])] = []
        try vault.connection.forEach(
            """
            SELECT likeness, person, code FROM person_names WHERE likeness IN (
                SELECT likeness FROM person_names WHERE likeness IS NOT NULL GROUP BY likeness HAVING count(*) > 1
            ) ORDER BY likeness, person
            """
        ) { row in
            let one = Alike(person: PersonID(number: row.integer(1)), code: row.optionalText(2))
            if groups.last?.likeness == row.integer(0) {
                groups[groups.count - 1].people.append(one)
            } else {
                groups.append((row.integer(0), [one]))
            }
        }
        return groups.map(\.people).sorted { $0[0].person < $1[0].person }
    }
}
