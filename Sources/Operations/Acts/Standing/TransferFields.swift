internal import Fields
internal import Ledger
internal import Words

/// What acts of transfers from and to outside the ledger ask for.
enum TransferFields {
    static let counterpartHint = BilingualText(
        "tên tổ chức đảng, ví dụ Đảng ủy phường Mường Thanh; không ghi tên người",
        "name of the party organisation, such as Đảng ủy phường Mường Thanh; of no person")

    static func counterpart(_ name: String, _ vietnamese: String, _ english: String) -> ActField<String> {
        ActField(
            name, BilingualText(vietnamese, english), hint: counterpartHint, isSealed: true,
            FieldReader.text(charactersMax: PersonEvent.counterpartCharactersMax))
    }

    static let from = counterpart("from", "Chuyển từ", "From")
    static let to = counterpart("to", "Chuyển đến", "To")

    static let arrival = ActField(
        "day", BilingualText("Ngày tiếp nhận", "Day of receiving"),
        hint: BilingualText(
            "ngày chi bộ tiếp nhận, ví dụ 27/3/2019", "the day the cell received them, such as 27/3/2019"),
        as: .day, FieldReader.dayThatHasCome)
}
