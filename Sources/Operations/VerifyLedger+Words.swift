internal import Ledger
package import Words

extension VerifyLedger.Broken {
    /// What is broken in a ledger, where, and what to do about it.
    package var explanation: Explanation {
        Explanation(
            BilingualText(
                "Sổ cái KHÔNG nguyên vẹn. Chỗ hỏng đầu tiên: \(finding.vietnamese)",
                "The ledger is NOT whole. First broken: \(finding.english)"),
            remedy: remedy)
    }

    /// Where, and what.
    var finding: BilingualText {
        guard let position else { return fault.words }
        let name = fact.map { " (\($0))" } ?? ""
        return BilingualText(
            "vị trí \(position)\(name): \(fault.words.vietnamese)",
            "position \(position)\(name): \(fault.words.english)")
    }

    private var remedy: BilingualText {
        if case .tableDiffers = fault {
            return BilingualText(
                "Bản ghi vẫn nguyên vẹn: chạy hatnhan refold để tổng hợp lại.",
                "The facts are whole: run hatnhan refold to fold it anew.")
        }
        return BilingualText(
            "Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC.", "Restore a backup: hatnhan restore FOLDER.")
    }
}

extension VerifyLedger.Fault {
    fileprivate var words: BilingualText {
        switch self {
        case .contentChanged: BilingualText("nội dung đã bị sửa", "its content was changed")
        case .sequenceBroken: BilingualText("số thứ tự không liền", "its number does not follow")
        case .positionBroken: BilingualText("vị trí không liền", "its position does not follow")
        case .logBroken: BilingualText("mã nhật ký không khớp", "the log's hash does not follow")
        case .damaged: BilingualText("tệp bị hỏng", "the file is damaged")
        case .keyMissing:
            BilingualText("két không có khóa của phần niêm phong", "the vault has no key for its sealed part")
        case .sealDoesNotOpen:
            BilingualText(
                "khóa trong két không mở được phần niêm phong", "the vault's key does not open its sealed part")
        case .codeChanged(let code):
            BilingualText("mã “\(code)” không phải của đối tượng mang nó", "the code '\(code)' is not its subject's")
        case .accountChanged:
            BilingualText(
                "tên một tài khoản trong két đã bị sửa hoặc mất",
                "the name of an account in the vault was changed or is gone")
        case .tableDiffers(let table):
            BilingualText(
                "bảng \(table) khác với nội dung bản ghi", "the table \(table) differs from what the facts fold into")
        case .rowsChanged(let table):
            BilingualText("các dòng của bảng \(table) đã bị sửa", "rows of the table \(table) were changed")
        }
    }
}
