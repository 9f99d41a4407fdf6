/// Which cell takes in which place from a day on, by their codes.
package struct CoverageStatement: FactContent {
    package static let kind = FactKind.coverageStated
    package static let subject = SubjectKind.coverage
    package static let fields = [
        ContentField("cell", .unit), ContentField("place", .place), ContentField.reference,
    ]

    /// The cell.
    package var cell: String
    /// The place.
    package var place: String
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// The coverage of `place` by `cell`.
    package init(cell: String, place: String, reference: String? = nil) {
        self.cell = cell
        self.place = place
        self.reference = reference
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let cell = open["cell"], let place = open["place"] else { return nil }
        self.init(cell: cell, place: place, reference: sealed?["reference"])
    }

    package var open: Payload { Payload(["cell": cell, "place": place]) }

    package var sealed: Payload? { .reference(reference) }

    package var mentions: [Mention] { Mention.of(unit: cell, place: place) }

    package func about(on day: Day) -> SubjectID? { .coverage(cell: cell, place: place) }
    package var subjectName: SubjectName? { .code("\(cell) / \(place)") }

    package var phrases: [Phrase] {
        [.unit(cell), .words(" phụ trách ", " takes in "), .place(place)] + .by(reference)
    }
}

extension FactKind {
    /// A cell takes in a place.
    package static let coverageStated = FactKind("coverage.stated")
}
