internal import Ledger
internal import Organisation
internal import Store

/// Folds every subject once more, and keeps what the folds and checks object to.
struct IrregularityCollector {
    private(set) var rows: [ListIrregularities.Row] = []
    /// About meetings and targets, by the unit that they name.
    private(set) var ofMeetings: [UnitID: [ListIrregularities.Row]] = [:]
    /// About visits, by the place to which somebody went.
    private(set) var ofVisits: [PlaceID: [ListIrregularities.Row]] = [:]
    private let reader: LedgerReader
    private let structure: OrganisationStructure
    private let check: StructureCheck
    private let known: Day?
    private let head: Int64?
    private var codebook: Codebook
    private(set) var members: CellMembers
    private var doubles = LikelyDoubles()

    init(
        reader: LedgerReader, structure: OrganisationStructure, known: Day?, head: Int64?,
        members: CellMembers = CellMembers()
    ) {
        self.members = members
        self.reader = reader
        self.structure = structure
        self.known = known
        self.head = head
        let calendar = reader.calendar
        check = StructureCheck(structure: structure) { calendar.day(of: $0) }
        codebook = structure.codebook
    }

    mutating func collect(people: [PersonID]?) throws {
        check.irregularities().forEach { add($0) }
        try collectPlaces()
        try collectVisits()
        try collectPeople(people)
        // Last, since a meeting is compared with the members its cell had.
        try collectUnits()
    }

    private mutating func collectUnits() throws {
        var found: [Irregularity] = []
        for (unit, facts) in try factsByUnit(of: .meeting) { add(meetings: facts, of: unit) }
        for (unit, facts) in try factsByUnit(of: .target) { add(targets: facts, of: unit) }
        try reader.forEachSubject(of: .unit) { subject, facts in
            guard let number = subject.number else { return }
            let live = LiveFact.live(in: facts, known: known, head: head)
            let unit = UnitID(index: number)
            found += UnitTimeline.fold(live, unit: unit, codebook: &codebook).irregularities
            found += check.irregularities(of: live, subject: .unit(unit))
        }
        found.forEach { add($0) }
    }

    /// What is out of order about the meetings and targets of these units alone.
    mutating func collectMeetings(of units: Set<UnitID>) throws {
        for unit in units {
            add(meetings: try facts(of: .meeting, naming: unit), of: unit)
            add(targets: try facts(of: .target, naming: unit), of: unit)
        }
    }

    /// What is out of order about visits to these places alone.
    mutating func collectVisits(to places: Set<PlaceID>) throws {
        for place in places {
            let code = structure.codebook.code(of: place)
            add(visits: try reader.subjects(of: .visit, namingPlace: code).flatMap { live($1) }, to: place)
        }
    }

    private mutating func add(visits facts: [LiveFact], to place: PlaceID) {
        let found =
            check.irregularities(of: facts, subject: .place(place))
            + check.visitIrregularities(of: facts, place: place)
        ofVisits[place, default: []] += found.map { row($0) }
    }

    private mutating func collectVisits() throws {
        var unreadable: [ListIrregularities.Row] = []
        try reader.forEachSubject(of: .visit) { _, facts in
            let live = LiveFact.live(in: facts, known: known, head: head)
            guard let place = facts.lazy.flatMap({ $0.statement?.mentions ?? [] }).compactMap(place).first else {
                return unreadable += live.map { .unreadable($0) }
            }
            add(visits: live, to: place)
        }
        rows += unreadable
    }

    private func facts(of kind: SubjectKind, naming unit: UnitID) throws -> [LiveFact] {
        try reader.subjects(of: kind, namingUnit: structure.codebook.code(of: unit)).flatMap { live($1) }.sorted {
            $0.order < $1.order
        }
    }

    /// What is out of order about these people and about the meetings of these cells, everybody of which is among them.
    mutating func collect(people: [PersonID], meetingsOf cells: Set<UnitID>) throws {
        try collectPeople(people)
        try collectMeetings(of: cells)
    }

    private mutating func add(meetings facts: [LiveFact], of unit: UnitID) {
        let found =
            check.irregularities(of: facts, subject: .unit(unit))
            + check.meetingIrregularities(of: facts, unit: unit, members: members)
        ofMeetings[unit, default: []] += found.map { row($0) }
    }

