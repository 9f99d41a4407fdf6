internal import Access
package import Figures
package import Ledger
package import Organisation
internal import Store

/// Somebody whom a number counts, as a statistic needs them: nobody is named by it.
package struct CountedTraits: Sendable {
    /// The day on which the number counts them.
    package let day: Day
    /// How they stood the day before.
    package let before: Standing
    /// Where they lived or worked then; nil where that is not known.
    package let place: PlaceID?
    /// The description says female.
    package let isFemale: Bool
    /// When they were born, as exactly as it is known; nil where it is not, or may not be read.
    package let born: BirthSpan?
    /// As facts keep it; nil where it is not stated, or may not be read.
    package let education: String?
}

extension Picture {
    /// How many facts a person has whose details are read, for what a question may cost.
    private static let factsOfAPerson: Int64 = 30

    /// Everybody whom a number counts for a unit, as statistics need them: counts come of it, and no list.
    ///
    /// - Throws: what a question that costs too much throws.
    package func traits(
        countedBy counted: Counted, unit: UnitID, at: Day, since: Day?
    ) throws -> [CountedTraits] {
        let cells = tree.cells(countedBy: counted, unit: unit, at: at, since: since).map(\.cell)
        let people = try everybody(ofCells: cells)
        var found: [(PersonRecord, Day)] = []
        for cell in cells {
            for person in people[cell] ?? [] {
                let times = tree.occurrences(
                    of: person.timeline, countedBy: counted, unit: unit, at: at, since: since)
                for time in times where time.subject == cell { found.append((person, time.day ?? at)) }
            }
        }
        try pictures.check(view.patience, facts: Int64(found.count) * Picture.factsOfAPerson)
        return try found.map { person, day in
            let facts = try reader.subject(of: person.id).map { try known.facts(of: $0) } ?? []
            let details = facts.compactMap(\.details).last
            return CountedTraits(
                day: day, before: person.timeline.state(on: day.adding(days: -1)).standing,
                place: person.timeline.state(on: day).place, isFemale: person.timeline.isFemale,
                born: details?.born.flatMap { BirthSpan($0) }, education: details?.education)
        }
    }
}
