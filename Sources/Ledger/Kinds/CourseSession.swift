/// Who came to a class on the fact's day; of one day the last one stands. Who is sealed.
package struct CourseSession: FactContent {
    package static let kind = FactKind.courseMet
    package static let subject = SubjectKind.course
    package static let fields = [
        ContentField("unit", .unit), ContentField("code", .text(charactersMax: PersonEvent.classCharactersMax)),
        ContentField("enrolled", .number(0...CourseStatement.seatsMax)),
        ContentField("present", .number(0...CourseStatement.seatsMax)),
    ]

    /// Code of the unit that holds it.
    package var unit: String
    /// What the unit calls the class.
    package var code: String
    /// How many were on the list.
    package var enrolled: Int
    /// How many came.
    package var present: Int
    /// Who; nil where it may not be read. Sealed.
    package var attendance: Roster<Presence>?

    /// A day of the class.
    package init(unit: String, code: String, attendance: Roster<Presence>) {
        (self.unit, self.code, self.attendance) = (unit, code, attendance)
        (enrolled, present) = (attendance.marks.count, attendance.count(.present))
    }

    package init?(open: Payload, sealed: Payload?) {
        let max = CourseStatement.seatsMax
        guard let unit = open["unit"], let code = open["code"], let enrolled = open.count("enrolled", max: max),
            let present = open.count("present", max: max)
        else { return nil }
        (self.unit, self.code, self.enrolled, self.present) = (unit, code, enrolled, present)
        attendance = sealed?["attendance"].flatMap { Roster(text: $0) }
    }

    package var open: Payload {
        Payload(["code": code, "enrolled": String(enrolled), "present": String(present), "unit": unit])
    }

    package var sealed: Payload? { attendance.map { Payload(["attendance": $0.text]) } }
    package var mentions: [Mention] { Mention.of(unit: unit) }
    package func about(on day: Day) -> SubjectID? { .course(unit: unit, code: code) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [
            .words("Buổi học lớp ", "Lesson of class "), .text(code),
            .words(": \(present)/\(enrolled) có mặt", ": \(present) of \(enrolled) present"),
        ]
    }
}

extension FactKind {
    /// A class met.
    package static let courseMet = FactKind("class.met")
}
