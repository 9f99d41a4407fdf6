package import Words

extension PersonEventKind {
    /// The label people read.
    package var label: BilingualText {
        switch self {
        case .nominated: BilingualText("Giới thiệu nguồn", "Nominated")
        case .trained: BilingualText("Học lớp bồi dưỡng nhận thức về Đảng", "Awareness class")
        case .withdrawn: BilingualText("Thôi giới thiệu", "Withdrawn")
        case .enrolled: BilingualText("Có sẵn khi mở sổ: đảng viên chính thức", "Opening balance: official")
        case .enrolledProbationary: BilingualText("Có sẵn khi mở sổ: đảng viên dự bị", "Opening balance: probationary")
        case .admitted: BilingualText("Kết nạp", "Admitted")
        case .confirmed: BilingualText("Công nhận chính thức", "Confirmed")
        case .transferredIn: BilingualText("Chuyển sinh hoạt đến", "Transferred in")
        case .transferredInProbationary: BilingualText("Chuyển sinh hoạt đến (dự bị)", "Transferred in (probationary)")
        case .moved: BilingualText("Chuyển chi bộ hoặc nơi ở", "Moved")
        case .away: BilingualText("Đi làm ăn xa", "Away")
        case .returned: BilingualText("Trở về", "Returned")
        case .exempted: BilingualText("Miễn sinh hoạt", "Exempted")
        case .exemptionEnded: BilingualText("Thôi miễn sinh hoạt", "Exemption ended")
        case .transferredOut: BilingualText("Chuyển sinh hoạt đi", "Transferred out")
        case .left: BilingualText("Xin ra khỏi Đảng", "Left")
        case .removed: BilingualText("Xóa tên", "Removed")
        case .expelled: BilingualText("Khai trừ", "Expelled")
        case .died: BilingualText("Từ trần", "Died")
        default: roadLabel
        }
    }

    private var roadLabel: BilingualText {
        switch self {
        case .helperAssigned: BilingualText("Phân công đảng viên giúp đỡ", "A member is assigned to help")
        case .helperEnded: BilingualText("Thôi phân công giúp đỡ", "A member helps no longer")
        case .classEnrolled: BilingualText("Cử đi học lớp", "Enrolled in a class")
        case .classUnfinished: BilingualText("Không hoàn thành lớp", "Did not finish the class")
        case .applied: BilingualText("Đơn xin vào Đảng", "Application")
        case .cvDeclared: BilingualText("Khai lý lịch của người xin vào Đảng", "CV declared")
        case .introduced: BilingualText("Đảng viên chính thức giới thiệu", "Introduced by a member")
        case .unionIntroduced: BilingualText("Đoàn thể giới thiệu", "Introduced by a union")
        case .checkSent: BilingualText("Gửi thẩm tra lý lịch", "Check sent out")
        case .residenceAsked: BilingualText("Hỏi nơi cư trú cũ", "Former residence asked")
        case .checkStuck: BilingualText("Thẩm tra lý lịch vướng", "Check stuck")
        case .checkReturned: BilingualText("Nhận lại kết quả thẩm tra lý lịch", "Check returned")
        case .checkClosed: BilingualText("Thẩm tra lý lịch xong", "Check closed")
        case .opinionsCollected:
            BilingualText("Tổng hợp ý kiến nhận xét đoàn thể, nơi cư trú", "Opinions collected")
        case .cellResolved: BilingualText("Chi bộ biểu quyết đề nghị kết nạp", "The cell proposes admission")
        case .cellRefused: BilingualText("Chi bộ biểu quyết không đủ số phiếu", "The cell's vote falls short")
        case .subcommitteeReported:
            BilingualText("Đảng ủy bộ phận báo cáo thẩm định", "The section's committee reports")
        case .baseResolved: BilingualText("Đảng ủy cơ sở biểu quyết đồng ý", "The base committee agrees")
        case .baseRefused:
            BilingualText("Đảng ủy cơ sở biểu quyết không đồng ý", "The base committee does not agree")
        default: laterLabel
        }
    }

    private var laterLabel: BilingualText {
        switch self {
        case .admissionDecided: BilingualText("Quyết định kết nạp", "Decision to admit")
        case .decisionReceived: BilingualText("Chi bộ nhận quyết định kết nạp", "Decision received")
        case .notAdmitted: BilingualText("Không được kết nạp", "Not admitted")
        case .memberCV: BilingualText("Khai lý lịch đảng viên", "Member's CV declared")
        case .memberClass: BilingualText("Học lớp đảng viên mới", "Class for new members")
        case .selfReviewed: BilingualText("Bản tự kiểm điểm của đảng viên dự bị", "Self-review")
        case .helperReviewed: BilingualText("Nhận xét của đảng viên giúp đỡ", "Helper's opinion")
        case .recognitionOpinions:
            BilingualText("Ý kiến nhận xét đoàn thể, nơi cư trú về đảng viên dự bị", "Opinions on the probation")
        case .recognitionResolved:
            BilingualText("Chi bộ biểu quyết đề nghị công nhận chính thức", "The cell proposes recognition")
        case .recognitionRefused:
            BilingualText("Chi bộ biểu quyết công nhận không đủ số phiếu", "The cell's vote on recognition falls short")
        case .recognitionBaseResolved:
            BilingualText("Đảng ủy cơ sở đồng ý công nhận chính thức", "The base committee agrees to recognition")
        case .recognitionDecided: BilingualText("Quyết định công nhận đảng viên chính thức", "Decision of recognition")
        default: BilingualText(rawValue, rawValue)
        }
    }
}
