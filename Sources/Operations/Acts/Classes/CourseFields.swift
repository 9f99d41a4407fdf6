internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// What acts about classes share.
enum CourseFields {
    static let course = ActField(
        "class", BilingualText("Lớp", "Class"),
        hint: BilingualText("mã tổ chức/ký hiệu lớp, như HH.X/NT-1", "unit/code, such as HH.X/NT-1"), as: .hidden,
        reader)

    private static let notAClass = FieldProblem(
        .contradicted(
            BilingualText("Ghi mã tổ chức/ký hiệu lớp, như HH.X/NT-1", "Write unit/code, such as HH.X/NT-1")),
        text: "")
    private static let reader = FieldReader<CourseReference> { text, _ in
        if let fact = Identifier(text: text) { return .success(.fact(fact)) }
        guard let slash = text.lastIndex(of: "/") else { return .failure(notAClass) }
        let (unit, code) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
        guard !unit.isEmpty, !code.isEmpty else { return .failure(notAClass) }
        return .success(.name(unit: unit, code: code))
    }

    /// Which class a form is about.
    static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let course = try found(subject)?.timeline.course else { return [] }
        return [
            KnownValue(nil, BilingualText("Lớp", "Class"), text: course.code, course.phrases),
            KnownValue(nil, BilingualText("Của", "Of"), text: course.unit, [.unit(course.unit)]),
        ]
    }

    /// The class of a form, planned as it is: asked of whoever would write about it.
    static func restated(_ subject: KnownSubject) throws -> [Statement] {
        try found(subject).map { [.coursePlanned($0.timeline.course)] } ?? []
    }

    static func found(_ subject: KnownSubject) throws -> FoundCourse? {
        guard case .fact(let id) = subject.subject else { return nil }
        return try subject.reader.course(.fact(id), upTo: subject.position)
    }
}

/// A class, as acts about it are told of it: by the fact that plans it, or by its name.
enum CourseReference: Sendable {
    case fact(Identifier)
    case name(unit: String, code: String)

    /// As somebody typed it.
    var text: String {
        switch self {
        case .fact(let id): id.description
        case .name(let unit, let code): "\(unit)/\(code)"
        }
    }
}

/// A class inside a transaction, with who is on its list.
struct FoundCourse {
    let subject: StoredSubject
    let facts: [LiveFact]
    let timeline: CourseTimeline
    /// How far each is, by their numbers now.
    let people: [Int64: CourseOutcome]

    var course: CourseStatement { timeline.course }

    /// Who is on the list and neither certified nor gone.
    func open(_ reader: LedgerReader) throws -> [Int64] {
        try reader.inOrder(people.filter { $0.value == .enrolled }.map(\.key))
    }
}

extension LedgerReader {
    /// The class that a fact plans, or that is called so; nil where there is none that counts.
    func course(_ reference: CourseReference, upTo position: Int64? = nil) throws -> FoundCourse? {
        let stored: StoredSubject? =
            switch reference {
            case .fact(let id): try fact(id)?.subject
            case .name(let unit, let code): try subject(.course(unit: unit, code: code))
            }
        guard let stored, stored.id.kind == .course else { return nil }
        let facts = try facts(of: stored)
        guard let timeline = CourseTimeline(LiveFact.live(in: facts, head: position)) else { return nil }
        if case .fact(let id) = reference, timeline.fact != id { return nil }
        var people: [Int64: CourseOutcome] = [:]
        if let list = timeline.listFact, let stored = try fact(list),
            case .courseListed(let whole)? = try statement(of: stored.fact.fact)
        {
            people = try numbers(of: whole.people)
        }
        return FoundCourse(subject: stored, facts: facts, timeline: timeline, people: people)
    }

    /// People by their numbers, in the order of their names.
    func inOrder(_ people: [Int64]) throws -> [Int64] {
        try people.compactMap { try person(PersonID(number: $0)) }.sorted { PersonOrder($0) < PersonOrder($1) }
            .map(\.id.number)
    }
}

extension Writing {
    /// The class that is typed, and noted where there is none in reach.
    func course(_ values: FieldValues, _ problems: inout FieldProblems) throws -> FoundCourse {
        let reference = try values[CourseFields.course]
        guard let found = try reader.course(reference), try mayName(.unit(found.course.unit)) else {
            problems.note(FieldProblem(.notInTheLedger, text: reference.text), in: CourseFields.course.name)
            throw problems
        }
        return found
    }

    /// Records who is on the list of a class now.
    func record(list people: [Int64: CourseOutcome], of found: FoundCourse, on day: Day) throws {
        let list = CourseList(
            unit: found.course.unit, code: found.course.code, people: try Roster(identities: people, self))
        try record(
            [Entry(.courseListed(list), effective: day, known: today)], of: found.subject,
            facts: reader.facts(of: found.subject))
    }
}
