internal import Fields
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

    package init(_ values: FieldValues) throws {
        self.values = values
        var problems = FieldProblems()
        if (values[RecordPlan.aboveUnit] == nil) != (values[RecordPlan.above] == nil) {
            problems.note(
                "Ghi cả tổ chức và ký hiệu, hoặc để trống cả hai", "Give both the unit and the code, or neither",
                in: values[RecordPlan.above] == nil ? RecordPlan.above.name : RecordPlan.aboveUnit.name)
        }
        guard problems.isEmpty else { throw problems }
    }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let (unit, from) = (values[StructureFields.unit], values[RecordPlan.from])
        try writing.check(unit: unit, in: StructureFields.unit.name, from: from, until: from, &problems)
        var above: PlanName?
        if let aboveUnit = values[RecordPlan.aboveUnit], let code = values[RecordPlan.above] {
            above = PlanName(unit: aboveUnit, code: code)
            // Named, not written about: the plan of the level above may be beyond reach.
            if try writing.reader.plan(.name(PlanName(unit: aboveUnit, code: code))) == nil {
                problems.note("Sổ chưa có kế hoạch ấy", "There is no such plan", in: RecordPlan.above.name)
            }
        }
        let plan = PlanStatement(
            unit: unit, code: values[PlanFields.code], sort: values[RecordPlan.sort], above: above,
            until: values[RecordPlan.until], title: values[RecordPlan.title], reference: values[PersonFields.reference])
        try writing.check(plan, from: from, (RecordPlan.until.name, RecordPlan.above.name), &problems)
        if try writing.reader.plan(.name(plan.name)) != nil {
            problems.note(
                "Tổ chức đã có kế hoạch ký hiệu này; ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The unit has a plan of this code; if it is wrong, open that fact and state it right",
                in: PlanFields.code.name)
        }
        guard problems.isEmpty else { throw problems }
        try writing.record(
            [Entry(.planStated(plan), effective: from, known: writing.today)], of: writing.subject(.plan(plan.name)))
    }
}
