internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Something that somebody leaves to others when they go: an assignment, or a task of a plan that they see to.
enum HeldWork {
    case assignment(FoundAssignment)
    case task(FoundTask)

    /// By what a hand-over calls it.
    var key: String {
        switch self {
        case .assignment(let found): found.key
        case .task(let found): "task.\(found.task.plan.unit).\(found.task.plan.code).\(found.task.code)"
        }
    }

    /// What of it people read.
    var phrases: [Phrase] {
        switch self {
        case .assignment(let found): found.phrases
        case .task(let found): found.task.phrases
        }
    }

    /// Since when.
    var from: Day {
        switch self {
        case .assignment(let found): found.from
        case .task(let found): found.stated
        }
    }

    /// In words: what it is, and what it is about as it is called now.
    func label(_ reader: LedgerReader) throws -> BilingualText {
        switch self {
        case .assignment(let found): return try found.label(reader)
        case .task(let found):
            let name = "\(found.task.plan.code)/\(found.task.code)"
            return BilingualText(
                "Việc \(name): \(found.task.sort.label.vietnamese)", "Task \(name): \(found.task.sort.label.english)")
        }
    }

    /// True where whoever writes may write about it: a task of a plan of the level above is that level's to give.
    func isWithinReach(_ writing: Writing) throws -> Bool {
        switch self {
        case .assignment: true
        case .task(let found): try writing.mayState(.taskStated(found.task), of: found.subject, found.facts)
        }
    }

    /// Goes from a day on to somebody else, or to nobody.
    ///
    /// - Parameter fields: of who takes it and of the day, for what is wrong.
    func goes(
        to taker: (subject: StoredSubject, known: KnownPerson)?, from day: Day, reference: String?,
        _ fields: (person: String, day: String), _ writing: Writing
    ) throws {
        switch self {
        case .assignment(let found):
            guard let taker else { return }
            let old = found.assignment
            let new = AssignmentStatement(
                person: taker.subject.id.id, role: old.role, unit: old.unit, place: old.place, reference: reference)
            try writing.assign(new, to: taker.known, from: day, fields)
        case .task(let found):
            if let taker, !taker.known.state(on: day).standing.isMember {
                var problems = FieldProblems()
                problems.note(
                    "Ngày \(day.vietnamese) người này không phải là đảng viên", "Not a member on \(day)",
                    in: fields.person)
                throw problems
            }
            var task = found.task
            task.person = taker?.subject.id.id
            try writing.record(
                [Entry(.taskStated(task), effective: max(day, found.stated), known: writing.today)],
                of: found.subject, facts: found.facts)
        }
    }
}

/// A task that somebody sees to and that is not done, inside a transaction.
struct FoundTask {
    /// The subject, and all that is there about it.
    let subject: StoredSubject
    let facts: [LiveFact]
    /// What is to be done, with what is sealed.
    let task: TaskStatement
    /// From which day it is stated so.
    let stated: Day
}

extension LedgerReader {
    /// Everything that somebody leaves to others: open assignments in the order of their days, then tasks that are not done on a day.
    func work(heldBy person: StoredSubject, on day: Day, upTo position: Int64? = nil) throws -> [HeldWork] {
        let tasks = try everybody(in: whole(person)).flatMap { one in
            try subjects(of: .task, naming: PersonID(number: one.row)).compactMap { subject, facts in
                try task(subject, facts, seenToBy: one.id.id, on: day, upTo: position)
            }
        }
        return try assignments(of: person, upTo: position).map { .assignment($0) } + tasks.map { .task($0) }
    }

    private func task(
        _ subject: StoredSubject, _ facts: [LiveFact], seenToBy person: Identifier, on day: Day, upTo position: Int64?
    ) throws -> FoundTask? {
        let live = LiveFact.live(in: facts, head: position)
        guard let timeline = TaskTimeline(live), timeline.task.person == person, timeline.isOpen(on: day),
            let stated = live.first(where: { $0.id == timeline.fact })?.order.effective
        else { return nil }
        var task = timeline.task
        if let stored = try fact(timeline.fact), case .taskStated(let whole)? = try statement(of: stored.fact.fact) {
            task = whole
        }
        return FoundTask(subject: subject, facts: facts, task: task, stated: stated)
    }
}
