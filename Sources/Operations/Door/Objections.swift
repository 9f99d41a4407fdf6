internal import Ledger
internal import Organisation
internal import Store
internal import Views

/// What is out of order about people and meetings once a command is written, and was not before: of whom it touches, of whom it
/// leaves in what ends, and of the meetings of their cells and visits to their places; and days of units, places and coverages
/// that do not go together. What is out of order between those `Aftermath` tells.
struct Objections {
    /// The kinds that are new.
    private(set) var kinds: Set<Irregularity.Kind> = []

    /// Of commands that reach more people not all of this is looked for: it would keep everybody waiting.
    private static let peopleMax = 20_000

    private let reader: LedgerReader
    private let position: Int64
    private let part: PartReader
    /// Units and places that are in force on other days than before.
    private var units: Set<UnitID> = []
    private var places: Set<PlaceID> = []
    private var people: Set<PersonID> = []
    /// Places to which visits are compared with the days on which they were in force.
    private var visited: Set<PlaceID> = []
    /// Cells whose meetings are compared with the members they had.
    private var cells: Set<UnitID> = []
    /// What is no longer as it was before the command, as it was.
    private var before: [(inout OrganisationStructure) -> Void] = []

    init(of writing: Writing) throws {
        (reader, position) = (writing.reader, writing.headBefore.position)
        part = PartReader(writing.reader)
        for subject in Set(writing.touched) { try take(subject) }
        try takePeople()
        guard people.count <= Objections.peopleMax else { return }
        part.structure.makeRoom()
        var old = part.structure
        for change in before { change(&old) }
        let (all, cells) = (people.sorted(), cells)
        let around = ListIrregularities.Around(people: all, meetingsOf: cells, visitsTo: visited)
        let now = try ListIrregularities.about(around, reader, part.structure, head: nil)
        let then = try ListIrregularities.about(around, reader, old, head: position)
        kinds.formUnion(now.subtracting(then).map(\.kind))
    }

    private mutating func take(_ subject: StoredSubject) throws {
        switch (subject.id.kind, subject.number) {
        case (.person, _): try take(person: subject)
        case (.unit, let number?): try take(unit: part.unit(number), subject)
        case (.place, let number?): try take(place: part.place(number), subject)
        case (.coverage, _): try take(coverage: subject)
        case (.meeting, _): cells.formUnion(try units(named: reader.facts(of: subject)))
        case (.visit, _): try take(visits: reader.facts(of: subject))
        case (.assignment, _):
            try take(assignedIn: [(subject, reader.facts(of: subject))])
        default: return
        }
    }

    /// Everything that is said of the same person, and the cells and places that it names.
    private mutating func take(person: StoredSubject) throws {
        let whole = try reader.whole(person)
        people.formUnion([PersonID(number: person.row), PersonID(number: whole.row)])
        cells.formUnion(try units(named: reader.facts(ofWhole: whole)))
    }

    /// The units that facts name; they and the places are read.
    private func units(named facts: [LiveFact]) throws -> Set<UnitID> {
        var (units, places): (Set<UnitID>, Set<PlaceID>) = ([], [])
        for mention in facts.lazy.compactMap(\.statement).flatMap(\.mentions) {
            switch mention {
            case .unit(let code): try part.unit(code).map { _ = units.insert($0) }
            case .place(let code): try part.place(code).map { _ = places.insert($0) }
            case .person: break
            }
        }
        _ = try part.read(units)
        _ = try part.read(places)
        return units
    }

    private mutating func take(unit: UnitID, _ subject: StoredSubject) throws {
        _ = try part.read([unit])
        let facts = try reader.facts(of: subject)
        let (old, found) = fold(facts) { UnitTimeline.fold($0, unit: unit, codebook: &$1) }
        kinds.formUnion(found)
        let (then, now) = (old.periods.map(Objections.life), part.structure[unit].periods.map(Objections.life))
        guard then != now else { return }
        before.append { $0[unit].periods = old.periods }
        // One that was not there before left nobody behind.
        guard !then.isEmpty, let number = subject.number else { return }
        units.insert(unit)
        try take(assignedIn: reader.subjects(of: .assignment, naming: UnitID(index: number)))
    }

    private mutating func take(place: PlaceID, _ subject: StoredSubject) throws {
        _ = try part.read([place])
        let facts = try reader.facts(of: subject)
        let (old, found) = fold(facts) { PlaceTimeline.fold($0, place: place, codebook: &$1) }
        kinds.formUnion(found)
        let (then, now) = (
            old.periods.map { [$0.from, $0.until] }, part.structure[place].periods.map { [$0.from, $0.until] }
        )
        guard then != now else { return }
        before.append { $0[place].periods = old.periods }
        guard !then.isEmpty, let number = subject.number else { return }
        places.insert(place)
        visited.insert(place)
        try take(assignedIn: reader.subjects(of: .assignment, naming: PlaceID(index: number)))
    }

    /// The places to which visits led; they are read.
    private mutating func take(visits facts: [LiveFact]) throws {
        for case .place(let code) in facts.compactMap(\.statement).flatMap(\.mentions) {
            if let place = try part.place(code) { visited.insert(place) }
        }
        _ = try part.read(visited)
    }

    /// Whoever answers for what changes.
    private mutating func take(assignedIn assignments: [(StoredSubject, [LiveFact])]) throws {
        _ = try units(named: assignments.flatMap(\.1))
        for case .person(let id) in assignments.flatMap(\.1).compactMap(\.statement).flatMap(\.mentions) {
            if let person = try reader.subject(Mention.person(id).subject) { try take(person: person) }
        }
    }

    private mutating func take(coverage: StoredSubject) throws {
        let facts = try reader.facts(of: coverage)
        guard let pair = CoverageTimeline.pair(of: facts, codebook: &part.structure.codebook) else { return }
        kinds.formUnion(fold(facts) { live, _ in CoverageTimeline.fold(live, pair: pair) }.found)
    }

    /// What facts told before the command, and what of them is out of order by now and was not then.
    private func fold<Timeline>(
        _ facts: [LiveFact],
        _ fold: ([LiveFact], inout Codebook) -> (timeline: Timeline, irregularities: [Irregularity])
    ) -> (old: Timeline, found: Set<Irregularity.Kind>) {
        let then = fold(LiveFact.live(in: facts, head: position), &part.structure.codebook)
        let now = fold(LiveFact.live(in: facts), &part.structure.codebook)
        part.structure.makeRoom()
        return (then.timeline, Set(Set(now.irregularities).subtracting(then.irregularities).map(\.kind)))
    }

    private struct Life: Equatable {
        let from: Day
        let until: Day?
        let isCell: Bool
    }

    private static func life(_ period: Period<UnitTimeline.State>) -> Life {
        Life(from: period.from, until: period.until, isCell: period.content.kind.isCell)
    }

    /// Who was ever in what is in force on other days now, and in the cells whose meetings are looked at.
    private mutating func takePeople() throws {
        cells.formUnion(units)
        cells = try cells.filter { unit in
            try !reader.subjects(of: .meeting, namingUnit: part.structure.codebook.code(of: unit)).isEmpty
        }
        let others = Set(try part.people(everIn: cells.union(units), or: places)).subtracting(people)
        people.formUnion(others)
        guard people.count <= Objections.peopleMax else { return }
        for person in others {
            guard let subject = try reader.subject(of: person) else { continue }
            _ = try units(named: reader.facts(ofWhole: reader.whole(subject)))
        }
    }
}
