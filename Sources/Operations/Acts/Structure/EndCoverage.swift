internal import Fields
internal import Ledger
internal import Organisation
package import Words

/// A cell takes in a place no more.
package struct EndCoverage: StructureAct {
    package static let name = "coverage.end"
    package static let label = BilingualText("Thôi giao chi bộ phụ trách địa bàn", "A cell no longer takes in a place")
    package static let summary = BilingualText(
        "Từ ngày ấy chi bộ thôi phụ trách địa bàn.",
        "From that day the cell takes in the place no more.")
    package static let fields: [any AnyActField] =
        StructureFields.paper + [StructureFields.day, StructureFields.unit, BeginCoverage.place]
    package static let beginning = ActBeginning.unit(StructureFields.unit.name, Set(UnitKind.allCases.filter(\.isCell)))

    package let values: FieldValues

    package init(_ values: FieldValues) { self.values = values }

    package func change(_ structure: StructureWriter) throws {
        let unit = try structure.find(unit: StructureFields.unit, of: values)
        let found = try structure.find(place: BeginCoverage.place, of: values)
        guard let cell = unit?.code, let place = found?.code else { return }
        if try !structure.places(coveredBy: cell).contains(place) {
            structure.note(
                "Chi bộ không phụ trách địa bàn này", "The cell does not take in this place",
                in: BeginCoverage.place.name)
        }
        try structure.uncover(cell, place)
    }
}
