package import Words

extension Irregularity.Kind {
    /// What is out of order.
    package var meaning: BilingualText { Irregularity.words[self]?.meaning ?? BilingualText(rawValue, rawValue) }

    /// How to mend it.
    package var remedy: BilingualText { Irregularity.words[self]?.remedy ?? BilingualText("", "") }
}

extension Irregularity {
    typealias Entry = (meaning: BilingualText, remedy: BilingualText)

    static let checkDates = BilingualText(
        "Kiểm tra lại ngày ghi trong sổ gốc rồi sửa dòng sai.",
        "Check the dates in the register and correct the wrong row.")
    static let stateMissing = BilingualText(
        "Bổ sung dòng còn thiếu trước đó, hoặc rút lại dòng này nếu nhầm.",
        "Add the missing earlier row, or take this one back if it is a mistake.")
    static let takeBack = BilingualText(
        "Rút lại dòng này nếu ghi trùng hoặc nhầm.", "Take this row back if it is a repetition or a mistake.")
    static let extendPeriod = BilingualText(
        "Sửa thời gian tồn tại của đơn vị, địa bàn được nêu, hoặc nêu đơn vị, địa bàn đúng.",
        "Correct the days of the unit or place named, or name the right one.")

    static let stateEnd = BilingualText(
        "Ghi ngày kết thúc cho dòng này, hoặc nêu tổ chức, địa bàn đã thay.",
        "State the end of this row too, or name the unit or place that took over.")

    /// One entry for each kind; a test holds that none is missing.
    private static let words: [Irregularity.Kind: Entry] = [structureWords, personWords, unlikelyWords]
        .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
