internal import SQL

/// The outline of a unit on maps. It is a drawing, not a fact: the last one given stands, and no figure depends on it.
package struct Boundary: Hashable, Sendable {
    /// Code of the unit.
    package var unit: String
    /// Closed lines of longitude and latitude, in degrees.
    package var rings: [[[Double]]]

    /// The outline of the unit with this code.
    package init(unit: String, rings: [[[Double]]]) {
        self.unit = unit
        self.rings = rings
    }
}

extension LedgerReader {
    /// The outlines that somebody gave, in the order of the units' codes.
    ///
    /// - Throws: `SQLError` also for an outline that is damaged.
    package func boundaries() throws -> [Boundary] {
        try connection.rows("SELECT unit, rings FROM boundaries ORDER BY unit") {
            Boundary(unit: $0.text(0), rings: try Boundary.rings(of: $0.text(1)))
        }
    }

    /// The codes of the units of which somebody gave an outline, in order.
    package func boundaryUnits() throws -> [String] {
        try connection.rows("SELECT unit FROM boundaries ORDER BY unit") { $0.text(0) }
    }
}

extension LedgerWriter {
    /// From now on these are the outlines.
    package func replaceBoundaries(_ boundaries: [Boundary]) throws {
        try sums.removeAll(from: .boundaries)
        try connection.execute("DELETE FROM boundaries")
        let inserter = connection.prepare(Insert(into: Tables.boundaries))
        for boundary in boundaries {
            let rings = Boundary.text(of: boundary.rings)
            try inserter.insert { row in
                row.add(boundary.unit)
                row.add(rings)
            }
            sums.add(TableSums.boundary(boundary.unit, rings), to: .boundaries)
        }
    }
}

extension Boundary {
    /// `102.85 22.02,102.86 22.03;…`: points apart by commas, rings by semicolons.
    fileprivate static func text(of rings: [[[Double]]]) -> String {
        let lines = rings.map { ring -> String in
            let points = ring.map { point -> String in point.map(\.description).joined(separator: " ") }
            return points.joined(separator: ",")
        }
        return lines.joined(separator: ";")
    }

    /// - Throws: `SQLError` for what `text` never wrote: a page would draw something else than was given.
    fileprivate static func rings(of text: String) throws -> [[[Double]]] {
        try text.split(separator: ";").map { ring in
            try ring.split(separator: ",").map { point in
                let numbers = point.split(separator: " ").compactMap { Double($0) }.filter(\.isFinite)
                guard numbers.count == 2 else {
                    throw SQLError(code: .corrupt, message: "the outline of a unit is damaged")
                }
                return numbers
            }
        }
    }
}
