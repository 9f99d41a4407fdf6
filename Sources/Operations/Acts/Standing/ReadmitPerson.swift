package import Fields
internal import Ledger
package import Organisation
package import Rulebook
internal import Store
package import Words

/// Somebody who was a member is admitted again: introduced anew, and probationary again.
package struct ReadmitPerson: Act {
    package static let name = "person.readmit"
    package static let label = BilingualText("Ghi kết nạp lại", "Admit somebody again")
    package static let summary = BilingualText(
        "Người đã ra khỏi Đảng được giới thiệu và kết nạp lại; từ ngày kết nạp là đảng viên dự bị của chi bộ.",
        "Somebody who was a member is introduced and admitted again: a probationary member of the cell from the ceremony on."
    )
    package static let fields: [any AnyActField] = [
        PersonFields.person, nominated, day, PersonFields.newCell, PersonFields.newPlace, PersonFields.reference,
    ]
    /// How long after leaving, and how often.
    package static let rules: [RuleKey] = [.readmitWait, .readmitTimesMax]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    package static let isReviewed = true
    /// Rarely done.
    package static let isRare = true

    static let nominated = ActField(
        "nominated", BilingualText("Ngày chi bộ giới thiệu lại", "Day of the cell's introduction"),
        hint: BilingualText(
            "ngày nghị quyết của chi bộ, ví dụ 27/3/2019", "of the cell's resolution, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let day = ActField(
        "day", BilingualText("Ngày kết nạp lại", "Day of the ceremony"),
        hint: BilingualText("ngày tổ chức lễ, ví dụ 27/3/2019", "when it was held, such as 27/3/2019"), as: .day,
        FieldReader.dayThatHasCome)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// Who is neither a member nor a candidate.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .none }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            guard try values[ReadmitPerson.day] <= values[ReadmitPerson.nominated] else { return }
            problems.note(
                "Ngày kết nạp lại phải sau ngày chi bộ giới thiệu lại", "The ceremony must come after the introduction",
                in: ReadmitPerson.day.name)
        }
        let found = try writing.person(PersonFields.person, of: values, &problems)
        try writing.check(cell: PersonFields.newCell, of: values, on: values[ReadmitPerson.nominated], &problems)
        try writing.check(place: PersonFields.newPlace, of: values, on: values[ReadmitPerson.nominated], &problems)
        let nominated = try values[ReadmitPerson.nominated]
        if let found, !found.known.wasMember(before: nominated) {
            problems.note(
                "Trước ngày \(nominated.vietnamese) người này chưa từng là đảng viên",
                "Before \(nominated) this person never was a member", in: ReadmitPerson.nominated.name)
        }
        guard problems.isEmpty, let found else { throw problems }
        try writing.judge { try judge(found.known, &$0) }
        let (cell, place) = try (values[PersonFields.newCell], values[PersonFields.newPlace])
        let events = try [
            Entry(.personEvent(PersonEvent(kind: .nominated, cell: cell)), effective: nominated, known: writing.today),
            Entry(
                .personEvent(
                    PersonEvent(kind: .admitted, cell: cell, place: place, reference: values[PersonFields.reference])),
                effective: values[ReadmitPerson.day], known: writing.today),
        ]
        try writing.record(events, of: found, dayField: ReadmitPerson.nominated.name)
    }

    private func judge(_ known: KnownPerson, _ rules: inout Judging) throws {
        let (nominated, day) = try (values[ReadmitPerson.nominated], values[ReadmitPerson.day])
        let paper = BilingualText(
            "Nếu văn bản đã ban hành thì ghi theo văn bản.", "Where the paper was issued already, record it as such.")
        if let end = known.lastEnd(by: nominated) {
            rules.time(
                .readmitWait, from: end.day, to: day, on: day, in: ReadmitPerson.day.name,
                isSo: BilingualText(
                    "Người này ra khỏi Đảng ngày \(end.day.vietnamese), kết nạp lại ngày \(day.vietnamese)",
                    "They left the party on \(end.day.vietnamese) and are admitted again on \(day.vietnamese)"),
                remedy: paper)
        }
        let times = known.timesReadmitted + 1
        rules.number(
            .readmitTimesMax, times, on: day, in: ReadmitPerson.day.name,
            isSo: BilingualText(
                "Đây là lần kết nạp lại thứ \(times)", "They are admitted again for time number \(times)"),
            remedy: paper)
    }
}
