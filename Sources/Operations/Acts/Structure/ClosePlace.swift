internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// Ends a place that becomes nothing else.
package struct ClosePlace: StructureAct {
    package static let name = "place.close"
    package static let label = BilingualText("Thôi là địa bàn", "Close a place")
    package static let summary = BilingualText(
        "Từ ngày ấy địa bàn không còn và không có địa bàn kế tục; chi bộ thôi phụ trách. Người ở đó "
            + "được nêu ra trước khi ghi.",
        "From that day the place is no more and becomes nothing; no cell takes it in. Who lives "
            + "there is told before it is written."
    )
    package static let fields: [any AnyActField] = StructureFields.paper + [StructureFields.day, StructureFields.place]
    package static let beginning = ActBeginning.place(StructureFields.place.name)

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        guard let place = try structure.find(place: StructureFields.place, of: values)?.code else { return }
        for cell in try structure.cells(covering: place) { try structure.uncover(cell, place) }
        structure.end(place: place)
    }
}
