internal import Ledger

/// Guesses where those belong whose place has ended: at a place of the same kind that came in its stead.
struct LikelyPlaces: Sendable {
    private struct Beginning: Hashable, Sendable {
        var unit: UnitID
        var day: Day
    }

    /// The most places that are named.
    private static let namedMax = 3

    private let structure: OrganisationStructure
    /// Places by the unit that answers for them and the day they came into force.
    private var beginnings: [Beginning: [PlaceID]] = [:]
    /// The places each cell ever took in.
    private var ofCell: [UnitID: [PlaceID]] = [:]

    init(_ structure: OrganisationStructure) {
        self.structure = structure
        for timeline in structure.places {
            for (index, period) in timeline.periods.enumerated()
            where index == 0 || timeline.periods[index - 1].until.map({ $0 < period.from }) ?? false {
                beginnings[Beginning(unit: period.content.unit, day: period.from), default: []].append(timeline.place)
            }
        }
        for pair in structure.coverages.keys { ofCell[pair.cell, default: []].append(pair.place) }
    }

    /// The places that took over from one that ended on a day, for somebody of `cell`: those that began that day under its
    /// unit or its cell, else what else the cell takes in; none where there are too many to tell.
    func after(_ place: PlaceID, endedOn day: Day, cell: UnitID?) -> [PlaceID] {
        guard let old = structure[place].lastState(by: day.adding(days: -1)) else { return [] }
        let covered = Set(cell.flatMap { ofCell[$0] } ?? []).filter { isCovered($0, by: cell, on: day) }
        let candidates = { (places: Set<PlaceID>) in
            places.filter {
                $0 != place && structure[$0].state(on: day)?.kind == old.kind
            }.sorted()
        }
        let begun = candidates(Set(beginnings[Beginning(unit: old.unit, day: day)] ?? []))
        let begunAndCovered = begun.filter(covered.contains)
        for places in [begunAndCovered, begun, candidates(covered)] where !places.isEmpty {
            return places.count <= LikelyPlaces.namedMax ? places : []
        }
        return []
    }

    private func isCovered(_ place: PlaceID, by cell: UnitID?, on day: Day) -> Bool {
        guard let cell else { return false }
        let pair = CoverageTimeline.Pair(cell: cell, place: place)
        return structure.coverages[pair]?.isInForce(on: day) == true
    }
}
