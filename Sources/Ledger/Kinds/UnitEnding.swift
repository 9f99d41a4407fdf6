/// A unit is no longer in force from a day on.
package struct UnitEnding: FactContent {
    package static let kind = FactKind.unitEnded
    package static let subject = SubjectKind.unit
    package static let fields = [ContentField("code", .unit), ContentField.reference]

    /// The code.
    package var code: String
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// Ends the unit with this code.
    package init(code: String, reference: String? = nil) { (self.code, self.reference) = (code, reference) }

    package init?(open: Payload, sealed: Payload?) {
        guard let code = open["code"] else { return nil }
        self.init(code: code, reference: sealed?["reference"])
    }

    package var open: Payload { Payload(["code": code]) }
    package var sealed: Payload? { .reference(reference) }

    package func about(on day: Day) -> SubjectID? { .unit(code) }
    package var subjectName: SubjectName? { .code(code) }

    package var phrases: [Phrase] { [.words("Kết thúc hoạt động", "Ends")] + .by(reference) }
}

extension FactKind {
    /// The end of a unit.
    package static let unitEnded = FactKind("unit.ended")
}
