package import Fields
package import Ledger
internal import Organisation
package import Words

/// Records who came to a class on a day.
package struct RecordLesson: Act {
    package static let name = "class.attendance"
    package static let label = BilingualText("Điểm danh lớp", "Record who came to a class")
    package static let summary = BilingualText(
        "Ghi ai có mặt ở một buổi của lớp; ghi lại cùng ngày thì thay lần trước. Được niêm kín.",
        "Records who came to a class on a day; done again for the day, it takes the place of before. Sealed.")
    package static let fields: [any AnyActField] = [CourseFields.course, day, who]
    package static let beginning = ActBeginning.fact(CourseFields.course.name)

    static let day = ActField(
        "day", BilingualText("Ngày học", "Day"), hint: BilingualText("ví dụ 27/3/2026", "such as 27/3/2026"),
        as: .day, FieldReader.dayThatHasCome)
    static let who = RosterField<Presence>(
        "who", BilingualText("Học viên", "Who is on the list"),
        hint: BilingualText("những người trong danh sách lớp", "those on the list of the class"), words: \.label)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Which class.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try CourseFields.known(subject) }
    /// Of who may write about the class.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try CourseFields.restated(subject) }
    /// Of classes that have a list.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        try CourseFields.found(subject)?.people.isEmpty == false
    }

    /// Those on the list.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard let found = try CourseFields.found(subject) else { return [] }
        return [
            FormGroup(nil, fields: [day]),
            FormGroup(nil, [who.listing(try subject.reader.inOrder(Array(found.people.keys)))]),
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let found = try writing.course(values, &problems)
        let marks = try values[RecordLesson.who]
        for number in found.people.keys.sorted() where marks[number] == nil {
            problems.note(missing: FieldProblem(.empty, text: ""), in: RecordLesson.who.text(of: number))
        }
        for number in marks.keys.sorted() where found.people[number] == nil {
            problems.note(
                "Không có trong danh sách lớp", "Not on the list of the class", in: RecordLesson.who.text(of: number))
        }
        if found.people.isEmpty {
            problems.note("Lớp chưa ghi danh ai", "Nobody is enrolled", in: RecordLesson.who.name)
        }
        let day = try values[RecordLesson.day]
        if day < found.course.from || day > found.course.until {
            problems.note(
                "Lớp học từ \(found.course.from.vietnamese) đến \(found.course.until.vietnamese)",
                "The class is held from \(found.course.from) to \(found.course.until)", in: RecordLesson.day.name)
        }
        try problems.throwIfAny()
        let session = CourseSession(
            unit: found.course.unit, code: found.course.code, attendance: try Roster(identities: marks, writing))
        try writing.record(
            [Entry(.courseMet(session), effective: day, known: writing.today)], of: found.subject, facts: found.facts)
    }
}
