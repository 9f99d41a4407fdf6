package import Fields
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

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead { try checkOff(&problems) }
        try ifRead { try checkMadeUp(&problems) }
        try ifRead {
            let off = try values[StateHolidays.off]
            guard let both = try (values[StateHolidays.madeUp] ?? []).first(where: off.contains) else { return }
            problems.note(
                "Ngày \(both.vietnamese) vừa nghỉ vừa làm bù", "\(both) is both off and made up",
                in: StateHolidays.madeUp.name)
        }
        try problems.throwIfAny()
        let year = try values[StateHolidays.year]
        let said = try HolidaysStatement(
            year: year, off: values[StateHolidays.off], madeUp: values[StateHolidays.madeUp] ?? [],
            reference: values[StateHolidays.reference])
        guard let first = Day(year: year, month: 1, day: 1) else { return }
        try writing.record(
            [Entry(.holidaysStated(said), effective: first, known: writing.today)],
            of: writing.subject(.holidays(year: year)))
    }

    /// Days off are of the year.
    private func checkOff(_ problems: inout FieldProblems) throws {
        let (off, year) = try (values[StateHolidays.off], values[StateHolidays.year])
        guard let other = off.first(where: { $0.components.year != year }) else { return }
        problems.note(
            "Ngày \(other.vietnamese) không thuộc năm \(year)", "\(other) is not in \(year)",
            in: StateHolidays.off.name)
    }

    /// Days made up are of a weekend of the year.
    private func checkMadeUp(_ problems: inout FieldProblems) throws {
        let (days, year) = try (values[StateHolidays.madeUp] ?? [], values[StateHolidays.year])
        guard let day = days.first(where: { $0.isWorkingDay || $0.components.year != year }) else { return }
        problems.note(
            "Ngày \(day.vietnamese) không phải thứ Bảy, Chủ nhật của năm \(year)",
            "\(day) is no day of a weekend of \(year)", in: StateHolidays.madeUp.name)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
