internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Words

/// Somebody who is not in the ledger yet and comes into it as a member of a cell: what the acts share that do so.
struct NewMember {
    let values: FieldValues
    let standing: ActField<PersonEventKind>
    let day: ActField<Day>

    init(_ values: FieldValues, standing: ActField<PersonEventKind>, day: ActField<Day>) {
        (self.values, self.standing, self.day) = (values, standing, day)
    }

    /// - Parameter counterpart: the organisation outside from which they come; nil for an opening balance.
    func write(
        _ writing: Writing, from counterpart: @autoclosure () throws -> String?, _ problems: inout FieldProblems
    ) throws {
        try ifRead { try checkDays(&problems) }
        try writing.check(newcomerIn: values, on: day, &problems)
        try ifRead {
            try LookAlikes(of: values[MemberFields.personName], born: values[MemberFields.born], writing)
                .note(isOther: values[MemberFields.alike] != nil, &problems)
        }
        try writing.check(
            PersonNumbers(
                card: values.ifRead(MemberFields.card) ?? nil, identity: values.ifRead(MemberFields.identity) ?? nil),
            of: nil, &problems)
        try problems.throwIfAny()
        try record(writing, from: counterpart())
    }

    /// Days that contradict each other.
    private func checkDays(_ problems: inout FieldProblems) throws {
        // A day that could not be read is compared with nothing.
        let days = MembershipStatement(
            decided: values.ifRead(MemberFields.decided) ?? nil,
            recognised: values.ifRead(MemberFields.recognised) ?? nil)
        try ifRead { try PaperFields.note(days, born: values[MemberFields.born], &problems) }
        let standing = try values[standing]
        let isProbationary = standing == .enrolledProbationary || standing == .transferredInProbationary
        if isProbationary, let recognised = days.recognised, try recognised <= values[day] {
            problems.note(
                "Đảng viên dự bị chưa được công nhận chính thức", "A probationary member is not recognised yet",
                in: MemberFields.recognised.name)
        }
    }

    private func record(_ writing: Writing, from counterpart: String?) throws {
        let day = try values[day]
        let numbers = try PersonNumbers(card: values[MemberFields.card], identity: values[MemberFields.identity])
        let details = try PersonDetails(
            code: values[MemberFields.code], name: values[MemberFields.personName], born: values[MemberFields.born],
            ethnicity: values[MemberFields.ethnicity].flatMap(Ethnicity.mended),
            education: values[MemberFields.education])
        let event = try PersonEvent(
            kind: values[standing], cell: values[MemberFields.cell], place: values[MemberFields.place],
            reference: values[MemberFields.reference], counterpart: counterpart)
        let today = writing.today
        var entries = try [
            Entry(
                .personDescribed(PersonDescription(sex: values[MemberFields.sex], details: details)),
                effective: day, known: today),
            Entry(.personEvent(event), effective: day, known: today),
        ]
        let days = try MembershipStatement(
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
        newcomerIn values: FieldValues, on day: ActField<Day>, _ problems: inout FieldProblems
    ) throws {
        try ifRead { try check(newcomersCell: values[MemberFields.cell], of: values, on: day, &problems) }
        try check(place: MemberFields.place, of: values, on: values[day], &problems)
        if let ethnicity = (values.ifRead(MemberFields.ethnicity) ?? nil).flatMap(Ethnicity.mended),
            Ethnicity.named(ethnicity) == nil
        {
            problems.note(
                "“\(ethnicity)” không có trong danh mục 54 dân tộc", "“\(ethnicity)” is not one of the 54",
                in: MemberFields.ethnicity.name)
        }
    }

    private func check(
        newcomersCell cell: String, of values: FieldValues, on field: ActField<Day>, _ problems: inout FieldProblems
    ) throws {
        guard let subject = try reader.subject(.unit(cell)), try mayWrite(about: subject), try mayName(.unit(cell))
        else { return problems.note(FieldProblem(.notInTheLedger, text: cell), in: MemberFields.cell.name) }
        let day = try values[field]
        guard let problem = try reader.problem(ofCell: cell, on: day) else { return }
        // What is no cell is so on every day.
        let isNotInForce = try reader.kind(ofUnit: cell, on: day) == nil
        problems.note(problem, in: isNotInForce ? field.name : MemberFields.cell.name)
    }
}
