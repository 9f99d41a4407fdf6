package import Words

/// Names pairs, so that whoever knows the codes sees at once whether they are the same.
extension LeadingZeros: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        let pairs =
            pairs.map { "\($0.code) (\($0.known))" }.joined(separator: ", ") + (count > pairs.count ? ", …" : "")
        let (plural, third) = count == 1 ? ("", "s") : ("s", "")
        return Explanation(
            BilingualText(
                "\(Speech(.vietnamese).number(count)) mã của nguồn này chỉ khác mã đã có ở các số 0 đứng đầu: \(pairs)",
                "\(Speech(.english).number(count)) code\(plural) of this source differ\(third) from known ones by leading "
                    + "zeros only: \(pairs)"),
            remedy: BilingualText(
                "Bảng tính thường bỏ số 0 đứng đầu: định dạng cột mã là văn bản rồi nhập lại. Chưa ghi gì.",
                "Spreadsheets drop leading zeros: format the column of codes as text and import again. Nothing was "
                    + "written."))
    }
}
