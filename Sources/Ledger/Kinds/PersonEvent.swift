internal import Words

/// One event of a person's road.
package struct PersonEvent: FactContent {
    package static let kind = FactKind.personEvent
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("event", .choice(of: PersonEventKind.self)), ContentField("cell", .unit, isRequired: false),
        ContentField("place", .place, isRequired: false),
        ContentField("reference", .text(charactersMax: referenceCharactersMax), isRequired: false, isSealed: true),
    ]

    /// The most characters of a reference.
    package static let referenceCharactersMax = 300

    /// Which kind.
    package var kind: PersonEventKind
    /// Code of the person's cell from this day; nil leaves it as it was.
    package var cell: String?
    /// Code of the person's living or working place from this day; nil leaves it as it was.
    package var place: String?
    /// The paper it stands on, such as a class or a decision. Sealed.
    package var reference: String?

    /// The event, with the cell and place it changes.
    package init(kind: PersonEventKind, cell: String? = nil, place: String? = nil, reference: String? = nil) {
        self.kind = kind
        self.cell = cell
        self.place = place
        self.reference = reference
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let kind = open["event"].flatMap(PersonEventKind.init) else { return nil }
        self.init(kind: kind, cell: open["cell"], place: open["place"], reference: sealed?["reference"])
    }

    package var open: Payload { Payload(["cell": cell, "event": kind.rawValue, "place": place]) }

    package var sealed: Payload? { reference.map { Payload(["reference": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: cell, place: place) }

    package var phrases: [Phrase] {
        let named = [cell.map(Phrase.unit), place.map(Phrase.place), reference.map(Phrase.text)].compactMap(\.self)
        return [.words(kind.label)] + named.flatMap { [.words(" · ", " · "), $0] }
    }
}

extension FactKind {
    /// Something that happened to a person.
    package static let personEvent = FactKind("person.event")
}
