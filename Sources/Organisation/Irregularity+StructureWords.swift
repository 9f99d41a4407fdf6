internal import Words

/// Words about units, places, coverages, meetings and assignments.
extension Irregularity {
    static let structureWords: [Irregularity.Kind: Entry] = [
        .statedTwiceOnOneDay: (
            BilingualText("Khai hai nội dung khác nhau cho cùng một ngày", "Stated in two ways for one day"),
            BilingualText(
                "Giữ nội dung đúng, rút lại nội dung kia.", "Keep the right statement, take back the other.")
        ),
        .endedWhileNotInForce: (
            BilingualText("Kết thúc khi không còn hoạt động", "Ended while not in force"), takeBack
        ),
        .parentNotInForce: (
            BilingualText(
                "Tổ chức cấp trên đã thôi hoặc chưa hoạt động vào ngày đó",
                "The unit above is not in force that day"), extendPeriod
        ),
        .parentCycle: (
            BilingualText(
                "Các tổ chức trực thuộc lẫn nhau thành vòng", "Units stand above each other in a circle"),
            BilingualText(
                "Sửa tổ chức cấp trên của một trong các tổ chức trong vòng.",
                "Correct the parent of one unit of the circle.")
        ),
        .answeringUnitNotInForce: (
            BilingualText(
                "Tổ chức phụ trách địa bàn không hoạt động vào ngày đó",
                "The unit that answers for the place is not in force that day"), extendPeriod
        ),
        .coveringCellNotInForce: (
            BilingualText(
                "Chi bộ phụ trách địa bàn không hoạt động vào ngày đó",
                "The covering cell is not in force that day"), extendPeriod
        ),
        .coveringUnitIsNoCell: (
            BilingualText("Tổ chức phụ trách địa bàn không phải là chi bộ", "The covering unit is not a cell"),
            extendPeriod
        ),
        .coveredPlaceNotInForce: (
            BilingualText("Địa bàn không có trong sổ vào ngày đó", "The covered place is not in force that day"),
            extendPeriod
        ),
        .membersInEndedCell: (
            BilingualText(
                "Còn đảng viên trong chi bộ đã kết thúc", "Still a member of a cell that has ended"),
            BilingualText(
                "Ghi chuyển đảng viên sang chi bộ khác từ ngày chi bộ kết thúc.",
                "Record the move to another cell from the day the cell ended.")
        ),
        .meetingCellNotInForce: (
            BilingualText("Chi bộ họp khi không còn hoặc chưa hoạt động", "The cell met while not in force"), checkDates
        ),
        .meetingCountsDisagree: (
            BilingualText(
                "Số có mặt cộng số vắng có lý do lớn hơn tổng số đảng viên",
                "Present and excused add up to more than the members"),
            BilingualText("Sửa số liệu theo biên bản.", "Correct the counts from the minutes.")
        ),
        .assignedUnitNotInForce: (
            BilingualText(
                "Tổ chức được phân công không hoạt động vào ngày đó", "The assigned unit is not in force that day"),
            extendPeriod
        ),
        .assignedPlaceNotInForce: (
            BilingualText(
                "Địa bàn được phân công không có trong sổ vào ngày đó", "The assigned place is not in force that day"),
            extendPeriod
        ),
        .departsFromRule: (
            BilingualText("Ghi khác quy định, có lý do", "Written against a rule, for a reason"),
            BilingualText(
                "Xem lại quy định, lý do và văn bản ở bản ghi; sai thì đính chính.",
                "Look at the rule, the reason and the paper with the fact; correct it if it is wrong.")
        ),
        .unreadableFact: (
            BilingualText(
                "Nội dung không đọc được: do phiên bản mới hơn ghi, hoặc tệp bị hỏng",
                "Not understood: written by a later version, or damaged"),
            BilingualText(
                "Chạy hatnhan verify; nếu sổ cái nguyên vẹn thì nâng cấp chương trình.",
                "Run hatnhan verify; where the ledger is whole, upgrade the program.")
        ),
        .parentEnded: (
            BilingualText(
                "Tổ chức cấp trên đã kết thúc, tổ chức này vẫn còn", "The unit above has ended, this one still stands"),
            stateEnd
        ),
        .parentsTooDeep: (
            BilingualText("Quá nhiều cấp trực thuộc nhau", "Too many levels of units above each other"),
            BilingualText(
                "Sửa tổ chức cấp trên của một trong các tổ chức đó; tối đa \(Hierarchy.levelsMax) cấp.",
                "Correct the parent of one of the units; there may be \(Hierarchy.levelsMax) levels.")
        ),
        .answeringUnitEnded: (
            BilingualText(
                "Tổ chức phụ trách địa bàn đã kết thúc, địa bàn vẫn còn",
                "The unit that answers for the place has ended, the place still stands"), stateEnd
        ),
        .likelyDoublePlace: (
            BilingualText(
                "Có thể ghi hai lần: cùng tên, cùng tổ chức phụ trách",
                "Perhaps recorded twice: the same name under the same unit"),
            BilingualText(
                "Nếu là một địa bàn thì giữ một mã và rút lại mã kia.",
                "If it is one place, keep one code and take the other back.")
        ),
        .coveringCellEnded: (
            BilingualText(
                "Chi bộ phụ trách đã kết thúc, dòng phụ trách vẫn còn",
                "The covering cell has ended, the coverage still stands"), stateEnd
        ),
        .coveredPlaceEnded: (
            BilingualText(
                "Địa bàn đã kết thúc, dòng phụ trách vẫn còn", "The covered place has ended, the coverage still stands"),
            stateEnd
        ),
        .memberAtEndedPlace: (
            BilingualText("Còn đảng viên ở địa bàn đã kết thúc", "Still a member at a place that has ended"),
            BilingualText(
                "Ghi chuyển đảng viên sang địa bàn mới từ ngày địa bàn cũ kết thúc.",
                "Record the move to the new place from the day the old one ended.")
        ),
        .presentAboveMembers: (
            BilingualText("Số có mặt lớn hơn tổng số đảng viên", "More were present than there are members"),
            BilingualText("Sửa số liệu theo biên bản.", "Correct the counts from the minutes.")
        ),
        .meetingAboveMembers: (
            BilingualText(
                "Tổng số đảng viên ghi khi họp lớn hơn số đảng viên của chi bộ",
                "The meeting states more members than the cell has"),
            BilingualText(
                "Sửa số liệu theo biên bản, hoặc bổ sung đảng viên còn thiếu trong sổ.",
                "Correct the counts from the minutes, or record the members that are missing.")
        ),
        .twoMeetingsOnOneDay: (
            BilingualText("Hai kỳ sinh hoạt thường kỳ trong một ngày", "Two regular meetings on one day"), takeBack
        ),
        .visitedPlaceNotInForce: (
            BilingualText(
                "Đến cơ sở khi địa bàn không có trong sổ", "The place was visited while not in force"),
            BilingualText(
                "Sửa ngày của lượt đi cơ sở, hoặc sửa ngày của địa bàn.",
                "Correct the day of the visit, or the days of the place.")
        ),
        .assignedUnitEnded: (
            BilingualText(
                "Tổ chức được phân công đã kết thúc, phân công vẫn còn",
                "The assigned unit has ended, the assignment still stands"), stateEnd
        ),
        .assignedPlaceEnded: (
            BilingualText(
                "Địa bàn được phân công đã kết thúc, phân công vẫn còn",
                "The assigned place has ended, the assignment still stands"), stateEnd
        ),
        .assignedPersonNoMember: (
            BilingualText(
                "Người được phân công không còn là đảng viên, phân công vẫn còn",
                "The assigned person is a member no more, the assignment still stands"),
            BilingualText(
                "Ghi ngày kết thúc phân công, rồi phân công người khác.",
                "State the end of the assignment, and assign somebody else.")
        ),
    ]
}
