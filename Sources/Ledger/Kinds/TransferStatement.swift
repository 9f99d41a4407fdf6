internal import Words

/// Somebody is handed over from a cell: to an organisation of this ledger, which receives them or does not, or elsewhere for a time.
/// It moves nobody: until received they count, and their file opens, where they were.
package struct TransferStatement: FactContent {
    package static let kind = FactKind.transferSent
    package static let subject = SubjectKind.transfer
    package static let fields = [
        ContentField("from", .unit), ContentField("to", .unit, isRequired: false),
        ContentField("until", .day, isRequired: false),
        ContentField(
            "reference", .text(charactersMax: PersonEvent.referenceCharactersMax), isRequired: false, isSealed: true),
    ]

    /// Who.
    package var person: Identifier
    /// Code of the cell.
    package var from: String
    /// Code of the organisation that is to receive them; nil for a transfer for a time.
    package var to: String?
    /// The day on which a transfer for a time ends; nil for one for good.
    package var until: Day?
    /// The letter of introduction: its number and day. Sealed.
    package var reference: String?

    /// The handing over of the person with this identity.
    package init(person: Identifier, from: String, to: String?, until: Day? = nil, reference: String? = nil) {
        (self.person, self.from, self.to, self.until, self.reference) = (person, from, to, until, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let person = open["person"].flatMap({ Identifier(text: $0) }), let from = open["from"] else { return nil }
        let until = open["until"].map { Day(text: $0) }
        // Of a last day that cannot be read, nothing follows.
        if case .some(nil) = until { return nil }
        self.init(
            person: person, from: from, to: open["to"], until: until ?? nil, reference: sealed?["reference"])
    }

    package var open: Payload {
        Payload(["from": from, "person": person.description, "to": to, "until": until?.description])
    }

    package var sealed: Payload? { reference.map { Payload(["reference": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: from) + Mention.of(unit: to) + [.person(person)] }

    package func about(on day: Day) -> SubjectID? { .transfer(person: person, from: from, to: to) }
    package var subjectName: SubjectName? { .person(person) }

    package var phrases: [Phrase] {
        let what: [Phrase] =
            if let to {
                [
                    .words("Chuyển sinh hoạt chính thức: từ ", "Official transfer: from "), .unit(from),
                    .words(" đến ", " to "), .unit(to),
                ]
            } else {
                [.words("Chuyển sinh hoạt tạm thời: từ ", "Transfer for a time: from "), .unit(from)]
            }
        return what + (until.map { [.words(", đến ngày ", ", until "), .day($0)] } ?? [])
            + (reference.map { [.words(" · ", " · "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// Somebody is handed over.
    package static let transferSent = FactKind("transfer.sent")
}
