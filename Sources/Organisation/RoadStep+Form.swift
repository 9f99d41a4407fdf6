internal import Ledger
package import Words

extension RoadStep {
    /// The form that the step is written on, by its number; nil for none. Numbers up to 6 are certain; of those above, programs that
    /// print them disagree.
    package var form: String? {
        switch self {
        case .certificate: "CN-NTVĐ"
        case .applied: "1-KNĐ"
        case .cvDeclared: "2-KNĐ"
        case .introductions: "3-KNĐ, 4-KNĐ"
        case .opinions: "5-KNĐ"
        case .cellVote: "6-KNĐ"
        case .baseVote: "8-KNĐ"
        case .decision: "9-KNĐ"
        case .selfReview: "10-KNĐ"
        case .helperReview: "11-KNĐ"
        case .recognitionOpinions: "12-KNĐ"
        case .recognitionVote: "13-KNĐ"
        default: nil
        }
    }

    /// What people call it, as something to be done.
    package var label: BilingualText {
        switch self {
        case .introductions: BilingualText("Giới thiệu vào Đảng", "Introductions")
        case .certificate:
            BilingualText("Giấy chứng nhận học lớp nhận thức về Đảng", "Certificate of the awareness class")
        case .cellVote: BilingualText("Chi bộ biểu quyết, nghị quyết", "Vote and resolution of the cell")
        case .baseVote: BilingualText("Đảng ủy cơ sở xét, nghị quyết", "Resolution of the base committee")
        case .ceremony: BilingualText("Lễ kết nạp", "The ceremony")
        case .recognitionVote:
            BilingualText("Chi bộ biểu quyết công nhận chính thức", "Vote of the cell on recognition")
        case .recognitionBase: BilingualText("Đảng ủy cơ sở xét công nhận", "The base committee on recognition")
        default: event.label
        }
    }
}