    private mutating func add(targets facts: [LiveFact], of unit: UnitID) {
        let found = check.irregularities(of: facts, subject: .unit(unit))
        ofMeetings[unit, default: []] += found.map { row($0) }
    }

    /// The facts that count about everything of a kind, by the unit they name, in the order in which they apply.
    private mutating func factsByUnit(of kind: SubjectKind) throws -> [UnitID: [LiveFact]] {
        var result: [UnitID: [LiveFact]] = [:]
        var unreadable: [ListIrregularities.Row] = []
        try reader.forEachSubject(of: kind) { _, facts in
            let live = LiveFact.live(in: facts, known: known, head: head)
            guard let unit = facts.lazy.flatMap({ $0.statement?.mentions ?? [] }).compactMap(unit).first else {
                unreadable += live.map { .unreadable($0) }
                return
            }
            result[unit, default: []] += live
        }
        rows += unreadable
        return result.mapValues { $0.sorted { $0.order < $1.order } }
    }

    private func unit(_ mention: Mention) -> UnitID? {
        if case .unit(let code) = mention { structure.codebook.knownUnit(code) } else { nil }
    }

    private func place(_ mention: Mention) -> PlaceID? {
        if case .place(let code) = mention { structure.codebook.knownPlace(code) } else { nil }
    }

    private mutating func collectPlaces() throws {
        var found: [Irregularity] = []
        try reader.forEachSubject(of: .place) { subject, facts in
            guard let number = subject.number else { return }
            let live = LiveFact.live(in: facts, known: known, head: head)
            let place = PlaceID(index: number)
            found += PlaceTimeline.fold(live, place: place, codebook: &codebook).irregularities
            found += check.irregularities(of: live, subject: .place(place))
        }
        var unreadable: [ListIrregularities.Row] = []
        try reader.forEachSubject(of: .coverage) { _, facts in
            guard let pair = CoverageTimeline.pair(of: facts, codebook: &codebook) else {
                unreadable += LiveFact.live(in: facts, known: known, head: head).map { .unreadable($0) }
                return
            }
            let live = LiveFact.live(in: facts, known: known, head: head)
            found += CoverageTimeline.fold(live, pair: pair).irregularities
            found += check.irregularities(of: live, subject: .coverage(pair))
        }
        found.forEach { add($0) }
        rows += unreadable
        try collectSuccessions()
    }

    /// What became what is listed at what it was.
    private mutating func collectSuccessions() throws {
        var found: [Irregularity] = []
        var unreadable: [ListIrregularities.Row] = []
        try reader.forEachSubject(of: .succession) { _, facts in
            let live = LiveFact.live(in: facts, known: known, head: head)
            switch SuccessionTimeline.pair(of: facts, codebook: &codebook) {
            case .units(let old, _): found += check.irregularities(of: live, subject: .unit(old))
            case .places(let old, _): found += check.irregularities(of: live, subject: .place(old))
            case nil: unreadable += live.map { .unreadable($0) }
            }
        }
        found.forEach { add($0) }
        rows += unreadable
    }

    private mutating func collectPeople(_ people: [PersonID]?) throws {
        var found: [Finding] = []
        if let people {
            for person in people {
                guard let subject = try reader.subject(of: person) else { continue }
                let everybody = try reader.everybody(in: subject, known: known, head: head)
                let assigned = try everybody.flatMap { one in
                    try reader.subjects(of: .assignment, naming: PersonID(number: one.row)).flatMap {
                        live($1)
                    }
                }
                let own = try reader.folded(subject, known: known, head: head).live
                found += findings(about: person, own, assigned)
            }
        } else {
            let assigned = try assignments()
            try reader.forEachSubject(of: .person) { subject, facts in
                let live = try reader.folded(subject, own: facts, known: known, head: head).live
                found += findings(about: PersonID(number: subject.row), live, assigned[subject.id.id] ?? [])
            }
        }
        for (own, other) in doubles.pairs {
            found.append((own.name, own.cell, own.irregularity(besides: other), other.id))
        }
        for finding in found {
            rows.append(
                ListIrregularities.Row(
                    subject: finding.subject, unit: finding.cell.map { structure.codebook.code(of: $0) } ?? "",
                    irregularity: finding.irregularity, other: finding.other))
        }
    }

