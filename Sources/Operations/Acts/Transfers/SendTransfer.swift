package import Fields
internal import Ledger
package import Organisation
internal import Store
internal import Views
package import Words

/// Hands a member over to another organisation of the ledger, which receives them or does not.
package struct SendTransfer: Act {
    package static let name = "transfer.send"
    package static let label = BilingualText("Chuyển sinh hoạt chính thức", "Transfer somebody officially")
    package static let summary = BilingualText(
        "Giới thiệu đảng viên đến tổ chức cơ sở đảng khác trong sổ; đến khi nơi ấy tiếp nhận thì vẫn là của chi bộ cũ.",
        "Introduces a member to another grassroots organisation of the ledger; until it receives them they stay with their cell."
    )
    package static let fields: [any AnyActField] = [PersonFields.person, to, day, PersonFields.reference]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    package static let isReviewed = true

    static let to = ActField(
        "to", BilingualText("Nơi tiếp nhận", "Receiving organisation"),
        hint: BilingualText("mã đảng bộ cơ sở hoặc chi bộ cơ sở", "code of a grassroots committee or cell"),
        onForm: BilingualText(
            "Tên hoặc mã của đảng bộ cơ sở, chi bộ cơ sở; cả ngoài phạm vi của tài khoản",
            "Name or code of a grassroots organisation, beyond the account's reach too"),
        as: .receiver, FieldReader.code)
    static let day = ActField(
        "day", BilingualText("Ngày giới thiệu", "Day of the introduction"),
        hint: BilingualText("ngày trên giấy giới thiệu, ví dụ 27/3/2019", "the day on the letter, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let person = try writing.person(PersonFields.person, of: values, &problems)
        try ifRead { try checkReceiver(writing, &problems) }
        if let person { try writing.checkNoneWaits(person.subject, &problems, in: SendTransfer.to.name) }
        let day = try values[SendTransfer.day]
        guard let person, let from = try writing.cell(of: person, on: day, &problems, in: SendTransfer.day.name) else {
            throw problems
        }
        let to = try values[SendTransfer.to]
        if !problems.tells(of: SendTransfer.to.name), try writing.reader.stands(from, under: to, on: writing.today) {
            problems.note(
                "Chi bộ hiện nay đã thuộc tổ chức này: dùng “Chuyển chi bộ, địa bàn”",
                "Their cell stands under it already: use “Move somebody”", in: SendTransfer.to.name)
        }
        try problems.throwIfAny()
        let sent = try TransferStatement(
            person: person.subject.id.id, from: from, to: to, reference: values[PersonFields.reference])
        try writing.record(
            [Entry(.transferSent(sent), effective: day, known: writing.today)],
            of: writing.subject(.transfer(person: sent.person, from: from, to: to)))
    }

    /// A grassroots organisation receives, wherever it is.
    private func checkReceiver(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let to = try values[SendTransfer.to]
        guard try writing.reader.isStated(unit: to) else {
            return problems.note(FieldProblem(.notInTheLedger, text: to), in: SendTransfer.to.name)
        }
        let day = try values[SendTransfer.day]
        if try writing.reader.kind(ofUnit: to, on: day)?.isGrassroots != true {
            problems.note(
                "“\(to)” không phải là tổ chức cơ sở đảng hoạt động ngày \(day.vietnamese)",
                "“\(to)” is no grassroots organisation in force on \(day)", in: SendTransfer.to.name)
        }
    }
}

extension Writing {
    /// The cell that hands somebody over; nil, and a problem noted, where they are no member then.
    func cell(
        of person: FoundPerson, on day: Day, _ problems: inout FieldProblems,
        in field: String
    ) throws -> String? {
        if person.known.state(on: day).standing.isMember, person.known.state(on: today).standing.isMember,
            let cell = person.known.cell(on: day), cell == person.known.cell(on: today)
        {
            return cell
        }
        problems.note(
            "Ngày \(day.vietnamese) người này không phải là đảng viên của chi bộ hiện nay",
            "On \(day) this person was no member of the cell they are in", in: field)
        return nil
    }

    /// Nobody is handed over twice at once.
    func checkNoneWaits(_ person: StoredSubject, _ problems: inout FieldProblems, in field: String) throws {
        let transfers = try reader.everybody(in: person).flatMap {
            try reader.subjects(of: .transfer, naming: PersonID(number: $0.row))
        }
        let open = transfers.contains { _, facts in
            guard let last = TransferTimeline.fold(LiveFact.live(in: facts)).last else { return false }
            return last.isOpen && last.sent.to != nil
        }
        guard open else { return }
        problems.note(
            "Người này đang chờ một tổ chức khác tiếp nhận; thu hồi lần chuyển ấy trước",
            "This person waits to be received elsewhere: withdraw that transfer first", in: field)
    }
}

extension LedgerReader {
    /// True for a unit that stood under another on a day, or under what that had become by then, or is it.
    func stands(_ unit: String, underHeirOf above: String, on day: Day) throws -> Bool {
        try heirs(ofUnit: above, on: day).union([above]).contains { try stands(unit, under: $0, on: day) }
    }

    /// True for a unit that stood under another on a day, or is it.
    fileprivate func stands(_ unit: String, under above: String, on day: Day) throws -> Bool {
        var seen: Set<String> = []
        var next: String? = unit
        while let code = next, seen.insert(code).inserted {
            if code == above { return true }
            guard let subject = try subject(.unit(code)) else { return false }
            let stated = LiveFact.live(in: try facts(of: subject)).filter { fact in
                if case .unitStated = fact.statement { fact.order.effective <= day } else { false }
            }
            guard case .unitStated(let unit)? = stated.last?.statement else { return false }
            next = unit.parent
        }
        return false
    }
}
