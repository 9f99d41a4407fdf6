package import Fields
internal import Ledger
internal import Store
package import Words

/// Records a resolution, a programme or a plan of a unit, and which of the level above it carries out.
package struct RecordPlan: Act {
    package static let name = "plan.record"
    package static let label = BilingualText("Ghi nghị quyết, kế hoạch", "Record a plan")
    package static let summary = BilingualText(
        "Ghi một nghị quyết chuyên đề, chương trình hoặc kế hoạch; mỗi kế hoạch một ký hiệu riêng.",
        "Records a resolution, programme or plan; each under a code of its own.")
    package static let fields: [any AnyActField] = [
        StructureFields.unit, sort, PlanFields.code, title, from, until, aboveUnit, above, PersonFields.reference,
    ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))
    /// A few a year.
    package static let isRare = true

    static let sort = ActField(
        "sort", BilingualText("Loại", "Sort"),
        hint: BilingualText("nghị quyết, chương trình, kế hoạch", "resolution, programme, plan"),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(PlanSort.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.planSorts))
    static let title = ActField(
        "title", BilingualText("Tên gọi", "Title"),
        hint: BilingualText("ví dụ Xóa bản trắng đảng viên", "what it is about"), isSealed: true,
        FieldReader.text(charactersMax: PlanStatement.titleCharactersMax))
    static let from = ActField(
        "day", BilingualText("Ngày ban hành", "From"),
        hint: BilingualText("ví dụ 5/1/2019", "its first day"),
        as: .day, FieldReader.day)
    static let until = ActField<Day?>.optional(
        "until", BilingualText("Đến ngày", "Until"), hint: BilingualText("ngày cuối, ví dụ 31/12/2019", "its last day"),
        as: .deadline, FieldReader.day)
    static let aboveUnit = StructureFields.optionalUnit(
        "above_unit", BilingualText("Thực hiện kế hoạch của", "Carries out a plan of"),
        hint: BilingualText("mã tổ chức; để trống nếu không", "code of a unit; left empty for none"),
        onForm: BilingualText("Tên hoặc mã tổ chức; để trống nếu không", "Name or code; left empty for none"))
    static let above = ActField<String?>.optional(
        "above", BilingualText("Ký hiệu của kế hoạch ấy", "Code of that plan"),
        hint: BilingualText("như NQ-05", "such as NQ-05"), as: .line(characters: 20),
        FieldReader.text(charactersMax: PlanStatement.codeCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            try writing.check(
                unit: values[StructureFields.unit], in: StructureFields.unit.name, from: values[RecordPlan.from],
                until: values[RecordPlan.from], &problems)
        }
        var above: PlanName?
        try ifRead { above = try self.above(writing, &problems) }
        try ifRead {
            try writing.check(
                planUntil: values[RecordPlan.until], from: values[RecordPlan.from], in: RecordPlan.until.name, &problems
            )
        }
        try ifRead {
            let name = try PlanName(unit: values[StructureFields.unit], code: values[PlanFields.code])
            try writing.check(planAbove: above, of: name, in: RecordPlan.above.name, &problems)
            // Of a unit that is not there, or beyond, nothing more is told.
            guard !problems.tells(of: StructureFields.unit.name), try writing.reader.plan(.name(name)) != nil else {
                return
            }
            problems.note(
                "Tổ chức đã có kế hoạch ký hiệu này; ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The unit has a plan of this code; if it is wrong, open that fact and state it right",
                in: PlanFields.code.name)
        }
        let (unit, from) = try (values[StructureFields.unit], values[RecordPlan.from])
        let plan = try PlanStatement(
            unit: unit, code: values[PlanFields.code], sort: values[RecordPlan.sort], above: above,
            until: values[RecordPlan.until], title: values[RecordPlan.title], reference: values[PersonFields.reference])
        try problems.throwIfAny()
        try writing.record(
            [Entry(.planStated(plan), effective: from, known: writing.today)], of: writing.subject(.plan(plan.name)))
    }

    /// The plan that it carries out: unit and code, or neither.
    private func above(_ writing: Writing, _ problems: inout FieldProblems) throws -> PlanName? {
        let unit = try values[RecordPlan.aboveUnit]
        let isKnown = try unit.map { try writing.isKnown(unit: $0) } ?? true
        guard let unit, let code = try values[RecordPlan.above] else {
            if try (unit == nil) != (values[RecordPlan.above] == nil) {
                problems.note(
                    "Ghi cả tổ chức và ký hiệu, hoặc để trống cả hai", "Give both the unit and the code, or neither",
                    in: unit == nil ? RecordPlan.aboveUnit.name : RecordPlan.above.name)
            }
            if let unit, !isKnown {
                problems.note(FieldProblem(.notInTheLedger, text: unit), in: RecordPlan.aboveUnit.name)
            }
            return nil
        }
        // Named, not written about: the plan of the level above may be beyond reach.
        if try writing.reader.plan(.name(PlanName(unit: unit, code: code))) == nil {
            if isKnown {
                problems.note("Sổ chưa có kế hoạch ấy", "There is no such plan", in: RecordPlan.above.name)
            } else {
                problems.note(FieldProblem(.notInTheLedger, text: unit), in: RecordPlan.aboveUnit.name)
            }
        }
        return PlanName(unit: unit, code: code)
    }
}
