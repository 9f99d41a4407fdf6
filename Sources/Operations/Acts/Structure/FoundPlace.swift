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

    private let place: PlaceStatement
    package let decided: Decided

    package init(_ values: FieldValues) throws {
        place = PlaceStatement(
            code: values[StructureFields.code], name: values[StructureFields.name], kind: values[FoundPlace.kind],
            unit: values[StructureFields.unit])
        decided = Decided(values)
    }

    package func change(_ structure: StructureWriter) throws {
        let unit = try structure.find(unit: place.unit, in: StructureFields.unit.name)
        let isFree = try structure.isFree(place.code, in: StructureFields.code.name)
        if unit != nil, isFree { structure.state(place) }
    }
}
