package import Ledger
package import Organisation
package import Rulebook
internal import Store

/// The way into the party of one person as a list: what is done, what comes next, what is late and what has run out, by the rules of
/// the day from which a deadline counts. Nothing is ticked without the day of a paper.
package struct RoadChecklist: Sendable {
    /// How a step stands.
    package enum Status: Hashable, Sendable {
        /// Done on a day.
        case done(Day)
        /// It could be done.
        case open
        /// It should have been done, so many working days ago.
        case late(workingDays: Int)
        /// Done on a day, and no longer valid since another.
        case expired(Day, since: Day)
        /// Something else comes first.
        case notYet(after: RoadStep)
    }

    /// By when a step has to be done.
    package struct Deadline: Hashable, Sendable {
        /// The last day.
        package let day: Day
        /// The day from which it counts.
        package let from: Day
        /// The rule that says so.
        package let rule: RuleValue
    }

    /// A step.
    package struct Item: Sendable {
        /// Which.
        package let step: RoadStep
        /// How it stands.
        package let status: Status
        /// By when; nil where no rule says, or it is done.
        package let deadline: Deadline?
        /// The facts that did it, or a part of it.
        package let facts: [AdmissionRoad.Event]
    }

    /// Those of the stage that somebody is in.
    package let items: [Item]

    /// Of who stands so on a day; nothing of who is neither a candidate nor a probationary member.
    ///
    /// - Parameter isUnderSection: true where a section stands between their cell and the base committee: it reports on the cell's vote.
    package init(
        _ road: AdmissionRoad, _ standing: Standing, isUnderSection: Bool, on day: Day, _ rulebook: Rulebook,
        _ calendar: HolidayCalendar
    ) {
        let steps: [RoadStep] =
            switch standing {
            case .candidate: RoadStep.allCases.filter { $0.isOfAdmission && ($0 != .subcommittee || isUnderSection) }
            case .probationary: RoadStep.allCases.filter { $0 == .ceremony || !$0.isOfAdmission }
            case .none, .official: []
            }
        var items: [Item] = []
        for step in steps {
            items.append(RoadChecklist.item(step, items, road, rulebook, calendar, day))
        }
        self.items = items
    }

    private static func item(
        _ step: RoadStep, _ before: [Item], _ road: AdmissionRoad, _ rulebook: Rulebook, _ calendar: HolidayCalendar,
        _ day: Day
    ) -> Item {
        let facts = facts(of: step, road)
        if let done = done(step, facts, road, rulebook, day) {
            if step == .certificate, road.last(.admitted) == nil, let end = expiry(of: done, rulebook, day), end <= day
            {
                return Item(step: step, status: .expired(done, since: end), deadline: nil, facts: facts)
            }
            return Item(step: step, status: .done(done), deadline: nil, facts: facts)
        }
        let missing = step.after.first { other in
            before.contains { item in
                guard item.step == other else { return false }
                if case .done = item.status { return false }
                return true
            }
        }
        // The time for the decision runs from the resolution of the cell, whatever else comes between.
        let deadline = deadline(of: step, road, rulebook, calendar)
        if let deadline, deadline.day < day {
            let late = max(1, calendar.workingDays(from: deadline.day, to: day))
            return Item(step: step, status: .late(workingDays: late), deadline: deadline, facts: facts)
        }
        if let missing { return Item(step: step, status: .notYet(after: missing), deadline: deadline, facts: facts) }
        return Item(step: step, status: .open, deadline: deadline, facts: facts)
    }

    private static func facts(of step: RoadStep, _ road: AdmissionRoad) -> [AdmissionRoad.Event] {
        switch step {
        case .helper: road.helpers
        case .introductions: road.introductions
        case .cellVote: [road.last(of: [.cellResolved, .cellRefused])].compactMap(\.self)
        case .baseVote: [road.last(of: [.baseResolved, .baseRefused])].compactMap(\.self)
        case .recognitionVote: [road.last(of: [.recognitionResolved, .recognitionRefused])].compactMap(\.self)
        // Who is on the list of a class is on the way to its certificate.
        case .certificate, .memberClass:
            [road.enrolment, road.last(step.event)].compactMap(\.self)
        default: [road.last(step.event)].compactMap(\.self)
        }
    }

    /// The day on which a step was done; nil while it is not.
    private static func done(
        _ step: RoadStep, _ facts: [AdmissionRoad.Event], _ road: AdmissionRoad, _ rulebook: Rulebook, _ day: Day
    ) -> Day? {
        guard let last = facts.last else { return nil }
        switch step {
        case .introductions:
            guard case .number(let count)? = rulebook.value(of: .introMembersCount, on: day)?.content else {
                return last.day
            }
            return facts.count >= count ? last.day : nil
        // What was turned down since is to be voted on anew.
        case .cellVote: return road.proposal?.day
        case .recognitionVote: return road.recognitionProposal?.day
        case .subcommittee: return road.proposal.map { $0.day <= last.day } ?? false ? last.day : nil
        case .baseVote: return last.content.kind == step.event && road.proposal != nil ? last.day : nil
        default: return facts.last { $0.content.kind == step.event }?.day
        }
    }

    /// The first day on which a certificate of a day holds no longer.
    private static func expiry(of given: Day, _ rulebook: Rulebook, _ day: Day) -> Day? {
        guard case .number(let months)? = rulebook.value(of: .classCertValidity, on: day)?.content else { return nil }
        return given.adding(months: months).adding(days: 1)
    }

    private static func deadline(
        of step: RoadStep, _ road: AdmissionRoad, _ rulebook: Rulebook, _ calendar: HolidayCalendar
    ) -> Deadline? {
        let (key, from): (RuleKey, Day?) =
            switch step {
            case .decision: (.decideAdmissionMax, road.proposal?.day)
            case .ceremony: (.ceremonyMax, ceremonyCounts(road, rulebook))
            case .memberCV: (.memberCvMax, road.last(.admitted)?.day)
            case .recognitionVote: (.recognitionCellMax, endOfProbation(road, rulebook))
            case .recognitionDecision: (.decideRecognitionMax, road.recognitionProposal?.day)
            default: (.ceremonyMax, nil)
            }
        guard let from, let rule = rulebook.value(of: key, on: from), let days = rulebook.workingDays(key, on: from)
        else { return nil }
        return Deadline(day: calendar.adding(workingDays: days, to: from), from: from, rule: rule)
    }

    /// The day from which the time for the ceremony counts: receipt of the decision, or its issue.
    private static func ceremonyCounts(_ road: AdmissionRoad, _ rulebook: Rulebook) -> Day? {
        guard let issued = road.last(.admissionDecided)?.day else { return nil }
        return rulebook.choice(.ceremonyMaxFrom, on: issued) == .decisionReceived
            ? road.last(.decisionReceived)?.day : issued
    }

    private static func endOfProbation(_ road: AdmissionRoad, _ rulebook: Rulebook) -> Day? {
        guard let admitted = road.last(.admitted)?.day,
            case .number(let months)? = rulebook.value(of: .probationLength, on: admitted)?.content
        else { return nil }
        return admitted.adding(months: months)
    }
}

