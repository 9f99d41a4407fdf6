internal import Figures
package import Ledger
package import Organisation
internal import Store

/// Since when the members of a unit are in the party.
package struct PartyAges: Sendable {
    /// A member whose first day is known.
    package struct Row: Sendable {
        /// Who; nil for who may not be seen by name.
        package let person: PersonRecord?
        /// Their cell.
        package let cell: UnitID
        /// The first day.
        package let start: Day
        /// True where it is that of the admission decision; false where only the ceremony's day is known.
        package let isDecided: Bool
    }

    /// In the order of their first days.
    package internal(set) var rows: [Row] = []
    /// How many members there are.
    package internal(set) var members = 0
    /// Of how many no day is known at all.
    package internal(set) var lacking = 0

    /// None yet.
    init() {}
}

extension Picture {
    /// Since when those who are members under a unit on the day of the question are in the party.
    package func partyAges(under unit: UnitID) throws -> PartyAges {
        let cells = tree.cells(countedBy: .figure(.members), unit: unit, at: day, since: nil).map(\.cell)
        let members = Int64(tree.value(of: .members, unit: unit, at: day))
        try pictures.check(view.patience, facts: members * Picture.factsOfAMember)
        var ages = PartyAges()
        var rest = cells[...]
        while !rest.isEmpty {
            try add(Array(rest.prefix(Picture.cellsTogether)), under: unit, to: &ages)
            rest = rest.dropFirst(Picture.cellsTogether)
        }
        note.names(ages.rows.lazy.compactMap { $0.person?.id })
        ages.rows.sort { ($0.start, $0.cell.index) < ($1.start, $1.cell.index) }
        return ages
    }

    /// About as many facts does the road of a member have.
    private static let factsOfAMember: Int64 = 5
    private static let cellsTogether = 16

    private func add(_ cells: [UnitID], under unit: UnitID, to ages: inout PartyAges) throws {
        let people = try everybody(ofCells: cells)
        let stated = try reader.facts(of: .membershipStated, aboutPeopleOf: cells)
        var decided: [PersonID: Day] = [:]
        for (person, facts) in stated {
            let last = known.live(facts).reversed().lazy.compactMap { fact in
                if case .membershipStated(let days) = fact.statement { days } else { nil }
            }.first
            if let day = last?.decided { decided[person] = day }
        }
        for cell in cells {
            for person in people[cell] ?? [] {
                let state = person.timeline.state(on: day)
                guard state.cell == cell, state.standing.isMember else { continue }
                ages.members += 1
                let ceremony = person.timeline.days.last { $0.day <= day && $0.events.contains(.admitted) }?.day
                guard let start = decided[person.id] ?? ceremony else {
                    ages.lacking += 1
                    continue
                }
                ages.rows.append(
                    PartyAges.Row(
                        person: try mayName(person.id, person.timeline) ? person : nil, cell: cell, start: start,
                        isDecided: decided[person.id] != nil))
            }
        }
    }
}
