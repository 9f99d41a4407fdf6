package import Fields
package import Ledger
internal import Organisation
internal import Store
package import Words

/// Takes back a handing over that was not answered, or was declined.
package struct WithdrawTransfer: AnswersTransfer {
    package static let name = "transfer.withdraw"
    package static let label = BilingualText("Thu hồi", "Withdraw")
    package static let summary = BilingualText(
        "Thôi chuyển: lần giới thiệu không còn chờ ai tiếp nhận; người ấy vẫn là của chi bộ cũ.",
        "Withdraws a transfer: it waits for nobody any more, and the member stays with their cell.")
    package static let fields: [any AnyActField] = [TransferAnswer.fact, day]
    /// What comes of it.
    package static let outcome = TransferOutcome.withdrawn

    static let day = TransferAnswer.day(
        "Ngày thu hồi", "Day of withdrawing", hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let fact = try values[TransferAnswer.fact]
        guard let sent = try writing.sentTransfer(fact, for: .withdrawn, noting: &problems) else { throw problems }
        let day = try values[WithdrawTransfer.day]
        TransferAnswer.check(day, sent, &problems)
        try problems.throwIfAny()
        try writing.record(
            [Entry(.transferEnded(TransferEnding(sent.step.sent, .withdrawn)), effective: day, known: writing.today)],
            of: sent.subject, facts: sent.facts)
    }
}
