internal import Fields
internal import Ledger
internal import Words

/// What acts about ratings share.
enum RatingFields {
    static let year = ActField(
        "year", BilingualText("Năm xếp loại", "Year"), hint: BilingualText("ví dụ 2025", "such as 2025"), as: .number,
        FieldReader.number(in: UnitRating.years))
    static let day = ActField(
        "day", BilingualText("Ngày quyết định", "Day of the decision"),
        hint: BilingualText("ví dụ 27/3/2019", "such as 27/3/2019"), as: .day, FieldReader.dayThatHasCome)

    /// Notes a year that has not begun when it is rated.
    static func check(_ values: FieldValues, _ problems: inout FieldProblems) throws {
        try ifRead { try check(year: values[year], on: values[day], in: year.name, &problems) }
    }

    /// The same of a year in any field.
    static func check(year: Int, on day: Day, in field: String, _ problems: inout FieldProblems) {
        guard year > day.components.year else { return }
        problems.note(
            "Năm \(year) sau ngày quyết định", "The year \(year) is after the day of the decision", in: field)
    }
}
