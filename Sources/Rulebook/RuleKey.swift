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

    // The road of a candidate and of a probationary member, and the life of a cell.

    /// The least age when the cell votes.
    case admitAgeMin = "admit.age.min"
    /// The greatest age when the cell votes.
    case admitAgeMax = "admit.age.max"
    /// The least education.
    case admitEduMin = "admit.edu.min"
    /// The least education in areas of hardship.
    case admitEduMinHardship = "admit.edu.min.hardship"
    /// The least education of elders, heads and respected people there.
    case admitEduMinElder = "admit.edu.min.elder"
    /// How long the certificate of the awareness class holds.
    case classCertValidity = "class.cert.validity"
    /// How long the papers of an application hold.
    case dossierPapersValidity = "dossier.papers.validity"
    /// How many introduce somebody.
    case introMembersCount = "intro.members.count"
    /// How long who introduces has worked together with them.
    case introTogetherMin = "intro.together.min"
    /// Whether living at one place counts as that.
    case introTogetherResidenceCounts = "intro.together.residence_counts"
    /// The share of the cell's official members for admission.
    case voteCellAdmit = "vote.cell.admit"
    /// The share of an authorised base committee's members.
    case voteBaseAuthorised = "vote.base.authorised"
    /// The share of any leading body.
    case voteLeadingBodyGeneral = "vote.leading_body.general"
    /// The share of the cell's official members for recognition.
    case voteRecognition = "vote.recognition"
    /// How often a cell votes on recognition.
    case voteRecognitionMaxBallots = "vote.recognition.max_ballots"
    /// Whether who is transferred for a time, or exempt and absent, is left out of those who vote.
    case voteDenominatorExcludes = "vote.denominator.excludes"
    /// The time for the decision to admit.
    case decideAdmissionMax = "decide.admission.max"
    /// The time for the decision of recognition.
    case decideRecognitionMax = "decide.recognition.max"
    /// By how much that may be extended.
    case decideExtensionMax = "decide.extension.max"
    /// Who of an authorised base committee decides.
    case decideAuthorityBase = "decide.authority.base"
    /// The time for the ceremony.
    case ceremonyMax = "ceremony.max"
    /// From what that counts.
    case ceremonyMaxFrom = "ceremony.max.from"
    /// The time for the member's CV after the ceremony.
    case memberCvMax = "member_cv.max"
    /// The length of the probation.
    case probationLength = "probation.length"
    /// The time for the cell to consider recognition.
    case recognitionCellMax = "recognition.cell.max"
    /// From which day somebody is an official member.
    case recognitionEffective = "recognition.effective"
    /// The absence in a year for which a member is struck off.
    case strikeoffAbsence = "strikeoff.absence"
    /// The unpaid dues in a year for which a member is struck off.
    case strikeoffDues = "strikeoff.dues"
    /// How long a cell has helped without progress.
    case strikeoffNoProgress = "strikeoff.no_progress"
    /// The years running rated as failing.
    case strikeoffFailedYears = "strikeoff.failed_years"
    /// The time to appeal against discipline.
    case disciplineAppealMax = "discipline.appeal.max"
    /// The forms of discipline of official members.
    case disciplineOfficial = "discipline.official"
    /// The forms of discipline of probationary members.
    case disciplineProbation = "discipline.probation"
    /// The categories of a rating.
    case ratingCategories = "rating.categories"
    /// The greatest share of the top category.
    case ratingTopCap = "rating.top.cap"
    /// Dues of pay.
    case duesWage = "dues.wage"
    /// Dues of who is insured.
    case duesInsured = "dues.insured"
    /// Dues of a pension.
    case duesPension = "dues.pension"
    /// Dues of pupils and students.
    case duesStudent = "dues.student"
    /// Dues of who is not insured, of working age.
    case duesUninsuredWorkingAge = "dues.uninsured.working_age"
    /// Dues of who is not insured, past working age.
    case duesUninsuredRetiredAge = "dues.uninsured.retired_age"
    /// The party age free of dues.
    case duesExemptPartyAge = "dues.exempt.party_age"
    /// The steps of a reduction of dues.
    case duesReductionSteps = "dues.reduction.steps"
    /// The share of dues that a cell passes on.
    case duesPassUpCell = "dues.pass_up.cell"
    /// How often a cell meets.
    case meetingRegular = "meeting.regular"
    /// How often a cell meets about a theme.
    case meetingThematic = "meeting.thematic"
    /// How many meetings running may be missed with a reason.
    case meetingExcusedMaxRunning = "meeting.excused.max_running"
    /// How long a meeting lasts.
    case meetingDurationMin = "meeting.duration.min"
    /// Whether somebody above the greatest age may be admitted.
    case admitAgeOverMax = "admit.age.over_max"
    /// How often a year's work is rated.
    case ratingRhythm = "rating.rhythm"
    /// Over what papers are counted.
    case docNumberScope = "doc.number.scope"
    /// How a paper's number is written.
    case docNumberFormat = "doc.number.format"
    /// The margins of a paper.
    case docMargins = "doc.margins"
    /// The papers that a cell may not issue.
    case docCellForbidden = "doc.cell.forbidden"
    /// How statistics tell a share.
    case statPercent = "stat.percent"
    /// Which data of people are sensitive by law.
    case dataLawSensitive = "data.law.sensitive"
    /// How long before its end a certificate is warned of.
    case warnCertificateMonths = "warn.certificate.months"

    /// What its values are measured in.
    package var unit: RuleUnit { roadUnit ?? otherUnit }

    private var otherUnit: RuleUnit {
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
        default: .times
        }
    }

    private var roadUnit: RuleUnit? {
        switch self {
        case .admitAgeMin, .admitAgeMax, .strikeoffFailedYears, .duesExemptPartyAge: .years
        case .admitEduMin, .admitEduMinHardship, .admitEduMinElder, .decideAuthorityBase, .ceremonyMaxFrom,
            .recognitionEffective, .admitAgeOverMax, .ratingRhythm, .docNumberScope, .docNumberFormat, .docMargins,
            .docCellForbidden, .statPercent, .dataLawSensitive:
            .choice
        case .classCertValidity, .dossierPapersValidity, .introTogetherMin, .probationLength, .strikeoffAbsence,
            .strikeoffDues, .strikeoffNoProgress, .warnCertificateMonths:
            .months
        case .introMembersCount: .introducers
        case .introTogetherResidenceCounts, .voteDenominatorExcludes: .yesOrNo
        case .voteCellAdmit, .voteBaseAuthorised, .voteLeadingBodyGeneral, .voteRecognition: .share
        case .voteRecognitionMaxBallots, .meetingExcusedMaxRunning: .times
        case .decideAdmissionMax, .decideRecognitionMax, .decideExtensionMax, .ceremonyMax, .memberCvMax,
            .recognitionCellMax:
            .workingDays
        case .disciplineAppealMax: .days
        case .disciplineOfficial, .disciplineProbation, .ratingCategories: .forms
        case .ratingTopCap, .duesReductionSteps, .duesPassUpCell: .percent
        case .duesWage, .duesInsured, .duesPension, .duesUninsuredWorkingAge, .duesUninsuredRetiredAge:
            .tenthsOfPercent
        case .duesStudent: .dongAMonth
        case .meetingRegular: .timesAMonth
        case .meetingThematic: .timesAQuarter
        case .meetingDurationMin: .minutes
        default: nil
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
    case unit, admit
    case awarenessClass = "class"
    case dossier, intro, vote, decide, ceremony
    case memberCV = "member_cv"
    case probation, recognition, transfer, away, exempt, readmit, strikeoff, discipline, rating, dues
    case partyAge = "party_age"
    case card, meeting, warn, doc, stat, data

    /// What people call it.
    package var label: BilingualText {
        switch self {
        case .unit: BilingualText("Tổ chức đảng", "Party organisations")
        case .admit: BilingualText("Điều kiện kết nạp", "Who may be admitted")
        case .awarenessClass: BilingualText("Lớp nhận thức về Đảng", "The awareness class")
        case .dossier: BilingualText("Hồ sơ xin vào Đảng", "Papers of an application")
        case .intro: BilingualText("Giới thiệu vào Đảng", "Introducers")
        case .vote: BilingualText("Biểu quyết", "Votes")
        case .decide: BilingualText("Quyết định", "Decisions")
        case .ceremony: BilingualText("Lễ kết nạp", "The ceremony")
        case .memberCV: BilingualText("Lý lịch đảng viên", "The member's CV")
        case .probation: BilingualText("Thời gian dự bị", "Probation")
        case .recognition: BilingualText("Công nhận chính thức", "Recognition")
        case .strikeoff: BilingualText("Xóa tên", "Striking off")
        case .discipline: BilingualText("Kỷ luật", "Discipline")
        case .rating: BilingualText("Xếp loại hằng năm", "Yearly rating")
        case .dues: BilingualText("Đảng phí", "Dues")
        case .transfer: BilingualText("Chuyển sinh hoạt", "Transfers")
        case .away: BilingualText("Đi làm ăn xa", "Away for work")
        case .exempt: BilingualText("Miễn công tác và sinh hoạt", "Exemption")
        case .readmit: BilingualText("Kết nạp lại", "Admission again")
        case .partyAge: BilingualText("Tuổi đảng và Huy hiệu", "Party age and badges")
        case .card: BilingualText("Thẻ đảng viên", "The member's card")
        case .meeting: BilingualText("Sinh hoạt chi bộ", "Meetings of cells")
        case .doc: BilingualText("Thể thức văn bản", "Layout of papers")
        case .stat: BilingualText("Thống kê", "Statistics")
        case .data: BilingualText("Dữ liệu cá nhân", "Personal data")
        case .warn: BilingualText("Ngưỡng cảnh báo", "Thresholds of warnings")
        }
    }
}
