/// Leaves out the points of a line that a small map cannot show: those that Douglas and Peucker would leave out, too,
/// but in time that grows with the points alone, whatever the shape of the line.
package enum OutlineSimplifier {
    /// The line with at most `pointsMax` points, at least two, its first and last among them.
    ///
    /// What is kept is found one by one: always the point that lies farthest from the line drawn so far. Each look at the
    /// line finds one, so there are at most `pointsMax` looks.
    package static func simplified(_ line: [GeoJSON.Point], pointsMax: Int) -> [GeoJSON.Point] {
        guard line.count > max(pointsMax, 2) else { return line }
        var kept = [0, line.count - 1]
        var stretches = [Stretch(line, from: 0, through: line.count - 1)]
        while kept.count < pointsMax,
            let widest = stretches.indices.max(by: { stretches[$0].distance < stretches[$1].distance }),
            stretches[widest].distance > 0
        {
            let stretch = stretches[widest]
            kept.append(stretch.farthest)
            stretches[widest] = Stretch(line, from: stretch.start, through: stretch.farthest)
            stretches.append(Stretch(line, from: stretch.farthest, through: stretch.end))
        }
        return kept.sorted().map { line[$0] }
    }
}

/// The points between two that are kept.
private struct Stretch {
    let start: Int
    let end: Int
    /// The point that lies farthest from the line between the two.
    let farthest: Int
    /// How far, in degrees; 0 where there is none off the line.
    let distance: Double

    init(_ line: [GeoJSON.Point], from start: Int, through end: Int) {
        var (farthest, distance) = (start, 0.0)
        for index in start..<end {
            let away = Stretch.distance(of: line[index], from: line[start], to: line[end])
            if away > distance { (farthest, distance) = (index, away) }
        }
        (self.start, self.end, self.farthest, self.distance) = (start, end, farthest, distance)
    }

    /// From a point to the line between two others, in degrees; to the point itself where the two are one.
    private static func distance(of point: GeoJSON.Point, from start: GeoJSON.Point, to end: GeoJSON.Point) -> Double {
        let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let (px, py) = (point.longitude - start.longitude, point.latitude - start.latitude)
        let length = (dx * dx + dy * dy).squareRoot()
        return length == 0 ? (px * px + py * py).squareRoot() : abs(dx * py - dy * px) / length
    }
}
