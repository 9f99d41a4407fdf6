package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Says that two people of the ledger are one. From then on their facts are folded together, under the number of whom was
/// recorded first; taking the fact back parts them again.
package struct JoinPeople: Act {
    package static let name = "person.join"
    package static let label = BilingualText("Ghi là cùng một người", "Join two people")
    package static let summary = BilingualText(
        "Hai bản ghi là một người: gộp những gì đã ghi về cả hai; rút lại bản ghi này thì tách ra như cũ.",
        "Two in the ledger are one person: what is recorded of both is taken together; taking this back parts them again."
    )
    package static let fields: [any AnyActField] = [person, other]
    package static let beginning = ActBeginning.person(person.name)
    package static let isReviewed = true

    static let person = PersonFields.person
    static let other = ActField(
        "other", BilingualText("Người kia", "The other"),
        hint: BilingualText(
            "số của người kia trong sổ này, như #412", "the other's number in this ledger, such as #412"),
        onForm: BilingualText("Họ tên, mã hoặc số", "Name, code or number"), as: .person,
        FieldReader.personNumber)

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Where somebody stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        try PersonFields.standing(subject)
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        let own = try writing.person(JoinPeople.person, of: values, &problems)
        let second = try writing.person(JoinPeople.other, of: values, &problems)
        if let own, let second, own.subject == second.subject {
            let (person, other) = try (values[JoinPeople.person], values[JoinPeople.other])
            problems.note(
                person == other ? "Chọn một người khác" : "Hai bản ghi này đã là một người",
                person == other ? "Choose somebody else" : "The two are one person already",
                in: JoinPeople.other.name)
        }
        guard problems.isEmpty, let own, let second else { throw problems }
        // Who was recorded first stays, whichever of the two one began from: an identity says when it was given.
        let (kept, joined) = own.subject.id.id < second.subject.id.id ? (own, second) : (second, own)
        try writing.look(at: kept.subject, kept.known.facts)
        let same = SameAsStatement(person: kept.subject.id.id)
        try writing.record(
            [Entry(.personIsSame(same), effective: writing.today, known: writing.today)],
            of: joined.subject)
    }
}
