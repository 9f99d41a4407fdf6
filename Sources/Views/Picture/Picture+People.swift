internal import Access
internal import Figures
package import Ledger
package import Organisation
internal import Store

extension Picture {
    /// Who ever had this cell, as far as the question sees, and may be seen by name.
    package func people(ofCell cell: UnitID) throws -> [PersonRecord] {
        try visible(everybody(ofCells: [cell])[cell] ?? [])
    }

    /// Everybody who ever had one of these cells, by cell, read at once; who may not be seen by name too.
    ///
    /// - Parameter isWanted: leaves out, before anybody's name is read, whose road does not meet it.
    func everybody(
        ofCells cells: [UnitID], where isWanted: (UnitID, PersonTimeline) -> Bool = { _, _ in true }
    ) throws -> [UnitID: [PersonRecord]] {
        let roads = try roads(ofCells: cells)
        let found = try cells.reduce(into: [UnitID: Roads]()) { found, cell in
            var own = try self.roads(roads[cell] ?? [], known.changedPeople(everIn: cell)) { $0.cell == cell }
            own.unchanged.removeAll { !isWanted(cell, $0.timeline) }
            own.changed.removeAll { !isWanted(cell, $0.timeline) }
            found[cell] = own
        }
        return try named(found)
    }

    /// Who ever had this place, as far as the question sees, and may be seen by name.
    package func people(ofPlace place: PlaceID) throws -> [PersonRecord] {
        note.isAbout(tree.answeringUnit(of: place, on: day).map { code(of: $0) })
        let found = try roads(roads(ofPlace: place), known.changedPeople(everAt: place)) { $0.place == place }
        return try visible(named([place: found])[place] ?? [])
    }

    /// Those of a cell or a place: whom the tables tell of as the question sees them, not named yet, and whom they tell otherwise.
    private struct Roads {
        var unchanged: [StoredPerson]
        var changed: [PersonRecord]
    }

    private func roads(
        _ stored: [StoredPerson], _ changed: [StoredSubject], where isHere: (PersonState) -> Bool
    ) throws -> Roads {
        guard !changed.isEmpty else { return Roads(unchanged: stored, changed: []) }
        let rows = Set(changed.map(\.row))
        let folded = try changed.compactMap(record(of:)).filter { $0.timeline.days.contains { isHere($0.state) } }
        return Roads(unchanged: stored.filter { !rows.contains($0.id.number) }, changed: folded)
    }

