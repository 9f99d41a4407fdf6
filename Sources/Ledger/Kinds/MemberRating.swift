/// How a member's year was rated, as it was decided. Wholly sealed: no figure counts it, and no list ranks by it.
package struct MemberRating: FactContent {
    package static let kind = FactKind.personRated
    package static let subject = SubjectKind.person
    package static let fields = [
        ContentField("year", .number(UnitRating.years), isRequired: false, isSealed: true),
        ContentField("category", .choice(of: RatingCategory.self), isRequired: false, isSealed: true),
    ]

    /// The year; nil where it may not be read.
    package var year: Int?
    /// How; nil where it may not be read.
    package var category: RatingCategory?

    /// The year was rated so.
    package init(year: Int?, category: RatingCategory?) { (self.year, self.category) = (year, category) }

    package init?(open: Payload, sealed: Payload?) {
        self.init(
            year: sealed?.count("year", max: UnitRating.years.upperBound),
            category: sealed?["category"].flatMap(RatingCategory.init))
    }

    package var open: Payload { Payload([:]) }

    package var sealed: Payload? {
        guard year != nil || category != nil else { return nil }
        return Payload(["category": category?.rawValue, "year": year.map(String.init)])
    }

    package var phrases: [Phrase] {
        [.words("Xếp loại chất lượng", "Rated")]
            + (year.map { [.words(" năm \($0)", " for \($0)")] } ?? [])
            + (category.map { [.words(": ", ": "), .words($0.label)] } ?? [])
    }
}

extension FactKind {
    /// A member's year was rated.
    package static let personRated = FactKind("person.rated")
}
