internal import Fields
internal import Ledger
internal import Organisation
internal import Store
internal import Views
internal import Words

/// Head-counts of a meeting as far as they can be read.
struct MeetingCounts {
    var members: Int?
    var present: Int?
    var excused: Int?

    /// What they tell of each other.
    var problems: FieldProblems {
        var problems = FieldProblems()
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        guard let members else { return problems }
        if let excused, excused > members {
            problems.note(
                "Vắng có lý do \(vietnamese.number(excused)) lớn hơn tổng số \(vietnamese.number(members))",
                "Excused \(english.number(excused)) is more than all \(english.number(members))",
                in: RecordMeeting.excused.name)
        }
        guard let present else { return problems }
        if present > members {
            problems.note(
                "Số có mặt \(vietnamese.number(present)) lớn hơn tổng số \(vietnamese.number(members))",
                "Present \(english.number(present)) is more than all \(english.number(members))",
                in: RecordMeeting.present.name)
        } else if let excused, excused <= members, present + excused > members {
            problems.note(
                "Có mặt \(vietnamese.number(present)) và vắng có lý do \(vietnamese.number(excused)) "
                    + "nhiều hơn tổng số \(vietnamese.number(members))",
                "Present \(english.number(present)) and excused \(english.number(excused)) are more "
                    + "than all \(english.number(members))",
                in: RecordMeeting.excused.name)
        }
        return problems
    }
}

extension LedgerReader {
    /// What the ledger tells of a meeting that is to be recorded.
    func problems(
        ofMeeting counts: MeetingCounts, of cell: String, on day: Day, noting problems: inout FieldProblems
    ) throws {
        let (written, kind) = (day.vietnamese, try kind(ofUnit: cell, on: day))
        if kind?.isCell != true {
            problems.note(
                kind == nil ? "Chi bộ không hoạt động ngày \(written)" : "“\(cell)” không phải là chi bộ",
                kind == nil ? "The cell is not in force on \(written)" : "“\(cell)” is not a cell",
                in: kind == nil ? RecordMeeting.day.name : RecordMeeting.cell.name)
        }
        if kind?.isCell == true, let members = counts.members, let count = try memberCount(ofCell: cell, on: day),
            members > count
        {
            problems.note(
                "Tổng số \(Speech(.vietnamese).number(members)) lớn hơn số đảng viên trong sổ ngày \(written): "
                    + Speech(.vietnamese).number(count),
                "\(members) in all is more than the members in the ledger on \(written): \(count)",
                in: RecordMeeting.members.name)
        }
        if let (meeting, fact) = try meeting(of: cell, on: day) {
            let author = try vault.accountName(of: fact.author)
            let recorded = calendar.day(of: fact.recorded).vietnamese
            problems.note(
                "Sổ đã có kỳ sinh hoạt ngày \(written) của chi bộ: tổng số \(meeting.members), có mặt "
                    + "\(meeting.present), vắng có lý do \(meeting.excused) (\(author ?? "một tài khoản khác") ghi ngày "
                    + "\(recorded)). Kỳ khác thì sửa ngày; số ấy sai thì mở bản ghi ấy và ghi lại cho đúng",
                "The meeting of \(written) is in the ledger already: \(meeting.members) in all, \(meeting.present) "
                    + "present, \(meeting.excused) excused (recorded by \(author ?? "another account") on \(recorded)). "
                    + "Of another meeting, mend the day; if those numbers are wrong, open that fact and state it right",
                in: RecordMeeting.day.name)
        }
    }

    /// What is recorded of a meeting, and the fact that says it; nil where nothing is.
    private func meeting(of cell: String, on day: Day) throws -> (MeetingStatement, Fact)? {
        guard let subject = try subject(.meeting(cell: cell, day: day)),
            let live = LiveFact.live(in: try facts(of: subject)).last,
            case .meetingHeld(let meeting) = live.statement, let stored = try fact(live.id)
        else { return nil }
        return (meeting, stored.fact.fact)
    }

    /// How many members a cell has at the end of a day; nil for a cell that the ledger does not number.
    func memberCount(ofCell code: String, on day: Day) throws -> Int? {
        guard let number = try subject(.unit(code))?.number else { return nil }
        return try standings(inCell: UnitID(index: number), on: day).count { $0.isMember }
    }
}
