package import Fields
internal import Ledger
internal import Rulebook
internal import Store
package import Words

/// Takes a fact back and states it right, in one command: what replaces it is known from today on, in its place.
package struct RestateFact: Act {
    package static let name = "restate"
    package static let label = BilingualText("Ghi lại cho đúng", "State a fact right")
    package static let summary = BilingualText(
        "Rút lại bản ghi sai và ghi bản đúng thay vào, trong một lần ghi; điều không nêu thì giữ như bản cũ.",
        "Takes a wrong fact back and states the right one in its place, in one command; what is not given stays as it was."
    )
    package static let fields: [any AnyActField] = [
        fact, effective, content, RetractFact.reason, RetractFact.note,
    ]
    package static let beginning = ActBeginning.fact(fact.name)
    package static let isReviewed = true

    static let fact = RetractFact.fact
    static let effective = ActField<Day?>.optional(
        "effective", BilingualText("Ngày hiệu lực", "Effective day"),
        hint: BilingualText("để trống: như bản cũ", "left out: as it was"),
        onForm: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day, FieldReader.day)
    static let content = NamedValuesField(
        "set", BilingualText("Nội dung đúng", "Right content"),
        hint: BilingualText(
            "set.KHÓA=giá trị, khóa như trong nội dung bản ghi (cell, place, event, name…); trống: bỏ giá trị",
            "set.KEY=value, the keys being those of the fact's content (cell, place, event, name…); empty: no value"),
        isSealed: true)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What the fact says, value by value, and whether it still counts.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let fact = try KnownFact(subject) else { return [] }
        return fact.values + fact.contentValues
    }

    /// A field for each value that the fact's kind states.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        let stated = try KnownFact(subject)?.contentFields ?? []
        let day = stated.isEmpty ? [] : effective.items
        return [
            FormGroup(nil, fact.items),
            FormGroup(BilingualText("Nội dung đúng", "Right content"), day + stated.map(FormItem.field)),
            FormGroup(
                BilingualText("Vì sao ghi lại", "Why it is stated again"),
                fields: [RetractFact.reason, RetractFact.note]),
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let texts = try values[RestateFact.content]
        if texts.texts.isEmpty, values.ifRead(RestateFact.effective) == .some(nil) {
            problems.note(FieldProblem(.empty, text: ""), in: RestateFact.content.name)
        }
        let fact = try values[RestateFact.fact]
        let (target, facts) = try RetractFacts.standing(fact, writing)
        let old = target.fact.fact
        guard let statement = try writing.reader.statement(of: old),
            let live = facts.first(where: { $0.id == fact })
        else { throw RetractFacts.Refusal.unreadable }
        let isNamed = try Consent.isNeeded(beside: facts, without: fact)
        try ifRead {
            guard let day = try values[RestateFact.effective], statement.hasHappened, day != old.effective,
                day > writing.today
            else { return }
            problems.note(
                FieldProblem(.dayNotCome(today: writing.today), text: day.vietnamese), in: RestateFact.effective.name)
        }
        var right: Statement?
        try problems.collect {
            right = try Restating(
                statement, texts, writing.reader, needsConsent: isNamed, mayName: { try writing.mayName($0) }
            ).right()
        }
        guard let new = right else { throw problems }
        let day = try values[RestateFact.effective] ?? new.ownDay ?? old.effective
        try check(new, on: day, insteadOf: statement, on: old.effective, writing, &problems)
        try check(structure: new, insteadOf: statement, on: day, writing, &problems)
        try problems.throwIfAny()
        if new == statement, day == old.effective { throw RetractFacts.Refusal.saysTheSame }
        let subject = subject(of: new, on: day, insteadOf: statement, on: old.effective, target.subject)
        let isSame = subject == target.subject.id
        if !isSame { try check(leaving: facts, without: fact, for: subject, insteadOf: statement, writing) }
        let retract = try RetractFacts(
            writing, reason: values[RetractFact.reason], note: values[RetractFact.note])
        var entry = Entry(new, effective: day, known: writing.today, rank: isSame ? .of(live) : .last)
        // What was written against a rule stays so, with its reason.
        entry.departures = try writing.reader.departures(of: old)
        let retraction = retract.retraction(of: fact)
        let written = try writing.record(isSame ? [retraction, entry] : [retraction], of: target.subject, facts: facts)
        if isSame, let right = written.last {
            // A source that says the same again does not undo what was corrected by hand; one that says anything new does.
            try writing.recognise(target.fact.position, of: target.subject, as: right.position)
        } else {
            try writing.record([entry], of: writing.subject(subject, named: new))
        }
    }

    /// What it is about: something else only where what it is called by has changed. The second of two that are called the same
    /// stays the second.
    private func subject(
        of new: Statement, on day: Day, insteadOf old: Statement, on oldDay: Day, _ subject: StoredSubject
    ) -> SubjectID {
        let named = new.content.about(on: day)
        return named == old.content.about(on: oldDay) ? subject.id : named ?? subject.id
    }

    /// What is called otherwise leaves nothing behind that speaks of it, and hides no other.
    private func check(
        leaving facts: [LiveFact], without fact: Identifier, for subject: SubjectID, insteadOf old: Statement,
        _ writing: Writing
    ) throws {
        guard RestateFact.toldOnce.contains(subject.kind) else { return }
        var others = LiveFact.live(in: facts).contains { $0.id != fact }
        if case .planStated(let plan) = old { others = try others || writing.reader.hasGoalsOrTasks(plan.name) }
        if others { throw RetractFacts.Refusal.holdsOthers }
        guard let there = try writing.reader.subject(subject) else { return }
        guard try LiveFact.live(in: writing.reader.facts(of: there)).isEmpty else { throw RetractFacts.Refusal.isThere }
    }

    /// Sorts of subjects of which one fact tells what they are.
    private static let toldOnce: Set<SubjectKind> = [
        .meeting, .thematicMeeting, .visit, .target, .plan, .goal, .task, .conclusion, .dues, .unitRating, .course,
    ]

    /// Nothing stands under a cell, and nothing becomes what has another's code.
    private func check(
        structure new: Statement, insteadOf old: Statement, on day: Day, _ writing: Writing,
        _ problems: inout FieldProblems
    ) throws {
        if case .unitStated(let unit) = new, let parent = unit.parent,
            try writing.reader.unit(parent, on: day)?.kind.isCell == true
        {
            problems.note(.standsUnderNone(parent), in: RestateFact.content.name + ".parent")
        }
        if let code = new.statedCode, let oldCode = old.statedCode, code != oldCode, try writing.reader.isSaid(code) {
            problems.note(
                "Mã này là của tổ chức hay địa bàn khác", "This is the code of another unit or place",
                in: RestateFact.content.name + ".code")
        }
        try check(work: new, on: day, writing, &problems)
    }

    /// Plans, their goals and tasks, and visits are as the acts that record them would have them.
    private func check(
        work new: Statement, on day: Day, _ writing: Writing, _ problems: inout FieldProblems
    ) throws {
        func field(_ name: String) -> String { "\(RestateFact.content.name).\(name)" }
        func endOf(_ plan: PlanName) throws -> PlanStatement? { try writing.reader.plan(.name(plan))?.statement }
        switch new {
        case .planStated(let plan):
            try writing.check(plan, from: day, (field("until"), field("above")), &problems)
        case .goalSet(let goal):
            writing.check(by: goal.by, endOf: try endOf(goal.plan), in: field("by"), &problems)
        case .taskStated(let task):
            writing.check(by: task.by, endOf: try endOf(task.plan), in: field("by"), &problems)
        case .visitMade(let visit):
            try RecordVisit.check(due: visit.due, of: visit.found, on: day, in: field("due"), &problems)
        default:
            var life = RestatedLife(on: day, writing)
            try life.check(new)
            for entry in life.problems.entries { problems.note(entry.problem, in: entry.field) }
        }
    }

    /// What happened has come, and to whom it happened in a cell that was there; of what is not changed nothing is asked.
    private func check(
        _ new: Statement, on day: Day, insteadOf old: Statement, on oldDay: Day, _ writing: Writing,
        _ problems: inout FieldProblems
    ) throws {
        guard new.hasHappened else { return }
        if let cell = new.cell, cell != old.cell || day != oldDay,
            let problem = try writing.reader.problem(ofCell: cell, on: day)
        {
            problems.note(problem, in: RestateFact.content.name + ".cell")
        }
    }
}

extension Statement {
    /// True for what cannot be known before its day.
    fileprivate var hasHappened: Bool {
        switch self {
        case .personEvent, .meetingHeld, .visitMade, .visitClosed, .personDisciplined, .personConsented, .transferSent,
            .transferEnded, .thematicMeetingHeld, .conclusionStated, .conclusionDone, .duesTicked, .personRated,
            .unitRated, .courseMet:
            true
        default: false
        }
    }

    /// What it says how it stands; nil where it says that of no unit or place.
    fileprivate var statedCode: Mention? {
        switch self {
        case .unitStated(let unit): .unit(unit.code)
        case .unitEnded(let unit): .unit(unit.code)
        case .placeStated(let place): .place(place.code)
        case .placeEnded(let place): .place(place.code)
        default: nil
        }
    }

    /// The code of the cell in which it happened; nil where it names none.
    fileprivate var cell: String? {
        switch self {
        case .personEvent(let event): event.cell
        case .meetingHeld(let meeting): meeting.cell
        case .thematicMeetingHeld(let thematic): thematic.meeting.cell
        default: nil
        }
    }
}