    /// The same with names, which are read at once, in the order of their numbers.
    private func named<Home: Hashable>(_ roads: [Home: Roads]) throws -> [Home: [PersonRecord]] {
        // Who was in several cells is read once.
        let unnamed = Dictionary(
            roads.values.lazy.flatMap(\.unchanged).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let named = try reader.named(unnamed.values.sorted { $0.id < $1.id }).reduce(into: [:]) { $0[$1.id] = $1 }
        return roads.mapValues { own in
            let unchanged = own.unchanged.map { record(of: named[$0.id] ?? $0) }
            return own.changed.isEmpty ? unchanged : (unchanged + own.changed).sorted { $0.id < $1.id }
        }
    }

    /// Numbers of people who ever had this cell, as far as the question sees.
    func numbersOfPeople(everIn cell: UnitID) throws -> [PersonID] {
        let stored = try reader.peopleEver(inCell: cell)
        let changed = try known.changedPeople(everIn: cell)
        guard !changed.isEmpty else { return stored }
        let rows = Set(changed.map(\.row))
        let folded = try changed.compactMap(record(of:)).filter { $0.timeline.days.contains { $0.state.cell == cell } }
        return stored.filter { !rows.contains($0.number) } + folded.map(\.id)
    }

    /// One person; nil when nothing is known of them, and when they may not be seen by name.
    package func person(_ id: PersonID) throws -> PersonRecord? {
        guard sight.has(.names) else { return nil }
        return try anybody(id).flatMap { try visible([$0]).first }
    }

    /// The file of one person, which is opened by that; nil when nothing is known of them, and when they may not be seen by name.
    package func file(of id: PersonID) throws -> PersonRecord? {
        guard let person = try person(id) else { return nil }
        try opens(id)
        return person
    }

    /// True for somebody who may be seen by name; what is looked at is then about the cell in which they are today.
    package func isAbout(_ id: PersonID) throws -> Bool {
        guard try person(id) != nil else { return false }
        note.isAbout(try cellToday(id).map { code(of: $0) })
        return true
    }

    /// The one with whom somebody is folded as the question sees them; nil for who stands alone.
    package func whole(of id: PersonID) throws -> PersonID? {
        guard let subject = try reader.subject(of: id) else { return nil }
        let whole = PersonID(number: try known.whole(subject).row)
        return whole == id ? nil : whole
    }

    /// Notes that somebody's file is opened, where the person is now.
    func opens(_ id: PersonID) throws {
        guard let subject = try reader.subject(of: id) else { return }
        let cell = try cellToday(PersonID(number: reader.whole(subject).row))
        note.opens(subject.id.id, in: cell.map { code(of: $0) })
    }

    /// One person, whoever looks; nil when nothing is known of them.
    func anybody(_ id: PersonID) throws -> PersonRecord? {
        if let met = metPeople.records[id] { return met }
        let found: PersonRecord?
        if !known.isNow, let subject = try known.changed(id) {
            found = try record(of: subject)
        } else {
            found = try reader.person(id).map(record(of:))
        }
        metPeople.records[id] = found
        return found
    }

    /// Reads these people at once, where nobody of them was read before: each by themselves costs as much as ten together.
    package func meet(_ people: some Sequence<PersonID>) throws {
        let new = Set(people).filter { metPeople.records[$0] == nil }
        guard known.isNow, new.count > 1 else { return }
        for person in try reader.people(new.sorted()) { metPeople.records[person.id] = record(of: person) }
    }

    /// Somebody's cell today, whatever the day of the question and what was known by then; nil for who has none.
    private func cellToday(_ id: PersonID) throws -> UnitID? {
        let road = try known.isNow ? anybody(id)?.timeline : reader.person(id)?.timeline
        return road?.state(on: pictures.today()).cell
    }

    /// Somebody as the tables tell of them.
    private func record(of stored: StoredPerson) -> PersonRecord {
        PersonRecord(id: stored.id, timeline: held(stored.timeline), name: stored.name, code: stored.code)
    }

    /// Somebody folded from their facts; nil when nothing is known of them.
    private func record(of person: StoredSubject) throws -> PersonRecord? {
        let live = try known.facts(of: person)
        let id = PersonID(number: person.row)
        let timeline = road(of: id, live)
        guard !timeline.days.isEmpty else { return nil }
        let details = live.compactMap(\.details).last
        return PersonRecord(id: id, timeline: timeline, name: details?.name, code: details?.code)
    }

    /// The same person as another picture of this reading sees them: where both know the same, nothing is read once more.
    func person(_ record: PersonRecord, seenBy other: Picture) throws -> PersonRecord? {
        known.isSame(as: other.known) ? record : try anybody(record.id)
    }

    /// A person's road, from the facts that count.
    private func road(of person: PersonID, _ live: [LiveFact]) -> PersonTimeline {
        var codebook = structure.codebook
        return held(PersonTimeline.fold(live, person: person, codebook: &codebook).timeline)
    }

    /// A damaged fact, or a damaged table that is further on than the picture, may name a cell or a place that the picture does
    /// not hold: it is none then, since everything is looked up by their numbers.
    private func held(_ road: PersonTimeline) -> PersonTimeline {
        var road = road
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

    /// What somebody answers for on the day of the question, who may be seen by name: villages and units in sight.
    package func duties(of person: PersonID) throws -> [Duty] {
        guard let subject = try reader.subject(of: person), try mayName(person) else { return [] }
        note.names([person])
        let own = try reader.everybody(in: known.whole(subject)).flatMap {
            try reader.subjects(of: .assignment, naming: PersonID(number: $0.row))
        }
        return own.flatMap { AssignmentTimeline.fold(known.live($1)).timelines }.compactMap { timeline in
            guard let period = timeline.periods.inForce(on: day), let unit = unitNamed(timeline.assignment.unit),
                sight.sees(unit)
            else { return nil }
            let place = timeline.assignment.place.flatMap { self.place($0) }
            guard timeline.assignment.place == nil || place != nil else { return nil }
            return Duty(role: timeline.assignment.role, unit: unit, place: place, from: period.from)
        }.sorted { ($0.place?.index ?? -1, $0.unit.index) < ($1.place?.index ?? -1, $1.unit.index) }
    }

    /// A village or a unit that somebody answers for.
    package struct Duty: Hashable, Sendable {
        /// In what role.
        package var role: AssignmentRole
        /// The unit; of a place, the one that answers for it.
        package var unit: UnitID
        /// The place; nil for the whole unit.
        package var place: PlaceID?
        /// Since when.
        package var from: Day
    }

    /// Somebody's answering for a unit or a place, as one period.
    package struct Assignment: Sendable {
        /// Who; nil for who may not be seen by name.
        package var person: PersonID?
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
        for timeline in subjects.flatMap({ AssignmentTimeline.fold(known.live($1)).timelines })
        where isWanted(timeline.assignment) {
            guard let named = try reader.subject(Mention.person(timeline.assignment.person).subject)
            else { continue }
            let subject = try known.whole(named)
            let person = PersonID(number: subject.row)
            let own = try known.facts(of: subject)
            let name = own.compactMap(\.details).last?.name
            let road = road(of: person, own)
            let isSeen = try mayName(person, road)
            if isSeen { note.names([person]) }
            result += timeline.periods.map {
                Assignment(
                    person: isSeen ? person : nil, name: isSeen ? name : nil, role: timeline.assignment.role,
                    from: $0.from, until: $0.until,
                    lapse: lapse(of: $0, road))
            }
        }
        let unseen = PersonID(number: .max)
        return result.sorted {
            ($0.from, $0.person ?? unseen, $0.role.rawValue) < ($1.from, $1.person ?? unseen, $1.role.rawValue)
        }
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
}
