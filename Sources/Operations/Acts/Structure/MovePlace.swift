internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Another unit answers for a place.
package struct MovePlace: StructureAct {
    package static let name = "place.move"
    package static let label = BilingualText("Chuyển địa bàn sang tổ chức khác", "Move a place to another unit")
    package static let summary = BilingualText(
        "Từ ngày ấy tổ chức khác phụ trách địa bàn; chi bộ phụ trách và người ở đó không đổi.",
        "From that day another unit answers for the place; which cell takes it in and who lives there stays.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.place, unit]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    static let unit = StructureFields.unit(
        "unit", BilingualText("Tổ chức phụ trách mới", "New answering unit"))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let place = try structure.find(place: StructureFields.place, of: values)
        let answering = try structure.find(unit: MovePlace.unit, of: values)
        guard var found = place, let unit = answering?.code else { return }
        if found.unit == unit {
            structure.note(
                "Tổ chức này đang phụ trách địa bàn", "This unit answers for the place already", in: MovePlace.unit.name
            )
        }
        found.unit = unit
        structure.state(found)
    }
}
