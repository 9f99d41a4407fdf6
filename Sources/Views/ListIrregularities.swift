package import Ledger
package import Organisation
internal import Store

/// Everything the folds found out of order, as it is known now or was known on a day.
package enum ListIrregularities {
    /// One finding, with what to call its subject.
    package struct Row: Sendable {
        /// What to call its subject.
        package var subject: String
        /// Code of the unit it belongs to: the unit itself, the place's answering unit, the person's cell.
        package var unit: String
        /// What was found.
        package var irregularity: Irregularity
        /// Somebody else whom it names.
        var other: PersonID?

        /// Whom it names.
        var people: [PersonID] {
            if case .person(let person) = irregularity.subject { [person] + [other].compactMap(\.self) } else { [] }
        }
    }

    /// Everything out of order in a ledger, sorted by unit, day and subject.
    ///
    /// - Parameter people: the only people to look at; nil: everybody.
    static func rows(
        _ reader: LedgerReader, _ structure: OrganisationStructure, known: Day?, head: Int64?,
        people: [PersonID]? = nil
    ) throws -> [Row] {
        var collector = IrregularityCollector(reader: reader, structure: structure, known: known, head: head)
        try collector.collect(people: people)
        return collector.rows.sorted {
            ($0.unit, $0.irregularity.day, $0.subject, $0.irregularity.kind.rawValue)
                < ($1.unit, $1.irregularity.day, $1.subject, $1.irregularity.kind.rawValue)
        }
    }
}

extension Pictures {
    /// Everything that the folds found out of order, as it is known now or was known on a day, sorted by unit, day and subject;
    /// with `unit`, only that of units that ever stood under it. It needs no figures.
    ///
    /// - Throws: `UnknownUnit`.
    package func irregularities(unit code: String? = nil, known: Day? = nil, for viewer: Viewer) throws
        -> [ListIrregularities.Row]
    {
        let note = ReadingNote(page: "irregularities", unit: code)
        let rows = try database.read { reader -> [ListIrregularities.Row] in
            let structure = try Known(reader, by: known, head: reader.head()).structure()
            let sight = try sight(of: viewer, reader, end: reader.head().position)
            let top = try code.map { code in
                guard let unit = structure.definedUnit(code), sight.sees(unit) else { throw UnknownUnit(code: code) }
                return unit
            }
            let rows = try ListIrregularities.rows(reader, structure, known: known, head: nil)
                .filter { try Seen(sight: sight, reader: reader, today: today()).tells($0) }
            guard let top else { return rows }
            let hierarchy = Hierarchy(units: structure.units)
            var isUnderTop: [String: Bool] = [:]
            return rows.filter { row in
                if let known = isUnderTop[row.unit] { return known }
                let unit = structure.codebook.knownUnit(row.unit)
                let found = unit.map { hierarchy.paths(from: $0).steps.contains { $0.units.contains(top) } } ?? false
                isUnderTop[row.unit] = found
                return found
            }
        }
        note.names(rows.lazy.flatMap(\.people))
        try writeDown(note, viewer)
        return rows
    }
}

/// Folds every subject once more, and keeps what the folds and checks object to.
private struct IrregularityCollector {
    private(set) var rows: [ListIrregularities.Row] = []
    private let reader: LedgerReader
    private let structure: OrganisationStructure
    private let check: StructureCheck
    private let known: Day?
    private let head: Int64?
    private var codebook: Codebook
    private var members = CellMembers()
    private var doubles = LikelyDoubles()

    init(reader: LedgerReader, structure: OrganisationStructure, known: Day?, head: Int64?) {
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
        try collectPeople(people)
        // Last, since a meeting is compared with the members its cell had.
        try collectUnits()
    }

    private mutating func collectUnits() throws {
        var found: [Irregularity] = []
        for (unit, facts) in try factsByUnit(of: .meeting) {
            found += check.irregularities(of: facts, subject: .unit(unit))
            found += check.meetingIrregularities(of: facts, unit: unit, members: members)
        }
        for (unit, facts) in try factsByUnit(of: .target) {
            found += check.irregularities(of: facts, subject: .unit(unit))
        }
        try reader.forEachSubject(of: .unit) { subject, facts in
            guard let number = subject.number else { return }
            let live = LiveFact.live(in: facts, known: known, head: head)
            let unit = UnitID(index: number)
            found += UnitTimeline.fold(live, unit: unit, codebook: &codebook).irregularities
            found += check.irregularities(of: live, subject: .unit(unit))
        }
        found.forEach { add($0) }
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

    private mutating func add(_ irregularity: Irregularity) {
        let (subject, unit): (String, String)
        switch irregularity.subject {
        case .unit(let id): (subject, unit) = (codebook.code(of: id), codebook.code(of: id))
        case .place(let id):
            let answering = structure[id].periods.lastStarted(by: irregularity.day)?.content.unit
            (subject, unit) = (codebook.code(of: id), answering.map { codebook.code(of: $0) } ?? "")
        case .coverage(let pair):
            (subject, unit) = (
                "\(codebook.code(of: pair.cell)) / \(codebook.code(of: pair.place))", codebook.code(of: pair.cell)
            )
        case .person(let id): (subject, unit) = ("#\(id.number)", "")
        }
        rows.append(ListIrregularities.Row(subject: subject, unit: unit, irregularity: irregularity))
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
