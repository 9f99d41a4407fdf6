/// What a unit or a place became on a day, whole or in part: the effective day is that day. Of one that was split there are
/// several, of several that became one as well.
package struct SuccessionStatement: FactContent {
    /// Of what sort the two are: a unit becomes a unit, a place a place.
    package enum Sort: String, CaseIterable, Sendable {
        case unit, place
    }

    package static let kind = FactKind.successionStated
    package static let subject = SubjectKind.succession
    package static let fields = [
        ContentField("unit", .unit, isRequired: false), ContentField("new_unit", .unit, isRequired: false),
        ContentField("place", .place, isRequired: false), ContentField("new_place", .place, isRequired: false),
        ContentField.reference,
    ]

    /// Of what sort the two are.
    package var sort: Sort
    /// Code of what became another.
    package var old: String
    /// Code of what it became.
    package var new: String
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// `old` became `new`.
    package init(_ sort: Sort, old: String, new: String, reference: String? = nil) {
        (self.sort, self.old, self.new, self.reference) = (sort, old, new, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        let reference = sealed?["reference"]
        switch (open["unit"], open["new_unit"], open["place"], open["new_place"]) {
        case (let old?, let new?, nil, nil): self.init(.unit, old: old, new: new, reference: reference)
        case (nil, nil, let old?, let new?): self.init(.place, old: old, new: new, reference: reference)
        default: return nil
        }
    }

    package var open: Payload {
        switch sort {
        case .unit: Payload(["new_unit": new, "unit": old])
        case .place: Payload(["new_place": new, "place": old])
        }
    }

    package var sealed: Payload? { .reference(reference) }

    package var mentions: [Mention] {
        switch sort {
        case .unit: [.unit(old), .unit(new)]
        case .place: [.place(old), .place(new)]
        }
    }

    package func about(on day: Day) -> SubjectID? { .succession(sort, old: old, new: new) }
    package var subjectName: SubjectName? { .code("\(old) → \(new)") }

    package var phrases: [Phrase] {
        let became = Phrase.words(" trở thành ", " became ")
        return switch sort {
        case .unit: [.unit(old), became, .unit(new)] + .by(reference)
        case .place: [.place(old), became, .place(new)] + .by(reference)
        }
    }
}

extension FactKind {
    /// A unit or a place became another.
    package static let successionStated = FactKind("succession.stated")
}
