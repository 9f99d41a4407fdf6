/// From the fact's day on a cell runs the cases of a village that has no cell or members of its own, as the level above decided (Quy định
/// 29-QĐ/TW, point 3.4); without a cell, nobody does any more. The last one by a day stands.
package struct EntrustingStatement: FactContent {
    package static let kind = FactKind.villageEntrusted
    package static let subject = SubjectKind.entrusting
    package static let fields = [
        ContentField("place", .place), ContentField("cell", .unit, isRequired: false), ContentField.reference,
    ]

    /// Code of the village.
    package var place: String
    /// Code of the cell; nil where no cell runs them any more.
    package var cell: String?
    /// The official member of the cell who sees to it; nil where nobody is named.
    package var person: Identifier?
    /// The paper; sealed.
    package var reference: String?

    /// The village's cases are this cell's.
    package init(place: String, cell: String?, person: Identifier?, reference: String?) {
        (self.place, self.cell, self.person, self.reference) = (place, cell, person, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let place = open["place"] else { return nil }
        let person = open["person"].map { Identifier(text: $0) }
        if case .some(nil) = person { return nil }
        self.init(place: place, cell: open["cell"], person: person ?? nil, reference: sealed?["reference"])
    }

    package var open: Payload {
        Payload(["cell": cell, "person": person?.description, "place": place])
    }

    package var sealed: Payload? { .reference(reference) }
    package var mentions: [Mention] {
        Mention.of(unit: cell, place: place) + (person.map { [.person($0)] } ?? [])
    }
    package func about(on day: Day) -> SubjectID? { .entrusting(place: place) }
    package var subjectName: SubjectName? { .code(place) }

    package var phrases: [Phrase] {
        guard let cell else {
            return [.words("Thôi giao việc kết nạp ở bản cho chi bộ khác", "No cell runs the village's cases")]
                + .by(reference)
        }
        return [.words("Giao việc kết nạp ở bản cho ", "The village's cases are run by "), .unit(cell)] + .by(reference)
    }
}

extension FactKind {
    /// A village's cases are given to a cell.
    package static let villageEntrusted = FactKind("village.entrusted")
}
