package import Words

/// Who asks for a place by mistake is told that it is one.
extension UnknownUnit: Explained {
    package var culprit: Culprit { .input }

    package var explanation: Explanation {
        guard isPlace else {
            return Explanation(BilingualText("Không có mã “\(code)” trong sổ cái", "No '\(code)' in the ledger"))
        }
        return Explanation(
            BilingualText("“\(code)” là địa bàn, không phải tổ chức", "'\(code)' is a place, not a unit"),
            remedy: BilingualText(
                "Số liệu tính theo tổ chức: dùng mã tổ chức phụ trách.",
                "Figures are of units: give the code of the one that answers for it."))
    }
}
