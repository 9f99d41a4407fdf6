package import Fields
internal import Ledger
internal import Organisation
internal import Store
package import Words

/// Records how a unit was rated for a year, as the level above decided.
package struct RateUnit: Act {
    package static let name = "rating.unit"
    package static let label = BilingualText("Ghi xếp loại tổ chức đảng", "Record the rating of a unit")
    package static let summary = BilingualText(
        "Ghi mức xếp loại chất lượng của chi bộ, đảng bộ trong năm, như cấp trên đã quyết định.",
        "Records how a cell's or a committee's year was rated, as the level above decided.")
    package static let fields: [any AnyActField] = [
        unit, RatingFields.year, category, RatingFields.day, PersonFields.reference,
    ]
    package static let beginning = ActBeginning.unit(unit.name, Set(UnitKind.allCases))
    /// Once a year.
    package static let isRare = true

    static let unit = ActField(
        "unit", BilingualText("Tổ chức", "Unit"), hint: BilingualText("mã tổ chức", "its code"), as: .hidden,
        FieldReader.code)
    static let category = ActField(
        "category", BilingualText("Mức xếp loại", "Rating"),
        hint: BilingualText(
            RatingCategory.allCases.map(\.label.vietnamese).joined(separator: "; "),
            RatingCategory.allCases.map(\.rawValue).joined(separator: ", ")),
        onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(RatingCategory.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(ChoiceList(RatingCategory.allCases, labelled: \.label)))

    private let values: FieldValues

    package init(_ values: FieldValues) {
        self.values = values
    }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try RatingFields.check(values, &problems)
        let code = try values[RateUnit.unit]
        guard try writing.reader.subject(.unit(code)) != nil, try writing.mayName(.unit(code)) else {
            problems.note(FieldProblem(.notInTheLedger, text: code), in: RateUnit.unit.name)
            throw problems
        }
        let day = try values[RatingFields.day]
        if try writing.reader.kind(ofUnit: code, on: day) == nil {
            problems.note(.notInForce(code, on: day), in: RatingFields.day.name)
        }
        try problems.throwIfAny()
        let rating = try UnitRating(
            unit: code, year: values[RatingFields.year], category: values[RateUnit.category],
            reference: values[PersonFields.reference])
        let id = SubjectID.unitRating(unit: code, year: rating.year)
        let (old, subject) = (try writing.reader.lastOpened(of: id), try writing.subject(id))
        guard old?.statement != .unitRated(rating) else {
            problems.note(
                "Sổ đã ghi đúng như thế", "The ledger says just that already", in: RateUnit.category.name)
            throw problems
        }
        // A year is rated once: what was said of it before is taken back.
        let entries = try writing.replacing(old?.fact, by: .unitRated(rating), of: subject, from: day)
        try writing.record(entries, of: subject, facts: writing.reader.facts(of: subject))
    }
}
