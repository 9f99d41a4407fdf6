internal import Ledger
internal import Words

/// What sort of thing a statement says, in a word: of many facts at once.
extension Statement {
    /// What people call it.
    var sort: BilingualText {
        switch self {
        case .unitStated: BilingualText("tổ chức", "unit")
        case .unitEnded: BilingualText("kết thúc tổ chức", "end of a unit")
        case .placeStated: BilingualText("địa bàn", "place")
        case .placeEnded: BilingualText("kết thúc địa bàn", "end of a place")
        case .coverageStated: BilingualText("chi bộ phụ trách địa bàn", "cell covering a place")
        case .coverageEnded: BilingualText("thôi phụ trách địa bàn", "end of covering a place")
        case .personDescribed: BilingualText("lý lịch", "description of a person")
        case .personEvent(let event):
            BilingualText(event.kind.label.vietnamese.lowercasedFirst, event.kind.label.english.lowercasedFirst)
        case .membershipStated: BilingualText("ngày vào Đảng", "days of joining")
        case .personNumbered: BilingualText("số giấy tờ", "numbers of papers")
        case .personCategorised: BilingualText("diện nguồn", "group of who is nominated")
        case .personConsented: BilingualText("đồng ý ghi tên", "consent to be named")
        case .personDisciplined: BilingualText("kỷ luật", "discipline")
        case .personIsSame: BilingualText("cùng một người", "the same person")
        case .assignmentStated: BilingualText("phân công", "assignment")
        case .assignmentEnded: BilingualText("thôi phân công", "end of an assignment")
        case .meetingHeld: BilingualText("kỳ sinh hoạt", "meeting")
        case .thematicMeetingHeld: BilingualText("kỳ sinh hoạt chuyên đề", "thematic meeting")
        case .conclusionStated: BilingualText("kết luận của kỳ sinh hoạt", "conclusion of a meeting")
        case .conclusionDone: BilingualText("thực hiện kết luận", "conclusion carried out")
        case .duesTicked: BilingualText("đảng phí", "dues")
        case .personRated: BilingualText("xếp loại đảng viên", "rating of a member")
        case .unitRated: BilingualText("xếp loại tổ chức", "rating of a unit")
        case .coursePlanned: BilingualText("lớp học", "class")
        case .courseListed: BilingualText("danh sách lớp", "list of a class")
        case .courseMet: BilingualText("buổi học", "lesson")
        case .villageEntrusted: BilingualText("giao chi bộ làm kết nạp ở bản", "village entrusted to a cell")
        case .visitMade: BilingualText("lượt đi cơ sở", "visit")
        case .visitClosed: BilingualText("khắc phục kết quả đi cơ sở", "mending what a visit found")
        case .targetSet: BilingualText("chỉ tiêu", "target")
        case .planStated: BilingualText("nghị quyết, kế hoạch", "plan")
        case .goalSet: BilingualText("mục tiêu", "goal")
        case .taskStated: BilingualText("việc của kế hoạch", "task")
        case .taskReported: BilingualText("tiến độ việc", "progress of a task")
        case .warningAcknowledged: BilingualText("đã xem cảnh báo", "warning seen")
        case .ruleOverridden: BilingualText("giá trị khác của quy định", "rule said otherwise")
        case .holidaysStated: BilingualText("lịch nghỉ", "holidays")
        case .grantGiven: BilingualText("phân quyền", "grant")
        case .grantEnded: BilingualText("thôi phân quyền", "end of a grant")
        case .transferSent: BilingualText("chuyển sinh hoạt", "transfer")
        case .transferEnded: BilingualText("trả lời chuyển sinh hoạt", "answer to a transfer")
        case .successionStated: BilingualText("kế tục", "succession")
        case .retracted: BilingualText("rút lại", "taking back")
        }
    }

    /// The same of a fact that this program cannot read.
    static let unreadable = BilingualText("chưa đọc được", "not understood")
}
