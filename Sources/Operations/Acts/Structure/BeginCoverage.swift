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

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let unit = try structure.find(unit: StructureFields.unit, of: values)
        let found = try structure.find(place: BeginCoverage.place, of: values)
        if let unit, !unit.kind.isCell {
            structure.note(
                "“\(unit.code)” không phải là chi bộ", "“\(unit.code)” is not a cell", in: StructureFields.unit.name)
        }
        guard let cell = unit?.code, let place = found?.code else { return }
        if try structure.places(coveredBy: cell).contains(place) {
            structure.note(
                "Chi bộ đang phụ trách địa bàn này", "The cell takes in this place already",
                in: BeginCoverage.place.name)
        }
        try structure.cover(cell, place)
    }
}
