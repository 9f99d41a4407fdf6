package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Says how far along a task is.
package struct ReportTask: Act {
    package static let name = "plan.report"
    package static let label = BilingualText("Báo cáo tiến độ", "Report progress")
    package static let summary = BilingualText(
        "Ghi tiến độ, số lượng đã làm và kết quả của một việc.", "Says how far along a task is, and what came of it.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [task, day, state, count, result]
    package static let beginning = ActBeginning.fact(task.name)

    static let task = ActField(
        "task", BilingualText("Việc", "Task"),
        hint: BilingualText(
            "mã tổ chức/mã kế hoạch/ký hiệu việc, như HH.X/KH-2019/1", "unit/plan/code, such as HH.X/KH-2019/1"),
        as: .hidden, reader)
    static let day = ActField(
        "day", BilingualText("Đến ngày", "As of"), hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"),
        as: .day,
        FieldReader.dayThatHasCome)
    static let state = ActField(
        "state", BilingualText("Tiến độ", "State"),
        hint: BilingualText("đang làm, xong, không làm nữa", "doing, done, dropped"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(TaskState.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.taskStates))
    static let count = ActField<Int?>.optional(
        "count", BilingualText("Đã làm được", "Done so far"),
        hint: BilingualText(
            "số lượng từ đầu; để trống nếu không đếm", "from the beginning; left empty where nothing is counted"),
        as: .number, FieldReader.number(in: 0...TaskStatement.countMax))
    static let result = ActField<String?>.optional(
        "result", BilingualText("Kết quả", "Result"),
        hint: BilingualText("một câu; không ghi tên người", "a sentence; name nobody"), isSealed: true,
        FieldReader.text(charactersMax: PlanStatement.titleCharactersMax))

    /// A task, by the fact that states it, or by its names.
    enum Reference: Sendable {
        case fact(Identifier)
        case name(PlanName, code: String)

        /// As somebody typed it.
        var text: String {
            switch self {
            case .fact(let id): id.description
            case .name(let plan, let code): "\(plan.unit)/\(plan.code)/\(code)"
            }
        }
    }

    private static let reader = FieldReader<Reference> { text, _ in
        if let fact = Identifier(text: text) { return .success(.fact(fact)) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }) else {
            return .failure(FieldProblem(.notAFact, text: text))
        }
        let unit = parts.dropLast(2).joined(separator: "/")
        return .success(
            .name(PlanName(unit: unit, code: String(parts[parts.count - 2])), code: String(parts[parts.count - 1])))
    }

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// What is to be done, and how far along it is.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .fact(let id) = subject.subject,
            let found = try subject.reader.task(.fact(id), upTo: subject.position)
        else { return [] }
        let last = found.timeline.steps.last
        return [
            KnownValue(
                nil, BilingualText("Việc", "Task"), text: found.timeline.task.code,
                try subject.reader.whole(found.timeline).phrases),
            KnownValue(
                nil, BilingualText("Tiến độ đã ghi", "Reported so far"), text: last?.report.state.rawValue,
                last?.report.phrases ?? []),
        ]
    }
    /// Of who may say how far along it is.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        guard case .fact(let id) = subject.subject, let task = try subject.reader.task(.fact(id))?.timeline.task else {
            return []
        }
        return [
            .taskReported(
                TaskReport(
                    plan: task.plan, code: task.code, unit: task.unit, state: .doing, count: nil, result: nil))
        ]
    }
    /// Of tasks.
    package static func isOffered(about subject: KnownSubject) throws -> Bool { try !known(subject).isEmpty }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let reference = try values[ReportTask.task]
        guard let found = try writing.reader.task(reference), try writing.mayName(.unit(found.timeline.task.unit))
        else {
            problems.note(FieldProblem(.notInTheLedger, text: reference.text), in: ReportTask.task.name)
            throw problems
        }
        let (task, day) = (found.timeline.task, try values[ReportTask.day])
        if let plan = try writing.reader.plan(.name(task.plan)), day < plan.from {
            problems.note(
                "Không trước ngày ban hành \(plan.from.vietnamese)", "Not before the plan's first day, \(plan.from)",
                in: ReportTask.day.name)
        }
        try problems.throwIfAny()
        let report = try TaskReport(
            plan: task.plan, code: task.code, unit: task.unit, state: values[ReportTask.state],
            count: values[ReportTask.count], result: values[ReportTask.result])
        try writing.record(
            [Entry(.taskReported(report), effective: day, known: writing.today)], of: found.subject,
            facts: found.facts)
    }
}

extension LedgerReader {
    /// What is to be done, with what is sealed.
    fileprivate func whole(_ task: TaskTimeline) throws -> TaskStatement {
        guard let stored = try fact(task.fact), case .taskStated(let whole)? = try statement(of: stored.fact.fact)
        else {
            return task.task
        }
        return whole
    }

    /// The task that a fact states, or that is called so.
    func task(
        _ reference: ReportTask.Reference, upTo position: Int64? = nil
    ) throws -> (subject: StoredSubject, facts: [LiveFact], timeline: TaskTimeline)? {
        let stored: StoredSubject? =
            switch reference {
            case .fact(let id): try fact(id)?.subject
            case .name(let plan, let code): try subject(.task(plan, code: code))
            }
        guard let stored, stored.id.kind == .task else { return nil }
        let facts = try facts(of: stored)
        return TaskTimeline(LiveFact.live(in: facts, head: position)).map { (stored, facts, $0) }
    }
}
