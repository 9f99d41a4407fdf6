package import Rulebook
package import Words

/// What a figure that warns says of itself: why something is listed, what would help, and which number of the rulebook it counts by.
package struct Warning: Sendable {
    /// Why something is listed: a sentence without its full stop.
    package let why: BilingualText
    /// What would help: a sentence without its full stop.
    package let help: BilingualText
    /// The rule with its threshold; nil where it has none.
    package let rule: RuleKey?
}

extension Figure {
    /// What it says of itself; nil for a figure that warns of nothing.
    package var warning: Warning? { Figure.warningWords[self] }

    private static let warningWords: [Figure: Warning] = [
        .villagesWithoutMembers: Warning(
            "Bản không có đảng viên nào", "The village has no member",
            "Giới thiệu nguồn tại bản; giao chi bộ gần nhất cử đảng viên phụ trách",
            "Nominate somebody of the village; have the nearest cell assign a member"),
        .villagesRelapsedNow: Warning(
            "Bản đã từng có đảng viên, nay không còn ai", "The village had members and has none now",
            "Xem ai đã đi, vì sao; vận động trở về, giới thiệu nguồn mới",
            "See who went and why; win them back, nominate others"),
        .villagesWithoutCandidate: Warning(
            "Bản không có đảng viên, cũng không có nguồn", "The village has neither members nor candidates",
            "Phối hợp với các đoàn thể, người có uy tín để chọn nguồn",
            "Look for candidates with the unions and respected people"),
        .villagesWithoutPresentMembers: Warning(
            "Mọi đảng viên của bản đang đi xa, hoặc bản không có ai",
            "Every member of the village is away, or it has none",
            "Nắm thời gian trở về; giao đảng viên nơi khác phụ trách tạm",
            "Learn when they return; assign somebody meanwhile"),
        .villagesWithOnePresentMember: Warning(
            "Chỉ còn một đảng viên có mặt ở bản", "One member is present in the village",
            "Giới thiệu thêm nguồn; không để người ấy chuyển đi khi chưa có người thay",
            "Nominate others; let nobody leave without a successor"),
        .villagesUnanswered: Warning(
            "Không có đảng viên nào được phân công phụ trách bản, hoặc người được phân công không còn là đảng viên",
            "No member is assigned to the village, or who was is a member no more",
            "Phân công đảng viên phụ trách bản", "Assign a member to the village"),
        .villagesUnvisited: Warning(
            "Quá thời hạn mà không ghi lượt đi cơ sở nào", "No visit is recorded for longer than the rulebook says",
            "Người phụ trách đến bản và ghi lượt đi cơ sở", "Whoever answers for it goes there and records the visit",
            .warnVisitMonths),
        .healthStationsWithoutCell: Warning(
            "Trạm y tế chưa do chi bộ nào phụ trách", "No cell takes in the health station",
            "Giao một chi bộ phụ trách, hoặc thành lập chi bộ", "Have a cell take it in, or found one"),
        .schoolsWithoutCell: Warning(
            "Trường học chưa do chi bộ nào phụ trách", "No cell takes in the school",
            "Giao một chi bộ phụ trách, hoặc thành lập chi bộ", "Have a cell take it in, or found one"),
        .cellsBelowThreeOfficial: Warning(
            "Chi bộ không đủ số đảng viên chính thức phải có", "The cell has fewer official members than it needs",
            "Điều động đảng viên, công nhận chính thức đúng hạn, hoặc ghép chi bộ",
            "Move members in, recognise in time, or join cells", .unitCellMinOfficial),
        .cellsAtThreeOfficial: Warning(
            "Chi bộ vừa đủ số đảng viên chính thức: mất một người là không đủ",
            "The cell has just enough official members: one less is too few",
            "Công nhận chính thức đúng hạn, phát triển thêm đảng viên", "Recognise in time, admit more",
            .unitCellMinOfficial),
        .cellsNotMeeting: Warning(
            "Quá thời hạn mà không ghi kỳ sinh hoạt nào", "No meeting is recorded for longer than the rulebook says",
            "Bí thư tổ chức sinh hoạt và ghi số có mặt", "The secretary calls a meeting and records who came",
            .warnMeetingMonths),
        .cellsLowAttendance: Warning(
            "Ba kỳ sinh hoạt gần nhất đều dưới tỷ lệ phải có",
            "The last three meetings were all below the share that is aimed at",
            "Tìm nguyên nhân vắng; bố trí lại giờ, nơi sinh hoạt", "Find out why; meet at another time or place",
            .meetingAttendanceTarget),
        .targetsBehind: Warning(
            "Kết quả từ đầu năm chưa bằng phần chỉ tiêu phải đạt đến ngày này",
            "Less has come since the year began than its part of the target",
            "Xem nguồn, người chờ kết nạp; điều chỉnh kế hoạch", "Look at candidates and who waits; mend the plan"),
        .candidatesCertificateExpiring: Warning(
            "Giấy chứng nhận học lớp nhận thức về Đảng của quần chúng ưu tú sắp hết giá trị",
            "The candidate's certificate of the class runs out soon",
            "Hoàn thành hồ sơ để chi bộ biểu quyết trước ngày hết giá trị; không kịp thì cử học lại",
            "Have the cell vote before that day; where there is no time, send them to the class again",
            .classCertValidity),
        .candidatesStepOverdue: Warning(
            "Chi bộ đã đề nghị kết nạp mà quá hạn ra quyết định, hoặc đã có quyết định mà quá hạn tổ chức lễ kết nạp",
            "The cell has resolved and the decision is late, or it was issued and the ceremony is late",
            "Xem hồ sơ đang ở cấp nào; đôn đốc ra quyết định hoặc tổ chức lễ kết nạp",
            "See where the papers lie; ask for the decision, or hold the ceremony", .decideAdmissionMax),
        .probationEndedUnrecognised: Warning(
            "Đảng viên dự bị đã hết thời gian dự bị mà chưa được công nhận chính thức",
            "The probation is over and the member is not recognised",
            "Chi bộ họp xét công nhận ngay; ghi công nhận nếu đã có quyết định",
            "Have the cell vote; where the decision is there, record it", .probationLength),
    ]
}

extension Warning {
    fileprivate init(
        _ why: String, _ whyEnglish: String, _ help: String, _ helpEnglish: String, _ rule: RuleKey? = nil
    ) {
        self.init(why: BilingualText(why, whyEnglish), help: BilingualText(help, helpEnglish), rule: rule)
    }
}
