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
    case tenthsOfPercent = "tenths_of_percent"
    /// A part of a whole, as two numbers: 2 and 3 are two thirds.
    case share
    case introducers
    case forms
    case minutes
    case timesAMonth = "times_a_month"
    case timesAQuarter = "times_a_quarter"
    case dongAMonth = "dong_a_month"
    case yesOrNo = "yes_or_no"
    /// One of a closed list that the code knows.
    case choice

    /// True for what is a whole number, or several.
    package var isNumber: Bool { self != .yesOrNo && self != .choice }

    /// The numbers that a rule measured in it can have.
    package var range: ClosedRange<Int> {
        switch self {
        case .members, .officialMembers: 1...1000
        case .days, .workingDays: 1...1000
        case .months: 1...240
        case .years: 1...150
        case .times, .timesAYear, .timesAMonth, .timesAQuarter, .congressesInFiveYears, .forms, .introducers: 1...60
        case .levels: 1...6
        case .digits: 1...30
        case .percent: 1...100
        case .tenthsOfPercent: 1...1000
        case .minutes: 1...1440
        case .dongAMonth: 0...100_000_000
        case .share, .yesOrNo, .choice: 0...0
        }
    }

    /// A number of it in words: “12 tháng”. Of what is no number: what it says by itself.
    package func words(_ number: Int) -> BilingualText {
        let (vietnamese, english) = (Speech(.vietnamese), Speech(.english))
        let noun = noun
        if self == .tenthsOfPercent {
            let (whole, tenth) = (number / 10, number % 10)
            return tenth == 0
                ? BilingualText("\(whole) %", "\(whole) %")
                : BilingualText("\(whole),\(tenth) %", "\(whole).\(tenth) %")
        }
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
        case .percent, .tenthsOfPercent: ("%", "%", "%")
        case .share: ("", "", "")
        case .introducers: ("người hoặc tổ chức", "introducer", "introducers")
        case .forms: ("hình thức", "form", "forms")
        case .minutes: ("phút", "minute", "minutes")
        case .timesAMonth: ("lần một tháng", "time a month", "times a month")
        case .timesAQuarter: ("lần một quý", "time a quarter", "times a quarter")
        case .dongAMonth: ("đồng một tháng", "đồng a month", "đồng a month")
        case .yesOrNo, .choice: ("", "", "")
        }
    }
}
