internal import Operations
internal import SQL
internal import Store
internal import Web
internal import Words

/// Where an option of the command helps, the command line says so instead of what the error says to everybody.
extension Failure {
    /// Nil where the error's own remedy is to be shown.
    static func remedy(for error: any Explained) -> BilingualText? {
        switch error {
        case StoreError.notALedger: checkDatabase
        case let error as SQLError where error.code == .notADatabase: checkDatabase
        case is LeadingZeros:
            BilingualText(
                "Bảng tính thường bỏ số 0 đứng đầu: định dạng cột mã là văn bản rồi nhập lại. Nếu đúng là mã mới, dùng "
                    + "--new-codes. Chưa ghi gì.",
                "Spreadsheets drop leading zeros: format the column of codes as text and import again. If they are new "
                    + "codes, give --new-codes. Nothing was written.")
        case is ImportDossier.ClockDoubted:
            BilingualText(
                "Chỉnh lại đồng hồ; nếu đồng hồ đúng, dùng --clock-is-right. Chưa ghi gì.",
                "Set the clock right; if it is, give --clock-is-right. Nothing was written.")
        case is ImportDossier.TimeZoneKept: BilingualText("Bỏ --time-zone.", "Leave --time-zone out.")
        case ImportBoundaries.Refusal.noFeatures:
            BilingualText(
                "Nếu đúng là muốn xóa, dùng --remove-all. Chưa thay đổi gì.",
                "If that is what you want, give --remove-all. Nothing was changed.")
        case ImportBoundaries.Refusal.hasFeatures:
            BilingualText(
                "Bỏ --remove-all để nhận tệp; ranh giới cũ được thay. Chưa thay đổi gì.",
                "Leave --remove-all out to take the file over; it replaces the old outlines. Nothing was changed.")
        case Server.Failure.addressInUse:
            BilingualText("Chọn cổng khác: --port 8081", "Choose another: --port 8081")
        default: nil
        }
    }

    private static var checkDatabase: BilingualText {
        BilingualText("Kiểm tra lại --database.", "Check --database.")
    }
}