extension Picture {
    /// How far somebody is on the way into the party on the day of the question, who may be seen by name; nil for who is not on it.
    package func checklist(of person: PersonID) throws -> RoadChecklist? {
        guard let found = try self.person(person), let subject = try reader.subject(of: person) else { return nil }
        let standing = found.timeline.state(on: day).standing
        guard standing == .candidate || standing == .probationary else { return nil }
        let road = AdmissionRoad(try known.facts(of: known.whole(subject)), by: day)
        let cell = found.timeline.state(on: day).cell
        return RoadChecklist(
            road, standing, isUnderSection: cell.map { stands(underSection: $0) } ?? false, on: day,
            try known.rulebook(),
            try known.calendar())
    }

    /// True for a cell between which and the base committee a section stands on the day of the question.
    func stands(underSection cell: UnitID) -> Bool {
        parent(of: cell, on: day).flatMap { kind(of: $0) } == .section
    }

    /// The committee of the base organisation that a cell belongs to on a day, whatever section stands between; nil where the ledger has none.
    package func base(of cell: UnitID, on day: Day) -> UnitID? {
        guard let above = parent(of: cell, on: day), kind(of: above, on: day) == .section else {
            return parent(of: cell, on: day)
        }
        return parent(of: above, on: day)
    }

    /// What somebody whom a step of another names is called, and their number; nil for who may not be seen by name.
    package func named(_ id: Identifier) throws -> (person: PersonID, name: String?)? { try somebody(id) }
}
