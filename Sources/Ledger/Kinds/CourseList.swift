/// Who is on the list of a class, and how each came out of it: the last one stands. Who is sealed.
package struct CourseList: FactContent {
    package static let kind = FactKind.courseListed
    package static let subject = SubjectKind.course
    package static let fields = [
        ContentField("unit", .unit), ContentField("code", .text(charactersMax: PersonEvent.classCharactersMax)),
        ContentField("enrolled", .number(0...CourseStatement.seatsMax)),
        ContentField("certified", .number(0...CourseStatement.seatsMax)),
    ]

    /// Code of the unit that holds it.
    package var unit: String
    /// What the unit calls the class.
    package var code: String
    /// How many are on the list.
    package var enrolled: Int
    /// How many of them have the certificate.
    package var certified: Int
    /// Who; nil where it may not be read. Sealed.
    package var people: Roster<CourseOutcome>?

    /// The class's list.
    package init(unit: String, code: String, people: Roster<CourseOutcome>) {
        (self.unit, self.code, self.people) = (unit, code, people)
        (enrolled, certified) = (people.marks.count, people.count(.certified))
    }

    package init?(open: Payload, sealed: Payload?) {
        let max = CourseStatement.seatsMax
        guard let unit = open["unit"], let code = open["code"], let enrolled = open.count("enrolled", max: max),
            let certified = open.count("certified", max: max)
        else { return nil }
        (self.unit, self.code, self.enrolled, self.certified) = (unit, code, enrolled, certified)
        people = sealed?["people"].flatMap { Roster(text: $0) }
    }

    package var open: Payload {
        Payload(["certified": String(certified), "code": code, "enrolled": String(enrolled), "unit": unit])
    }

    package var sealed: Payload? { people.map { Payload(["people": $0.text]) } }
    package var mentions: [Mention] { Mention.of(unit: unit) }
    package func about(on day: Day) -> SubjectID? { .course(unit: unit, code: code) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [
            .words("Danh sách lớp ", "List of class "), .text(code),
            .words(
                ": \(enrolled) người, \(certified) được cấp giấy chứng nhận",
                ": \(enrolled) people, \(certified) certified"),
        ]
    }
}

extension FactKind {
    /// The list of a class.
    package static let courseListed = FactKind("class.listed")
}
