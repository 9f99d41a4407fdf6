package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Says what a plan asks somebody to do, by when and how often.
package struct StateTask: Act {
    package static let name = "plan.task"
    package static let label = BilingualText("Giao việc", "Give a task")
    package static let summary = BilingualText(
        "Giao một việc của kế hoạch cho một tổ chức: việc gì, hạn nào, số lượng bao nhiêu; không ghi danh sách người.",
        "Gives a task of a plan to a unit: what, by when, how many; never a list of people.")
    package static let fields: [any AnyActField] = [
        PlanFields.plan, PlanFields.taskCode, sort, title, unit, person, PlanFields.by, count,
    ]
    package static let beginning = ActBeginning.fact(PlanFields.plan.name)

    static let sort = ActField(
        "sort", BilingualText("Loại việc", "Sort"),
        hint: BilingualText(
            Choices.taskSorts.entries.compactMap(\.vietnamese.first).joined(separator: "; "),
            Choices.taskSorts.entries.map(\.name).joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(TaskSort.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.taskSorts))
    static let title = ActField(
        "title", BilingualText("Việc gì", "What"),
        hint: BilingualText("một câu; không ghi tên người", "a sentence; name nobody"), isSealed: true,
        FieldReader.text(charactersMax: PlanStatement.titleCharactersMax))
    static let unit = StructureFields.optionalUnit(
        "unit", BilingualText("Ai làm", "Who does it"),
        hint: BilingualText("để trống: tổ chức của kế hoạch", "left out: the plan's own unit"))
    static let person = ActField<Int64?>.optional(
        "person", BilingualText("Ai phụ trách", "Who sees to it"),
        hint: BilingualText("số của người trong sổ này, như #412", "the number in this ledger, such as #412"),
        onForm: BilingualText(
            "Tên đảng viên; để trống nếu giao cho cả tổ chức", "Name of a member; left empty for the unit as a whole"),
        as: .member, FieldReader.personNumber)
    static let count = ActField<Int?>.optional(
        "count", BilingualText("Số lượng", "How many"),
        hint: BilingualText("số lượt, lớp, người; để trống nếu không đếm", "left empty where nothing is counted"),
        as: .number, FieldReader.number(in: 0...TaskStatement.countMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Which plan.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PlanFields.known(subject) }
    /// Of who may write about the plan.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try PlanFields.restated(subject) }
    /// Of plans.
    package static func isOffered(about subject: KnownSubject) throws -> Bool { try !known(subject).isEmpty }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let named = try writing.person(StateTask.person, of: values, &problems)
        let plan = try writing.plan(of: values, unit: StateTask.unit, noting: &problems)
        if let code = values.ifRead(PlanFields.taskCode),
            try writing.reader.task(.name(plan.statement.name, code: code)) != nil
        {
            problems.note(
                "Kế hoạch đã có việc số này; ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The plan has a task of this number; if it is wrong, open that fact and state it right",
                in: PlanFields.taskCode.name)
        }
        let by = try values[PlanFields.by]
        writing.check(by: by, endOf: plan.statement, in: PlanFields.by.name, &problems)
        if by < plan.from {
            problems.note(
                "Không trước ngày ban hành \(plan.from.vietnamese)", "Not before the plan's first day, \(plan.from)",
                in: PlanFields.by.name)
        }
        let seenTo = max(plan.from, min(by, writing.today))
        if let named, !named.known.state(on: seenTo).standing.isMember {
            problems.note(
                "Ngày \(seenTo.vietnamese) người này không phải là đảng viên", "Not a member on \(seenTo)",
                in: StateTask.person.name)
        }
        try problems.throwIfAny()
        let task = try TaskStatement(
            plan: plan.statement.name, code: values[PlanFields.taskCode], sort: values[StateTask.sort],
            unit: values[StateTask.unit] ?? plan.statement.unit, person: named?.subject.id.id,
            by: by,
            count: values[StateTask.count], title: values[StateTask.title])
        try writing.record(
            [Entry(.taskStated(task), effective: plan.from, known: writing.today)],
            of: writing.subject(.task(task.plan, code: task.code)))
    }
}
