package import Ledger
internal import Words

/// Checks what one subject says against the others and against the calendar: is the unit it names in force that day, and of
/// the right kind; does it end before what depends on it; can it be at all?
package struct StructureCheck: Sendable {
    let structure: OrganisationStructure
    let likelyPlaces: LikelyPlaces
    private let recordedDay: @Sendable (Instant) -> Day

    /// Checks against `structure`.
    ///
    /// - Parameter recordedDay: the day on which the machine wrote something, where the office is.
    package init(structure: OrganisationStructure, recordedDay: @escaping @Sendable (Instant) -> Day) {
        self.structure = structure
        self.recordedDay = recordedDay
        likelyPlaces = LikelyPlaces(structure)
    }

    /// What is out of order about the units, places and coverages themselves.
    package func irregularities() -> [Irregularity] {
        structure.units.flatMap(parents) + parentFaults() + structure.places.flatMap(answeringUnits)
            + structure.coverages.values.flatMap(coverages) + doublePlaces()
    }

    /// What can be said of a fact by itself: it cannot be read, is dated after the day it was recorded, or says that a rule expects
    /// otherwise.
    package func irregularities(of facts: [LiveFact], subject: Irregularity.Subject) -> [Irregularity] {
        let departing = facts.filter { $0.departures.contains(where: \.isFromRule) }.map { fact in
            Irregularity(subject: subject, day: fact.order.effective, kind: .departsFromRule, fact: fact.id)
        }
        return facts.compactMap { fact in
            let kind: Irregularity.Kind
            switch fact.statement {
            case nil: kind = .unreadableFact
            // A target is set for a year to come; who a person is has no day.
            case .targetSet, .planStated, .goalSet, .taskStated, .ruleOverridden, .holidaysStated,
                .personDescribed:
                return nil
            default:
                guard fact.order.effective > recordedDay(fact.order.recorded) else { return nil }
                kind = .afterRecording
            }
            return Irregularity(subject: subject, day: fact.order.effective, kind: kind, fact: fact.id)
        } + departing
    }

    private func parents(of timeline: UnitTimeline) -> [Irregularity] {
        timeline.periods.flatMap { period -> [Irregularity] in
            guard let parent = period.content.parent else { return [] }
            return found(
                .unit(timeline.unit), period, dependsOn: structure[parent].periods, missing: .parentNotInForce,
                ended: .parentEnded, detail: label(of: parent))
        }
    }

    private func parentFaults() -> [Irregularity] {
        let faults = ParentFaults(units: structure.units)
        var seen: Set<UnitID> = []
        let circles = faults.circles.flatMap { circle in
            circle.units.filter { seen.insert($0).inserted }.map { unit in
                Irregularity(
                    subject: .unit(unit), day: circle.day, kind: .parentCycle,
                    fact: structure[unit].periods.lastStarted(by: circle.day)?.fact, detail: names(of: circle))
            }
        }
        return circles
            + faults.chains.map { chain in
                Irregularity(
                    subject: .unit(chain.unit), day: chain.day, kind: .parentsTooDeep,
                    fact: structure[chain.unit].periods.lastStarted(by: chain.day)?.fact)
            }
    }

    /// The first few of a circle, and how many there are.
    private func names(of circle: ParentFaults.Circle) -> BilingualText {
        let codes = circle.units.prefix(4).map { structure.codebook.code(of: $0) }.joined(separator: " → ")
        let count = circle.units.count
        let more = count > 4 ? " → …" : ""
        return BilingualText(
            "\(codes)\(more) (\(Speech(.vietnamese).number(count)) tổ chức)",
            "\(codes)\(more) (\(Speech(.english).count(count, "unit", "units")))")
    }

    private func answeringUnits(of timeline: PlaceTimeline) -> [Irregularity] {
        timeline.periods.flatMap { period in
            found(
                .place(timeline.place), period, dependsOn: structure[period.content.unit].periods,
                missing: .answeringUnitNotInForce, ended: .answeringUnitEnded, detail: label(of: period.content.unit))
        }
    }

    private func coverages(of timeline: CoverageTimeline) -> [Irregularity] {
        let subject = Irregularity.Subject.coverage(timeline.pair)
        let (cell, place) = (structure[timeline.pair.cell].periods, structure[timeline.pair.place].periods)
        return timeline.periods.flatMap { period -> [Irregularity] in
            let isNoCell = cell.inForce(on: period.from).map { !$0.content.kind.isCell } ?? false
            return found(
                subject, period, dependsOn: cell, missing: .coveringCellNotInForce, ended: .coveringCellEnded)
                + found(
                    subject, period, dependsOn: place, missing: .coveredPlaceNotInForce, ended: .coveredPlaceEnded)
                + (isNoCell
                    ? [Irregularity(subject: subject, day: period.from, kind: .coveringUnitIsNoCell, fact: period.fact)]
                    : [])
        }
    }

    /// What is out of order about a period that needs another thing: that is not in force on its first day, or ends while
    /// the period goes on.
    func found<Content, Other>(
        _ subject: Irregularity.Subject, _ period: Period<Content>, dependsOn other: [Period<Other>],
        missing: Irregularity.Kind, ended: Irregularity.Kind, detail: BilingualText? = nil
    ) -> [Irregularity] {
        let isMissing = other.inForce(on: period.from) == nil
        let ends = other.ends().filter { $0 > period.from && period.contains($0) }
        return (isMissing ? [(period.from, missing)] : []).map {
            Irregularity(subject: subject, day: $0.0, kind: $0.1, fact: period.fact)
        }
            + ends.map { Irregularity(subject: subject, day: $0, kind: ended, fact: period.fact, detail: detail) }
    }

    /// A unit's name and code.
    func label(of unit: UnitID) -> BilingualText? {
        guard let name = structure[unit].periods.last?.content.name else { return nil }
        let words = "\(name) (\(structure.codebook.code(of: unit)))"
        return BilingualText(words, words)
    }
}
