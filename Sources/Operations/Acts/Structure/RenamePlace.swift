internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Gives a place another name.
package struct RenamePlace: StructureAct {
    package static let name = "place.rename"
    package static let label = BilingualText("Đổi tên địa bàn", "Rename a place")
    package static let summary = BilingualText(
        "Từ ngày ấy địa bàn mang tên mới; mã giữ nguyên.",
        "From that day the place has another name; its code stays.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.place, StructureFields.name]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        guard var found = try structure.find(place: StructureFields.place, of: values) else { return }
        let name = try values[StructureFields.name]
        if found.name == name {
            structure.note("Địa bàn đã mang tên này", "The place has that name already", in: StructureFields.name.name)
        }
        found.name = name
        structure.state(found)
    }
}
