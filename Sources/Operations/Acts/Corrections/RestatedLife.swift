internal import Fields
internal import Ledger
internal import Organisation
internal import Words

/// What is asked of facts about the life of a cell, and of classes, where they are stated right: as much as of those that record them.
struct RestatedLife {
    private let day: Day
    private let writing: Writing
    private(set) var problems = FieldProblems()

    init(on day: Day, _ writing: Writing) { (self.day, self.writing) = (day, writing) }

    /// Notes what a statement cannot say.
    mutating func check(_ statement: Statement) throws {
        switch statement {
        case .meetingHeld(let meeting): check(meeting)
        case .thematicMeetingHeld(let thematic): check(thematic.meeting)
        case .duesTicked(let dues): check(dues)
        case .conclusionStated(let conclusion):
            if let by = conclusion.by, by < day {
                note("Không trước ngày sinh hoạt \(day.vietnamese)", "Not before the meeting, \(day)", in: "by")
            }
        case .conclusionDone(let done):
            if day < done.met { note("Không trước ngày sinh hoạt", "Not before the meeting", in: "met") }
        case .unitRated(let rating): RatingFields.check(year: rating.year, on: day, in: field("year"), &problems)
        case .personRated(let rating):
            if let year = rating.year { RatingFields.check(year: year, on: day, in: field("year"), &problems) }
        case .coursePlanned(let course): try check(course)
        case .courseListed(let list):
            guard let people = list.people else { return }
            fixed("enrolled", list.enrolled, people.marks.count)
            fixed("certified", list.certified, people.count(.certified))
        case .courseMet(let session):
            guard let attendance = session.attendance else { return }
            fixed("enrolled", session.enrolled, attendance.marks.count)
            fixed("present", session.present, attendance.count(.present))
        default: break
        }
    }

    private func field(_ name: String) -> String { "\(RestateFact.content.name).\(name)" }

    private mutating func note(_ vietnamese: String, _ english: String, in name: String) {
        problems.note(vietnamese, english, in: field(name))
    }

    /// What is counted from people who are marked is changed by marking them again.
    private mutating func fixed(_ name: String, _ said: Int, _ counted: Int) {
        guard said != counted else { return }
        note(
            "Số này đếm từ danh sách đánh dấu (\(counted)); sai thì ghi lại danh sách",
            "This is counted from people who are marked (\(counted)); where it is wrong, mark them again", in: name)
    }

    private mutating func check(_ meeting: MeetingStatement) {
        if let attendance = meeting.minutes?.attendance {
            fixed("members", meeting.members, attendance.marks.count)
            fixed("present", meeting.present, attendance.count(.present))
            fixed("excused", meeting.excused, attendance.count(.excused))
        } else {
            let counts = MeetingCounts(
                members: meeting.members, present: meeting.present, excused: meeting.excused)
            for entry in counts.problems.entries { problems.note(entry.problem, in: field(entry.field)) }
        }
    }

    private mutating func check(_ dues: DuesStatement) {
        if dues.month != dues.month.startOfMonth {
            note("Ghi ngày đầu của tháng", "Write the first day of the month", in: "month")
        } else if dues.month > writing.today {
            note("Tháng ấy chưa đến", "That month has not come", in: "month")
        }
        guard let marks = dues.marks else { return }
        fixed("paid", dues.paid, marks.count(.paid))
        fixed("exempt", dues.exempt, marks.count(.exempt))
        if dues.members < marks.marks.count {
            note(
                "Ít hơn số người đã đánh dấu: \(marks.marks.count)", "Fewer than are marked: \(marks.marks.count)",
                in: "members")
        }
    }

    private mutating func check(_ course: CourseStatement) throws {
        if course.until < course.from {
            note("Không trước ngày khai giảng \(course.from.vietnamese)", "Not before \(course.from)", in: "until")
        }
        let found = try writing.reader.course(.name(unit: course.unit, code: course.code))
        if let enrolled = found?.people.count, enrolled > course.seats {
            note("Lớp đã ghi danh \(enrolled) người", "\(enrolled) are enrolled", in: "seats")
        }
    }
}
