internal import Ledger
internal import Operations

/// What is broken in a ledger, where, and what to do about it.
struct BrokenText {
    let broken: VerifyLedger.Broken

    var text: String {
        Terminal.words("Sổ cái KHÔNG nguyên vẹn. Chỗ hỏng đầu tiên: ", "The ledger is NOT whole. First broken: ")
            + finding + ". " + remedy
    }

    /// Where, and what.
    var finding: String {
        let place = broken.position.map { position in
            let name = broken.fact.map { " (\($0))" } ?? ""
            return Terminal.words("vị trí \(position)\(name): ", "position \(position)\(name): ")
        }
        return (place ?? "") + fault
    }

    private var remedy: String {
        if case .tableDiffers = broken.fault {
            return Terminal.words(
                "Bản ghi vẫn nguyên vẹn: chạy hatnhan refold để tổng hợp lại.",
                "The facts are whole: run hatnhan refold to fold it anew.")
        }
        return Terminal.words(
            "Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC.", "Restore a backup: hatnhan restore FOLDER.")
    }

    private var fault: String {
        switch broken.fault {
        case .contentChanged: Terminal.words("nội dung đã bị sửa", "its content was changed")
        case .sequenceBroken: Terminal.words("số thứ tự không liền", "its number does not follow")
        case .positionBroken: Terminal.words("vị trí không liền", "its position does not follow")
        case .logBroken: Terminal.words("mã nhật ký không khớp", "the log's hash does not follow")
        case .damaged: Terminal.words("tệp bị hỏng", "the file is damaged")
        case .keyMissing:
            Terminal.words("két không có khóa của phần niêm phong", "the vault has no key for its sealed part")
        case .sealDoesNotOpen:
            Terminal.words(
                "khóa trong két không mở được phần niêm phong", "the vault's key does not open its sealed part")
        case .codeChanged(let code):
            Terminal.words("mã “\(code)” không phải của đối tượng mang nó", "the code '\(code)' is not its subject's")
        case .accountChanged:
            Terminal.words(
                "tên một tài khoản trong két đã bị sửa hoặc mất",
                "the name of an account in the vault was changed or is gone")
        case .tableDiffers(let table):
            Terminal.words(
                "bảng \(table) khác với nội dung bản ghi", "the table \(table) differs from what the facts fold into")
        case .rowsChanged(let table):
            Terminal.words("các dòng của bảng \(table) đã bị sửa", "rows of the table \(table) were changed")
        }
    }
}
