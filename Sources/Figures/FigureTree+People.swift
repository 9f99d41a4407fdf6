internal import Ledger
internal import Organisation

extension FigureTree {
    /// A day of a person on which something happens.
    struct CountedDay {
        var number: Int32
        var before: PersonState
        var after: PersonState
        var events: ArraySlice<PersonEventKind>
        /// The next day on which something happens; the greatest where none comes.
        var until: Int32
        /// What happened last, up to the end of the day.
        var marks: RoadView.Marks
    }

    /// Adds or takes away everything that one person's timeline counts for.
    mutating func count(_ timeline: PersonTimeline, _ slots: CountedSlots, sign: Int32) {
        var (before, marks) = (PersonState.initial, RoadView.Marks())
        for (index, day) in timeline.days.enumerated() {
            let next = index + 1 < timeline.days.count ? timeline.days[index + 1].day.number : .max
            marks.note(day.events, on: day.day.number)
            count(
                timeline.traits,
                CountedDay(
                    number: day.day.number, before: before, after: day.state, events: day.events[...], until: next,
                    marks: marks), slots, sign: sign)
            before = day.state
        }
    }

    /// Adds or takes away everything that one day of a person counts for.
    mutating func count(_ traits: Figure.Traits, _ day: CountedDay, _ slots: CountedSlots, sign: Int32) {
        let (before, after, number) = (day.before, day.after, day.number)
        if before.cell != after.cell || before != after {
            countStocks(traits, before, after, slots, on: number, sign: sign)
            countPlaces(before, after, on: number, sign: sign)
        }
        if let cell = after.cell { countEvents(traits, day.events, slots, in: cell, on: number, sign: sign) }
        countBalance(before, after, day.events, on: number, sign: sign)
        countRoad(day, sign: sign)
    }

    /// What somebody counts for until something happens to them again.
    private mutating func countRoad(_ day: CountedDay, sign: Int32) {
        // Nothing of all others counts by what happened long ago.
        guard day.after.standing == .candidate || day.after.standing == .probationary, let cell = day.after.cell,
            day.marks != RoadView.Marks()
        else { return }
        let view = RoadView(standing: day.after.standing, marks: day.marks, until: day.until)
        for (slot, days) in catalogue.roadRules {
            for span in days(view, thresholds).spans {
                let (from, until) = (max(span.from, day.number), min(span.until, day.until))
                guard from < until else { continue }
                addOwn(slot, to: cell, on: from, sign)
                if until != .max { addOwn(slot, to: cell, on: until, -sign) }
            }
        }
    }

    private mutating func countStocks(
        _ traits: Figure.Traits, _ before: PersonState, _ after: PersonState, _ slots: CountedSlots, on day: Int32,
        sign: Int32
    ) {
        let isMovedMember = before.cell != after.cell
        // Who stays in the cell is counted anew only where that changes.
        let (old, new) = isMovedMember ? (nil, nil) : (before, after)
        if let cell = before.cell {
            slots.forEachSlot(ofMember: traits, before, butNotOf: new) {
                addOwn($0, to: cell, on: day, -sign)
            }
        }
        if let cell = after.cell {
            slots.forEachSlot(ofMember: traits, after, butNotOf: old) {
                addOwn($0, to: cell, on: day, sign)
            }
        }
        if before.standing != after.standing || isMovedMember {
            for cell in [before.cell, after.cell] { if let cell { touchedUnits.insert(cell.index) } }
        }
    }

    private mutating func countPlaces(
        _ before: PersonState, _ after: PersonState, on day: Int32, sign: Int32
    ) {
        for (state, amount) in [(before, -sign), (after, sign)] {
            guard state.standing != .none, let place = state.place else { continue }
            let delta = StepFunction.Delta(day: day, amount: amount)
            touchedPlaces.insert(place.index)
            guard state.standing.isMember else {
                places[Int(place.index)].pendingCandidates.append(delta)
                continue
            }
            places[Int(place.index)].pendingMembers.append(delta)
            if !state.isAway { places[Int(place.index)].pendingPresent.append(delta) }
        }
    }

    private mutating func countEvents(
        _ traits: Figure.Traits, _ events: ArraySlice<PersonEventKind>, _ slots: CountedSlots, in cell: UnitID,
        on day: Int32, sign: Int32
    ) {
        for event in events {
            slots.forEachSlot(ofEvent: event, traits) { addOwn($0, to: cell, on: day, sign) }
        }
    }

    private mutating func countBalance(
        _ before: PersonState, _ after: PersonState, _ events: ArraySlice<PersonEventKind>, on day: Int32, sign: Int32
    ) {
        switch (before.standing.isMember, after.standing.isMember) {
        case (false, false): return
        case (false, true):
            if let cell = after.cell { addOwn(Slot(BalanceCause.entry(events)), to: cell, on: day, sign) }
        case (true, false):
            guard let cell = before.cell else { return }
            addOwn(Slot(BalanceCause.exit(events)), to: cell, on: day, sign)
            addOwn(.departures, to: cell, on: day, sign)
        case (true, true):
            guard before.cell != after.cell, let cell = after.cell else { return }
            if let old = before.cell {
                addOwn(.departures, to: old, on: day, sign)
                pendingTransfers[Transfer(from: old, to: cell), default: []].append(
                    StepFunction.Delta(day: day, amount: sign))
            } else {
                addOwn(Slot(.movedIn), to: cell, on: day, sign)
            }
        }
    }

    private mutating func addOwn(_ slot: Slot, to unit: UnitID, on day: Int32, _ amount: Int32) {
        add(SeriesTable.Change(slot: slot, day: day, amount: amount), to: unit)
    }
}

extension PersonTimeline {
    var traits: Figure.Traits { Figure.Traits(isFemale: isFemale, isMinority: isMinority) }
}
