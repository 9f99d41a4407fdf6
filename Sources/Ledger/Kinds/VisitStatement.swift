internal import Words

/// Somebody went to a place: on the fact's day, with what was found there. What is written about it in words is sealed.
package struct VisitStatement: FactContent {
    package static let kind = FactKind.visitMade
    package static let subject = SubjectKind.visit
    package static let fields = [
        ContentField("place", .place), ContentField("found", .choice(of: VisitFinding.self), isRequired: false),
        ContentField("due", .day, isRequired: false),
        ContentField("note", .text(charactersMax: noteCharactersMax), isRequired: false, isSealed: true),
    ]

    /// A few sentences.
    package static let noteCharactersMax = 500

    /// Code of the place.
    package var place: String
    /// Who went; nil where nobody is named.
    package var person: Identifier?
    /// What was found; nil where nothing is said.
    package var found: VisitFinding?
    /// By when what was found is to be mended; nil where nothing is said.
    package var due: Day?
    /// What was seen, and what is to be done. Sealed.
    package var note: String?

    /// A visit to the place with this code.
    package init(
        place: String, person: Identifier? = nil, found: VisitFinding? = nil, due: Day? = nil, note: String? = nil
    ) {
        (self.place, self.person, self.found, self.due, self.note) = (place, person, found, due, note)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let place = open["place"] else { return nil }
        let (person, found, due) = (
            open["person"].map { Identifier(text: $0) }, open["found"].map(VisitFinding.init(rawValue:)),
            open["due"].map { Day(text: $0) }
        )
        // What is there and cannot be read tells nothing.
        if case .some(nil) = person { return nil }
        if case .some(nil) = found { return nil }
        if case .some(nil) = due { return nil }
        self.init(
            place: place, person: person ?? nil, found: found ?? nil, due: due ?? nil, note: sealed?["note"])
    }

    package var open: Payload {
        Payload([
            "due": due?.description, "found": found?.rawValue, "person": person?.description, "place": place,
        ])
    }

    package var sealed: Payload? { note.map { Payload(["note": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: nil, place: place) + (person.map { [.person($0)] } ?? []) }

    package func about(on day: Day) -> SubjectID? { .visit(place: place, person: person, day: day) }
    package var subjectName: SubjectName? { .code(place) }

    package var phrases: [Phrase] {
        [.words("Đi cơ sở", "Visited")]
            + (found.map { [.words(": ", ": "), .words($0.label)] } ?? [])
            + (note.map { [.words(" · ", " · "), .text($0)] } ?? [])
            + (due.map { [.words(" · hạn khắc phục ", " · to be mended by "), .day($0)] } ?? [])
    }
}

extension FactKind {
    /// Somebody went to a place.
    package static let visitMade = FactKind("visit.made")
}
