package import Fields
package import Ledger
internal import Organisation
package import Words

/// Puts people on the list of a class, of those who wait for it.
package struct EnrolInCourse: Act {
    package static let name = "class.enrol"
    package static let label = BilingualText("Ghi danh vào lớp", "Enrol in a class")
    package static let summary = BilingualText(
        "Ghi danh những người đang chờ học: người ở bản chưa có đảng viên trước, rồi người chờ lâu hơn.",
        "Puts people who wait on the list of a class: those of villages without members first, then who waits longer.")
    package static let fields: [any AnyActField] = [CourseFields.course, day, who]
    package static let beginning = ActBeginning.fact(CourseFields.course.name)

    static let day = ActField(
        "day", BilingualText("Ngày cử đi học", "Day of enrolment"),
        hint: BilingualText("ví dụ 27/3/2026", "such as 27/3/2026"), as: .day, FieldReader.dayThatHasCome)
    static let who = RosterField<CourseOutcome>(
        "who", BilingualText("Đang chờ học", "Waiting"),
        hint: BilingualText(
            "người ở bản chưa có đảng viên đứng trước, rồi người chờ lâu hơn",
            "those of villages without members first, then who waits longer"), marks: [.enrolled]
    ) { _ in BilingualText("Ghi danh", "Enrol") }

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// Which class.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        guard let found = try CourseFields.found(subject) else { return [] }
        let left = max(0, found.course.seats - found.people.count)
        let waiting = try CourseQueue(
            subject.reader, found, on: subject.typed(day, .dayThatHasCome) ?? subject.day
        ).people.count
        let listed = min(waiting, RosterLimit.shown)
        return try CourseFields.known(subject) + [
            KnownValue(nil, BilingualText("Còn", "Left"), text: String(left), [.words(left.seats)]),
            KnownValue(
                nil, BilingualText("Đang chờ học", "Waiting"), text: String(waiting),
                [
                    .words(
                        BilingualText(
                            "\(waiting) người" + (listed < waiting ? ", hiện \(listed) người đầu" : ""),
                            "\(waiting)" + (listed < waiting ? ", the first \(listed) are shown" : "")))
                ]),
        ]
    }
    /// Of who may write about the class.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try CourseFields.restated(subject) }
    /// Of classes.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        try CourseFields.found(subject) != nil
    }

    /// Those who wait.
    package static func form(_ subject: KnownSubject) throws -> [FormGroup] {
        guard let found = try CourseFields.found(subject) else { return [] }
        let queue = try CourseQueue(
            subject.reader, found, on: subject.typed(day, .dayThatHasCome) ?? subject.day)
        return [FormGroup(nil, fields: [day]), FormGroup(nil, [who.listing(queue.shown)])]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let chosen = try values[EnrolInCourse.who].keys.sorted()
        if chosen.isEmpty {
            let words = BilingualText("Chọn ít nhất một người", "Choose at least one")
            problems.note(missing: FieldProblem(.contradicted(words), text: ""), in: EnrolInCourse.who.name)
        }
        let found = try writing.course(values, &problems)
        let left = found.course.seats - found.people.count
        if chosen.count > left {
            let words = left.seats
            problems.note(
                "Lớp chỉ còn \(words.vietnamese), chọn \(chosen.count) người",
                "The class has \(words.english) left, \(chosen.count) are chosen", in: EnrolInCourse.who.name)
        }
        let day = try values[EnrolInCourse.day]
        let waiting = Set(try CourseQueue(writing.reader, found, on: day).people)
        for number in chosen where !waiting.contains(number) {
            problems.note(
                "Người này không chờ học lớp này", "They do not wait for this class",
                in: EnrolInCourse.who.text(of: number))
        }
        if day > found.course.until {
            problems.note(
                "Không sau ngày bế giảng \(found.course.until.vietnamese)", "Not after its end, \(found.course.until)",
                in: EnrolInCourse.day.name)
        }
        try problems.throwIfAny()
        for number in chosen {
            guard let person = try writing.person(number, noting: &problems, in: EnrolInCourse.who.text(of: number))
            else { throw problems }
            let event = PersonEvent(kind: .classEnrolled, course: found.course.code)
            try writing.record(event, on: day, of: person, dayField: EnrolInCourse.day.name)
        }
        let all = found.people.merging(chosen.map { ($0, .enrolled) }) { old, _ in old }
        try writing.record(list: all, of: found, on: day)
    }
}

extension Int {
    /// So many seats, in words.
    fileprivate var seats: BilingualText { BilingualText("\(self) chỗ", self == 1 ? "1 seat" : "\(self) seats") }
}
