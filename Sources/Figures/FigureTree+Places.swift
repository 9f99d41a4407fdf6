internal import Ledger
internal import Organisation

extension FigureTree {
    /// Counts the touched places again: what each adds is taken away as it was and added as it is now.
    mutating func settlePlaces() {
        let touched = touchedPlaces.take().map { PlaceID(index: $0) }
        for place in touched { places[Int(place.index)].mergePending() }
        let counted = AllCores.map(touched, memory: { OwnDays() }) { [tree = self] place, ownDays in
            let view = tree.view(of: place, &ownDays)
            return (withMember: view.withMember, contributions: tree.contributions(of: place, view))
        }
        for (place, new) in zip(touched, counted) {
            let index = Int(place.index)
            replace(places[index].contributions, with: new.contributions)
            (places[index].withMember, places[index].contributions) = new
            for location in locations(of: place) { placesOfUnit[location.unit, default: []].insert(place) }
        }
    }

    /// Days on which a cell covers exactly one place that is no school or health station, by cell; found once a settling.
    private typealias OwnDays = [UnitID: DaySpans]

    private func view(of place: PlaceID, _ ownDays: inout OwnDays) -> PlaceView {
        let node = places[Int(place.index)]
        let periods = structure[place].periods
        let village = periods.days { $0.kind == .village }
        var covered = DaySpans.none
        var coveredAsOwn = DaySpans.none
        for cell in cellsOfPlace[place] ?? [] {
            let days = daysCovered(place, by: cell)
            covered = covered.union(days)
            let alone = ownDays[cell] ?? self.daysWithOneVillage(cell)
            ownDays[cell] = alone
            coveredAsOwn = coveredAsOwn.union(days.intersection(alone).intersection(village))
        }
        return PlaceView(
            village: village, healthStation: periods.days { $0.kind == .healthStation },
            school: periods.days { $0.kind == .school },
            withMember: node.members.spans { $0 > 0 }, withPresentMember: node.present.spans { $0 > 0 },
            withOnePresentMember: node.present.spans { $0 == 1 },
            withCandidate: node.candidates.spans { $0 > 0 }, answered: node.answered,
            unvisited: thresholds.visitMonths.days { DaySpans.without(node.visits, forMonths: $0, within: village) },
            covered: covered, coveredAsOwn: coveredAsOwn,
            relapses: node.members.steps.filter { $0.value == 0 }.map(\.day))
    }

    /// Coverage, cell and place all in force.
    func daysCovered(_ place: PlaceID, by cell: UnitID) -> DaySpans {
        guard let coverage = structure.coverages[CoverageTimeline.Pair(cell: cell, place: place)]
        else { return .none }
        let days: DaySpans = coverage.periods.days()
        return days.intersection(structure[cell].periods.days()).intersection(structure[place].periods.days())
    }

    private func daysWithOneVillage(_ cell: UnitID) -> DaySpans {
        var deltas: [StepFunction.Delta] = []
        for place in placesOfCell[cell] ?? [] {
            let days = daysCovered(place, by: cell).intersection(
                structure[place].periods.days { !$0.kind.mayShareAnIndependentCell })
            for span in days.spans {
                deltas.append(StepFunction.Delta(day: span.from, amount: 1))
                if span.until != .max { deltas.append(StepFunction.Delta(day: span.until, amount: -1)) }
            }
        }
        var count = StepFunction()
        count.add(deltas.sorted { $0.day < $1.day })
        return count.spans { $0 == 1 }
    }

    private func contributions(of place: PlaceID, _ view: PlaceView) -> [Contribution] {
        var result: [Contribution] = []
        for location in locations(of: place) {
            let here = DaySpans(union: [location.days])
            for rule in catalogue.placeRules {
                for change in rule.days(view).intersection(here).changes(of: rule.slot) {
                    result.append(Contribution(unit: location.unit, change: change))
                }
            }
            let villageHere = view.village.intersection(here)
            for day in view.relapses where villageHere.contains(Day(number: day)) {
                for slot in catalogue.relapseSlots {
                    let change = SeriesTable.Change(slot: slot, day: day, amount: 1)
                    result.append(Contribution(unit: location.unit, change: change))
                }
            }
        }
        return result
    }

    /// Which unit answers for the place, and when.
    func locations(of place: PlaceID) -> [(unit: UnitID, days: DaySpans.Span)] {
        let periods = structure[place].periods
        if let structureDay {
            let unit = structure.answeringUnit(of: place, onStructureOf: structureDay)
            return unit.map { [($0, DaySpans.Span(from: .min, until: .max))] } ?? []
        }
        return periods.map {
            ($0.content.unit, DaySpans.Span(from: $0.from.number, until: $0.until?.number ?? .max))
        }
    }

    /// The unit that answers for a place in force on `day`.
    func location(of place: PlaceID, on day: Day) -> UnitID? {
        if let structureDay { return structure.answeringUnit(of: place, onStructureOf: structureDay) }
        return structure[place].state(on: day)?.unit
    }
}

extension FigureTree.PlaceNode {
    fileprivate mutating func mergePending() {
        pendingMembers.sort { $0.day < $1.day }
        pendingPresent.sort { $0.day < $1.day }
        pendingCandidates.sort { $0.day < $1.day }
        members.add(pendingMembers)
        present.add(pendingPresent)
        candidates.add(pendingCandidates)
        (pendingMembers, pendingPresent, pendingCandidates) = ([], [], [])
    }
}
