package import Fields
internal import Figures
internal import Ledger
internal import Organisation
package import Words

/// Somebody has seen a warning about a cell or a unit.
package struct AcknowledgeUnit: Act {
    package static let name = "warning.unit"
    package static let label = BilingualText("Ghi đã xem cảnh báo", "A warning was seen")
    package static let summary = BilingualText(
        "Ghi đã xem một cảnh báo về tổ chức, vì sao chưa xử lý và ngày xem lại; số liệu không đổi.",
        "Says that a warning about a unit was seen, why it stands for now and when to look again; no figure changes.")
    package static let fields: [any AnyActField] = [
        StructureFields.unit, warning, AcknowledgementFields.why, AcknowledgementFields.until,
    ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))
    /// A warning is to be mended; that it was only seen is the exception.
    package static let isRare = true

    static let warning = AcknowledgementFields.warning(
        among: Figure.warnings.filter { Counted.figure($0).subject == .units })

    private let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func write(_ writing: Writing, _ problems: inout FieldProblems) throws {
        try ifRead {
            try writing.check(
                unit: values[StructureFields.unit], in: StructureFields.unit.name, from: writing.today,
                until: writing.today, &problems)
        }
        try writing.acknowledge(
            AcknowledgeUnit.warning, of: values, about: .unit(values[StructureFields.unit]), &problems)
    }
}
