package import Ledger
internal import Words

/// The roads of people: what they name, what ends under them, and what can hardly be.
extension StructureCheck {
    /// What is out of order about the cells, places and units that a person's live facts name, about their birth where it is
    /// known, and about their days.
    package func irregularities(of facts: [LiveFact], person: PersonID) -> [Irregularity] {
        let named = facts.flatMap { fact -> [Irregularity] in
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
            default: kinds = []
            }
            return kinds.map { Irregularity(subject: .person(person), day: day, kind: $0, fact: fact.id) }
        }
        return named + irregularities(of: facts, subject: .person(person))
            + StructureCheck.traits(of: facts, person: person)
    }

    /// The days on which a person is a member without a cell, in a cell or at a place that has just ended, and those on which
    /// an assignment lost what it is about, or its person the membership.
    package func irregularities(
        of timeline: PersonTimeline, assignments: [AssignmentTimeline], person: PersonID
    ) -> [Irregularity] {
        withoutCell(timeline, person) + hanging(timeline, person)
            + assignments.flatMap { hanging($0, of: timeline, person) }
    }

    private func withoutCell(_ timeline: PersonTimeline, _ person: PersonID) -> [Irregularity] {
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
        return result
    }

    /// Where the cell or the place ended while somebody stayed: whatever happened to them afterwards, they were left there.
    private func hanging(_ timeline: PersonTimeline, _ person: PersonID) -> [Irregularity] {
        var result: [Irregularity] = []
        var before = PersonState.initial
        for (index, entry) in timeline.days.enumerated() {
            let state = entry.state
            defer { before = state }
            guard state.standing.isMember else { continue }
            let next = index + 1 < timeline.days.count ? timeline.days[index + 1].day : nil
            if let cell = state.cell {
                // Where an event names the cell, that is told of the event.
                let isNamed = before.cell != cell || entry.events.contains(where: \.requiresCell)
                let stay = before.standing.isMember && before.cell == cell ? Stay.goesOn : isNamed ? .named : .resumed
                for day in ends(of: structure[cell].periods, from: entry.day, stay, until: next) {
                    result.append(
                        Irregularity(
                            subject: .person(person), day: day, kind: .membersInEndedCell, fact: nil,
                            detail: label(of: cell)))
                }
            }
            if let place = state.place {
                let isNamed = before.place != place
                let stay = before.standing.isMember && !isNamed ? Stay.goesOn : isNamed ? .named : .resumed
                for day in ends(of: structure[place].periods, from: entry.day, stay, until: next) {
                    result.append(
                        Irregularity(
                            subject: .person(person), day: day, kind: .memberAtEndedPlace, fact: nil,
                            detail: likelyPlace(after: place, on: day, cell: state.cell)))
                }
            }
        }
        return result
    }

    /// How somebody comes to be a member in a cell or at a place.
    private enum Stay {
        /// As on the day before.
        case goesOn
        /// An event names it.
        case named
        /// They become a member again, where they were last.
        case resumed
    }

    /// The days of a span on which a thing ended. Its first day counts for who was there the day before, and for who becomes
    /// a member again in what has ended meanwhile.
    private func ends<Content>(
        of periods: [Period<Content>], from: Day, _ stay: Stay, until next: Day?
    ) -> [Day] {
        let ends = periods.ends().filter { day in
            (day > from || (day == from && stay == .goesOn)) && next.map { day < $0 } ?? true
        }
        let hasEnded = periods.inForce(on: from) == nil && periods.lastStartedIndex(by: from) != nil
        return stay == .resumed && hasEnded ? [from] + ends : ends
    }

    private func likelyPlace(after place: PlaceID, on day: Day, cell: UnitID?) -> BilingualText? {
        let labels = likelyPlaces.after(place, endedOn: day, cell: cell).compactMap { label(of: $0)?.vietnamese }
        guard let ended = label(of: place)?.vietnamese else { return nil }
        guard !labels.isEmpty else { return BilingualText(ended, ended) }
        return BilingualText(
            "\(ended), có thể nay là \(labels.joined(separator: " hoặc "))",
            "\(ended), likely now \(labels.joined(separator: " or "))")
    }

    private func hanging(
        _ assignment: AssignmentTimeline, of timeline: PersonTimeline, _ person: PersonID
    ) -> [Irregularity] {
        let statement = assignment.assignment
        let unit = structure.codebook.knownUnit(statement.unit).map { structure[$0].periods } ?? []
        let place = statement.place.flatMap { structure.codebook.knownPlace($0) }.map { structure[$0].periods }
        let about = statement.place ?? statement.unit
        let detail = BilingualText(
            "\(statement.role.label.vietnamese) \(about)", "\(statement.role.label.english) \(about)")
        return assignment.periods.flatMap { period -> [Irregularity] in
            let find = { (day: Day, kind: Irregularity.Kind) in
                Irregularity(subject: .person(person), day: day, kind: kind, fact: period.fact, detail: detail)
            }
            let isHanging = { (day: Day) in day > period.from && period.contains(day) }
            return unit.ends().filter(isHanging).map { find($0, .assignedUnitEnded) }
                + (place?.ends().filter(isHanging).map { find($0, .assignedPlaceEnded) } ?? [])
                + timeline.membershipEnds(from: period.from).filter(period.contains)
                .map { find($0, .assignedPersonNoMember) }
        }
    }

    /// What can hardly be of who somebody is said to be, beside what happened to them; it needs no structure.
    package static func traits(of facts: [LiveFact], person: PersonID) -> [Irregularity] {
        var described: (details: PersonDetails, fact: LiveFact)?
        for fact in facts {
            if case .personDescribed(let description) = fact.statement, let details = description.details {
                described = (details, fact)
            }
        }
        guard let described else { return [] }
        let birth = described.details.born.flatMap(BirthSpan.init)
        return ethnicity(described.details.ethnicity, described.fact, person)
            + (birth.map { ages(from: $0, facts, person) } ?? [])
    }

    private static func ethnicity(_ ethnicity: String?, _ fact: LiveFact, _ person: PersonID) -> [Irregularity] {
        guard let ethnicity = ethnicity.flatMap(Ethnicity.mended), Ethnicity.named(ethnicity) == nil else { return [] }
        let likeliest = Ethnicity.likeliest(to: ethnicity)
        return [
            Irregularity(
                subject: .person(person), day: fact.order.effective, kind: .unknownEthnicity, fact: fact.id,
                detail: likeliest.map { BilingualText("có thể là \($0.name)", "likely \($0.name)") })
        ]
    }

    /// A birth that is known to a month or a year is given the benefit of the doubt.
    private static func ages(from birth: BirthSpan, _ facts: [LiveFact], _ person: PersonID) -> [Irregularity] {
        var found: [Irregularity.Kind: LiveFact] = [:]
        for fact in facts {
            guard case .personEvent(let event) = fact.statement else { continue }
            let day = fact.order.effective
            let kind: Irregularity.Kind
            if birth.isAfter(day) {
                kind = .bornAfterEvent
            } else if event.kind.makesMember, birth.isBelow(18, on: day) {
                kind = .memberBelow18
            } else if event.kind.makesMember, birth.isAbove(110, on: day) {
                kind = .memberAbove110
            } else {
                continue
            }
            if found[kind] == nil { found[kind] = fact }
        }
        return found.map {
            Irregularity(subject: .person(person), day: $1.order.effective, kind: $0, fact: $1.id)
        }
    }

    private func unit(_ code: String, on day: Day) -> UnitTimeline.State? {
        structure.codebook.knownUnit(code).flatMap { structure[$0].state(on: day) }
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
        return place.flatMap { structure[$0].state(on: day) } == nil ? [kind] : []
    }
}

extension PersonTimeline {
    /// The days from `first` on at whose end the person is a member no more; `first` itself where they were one earlier and
    /// are not at its end.
    fileprivate func membershipEnds(from first: Day) -> [Day] {
        let before = days.prefix { $0.day <= first }
        var wasMember = before.last?.state.standing.isMember ?? false
        var ends = !wasMember && before.contains { $0.state.standing.isMember } ? [first] : []
        for day in days.dropFirst(before.count) {
            let isMember = day.state.standing.isMember
            if wasMember, !isMember { ends.append(day.day) }
            wasMember = isMember
        }
        return ends
    }
}
