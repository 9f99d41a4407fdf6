internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Ends a unit that becomes nothing else.
package struct CloseUnit: StructureAct {
    package static let name = "unit.close"
    package static let label = BilingualText("Kết thúc hoạt động của tổ chức", "Close a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy tổ chức không còn và không có tổ chức kế tục; sáp nhập hay chia tách thì dùng "
            + "việc riêng. Những gì còn lại bên dưới được nêu ra trước khi ghi.",
        "From that day the unit is no more and becomes nothing; merging and splitting have acts of "
            + "their own. What is left under it is told before it is written."
    )
    package static let fields: [any AnyActField] = StructureFields.paper + [StructureFields.day, StructureFields.unit]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        guard let unit = try structure.find(unit: StructureFields.unit, of: values)?.code else { return }
        if let below = try structure.units(under: unit).first {
            structure.note(
                "Còn tổ chức trực thuộc (“\(below.code)”): chuyển, sáp nhập hoặc kết thúc chúng trước",
                "Others stand under it (“\(below.code)”): move, merge or close them first",
                in: StructureFields.unit.name)
        }
        for place in try structure.places(coveredBy: unit) { try structure.uncover(unit, place) }
        structure.end(unit: unit)
    }
}
