/// Leaves out the points of a line that a small map cannot show (Ramer, Douglas and Peucker).
package enum OutlineSimplifier {
    /// The line with at most about `pointsMax` points, its first and last among them.
    package static func simplified(_ line: [GeoJSON.Point], pointsMax: Int) -> [GeoJSON.Point] {
        guard line.count > pointsMax, let first = line.first else { return line }
        let longitudes = line.map(\.longitude)
        let latitudes = line.map(\.latitude)
        let extent = max(
            (longitudes.max() ?? first.longitude) - (longitudes.min() ?? first.longitude),
            (latitudes.max() ?? first.latitude) - (latitudes.min() ?? first.latitude))
        var tolerance = extent / 2000
        var result = line
        while result.count > pointsMax, tolerance < extent {
            result = kept(line, tolerance: tolerance)
            tolerance *= 1.6
        }
        return result.count < 4 ? line : result
    }

    /// Without recursion: a coast may have a hundred thousand points on one side.
    private static func kept(_ line: [GeoJSON.Point], tolerance: Double) -> [GeoJSON.Point] {
        var isKept = [Bool](repeating: false, count: line.count)
        isKept[0] = true
        isKept[line.count - 1] = true
        var open = [(0, line.count - 1)]
        while let (start, end) = open.popLast() {
            guard end > start + 1 else { continue }
            var farthest = (index: start, distance: 0.0)
            for index in (start + 1)..<end {
                let distance = distance(of: line[index], from: line[start], to: line[end])
                if distance > farthest.distance { farthest = (index, distance) }
            }
            guard farthest.distance > tolerance else { continue }
            isKept[farthest.index] = true
            open += [(start, farthest.index), (farthest.index, end)]
        }
        return zip(line, isKept).filter(\.1).map(\.0)
    }

    /// From a point to the line between two others, in degrees; to the point itself where the two are one.
    private static func distance(of point: GeoJSON.Point, from start: GeoJSON.Point, to end: GeoJSON.Point) -> Double {
        let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let (px, py) = (point.longitude - start.longitude, point.latitude - start.latitude)
        let length = (dx * dx + dy * dy).squareRoot()
        return length == 0 ? (px * px + py * py).squareRoot() : abs(dx * py - dy * px) / length
    }
}
