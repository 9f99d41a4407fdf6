internal import Access
internal import Figures
package import Ledger
package import Organisation
internal import Store

/// Plans, their goals and their tasks, as the question sees them.
extension Picture {
    /// A resolution, programme or plan of a unit.
    package struct Plan: Sendable {
        /// What was said last; without its title where it may not be read.
        package var statement: PlanStatement
        /// From which day.
        package var from: Day
        /// The fact that says so.
        package var fact: Identifier
    }

    /// What a plan is to reach.
    package struct Goal: Sendable {
        /// What was said last.
        package var statement: GoalStatement
        /// From which day it is counted.
        package var from: Day
        /// The fact that says so.
        package var fact: Identifier
    }

    /// What a plan says is to be done.
    package struct PlanTask: Sendable {
        /// What was said last, and what was reported.
        package var timeline: TaskTimeline
        /// What is to be done; nil where it may not be read.
        package var title: String?
        /// Who sees to it; nil where nobody does by name, and for who may not be seen by name.
        package var person: PersonID?
        /// What they are called.
        package var name: String?
        /// What came of it by the day of the question; nil where nothing was said, or it may not be read.
        package var result: String?

        /// True where there is still something to do on a day.
        package func isOpen(on day: Day) -> Bool { timeline.isOpen(on: day) }
    }

    /// A unit's own plans that had begun by the day of the question, the last first.
    package func plans(of unit: UnitID) throws -> [Plan] {
        try plans(naming: unit) { $0.unit == code(of: unit) }
    }

    /// The plans by which a plan is carried out: those that name it as the one above, in sight.
    package func plans(carryingOut plan: PlanName) throws -> [Plan] {
        guard let unit = unitNamed(plan.unit) else { return [] }
        return try plans(naming: unit) { $0.above == plan }
    }

    /// The plan that is called so; nil where there is none, and where its unit is out of sight.
    package func plan(_ name: PlanName) throws -> Plan? {
        guard let unit = unitNamed(name.unit), sight.sees(unit), let subject = try reader.subject(.plan(name)) else {
            return nil
        }
        return try plan(subject, try reader.facts(of: subject))
    }

    private func plans(naming unit: UnitID, where isWanted: (PlanStatement) -> Bool) throws -> [Plan] {
        try reader.subjects(of: .plan, naming: unit).compactMap { try plan($0, $1) }.filter { plan in
            isWanted(plan.statement) && plan.from <= day
                && unitNamed(plan.statement.unit).map { sight.sees($0) } ?? false
        }.sorted { ($0.from, $0.statement.code) > ($1.from, $1.statement.code) }
    }

    private func plan(_ subject: StoredSubject, _ facts: [LiveFact]) throws -> Plan? {
        guard let last = known.live(facts).last, case .planStated(let open) = last.statement else { return nil }
        guard case .planStated(let whole)? = try whole(last, of: subject) else {
            return Plan(statement: open, from: last.order.effective, fact: last.id)
        }
        return Plan(statement: whole, from: last.order.effective, fact: last.id)
    }

    /// What a fact says with what is sealed, to who may read that; else without.
    private func whole(_ fact: LiveFact, of subject: StoredSubject) throws -> Statement? {
        guard let stored = try reader.fact(fact.id) else { return nil }
        let statement = try reader.statement(of: stored.fact.fact)
        return try seen.tellsWriters(about: subject) ? statement : statement?.withoutReference
    }

    /// What a plan is to reach, by day and figure.
    package func goals(of plan: PlanName) throws -> [Goal] {
        guard let unit = unitNamed(plan.unit) else { return [] }
        return try reader.subjects(of: .goal, naming: unit).compactMap { _, facts in
            guard let last = known.live(facts).last, case .goalSet(let goal) = last.statement, goal.plan == plan else {
                return nil
            }
            return Goal(statement: goal, from: last.order.effective, fact: last.id)
        }.sorted {
            ($0.statement.by, $0.statement.indicator, $0.statement.unit) < (
                $1.statement.by, $1.statement.indicator, $1.statement.unit
            )
        }
    }

    /// What a plan says is to be done, by day.
    package func tasks(of plan: PlanName) throws -> [PlanTask] {
        try unitNamed(plan.unit).map { try tasks(naming: $0) { $0.plan == plan } } ?? []
    }

