/// Everything about the organisation but its people: units, places, what covers what and what became what, by their
/// numbers.
package struct OrganisationStructure: Sendable {
    /// The numbers of the codes.
    package var codebook: Codebook
    /// By `UnitID`; a unit that is only mentioned has no periods.
    package var units: [UnitTimeline]
    /// By `PlaceID`; a place that is only mentioned has no periods.
    package var places: [PlaceTimeline]
    /// By the cell and the place.
    package var coverages: [CoverageTimeline.Pair: CoverageTimeline]
    /// What ended units and places became.
    package var successions = Successions()

    /// A structure of nothing, with the codes of `codebook` numbered.
    package init(codebook: Codebook = Codebook()) {
        self.codebook = codebook
        units = []
        places = []
        coverages = [:]
        makeRoom()
    }

    /// Gives every unit and place of the codebook its entry. Call it when the codebook has grown.
    package mutating func makeRoom() {
        for index in units.count..<max(units.count, codebook.unitCount) {
            units.append(UnitTimeline(unit: UnitID(index: Int32(index)), periods: []))
        }
        for index in places.count..<max(places.count, codebook.placeCount) {
            places.append(PlaceTimeline(place: PlaceID(index: Int32(index)), periods: []))
        }
    }

    /// The timeline of a unit that has a number.
    package subscript(unit: UnitID) -> UnitTimeline {
        get { units[Int(unit.index)] }
        set { units[Int(unit.index)] = newValue }
    }

    /// The timeline of a place that has a number.
    package subscript(place: PlaceID) -> PlaceTimeline {
        get { places[Int(place.index)] }
        set { places[Int(place.index)] = newValue }
    }

    /// Puts a period of a coverage behind those it has.
    package mutating func add(_ period: Period<CoverageTimeline.State>, to pair: CoverageTimeline.Pair) {
        coverages[pair, default: CoverageTimeline(pair: pair, periods: [])].periods.append(period)
    }

    /// The unit with this code, if a fact that counts states it.
    package func definedUnit(_ code: String) -> UnitID? {
        guard let unit = codebook.knownUnit(code), Int(unit.index) < units.count, !self[unit].periods.isEmpty
        else { return nil }
        return unit
    }
}
