package import Fields
package import Ledger
package import Organisation
package import Rulebook
package import Words

/// Somebody is absent from their place for a time.
package struct PersonGoesAway: PersonStep {
    package static let name = "person.away"
    package static let label = BilingualText("Ghi đi làm ăn xa", "Somebody goes away")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên vắng mặt một thời gian; vẫn thuộc chi bộ và địa bàn cũ.",
        "From that day a member is absent for a time; their cell and place stay.")
    /// Of a cell's own work.
    package static let need = Need.ownCell
    /// The event.
    package static let event = PersonEventKind.away
    /// From which day.
    package static let day = ActField(
        "day", BilingualText("Ngày đi", "Day of going"),
        hint: BilingualText("ngày bắt đầu vắng mặt, ví dụ 27/3/2019", "the first day of absence, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)

    /// Until which day that is granted.
    static let until = ActField<Day?>.optional(
        "until", BilingualText("Được phép vắng đến ngày", "Granted until"),
        hint: BilingualText(
            "ngày cuối của đợt được phép, ví dụ 27/9/2019; để trống: không ghi",
            "the last day that is granted, such as 27/9/2019; left out: not given"),
        as: .deadline, FieldReader.day)
    /// Somebody, the days, a paper.
    package static let fields: [any AnyActField] = [PersonFields.person, day, until, PersonFields.reference]
    /// An absence is granted for a time.
    package static let rules = [RuleKey.awaySuspendMax]

    /// What was typed.
    package let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// The event, until the day that is granted.
    package var content: PersonEvent {
        get throws {
            try PersonEvent(
                kind: .away, reference: values[PersonFields.reference], until: values[PersonGoesAway.until])
        }
    }

    /// What is granted ends after it begins.
    package func check(_ problems: inout FieldProblems) throws {
        guard let until = try values[PersonGoesAway.until], try until < values[PersonGoesAway.day] else { return }
        problems.note(
            "Ngày hết phép \(until.vietnamese) trước ngày đi",
            "The last day granted, \(until.vietnamese), is before the day of going", in: PersonGoesAway.until.name)
    }

    /// How long it may be granted at once.
    package func judge(_ rules: inout Judging) throws {
        guard let until = try values[PersonGoesAway.until] else { return }
        let first = try values[PersonGoesAway.day]
        rules.time(
            .awaySuspendMax, from: first, to: until, on: first, in: PersonGoesAway.until.name,
            isSo: BilingualText(
                "Đợt vắng được phép từ \(first.vietnamese) đến \(until.vietnamese)",
                "The absence is granted from \(first.vietnamese) to \(until.vietnamese)"),
            remedy: BilingualText(
                "Ghi ngày trong hạn; hết hạn thì xét cho phép đợt mới.",
                "Give a day within it; when it is over, another may be granted."))
    }

    /// Members who are there.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember && !state.isAway }
}

/// A list of who went away for work.
extension PersonGoesAway: DoneInRows {
    /// A verb.
    package static let manyLabel = BilingualText("Ghi nhiều người đi làm ăn xa theo bảng", "Many people go away")
    /// In a sentence.
    package static let manySummary = BilingualText(
        "Ghi cả một danh sách đảng viên vắng mặt một thời gian.",
        "Records a whole list of members who are absent for a time.")
}
