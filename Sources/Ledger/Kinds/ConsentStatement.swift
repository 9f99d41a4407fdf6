internal import Words

/// Somebody agreed on the effective day to be recorded by name: how, before whom, on which paper. Wholly sealed; that day itself stands in
/// the description too, which says that they may be named.
package struct ConsentStatement: FactContent {
    package static let kind = FactKind.personConsented
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("form", .choice(of: ConsentForm.self), isRequired: false, isSealed: true),
        ContentField("witness", .text(charactersMax: witnessCharactersMax), isRequired: false, isSealed: true),
        ContentField(
            "reference", .text(charactersMax: PersonEvent.referenceCharactersMax), isRequired: false, isSealed: true),
    ]

    /// The most characters of a witness.
    package static let witnessCharactersMax = 300

    /// How; nil when that may not be read.
    package var form: ConsentForm?
    /// Before whom; nil where nobody was there, or it may not be read.
    package var witness: String?
    /// Number and day of the paper; nil where there is none, or it may not be read.
    package var reference: String?

    /// So, before this witness, on this paper.
    package init(form: ConsentForm?, witness: String?, reference: String?) {
        (self.form, self.witness, self.reference) = (form, witness, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        self.init(
            form: sealed?["form"].flatMap(ConsentForm.init), witness: sealed?["witness"],
            reference: sealed?["reference"])
    }

    package var open: Payload { Payload([:]) }

    package var sealed: Payload? {
        guard form != nil || witness != nil || reference != nil else { return nil }
        return Payload(["form": form?.rawValue, "reference": reference, "witness": witness])
    }

    package var phrases: [Phrase] {
        [.words("Đồng ý ghi tên", "Agreed to be named")]
            + (form.map { [.words(": ", ": "), .words($0.label)] } ?? [])
            + (witness.map { [.words(" · ", " · "), .text($0)] } ?? [])
            + (reference.map { [.words(" · ", " · "), .text($0)] } ?? [])
    }
}

extension FactKind {
    /// Somebody agreed to be recorded by name.
    package static let personConsented = FactKind("person.consented")
}
