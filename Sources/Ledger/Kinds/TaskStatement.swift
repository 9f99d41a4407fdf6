internal import Words

/// Something that a plan says is to be done: by whom, by when, and how often. What it is in words is free text, and sealed.
package struct TaskStatement: FactContent {
    package static let kind = FactKind.taskStated
    package static let subject = SubjectKind.task
    package static let fields = [
        ContentField("plan_unit", .unit), ContentField("plan", .text(charactersMax: PlanStatement.codeCharactersMax)),
        ContentField("code", .text(charactersMax: PlanStatement.codeCharactersMax)),
        ContentField("sort", .choice(of: TaskSort.self)), ContentField("unit", .unit), ContentField("by", .day),
        ContentField("count", .number(0...countMax), isRequired: false),
        ContentField(
            "title", .text(charactersMax: PlanStatement.titleCharactersMax), isRequired: false, isSealed: true),
    ]

    /// Nothing is done so often.
    package static let countMax = 1_000_000

    /// Whose task it is.
    package var plan: PlanName
    /// Its own among the plan's tasks.
    package var code: String
    /// What sort of work.
    package var sort: TaskSort
    /// The unit that does it.
    package var unit: String
    /// Who of the unit sees to it; nil where nobody is named.
    package var person: Identifier?
    /// By when.
    package var by: Day
    /// How often, or for how many; nil where nothing is counted.
    package var count: Int?
    /// What is to be done; nil where it may not be read. Sealed.
    package var title: String?

    /// A plan's task.
    package init(
        plan: PlanName, code: String, sort: TaskSort, unit: String, person: Identifier? = nil, by: Day,
        count: Int? = nil, title: String?
    ) {
        (self.plan, self.code, self.sort, self.unit, self.by) = (plan, code, sort, unit, by)
        (self.person, self.count, self.title) = (person, count, title)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let plan = PlanName(open, "plan_unit", "plan"), let code = open["code"], let unit = open["unit"],
            let sort = open["sort"].flatMap(TaskSort.init), let by = open["by"].flatMap({ Day(text: $0) })
        else { return nil }
        let person = open["person"].map { Identifier(text: $0) }
        if case .some(nil) = person { return nil }
        self.init(
            plan: plan, code: code, sort: sort, unit: unit, person: person ?? nil, by: by,
            count: open.count("count", max: TaskStatement.countMax), title: sealed?["title"])
    }

    package var open: Payload {
        Payload([
            "by": by.description, "code": code, "count": count.map(String.init), "person": person?.description,
            "plan": plan.code, "plan_unit": plan.unit, "sort": sort.rawValue, "unit": unit,
        ])
    }

    package var sealed: Payload? { title.map { Payload(["title": $0]) } }

    package var mentions: [Mention] {
        Mention.of(unit: plan.unit) + Mention.of(unit: unit) + (person.map { [.person($0)] } ?? [])
    }

    package func about(on day: Day) -> SubjectID? { .task(plan, code: code) }
    package var subjectName: SubjectName? { .code("\(plan.unit) / \(plan.code) / \(code)") }

    package var phrases: [Phrase] {
        [.words("Việc ", "Task "), .text(code), .words(" · ", " · "), .words(sort.label)]
            + (title.map { [.words(": ", ": "), .text($0)] } ?? [])
            + (count.map { [.words(", số lượng ", ", so many: "), .number($0)] } ?? [])
            + [.words("; ", "; "), .unit(unit), .words(" làm, hạn ", " does it, by "), .day(by)]
    }
}

extension FactKind {
    /// Something that a plan says is to be done.
    package static let taskStated = FactKind("task.stated")
}
