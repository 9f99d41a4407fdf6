internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Somebody who is not in the ledger yet and comes into it as a member of a cell: what the acts share that do so.
struct NewMember {
    private let values: FieldValues
    private let standing: PersonEventKind
    private let day: Day
    private let dayField: String
    /// The organisation outside from which they come; nil for an opening balance.
    private let counterpart: String?
    private var cell: String { values[MemberFields.cell] }

    /// - Throws: `FieldProblems` for days that contradict each other.
    init(
        _ values: FieldValues, _ standing: ActField<PersonEventKind>, day: ActField<Day>,
        from counterpart: String? = nil
    ) throws {
        self.values = values
        self.counterpart = counterpart
        (self.standing, self.day, dayField) = (values[standing], values[day], day.name)
        var problems = FieldProblems()
        let days = MembershipStatement(
            decided: values[MemberFields.decided], recognised: values[MemberFields.recognised])
        PaperFields.note(days, born: values[MemberFields.born], &problems)
        let isProbationary = self.standing == .enrolledProbationary || self.standing == .transferredInProbationary
        if isProbationary, let recognised = days.recognised, recognised <= self.day {
            problems.note(
                "Đảng viên dự bị chưa được công nhận chính thức", "A probationary member is not recognised yet",
                in: MemberFields.recognised.name)
        }
        guard problems.isEmpty else { throw problems }
    }

    func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        try writing.check(newcomerIn: values, on: day, dayField: dayField, &problems)
        try LookAlikes(of: values[MemberFields.personName], born: values[MemberFields.born], writing)
            .note(isOther: values[MemberFields.alike] != nil, &problems)
        let numbers = PersonNumbers(card: values[MemberFields.card], identity: values[MemberFields.identity])
        try writing.check(numbers, of: nil, &problems)
        guard problems.isEmpty else { throw problems }
        let details = PersonDetails(
            code: values[MemberFields.code], name: values[MemberFields.personName], born: values[MemberFields.born],
            ethnicity: values[MemberFields.ethnicity].flatMap(Ethnicity.mended),
            education: values[MemberFields.education])
        let event = PersonEvent(
            kind: standing, cell: cell, place: values[MemberFields.place],
            reference: values[MemberFields.reference], counterpart: counterpart)
        let today = writing.today
        var entries = [
            Entry(
                .personDescribed(PersonDescription(sex: values[MemberFields.sex], details: details)),
                effective: day, known: today),
            Entry(.personEvent(event), effective: day, known: today),
        ]
        let days = MembershipStatement(
            decided: values[MemberFields.decided], recognised: values[MemberFields.recognised])
        if days.decided != nil || days.recognised != nil {
            entries.append(Entry(.membershipStated(days), effective: day, known: today))
        }
        if numbers.sealed != nil { entries.append(Entry(.personNumbered(numbers), effective: day, known: today)) }
        try writing.record(entries, of: writing.newPerson())
    }
}

extension Writing {
    /// What the ledger does not know of what is named of somebody new: the cell on that day, the place, the ethnicity.
    func check(
        newcomerIn values: FieldValues, on day: Day, dayField: String, _ problems: inout FieldProblems
    ) throws {
        let cell = values[MemberFields.cell]
        if let subject = try reader.subject(.unit(cell)), try mayWrite(about: subject), try mayName(.unit(cell)) {
            if let problem = try reader.problem(ofCell: cell, on: day) {
                // What is no cell is so on every day.
                let isNotInForce = try reader.kind(ofUnit: cell, on: day) == nil
                problems.note(problem, in: isNotInForce ? dayField : MemberFields.cell.name)
            }
        } else {
            problems.note(FieldProblem(.notInTheLedger, text: cell), in: MemberFields.cell.name)
        }
        try check(place: values[MemberFields.place], in: MemberFields.place.name, on: day, &problems)
        if let ethnicity = values[MemberFields.ethnicity].flatMap(Ethnicity.mended), Ethnicity.named(ethnicity) == nil {
            problems.note(
                "“\(ethnicity)” không có trong danh mục 54 dân tộc", "“\(ethnicity)” is not one of the 54",
                in: MemberFields.ethnicity.name)
        }
    }
}
