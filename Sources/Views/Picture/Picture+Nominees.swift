internal import Figures
package import Ledger
package import Organisation
internal import Store

/// How many were nominated in a place during a year, by group.
package struct NomineeCounts: Sendable {
    /// Where they lived then; nil where that is not known.
    package let place: PlaceID?
    /// By group; under nil, those of whom none is stated or may be read.
    package internal(set) var counts: [NomineeCategory?: Int]

    /// All of them.
    package var total: Int { counts.values.reduce(0, +) }
}

extension Picture {
    /// How many were nominated under a unit during a year, by place and group: counts alone, of whoever it is.
    package func nominees(under unit: UnitID, in year: Int) throws -> [NomineeCounts] {
        guard let before = Day(year: year - 1, month: 12, day: 31), let last = Day(year: year, month: 12, day: 31)
        else { return [] }
        let counted = Counted.figure(.nominated)
        let end = min(last, day)
        let cells = tree.cells(countedBy: counted, unit: unit, at: end, since: before).map(\.cell)
        let count = tree.value(of: .nominated, unit: unit, at: end, since: before)
        try pictures.check(view.patience, facts: Int64(cells.count + count) * Picture.factsOfACell)
        var found: [PlaceID?: [NomineeCategory?: Int]] = [:]
        var rest = cells[...]
        while !rest.isEmpty {
            let together = Array(rest.prefix(Picture.cellsReadTogether))
            rest = rest.dropFirst(together.count)
            var groups: [PersonID: NomineeCategory] = [:]
            for (person, facts) in try reader.facts(of: .personCategorised, aboutPeopleOf: together) {
                for fact in known.live(facts) {
                    if case .personCategorised(let stated) = fact.statement { groups[person] = stated.category }
                }
            }
            let people = try everybody(ofCells: together)
            for cell in together {
                for person in people[cell] ?? [] {
                    let nominations = tree.occurrences(
                        of: person.timeline, countedBy: counted, unit: unit, at: end, since: before)
                    for nomination in nominations where nomination.subject == cell {
                        let place = person.timeline.state(on: nomination.day ?? end).place
                        found[place, default: [:]][groups[person.id], default: 0] += 1
                    }
                }
            }
        }
        return found.map { NomineeCounts(place: $0.key, counts: $0.value) }
            .sorted { ($0.place.map { Int64($0.index) } ?? .max) < ($1.place.map { Int64($0.index) } ?? .max) }
    }

    private static let factsOfACell: Int64 = 50
    private static let cellsReadTogether = 16
}
