internal import Ledger
package import Words

extension RoadStep {
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
