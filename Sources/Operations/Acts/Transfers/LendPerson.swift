package import Fields
internal import Ledger
package import Organisation
package import Rulebook
internal import Store
package import Words

/// Transfers a member elsewhere for a time: away at home, all else as it was, with a day on which it ends.
package struct LendPerson: Act {
    package static let name = "transfer.lend"
    package static let label = BilingualText("Chuyển sinh hoạt tạm thời", "Transfer somebody for a time")
    package static let summary = BilingualText(
        "Từ ngày ấy đảng viên sinh hoạt tạm thời ở nơi khác: tính là đi vắng ở chi bộ, còn lại giữ nguyên; hết hạn thì nhắc.",
        "From that day a member meets elsewhere for a time: away from the cell, all else as it was; a reminder comes when it ends."
    )
    package static let fields: [any AnyActField] = [
        PersonFields.person, TransferFields.to, day, until, study, PersonFields.reference,
    ]
    /// How long it may last: longer for who studies.
    package static let rules: [RuleKey] = [.transferTempMin, .transferTempMax, .transferTempStudyMax]
    package static let beginning = ActBeginning.person(PersonFields.person.name)
    package static let isReviewed = true

    static let day = ActField(
        "day", BilingualText("Từ ngày", "From"),
        hint: BilingualText("ngày trên giấy giới thiệu, ví dụ 27/3/2019", "the day on the letter, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
    static let until = ActField(
        "until", BilingualText("Đến ngày", "Until"),
        hint: BilingualText("ngày hết hạn, ví dụ 27/9/2019", "the day it ends, such as 27/9/2019"), as: .deadline,
        FieldReader.day)

    static let study = ActField<Bool?>.optional(
        "study", BilingualText("Đi học", "Who studies"),
        hint: BilingualText("có hoặc không; để trống: không", "yes or no; left out: no"),
        onForm: BilingualText("Chọn nếu đi học", "Choose it for who studies"),
        as: .choice([Widget.Option("yes", BilingualText("Đi học", "Studies"))]), FieldReader.yesOrNo)

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    /// Members who are there.
    package static func isOffered(in state: PersonState) -> Bool { state.standing.isMember && !state.isAway }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try PersonFields.standing(subject) }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            guard try values[LendPerson.until] <= values[LendPerson.day] else { return }
            problems.note("Ngày hết hạn phải sau ngày đi", "It must end after it begins", in: LendPerson.until.name)
        }
        guard let person = try writing.person(PersonFields.person, of: values, &problems) else { throw problems }
        let day = try values[LendPerson.day]
        guard let from = try writing.cell(of: person, on: day, &problems, in: LendPerson.day.name) else {
            throw problems
        }
        try problems.throwIfAny()
        try writing.judge { try judge(&$0) }
        let event = try PersonEvent(
            kind: .away, reference: values[PersonFields.reference], counterpart: values[TransferFields.to])
        try writing.record(event, on: day, of: person, dayField: LendPerson.day.name)
        let sent = try TransferStatement(
            person: person.subject.id.id, from: from, to: nil, until: values[LendPerson.until])
        try writing.record(
            [Entry(.transferSent(sent), effective: day, known: writing.today)],
            of: writing.subject(.transfer(person: sent.person, from: from, to: nil)))
    }

    private func judge(_ rules: inout Judging) throws {
        let (first, last) = try (values[LendPerson.day], values[LendPerson.until])
        let isSo = BilingualText(
            "Chuyển sinh hoạt tạm thời từ \(first.vietnamese) đến \(last.vietnamese)",
            "Transferred from \(first.vietnamese) to \(last.vietnamese)")
        let remedy = BilingualText(
            "Ghi ngày trong hạn; vắng ngắn hơn thì ghi đi làm ăn xa, lâu hơn thì chuyển sinh hoạt chính thức.",
            "Give a day within it; who is absent for less is away, who is for longer is transferred officially.")
        let longest: RuleKey = try values[LendPerson.study] == true ? .transferTempStudyMax : .transferTempMax
        for key in [.transferTempMin, longest] {
            rules.time(key, from: first, to: last, on: first, in: LendPerson.until.name, isSo: isSo, remedy: remedy)
        }
    }
}
