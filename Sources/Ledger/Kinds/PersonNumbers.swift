internal import Words

/// The numbers of somebody's papers: wholly sealed. Not dated itself: the last one stands.
package struct PersonNumbers: FactContent {
    package static let kind = FactKind.personNumbered
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("card", .text(charactersMax: digitsMax), isRequired: false, isSealed: true),
        ContentField("identity", .text(charactersMax: digitsMax), isRequired: false, isSealed: true),
    ]

    /// The most digits of a number.
    package static let digitsMax = 20
    /// The digits of an identity number, by the law on identity cards.
    package static let identityDigits = 12

    /// Number of the member's card, its leading zeros too.
    package var card: String?
    /// Number of the identity card, its leading zeros too.
    package var identity: String?

    /// These numbers.
    package init(card: String?, identity: String?) { (self.card, self.identity) = (card, identity) }

    package init?(open: Payload, sealed: Payload?) {
        self.init(card: sealed?["card"], identity: sealed?["identity"])
    }

    package var open: Payload { Payload([:]) }

    package var sealed: Payload? {
        let payload = Payload(["card": card, "identity": identity])
        return payload.isEmpty ? nil : payload
    }

    package var phrases: [Phrase] {
        let named: [(BilingualText, String?)] = [
            (BilingualText("thẻ đảng viên ", "member's card "), card),
            (BilingualText("căn cước ", "identity card "), identity),
        ]
        let pieces = named.compactMap { label, number in number.map { [Phrase.words(label), .text($0)] } }
        let all = Array(pieces.joined(separator: [.words(", ", ", ")]))
        return [.words("Số giấy tờ: ", "Numbers of papers: ")] + (all.isEmpty ? [.words("không ghi", "none")] : all)
    }
}

extension FactKind {
    /// The numbers of somebody's papers.
    package static let personNumbered = FactKind("person.numbered")
}
