/// A person no longer answers for a unit or a place from a day on.
package struct AssignmentEnding: FactContent {
    package static let kind = FactKind.assignmentEnded
    package static let subject = SubjectKind.assignment
    package static let fields = AssignmentStatement.fields

    /// What ends.
    package var assignment: AssignmentStatement

    /// Ends this assignment.
    package init(_ assignment: AssignmentStatement) { self.assignment = assignment }

    package init?(open: Payload, sealed: Payload?) {
        guard let assignment = AssignmentStatement(open: open, sealed: sealed) else { return nil }
        self.init(assignment)
    }

    package var open: Payload { assignment.open }

    package var sealed: Payload? { assignment.sealed }

    package var mentions: [Mention] { assignment.mentions }

    package func about(on day: Day) -> SubjectID? { assignment.about(on: day) }
    package var subjectName: SubjectName? { assignment.subjectName }

    package var phrases: [Phrase] {
        [.words("Thôi phân công: ", "No longer assigned: ")] + assignment.what + .by(assignment.reference)
    }
}

extension FactKind {
    /// A person no longer answers for a unit or a place.
    package static let assignmentEnded = FactKind("assignment.ended")
}