    /// What a unit is to do by plans, its own and those of the levels above, by day.
    package func tasks(doneBy unit: UnitID) throws -> [PlanTask] {
        try tasks(naming: unit) { $0.unit == code(of: unit) }
    }

    private func tasks(naming unit: UnitID, where isWanted: (TaskStatement) -> Bool) throws -> [PlanTask] {
        guard sight.sees(unit) else { return [] }
        return try tasks(in: reader.subjects(of: .task, naming: unit), where: isWanted)
    }

    /// What somebody sees to by plans of units in sight, who may be seen by name, by day.
    package func tasks(seenToBy person: PersonID) throws -> [PlanTask] {
        guard let subject = try reader.subject(of: person), try mayName(person) else { return [] }
        return try reader.everybody(in: known.whole(subject)).flatMap { one in
            try tasks(in: reader.subjects(of: .task, naming: PersonID(number: one.row))) { task in
                task.person == one.id.id && unitNamed(task.unit).map { sight.sees($0) } ?? false
            }
        }
    }

    private func tasks(
        in subjects: [(StoredSubject, [LiveFact])], where isWanted: (TaskStatement) -> Bool
    ) throws -> [PlanTask] {
        try subjects.compactMap { subject, facts in
            let live = known.live(facts)
            guard let timeline = TaskTimeline(live), isWanted(timeline.task) else { return nil }
            var task = PlanTask(timeline: timeline)
            if let stated = live.first(where: { $0.id == timeline.fact }),
                case .taskStated(let whole)? = try whole(stated, of: subject)
            {
                task.title = whole.title
            }
            let somebody = try timeline.task.person.flatMap { try self.somebody($0) }
            (task.person, task.name) = (somebody?.person, somebody?.name)
            if let step = timeline.step(on: day), let reported = live.first(where: { $0.id == step.fact }),
                case .taskReported(let whole)? = try whole(reported, of: subject)
            {
                task.result = whole.result
            }
            return task
        }.sorted { ($0.timeline.task.by, $0.timeline.task.code) < ($1.timeline.task.by, $1.timeline.task.code) }
    }

    /// What a unit has before it by its plans in force on the day.
    package struct UnitWork: Sendable {
        /// What they are to reach, those whose last day has not passed.
        package var goals: [Goal]
        /// What is not done of them, and what the unit is to do by plans of others, by day.
        package var tasks: [PlanTask]
    }

    private struct WorkOf: Hashable, Sendable {
        let unit: UnitID
        /// What somebody wrote in words is told to these alone.
        let tellsWriters: Bool
    }

    /// So many plans of a unit are in force at once.
    private static let plansMax = 12

    /// Goals and tasks of a unit's plans in force: worked out once for all who see as much.
    package func work(of unit: UnitID) throws -> UnitWork {
        try remembered(WorkOf(unit: unit, tellsWriters: sight.names(in: unit) || sight.has(.audit, in: unit))) {
            let inForce = try plans(of: unit).filter { $0.statement.until.map { day <= $0 } ?? true }
                .prefix(Picture.plansMax)
            let goals = try inForce.flatMap { try self.goals(of: $0.statement.name) }.filter { day <= $0.statement.by }
            let all = try inForce.flatMap { try tasks(of: $0.statement.name) } + tasks(doneBy: unit)
            var seen: Set<Identifier> = []
            let open = all.filter { $0.isOpen(on: day) && seen.insert($0.timeline.fact).inserted }
            return UnitWork(goals: goals, tasks: open.sorted { $0.timeline.task.by < $1.timeline.task.by })
        }
    }

    /// Warnings about a unit or a place that somebody has seen and that are not to be looked at again yet, by the name of the figure.
    package func acknowledged(_ subject: Mention) throws -> [String: AcknowledgementStatement] {
        let subjects =
            switch subject {
            case .unit(let code): try reader.subjects(of: .acknowledgement, namingUnit: code)
            case .place(let code): try reader.subjects(of: .acknowledgement, namingPlace: code)
            case .person: [(StoredSubject, [LiveFact])]()
            }
        return subjects.reduce(into: [:]) { seen, subject in
            guard let last = known.live(subject.1).last, case .warningAcknowledged(let said) = last.statement,
                last.order.effective <= day, said.until > day
            else { return }
            seen[said.warning] = said
        }
    }
}
