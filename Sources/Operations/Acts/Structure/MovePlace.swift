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

    private let place: String
    private let unit: String
    package let decided: Decided

    package init(_ values: FieldValues) throws {
        (place, unit) = (values[StructureFields.place], values[MovePlace.unit])
        decided = Decided(values)
    }

    package func change(_ structure: StructureWriter) throws {
        guard var found = try structure.find(place: place, in: StructureFields.place.name),
            try structure.find(unit: unit, in: MovePlace.unit.name) != nil
        else { return }
        if found.unit == unit {
            structure.note(
                "Tổ chức này đang phụ trách địa bàn", "This unit answers for the place already", in: MovePlace.unit.name
            )
        }
        found.unit = unit
        structure.state(found)
    }
}
