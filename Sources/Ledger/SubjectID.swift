/// What a fact is about. All facts of one subject fold into one timeline.
package struct SubjectID: Hashable, Sendable {
    /// Sorts of subjects.
    package typealias Kind = SubjectKind

    /// Which sort of subject.
    package let kind: SubjectKind
    /// Its identity: random for people, derived from what it is for everything else.
    package let id: Identifier

    /// The subject of this kind with this identity.
    package init(kind: SubjectKind, id: Identifier) {
        self.kind = kind
        self.id = id
    }

    /// The unit with this code: the same subject in every ledger.
    package static func unit(_ code: String) -> SubjectID {
        SubjectID(kind: .unit, id: .derived(from: "unit", code))
    }

    /// The place with this code: the same subject in every ledger.
    package static func place(_ code: String) -> SubjectID {
        SubjectID(kind: .place, id: .derived(from: "place", code))
    }

    /// The coverage of the place by the cell: the same subject in every ledger.
    package static func coverage(cell: String, place: String) -> SubjectID {
        SubjectID(kind: .coverage, id: .derived(from: "coverage", cell, place))
    }

    /// The cell's meeting on a day: the same subject in every ledger.
    ///
    /// - Parameter ordinal: 0 for the first of the day; a cell meets twice on a day only by mistake.
    package static func meeting(cell: String, day: Day, ordinal: Int = 0) -> SubjectID {
        SubjectID(kind: .meeting, id: .derived(from: "meeting", cell, day.description, String(ordinal)))
    }

    /// The cell's meeting about a theme on a day.
    package static func thematicMeeting(cell: String, day: Day) -> SubjectID {
        SubjectID(kind: .thematicMeeting, id: .derived(from: "thematic", cell, day.description))
    }

    /// What the cell's meeting of a day concluded, by its number there.
    package static func conclusion(cell: String, met: Day, number: Int) -> SubjectID {
        SubjectID(kind: .conclusion, id: .derived(from: "conclusion", cell, met.description, String(number)))
    }

    /// The dues of the cell's month that begins on a day.
    package static func dues(cell: String, month: Day) -> SubjectID {
        SubjectID(kind: .dues, id: .derived(from: "dues", cell, month.description))
    }

    /// How the unit's year was rated.
    package static func unitRating(unit: String, year: Int) -> SubjectID {
        SubjectID(kind: .unitRating, id: .derived(from: "rating", unit, String(year)))
    }

    /// Which cell runs the cases of the village.
    package static func entrusting(place: String) -> SubjectID {
        SubjectID(kind: .entrusting, id: .derived(from: "entrusting", place))
    }

    /// The unit's class, by what the unit calls it.
    package static func course(unit: String, code: String) -> SubjectID {
        SubjectID(kind: .course, id: .derived(from: "class", unit, code))
    }

    /// What the unit is to reach in the year by the figure of this name: the same subject in every ledger.
    package static func target(unit: String, year: Int, indicator: String) -> SubjectID {
        SubjectID(kind: .target, id: .derived(from: "target", unit, String(year), indicator))
    }

    /// The account's role in the unit with this code.
    package static func grant(account: Identifier, role: Role, unit: String) -> SubjectID {
        SubjectID(kind: .grant, id: .derived(from: "grant", account.description, role.rawValue, unit))
    }

    /// The handing over of the person from the cell with this code to an organisation; elsewhere for a time where nil.
    package static func transfer(person: Identifier, from: String, to: String?) -> SubjectID {
        SubjectID(kind: .transfer, id: .derived(from: "transfer", person.description, from, to ?? ""))
    }

    /// Somebody's going to the place on a day; nobody is named where nil.
    ///
    /// - Parameter ordinal: 0 for the first time that day; the same person goes there twice a day only by mistake.
    package static func visit(place: String, person: Identifier?, day: Day, ordinal: Int = 0) -> SubjectID {
        SubjectID(
            kind: .visit,
            id: .derived(from: "visit", place, person?.description ?? "", day.description, String(ordinal)))
    }

    /// A unit's plan: the same subject in every ledger.
    package static func plan(_ plan: PlanName) -> SubjectID {
        SubjectID(kind: .plan, id: .derived(from: "plan", plan.unit, plan.code))
    }

    /// What a plan is to reach of one figure of a unit by a day.
    package static func goal(_ plan: PlanName, unit: String, indicator: String, by: Day) -> SubjectID {
        SubjectID(
            kind: .goal, id: .derived(from: "goal", plan.unit, plan.code, unit, indicator, by.description))
    }

    /// What a plan says is to be done, by the code of the task there.
    package static func task(_ plan: PlanName, code: String) -> SubjectID {
        SubjectID(kind: .task, id: .derived(from: "task", plan.unit, plan.code, code))
    }

    /// A warning about a unit or a place that somebody has seen.
    package static func acknowledgement(warning: String, about: Mention) -> SubjectID {
        SubjectID(kind: .acknowledgement, id: .derived(from: "acknowledgement", warning, about.subject.id.description))
    }

    /// A rule of the rulebook, by its key.
    package static func rule(_ key: String) -> SubjectID { SubjectID(kind: .rule, id: .derived(from: "rule", key)) }

    /// The holidays of a year.
    package static func holidays(year: Int) -> SubjectID {
        SubjectID(kind: .holidays, id: .derived(from: "holidays", String(year)))
    }

    /// That one unit or place became another: the same subject in every ledger.
    package static func succession(_ sort: SuccessionStatement.Sort, old: String, new: String) -> SubjectID {
        SubjectID(kind: .succession, id: .derived(from: "succession", sort.rawValue, old, new))
    }

    /// The assignment: the same subject wherever the person has that identity.
    package static func assignment(_ assignment: AssignmentStatement) -> SubjectID {
        SubjectID(
            kind: .assignment,
            id: .derived(
                from: "assignment", assignment.person.description, assignment.role.rawValue, assignment.unit,
                assignment.place ?? ""))
    }
}
