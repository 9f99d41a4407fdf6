package import Fields
package import Ledger
internal import Organisation
package import Words

/// Says what a plan is to reach of a figure by a day.
package struct SetGoal: Act {
    package static let name = "plan.goal"
    package static let label = BilingualText("Đặt mục tiêu", "Set a goal")
    package static let summary = BilingualText(
        "Đặt mục tiêu của kế hoạch: một số liệu của một tổ chức phải đạt đến hạn; đã có thì thay bằng số mới.",
        "Says what a plan is to reach of a figure of a unit by a day; in place of what was said of the same before.")
    package static let fields: [any AnyActField] = [
        PlanFields.plan, SetTarget.indicator, SetTarget.value, PlanFields.by, unit,
    ]
    package static let beginning = ActBeginning.fact(PlanFields.plan.name)

    static let unit = StructureFields.optionalUnit(
        "unit", BilingualText("Của tổ chức", "Of the unit"),
        hint: BilingualText("để trống: tổ chức của kế hoạch", "left out: the plan's own"))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Which plan.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PlanFields.known(subject) }
    /// Of who may write about the plan.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try PlanFields.restated(subject) }
    /// Of plans.
    package static func isOffered(about subject: KnownSubject) throws -> Bool { try !known(subject).isEmpty }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let plan = try writing.plan(of: values, unit: SetGoal.unit, noting: &problems)
        let by = try values[PlanFields.by]
        if by <= plan.from {
            problems.note(
                "Phải sau ngày ban hành \(plan.from.vietnamese)", "After the plan's first day, \(plan.from)",
                in: PlanFields.by.name)
        }
        writing.check(by: by, endOf: plan.statement, in: PlanFields.by.name, &problems)
        try problems.throwIfAny()
        let unit = try values[SetGoal.unit] ?? plan.statement.unit
        let goal = try GoalStatement(
            plan: plan.statement.name, unit: unit, indicator: values[SetTarget.indicator],
            value: values[SetTarget.value], by: by)
        let id = SubjectID.goal(goal.plan, unit: unit, indicator: goal.indicator, by: by)
        try writing.record(
            [Entry(.goalSet(goal), effective: plan.from, known: writing.today)], of: writing.subject(id))
    }
}
