package import Fields
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
        ActField(name, label, hint: hint, as: .number, headCount)
    }
    private static let headCount = FieldReader.number(in: 0...MeetingStatement.countMax)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// How many members the cell has, and whether it met that day.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard case .unit(let code) = subject.subject else { return [] }
        let count = try subject.reader.memberCount(ofCell: code, on: subject.day)
        return [KnownValue(members.name, members.label, text: count.map(String.init), count.map { [.number($0)] })]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let counts = MeetingCounts(
            members: values.ifRead(RecordMeeting.members), present: values.ifRead(RecordMeeting.present),
            excused: values.ifRead(RecordMeeting.excused))
        problems.note(counts.problems)
        let code = try values[RecordMeeting.cell]
        guard try writing.reader.subject(.unit(code)) != nil, try writing.mayName(.unit(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: RecordMeeting.cell.name)
            throw problems
        }
        let day = try values[RecordMeeting.day]
        try writing.reader.problems(ofMeeting: counts, of: code, on: day, noting: &problems)
        try problems.throwIfAny()
        let meeting = try MeetingStatement(
            cell: code, members: values[RecordMeeting.members], present: values[RecordMeeting.present],
            excused: values[RecordMeeting.excused])
        let subject = try writing.subject(.meeting(cell: code, day: day))
        try writing.record(
            [Entry(.meetingHeld(meeting), effective: day, known: writing.today)], of: subject,
            facts: writing.reader.facts(of: subject))
    }
}

/// A roster of many cells, or a year of one.
extension RecordMeeting: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi nhiều kỳ sinh hoạt theo bảng", "Record many meetings")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi số có mặt của nhiều chi bộ, nhiều kỳ, theo một bảng.",
        "Records the head-counts of many cells and meetings, of one table.")
    /// One meeting of a cell a day.
    package static func marks(of values: FieldValues) throws -> [RowMark] {
        try [RowMark(field: day.name, text: "\(values[cell]) \(values[day])")]
    }
}
