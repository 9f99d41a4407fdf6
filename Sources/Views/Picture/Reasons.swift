internal import Figures
internal import Ledger
internal import Organisation

/// Finds the facts that make two answers count something differently: those about it that one answer rests on and the other
/// does not, and where there are none, those about the organisation around it.
struct Reasons {
    /// Facts shown for one item; a village that lost many members shows the first.
    private static let reasonsMax = 8

    private let first: Picture
    private let second: Picture
    private let counted: Counted

    init(_ first: Picture, _ second: Picture, _ counted: Counted) {
        self.first = first
        self.second = second
        self.counted = counted
    }

    func reasons(for subject: FactRecord.Subject) throws -> [Difference.Reason] {
        let own = try differing(about: subject)
        let found = own.isEmpty ? try around(subject) : own
        return Array(found.prefix(Reasons.reasonsMax))
    }

    /// About the thing itself, and about whatever decides how it counts.
    private func differing(about subject: FactRecord.Subject) throws -> [Difference.Reason] {
        switch subject {
        case .person(let person): return try compare(person)
        case .unit(let unit):
            let own = try compare { try $0.facts(of: unit) }
            return try own + people(ofCell: unit)
        case .place(let place):
            var found = try compare { try $0.facts(of: place) }
            for cell in Set(cells(covering: place, first) + cells(covering: place, second)).sorted() {
                found += try compare { try $0.facts(of: cell) }
                for other in Set(places(coveredBy: cell, first) + places(coveredBy: cell, second)).sorted()
                where other != place {
                    found += try compare { try $0.facts(coverageOf: other, by: cell) }
                }
            }
            return try found + people(at: place)
        case .coverage, .unknown: return []
        }
    }

    private func cells(covering place: PlaceID, _ picture: Picture) -> [UnitID] {
        picture.tree.cells(covering: place, on: picture.day)
    }

    private func places(coveredBy cell: UnitID, _ picture: Picture) -> [PlaceID] {
        picture.tree.places(coveredBy: cell, on: picture.day)
    }

    /// Facts of those whose living there as a member, present or not, or as a candidate, differs; where what was before the day counts as well,
    /// of all whose road does.
    private func people(at place: PlaceID) throws -> [Difference.Reason] {
        if counted == .figure(.villagesRelapsedNow) { return try people(everAt: place) }
        let states = try [first, second].map { picture in
            try picture.people(ofPlace: place).reduce(into: [PersonID: PersonState]()) { result, person in
                let state = person.timeline.state(on: picture.day)
                if state.standing != .none, state.place == place { result[person.id] = state }
            }
        }
        let changed = Set(states[0].keys).union(states[1].keys).filter { person in
            states[0][person]?.isAway != states[1][person]?.isAway
                || states[0][person]?.standing.isMember != states[1][person]?.standing.isMember
        }
        return try changed.sorted().flatMap(compare)
    }

    private func people(everAt place: PlaceID) throws -> [Difference.Reason] {
        let roads = try [first, second].map { picture in
            Dictionary(
                try picture.people(ofPlace: place).map { ($0.id, $0.timeline.days.filter { $0.day <= picture.day }) },
                uniquingKeysWith: { first, _ in first })
        }
        let changed = Set(roads[0].keys).union(roads[1].keys).filter { roads[0][$0] != roads[1][$0] }
        return try changed.sorted().flatMap(compare)
    }

    /// Facts of those whose being an official member of the cell differs: what makes a cell too small.
    private func people(ofCell cell: UnitID) throws -> [Difference.Reason] {
        guard counted.countsOfficialMembers else { return [] }
        let members = try [first, second].map { picture in
            Set(
                try picture.people(ofCell: cell).filter { person in
                    let state = person.timeline.state(on: picture.day)
                    return state.standing == .official && state.cell == cell
                }.map(\.id))
        }
        return try members[0].symmetricDifference(members[1]).sorted().flatMap(compare)
    }

    /// About the units above it in either answer.
    private func around(_ subject: FactRecord.Subject) throws -> [Difference.Reason] {
        let units = try [first, second].flatMap { picture -> [UnitID] in
            let own: UnitID? =
                switch subject {
                case .person(let person): try picture.person(person)?.timeline.state(on: picture.day).cell
                case .place(let place): picture.tree.answeringUnit(of: place, on: picture.day)
                case .unit(let unit): unit
                case .coverage, .unknown: nil
                }
            return own.map { picture.tree.path(from: $0, on: picture.day) } ?? []
        }
        return try Set(units).sorted().flatMap { unit in
            try compare { try $0.facts(of: unit) }
        }
    }

    /// The facts that one answer rests on and the other does not.
    private func compare(_ facts: (Picture) throws -> [FactRecord]) throws -> [Difference.Reason] {
        compared(try facts(first), try facts(second))
    }

    /// The same of a person's facts.
    private func compare(_ person: PersonID) throws -> [Difference.Reason] {
        let facts = try first.facts(of: person, andIn: second)
        return compared(facts.own, facts.other)
    }

    private func compared(_ left: [FactRecord], _ right: [FactRecord]) -> [Difference.Reason] {
        only(left, over: right, second, isInFirst: true) + only(right, over: left, first, isInFirst: false)
    }

    private func only(
        _ own: [FactRecord], over others: [FactRecord], _ other: Picture, isInFirst: Bool
    ) -> [Difference.Reason] {
        let ownPicture = isInFirst ? first : second
        let seen = Dictionary(others.map { ($0.fact.id, $0) }, uniquingKeysWith: { first, _ in first })
        return own.compactMap { record in
            guard isRelevant(record), record.retraction == nil, rests(ownPicture, on: record.fact) else { return nil }
            let cause: Difference.Reason.Cause
            switch seen[record.fact.id] {
            case nil: cause = record.fact.known > other.asOf.known ?? .latest ? .learnedLater : .recordedLater
            case let twin? where twin.retraction != nil: cause = .retracted
            case _? where !rests(other, on: record.fact): cause = .happenedLater
            default: return nil
            }
            return Difference.Reason(record: record, cause: cause, isInFirst: isInFirst)
        }
    }

    /// Those facts that can make the number: not every step of a road, not what somebody answers for or is to reach.
    private func isRelevant(_ record: FactRecord) -> Bool {
        switch record.statement {
        case .personIsSame: return true
        case .personDescribed: return counted.countsTraits
        case .personEvent(let event):
            // Whatever happened, a cell or place that it names is the person's from then on.
            if counted.counts(event.kind) || event.cell != nil || event.place != nil { return true }
            if event.kind == .exempted || event.kind == .exemptionEnded { return counted.countsExemptions }
            return event.kind.makesMember || event.kind.endsMembership || event.kind == .away || event.kind == .returned
        case .unitStated, .unitEnded, .placeStated, .placeEnded, .coverageStated, .coverageEnded, nil: return true
        // What became what changes nothing but what is asked on the structure of a day.
        case .successionStated: return first.asOf.structure != nil || second.asOf.structure != nil
        default: return false
        }
    }

    /// With a structure day, facts about units count as of that day, if it is later than the day itself.
    private func rests(_ picture: Picture, on fact: Fact) -> Bool {
        // Who two are has no day.
        if fact.kind == FactKind.personSameAs.name { return true }
        if fact.subject.kind == .succession { return picture.asOf.structure.map { fact.effective <= $0 } ?? false }
        let isOfStructure = fact.subject.kind == .unit || fact.subject.kind == .place
        let last = isOfStructure ? max(picture.day, picture.asOf.structure ?? picture.day) : picture.day
        return fact.effective <= last
    }
}
