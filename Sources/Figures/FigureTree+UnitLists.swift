package import Ledger
package import Organisation

extension FigureTree {
    /// The units that a number of units counts for a unit, in the order of their numbers and days.
    package func units(countedBy counted: Counted, unit: UnitID, at: Day, since: Day? = nil) -> [CountedItem<UnitID>] {
        switch counted {
        case .figure(let figure): return units(countedBy: figure, unit: unit, at: at, since: since)
        case .cause: return []
        case .organisation(let organisations, let cause):
            guard let since else { return [] }
            return unitsEver(under: unit).sorted().flatMap { below in
                changes(of: below, as: organisations, under: unit, since: since, at: at)
                    .filter { $0.cause == cause }.map { CountedItem(subject: below, day: $0.day) }
            }
        }
    }

    /// Every change of a unit's being counted under another over (since, at], with its cause.
    private func changes(
        of unit: UnitID, as organisations: CountedOrganisations, under top: UnitID, since: Day, at: Day
    ) -> [(day: Day, cause: OrganisationCause)] {
        let timeline = structure[unit]
        let counted = timeline.days(countedIn: organisations)
        let inForce: DaySpans = timeline.periods.days()
        let changes = counted.spans.flatMap { [$0.from, $0.until] } + (nodes[Int(unit.index)].ancestry?.changes ?? [])
        return Set(changes).filter { $0 > since.number && $0 <= at.number }.sorted().compactMap { number in
            let (before, day) = (Day(number: number - 1), Day(number: number))
            let wasCounted = counted.contains(before) && isUnit(unit, under: top, on: before)
            let isCounted = counted.contains(day) && isUnit(unit, under: top, on: day)
            guard wasCounted != isCounted else { return nil }
            let cause: OrganisationCause =
                if isCounted {
                    !inForce.contains(before) ? .founded : counted.contains(before) ? .movedIn : .changedIn
                } else {
                    !inForce.contains(day) ? .dissolved : counted.contains(day) ? .movedOut : .changedOut
                }
            return (day, cause)
        }
    }
}
