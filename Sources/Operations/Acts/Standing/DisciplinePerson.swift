package import Fields
internal import Ledger
package import Organisation
internal import Store
package import Words

/// Records that a member was disciplined: the form and the decision, not what for. Expulsion ends membership.
package struct DisciplinePerson: Act {
    package static let name = "person.discipline"
    package static let label = BilingualText("Ghi kỷ luật", "Record a discipline")
    package static let summary = BilingualText(
        "Ghi hình thức và quyết định kỷ luật, không ghi nội dung; khai trừ thì từ ngày ấy không còn là đảng viên.",
        "Records the form of a discipline and its decision, not what for; who is expelled is no member from that day on."
    )
    package static let fields: [any AnyActField] = [person, form, day, decision]
    package static let beginning = ActBeginning.person(person.name)
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    static let person = PersonFields.person
    static let form = ActField(
        "form", BilingualText("Hình thức", "Form"),
        hint: BilingualText(
            "khiển trách, cảnh cáo, cách chức, khai trừ; đảng viên dự bị: khiển trách, cảnh cáo",
            "reprimand, warning, dismissal, expulsion; of a probationary member: reprimand, warning"),
        onForm: BilingualText("Đảng viên dự bị: khiển trách hoặc cảnh cáo", "Of a probationary member: the first two"),
        as: .choice(DisciplineForm.allCases.map { Widget.Option($0.rawValue, $0.label) }), isSealed: true,
        FieldReader.choice(Choices.disciplineForms))
    static let day = ActField(
        "day", BilingualText("Ngày kỷ luật", "Day of the discipline"),
        hint: BilingualText("ngày công bố, ví dụ 27/3/2019", "the day it was announced, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let decision = ActField(
        "reference", BilingualText("Quyết định", "Decision"),
        hint: BilingualText(
            "số, ngày văn bản, nhiều nhất \(PersonEvent.referenceCharactersMax) ký tự",
            "number and day of the paper, at most \(PersonEvent.referenceCharactersMax) characters"),
        onForm: BilingualText("Số và ngày của văn bản, ví dụ QĐ 17-QĐ/HU, 27/3/2019", "Number and day of the paper"),
        isSealed: true, FieldReader.text(charactersMax: PersonEvent.referenceCharactersMax))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Members.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let found = try writing.person(DisciplinePerson.person, of: values, &problems) else { throw problems }
        let day = try values[DisciplinePerson.day]
        let standing = found.known.state(on: day).standing
        if !standing.isMember {
            problems.note(
                "Ngày \(day.vietnamese) người này không phải là đảng viên", "On \(day) this person is no member",
                in: DisciplinePerson.day.name)
        } else if standing == .probationary, values.ifRead(DisciplinePerson.form)?.isForProbationary == false {
            problems.note(
                "Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo",
                "A probationary member is reprimanded or warned, nothing else", in: DisciplinePerson.form.name)
        }
        try problems.throwIfAny()
        let (form, decision) = try (values[DisciplinePerson.form], values[DisciplinePerson.decision])
        if form == .expulsion {
            let event = PersonEvent(kind: .expelled, reference: decision)
            try writing.record(event, on: day, of: found, dayField: DisciplinePerson.day.name)
        } else {
            let statement = DisciplineStatement(form: form, reference: decision)
            try writing.record(
                [Entry(.personDisciplined(statement), effective: day, known: writing.today)], of: found.subject,
                facts: found.known.facts)
        }
    }
}
