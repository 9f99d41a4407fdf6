internal import Figures
package import Ledger
package import Organisation
internal import Store

extension Picture {
    /// Everybody who ever had this cell, as far as the question sees.
    package func people(ofCell cell: UnitID) throws -> [PersonRecord] {
        try told(reader.people(ofCell: cell)) { $0.ofCell[cell] }
    }

    /// Everybody who ever had this place, as far as the question sees.
    package func people(ofPlace place: PlaceID) throws -> [PersonRecord] {
        try told(reader.people(ofPlace: place)) { $0.ofPlace[place] }
    }

    /// Whom the tables tell of, and whom the picture folds itself, in the order of their numbers.
    private func told(
        _ stored: [StoredPerson], _ folded: (PeopleIndex) -> [PersonID]?
    ) throws -> [PersonRecord] {
        guard let index = base.folded else { return stored.map(PersonRecord.init) }
        let own = try (folded(index) ?? []).compactMap(person)
        return (stored.filter { !index.holds($0.id) }.map(PersonRecord.init) + own).sorted { $0.id < $1.id }
    }

    /// The same of numbers alone.
    func numbers(_ stored: [PersonID], _ folded: (PeopleIndex) -> [PersonID]?) -> [PersonID] {
        guard let index = base.folded else { return stored }
        return (stored.filter { !index.holds($0) } + (folded(index) ?? [])).sorted()
    }

    /// One person; nil when nothing is known of them.
    package func person(_ id: PersonID) throws -> PersonRecord? {
        guard base.folded?.holds(id) == true else { return try reader.person(id).map(PersonRecord.init) }
        guard let live = try liveFacts(of: id) else { return nil }
        let timeline = road(of: id, live)
        guard !timeline.days.isEmpty else { return nil }
        let details = live.compactMap(\.details).last
        return PersonRecord(id: id, timeline: timeline, name: details?.name, code: details?.code)
    }

    /// A person's road. A damaged fact may name a cell or a place that the picture does not hold: it is none then, since
    /// everything is looked up by their numbers.
    private func road(of person: PersonID, _ live: [LiveFact]) -> PersonTimeline {
        var codebook = structure.codebook
        var road = PersonTimeline.fold(live, person: person, codebook: &codebook).timeline
        for index in road.days.indices {
            if let cell = road.days[index].state.cell, !holds(cell) { road.days[index].state.cell = nil }
            if let place = road.days[index].state.place, !holds(place) { road.days[index].state.place = nil }
        }
        return road
    }

    /// Who is or was assigned to a place.
    package func assignments(toPlace place: PlaceID) throws -> [Assignment] {
        try assignments(in: reader.subjects(of: .assignment, naming: place)) { $0.place == code(of: place) }
    }

    /// Who is or was assigned to a unit as a whole.
    package func assignments(toUnit unit: UnitID) throws -> [Assignment] {
        try assignments(in: reader.subjects(of: .assignment, naming: unit)) {
            $0.unit == code(of: unit) && $0.place == nil
        }
    }

    /// Somebody's answering for a unit or a place, as one period.
    package struct Assignment: Sendable {
        /// Who.
        package var person: PersonID
        /// Nil for who may not be named.
        package var name: String?
        /// In what role.
        package var role: AssignmentRole
        /// First day.
        package var from: Day
        /// First day no longer; nil while it goes on.
        package var until: Day?
        /// Set where the person is no member on the last day of the assignment by the day of the question: nobody answers
        /// then, whatever is stated.
        package var lapse: Lapse?

        /// True where the person answers on `day`, that of the question: the assignment is in force and they are a member.
        package func holds(on day: Day) -> Bool {
            from <= day && until.map { day < $0 } ?? true && lapse == nil
        }
    }

    /// Since when somebody who is assigned is no member.
    package struct Lapse: Hashable, Sendable {
        /// The first day on which they are not; the assignment's own first day where they were not before.
        package var since: Day
        /// True where they were a member before: they died, left or were transferred.
        package var wasMember: Bool
    }

    private func assignments(
        in subjects: [(StoredSubject, [LiveFact])], where isWanted: (AssignmentStatement) -> Bool
    ) throws -> [Assignment] {
        var result: [Assignment] = []
        for timeline in subjects.flatMap({ AssignmentTimeline.fold(live($1)).timelines })
        where isWanted(timeline.assignment) {
            guard let subject = try reader.subject(Mention.person(timeline.assignment.person).subject) else { continue }
            let person = PersonID(number: subject.row)
            let own = live(try reader.facts(of: subject))
            let name = own.compactMap(\.details).last?.name
            let road = road(of: person, own)
            result += timeline.periods.map {
                Assignment(
                    person: person, name: name, role: timeline.assignment.role, from: $0.from, until: $0.until,
                    lapse: lapse(of: $0, road))
            }
        }
        return result.sorted { ($0.from, $0.person, $0.role.rawValue) < ($1.from, $1.person, $1.role.rawValue) }
    }

    private func lapse(of period: Period<AssignmentTimeline.State>, _ road: PersonTimeline) -> Lapse? {
        let last = period.until.map { min(day, $0.adding(days: -1)) } ?? day
        guard period.from <= last, !road.state(on: last).standing.isMember else { return nil }
        let days = road.days.filter { $0.day <= last }
        guard let member = days.lastIndex(where: { $0.state.standing.isMember }), member + 1 < days.count else {
            return Lapse(since: period.from, wasMember: false)
        }
        return Lapse(since: max(period.from, days[member + 1].day), wasMember: true)
    }

    /// The facts about a person that count for the question, in the order in which they apply.
    func liveFacts(of person: PersonID) throws -> [LiveFact]? {
        guard let subject = try reader.subject(of: person) else { return nil }
        return live(try reader.facts(of: subject))
    }

    /// Those of the facts about one subject that count for the question, in the order in which they apply.
    func live(_ facts: [LiveFact]) -> [LiveFact] {
        LiveFact.live(in: facts, known: asOf.known, head: lastPosition)
    }
}

extension PersonRecord {
    init(_ stored: StoredPerson) {
        self.init(id: stored.id, timeline: stored.timeline, name: stored.name, code: stored.code)
    }
}
