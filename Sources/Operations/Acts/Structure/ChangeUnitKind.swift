internal import Fields
package import Ledger
internal import Organisation
package import Words

/// Makes a unit one of another kind.
package struct ChangeUnitKind: StructureAct {
    package static let name = "unit.kind"
    package static let label = BilingualText("Đổi loại tổ chức", "Change the kind of a unit")
    package static let summary = BilingualText(
        "Từ ngày ấy tổ chức thuộc loại khác, ví dụ chi bộ cơ sở thành đảng bộ cơ sở.",
        "From that day the unit is of another kind, say a grassroots cell becomes a grassroots committee.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, kind]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases))

    static let kind = ActField(
        "kind", BilingualText("Loại mới", "New kind"),
        hint: BilingualText("loại tổ chức", "what it is"), onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(UnitKind.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.unitKinds))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    /// It is stated anew, under the unit above it.
    package static func trying(_ subject: KnownSubject) throws -> [Statement] { try StructureFields.restated(subject) }

    package func change(_ structure: StructureWriter) throws {
        guard var found = try structure.find(unit: StructureFields.unit, of: values) else { return }
        let kind = try values[ChangeUnitKind.kind]
        if found.kind == kind {
            structure.note(
                "Tổ chức đã thuộc loại này", "The unit is of that kind already", in: ChangeUnitKind.kind.name)
        }
        if kind.isCell, let below = try structure.units(under: found.code).first {
            structure.note(
                "Còn tổ chức trực thuộc (“\(below.code)”), nên không thành chi bộ được",
                "Others stand under it (“\(below.code)”), so it cannot be a cell", in: ChangeUnitKind.kind.name)
        }
        if found.kind.isCell, !kind.isCell {
            let count = try structure.people(in: found.code).count
            if count > 0 {
                structure.note(
                    "Chi bộ còn \(count) đảng viên, nguồn: chuyển họ sang chi bộ khác trước",
                    "\(count) members and candidates are in the cell: move them to another first",
                    in: ChangeUnitKind.kind.name)
            }
        }
        found.kind = kind
        structure.state(found)
    }
}
