internal import Words

/// What became of a handing over, on a day.
package struct TransferEnding: FactContent {
    package static let kind = FactKind.transferEnded
    package static let subject = SubjectKind.transfer
    package static let fields = [
        ContentField("from", .unit), ContentField("to", .unit, isRequired: false),
        ContentField("outcome", .choice(of: TransferOutcome.self)),
        ContentField("reason", .text(charactersMax: 100), isRequired: false, isSealed: true),
    ]

    /// Who.
    package var person: Identifier
    /// Code of the cell.
    package var from: String
    /// Code of the organisation that was to receive them.
    package var to: String?
    /// What became of it.
    package var outcome: TransferOutcome
    /// Why they were not received: a code of the closed list. Sealed.
    package var reason: String?

    /// This end of a handing over.
    package init(_ transfer: TransferStatement, _ outcome: TransferOutcome, reason: String? = nil) {
        (person, from, to) = (transfer.person, transfer.from, transfer.to)
        (self.outcome, self.reason) = (outcome, reason)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let transfer = TransferStatement(open: open, sealed: nil),
            let outcome = open["outcome"].flatMap(TransferOutcome.init)
        else { return nil }
        self.init(transfer, outcome, reason: sealed?["reason"])
    }

    package var open: Payload {
        Payload(["from": from, "outcome": outcome.rawValue, "person": person.description, "to": to])
    }

    package var sealed: Payload? { reason.map { Payload(["reason": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: from) + Mention.of(unit: to) + [.person(person)] }

    package func about(on day: Day) -> SubjectID? { .transfer(person: person, from: from, to: to) }
    package var subjectName: SubjectName? { .person(person) }

    package var phrases: [Phrase] {
        [.words("Chuyển sinh hoạt từ ", "Transfer from "), .unit(from)]
            + (to.map { [.words(" đến ", " to "), .unit($0)] } ?? [])
            + [.words(": ", ": "), .words(outcome.label)]
            + (reason.map { [.words(", ", ", "), .reason(list: "transfer_decline", code: $0)] } ?? [])
    }
}

extension FactKind {
    /// A handing over came to an end.
    package static let transferEnded = FactKind("transfer.ended")
}
