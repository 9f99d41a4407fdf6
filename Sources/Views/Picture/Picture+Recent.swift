internal import Figures
package import Ledger
package import Organisation

extension Picture {
    /// Something that changed in the organisation or in who lives where.
    package struct Change: Sendable {
        /// What changed.
        package enum Kind: Hashable, Sendable {
            /// A village has members, and had none the day before.
            case gotMembers(PlaceID)
            /// A village has no member any more.
            case lostMembers(PlaceID)
            /// A cell takes in a place.
            case covered(PlaceID, by: UnitID)
            /// A cell no longer takes in a place.
            case uncovered(PlaceID, by: UnitID)
            /// A unit begins.
            case founded(UnitID)
            /// A unit ends.
            case ended(UnitID)
            /// A unit has another name.
            case renamed(UnitID)
            /// A unit stands under another one.
            case moved(UnitID, to: UnitID?)
        }

        /// When.
        package var day: Day
        /// What.
        package var kind: Kind
    }

    /// What changed under a unit in the days up to the day of the question, the last first.
    package func changes(under top: UnitID, days: Int32, limit: Int) -> [Change] {
        struct Recent: Hashable {
            let top: UnitID
            let days: Int32
            let limit: Int
        }
        return remembered(Recent(top: top, days: days, limit: limit)) {
            let period = day.adding(days: 1 - days)...day
            let ofUnits = tree.unitsEver(under: top).filter { sight.sees($0) }
                .flatMap { changes(of: $0, top: top, in: period) }
            let ofPlaces = tree.placesEver(under: top).filter { sight.sees($0) }
                .flatMap { changes(of: $0, top: top, in: period) }
            let sorted = (ofUnits + ofPlaces).enumerated().sorted {
                ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
            }
            return sorted.prefix(limit).map(\.element)
        }
    }

    private func changes(of unit: UnitID, top: UnitID, in period: ClosedRange<Day>) -> [Change] {
        var result: [Change] = []
        var previous: Period<UnitTimeline.State>?
        // Nearly all stay as they are.
        guard holds(unit), structure[unit].isChanging(in: period) else { return [] }
        let spans = periods(of: unit)
        for (index, span) in spans.enumerated() {
            if period.contains(span.from), tree.isUnit(unit, under: top, on: span.from) {
                // What comes back after a gap is founded again, whatever it is called.
                if let previous, previous.until == span.from {
                    if previous.content.name != span.content.name {
                        result.append(Change(day: span.from, kind: .renamed(unit)))
                    }
                    if previous.content.parent != span.content.parent, unit != top {
                        result.append(Change(day: span.from, kind: .moved(unit, to: span.content.parent)))
                    }
                } else {
                    result.append(Change(day: span.from, kind: .founded(unit)))
                }
            }
            let isStatedAgain = spans.indices.contains(index + 1) && spans[index + 1].from == span.until
            if span.isEnded, !isStatedAgain, let end = span.until, period.contains(end),
                tree.isUnit(unit, under: top, on: end)
            {
                result.append(Change(day: end, kind: .ended(unit)))
            }
            previous = span
        }
        return result
    }

    private func changes(of place: PlaceID, top: UnitID, in period: ClosedRange<Day>) -> [Change] {
        let isHere = { (day: Day) in
            guard period.contains(day), let unit = tree.answeringUnit(of: place, on: day) else { return false }
            return state(of: place, on: day) != nil && tree.isUnit(unit, under: top, on: day)
        }
        var result: [Change] = []
        var before: Int32 = 0
        for step in tree.members(at: place).steps {
            let day = Day(number: step.day)
            if (before == 0) != (step.value == 0), isHere(day), kind(of: place, on: day) == .village {
                result.append(Change(day: day, kind: before == 0 ? .gotMembers(place) : .lostMembers(place)))
            }
            before = step.value
        }
        for coverage in tree.coverages(of: place, changingIn: period) {
            for span in coverage.days.spans {
                let (from, until) = (Day(number: span.from), Day(number: span.until))
                if isHere(from) { result.append(Change(day: from, kind: .covered(place, by: coverage.cell))) }
                if isHere(until) { result.append(Change(day: until, kind: .uncovered(place, by: coverage.cell))) }
            }
        }
        return result
    }
}
