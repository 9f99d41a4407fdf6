extension Irregularity.Kind {
    /// What is out of order.
    package var meaning: BilingualText { Irregularity.words[self]?.meaning ?? BilingualText(rawValue, rawValue) }

    /// How to mend it.
    package var remedy: BilingualText { Irregularity.words[self]?.remedy ?? BilingualText("", "") }
}

extension Irregularity {
    private typealias Entry = (meaning: BilingualText, remedy: BilingualText)

    private static let checkDates = BilingualText(
        "Kiểm tra lại ngày ghi trong sổ gốc rồi sửa dòng sai.",
        "Check the dates in the register and correct the wrong row.")
    private static let stateMissing = BilingualText(
        "Bổ sung dòng còn thiếu trước đó, hoặc rút lại dòng này nếu nhầm.",
        "Add the missing earlier row, or take this one back if it is a mistake.")
    private static let takeBack = BilingualText(
        "Rút lại dòng này nếu ghi trùng hoặc nhầm.", "Take this row back if it is a repetition or a mistake.")
    private static let extendPeriod = BilingualText(
        "Sửa thời gian tồn tại của đơn vị, địa bàn được nêu, hoặc nêu đơn vị, địa bàn đúng.",
        "Correct the days of the unit or place named, or name the right one.")

    /// One entry for each kind; a test holds that none is missing.
    private static let words: [Irregularity.Kind: Entry] = structureWords.merging(personWords) { first, _ in first }

    private static let structureWords: [Irregularity.Kind: Entry] = [
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
        .unreadableFact: (
            BilingualText(
                "Nội dung do phiên bản mới hơn ghi, chưa đọc được",
                "Written by a later version, not understood by this one"),
            BilingualText("Nâng cấp chương trình.", "Upgrade the program.")
        ),
    ]

    private static let personWords: [Irregularity.Kind: Entry] = [
        .cellNotInForce: (
            BilingualText("Chi bộ không hoạt động vào ngày đó", "The cell is not in force that day"), extendPeriod
        ),
        .unitIsNoCell: (
            BilingualText("Tổ chức nêu ra không phải là chi bộ", "The unit named is not a cell"), extendPeriod
        ),
        .placeNotInForce: (
            BilingualText("Địa bàn không có trong sổ vào ngày đó", "The place is not in force that day"), extendPeriod
        ),
        .memberWithoutCell: (
            BilingualText("Đảng viên chưa thuộc chi bộ nào", "A member without a cell"),
            BilingualText("Ghi chi bộ của đảng viên.", "Record the member's cell.")
        ),
        .nominatedWithStanding: (
            BilingualText(
                "Giới thiệu nguồn khi đã là quần chúng ưu tú hoặc đảng viên",
                "Nominated while already a candidate or member"), takeBack
        ),
        .trainedBeforeNominated: (
            BilingualText(
                "Học lớp bồi dưỡng nhận thức khi chưa được giới thiệu nguồn", "Trained before being nominated"),
            stateMissing
        ),
        .withdrawnWhileNoCandidate: (
            BilingualText(
                "Thôi giới thiệu khi không phải quần chúng ưu tú", "Withdrawn while not a candidate"), takeBack
        ),
        .admittedWhileMember: (
            BilingualText("Kết nạp khi đang là đảng viên", "Admitted while already a member"), takeBack
        ),
        .admittedWhileNoCandidate: (
            BilingualText("Kết nạp khi chưa được giới thiệu nguồn", "Admitted without having been nominated"),
            stateMissing
        ),
        .confirmedWhileNotProbationary: (
            BilingualText(
                "Công nhận chính thức khi không phải đảng viên dự bị",
                "Confirmed while not a probationary member"), stateMissing
        ),
        .enrolledWhileMember: (
            BilingualText("Ghi là có sẵn khi mở sổ trong khi đang là đảng viên", "Enrolled while already a member"),
            takeBack
        ),
        .transferredInWhileMember: (
            BilingualText(
                "Chuyển sinh hoạt đến khi đang là đảng viên", "Transferred in while already a member"), takeBack
        ),
        .movedWithoutStanding: (
            BilingualText(
                "Chuyển chi bộ, nơi ở khi không phải quần chúng ưu tú hoặc đảng viên",
                "Moved while neither a candidate nor a member"), checkDates
        ),
        .movedNowhere: (
            BilingualText("Chuyển mà không nêu chi bộ hay địa bàn mới", "Moved without a new cell or place"),
            BilingualText("Ghi chi bộ hoặc địa bàn mới.", "Record the new cell or place.")
        ),
        .awayTwice: (
            BilingualText("Đi làm ăn xa khi đang đi xa", "Away while already away"), stateMissing
        ),
        .awayWhileNoMember: (
            BilingualText("Đi làm ăn xa khi không phải đảng viên", "Away while not a member"), checkDates
        ),
        .returnedWhileNotAway: (
            BilingualText("Trở về khi không đi xa", "Returned while not away"), stateMissing
        ),
        .exemptedTwice: (
            BilingualText("Miễn sinh hoạt khi đang được miễn", "Exempted while already exempted"), stateMissing
        ),
        .exemptedWhileNoMember: (
            BilingualText("Miễn sinh hoạt khi không phải đảng viên", "Exempted while not a member"), checkDates
        ),
        .exemptionEndedWhileNotExempted: (
            BilingualText(
                "Thôi miễn sinh hoạt khi không được miễn", "Exemption ended while not exempted"), stateMissing
        ),
        .wentWhileNoMember: (
            BilingualText(
                "Chuyển đi, xin ra, xóa tên hoặc khai trừ khi không phải đảng viên",
                "Transferred out, left, removed or expelled while not a member"), stateMissing
        ),
        .eventAfterDeath: (
            BilingualText("Có sự kiện sau ngày từ trần", "Something happened after the day of death"), checkDates
        ),
    ]
}
