/// A cell met about one theme: no regular meeting, so that no figure counts it.
package struct ThematicMeetingStatement: FactContent {
    package static let kind = FactKind.thematicMeetingHeld
    package static let subject = SubjectKind.thematicMeeting
    package static let fields = MeetingStatement.fields

    /// The head-counts and the minutes, as of a regular one.
    package var meeting: MeetingStatement

    /// A meeting of these.
    package init(_ meeting: MeetingStatement) { self.meeting = meeting }

    package init?(open: Payload, sealed: Payload?) {
        guard let meeting = MeetingStatement(open: open, sealed: sealed) else { return nil }
        self.init(meeting)
    }

    package var open: Payload { meeting.open }
    package var sealed: Payload? { meeting.sealed }
    package var mentions: [Mention] { meeting.mentions }
    package func about(on day: Day) -> SubjectID? { .thematicMeeting(cell: meeting.cell, day: day) }
    package var subjectName: SubjectName? { meeting.subjectName }

    package var phrases: [Phrase] {
        [
            .words(
                "Sinh hoạt chuyên đề: \(meeting.present)/\(meeting.members) có mặt",
                "Thematic meeting: \(meeting.present) of \(meeting.members) present")
        ] + (meeting.minutes?.phrases ?? [])
    }
}

extension FactKind {
    /// A cell met about a theme.
    package static let thematicMeetingHeld = FactKind("meeting.thematic")
}
