internal import Words

/// A person's answering for a unit, or for one place of it, from a day on.
package struct AssignmentStatement: FactContent {
    package static let kind = FactKind.assignmentStated
    package static let subject = SubjectKind.assignment
    package static let fields = [
        ContentField("role", .choice(of: AssignmentRole.self)), ContentField("unit", .unit),
        ContentField("place", .place, isRequired: false), ContentField.reference,
    ]

    /// Who.
    package var person: Identifier
    /// In what role.
    package var role: AssignmentRole
    /// The unit.
    package var unit: String
    /// Nil: the whole unit.
    package var place: String?
    /// The paper that says so; nil where there is none, or it may not be read.
    package var reference: String?

    /// The assignment of the person with this identity, in this role.
    package init(
        person: Identifier, role: AssignmentRole, unit: String, place: String?, reference: String? = nil
    ) {
        (self.person, self.role, self.unit, self.place) = (person, role, unit, place)
        self.reference = reference
    }

    /// What is assigned, whatever paper says so: what one assignment has in common with its end.
    package var bare: AssignmentStatement {
        AssignmentStatement(person: person, role: role, unit: unit, place: place)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let person = open["person"].flatMap({ Identifier(text: $0) }),
            let role = open["role"].flatMap(AssignmentRole.init), let unit = open["unit"]
        else { return nil }
        self.init(
            person: person, role: role, unit: unit, place: open["place"], reference: sealed?["reference"])
    }

    package var open: Payload {
        Payload(["person": person.description, "place": place, "role": role.rawValue, "unit": unit])
    }

    package var sealed: Payload? { .reference(reference) }

    package var mentions: [Mention] { Mention.of(unit: unit, place: place) + [.person(person)] }

    package func about(on day: Day) -> SubjectID? { .assignment(self) }
    package var subjectName: SubjectName? { .person(person) }

    package var phrases: [Phrase] { [.words("Được phân công: ", "Assigned: ")] + what + .by(reference) }

    /// In what role, and for what.
    var what: [Phrase] {
        let label = BilingualText(role.label.vietnamese.lowercasedFirst, role.label.english.lowercasedFirst)
        return [.words(label), .words(", ", ", "), place.map(Phrase.place) ?? .unit(unit)]
    }
}

extension FactKind {
    /// A person answers for a unit or a place.
    package static let assignmentStated = FactKind("assignment.stated")
}
