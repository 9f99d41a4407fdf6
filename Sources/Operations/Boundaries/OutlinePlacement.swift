internal import Documents

/// What is likely wrong with an outline that lies where no unit can lie.
package enum Misplacement: Hashable, Sendable {
    /// Latitude stands before longitude.
    case swappedAxes
    /// The numbers are metres of a projection, as VN-2000 has them, not degrees.
    case metres
    /// A number is what some programs write where they know none: -1, 0, -9999.
    case missingValue
    /// It lies in another country, or in degrees of something else.
    case elsewhere
}

/// Whether an outline lies where a unit of this country can lie.
enum OutlinePlacement {
    /// School books of geography give the land as 102°09′E to 109°28′E and 8°34′N to 23°23′N, and with islands and sea as
    /// 101°E to 117°20′E and down to 6°50′N. A little more is let through; no village is kept out.
    private static let longitudes = 101.0...118.0
    private static let latitudes = 6.5...23.5
    /// What some programs write for a number they do not know.
    private static let placeholders: Set<Double> = [-1, 0, -9999]

    /// The first point outside of the country and the likely cause; nil where all lie inside.
    static func misplaced(_ rings: [[GeoJSON.Point]]) -> (point: GeoJSON.Point, cause: Misplacement)? {
        guard let point = rings.joined().first(where: { !isInside($0) }) else { return nil }
        return (point, cause(of: point))
    }

    private static func isInside(_ point: GeoJSON.Point) -> Bool {
        longitudes.contains(point.longitude) && latitudes.contains(point.latitude)
    }

    private static func cause(of point: GeoJSON.Point) -> Misplacement {
        if placeholders.contains(point.longitude) || placeholders.contains(point.latitude) { return .missingValue }
        if isInside(GeoJSON.Point(longitude: point.latitude, latitude: point.longitude)) { return .swappedAxes }
        return abs(point.longitude) > 180 || abs(point.latitude) > 90 ? .metres : .elsewhere
    }
}
