/// A cell no longer takes in a place from a day on.
package struct CoverageEnding: FactContent {
    package static let kind = FactKind.coverageEnded
    package static let subject = SubjectKind.coverage
    package static let fields = CoverageStatement.fields

    /// What ends.
    package var coverage: CoverageStatement

    /// Ends this coverage.
    package init(_ coverage: CoverageStatement) { self.coverage = coverage }

    package init?(open: Payload, sealed: Payload?) {
        guard let coverage = CoverageStatement(open: open, sealed: sealed) else { return nil }
        self.init(coverage)
    }

    package var open: Payload { coverage.open }
    package var sealed: Payload? { coverage.sealed }

    package var mentions: [Mention] { coverage.mentions }

    package func about(on day: Day) -> SubjectID? { coverage.about(on: day) }
    package var subjectName: SubjectName? { coverage.subjectName }

    package var phrases: [Phrase] {
        [
            .unit(coverage.cell), .words(" thôi phụ trách ", " no longer takes in "), .place(coverage.place),
        ] + .by(coverage.reference)
    }
}

extension FactKind {
    /// A cell no longer takes in a place.
    package static let coverageEnded = FactKind("coverage.ended")
}
