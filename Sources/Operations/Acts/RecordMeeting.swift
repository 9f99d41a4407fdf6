internal import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Records the head-counts of a cell's meeting.
package struct RecordMeeting: Act {
    package static let name = "meeting.record"
    package static let label = BilingualText("Ghi sinh hoạt chi bộ", "Record a meeting")
    package static let summary = BilingualText(
        "Ghi số có mặt của một kỳ sinh hoạt định kỳ; không ghi nội dung, không ghi ai vắng.",
        "Records how many came to one regular meeting; not what was said, nor who stayed away.")
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [cell, day, members, present, excused]
    package static let beginning = ActBeginning.unit(cell.name, Set(UnitKind.allCases.filter(\.isCell)))

    static let cell = ActField(
        "cell", BilingualText("Chi bộ", "Cell"), hint: BilingualText("mã chi bộ", "its code"), as: .hidden,
        FieldReader.code)
    static let day = ActField(
        "day", BilingualText("Ngày sinh hoạt", "Day of the meeting"),
        hint: BilingualText("ngày họp, ví dụ 27/3/2019", "when it met, such as 27/3/2019"), as: .day,
        FieldReader.dayThatHasCome)
    static let members = count(
        "members", BilingualText("Tổng số đảng viên", "Members in all"),
        BilingualText("đảng viên của chi bộ ngày ấy", "members of the cell that day"))
    static let present = count(
        "present", BilingualText("Số có mặt", "Present"), BilingualText("bao nhiêu người dự", "how many came"))
    static let excused = count(
        "excused", BilingualText("Vắng có lý do", "Excused"),
        BilingualText("bao nhiêu người vắng có lý do, 0 nếu không ai", "how many stayed away with a reason, 0 for none")
    )

    private static func count(_ name: String, _ label: BilingualText, _ hint: BilingualText) -> ActField<Int> {
        ActField(name, label, hint: hint, as: .number, FieldReader.number(in: 0...MeetingStatement.countMax))
    }

    private let day: Day
    private let meeting: MeetingStatement

    package init(_ values: FieldValues) throws {
        day = values[RecordMeeting.day]
        meeting = MeetingStatement(
            cell: values[RecordMeeting.cell], members: values[RecordMeeting.members],
            present: values[RecordMeeting.present], excused: values[RecordMeeting.excused])
        var problems = FieldProblems()
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        if meeting.present > meeting.members {
            problems.note(
                "Số có mặt \(vietnamese.number(meeting.present)) lớn hơn tổng số \(vietnamese.number(meeting.members))",
                "Present \(english.number(meeting.present)) is more than all \(english.number(meeting.members))",
                in: RecordMeeting.present.name)
        } else if meeting.present + meeting.excused > meeting.members {
            problems.note(
                "Có mặt \(vietnamese.number(meeting.present)) và vắng có lý do \(vietnamese.number(meeting.excused)) "
                    + "nhiều hơn tổng số \(vietnamese.number(meeting.members))",
                "Present \(english.number(meeting.present)) and excused \(english.number(meeting.excused)) are more "
                    + "than all \(english.number(meeting.members))",
                in: RecordMeeting.excused.name)
        }
        guard problems.isEmpty else { throw problems }
    }

    /// How many members the cell has, and whether it met that day.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject else { return [] }
        let count = try subject.reader.memberCount(ofCell: code, on: subject.day)
        return [KnownValue(members.name, members.label, text: count.map(String.init), count.map { [.number($0)] })]
    }

    package func write(_ writing: Writing) throws {
        var problems = FieldProblems()
        let (code, written) = (meeting.cell, day.vietnamese)
        guard try writing.reader.subject(.unit(code)) != nil, try writing.mayName(.unit(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: RecordMeeting.cell.name)
            throw problems
        }
        let kind = try writing.reader.kind(ofUnit: code, on: day)
        if kind?.isCell != true {
            problems.note(
                kind == nil ? "Chi bộ không hoạt động ngày \(written)" : "“\(code)” không phải là chi bộ",
                kind == nil ? "The cell is not in force on \(written)" : "“\(code)” is not a cell",
                in: kind == nil ? RecordMeeting.day.name : RecordMeeting.cell.name)
        }
        if let count = try writing.reader.memberCount(ofCell: code, on: day), meeting.members > count {
            problems.note(
                "Tổng số \(Speech(.vietnamese).number(meeting.members)) lớn hơn số đảng viên trong sổ ngày \(written): "
                    + Speech(.vietnamese).number(count),
                "\(meeting.members) in all is more than the members in the ledger on \(written): \(count)",
                in: RecordMeeting.members.name)
        }
        let subject = try writing.subject(.meeting(cell: code, day: day))
        let facts = try writing.reader.facts(of: subject)
        if !LiveFact.live(in: facts).isEmpty {
            problems.note(
                "Kỳ sinh hoạt ngày \(written) đã ghi rồi; nếu sai thì ghi lại cho đúng",
                "The meeting of \(written) is recorded already; if it is wrong, state it right",
                in: RecordMeeting.day.name)
        }
        guard problems.isEmpty else { throw problems }
        try writing.record(
            [Entry(.meetingHeld(meeting), effective: day, known: writing.today)], of: subject, facts: facts)
    }
}

extension LedgerReader {
    /// How many members a cell has at the end of a day; nil for a cell that the ledger does not number.
    fileprivate func memberCount(ofCell code: String, on day: Day) throws -> Int? {
        guard let number = try subject(.unit(code))?.number else { return nil }
        let cell = UnitID(index: number)
        return try people(ofCell: cell).count { person in
            let state = person.timeline.state(on: day)
            return state.cell == cell && state.standing.isMember
        }
    }
}
