internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// The members of a cell on a day, as forms list them and facts mark them.
struct CellRoster {
    /// One of them.
    struct Member {
        let number: Int64
        let state: PersonState
    }

    /// In the order of their names.
    let members: [Member]

    /// The members of a cell at the end of a day.
    init(_ reader: LedgerReader, cell code: String, on day: Day) throws {
        guard let number = try reader.subject(.unit(code))?.number else {
            members = []
            return
        }
        let cell = UnitID(index: number)
        members = try reader.people(ofCell: cell).compactMap { person in
            let state = person.timeline.state(on: day)
            return state.cell == cell && state.standing.isMember ? (person, state) : nil
        }.sorted { PersonOrder($0.0) < PersonOrder($1.0) }.map { Member(number: $0.0.id.number, state: $0.1) }
    }

    /// Their numbers.
    var numbers: [Int64] { members.map(\.number) }

    /// Who is marked how, by identity; notes who is none of them, and who of them is not marked and has to be.
    func marks<Mark>(
        _ marked: [Int64: Mark], in field: RosterField<Mark>, on day: Day, _ writing: Writing,
        _ problems: inout FieldProblems, mustMark: (Member) -> Bool
    ) throws -> Roster<Mark> {
        let known = Set(numbers)
        for number in marked.keys.sorted() where !known.contains(number) {
            problems.note(
                "Ngày \(day.vietnamese) không phải là đảng viên của chi bộ", "No member of the cell on \(day)",
                in: field.text(of: number))
        }
        for member in members where mustMark(member) && marked[member.number] == nil {
            problems.note(missing: FieldProblem(.empty, text: ""), in: field.text(of: member.number))
        }
        return try Roster(identities: marked.filter { known.contains($0.key) }, writing)
    }
}

/// The order in which forms list people: by name as Vietnamese dictionaries order it, who has none last.
struct PersonOrder: Comparable {
    private let hasNone: Bool
    private let name: VietnameseOrder
    private let number: Int64

    init(_ person: StoredPerson) {
        hasNone = person.name == nil
        name = VietnameseOrder(person: person.name ?? "")
        number = person.id.number
    }

    static func < (left: PersonOrder, right: PersonOrder) -> Bool {
        if left.hasNone != right.hasNone { return right.hasNone }
        return (left.name, left.number) < (right.name, right.number)
    }
}

extension Roster {
    /// The same of identities, of people by their numbers who are there.
    init(identities marked: [Int64: Mark], _ writing: Writing) throws {
        var marks: [Identifier: Mark] = [:]
        for (number, mark) in marked {
            if let subject = try writing.reader.subject(of: PersonID(number: number)) { marks[subject.id.id] = mark }
        }
        self.init(marks)
    }
}

extension Writing {
    /// The cell of whose own life something is to be written, with its members on a day; nil, and noted, where it is beyond, not there, or
    /// no cell then.
    func roster(
        ofCell field: ActField<String>, of values: FieldValues, on day: @autoclosure () throws -> Day,
        _ problems: inout FieldProblems
    ) throws -> CellRoster? {
        let code = try values[field]
        guard try reader.subject(.unit(code)) != nil, try mayName(.unit(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: field.name)
            return nil
        }
        let day = try day()
        if let problem = try reader.problem(ofCell: code, on: day) {
            problems.note(problem, in: field.name)
            return nil
        }
        return try CellRoster(reader, cell: code, on: day)
    }
}

extension LedgerReader {
    /// How people are marked, by their numbers now.
    func numbers<Mark>(of roster: Roster<Mark>?) throws -> [Int64: Mark] {
        var numbers: [Int64: Mark] = [:]
        for (id, mark) in roster?.marks ?? [:] {
            if let subject = try subject(SubjectID(kind: .person, id: id)) { numbers[try whole(subject).row] = mark }
        }
        return numbers
    }

    /// The last live fact about a subject, with what is sealed in it; nil where nothing counts.
    func lastOpened(of id: SubjectID, upTo position: Int64? = nil) throws -> (fact: LiveFact, statement: Statement)? {
        guard let subject = try subject(id),
            let live = LiveFact.live(in: try facts(of: subject), head: position).last,
            let stored = try fact(live.id), let statement = try statement(of: stored.fact.fact)
        else { return nil }
        return (live, statement)
    }

    /// True where a member lives or works at a place on a day.
    func hasMembers(_ place: PlaceID, on day: Day) throws -> Bool {
        try people(ofPlace: place).contains { person in
            let state = person.timeline.state(on: day)
            return state.place == place && state.standing.isMember
        }
    }
}
