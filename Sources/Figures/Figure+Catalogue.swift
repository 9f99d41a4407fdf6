internal import Ledger
internal import Organisation

extension Figure {
    /// Every figure, in the order in which reports print them.
    package static let all: [Figure] = (memberFigures + placeFigures + unitFigures + eventFigures + changeFigures)
        .enumerated().map { $1.at($0) }

    /// The figure of this name; nil when there is none.
    package static func named(_ name: String) -> Figure? {
        all.first { $0.name == name }
    }

    private static let memberFigures: [Figure] = [
        Figure("members", "Đảng viên", "Members", .members { _ in true }),
        Figure("members_official", "Đảng viên chính thức", "Official members", .members { $0.standing == .official }),
        Figure(
            "members_probationary", "Đảng viên dự bị", "Probationary members",
            .members { $0.standing == .probationary }),
        Figure("members_female", "Đảng viên nữ", "Women members", .members { $0.isFemale }),
        Figure(
            "members_minority", "Đảng viên người dân tộc thiểu số", "Ethnic minority members",
            .members { $0.isMinority }),
        Figure("members_away", "Đảng viên đi làm ăn xa", "Members away", .members { $0.isAway }),
    ]

    private static let placeFigures: [Figure] = [
        Figure("villages", "Bản", "Villages", .place { $0.village }),
        Figure(
            "villages_without_members", "Bản chưa có đảng viên", "Villages without members",
            .place { $0.village.subtracting($0.withMember) }),
        Figure(
            "villages_without_present_members", "Bản không có đảng viên có mặt", "Villages without present members",
            .place { $0.village.subtracting($0.withPresentMember) }),
        Figure(
            "villages_with_one_present_member", "Bản chỉ còn một đảng viên có mặt",
            "Villages with one present member", .place { $0.village.intersection($0.withOnePresentMember) }),
        Figure(
            "villages_without_cell", "Bản chưa có chi bộ", "Villages without a cell",
            .place { $0.village.subtracting($0.covered) }),
        Figure(
            "villages_without_independent_cell", "Bản chưa có chi bộ độc lập",
            "Villages without an independent cell", .place { $0.village.subtracting($0.coveredAsOwn) }),
        Figure("health_stations", "Trạm y tế", "Health stations", .place { $0.healthStation }),
        Figure(
            "health_stations_without_cell", "Trạm y tế chưa có chi bộ", "Health stations without a cell",
            .place { $0.healthStation.subtracting($0.covered) }),
    ]

    private static let unitFigures: [Figure] = [
        Figure("grassroots", "Tổ chức cơ sở đảng", "Grassroots organisations", .unit { $0.grassroots }),
        Figure("cells", "Chi bộ", "Cells", .unit { $0.cell }),
        Figure(
            "cells_below_three_official", "Chi bộ dưới 3 đảng viên chính thức",
            "Cells below three official members", .unit { $0.cell.intersection($0.belowThreeOfficial) }),
    ]

    private static let eventFigures: [Figure] = [
        Figure("nominated", "Giới thiệu nguồn", "Nominated", .events { $1 == .nominated }),
        Figure("trained", "Học lớp bồi dưỡng nhận thức về Đảng", "Trained", .events { $1 == .trained }),
        Figure("admitted", "Kết nạp", "Admitted", .events { $1 == .admitted }),
        Figure("admitted_female", "Kết nạp: nữ", "Admitted women", .events { $0.isFemale && $1 == .admitted }),
        Figure(
            "admitted_minority", "Kết nạp: người dân tộc thiểu số", "Admitted from ethnic minorities",
            .events { $0.isMinority && $1 == .admitted }),
        Figure("confirmed", "Công nhận chính thức", "Confirmed", .events { $1 == .confirmed }),
        Figure(
            "transferred_in", "Chuyển sinh hoạt đến", "Transferred in",
            .events { $1 == .transferredIn || $1 == .transferredInProbationary }),
        Figure(
            "enrolled", "Có sẵn khi mở sổ", "Enrolled",
            .events { $1 == .enrolled || $1 == .enrolledProbationary }),
        Figure("transferred_out", "Chuyển sinh hoạt đi", "Transferred out", .events { $1 == .transferredOut }),
        Figure("left", "Xin ra khỏi Đảng", "Left", .events { $1 == .left }),
        Figure("removed", "Xóa tên", "Removed", .events { $1 == .removed }),
        Figure("expelled", "Khai trừ", "Expelled", .events { $1 == .expelled }),
        Figure("died", "Từ trần", "Died", .events { $1 == .died }),
    ]

    private static let changeFigures: [Figure] = [
        Figure("cells_founded", "Chi bộ thành lập mới", "Cells founded", .founded(\.isCell)),
        Figure("cells_dissolved", "Chi bộ giải thể, kết thúc", "Cells dissolved", .dissolved(\.isCell)),
        Figure(
            "grassroots_founded", "Tổ chức cơ sở đảng thành lập mới", "Grassroots organisations founded",
            .founded(\.isGrassroots)),
        Figure(
            "grassroots_dissolved", "Tổ chức cơ sở đảng giải thể, kết thúc", "Grassroots organisations dissolved",
            .dissolved(\.isGrassroots)),
        Figure("villages_cleared", "Bản được xóa trắng đảng viên", "Villages cleared", .clearedVillages),
        Figure("villages_relapsed", "Lượt bản tái trắng đảng viên", "Villages relapsed", .relapses),
    ]
}
