/// A unit is no longer in force from a day on.
package struct UnitEnding: FactContent {
    package static let kind = FactKind.unitEnded
    package static let subject = SubjectKind.unit
    package static let fields = [ContentField("code", .unit)]

    /// The code.
    package var code: String

    /// Ends the unit with this code.
    package init(code: String) { self.code = code }

    package init?(open: Payload, sealed: Payload?) {
        guard let code = open["code"] else { return nil }
        self.init(code: code)
    }

    package var open: Payload { Payload(["code": code]) }

    package func about(on day: Day) -> SubjectID? { .unit(code) }
    package var subjectName: SubjectName? { .code(code) }

    package var phrases: [Phrase] { [.words("Kết thúc hoạt động", "Ends")] }
}

extension FactKind {
    /// The end of a unit.
    package static let unitEnded = FactKind("unit.ended")
}
