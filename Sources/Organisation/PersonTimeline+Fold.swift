package import Ledger

extension PersonTimeline {
    /// Folds a person's live facts, in their order, as stated, even out of order in time; what is out of order comes
    /// out beside the days.
    package static func fold(
        _ facts: [LiveFact], person: PersonID, codebook: inout Codebook
    ) -> (timeline: PersonTimeline, irregularities: [Irregularity]) {
        var timeline = PersonTimeline(isFemale: false, isMinority: false, days: [])
        var irregularities: [Irregularity] = []
        var road = PersonRoad()
        for fact in facts {
            switch fact.statement {
            case .personDescribed(let description):
                timeline.isFemale = description.sex == .female
                timeline.isMinority = description.isMinority
            case .personEvent(let event):
                let day = fact.order.effective
                let (cell, place) = (
                    event.cell.flatMap { codebook.named(unit: $0) }, event.place.flatMap { codebook.named(place: $0) }
                )
                guard (cell == nil) == (event.cell == nil), (place == nil) == (event.place == nil) else {
                    irregularities.append(
                        Irregularity(subject: .person(person), day: day, kind: .unreadableFact, fact: fact.id))
                    continue
                }
                for kind in road.objections(to: event.kind) {
                    irregularities.append(
                        Irregularity(subject: .person(person), day: day, kind: kind, fact: fact.id))
                }
                road.apply(event.kind, cell: cell, place: place)
                timeline.record(event.kind, on: day, state: road.state)
            default: break
            }
        }
        return (timeline, irregularities)
    }

    private mutating func record(_ event: PersonEventKind, on day: Day, state: PersonState) {
        if let last = days.last, last.day == day {
            days[days.count - 1].events.append(event)
            days[days.count - 1].state = state
        } else {
            days.append(PersonDay(day: day, events: [event], state: state))
        }
    }
}

/// A person's way so far: the state, and what has to be remembered to see that something is out of order.
private struct PersonRoad {
    private(set) var state = PersonState.initial
    private var wasNominated = false
    private var isDead = false

    mutating func apply(_ event: PersonEventKind, cell: UnitID?, place: PlaceID?) {
        if let cell { state.cell = cell }
        if let place { state.place = place }
        switch event {
        case .nominated:
            wasNominated = true
            if state.standing == .none { state.standing = .candidate }
        case .withdrawn, .notAdmitted: if state.standing == .candidate { state.standing = .none }
        case .enrolled, .transferredIn, .confirmed: state.standing = .official
        case .enrolledProbationary, .transferredInProbationary, .admitted: state.standing = .probationary
        case .away: state.isAway = true
        case .returned: state.isAway = false
        case .exempted: state.isExempted = true
        case .exemptionEnded: state.isExempted = false
        case .transferredOut, .left, .removed, .expelled, .died:
            state.standing = .none
            state.isAway = false
            state.isExempted = false
            isDead = isDead || event == .died
        case .trained, .moved: break
        // The steps of the road move nobody.
        default: break
        }
    }

    /// What is out of order about the event coming now.
    func objections(to event: PersonEventKind) -> [Irregularity.Kind] {
        if isDead { return [.eventAfterDeath] }
        let standing = state.standing
        let objection: Irregularity.Kind? =
            switch event {
            case .nominated: standing == .none ? nil : .nominatedWithStanding
            case .trained: standing == .none && !wasNominated ? .trainedBeforeNominated : nil
            case .withdrawn: standing == .candidate ? nil : .withdrawnWhileNoCandidate
            case .admitted:
                standing.isMember ? .admittedWhileMember : standing == .candidate ? nil : .admittedWhileNoCandidate
            case .confirmed: standing == .probationary ? nil : .confirmedWhileNotProbationary
            case .enrolled, .enrolledProbationary: standing.isMember ? .enrolledWhileMember : nil
            case .transferredIn, .transferredInProbationary: standing.isMember ? .transferredInWhileMember : nil
            case .moved: standing == .none ? .movedWithoutStanding : nil
            case .away: state.isAway ? .awayTwice : standing.isMember ? nil : .awayWhileNoMember
            case .returned: state.isAway ? nil : .returnedWhileNotAway
            case .exempted: state.isExempted ? .exemptedTwice : standing.isMember ? nil : .exemptedWhileNoMember
            case .exemptionEnded: state.isExempted ? nil : .exemptionEndedWhileNotExempted
            case .transferredOut, .left, .removed, .expelled: standing.isMember ? nil : .wentWhileNoMember
            case .died: nil
            // Recognition counts from the end of the probation, before the papers that come to it.
            default:
                event.isOfCandidates && standing != .candidate
                    ? .stepWhileNoCandidate
                    : event.isOfProbation && !standing.isMember ? .stepWhileNotProbationary : nil
            }
        return objection.map { [$0] } ?? []
    }
}
