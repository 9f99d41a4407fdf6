internal import Words

/// What was found on a visit is mended, from the fact's day on.
package struct VisitClosing: FactContent {
    package static let kind = FactKind.visitClosed
    package static let subject = SubjectKind.visit
    package static let fields = [
        ContentField("place", .place), ContentField("made", .day),
        ContentField(
            "result", .text(charactersMax: VisitStatement.noteCharactersMax), isRequired: false, isSealed: true),
    ]

    /// Code of the place.
    package var place: String
    /// Who went; nil where nobody is named.
    package var person: Identifier?
    /// The day of the visit.
    package var made: Day
    /// What was done. Sealed.
    package var result: String?

    /// Closes what was found that day.
    package init(place: String, person: Identifier?, made: Day, result: String?) {
        (self.place, self.person, self.made, self.result) = (place, person, made, result)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let place = open["place"], let made = open["made"].flatMap({ Day(text: $0) }) else { return nil }
        let person = open["person"].map { Identifier(text: $0) }
        if case .some(nil) = person { return nil }
        self.init(place: place, person: person ?? nil, made: made, result: sealed?["result"])
    }

    package var open: Payload {
        Payload(["made": made.description, "person": person?.description, "place": place])
    }

    package var sealed: Payload? { result.map { Payload(["result": $0]) } }

    package var mentions: [Mention] { Mention.of(unit: nil, place: place) + (person.map { [.person($0)] } ?? []) }

    package func about(on day: Day) -> SubjectID? { .visit(place: place, person: person, day: made) }
    package var subjectName: SubjectName? { .code(place) }

    package var phrases: [Phrase] {
        [.words("Đã khắc phục kết quả đi cơ sở ngày ", "Mended what was found on "), .day(made)]
            + (result.map { [.words(": ", ": "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// What was found on a visit is mended.
    package static let visitClosed = FactKind("visit.closed")
}
