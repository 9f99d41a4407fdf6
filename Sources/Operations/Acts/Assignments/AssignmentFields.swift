internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// What acts of assignment share.
enum AssignmentFields {
    static let person = ActField(
        "person", BilingualText("Ai", "Who"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText("Tên đảng viên", "Name of a member"), as: .member, FieldReader.personNumber)
    static let day = ActField(
        "day", BilingualText("Từ ngày", "From"),
        hint: BilingualText("ngày bắt đầu phụ trách, ví dụ 27/3/2019", "the first day, such as 27/3/2019"), as: .day,
        FieldReader.day)
    static let lastDay = ActField(
        "day", BilingualText("Thôi từ ngày", "No longer from"),
        hint: BilingualText("ngày đầu tiên không còn phụ trách", "the first day no longer"), as: .day, FieldReader.day)
    static let decision = PersonFields.reference
}

extension Writing {
    /// Says from a day on that somebody answers for something.
    ///
    /// - Throws: `FieldProblems`; see `check`.
    func assign(
        _ assignment: AssignmentStatement, to who: KnownPerson, from day: Day, _ fields: (person: String, day: String)
    ) throws {
        var problems = FieldProblems()
        try check(assignment, to: who, from: day, fields, &problems)
        try problems.throwIfAny()
        try record(
            [Entry(.assignmentStated(assignment), effective: day, known: today)],
            of: subject(.assignment(assignment)))
    }

    /// Notes where somebody cannot answer for something from a day on: they do already, or are no member then.
    ///
    /// - Parameters:
    ///   - who: number and state of the person.
    ///   - fields: of the person and of the day, for what is wrong.
    func check(
        _ assignment: AssignmentStatement, to who: KnownPerson, from day: Day, _ fields: (person: String, day: String),
        _ problems: inout FieldProblems
    ) throws {
        if !who.state(on: day).standing.isMember {
            problems.note(
                "Ngày \(day.vietnamese) người này không phải là đảng viên", "Not a member on \(day)", in: fields.person)
        }
        let facts = try reader.subject(.assignment(assignment)).map { try reader.facts(of: $0) } ?? []
        let periods = AssignmentTimeline.fold(LiveFact.live(in: facts)).timelines.first?.periods ?? []
        if periods.inForce(on: day) != nil {
            problems.note(
                "Người này đang phụ trách rồi", "This person answers for it already", in: fields.person)
        } else if let later = periods.first(where: { $0.from > day }) {
            problems.note(
                "Sổ đã ghi người này phụ trách từ ngày \(later.from.vietnamese)",
                "The ledger has it from \(later.from) on", in: fields.day)
        }
    }

    /// Says from a day on that somebody no longer answers for what they were assigned.
    func unassign(_ found: FoundAssignment, from day: Day, reference: String?) throws {
        var ended = found.assignment
        ended.reference = reference
        try record(
            [Entry(.assignmentEnded(AssignmentEnding(ended)), effective: day, known: today)], of: found.subject,
            facts: found.facts)
    }
}

/// An assignment that is in force, inside a transaction.
struct FoundAssignment {
    /// The subject, and all that is there about it.
    let subject: StoredSubject
    let facts: [LiveFact]
    /// Who, in what role, for what.
    let assignment: AssignmentStatement
    /// The fact that says so.
    let fact: Identifier
    /// Since when.
    let from: Day

    /// An assignment of these facts that no day ends; nil where there is none.
    init?(_ subject: StoredSubject, _ facts: [LiveFact], upTo position: Int64? = nil) {
        let live = LiveFact.live(in: facts, head: position)
        guard let timeline = AssignmentTimeline.fold(live).timelines.first, let period = timeline.periods.last,
            period.until == nil
        else { return nil }
        (self.subject, self.facts) = (subject, facts)
        (assignment, fact, from) = (timeline.assignment, period.fact, period.from)
    }

    /// What of it people read, and where it stands.
    var phrases: [Phrase] { Array(assignment.phrases.dropFirst()) }
}

extension LedgerReader {
    /// The open assignment that a fact states.
    func assignment(of id: Identifier, upTo position: Int64? = nil) throws -> FoundAssignment? {
        guard let found = try fact(id), found.subject.id.kind == .assignment,
            let assignment = FoundAssignment(found.subject, try facts(of: found.subject), upTo: position),
            assignment.fact == id
        else { return nil }
        return assignment
    }

    /// Every open assignment of somebody, whoever they are folded with, in the order of their days.
    func assignments(of person: StoredSubject, upTo position: Int64? = nil) throws -> [FoundAssignment] {
        try everybody(in: whole(person)).flatMap { try subjects(of: .assignment, naming: PersonID(number: $0.row)) }
            .compactMap { FoundAssignment($0, $1, upTo: position) }.sorted { $0.from < $1.from }
    }

    /// Who answers for a village on a day, as open assignments, whoever they are.
    func leads(of code: String, on day: Day) throws -> [FoundAssignment] {
        try subjects(of: .assignment, namingPlace: code).compactMap { FoundAssignment($0, $1) }.filter {
            $0.assignment.place == code && $0.assignment.role == .villageLead && $0.from <= day
        }
    }
}
