internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// A unit answers for a new place.
package struct FoundPlace: StructureAct {
    package static let name = "place.found"
    package static let label = BilingualText("Thêm địa bàn", "Found a place")
    package static let summary = BilingualText(
        "Từ ngày ấy có địa bàn mới, do tổ chức đã nêu phụ trách.",
        "From that day there is a new place, for which this unit answers.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [
            StructureFields.day, StructureFields.unit, StructureFields.code, StructureFields.name, kind,
        ]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, StructureFields.committees)

    static let kind = ActField(
        "kind", BilingualText("Loại", "Kind"),
        hint: BilingualText("loại địa bàn", "what it is"), onForm: BilingualText("Chọn một", "Choose one"),
        as: .choice(PlaceKind.allCases.map { Widget.Option($0.rawValue, $0.label) }),
        FieldReader.choice(Choices.placeKinds))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let unit = try structure.find(unit: StructureFields.unit, of: values)
        let code = try structure.free(StructureFields.code, of: values)
        guard let unit, let code else { return }
        try structure.state(
            PlaceStatement(
                code: code, name: values[StructureFields.name], kind: values[FoundPlace.kind], unit: unit.code))
    }
}
