package import Words

/// What the rulebook holds a value of. The values themselves, with where they stand and since when, are dated data in
/// `Rules/`; every key of this list is there, and every key there is in this list.
package enum RuleKey: String, CaseIterable, Sendable {
    /// The official members that a cell needs.
    case unitCellMinOfficial = "unit.cell.min_official"
    /// The official members that a grassroots organisation needs.
    case unitBaseMinOfficial = "unit.base.min_official"
    /// The members from which a grassroots organisation is a committee with cells.
    case unitBaseCommitteeFrom = "unit.base.committee_from"
    /// The official members from which a cell elects a committee of its own.
    case unitCellCommitteeFrom = "unit.cell.committee_from"
    /// How often a cell holds its congress.
    case unitCellTerm = "unit.cell.term"
    /// How far the day of a cell's congress may be moved.
    case unitCellTermShiftMax = "unit.cell.term.shift.max"
    /// The levels of the party's organisation.
    case unitLevels = "unit.levels"
    /// The official members who arrive together for whom a temporary cell may be set up.
    case unitTempCellMinOfficial = "unit.temp_cell.min_official"
    /// The members from which groups may meet in place of the cell.
    case unitGroupMeetingMinMembers = "unit.group_meeting.min_members"
    /// How often in a year they may.
    case unitGroupMeetingMaxAYear = "unit.group_meeting.max_a_year"
    /// How long starting an official transfer may take.
    case transferOfficialStartMax = "transfer.official.start.max"
    /// How long showing the paper to the receiving cell may take.
    case transferOfficialPresentMax = "transfer.official.present.max"
    /// The shortest absence for a temporary transfer.
    case transferTempMin = "transfer.temp.min"
    /// The longest absence for a temporary transfer.
    case transferTempMax = "transfer.temp.max"
    /// The longest absence for a temporary transfer of who studies.
    case transferTempStudyMax = "transfer.temp.study.max"
    /// Whether who is transferred for a time keeps a seat on the committee.
    case transferTempKeepsSeat = "transfer.temp.keeps_seat"
    /// How long an exemption of who is away for work may last, each time it is granted.
    case awaySuspendMax = "away.suspend.max"
    /// Who decides on an exemption for age or health.
    case exemptAgeHealthDecider = "exempt.age_health.decider"
    /// Whether who is exempted is rated at the end of a year.
    case exemptRated = "exempt.rated"
    /// The least time between leaving the party and being admitted again.
    case readmitWait = "readmit.wait"
    /// The same, after a minor criminal record is cleared.
    case readmitWaitMinorCrime = "readmit.wait.minor_crime"
    /// How often somebody may be admitted again.
    case readmitTimesMax = "readmit.times.max"
    /// By which rule those are judged who left over the population policy.
    case readmitPopulationPolicy = "readmit.population_policy"
    /// From which day a party age counts.
    case partyAgeStart = "party_age.start"
    /// The party ages at which a badge is due.
    case partyAgeBadges = "party_age.badges"
    /// The digits of the number of a member's card.
    case cardNumberLength = "card.number.length"
    /// The share of a cell's members that has to come to a meeting.
    case meetingAttendanceTarget = "meeting.attendance.target"
    /// After how long without a meeting a cell is warned of.
    case warnMeetingMonths = "warn.meeting.months"
    /// After how long without a visit a village is warned of.
    case warnVisitMonths = "warn.visit.months"

    /// What its values are measured in.
    package var unit: RuleUnit {
        switch self {
        case .unitCellMinOfficial, .unitBaseMinOfficial, .unitCellCommitteeFrom, .unitTempCellMinOfficial:
            .officialMembers
        case .unitBaseCommitteeFrom, .unitGroupMeetingMinMembers: .members
        case .unitCellTerm: .congressesInFiveYears
        case .unitLevels: .levels
        case .unitGroupMeetingMaxAYear: .timesAYear
        case .transferOfficialStartMax, .transferOfficialPresentMax: .workingDays
        case .unitCellTermShiftMax, .transferTempMin, .transferTempMax, .transferTempStudyMax, .awaySuspendMax,
            .readmitWait, .readmitWaitMinorCrime, .warnMeetingMonths, .warnVisitMonths:
            .months
        case .transferTempKeepsSeat, .exemptRated: .yesOrNo
        case .readmitTimesMax: .times
        case .exemptAgeHealthDecider, .readmitPopulationPolicy, .partyAgeStart: .choice
        case .partyAgeBadges: .years
        case .cardNumberLength: .digits
        case .meetingAttendanceTarget: .percent
        }
    }

    /// What it is about: the first part of its name, which names its file too.
    package var topic: RuleTopic {
        // A test takes every key through here.
        RuleTopic(rawValue: String(rawValue.prefix { $0 != "." })) ?? .unit
    }
}

/// What rules are about; each is a file of `Rules/`.
package enum RuleTopic: String, CaseIterable, Sendable {
    case unit, transfer, away, exempt, readmit
    case partyAge = "party_age"
    case card, meeting, warn

    /// What people call it.
    package var label: BilingualText {
        switch self {
        case .unit: BilingualText("Tổ chức đảng", "Party organisations")
        case .transfer: BilingualText("Chuyển sinh hoạt", "Transfers")
        case .away: BilingualText("Đi làm ăn xa", "Away for work")
        case .exempt: BilingualText("Miễn công tác và sinh hoạt", "Exemption")
        case .readmit: BilingualText("Kết nạp lại", "Admission again")
        case .partyAge: BilingualText("Tuổi đảng và Huy hiệu", "Party age and badges")
        case .card: BilingualText("Thẻ đảng viên", "The member's card")
        case .meeting: BilingualText("Sinh hoạt chi bộ", "Meetings of cells")
        case .warn: BilingualText("Ngưỡng cảnh báo", "Thresholds of warnings")
        }
    }
}
