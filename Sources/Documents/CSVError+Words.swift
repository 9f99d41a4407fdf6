package import Words

extension CSVError: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        Explanation(
            reason.fault, remedy: BilingualText(reason.remedy.vietnamese + ".", reason.remedy.english + "."),
            at: BilingualText("dòng \(row)", "row \(row)"))
    }
}

extension CSVError.Reason {
    /// What is wrong, said of the row.
    package var fault: BilingualText { words.fault }

    /// How to mend it, without a full stop.
    package var remedy: BilingualText { words.remedy }

    private var words: (fault: BilingualText, remedy: BilingualText) {
        switch self {
        case .rowTooLong:
            (
                BilingualText("dòng dài quá 1 MiB", "the row is longer than 1 MiB"),
                BilingualText(
                    "Tìm dấu ngoặc kép chưa đóng ở dòng này hoặc ngay trước đó",
                    "Look for a quotation mark left open in or just before this row")
            )
        case .nulByte, .notUTF8:
            (
                BilingualText("không phải là văn bản UTF-8", "is not UTF-8 text"),
                BilingualText("Lưu lại tệp dạng CSV UTF-8", "Save the file as CSV UTF-8")
            )
        case .unclosedQuote:
            (
                BilingualText("dấu ngoặc kép mở mà không đóng", "a quotation mark is opened and never closed"),
                BilingualText("Đóng dấu ngoặc kép ở dòng này", "Close the quotation mark in this row")
            )
        case .textAfterQuote:
            (
                BilingualText("có chữ ngay sau dấu ngoặc kép đóng", "text follows a closing quotation mark"),
                BilingualText(
                    "Viết dấu ngoặc kép bên trong ô thành hai dấu", "Write a quotation mark inside a field twice")
            )
        }
    }
}
