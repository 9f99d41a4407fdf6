internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Puts a unit under another.
package struct MoveUnit: StructureAct {
    package static let name = "unit.move"
    package static let label = BilingualText("Chuyển tổ chức sang cấp trên khác", "Move a unit under another")
    package static let summary = BilingualText(
        "Từ ngày ấy tổ chức, cùng mọi tổ chức trực thuộc nó, thuộc cấp trên khác. Ai được phân quyền "
            + "ở cấp trên mới chưa xem được: phải phân quyền lại.",
        "From that day the unit, with all that stands under it, stands under another. Who has a role "
            + "there does not see it yet: that takes another grant."
    )
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, parent]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    static let parent = StructureFields.unit(
        "parent", BilingualText("Cấp trên mới", "New unit above"), among: StructureFields.committees)

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let unit = try structure.find(unit: StructureFields.unit, of: values)
        let above = try structure.find(parent: MoveUnit.parent, of: values)
        guard var found = unit, let parent = above?.code else { return }
        if found.parent == parent || found.code == parent {
            structure.note(
                "Tổ chức đã trực thuộc nơi này", "The unit stands there already", in: MoveUnit.parent.name)
        }
        found.parent = parent
        structure.state(found)
    }
}
