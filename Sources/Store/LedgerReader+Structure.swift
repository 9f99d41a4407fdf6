package import Ledger
internal import Organisation
internal import SQL

/// What hangs on a unit or a place, by codes: what acts of structure look at, which touch little of a large ledger.
extension LedgerReader {
    /// Codes of the units of which a fact that counts ever said that they stand under this one.
    package func units(everUnder parent: String) throws -> [String] {
        guard let number = try subject(.unit(parent))?.number else { return [] }
        return try codes(.unit, "SELECT unit FROM unit_spans WHERE parent = \(number)")
    }

    /// Codes of the places for which this unit ever answered.
    package func places(everOf unit: String) throws -> [String] {
        guard let number = try subject(.unit(unit))?.number else { return [] }
        return try codes(.place, "SELECT place FROM place_spans WHERE unit = \(number)")
    }

    /// Codes of the places that this cell ever took in.
    package func places(everCoveredBy cell: String) throws -> [String] {
        guard let number = try subject(.unit(cell))?.number else { return [] }
        return try codes(.place, "SELECT place FROM coverage_spans WHERE cell = \(number)")
    }

    /// Codes of the cells that ever took this place in.
    package func cells(everCovering place: String) throws -> [String] {
        guard let number = try subject(.place(place))?.number else { return [] }
        return try codes(.unit, "SELECT cell FROM coverage_spans WHERE place = \(number)")
    }

    private func codes(_ kind: SubjectKind, _ numbers: SQLText) throws -> [String] {
        try connection.rows(
            """
            SELECT s.code FROM subjects s WHERE s.kind = \(kind.rawValue) AND s.number IN (\(numbers)) ORDER BY s.code
            """
        ) { $0.text(0) }
    }

    /// True for a unit or place of which anything is said that was not taken back.
    package func isSaid(_ mention: Mention) throws -> Bool {
        guard let subject = try subject(mention.subject) else { return false }
        return try !LiveFact.live(in: facts(of: subject)).isEmpty
    }

    /// A unit as it stands on a day; nil where it is not in force then.
    package func unit(_ code: String, on day: Day) throws -> UnitStatement? {
        guard let subject = try subject(.unit(code)) else { return nil }
        var codebook = Codebook()
        let live = LiveFact.live(in: try facts(of: subject))
        let unit = codebook.unit(code)
        let timeline = UnitTimeline.fold(live, unit: unit, codebook: &codebook).timeline
        return timeline.periods.inForce(on: day).map { period in
            UnitStatement(
                code: code, name: period.content.name, kind: period.content.kind,
                parent: period.content.parent.map { codebook.code(of: $0) })
        }
    }

    /// A place as it stands on a day; nil where it is not in force then.
    package func place(_ code: String, on day: Day) throws -> PlaceStatement? {
        guard let subject = try subject(.place(code)) else { return nil }
        var codebook = Codebook()
        let live = LiveFact.live(in: try facts(of: subject))
        let place = codebook.place(code)
        let timeline = PlaceTimeline.fold(live, place: place, codebook: &codebook).timeline
        return timeline.periods.inForce(on: day).map { period in
            PlaceStatement(
                code: code, name: period.content.name, kind: period.content.kind,
                unit: codebook.code(of: period.content.unit), latitude: period.content.latitude,
                longitude: period.content.longitude)
        }
    }

    /// True where the cell takes in the place on a day, whether or not both are in force.
    package func covers(cell: String, place: String, on day: Day) throws -> Bool {
        guard let subject = try subject(.coverage(cell: cell, place: place)) else { return false }
        var codebook = Codebook()
        let pair = CoverageTimeline.Pair(cell: codebook.unit(cell), place: codebook.place(place))
        let live = LiveFact.live(in: try facts(of: subject))
        return CoverageTimeline.fold(live, pair: pair).timeline.isInForce(on: day)
    }
}
