/// The person is the one whom the ledger also has under another identity: their facts are folded together.
package struct SameAsStatement: FactContent {
    package static let kind = FactKind.personSameAs
    package static let subject = SubjectKind.person
    /// Who two are is not stated right: it is taken back, and stated of somebody else.
    package static let fields: [ContentField] = []

    /// The one who stays: recorded earlier.
    package var person: Identifier

    /// The same as the person with this identity.
    package init(person: Identifier) { self.person = person }

    package init?(open: Payload, sealed: Payload?) {
        guard let person = open["person"].flatMap({ Identifier(text: $0) }) else { return nil }
        self.init(person: person)
    }

    package var open: Payload { Payload(["person": person.description]) }

    package var mentions: [Mention] { [.person(person)] }

    package var phrases: [Phrase] {
        [.words("Là cùng một người với người đã ghi trước", "The same person as one recorded before")]
    }
}

extension FactKind {
    /// Two records are one person.
    package static let personSameAs = FactKind("person.same_as")
}
