/// Which cell takes in which place from a day on, by their codes.
package struct CoverageStatement: FactContent {
    package static let kind = FactKind.coverageStated
    package static let subject = SubjectKind.coverage
    package static let fields = [ContentField("cell", .unit), ContentField("place", .place)]

    /// The cell.
    package var cell: String
    /// The place.
    package var place: String

    /// The coverage of `place` by `cell`.
    package init(cell: String, place: String) {
        self.cell = cell
        self.place = place
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let cell = open["cell"], let place = open["place"] else { return nil }
        self.init(cell: cell, place: place)
    }

    package var open: Payload { Payload(["cell": cell, "place": place]) }

    package var mentions: [Mention] { Mention.of(unit: cell, place: place) }

    package func about(on day: Day) -> SubjectID? { .coverage(cell: cell, place: place) }
    package var subjectName: SubjectName? { .code("\(cell) / \(place)") }

    package var phrases: [Phrase] { [.unit(cell), .words(" phụ trách ", " takes in "), .place(place)] }
}

extension FactKind {
    /// A cell takes in a place.
    package static let coverageStated = FactKind("coverage.stated")
}
