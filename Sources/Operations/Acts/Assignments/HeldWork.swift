internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Something that somebody leaves to others when they go: an assignment, a task of a plan that they see to, or somebody whom they help.
enum HeldWork {
    case assignment(FoundAssignment)
    case task(FoundTask)
    case help(FoundHelp)

    /// By what a hand-over calls it.
    var key: String {
        switch self {
        case .assignment(let found): found.key
        case .task(let found): "task.\(found.task.plan.unit).\(found.task.plan.code).\(found.task.code)"
        case .help(let found): "help.\(found.subject.row)"
        }
    }

    /// What of it people read: nothing that is sealed, for who hands over may not be one who sees by name whom it is about.
    var phrases: [Phrase] {
        switch self {
        case .assignment(let found): found.phrases
        case .task(let found): found.openTask.phrases
        case .help(let found):
            [.words(BilingualText("giúp đỡ ", "helps ")), .text("#\(found.subject.row)")]
        }
    }

    /// Since when.
    var from: Day {
        switch self {
        case .assignment(let found): found.from
        case .task(let found): found.stated
        case .help(let found): found.from
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
        case .help(let found):
            return BilingualText("Giúp đỡ: #\(found.subject.row)", "Helps: #\(found.subject.row)")
        }
    }

    /// True where whoever writes may write about it: a task of a plan of the level above is that level's to give.
    func isWithinReach(_ writing: Writing) throws -> Bool {
        switch self {
        case .assignment: true
        case .task(let found): try writing.mayState(.taskStated(found.task), of: found.subject, found.facts)
        case .help(let found): try writing.mayWrite(about: found.subject)
        }
    }

    /// Goes from a day on to somebody else, or to nobody.
    ///
    /// - Parameter fields: of who takes it and of the day, for what is wrong.
    func goes(
        to taker: FoundPerson?, from day: Day, reference: String?,
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
                throw HeldWork.problem(
                    "Ngày \(day.vietnamese) người này không phải là đảng viên", "Not a member on \(day)",
                    in: fields.person)
            }
            var task = found.task
            task.person = taker?.subject.id.id
            try writing.record(
                [Entry(.taskStated(task), effective: max(day, found.stated), known: writing.today)],
                of: found.subject, facts: found.facts)
        case .help(let found):
            if let taker { try found.check(taker, on: day, fields.person) }
            let others =
                [PersonEvent(kind: .helperEnded, reference: reference, other: found.helper)]
                + (taker.map { [PersonEvent(kind: .helperAssigned, reference: reference, other: $0.subject.id.id)] }
                    ?? [])
            try writing.record(
                others.map { Entry(.personEvent($0), effective: max(day, found.from), known: writing.today) },
                of: found.subject, facts: found.facts)
        }
    }

    fileprivate static func problem(_ vietnamese: String, _ english: String, in field: String) -> FieldProblems {
        var problems = FieldProblems()
        problems.note(vietnamese, english, in: field)
        return problems
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

    /// The same without what is sealed.
    var openTask: TaskStatement {
        var task = task
        task.title = nil
        return task
    }
}

/// Somebody whom another helps on the way into the party, inside a transaction.
struct FoundHelp {
    /// Who is helped, and all that is there about them.
    let subject: StoredSubject
    let facts: [LiveFact]
    /// Who helps.
    let helper: Identifier
    /// Who helps besides.
    let others: [Identifier]
    /// Since when.
    let from: Day

    /// Who takes it is an official member and does not help already, as with every helper.
    fileprivate func check(
        _ taker: FoundPerson, on day: Day, _ field: String
    ) throws {
        if taker.known.state(on: day).standing != .official {
            throw HeldWork.problem(
                "Ngày \(day.vietnamese) người này không phải là đảng viên chính thức",
                "Not an official member on \(day)", in: field)
        }
        if others.contains(taker.subject.id.id) {
            throw HeldWork.problem("Đảng viên này đang giúp đỡ rồi", "They help already", in: field)
        }
    }
}

extension LedgerReader {
    /// Everything that somebody leaves to others: open assignments in the order of their days, then tasks that are not done on a day.
    func work(heldBy person: StoredSubject, on day: Day, upTo position: Int64? = nil) throws -> [HeldWork] {
        let tasks = try everybody(in: whole(person)).flatMap { one in
            try subjects(of: .task, naming: PersonID(number: one.row)).compactMap { subject, facts in
                try task(subject, facts, seenToBy: one.id.id, on: day, upTo: position)
            }
        }
        let helps = try everybody(in: whole(person)).flatMap { one in
            try peopleWhoseStepsName(PersonID(number: one.row)).compactMap { subject, facts in
                help(subject, facts, by: one.id.id, upTo: position)
            }
        }
        return try assignments(of: person, upTo: position).map { .assignment($0) } + tasks.map { .task($0) }
            + helps.map { .help($0) }
    }

    private func help(
        _ subject: StoredSubject, _ facts: [LiveFact], by helper: Identifier, upTo position: Int64?
    ) -> FoundHelp? {
        let live = LiveFact.live(in: facts, head: position)
        let road = AdmissionRoad(live, by: .latest)
        let helpers = road.helpers
        guard road.isOpen, let help = helpers.last(where: { $0.content.other == helper }) else { return nil }
        return FoundHelp(
            subject: subject, facts: facts, helper: helper,
            others: helpers.compactMap(\.content.other).filter { $0 != helper }, from: help.day)
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
