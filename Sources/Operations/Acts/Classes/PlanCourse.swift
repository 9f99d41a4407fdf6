package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Plans a class: when, where, for how many.
package struct PlanCourse: Act {
    package static let name = "class.plan"
    package static let label = BilingualText("Mở lớp", "Plan a class")
    package static let summary = BilingualText(
        "Ghi một lớp bồi dưỡng: loại lớp, nơi mở, các ngày, số chỗ.",
        "Plans a class: its sort, where it is held, its days and seats.")
    package static let fields: [any AnyActField] = [unit, sort, code, from, until, seats, venue]
    package static let beginning = ActBeginning.unit(unit.name, StructureFields.committees)

    static let unit = RateUnit.unit
    static let code = ActField(
        "code", BilingualText("Ký hiệu lớp", "Code"),
        hint: BilingualText("ngắn, như NT-01-2026", "short, such as NT-01-2026"), as: .line(characters: 20),
        FieldReader<String>.text(charactersMax: PersonEvent.classCharactersMax).refusing { code, _ in
            code.contains { $0 == "/" || $0.isWhitespace }
                ? .contradicted(
                    BilingualText("Ký hiệu không có dấu cách, dấu gạch chéo", "No spaces and no slash in a code"))
                : nil
        })
    static let sort = ActField(
        "sort", BilingualText("Loại lớp", "Sort"),
        hint: BilingualText(
            CourseSort.allCases.map(\.label.vietnamese).joined(separator: "; "),
            CourseSort.allCases.map(\.rawValue).joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(CourseSort.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(ChoiceList(CourseSort.allCases, labelled: \.label)))
    static let from = ActField(
        "from", BilingualText("Từ ngày", "From"), hint: BilingualText("ví dụ 27/3/2026", "such as 27/3/2026"),
        as: .deadline, FieldReader.day)
    static let until = ActField(
        "until", BilingualText("Đến ngày", "Until"), hint: BilingualText("ví dụ 30/3/2026", "such as 30/3/2026"),
        as: .deadline, FieldReader.day)
    static let seats = ActField(
        "seats", BilingualText("Số chỗ", "Seats"),
        hint: BilingualText("nhiều nhất \(CourseStatement.seatsMax)", "\(CourseStatement.seatsMax) at most"),
        as: .number,
        FieldReader.number(in: 1...CourseStatement.seatsMax))
    static let venue = ActField<String?>.optional(
        "venue", BilingualText("Nơi mở lớp", "Where"),
        hint: BilingualText("ví dụ: Hội trường xã", "such as: the commune's hall"), isSealed: true,
        FieldReader.text(charactersMax: CourseStatement.venueCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            let first = try values[PlanCourse.from]
            guard try values[PlanCourse.until] < first else { return }
            problems.note(
                "Không trước ngày khai giảng \(first.vietnamese)", "Not before \(first)", in: PlanCourse.until.name)
        }
        let unit = try values[PlanCourse.unit]
        guard try writing.reader.subject(.unit(unit)) != nil, try writing.mayName(.unit(unit)) else {
            problems.note(FieldProblem(.notInTheLedger, text: unit), in: PlanCourse.unit.name)
            throw problems
        }
        if let code = values.ifRead(PlanCourse.code),
            try writing.reader.lastOpened(of: .course(unit: unit, code: code)) != nil
        {
            problems.note(
                "Đã có lớp ký hiệu này; ghi sai thì mở bản ghi ấy và ghi lại cho đúng",
                "There is a class of this code; if it is wrong, open that fact and state it right",
                in: PlanCourse.code.name)
        }
        let from = try values[PlanCourse.from]
        switch try writing.reader.kind(ofUnit: unit, on: min(from, writing.today)) {
        case nil: problems.note(.notInForce(unit, on: min(from, writing.today)), in: PlanCourse.unit.name)
        case let kind? where kind.isCell:
            problems.note("Chi bộ không mở lớp", "A cell holds no class", in: PlanCourse.unit.name)
        default: break
        }
        try problems.throwIfAny()
        let code = try values[PlanCourse.code]
        let course = try CourseStatement(
            unit: unit, code: code, sort: values[PlanCourse.sort], from: from, until: values[PlanCourse.until],
            seats: values[PlanCourse.seats], venue: values[PlanCourse.venue])
        let subject = try writing.subject(.course(unit: unit, code: code))
        try writing.record(
            [Entry(.coursePlanned(course), effective: min(from, writing.today), known: writing.today)], of: subject)
    }
}
