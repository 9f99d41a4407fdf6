internal import Words

/// A member was disciplined on a day, and stays one: the form and the decision, never what for. Wholly sealed.
package struct DisciplineStatement: FactContent {
    package static let kind = FactKind.personDisciplined
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("form", .choice(of: DisciplineForm.self), isRequired: false, isSealed: true),
        ContentField(
            "reference", .text(charactersMax: PersonEvent.referenceCharactersMax), isRequired: false, isSealed: true),
    ]

    /// In which form; nil when that may not be read.
    package var form: DisciplineForm?
    /// Number and day of the decision; nil when that may not be read.
    package var reference: String?

    /// This form, by this decision.
    package init(form: DisciplineForm?, reference: String?) { (self.form, self.reference) = (form, reference) }

    package init?(open: Payload, sealed: Payload?) {
        self.init(form: sealed?["form"].flatMap(DisciplineForm.init), reference: sealed?["reference"])
    }

    package var open: Payload { Payload([:]) }

    package var sealed: Payload? {
        guard form != nil || reference != nil else { return nil }
        return Payload(["form": form?.rawValue, "reference": reference])
    }

    package var phrases: [Phrase] {
        [.words("Kỷ luật", "Disciplined")]
            + (form.map { [.words(": ", ": "), .words($0.label)] } ?? [])
            + (reference.map { [.words(" · ", " · "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// A member was disciplined.
    package static let personDisciplined = FactKind("person.disciplined")
}
