package import Fields
package import Ledger
internal import Organisation
internal import Rulebook
internal import Store
package import Words

/// Does not receive somebody who was handed over, for a reason of the closed list.
package struct DeclineTransfer: AnswersTransfer {
    package static let name = "transfer.decline"
    package static let label = BilingualText("Không tiếp nhận", "Do not receive")
    package static let summary = BilingualText(
        "Không tiếp nhận đảng viên được giới thiệu đến, nêu lý do; người ấy vẫn là của chi bộ cũ.",
        "Does not receive a member who was handed over, and says why; they stay with their cell.")
    package static let fields: [any AnyActField] = [TransferAnswer.fact, day, reason]
    /// What comes of it.
    package static let outcome = TransferOutcome.declined

    static let day = TransferAnswer.day(
        "Ngày trả lời", "Day of the answer", hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"))
    static let reason = ReasonFields.reason(.transferDecline)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let fact = try values[TransferAnswer.fact]
        guard let sent = try writing.sentTransfer(fact, for: .declined, noting: &problems) else {
            throw problems
        }
        let day = try values[DeclineTransfer.day]
        TransferAnswer.check(day, sent, &problems)
        try problems.throwIfAny()
        let ending = try TransferEnding(sent.step.sent, .declined, reason: values[DeclineTransfer.reason])
        try writing.record(
            [Entry(.transferEnded(ending), effective: day, known: writing.today)], of: sent.subject, facts: sent.facts)
    }
}
