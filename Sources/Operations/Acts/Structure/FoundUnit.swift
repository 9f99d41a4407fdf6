internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Founds a unit under another.
package struct FoundUnit: StructureAct {
    package static let name = "unit.found"
    package static let label = BilingualText("Thành lập tổ chức trực thuộc", "Found a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy có tổ chức mới, trực thuộc tổ chức đã nêu; chi bộ thì dùng việc “Thành lập chi bộ”.",
        "From that day there is a new unit under this one; for a cell use the act that founds cells.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.unit, StructureFields.code, StructureFields.name, kind,
        ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, StructureFields.committees)

    static let kind = ActField(
        "kind", BilingualText("Loại", "Kind"),
        hint: BilingualText("loại tổ chức", "what it is"), onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(UnitKind.allCases.filter { !$0.isCell }.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.unitKinds))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        if values.ifRead(FoundUnit.kind)?.isCell == true {
            structure.note(
                "Chi bộ thì ghi bằng việc “\(FoundCell.label.vietnamese)”",
                "A cell is founded by the act “\(FoundCell.label.english)”", in: FoundUnit.kind.name)
        }
        let above = try structure.find(parent: StructureFields.unit, of: values)
        let code = try structure.free(StructureFields.code, of: values)
        guard let above, let code else { return }
        try structure.state(
            UnitStatement(
                code: code, name: values[StructureFields.name], kind: values[FoundUnit.kind], parent: above.code))
    }
}
