package import SQL
package import Words

/// What the database says, said of a ledger: the engine knows of none.
extension SQLError: Explained {
    package var culprit: Culprit { code == .notADatabase ? .input : .machine }

    package var explanation: Explanation {
        switch code {
        case .busy:
            Explanation(
                BilingualText(
                    "Có chương trình khác đang ghi vào sổ cái", "Another program is writing to the ledger"),
                remedy: BilingualText("Đợi một lát rồi thử lại.", "Wait a moment and try again."))
        case .notWritable, .cannotOpen:
            Explanation(
                BilingualText(
                    "Không mở hoặc không ghi được tệp sổ cái", "The ledger's file cannot be opened or written"),
                remedy: BilingualText(
                    "Kiểm tra thư mục có tồn tại và có quyền ghi.",
                    "Check that the folder exists and may be written to."))
        case .full:
            Explanation(
                BilingualText("Đĩa đầy hoặc hỏng", "The disk is full or faulty"),
                remedy: BilingualText(
                    "Giải phóng chỗ rồi thử lại; chưa ghi gì.", "Make room and try again; nothing was written."))
        case .notADatabase: StoreError.notALedger.explanation
        case .corrupt:
            Explanation(
                BilingualText(
                    "Tệp sổ cái hoặc tệp két bị hỏng", "The file of the ledger or of its vault is damaged"),
                remedy: BilingualText(
                    "Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC",
                    "Restore a backup: hatnhan restore FOLDER"))
        case .refused, .statement:
            Explanation(BilingualText("Lỗi của chương trình: \(message)", "A fault of the program: \(message)"))
        }
    }
}
