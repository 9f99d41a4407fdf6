package import Words

/// What a value of the rulebook is measured in.
package enum RuleUnit: String, CaseIterable, Sendable {
    case members
    case officialMembers = "official_members"
    case days
    case workingDays = "working_days"
    case months
    case years
    case times
    case timesAYear = "times_a_year"
    case congressesInFiveYears = "congresses_in_five_years"
    case levels
    case digits
    case percent
    case yesOrNo = "yes_or_no"
    /// One of a closed list that the code knows.
    case choice

    /// True for what is a whole number, or several.
    package var isNumber: Bool { self != .yesOrNo && self != .choice }

    /// A number of it in words: “12 tháng”. Of what is no number: what it says by itself.
    package func words(_ number: Int) -> BilingualText {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        let noun = noun
        return BilingualText(
            "\(vietnamese.number(number)) \(noun.vietnamese)", english.count(number, noun.singular, noun.plural))
    }

    private var noun: (vietnamese: String, singular: String, plural: String) {
        switch self {
        case .members: ("đảng viên", "member", "members")
        case .officialMembers: ("đảng viên chính thức", "official member", "official members")
        case .days: ("ngày", "day", "days")
        case .workingDays: ("ngày làm việc", "working day", "working days")
        case .months: ("tháng", "month", "months")
        case .years: ("năm", "year", "years")
        case .times: ("lần", "time", "times")
        case .timesAYear: ("lần một năm", "time a year", "times a year")
        case .congressesInFiveYears: ("lần đại hội trong 5 năm", "congress in 5 years", "congresses in 5 years")
        case .levels: ("cấp", "level", "levels")
        case .digits: ("chữ số", "digit", "digits")
        case .percent: ("%", "%", "%")
        case .yesOrNo, .choice: ("", "", "")
        }
    }
}
