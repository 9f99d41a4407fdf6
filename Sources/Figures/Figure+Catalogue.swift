internal import Ledger
internal import Organisation
internal import Words

extension Figure {
    /// What a figure is called and how it is counted.
    struct Definition: Sendable {
        let name: String
        let label: BilingualText
        let rule: Rule
        let kind: Kind

        init(_ name: String, _ vietnamese: String, _ english: String, _ rule: Rule) {
            self.name = name
            label = BilingualText(vietnamese, english)
            self.rule = rule
            kind = rule.kind
        }
    }

    var definition: Definition { Figure.definitions[rawValue] }

    /// In the order of the cases. Made whole at the first question, so that a case without a definition stops every test.
    private static let definitions: [Definition] = {
        let parts = [memberFigures, placeFigures, unitFigures, eventFigures, changeFigures, warningFigures]
        let defined = parts.reduce(into: [Figure: Definition]()) { all, part in
            all.merge(part) { first, _ in first }
        }
        return Figure.all.map { figure in
            guard let definition = defined[figure] else {
                preconditionFailure("give \(figure) a definition in Figure+Catalogue.swift")
            }
            return definition
        }
    }()

    private static let memberFigures: [Figure: Definition] = [
        .members: Definition("members", "Đảng viên", "Members", .members { _ in true }),
        .membersOfficial: Definition(
            "members_official", "Đảng viên chính thức", "Official members", .members { $0.standing == .official }),
        .membersProbationary: Definition(
            "members_probationary", "Đảng viên dự bị", "Probationary members", .members { $0.standing == .probationary }
        ),
        .membersFemale: Definition("members_female", "Đảng viên nữ", "Women members", .members { $0.isFemale }),
        .membersMinority: Definition(
            "members_minority", "Đảng viên người dân tộc thiểu số", "Ethnic minority members",
            .members { $0.isMinority }),
        .membersAway: Definition("members_away", "Đảng viên đi làm ăn xa", "Members away", .members { $0.isAway }),
    ]

    private static let placeFigures: [Figure: Definition] = [
        .villages: Definition("villages", "Bản", "Villages", .place { $0.village }),
        .villagesWithoutMembers: Definition(
            "villages_without_members", "Bản chưa có đảng viên", "Villages without members",
            .place { $0.village.subtracting($0.withMember) }),
        .villagesWithoutPresentMembers: Definition(
            "villages_without_present_members", "Bản không có đảng viên có mặt", "Villages without present members",
            .place { $0.village.subtracting($0.withPresentMember) }),
        .villagesWithOnePresentMember: Definition(
            "villages_with_one_present_member", "Bản chỉ còn một đảng viên có mặt", "Villages with one present member",
            .place { $0.village.intersection($0.withOnePresentMember) }),
        .villagesWithoutCell: Definition(
            "villages_without_cell", "Bản chưa có chi bộ", "Villages without a cell",
            .place { $0.village.subtracting($0.covered) }),
        .villagesWithoutIndependentCell: Definition(
            "villages_without_independent_cell", "Bản chưa có chi bộ độc lập", "Villages without an independent cell",
            .place { $0.village.subtracting($0.coveredAsOwn) }),
        .healthStations: Definition("health_stations", "Trạm y tế", "Health stations", .place { $0.healthStation }),
        .healthStationsWithoutCell: Definition(
            "health_stations_without_cell", "Trạm y tế chưa có chi bộ", "Health stations without a cell",
            .place { $0.healthStation.subtracting($0.covered) }),
    ]

    private static let unitFigures: [Figure: Definition] = [
        .grassroots: Definition(
            "grassroots", "Tổ chức cơ sở đảng", "Grassroots organisations", .unit { $0.grassroots }),
        .cells: Definition("cells", "Chi bộ", "Cells", .unit { $0.cell }),
        .cellsBelowThreeOfficial: Definition(
            "cells_below_three_official", "Chi bộ thiếu đảng viên chính thức", "Cells short of official members",
            .unit { $0.cell.intersection($0.shortOfOfficial) }),
    ]

