package import Fields
package import Ledger
internal import Organisation
package import Words

/// Records how each on the list came out of a class: certificates in one go.
package struct FinishCourse: Act {
    package static let name = "class.certificates"
    package static let label = BilingualText("Ghi kết quả lớp, giấy chứng nhận", "Record a class's certificates")
    package static let summary = BilingualText(
        "Ghi ai được cấp giấy chứng nhận, ai không hoàn thành lớp, một lần cho cả lớp.",
        "Records who has the certificate and who did not finish, of the whole class at once.")
    package static let fields: [any AnyActField] = [CourseFields.course, day, PersonFields.reference, who]
    package static let beginning = ActBeginning.fact(CourseFields.course.name)
    package static let isReviewed = true

    static let day = ActField(
        "day", BilingualText("Ngày cấp", "Day of the certificates"),
        hint: BilingualText("ví dụ 27/3/2026", "such as 27/3/2026"), as: .day, FieldReader.dayThatHasCome)
    static let who = RosterField<CourseOutcome>(
        "who", BilingualText("Học viên", "Who is on the list"),
        hint: BilingualText("những người chưa có kết quả", "those of whom it is not said yet"),
        marks: [.certified, .unfinished], unmarked: BilingualText("Chưa có kết quả", "Not yet"), words: \.label)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// Which class.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try CourseFields.known(subject) }
    /// Of who may write about the class.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try CourseFields.restated(subject) }
    /// Of classes in which somebody still is.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        try CourseFields.found(subject)?.people.values.contains(.enrolled) ?? false
    }

    /// Those of whom it is not said.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard let found = try CourseFields.found(subject) else { return [] }
        return [
            FormGroup(nil, fields: [day, PersonFields.reference]),
            FormGroup(nil, [who.listing(try found.open(subject.reader))]),
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let marks = try values[FinishCourse.who]
        if marks.isEmpty {
            let words = BilingualText("Chọn kết quả của ít nhất một người", "Say it of at least one")
            problems.note(missing: FieldProblem(.contradicted(words), text: ""), in: FinishCourse.who.name)
        }
        let found = try writing.course(values, &problems)
        for number in marks.keys.sorted() where found.people[number] != .enrolled {
            problems.note(
                "Không có trong danh sách, hoặc đã có kết quả", "Not on the list, or it is said already",
                in: FinishCourse.who.text(of: number))
        }
        let day = try values[FinishCourse.day]
        if day < found.course.from {
            problems.note(
                "Không trước ngày khai giảng \(found.course.from.vietnamese)", "Not before \(found.course.from)",
                in: FinishCourse.day.name)
        }
        try problems.throwIfAny()
        for (number, outcome) in marks.sorted(by: { $0.key < $1.key }) {
            guard let person = try writing.person(number, noting: &problems, in: FinishCourse.who.text(of: number))
            else { throw problems }
            let event = try PersonEvent(
                kind: outcome == .certified ? found.course.sort.certificate : .classUnfinished,
                reference: outcome == .certified ? values[PersonFields.reference] : nil, course: found.course.code)
            try writing.record(event, on: day, of: person, dayField: FinishCourse.day.name)
        }
        try writing.record(list: found.people.merging(marks) { _, new in new }, of: found, on: day)
    }
}
