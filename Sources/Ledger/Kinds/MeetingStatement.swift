/// Head-counts of one regular meeting of a cell.
package struct MeetingStatement: FactContent {
    package static let kind = FactKind.meetingHeld
    package static let subject = SubjectKind.meeting
    package static let fields = [
        ContentField("cell", .unit), ContentField("members", .number(0...countMax)),
        ContentField("present", .number(0...countMax)), ContentField("excused", .number(0...countMax)),
        MeetingMinutes.topicsField,
    ]

    /// No cell has more members.
    package static let countMax = 1_000_000

    /// The cell.
    package var cell: String
    /// How many members the cell had.
    package var members: Int
    /// How many came.
    package var present: Int
    /// How many stayed away with a reason.
    package var excused: Int
    /// Who came and what was talked about; nil where only head-counts are known. Sealed.
    package var minutes: MeetingMinutes?

    /// The head-counts of the cell's meeting.
    package init(cell: String, members: Int, present: Int, excused: Int, minutes: MeetingMinutes? = nil) {
        self.cell = cell
        self.members = members
        self.present = present
        self.excused = excused
        self.minutes = minutes
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let cell = open["cell"], let members = open.count("members", max: MeetingStatement.countMax),
            let present = open.count("present", max: MeetingStatement.countMax),
            let excused = open.count("excused", max: MeetingStatement.countMax)
        else { return nil }
        self.init(
            cell: cell, members: members, present: present, excused: excused, minutes: MeetingMinutes(sealed))
    }

    package var open: Payload {
        Payload([
            "cell": cell, "excused": String(excused), "members": String(members), "present": String(present),
        ])
    }

    package var sealed: Payload? { minutes?.sealed }

    package var mentions: [Mention] { Mention.of(unit: cell) }

    package func about(on day: Day) -> SubjectID? { .meeting(cell: cell, day: day) }
    package var subjectName: SubjectName? { .code(cell) }

    package var phrases: [Phrase] {
        [
            .words(
                "Sinh hoạt: \(present)/\(members) có mặt, \(excused) vắng có lý do",
                "Meeting: \(present) of \(members) present, \(excused) excused")
        ] + (minutes?.phrases ?? [])
    }
}

extension FactKind {
    /// A cell met.
    package static let meetingHeld = FactKind("meeting.held")
}
