package import Fields
internal import Ledger
package import Organisation
internal import Store
package import Words

/// States of what group somebody who is nominated comes.
package struct CategorisePerson: Act {
    package static let name = "person.category"
    package static let label = BilingualText("Ghi diện nguồn", "State the group of who is nominated")
    package static let summary = BilingualText(
        "Ghi quần chúng được giới thiệu thuộc diện nào, theo danh sách đóng; niêm phong, chỉ dùng để đếm nguồn theo bản và năm.",
        "Writes of what group of a closed list somebody who is nominated comes; sealed, and used to count sources by village and year alone."
    )
    package static let need = Need.ownCell
    package static let fields: [any AnyActField] = [PersonFields.person, category]
    package static let beginning = ActBeginning.person(PersonFields.person.name)

    static let category = ActField(
        "category", BilingualText("Diện", "Group"),
        hint: BilingualText(
            "một trong: "
                + NomineeCategory.allCases.map { "\($0.rawValue) (\($0.label.vietnamese))" }
                .joined(separator: ", "),
            "one of: "
                + NomineeCategory.allCases.map { "\($0.rawValue) (\($0.label.english))" }
                .joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(NomineeCategory.allCases.map { Widget.Option($0.rawValue, $0.label) }), isSealed: true,
        FieldReader.choice(Choices.nomineeCategories))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// Candidates.
    package static func isOffered(in state: PersonState) -> Bool { state.standing == .candidate }

    /// The group as it stands.
    package static func known(_ subject: KnownSubject) throws -> [KnownValue] {
        let category = KnownPerson(try subject.live()).category?.content.category
        return [
            KnownValue(
                self.category.name, self.category.label, text: category?.rawValue,
                category.map { [.words($0.label)] } ?? [])
        ]
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        guard let (subject, known) = try writing.person(PersonFields.person, of: values, &problems) else {
            throw problems
        }
        let field = CategorisePerson.category.name
        if !known.wasNominated {
            problems.note(
                "Người này chưa được giới thiệu nguồn", "This person was not nominated", in: PersonFields.person.name)
        }
        let category = try values[CategorisePerson.category]
        if known.category?.content.category == category {
            problems.note("Đã ghi diện này", "It is recorded already", in: field)
        }
        try problems.throwIfAny()
        let entries = try writing.replacing(
            known.category?.fact, by: .personCategorised(CategoryStatement(category)), of: subject)
        try writing.record(entries, of: subject, facts: known.facts)
    }
}
