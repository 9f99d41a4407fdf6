internal import Words

/// What a plan is to reach: so much of a figure of a unit by a day, counted from the fact's day on.
package struct GoalStatement: FactContent {
    package static let kind = FactKind.goalSet
    package static let subject = SubjectKind.goal
    package static let fields = [
        ContentField("plan_unit", .unit), ContentField("plan", .text(charactersMax: PlanStatement.codeCharactersMax)),
        ContentField("unit", .unit), ContentField("indicator", .text(charactersMax: 100)),
        ContentField("value", .number(0...TargetStatement.valueMax)), ContentField("by", .day),
    ]

    /// Whose goal it is.
    package var plan: PlanName
    /// The unit of which is counted.
    package var unit: String
    /// Name of a figure.
    package var indicator: String
    /// How many are to be reached.
    package var value: Int
    /// By when.
    package var by: Day

    /// A plan's goal.
    package init(plan: PlanName, unit: String, indicator: String, value: Int, by: Day) {
        (self.plan, self.unit, self.indicator, self.value, self.by) = (plan, unit, indicator, value, by)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let plan = PlanName(open, "plan_unit", "plan"), let unit = open["unit"],
            let indicator = open["indicator"],
            let value = open.count("value", max: TargetStatement.valueMax),
            let by = open["by"].flatMap({ Day(text: $0) })
        else { return nil }
        self.init(plan: plan, unit: unit, indicator: indicator, value: value, by: by)
    }

    package var open: Payload {
        Payload([
            "by": by.description, "indicator": indicator, "plan": plan.code, "plan_unit": plan.unit, "unit": unit,
            "value": String(value),
        ])
    }

    package var mentions: [Mention] { Mention.of(unit: plan.unit) + Mention.of(unit: unit) }

    package func about(on day: Day) -> SubjectID? { .goal(plan, unit: unit, indicator: indicator, by: by) }
    package var subjectName: SubjectName? { .code("\(plan.unit) / \(plan.code)") }

    package var phrases: [Phrase] {
        [
            .words("Mục tiêu của ", "Goal of "), .text(plan.code), .words(": ", ": "), .figure(indicator),
            .words(" của ", " of "), .unit(unit), .words(" là ", " is "), .number(value),
            .words(" đến ngày ", " by "), .day(by),
        ]
    }
}

extension FactKind {
    /// What a plan is to reach.
    package static let goalSet = FactKind("goal.set")
}
