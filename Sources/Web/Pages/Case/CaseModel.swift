internal import Ledger
internal import Operations
internal import Organisation
internal import Rulebook
internal import Views
internal import Words

/// Hồ sơ kết nạp, or of recognition: the steps of one person, each with how it stands, who acts, by when and by which rule.
struct CaseModel: Hashable, Sendable {
    /// A step.
    struct Row: Hashable, Sendable {
        let id: String
        let label: String
        let form: String?
        let actor: String
        let status: String
        /// `done`, `late`, `expired`, `open` or `waiting`.
        let tone: String
        /// Which rule sets the deadline, and from when it counts; nil where there is none.
        let why: String?
        /// What did it, or a part of it; who helps and who introduces by name.
        let facts: [[Stretch]]
        /// What records it; nil where nothing can be written.
        let act: Link?
        /// The paper filled from what is recorded; nil where none is printed here, or something else comes first.
        let paper: Link?
    }

    let heading: String
    let rows: [Row]
    /// How many steps are done, of how many.
    let done: Int

    /// Nil for who is neither a candidate nor a probationary member.
    init?(_ context: Context, person: PersonID, _ standing: Standing) throws {
        guard let list = try context.picture.checklist(of: person), !list.items.isEmpty else { return nil }
        let say = context.say
        heading =
            standing == .candidate
            ? say("Hồ sơ kết nạp", "The way to admission")
            : say("Hồ sơ công nhận chính thức", "The way to recognition")
        rows = try list.items.map { try CaseModel.row($0, person, context) }
        done = rows.count { $0.tone == "done" }
    }

    private static func row(_ item: RoadChecklist.Item, _ person: PersonID, _ context: Context) throws -> Row {
        let say = context.say
        let (status, tone) = words(item, say)
        let why = item.deadline.map { deadline in
            let citation = deadline.rule.sources(on: deadline.from).last.map { say($0.citation) } ?? ""
            return say(
                "\(say(deadline.rule.words)) kể từ \(say.date(deadline.from)), \(citation)",
                "\(say(deadline.rule.words)) from \(say.date(deadline.from)), \(citation)")
        }
        return Row(
            id: "buoc-" + item.step.rawValue.replacing("_", with: "-"), label: say(item.step.label),
            form: context.form(of: item.step, on: item.deadline?.from ?? context.at), actor: say(item.step.actor),
            status: status, tone: tone, why: why,
            facts: try item.facts.map { try stretches($0, context) }, act: act(item, person, context),
            paper: paper(item, person, context))
    }

    private static func words(_ item: RoadChecklist.Item, _ say: Speech) -> (status: String, tone: String) {
        let by = item.deadline.map { say(" · hạn ", " · by ") + say.date($0.day) } ?? ""
        switch item.status {
        case .done(let day): return (say("xong ", "done ") + say.date(day), "done")
        case .open: return (say("thiếu", "missing") + by, "open")
        case .late(let days):
            return (
                say(
                    "quá hạn \(say.number(days)) ngày làm việc",
                    "overdue by " + say.count(days, "working day", "working days")) + by, "late"
            )
        case .expired(_, let since):
            return (
                say("hết hạn \(say.date(since)) · phải làm lại", "expired \(say.date(since)) · to be done again"),
                "expired"
            )
        case .notYet(let other):
            let label = say(other.label)
            return (say("sau khi có: \(label.lowercasedFirst)", "after: \(label.lowercasedFirst)") + by, "waiting")
        }
    }

    private static func stretches(_ event: AdmissionRoad.Event, _ context: Context) throws -> [Stretch] {
        let fact = context.anchor(.fact(event.fact), context.say.date(event.day))
        if event.content.kind == .classEnrolled {
            let course = event.content.course.map { " " + context.room.name($0) } ?? ""
            return [.words(context.say("đang học lớp", "in class") + course + ", "), .link(fact)]
        }
        guard let other = try event.content.other.flatMap({ try context.picture.named($0) }) else {
            return [.link(fact)]
        }
        return [.link(context.anchor(person: other.person, named: other.name)), .words(", "), .link(fact)]
    }

    private static func paper(_ item: RoadChecklist.Item, _ person: PersonID, _ context: Context) -> Link? {
        if case .notYet = item.status { return nil }
        return item.step.paper.map { context.anchor(.paper(person, $0), context.say("In mẫu", "Print the form")) }
    }

    /// What records a step that can be taken, or taken again.
    private static func act(_ item: RoadChecklist.Item, _ person: PersonID, _ context: Context) -> Link? {
        switch item.status {
        case .done where item.step != .helper, .notYet: return nil
        default: break
        }
        let subject = ActSubject.person(person.number)
        func link(_ act: any Act.Type) -> Link? {
            context.acts.contains { $0.name == act.name }
                ? context.anchor(.act(act.name, subject), context.say(act.label)) : nil
        }
        switch item.step {
        case .nominated: return nil
        case .helper: return link(AssignHelper.self)
        case .certificate: return link(GiveCertificate.self)
        case .introductions: return link(IntroduceCandidate.self)
        case .cellVote, .recognitionVote: return link(CellVotes.self)
        case .baseVote, .recognitionBase: return link(BaseVotes.self)
        case .decision, .recognitionDecision: return link(IssueDecision.self)
        case .ceremony: return link(AdmitCandidate.self)
        case .recognition: return link(RecogniseMember.self)
        default:
            guard context.acts.contains(where: { $0.name == RecordStep.name }) else { return nil }
            return context.anchor(RecordStep.self, subject, choosing: item.step.event.rawValue, in: "step")
        }
    }
}