    private static let eventFigures: [Figure: Definition] = [
        .nominated: Definition("nominated", "Giới thiệu nguồn", "Nominated", .events { $1 == .nominated }),
        .trained: Definition("trained", "Học lớp bồi dưỡng nhận thức về Đảng", "Trained", .events { $1 == .trained }),
        .admitted: Definition("admitted", "Kết nạp", "Admitted", .events { $1 == .admitted }),
        .admittedFemale: Definition(
            "admitted_female", "Kết nạp: nữ", "Admitted women", .events { $0.isFemale && $1 == .admitted }),
        .admittedMinority: Definition(
            "admitted_minority", "Kết nạp: người dân tộc thiểu số", "Admitted from ethnic minorities",
            .events { $0.isMinority && $1 == .admitted }),
        .confirmed: Definition("confirmed", "Công nhận chính thức", "Confirmed", .events { $1 == .confirmed }),
        .transferredIn: Definition(
            "transferred_in", "Chuyển sinh hoạt đến", "Transferred in",
            .events { $1 == .transferredIn || $1 == .transferredInProbationary }),
        .enrolled: Definition(
            "enrolled", "Có sẵn khi mở sổ", "Enrolled", .events { $1 == .enrolled || $1 == .enrolledProbationary }),
        .transferredOut: Definition(
            "transferred_out", "Chuyển sinh hoạt đi", "Transferred out", .events { $1 == .transferredOut }),
        .left: Definition("left", "Xin ra khỏi Đảng", "Left", .events { $1 == .left }),
        .removed: Definition("removed", "Xóa tên", "Removed", .events { $1 == .removed }),
        .expelled: Definition("expelled", "Khai trừ", "Expelled", .events { $1 == .expelled }),
        .died: Definition("died", "Từ trần", "Died", .events { $1 == .died }),
    ]

    private static let changeFigures: [Figure: Definition] = [
        .cellsFounded: Definition("cells_founded", "Chi bộ thành lập mới", "Cells founded", .founded),
        .cellsDissolved: Definition(
            "cells_dissolved", "Chi bộ giải thể, kết thúc", "Cells dissolved", .dissolved),
        .grassrootsFounded: Definition(
            "grassroots_founded", "Tổ chức cơ sở đảng thành lập mới", "Grassroots organisations founded",
            .founded),
        .grassrootsDissolved: Definition(
            "grassroots_dissolved", "Tổ chức cơ sở đảng giải thể, kết thúc", "Grassroots organisations dissolved",
            .dissolved),
        .villagesCleared: Definition(
            "villages_cleared", "Bản được xóa trắng đảng viên", "Villages cleared", .clearedVillages),
        .villagesRelapsed: Definition(
            "villages_relapsed", "Lượt bản tái trắng đảng viên", "Villages relapsed", .relapses),
    ]

    /// What is about to go wrong, or has: stocks as others are.
    private static let warningFigures: [Figure: Definition] = [
        .villagesRelapsedNow: Definition(
            "villages_relapsed_now", "Bản đang tái trắng đảng viên", "Villages that have lost all members",
            .place { $0.relapsed }),
        .villagesWithoutCandidate: Definition(
            "villages_without_candidate", "Bản chưa có đảng viên, cũng chưa có nguồn",
            "Villages without members or candidates",
            .place { $0.village.subtracting($0.withMember).subtracting($0.withCandidate) }),
        .villagesUnanswered: Definition(
            "villages_unanswered", "Bản chưa có đảng viên phụ trách", "Villages nobody answers for",
            .place { $0.village.subtracting($0.answered) }),
        .villagesUnvisited: Definition(
            "villages_unvisited", "Bản quá hạn chưa có ai đến",
            "Villages not visited for too long",
            .place { $0.unvisited }),
        .schoolsWithoutCell: Definition(
            "schools_without_cell", "Trường học chưa có chi bộ", "Schools without a cell",
            .place { $0.school.subtracting($0.covered) }),
        .cellsAtThreeOfficial: Definition(
            "cells_at_three_official", "Chi bộ vừa đủ đảng viên chính thức", "Cells with just enough official members",
            .unit { $0.cell.intersection($0.justEnoughOfficial) }),
        .targetsBehind: Definition(
            "targets_behind", "Tổ chức chậm chỉ tiêu năm", "Units behind a target of the year", .behindTargets),
        .cellsNotMeeting: Definition(
            "cells_not_meeting", "Chi bộ quá hạn chưa sinh hoạt", "Cells that have not met for too long",
            .over(SourceRule<MeetingView>(of: .units, .stock { [($0.unit, $0.notMeeting)] }))),
        .cellsLowAttendance: Definition(
            "cells_low_attendance", "Chi bộ ba kỳ liền ít người dự sinh hoạt",
            "Cells with three badly attended meetings running",
            .over(SourceRule<MeetingView>(of: .units, .stock { [($0.unit, $0.lowAttendance)] }))),
        .candidatesCertificateExpiring: Definition(
            "candidates_certificate_expiring", "Nguồn sắp hết hạn giấy chứng nhận học lớp",
            "Candidates whose class certificate is about to run out", .road { $0.certificateExpiring($1) }),
        .candidatesStepOverdue: Definition(
            "candidates_step_overdue", "Nguồn có bước quá hạn", "Candidates with a step overdue",
            .road { $0.stepOverdue($1) }),
        .probationEndedUnrecognised: Definition(
            "probation_ended_unrecognised", "Đảng viên dự bị quá hạn chưa công nhận",
            "Probationary members past the end of their probation", .road { $0.probationOver($1) }),
    ]
}
