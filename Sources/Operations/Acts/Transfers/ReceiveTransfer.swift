package import Fields
package import Ledger
internal import Organisation
internal import Store
internal import Views
package import Words

/// Receives somebody who was handed over: one movement from cell to cell, no leaving and no admission.
package struct ReceiveTransfer: AnswersTransfer {
    package static let name = "transfer.receive"
    package static let label = BilingualText("Tiếp nhận", "Receive")
    package static let summary = BilingualText(
        "Tiếp nhận đảng viên được giới thiệu đến: từ ngày ấy thuộc chi bộ mới.",
        "Receives a member who was handed over: of the new cell from that day on.")
    package static let fields: [any AnyActField] = [
        TransferAnswer.fact, day, PersonFields.newCell, PersonFields.newPlace,
    ]
    /// What comes of it.
    package static let outcome = TransferOutcome.received

    static let day = TransferAnswer.day(
        "Ngày tiếp nhận", "Day of receiving",
        hint: BilingualText("ngày chi bộ mới tiếp nhận, ví dụ 27/3/2019", "when the new cell did, such as 27/3/2019"))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(cell: PersonFields.newCell, of: values, on: values[ReceiveTransfer.day], &problems)
        try writing.check(place: PersonFields.newPlace, of: values, on: values[ReceiveTransfer.day], &problems)
        let sent = try writing.sentTransfer(values[TransferAnswer.fact], for: .received, noting: &problems)
        guard let sent, let named = try writing.reader.subject(Mention.person(sent.step.sent.person).subject) else {
            throw problems
        }
        let day = try values[ReceiveTransfer.day]
        TransferAnswer.check(day, sent, &problems)
        let person = try writing.reader.whole(named)
        let known = KnownPerson(try writing.reader.facts(ofWhole: person))
        if let cell = values.ifRead(PersonFields.newCell), let to = sent.step.sent.to,
            try !writing.reader.stands(cell, underHeirOf: to, on: day)
        {
            problems.note(
                "Chi bộ “\(cell)” không thuộc tổ chức tiếp nhận",
                "The cell “\(cell)” does not stand under what receives",
                in: PersonFields.newCell.name)
        }
        // The giver's cell may have become another meanwhile, and the person have come along.
        let from = try writing.reader.heirs(ofUnit: sent.step.sent.from, on: day)
        let isThere = known.cell(on: day).map { from.contains($0) } ?? false
        if !isThere || !known.state(on: day).standing.isMember {
            problems.note(
                "Ngày \(day.vietnamese) người này không còn là đảng viên của chi bộ cũ",
                "On \(day) this person is no member of the old cell any more", in: ReceiveTransfer.day.name)
        }
        try problems.throwIfAny()
        let event = try PersonEvent(
            kind: .moved, cell: values[PersonFields.newCell], place: values[PersonFields.newPlace],
            reference: sent.step.sent.reference)
        // While it waits, the writer may put the person into a cell of theirs.
        try writing.record(event, on: day, of: (person, known), dayField: ReceiveTransfer.day.name)
        try writing.record(
            [Entry(.transferEnded(TransferEnding(sent.step.sent, .received)), effective: day, known: writing.today)],
            of: sent.subject, facts: sent.facts)
    }
}
