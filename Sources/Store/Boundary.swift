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
    package func boundaries() throws -> [Boundary] {
        try connection.rows("SELECT unit, rings FROM boundaries ORDER BY unit") {
            Boundary(unit: $0.text(0), rings: Boundary.rings(of: $0.text(1)))
        }
    }
}

extension LedgerWriter {
    /// From now on these are the outlines.
    package func replaceBoundaries(_ boundaries: [Boundary]) throws {
        try connection.forEach("SELECT unit, rings FROM boundaries") { row in
            sums.remove(TableSums.boundary(row.text(0), row.text(1)), from: .boundaries)
        }
        try connection.execute("DELETE FROM boundaries")
        for boundary in boundaries {
            let rings = Boundary.text(of: boundary.rings)
            try connection.execute("INSERT INTO boundaries (unit, rings) VALUES (\(boundary.unit), \(rings))")
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

    fileprivate static func rings(of text: String) -> [[[Double]]] {
        text.split(separator: ";").map { ring -> [[Double]] in
            let points = ring.split(separator: ",").map { point -> [Double] in
                point.split(separator: " ").compactMap { Double($0) }
            }
            return points.filter { $0.count == 2 }
        }
    }
}
