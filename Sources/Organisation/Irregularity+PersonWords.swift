internal import Words

/// Words about the roads of people.
extension Irregularity {
    static let personWords: [Irregularity.Kind: Entry] = [
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
        .stepWhileNoCandidate: (
            BilingualText(
                "Bước kết nạp của người không phải quần chúng ưu tú", "A step of admission of who is no candidate"),
            stateMissing
        ),
        .stepWhileNotProbationary: (
            BilingualText(
                "Bước công nhận chính thức của người không phải đảng viên dự bị",
                "A step of recognition of who is no probationary member"), stateMissing
        ),
        .eventAfterDeath: (
            BilingualText("Có sự kiện sau ngày từ trần", "Something happened after the day of death"), checkDates
        ),
    ]
}
