internal import Words

/// One event of a person's road.
package struct PersonEvent: FactContent {
    package static let kind = FactKind.personEvent
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("event", .choice(of: PersonEventKind.self)), ContentField("cell", .unit, isRequired: false),
        ContentField("place", .place, isRequired: false),
        ContentField("reference", .text(charactersMax: referenceCharactersMax), isRequired: false, isSealed: true),
        ContentField("reason", .text(charactersMax: 100), isRequired: false, isSealed: true),
        ContentField("counterpart", .text(charactersMax: counterpartCharactersMax), isRequired: false, isSealed: true),
        ContentField("until", .day, isRequired: false),
        ContentField("eligible", .number(0...Ballot.votersMax), isRequired: false),
        ContentField("present", .number(0...Ballot.votersMax), isRequired: false),
        ContentField("agreed", .number(0...Ballot.votersMax), isRequired: false),
        ContentField("class", .text(charactersMax: classCharactersMax), isRequired: false),
    ]

    /// The most characters of a reference.
    package static let referenceCharactersMax = 300
    /// The most characters of what a class is called.
    package static let classCharactersMax = 40
    /// The most characters of the name of an organisation outside.
    package static let counterpartCharactersMax = 300

    /// Which kind.
    package var kind: PersonEventKind
    /// Code of the person's cell from this day; nil leaves it as it was.
    package var cell: String?
    /// Code of the person's living or working place from this day; nil leaves it as it was.
    package var place: String?
    /// The paper it stands on, such as a class or a decision. Sealed.
    package var reference: String?
    /// The organisation outside the ledger from which or to which somebody is transferred. Sealed.
    package var counterpart: String?
    /// Why, of the closed list that goes with the kind: a code. Sealed.
    package var reason: String?
    /// The last day of what is granted for a time, such as an absence; nil where nobody said.
    package var until: Day?
    /// Somebody else who has to do with it: who helps, who introduces.
    package var other: Identifier?
    /// How a vote went; nil for what is no vote.
    package var ballot: Ballot?
    /// The class, as its unit calls it.
    package var course: String?

    /// The event, with the cell and place it changes.
    package init(
        kind: PersonEventKind, cell: String? = nil, place: String? = nil, reference: String? = nil,
        counterpart: String? = nil, reason: String? = nil, until: Day? = nil, other: Identifier? = nil,
        ballot: Ballot? = nil, course: String? = nil
    ) {
        self.kind = kind
        self.counterpart = counterpart
        self.reason = reason
        self.cell = cell
        self.place = place
        self.reference = reference
        self.until = until
        (self.other, self.ballot, self.course) = (other, ballot, course)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let kind = open["event"].flatMap(PersonEventKind.init) else { return nil }
        let other = open["other"].map { Identifier(text: $0) }
        // What is there and cannot be read tells nothing.
        if case .some(nil) = other { return nil }
        self.init(
            kind: kind, cell: open["cell"], place: open["place"], reference: sealed?["reference"],
            counterpart: sealed?["counterpart"], reason: sealed?["reason"],
            until: open["until"].flatMap { Day(text: $0) }, other: other ?? nil, ballot: Ballot(open),
            course: open["class"])
    }

    package var open: Payload {
        // Most have none of the rest.
        guard other != nil || ballot != nil || course != nil else {
            return Payload(["cell": cell, "event": kind.rawValue, "place": place, "until": until?.description])
        }
        return Payload([
            "agreed": ballot.map { String($0.agreed) }, "cell": cell, "class": course,
            "eligible": ballot.map { String($0.eligible) }, "event": kind.rawValue, "other": other?.description,
            "place": place, "present": ballot.map { String($0.present) }, "until": until?.description,
        ])
    }

    package var sealed: Payload? {
        // One without either has no sealed part, as most have none.
        guard reference != nil || counterpart != nil || reason != nil else { return nil }
        return Payload(["counterpart": counterpart, "reason": reason, "reference": reference])
    }

    package var mentions: [Mention] { Mention.of(unit: cell, place: place) + (other.map { [.person($0)] } ?? []) }

    package var phrases: [Phrase] {
        let why = reason.flatMap { code in kind.reasonList.map { Phrase.reason(list: $0, code: code) } }
        let named = [
            cell.map(Phrase.unit), place.map(Phrase.place), counterpart.map(Phrase.text), why,
            reference.map(Phrase.text),
        ].compactMap(\.self)
        let end: [Phrase] = until.map { [.words(", đến ", ", until "), .day($0)] } ?? []
        return [.words(kind.label)] + end + (ballot?.phrases ?? [])
            + (course.map { [.words(" · lớp ", " · class "), .text($0)] } ?? [])
            + named.flatMap { [.words(" · ", " · "), $0] }
    }
}

extension FactKind {
    /// Something that happened to a person.
    package static let personEvent = FactKind("person.event")
}
