/// A place is no longer in force from a day on.
package struct PlaceEnding: FactContent {
    package static let kind = FactKind.placeEnded
    package static let subject = SubjectKind.place
    package static let fields = [ContentField("code", .place)]

    /// The code.
    package var code: String

    /// Ends the place with this code.
    package init(code: String) { self.code = code }

    package init?(open: Payload, sealed: Payload?) {
        guard let code = open["code"] else { return nil }
        self.init(code: code)
    }

    package var open: Payload { Payload(["code": code]) }

    package func about(on day: Day) -> SubjectID? { .place(code) }
    package var subjectName: SubjectName? { .code(code) }

    package var phrases: [Phrase] { [.words("Thôi là địa bàn", "No longer a place")] }
}

extension FactKind {
    /// The end of a place.
    package static let placeEnded = FactKind("place.ended")
}
