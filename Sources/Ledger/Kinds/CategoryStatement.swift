internal import Words

/// Of what group somebody who is nominated comes. Wholly sealed; not dated itself: the last one stands.
package struct CategoryStatement: FactContent {
    package static let kind = FactKind.personCategorised
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("category", .choice(of: NomineeCategory.self), isRequired: false, isSealed: true)
    ]

    /// Of which; nil when that may not be read.
    package var category: NomineeCategory?

    /// This group.
    package init(_ category: NomineeCategory?) { self.category = category }

    package init?(open: Payload, sealed: Payload?) {
        self.init(sealed?["category"].flatMap(NomineeCategory.init))
    }

    package var open: Payload { Payload([:]) }

    package var sealed: Payload? { category.map { Payload(["category": $0.rawValue]) } }

    package var phrases: [Phrase] {
        [.words("Diện nguồn", "Group")] + (category.map { [.words(": ", ": "), .words($0.label)] } ?? [])
    }
}

extension FactKind {
    /// Of what group somebody comes.
    package static let personCategorised = FactKind("person.category")
}
