internal import Fields
internal import Figures
package import Ledger
internal import Organisation
internal import Store
internal import Words

/// A plan, as acts about its goals and tasks are told of it: by the fact that states it, or by its name.
enum PlanReference: Sendable {
    case fact(Identifier)
    case name(PlanName)

    /// As somebody typed it.
    var text: String {
        switch self {
        case .fact(let id): id.description
        case .name(let name): "\(name.unit)/\(name.code)"
        }
    }
}

/// What acts about plans share.
enum PlanFields {
    static let plan = ActField(
        "plan", BilingualText("Kế hoạch", "Plan"),
        hint: BilingualText("mã tổ chức/mã kế hoạch, như HH.X/KH-2019", "unit/code, such as HH.X/KH-2019"),
        as: .hidden, reader)
    static let code = ActField(
        "code", BilingualText("Ký hiệu", "Code"),
        hint: BilingualText("ngắn, như NQ-05, KH-2019", "short, such as NQ-05, KH-2019"), as: .line(characters: 20),
        codeReader)
    static let by = ActField(
        "by", BilingualText("Hạn", "By"), hint: BilingualText("ví dụ 31/12/2019", "such as 31/12/2019"), as: .deadline,
        FieldReader.day)

    static let taskCode = ActField(
        "code", BilingualText("Số của việc", "Number of the task"),
        hint: BilingualText("số thứ tự trong kế hoạch, như 1, 2a", "in the plan, such as 1, 2a"),
        as: .line(characters: 8), codeReader)

    /// Of one word: others call it by unit/plan/task.
    private static let codeReader = FieldReader<String>.text(charactersMax: PlanStatement.codeCharactersMax).refusing {
        code, _ in
        code.contains { $0 == "/" || $0.isWhitespace }
            ? .contradicted(
                BilingualText("Ký hiệu không có dấu cách, dấu gạch chéo", "No spaces and no slash in a code")) : nil
    }

    private static let reader = FieldReader<PlanReference> { text, _ in
        if let fact = Identifier(text: text) { return .success(.fact(fact)) }
        guard let slash = text.lastIndex(of: "/") else { return .failure(FieldProblem(.notAFact, text: text)) }
        let (unit, code) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
        guard !unit.isEmpty, !code.isEmpty else { return .failure(FieldProblem(.notAFact, text: text)) }
        return .success(.name(PlanName(unit: unit, code: code)))
    }

    /// The plan of a form, stated as it is: asked of whoever would add to it.
    static func restated(_ subject: KnownSubject) throws -> [Statement] {
        guard case .fact(let id) = subject.subject, let plan = try subject.reader.plan(.fact(id)) else { return [] }
        return [.planStated(plan.statement)]
    }

    /// Which plan a form is about.
    static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .fact(let id) = subject.subject, let plan = try subject.reader.plan(.fact(id)) else { return [] }
        return [
            KnownValue(nil, BilingualText("Kế hoạch", "Plan"), text: plan.statement.code, plan.statement.phrases),
            KnownValue(nil, BilingualText("Của", "Of"), text: plan.statement.unit, [.unit(plan.statement.unit)]),
        ]
    }
}

/// A plan, inside a transaction.
struct FoundPlan {
    let statement: PlanStatement
    let from: Day
}

extension FormDesk {
    /// The plan that a fact states, or to which the goal or task that it states belongs; nil where it states none.
    package func plan(of id: Identifier) throws -> PlanName? {
        try database.read { reader in
            guard let fact = try reader.fact(id) else { return nil }
            return try reader.statement(of: fact.fact.fact)?.plan
        }
    }
}

extension LedgerReader {
    /// The plan that a fact states, or that is called so; nil where there is none.
    func plan(_ reference: PlanReference) throws -> FoundPlan? {
        let stored: StoredSubject? =
            switch reference {
            case .fact(let id): try fact(id)?.subject
            case .name(let name): try subject(.plan(name))
            }
        guard let stored, stored.id.kind == .plan, let last = LiveFact.live(in: try facts(of: stored)).last,
            case .planStated(let statement)? = last.statement
        else { return nil }
        return FoundPlan(statement: statement, from: last.order.effective)
    }

