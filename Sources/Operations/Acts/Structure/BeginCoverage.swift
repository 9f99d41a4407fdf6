internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// A cell takes in a place.
package struct BeginCoverage: StructureAct {
    package static let name = "coverage.begin"
    package static let label = BilingualText("Giao chi bộ phụ trách địa bàn", "A cell takes in a place")
    package static let summary = BilingualText(
        "Từ ngày ấy chi bộ phụ trách địa bàn; chi bộ khác đang phụ trách thì vẫn phụ trách.",
        "From that day the cell takes in the place; another one that does goes on.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, place]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases.filter(\.isCell)))

    static let place = StructureFields.place("place", BilingualText("Địa bàn", "Place"))

    private let cell: String
    private let place: String
    package let decided: Decided

    package init(_ values: FieldValues) throws {
        (cell, place) = (values[StructureFields.unit], values[BeginCoverage.place])
        decided = Decided(values)
    }

    package func change(_ structure: StructureWriter) throws {
        guard let unit = try structure.find(unit: cell, in: StructureFields.unit.name),
            try structure.find(place: place, in: BeginCoverage.place.name) != nil
        else { return }
        if !unit.kind.isCell {
            structure.note("“\(cell)” không phải là chi bộ", "“\(cell)” is not a cell", in: StructureFields.unit.name)
        }
        if try structure.places(coveredBy: cell).contains(place) {
            structure.note(
                "Chi bộ đang phụ trách địa bàn này", "The cell takes in this place already",
                in: BeginCoverage.place.name)
        }
        try structure.cover(cell, place)
    }
}
