internal import Words

/// How far along a task is, from the fact's day on.
package struct TaskReport: FactContent {
    package static let kind = FactKind.taskReported
    package static let subject = SubjectKind.task
    package static let fields = [
        ContentField("plan_unit", .unit), ContentField("plan", .text(charactersMax: PlanStatement.codeCharactersMax)),
        ContentField("code", .text(charactersMax: PlanStatement.codeCharactersMax)), ContentField("unit", .unit),
        ContentField("state", .choice(of: TaskState.self)),
        ContentField("count", .number(0...TaskStatement.countMax), isRequired: false),
        ContentField(
            "result", .text(charactersMax: PlanStatement.titleCharactersMax), isRequired: false, isSealed: true),
    ]

    /// Whose task it is.
    package var plan: PlanName
    /// Its own among the plan's tasks.
    package var code: String
    /// The unit that does it.
    package var unit: String
    /// How far along it is.
    package var state: TaskState
    /// How often it was done so far; nil where nothing is counted.
    package var count: Int?
    /// What came of it. Sealed.
    package var result: String?

    /// How far along a task is.
    package init(plan: PlanName, code: String, unit: String, state: TaskState, count: Int?, result: String?) {
        (self.plan, self.code, self.unit, self.state) = (plan, code, unit, state)
        (self.count, self.result) = (count, result)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let plan = PlanName(open, "plan_unit", "plan"), let code = open["code"], let unit = open["unit"],
            let state = open["state"].flatMap(TaskState.init)
        else { return nil }
        self.init(
            plan: plan, code: code, unit: unit, state: state,
            count: open.count("count", max: TaskStatement.countMax), result: sealed?["result"])
    }

    package var open: Payload {
        Payload([
            "code": code, "count": count.map(String.init), "plan": plan.code, "plan_unit": plan.unit,
            "state": state.rawValue, "unit": unit,
        ])
    }

    package var sealed: Payload? { result.map { Payload(["result": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: plan.unit) + Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .task(plan, code: code) }
    package var subjectName: SubjectName? { .code("\(plan.unit) / \(plan.code) / \(code)") }

    package var phrases: [Phrase] {
        [.words("Việc ", "Task "), .text(code), .words(": ", ": "), .words(state.label)]
            + (count.map { [.words(", đã làm ", ", done so far: "), .number($0)] } ?? [])
            + (result.map { [.words(" · ", " · "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// How far along a task is.
    package static let taskReported = FactKind("task.reported")
}