    /// True where goals or tasks of a plan are there, by its name.
    func hasGoalsOrTasks(_ plan: PlanName) throws -> Bool {
        try subjects(of: .goal, namingUnit: plan.unit).contains { _, facts in
            if case .goalSet(let goal)? = LiveFact.live(in: facts).last?.statement { goal.plan == plan } else { false }
        }
            || subjects(of: .task, namingUnit: plan.unit).contains { _, facts in
                TaskTimeline(LiveFact.live(in: facts))?.task.plan == plan
            }
    }
}

extension Writing {
    /// The plan that is typed; nil, and noted, where there is none within reach.
    private func plan(_ values: FieldValues, _ problems: inout FieldProblems) throws -> FoundPlan? {
        let reference = try values[PlanFields.plan]
        if let found = try reader.plan(reference), try mayName(.unit(found.statement.unit)) { return found }
        problems.note(FieldProblem(.notInTheLedger, text: reference.text), in: PlanFields.plan.name)
        return nil
    }

    /// The plan of a goal or task, and the unit it falls to: the plan's own where none is given; in force on the plan's first day or the last.
    ///
    /// - Throws: `FieldProblems` where there is no such plan within reach.
    func plan(
        of values: FieldValues, unit field: ActField<String?>, noting problems: inout FieldProblems
    ) throws -> FoundPlan {
        var plan: FoundPlan?
        try ifRead { plan = try self.plan(values, &problems) }
        try ifRead {
            guard let unit = try values[field] ?? plan?.statement.unit else { return }
            try check(
                unit: unit, in: field.name, from: Writing.firstDay(of: plan), until: values[PlanFields.by], &problems)
        }
        guard let plan else { throw problems }
        return plan
    }

    /// The first day of a plan, where there is one.
    private static func firstDay(of plan: FoundPlan?) throws -> Day {
        guard let plan else { throw FieldValues.Unread() }
        return plan.from
    }

    /// Notes a day that lies after the plan's last.
    func check(by day: Day, endOf plan: PlanStatement?, in field: String, _ problems: inout FieldProblems) {
        guard let until = plan?.until, day > until else { return }
        problems.note(
            "Không sau ngày cuối của kế hoạch \(until.vietnamese)", "Not after the plan's last day, \(until)",
            in: field)
    }

    /// Notes what cannot be of a plan: that it ends before it begins, or carries out itself, through others or not.
    ///
    /// - Parameters:
    ///   - from: its first day.
    ///   - fields: of the last day, and of the plan above.
    func check(
        _ plan: PlanStatement, from: Day, _ fields: (until: String, above: String), _ problems: inout FieldProblems
    ) throws {
        check(planUntil: plan.until, from: from, in: fields.until, &problems)
        try check(planAbove: plan.above, of: plan.name, in: fields.above, &problems)
    }

    /// Notes that a plan ends before it begins.
    func check(planUntil until: Day?, from: Day, in field: String, _ problems: inout FieldProblems) {
        guard let until, until < from else { return }
        problems.note("Không trước ngày ban hành", "Not before its first day", in: field)
    }

    /// Notes that a plan carries out itself, through others or not.
    func check(
        planAbove above: PlanName?, of name: PlanName, in field: String, _ problems: inout FieldProblems
    ) throws {
        var (next, seen) = (above, Set<PlanName>())
        while let above = next, seen.insert(above).inserted {
            guard above != name else {
                return problems.note(
                    "Một kế hoạch không thực hiện chính nó", "A plan does not carry out itself", in: field)
            }
            next = try reader.plan(.name(above))?.statement.above
        }
    }

    /// Notes a unit that is not there, beyond reach, or not in force on any of two days.
    func check(
        unit code: String, in field: String, from day: @autoclosure () throws -> Day,
        until last: @autoclosure () throws -> Day, _ problems: inout FieldProblems
    ) throws {
        guard try reader.subject(.unit(code)) != nil, try mayName(.unit(code)) else {
            return problems.note(FieldProblem(.notInTheLedger, text: code), in: field)
        }
        let (day, last) = try (day(), last())
        if try reader.kind(ofUnit: code, on: day) == nil, try reader.kind(ofUnit: code, on: last) == nil {
            problems.note(.notInForce(code, on: day), in: field)
        }
    }
}
