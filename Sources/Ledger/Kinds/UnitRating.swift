/// How a unit's year was rated, as whoever rates it decided.
package struct UnitRating: FactContent {
    package static let kind = FactKind.unitRated
    package static let subject = SubjectKind.unitRating
    package static let fields = [
        ContentField("unit", .unit), ContentField("year", .number(years)),
        ContentField("category", .choice(of: RatingCategory.self)), ContentField.reference,
    ]

    /// Years that may be rated.
    package static let years = 1930...2200

    /// Code of the unit.
    package var unit: String
    /// The year.
    package var year: Int
    /// How.
    package var category: RatingCategory
    /// The decision; sealed.
    package var reference: String?

    /// The unit's year was rated so.
    package init(unit: String, year: Int, category: RatingCategory, reference: String? = nil) {
        (self.unit, self.year, self.category, self.reference) = (unit, year, category, reference)
    }

    package init?(open: Payload, sealed: Payload?) {
        guard let unit = open["unit"], let year = open.count("year", max: UnitRating.years.upperBound),
            let category = open["category"].flatMap(RatingCategory.init)
        else { return nil }
        self.init(unit: unit, year: year, category: category, reference: sealed?["reference"])
    }

    package var open: Payload {
        Payload(["category": category.rawValue, "unit": unit, "year": String(year)])
    }

    package var sealed: Payload? { .reference(reference) }
    package var mentions: [Mention] { Mention.of(unit: unit) }
    package func about(on day: Day) -> SubjectID? { .unitRating(unit: unit, year: year) }
    package var subjectName: SubjectName? { .code(unit) }

    package var phrases: [Phrase] {
        [.words("Xếp loại chất lượng năm \(year): ", "Rated for \(year): "), .words(category.label)] + .by(reference)
    }
}

extension FactKind {
    /// A unit's year was rated.
    package static let unitRated = FactKind("unit.rated")
}
