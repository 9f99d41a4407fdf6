internal import Fields
internal import Ledger
internal import Rulebook
internal import Words

/// Reasons from the closed, dated lists of the rulebook, as acts ask for them.
enum ReasonFields {
    /// A reason of a list.
    static func reason(_ name: ReasonList.Name) -> ActField<String> {
        let list = Rulebook.standard.reasons(name)
        let entries = list.entries.filter { $0.isOffered }
        return ActField(
            "reason", list.label,
            hint: BilingualText(
                "một trong: " + entries.map { "\($0.code) (\($0.label.vietnamese))" }.joined(separator: ", "),
                "one of: " + entries.map { "\($0.code) (\($0.label.english))" }.joined(separator: ", ")),
            onForm: BilingualText("Chọn một", "Choose one"), as: .reason(name), isSealed: true,
            FieldReader.reason(name).map(\.code))
    }
}
