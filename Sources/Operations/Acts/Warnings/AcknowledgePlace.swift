package import Fields
internal import Figures
internal import Ledger
internal import Organisation
package import Words

/// Somebody has seen a warning about a village, a station or a school: why it stands for now, and when to look again.
package struct AcknowledgePlace: Act {
    package static let name = "warning.place"
    package static let label = BilingualText("Ghi đã xem cảnh báo", "A warning was seen")
    package static let summary = BilingualText(
        "Ghi đã xem một cảnh báo về địa bàn, vì sao chưa xử lý và ngày xem lại; số liệu không đổi.",
        "Says that a warning about a place was seen, why it stands for now and when to look again; no figure changes.")
    package static let fields: [any AnyActField] = [
        StructureFields.place, warning, AcknowledgementFields.why, AcknowledgementFields.until,
    ]
    package static let beginning = ActBeginning.place(StructureFields.place.name)
    /// A warning is to be mended; that it was only seen is the exception.
    package static let isRare = true

    static let warning = AcknowledgementFields.warning(among: Figure.warnings.filter(\.isOfPlaces))

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try writing.check(place: StructureFields.place, of: values, on: writing.today, &problems)
        try writing.acknowledge(
            AcknowledgePlace.warning, of: values, about: .place(values[StructureFields.place]), &problems)
    }
}
