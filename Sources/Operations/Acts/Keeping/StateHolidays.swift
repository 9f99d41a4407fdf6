internal import Fields
internal import Ledger
package import Words

/// Says on which days of a year nobody works, and which days of a weekend are worked instead.
package struct StateHolidays: Act {
    package static let name = "holidays.state"
    package static let label = BilingualText("Ghi lịch nghỉ của một năm", "State a year's holidays")
    package static let summary = BilingualText(
        "Ghi ngày nghỉ lễ, nghỉ bù, hoán đổi và ngày làm bù của một năm theo thông báo; năm đã có thì thay bằng lịch mới.",
        "States days off and days made up of a year, by the announcement; in place of what was known of that year.")
    package static let need = Need.keeping
    package static let fields: [any AnyActField] = [year, off, madeUp, reference]
    /// It moves the deadlines of everybody.
    package static let isReviewed = true

    static let year = ActField(
        "year", BilingualText("Năm", "Year"), hint: BilingualText("ví dụ 2027", "such as 2027"), as: .number,
        FieldReader.number(in: 2000...2999))
    static let off = ActField(
        "off", BilingualText("Ngày nghỉ", "Days off"),
        hint: BilingualText("các ngày, cách nhau bằng dấu phẩy: 1/1/2027, 5/2/2027", "days with commas between them"),
        as: .lines, days)
    static let madeUp = ActField<[Day]?>.optional(
        "made_up", BilingualText("Ngày làm bù", "Made up"),
        hint: BilingualText(
            "thứ Bảy, Chủ nhật phải làm; để trống nếu không có", "days of a weekend; left empty for none"),
        as: .lines, days)
    static let reference = OverrideRule.reference

    private static let days = FieldReader<[Day]>(charactersMax: HolidaysStatement.daysCharactersMax) { text, context in
        var days: [Day] = []
        for part in text.split(whereSeparator: { ",;\n".contains($0) }) {
            let word = part.trimmed
            guard !word.isEmpty else { continue }
            switch FieldReader<Day>.day.read(word, context) {
            case .success(let day): days.append(day)
            case .failure(let problem): return .failure(problem)
            }
        }
        return days.isEmpty ? .failure(FieldProblem(.empty, text: "")) : .success(days)
    }

    private let values: FieldValues

    package init(_ values: FieldValues) throws {
        self.values = values
        let year = values[StateHolidays.year]
        var problems = FieldProblems()
        if let other = values[StateHolidays.off].first(where: { $0.components.year != year }) {
            problems.note(
                "Ngày \(other.vietnamese) không thuộc năm \(year)", "\(other) is not in \(year)",
                in: StateHolidays.off.name)
        }
        for day in values[StateHolidays.madeUp] ?? [] where day.isWorkingDay || day.components.year != year {
            problems.note(
                "Ngày \(day.vietnamese) không phải thứ Bảy, Chủ nhật của năm \(year)",
                "\(day) is no day of a weekend of \(year)", in: StateHolidays.madeUp.name)
            break
        }
        if let both = (values[StateHolidays.madeUp] ?? []).first(where: { values[StateHolidays.off].contains($0) }) {
            problems.note(
                "Ngày \(both.vietnamese) vừa nghỉ vừa làm bù", "\(both) is both off and made up",
                in: StateHolidays.madeUp.name)
        }
        guard problems.isEmpty else { throw problems }
    }

    package func write(_ writing: Writing) throws {
        let year = values[StateHolidays.year]
        let said = HolidaysStatement(
            year: year, off: values[StateHolidays.off], madeUp: values[StateHolidays.madeUp] ?? [],
            reference: values[StateHolidays.reference])
        guard let first = Day(year: year, month: 1, day: 1) else { return }
        try writing.record(
            [Entry(.holidaysStated(said), effective: first, known: writing.today)],
            of: writing.subject(.holidays(year: year)))
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