    private typealias Finding = (subject: String, cell: UnitID?, irregularity: Irregularity, other: PersonID?)

    /// The facts that count about everybody's assignments, by whose they are.
    private mutating func assignments() throws -> [Identifier: [LiveFact]] {
        var result: [Identifier: [LiveFact]] = [:]
        var unreadable: [LiveFact] = []
        try reader.forEachSubject(of: .assignment) { _, facts in
            let people = facts.lazy.flatMap { $0.statement?.mentions ?? [] }.compactMap { mention in
                if case .person(let id) = mention { id } else { nil }
            }
            if let person = people.first {
                let stored = try reader.subject(SubjectID(kind: .person, id: person))
                let whole =
                    try stored.map { try reader.whole($0, known: known, head: head).id.id } ?? person
                result[whole, default: []] += live(facts)
            } else {
                unreadable += live(facts)
            }
        }
        rows += unreadable.map { .unreadable($0) }
        return result
    }

    private func live(_ facts: [LiveFact]) -> [LiveFact] { LiveFact.live(in: facts, known: known, head: head) }

    /// - Parameter assigned: the facts that count about the person's assignments.
    private mutating func findings(
        about person: PersonID, _ live: [LiveFact], _ assigned: [LiveFact]
    ) -> [Finding] {
        let (timeline, objections) = PersonTimeline.fold(live, person: person, codebook: &codebook)
        members.add(timeline)
        let assignments = AssignmentTimeline.fold(assigned, person: person)
        let own =
            objections + assignments.irregularities + check.irregularities(of: live + assigned, person: person)
            + check.irregularities(of: timeline, assignments: assignments.timelines, person: person)
        let likeness = Likeness.of(live)
        guard !own.isEmpty || likeness != nil else { return [] }
        let name = live.personCode ?? "#\(person.number)"
        if let likeness, let first = timeline.days.first?.day {
            doubles.add(
                LikelyDoubles.Person(
                    likeness: likeness, id: person, name: name, firstDay: first,
                    cell: timeline.days.last?.state.cell))
        }
        // Before a person has a cell, the first one they get is where somebody can mend it.
        let firstCell = timeline.days.lazy.compactMap(\.state.cell).first
        return own.map { (name, timeline.state(on: $0.day).cell ?? firstCell, $0, nil) }
    }

    private mutating func add(_ irregularity: Irregularity) { rows.append(row(irregularity)) }

    private func row(_ irregularity: Irregularity) -> ListIrregularities.Row {
        let (subject, unit): (String, String)
        switch irregularity.subject {
        case .unit(let id): (subject, unit) = (codebook.code(of: id), codebook.code(of: id))
        case .place(let id):
            let answering = structure[id].lastState(by: irregularity.day)?.unit
            (subject, unit) = (codebook.code(of: id), answering.map { codebook.code(of: $0) } ?? "")
        case .coverage(let pair):
            (subject, unit) = (
                "\(codebook.code(of: pair.cell)) / \(codebook.code(of: pair.place))", codebook.code(of: pair.cell)
            )
        case .person(let id): (subject, unit) = ("#\(id.number)", "")
        }
        return ListIrregularities.Row(subject: subject, unit: unit, irregularity: irregularity)
    }
}

extension ListIrregularities.Row {
    /// A fact that does not say what it is about.
    fileprivate static func unreadable(_ fact: LiveFact) -> ListIrregularities.Row {
        // Only its identity tells which it is; the pair is of nothing, and is not looked up.
        let nothing = CoverageTimeline.Pair(cell: UnitID(index: 0), place: PlaceID(index: 0))
        return ListIrregularities.Row(
            subject: fact.id.description, unit: "",
            irregularity: Irregularity(
                subject: .coverage(nothing), day: fact.order.effective, kind: .unreadableFact, fact: fact.id))
    }
}

extension [LiveFact] {
    /// The code by which the person's source knows them; nil when it may not be read.
    fileprivate var personCode: String? {
        for fact in reversed() {
            if case .personDescribed(let description) = fact.statement { return description.details?.code }
        }
        return nil
    }
}
