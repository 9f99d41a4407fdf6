internal import Ledger
package import Words

/// Where the files are at fault, the way back is a backup; nothing here names a value of the ledger.
extension StoreError: Explained {
    package var culprit: Culprit {
        switch self {
        case .notALedger, .unknownTimeZone, .headDoesNotMatch, .headBeyondLedger: .input
        case .laterSchema, .foldedByAnother, .vaultMissing, .vaultOfAnotherLedger, .deskOfAnotherLedger, .clockBehind,
            .noRandomness:
            .machine
        }
    }

    package var explanation: Explanation {
        switch self {
        case .notALedger:
            Explanation(
                BilingualText(
                    "Tệp này không phải là sổ cái Hạt Nhân", "This file is not a ledger of Hạt Nhân"),
                remedy: BilingualText("Kiểm tra lại đường dẫn.", "Check the path."))
        case .laterSchema(let name):
            Explanation(
                BilingualText(
                    "Sổ cái do phiên bản mới hơn ghi (\(name))", "A later version wrote this ledger (\(name))"),
                remedy: BilingualText("Hãy nâng cấp chương trình.", "Upgrade the program."))
        case .foldedByAnother:
            Explanation(
                BilingualText(
                    "Một phiên bản khác vừa tổng hợp lại sổ cái", "Another version has folded the ledger anew"),
                remedy: BilingualText(
                    "Dừng rồi chạy lại chương trình, chỉ dùng một phiên bản.",
                    "Stop, and run again with one version only."))
        case .unknownTimeZone(let name):
            Explanation(
                BilingualText("Không có múi giờ “\(name)”", "No time zone '\(name)'"),
                remedy: BilingualText("Viết như Asia/Ho_Chi_Minh.", "Write it as Asia/Ho_Chi_Minh."))
        case .clockBehind(let today, let last):
            Explanation(
                BilingualText(
                    "Đồng hồ máy đang ở ngày \(today.vietnamese), trước lần ghi gần nhất (\(last.vietnamese))",
                    "The machine's clock says \(today), before the day of the last recording (\(last))"),
                remedy: BilingualText(
                    "Chưa ghi gì; chỉnh lại đồng hồ rồi chạy lại.",
                    "Nothing was written; set the clock right and run again."))
        case .noRandomness:
            Explanation(BilingualText("Máy không cấp số ngẫu nhiên", "The machine gave no random bytes"))
        case .deskOfAnotherLedger:
            Explanation(
                BilingualText(
                    "Tệp .drafts bên cạnh sổ cái là của sổ cái khác hoặc đã hỏng",
                    "The file .drafts beside the ledger is another ledger's or damaged"),
                remedy: BilingualText(
                    "Xóa tệp này (và tệp -wal, -shm của nó): mọi người phải đăng nhập lại, bản nháp chưa ghi sẽ mất.",
                    "Remove it (with its -wal and -shm): everybody signs in again, and drafts not written are lost."))
        case .vaultMissing, .vaultOfAnotherLedger: vaultExplanation
        case .headDoesNotMatch, .headBeyondLedger: headExplanation
        }
    }

    private var vaultExplanation: Explanation {
        if case .vaultMissing = self {
            return Explanation(
                BilingualText(
                    "Thiếu tệp két .vault bên cạnh sổ cái", "The vault (.vault) beside the ledger is missing"),
                remedy: BilingualText(
                    "Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC",
                    "Restore it from a backup: hatnhan restore FOLDER"))
        }
        return Explanation(
            BilingualText(
                "Tệp két .vault bên cạnh sổ cái là của sổ cái khác hoặc đã hỏng",
                "The vault (.vault) beside the ledger is another ledger's or damaged"),
            remedy: BilingualText(
                "Khôi phục từ bản sao lưu: hatnhan restore THƯ_MỤC",
                "Restore both from a backup: hatnhan restore FOLDER"))
    }

    private var headExplanation: Explanation {
        let remedy = BilingualText("Kiểm tra lại mã in trên báo cáo.", "Check the head printed on the report.")
        if case .headBeyondLedger(let last) = self {
            return Explanation(
                BilingualText(
                    "Sổ cái có ít bản ghi hơn mã sổ cái đã nêu: chỉ có \(last)",
                    "The ledger has fewer facts than the head asked for: only \(last)"),
                remedy: remedy)
        }
        return Explanation(
            BilingualText(
                "Mã sổ cái không khớp: đây là sổ cái khác, hoặc sổ cái đã bị sửa",
                "The head does not match: this is another ledger, or it was altered"),
            remedy: remedy)
    }
}
