package import Ledger
package import Organisation

extension FigureTree {
    /// How a place stands at the end of a day; nil when it is not in force.
    package func status(of place: PlaceID, on day: Day) -> PlaceStatus? {
        guard let state = structure[place].state(on: day) else { return nil }
        let members = members(at: place).value(on: day)
        let kind: PlaceStatus.Kind
        if state.kind == .village {
            if members == 0 {
                kind = .noMember
            } else if holds(.withoutCell, at: place, on: day) {
                kind = .noCell
            } else {
                kind = holds(.withoutIndependentCell, at: place, on: day) ? .combinedCell : .independentCell
            }
        } else {
            kind = cells(covering: place, on: day).isEmpty ? .noCell : .independentCell
        }
        return PlaceStatus(kind: kind, members: members, presentMembers: presentMembers(at: place).value(on: day))
    }

    /// Members whose place it is, day by day.
    package func members(at place: PlaceID) -> StepFunction { places[Int(place.index)].members }

    /// Candidates whose place it is, day by day.
    package func candidates(at place: PlaceID) -> StepFunction { places[Int(place.index)].candidates }

    /// Members whose place it is and who are not away, day by day.
    package func presentMembers(at place: PlaceID) -> StepFunction { places[Int(place.index)].present }

    /// The cells that cover a place on a day: coverage, cell and place all in force.
    package func cells(covering place: PlaceID, on day: Day) -> [UnitID] {
        coverages(of: place).filter { $0.days.contains(day) }.map(\.cell)
    }

    /// The cells that ever covered a place, with the days on which coverage, cell and place were all in force.
    package func coverages(of place: PlaceID) -> [(cell: UnitID, days: DaySpans)] {
        (cellsOfPlace[place] ?? []).sorted().map { ($0, daysCovered(place, by: $0)) }.filter { !$0.1.spans.isEmpty }
    }

    /// The same, only of cells of which the coverage, the cell or the place begins or ends within a period: no other's days do.
    package func coverages(of place: PlaceID, changingIn period: ClosedRange<Day>) -> [(cell: UnitID, days: DaySpans)] {
        let isPlaceChanging = structure[place].isChanging(in: period)
        var changing: [UnitID] = []
        for cell in cellsOfPlace[place] ?? [] {
            let pair = CoverageTimeline.Pair(cell: cell, place: place)
            if isPlaceChanging || structure[cell].isChanging(in: period) {
                changing.append(cell)
            } else if let coverage = structure.coverages[pair], coverage.isChanging(in: period) {
                changing.append(cell)
            }
        }
        return changing.sorted().map { ($0, daysCovered(place, by: $0)) }
    }

    /// The places that a cell covers on a day.
    package func places(coveredBy cell: UnitID, on day: Day) -> [PlaceID] {
        (placesOfCell[cell] ?? []).filter { daysCovered($0, by: cell).contains(day) }.sorted()
    }

    /// The unit that answers for a place on a day, as the question's structure has it.
    package func answeringUnit(of place: PlaceID, on day: Day) -> UnitID? {
        location(of: place, on: day) ?? structure[place].lastState(by: day)?.unit
    }

    private func holds(_ slot: Slot, at place: PlaceID, on day: Day) -> Bool {
        places[Int(place.index)].contributions.reduce(0) {
            $0 + ($1.change.slot == slot && $1.change.day <= day.number ? $1.change.amount : 0)
        } > 0
    }
}
