package import Ledger
package import Organisation

extension FigureTree {
    /// What a person adds to a number of a unit: one item for each time they count, with the day and the cell that
    /// accounts for it (where somebody went, the cell they left). The day of a stock is `at`.
    package func occurrences(
        of timeline: PersonTimeline, countedBy counted: Counted, unit: UnitID, at: Day, since: Day? = nil
    ) -> [CountedItem<UnitID>] {
        switch counted {
        case .figure(let figure): occurrences(of: timeline, figure.rule, unit, at, since)
        case .cause(let cause):
            since.map { balanceChanges(of: timeline, unit: unit, since: $0, at: at) }?.filter { $0.cause == cause }
                .compactMap { change in
                    let day = cause.isIn ? change.day : change.day.adding(days: -1)
                    return timeline.state(on: day).cell.map { CountedItem(subject: $0, day: change.day) }
                } ?? []
        case .organisation: []
        }
    }

    private func occurrences(
        of timeline: PersonTimeline, _ rule: Figure.Rule, _ unit: UnitID, _ at: Day, _ since: Day?
    ) -> [CountedItem<UnitID>] {
        let traits = timeline.traits
        switch rule {
        case .members(let counts):
            let state = timeline.state(on: at)
            guard state.standing.isMember, counts(CountedMember(traits, state)), let cell = state.cell,
                isUnit(cell, under: unit, on: at)
            else { return [] }
            return [CountedItem(subject: cell, day: at)]
        case .road(let days):
            var marks = RoadView.Marks()
            for day in timeline.days where day.day <= at { marks.note(day.events, on: day.day.number) }
            let state = timeline.state(on: at)
            let view = RoadView(standing: state.standing, marks: marks, until: at.number + 1)
            guard let cell = state.cell, days(view, thresholds).contains(at), isUnit(cell, under: unit, on: at) else {
                return []
            }
            return [CountedItem(subject: cell, day: at)]
        case .events(let counts):
            guard let since else { return [] }
            return timeline.days.filter { $0.day > since && $0.day <= at }.flatMap { day -> [CountedItem<UnitID>] in
                guard let cell = day.state.cell, isUnit(cell, under: unit, on: day.day) else { return [] }
                return day.events.filter { counts(traits, $0) }.map { _ in CountedItem(subject: cell, day: day.day) }
            }
        default: return []
        }
    }

    /// Every change of a person's being a member under a unit over (since, at], with its cause.
    package func balanceChanges(
        of timeline: PersonTimeline, unit: UnitID, since: Day, at: Day
    ) -> [(day: Day, cause: BalanceCause)] {
        daysToLookAt(timeline, since: since, at: at).compactMap { day in
            let before = timeline.state(on: Day(number: day - 1))
            let after = timeline.state(on: Day(number: day))
            let wasCounted = before.standing.isMember && isCell(before.cell, under: unit, on: day - 1)
            let isCounted = after.standing.isMember && isCell(after.cell, under: unit, on: day)
            guard wasCounted != isCounted else { return nil }
            let events = (timeline.days.last { $0.day.number == day }?.events ?? [])[...]
            let staysUnder = isCell(before.cell, under: unit, on: day)
            let cause: BalanceCause =
                switch (isCounted, before.standing.isMember, after.standing.isMember) {
                case (true, false, _): .entry(events)
                case (true, true, _): staysUnder ? .restructuredIn : .movedIn
                case (false, _, false): .exit(events)
                case (false, _, true): staysUnder ? .movedOut : .restructuredOut
                }
            return (Day(number: day), cause)
        }
    }

    private func isCell(_ cell: UnitID?, under unit: UnitID, on day: Int32) -> Bool {
        cell.map { isUnit($0, under: unit, on: day) } ?? false
    }

    /// The days of the person's own, and those on which a cell they were in got other units above it.
    private func daysToLookAt(_ timeline: PersonTimeline, since: Day, at: Day) -> [Int32] {
        var days = Set(timeline.days.map(\.day.number))
        for cell in Set(timeline.days.compactMap(\.state.cell)) {
            days.formUnion(nodes[Int(cell.index)].ancestry?.changes ?? [])
        }
        return days.filter { $0 > since.number && $0 <= at.number }.sorted()
    }
}
