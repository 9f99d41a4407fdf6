package import Ledger

/// Checks what one subject says against the others: is the unit it names in force that day, and of the right kind?
package struct StructureCheck: Sendable {
    private let structure: OrganisationStructure

    /// Checks against `structure`.
    package init(structure: OrganisationStructure) {
        self.structure = structure
    }

    /// What is out of order about the units, places and coverages themselves.
    package func irregularities() -> [Irregularity] {
        structure.units.flatMap(parents) + cycles() + structure.places.flatMap(answeringUnits)
            + structure.coverages.values.flatMap(coverages)
    }

    /// What is out of order about the cells, places and units that a person's live facts name.
    package func irregularities(of facts: [LiveFact], person: PersonID) -> [Irregularity] {
        facts.flatMap { fact -> [Irregularity] in
            let day = fact.order.effective
            let kinds: [Irregularity.Kind]
            switch fact.statement {
            case .personEvent(let event):
                let isNowhere = event.kind == .moved && event.cell == nil && event.place == nil
                kinds =
                    cellKinds(event.cell, on: day) + placeKinds(event.place, on: day, otherwise: .placeNotInForce)
                    + (isNowhere ? [.movedNowhere] : [])
            case .assignmentStated(let assignment):
                let isInForce = unit(assignment.unit, on: day) != nil
                kinds =
                    (isInForce ? [] : [.assignedUnitNotInForce])
                    + placeKinds(assignment.place, on: day, otherwise: .assignedPlaceNotInForce)
            case nil: kinds = [.unreadableFact]
            default: kinds = []
            }
            return kinds.map { Irregularity(subject: .person(person), day: day, kind: $0, fact: fact.id) }
        }
    }

    /// What is out of order about the meetings among a unit's live facts, and which facts cannot be read.
    package func meetingIrregularities(of facts: [LiveFact], unit: UnitID) -> [Irregularity] {
        facts.flatMap { fact -> [Irregularity] in
            let day = fact.order.effective
            var kinds: [Irregularity.Kind] = []
            switch fact.statement {
            case .meetingHeld(let meeting):
                if structure[unit].periods.inForce(on: day) == nil { kinds.append(.meetingCellNotInForce) }
                if meeting.present + meeting.excused > meeting.members { kinds.append(.meetingCountsDisagree) }
            case nil: kinds.append(.unreadableFact)
            default: break
            }
            return kinds.map { Irregularity(subject: .unit(unit), day: day, kind: $0, fact: fact.id) }
        }
    }

    /// The days on which a person is a member without a cell, or in a cell that has just ended.
    package func irregularities(of timeline: PersonTimeline, person: PersonID) -> [Irregularity] {
        var result: [Irregularity] = []
        var wasMemberWithoutCell = false
        for day in timeline.days {
            let isMemberWithoutCell = day.state.standing.isMember && day.state.cell == nil
            if isMemberWithoutCell && !wasMemberWithoutCell {
                result.append(
                    Irregularity(subject: .person(person), day: day.day, kind: .memberWithoutCell, fact: nil))
            }
            wasMemberWithoutCell = isMemberWithoutCell
        }
        if let last = timeline.days.last, last.state.standing.isMember, let cell = last.state.cell,
            let end = structure[cell].dissolution, end.day > last.day
        {
            result.append(
                Irregularity(subject: .person(person), day: end.day, kind: .membersInEndedCell, fact: nil))
        }
        return result
    }

    private func unit(_ code: String, on day: Day) -> UnitTimeline.State? {
        structure.codebook.knownUnit(code).flatMap { structure[$0].periods.inForce(on: day)?.content }
    }

    private func cellKinds(_ code: String?, on day: Day) -> [Irregularity.Kind] {
        guard let code else { return [] }
        guard let state = unit(code, on: day) else { return [.cellNotInForce] }
        return state.kind.isCell ? [] : [.unitIsNoCell]
    }

    private func placeKinds(
        _ code: String?, on day: Day, otherwise kind: Irregularity.Kind
    ) -> [Irregularity.Kind] {
        guard let code else { return [] }
        let place = structure.codebook.knownPlace(code)
        return place.flatMap { structure[$0].periods.inForce(on: day) } == nil ? [kind] : []
    }

    private func parents(of timeline: UnitTimeline) -> [Irregularity] {
        timeline.periods.compactMap { period in
            guard let parent = period.content.parent,
                structure[parent].periods.inForce(on: period.from) == nil
            else { return nil }
            return Irregularity(
                subject: .unit(timeline.unit), day: period.from, kind: .parentNotInForce, fact: period.fact)
        }
    }

    private func cycles() -> [Irregularity] {
        let hierarchy = Hierarchy(units: structure.units)
        return structure.units.compactMap { timeline in
            hierarchy.cycle(through: timeline.unit).map {
                Irregularity(
                    subject: .unit(timeline.unit), day: $0.day, kind: .parentCycle,
                    fact: timeline.periods.lastStarted(by: $0.day)?.fact)
            }
        }
    }

    private func answeringUnits(of timeline: PlaceTimeline) -> [Irregularity] {
        timeline.periods.compactMap { period in
            guard structure[period.content.unit].periods.inForce(on: period.from) == nil else { return nil }
            return Irregularity(
                subject: .place(timeline.place), day: period.from, kind: .answeringUnitNotInForce,
                fact: period.fact)
        }
    }

    private func coverages(of timeline: CoverageTimeline) -> [Irregularity] {
        timeline.periods.flatMap { period -> [Irregularity] in
            var kinds: [Irregularity.Kind] = []
            if let cell = structure[timeline.pair.cell].periods.inForce(on: period.from) {
                if !cell.content.kind.isCell { kinds.append(.coveringUnitIsNoCell) }
            } else {
                kinds.append(.coveringCellNotInForce)
            }
            if structure[timeline.pair.place].periods.inForce(on: period.from) == nil {
                kinds.append(.coveredPlaceNotInForce)
            }
            return kinds.map {
                Irregularity(subject: .coverage(timeline.pair), day: period.from, kind: $0, fact: period.fact)
            }
        }
    }
}
