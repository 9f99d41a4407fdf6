internal import Fields
package import Ledger
internal import Organisation
package import Words

/// Gives a unit another name.
package struct RenameUnit: StructureAct {
    package static let name = "unit.rename"
    package static let label = BilingualText("Đổi tên tổ chức", "Rename a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy tổ chức mang tên mới; mã giữ nguyên, trước đó vẫn là tên cũ.",
        "From that day the unit has another name; its code stays, and before that day its name.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, StructureFields.name]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// It is stated anew, under the unit above it.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try StructureFields.restated(subject) }

    package func change(_ structure: StructureWriter) throws {
        guard var found = try structure.find(unit: StructureFields.unit, of: values) else { return }
        let name = try values[StructureFields.name]
        if found.name == name {
            structure.note("Tổ chức đã mang tên này", "The unit has that name already", in: StructureFields.name.name)
        }
        found.name = name
        structure.state(found)
    }
}
