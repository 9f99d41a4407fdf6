internal import Fields
package import Ledger
internal import Organisation
internal import Store
internal import Words

/// An act that answers a handing over: received, not received, withdrawn.
package protocol AnswersTransfer: Act {
    /// What comes of it.
    static var outcome: TransferOutcome { get }
}

extension AnswersTransfer {
    /// Of the fact that hands somebody over.
    package static var beginning: ActBeginning { .fact(TransferAnswer.fact.name) }
    /// It changes where somebody belongs, or leaves it as it was.
    package static var isReviewed: Bool { true }

    /// Who, from where to where.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] { try SentTransfer.known(subject) }

    /// Of a handing over that waits for this answer.
    package static func isOffered(about subject: KnownSubject) throws -> Bool {
        guard case .fact(let id) = subject.subject, let sent = try SentTransfer(id, subject.reader),
            sent.step.sent.to != nil
        else { return false }
        return sent.step.isOpen || (outcome == .withdrawn && sent.step.ending?.outcome == .declined)
    }

    /// What it would say, so that it is offered only to the side whose answer it is.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] {
        guard case .fact(let id) = subject.subject, let sent = try SentTransfer(id, subject.reader) else { return [] }
        return [.transferEnded(TransferEnding(sent.step.sent, outcome))]
    }
}

/// What the answers share.
enum TransferAnswer {
    static let fact = ActField(
        "fact", BilingualText("Lần chuyển", "Transfer"),
        hint: BilingualText("mã bản ghi của lần giới thiệu", "identity of the fact that hands over"), as: .hidden,
        FieldReader.fact)

    static func day(_ vietnamese: String, _ english: String, hint: BilingualText) -> ActField<Day> {
        ActField("day", BilingualText(vietnamese, english), hint: hint, as: .day, FieldReader.dayThatHasCome)
    }

    /// An answer does not come before what it answers.
    static func check(_ day: Day, _ sent: SentTransfer, _ problems: inout FieldProblems) {
        guard day < sent.step.day else { return }
        problems.note(
            "Phải từ ngày giới thiệu \(sent.step.day.vietnamese) trở đi",
            "Not before the introduction, \(sent.step.day)",
            in: "day")
    }
}
