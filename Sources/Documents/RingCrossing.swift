/// Finds out whether a ring crosses itself or runs back over itself, in n log n (Shamos and Hoey): a line sweeps from west
/// to east over the sides of the ring, and only sides that lie next to each other on it are compared.
///
/// A ring may touch itself at a corner: it still says what is inside. Where more than two strands of a ring meet in one
/// point that is a corner of some and lies on a side of others, a crossing there may stay unseen.
package enum RingCrossing {
    /// A point where the ring crosses itself; nil when it nowhere does.
    package static func first(in ring: [GeoJSON.Point]) -> GeoJSON.Point? {
        let corners = GridCorners(ring)
        guard corners.count >= 3 else { return nil }
        for corner in 0..<corners.count where corners.turnsBack(at: corner) { return corners.point(corner) }
        var order = SweepOrder(count: corners.count)
        for event in events(of: corners) {
            let side = event.side
            if event.isEnd {
                let (below, above) = (order.below(side), order.above(side))
                order.remove(side)
                if let below, let above, corners.cross(below, above) { return corners.crossing(below, above) }
            } else {
                order.insert(side) { corners.starts(side, above: $0) }
                for neighbour in [order.below(side), order.above(side)] {
                    if let neighbour, corners.cross(side, neighbour) { return corners.crossing(side, neighbour) }
                }
            }
        }
        return nil
    }

    /// A side comes under the sweeping line, or leaves it.
    private struct Event: Comparable {
        let corner: GridCorners.Corner
        let isEnd: Bool
        let side: Int

        /// From west to east and from south to north; at one corner, sides that end come first.
        static func < (first: Event, second: Event) -> Bool {
            if first.corner != second.corner { return first.corner < second.corner }
            return first.isEnd != second.isEnd ? first.isEnd : first.side < second.side
        }
    }

    private static func events(of corners: GridCorners) -> [Event] {
        var events: [Event] = []
        events.reserveCapacity(2 * corners.count)
        for side in 0..<corners.count {
            events.append(Event(corner: corners.west(side), isEnd: false, side: side))
            events.append(Event(corner: corners.east(side), isEnd: true, side: side))
        }
        return events.sorted()
    }
}

/// The corners of a ring on a grid of whole numbers, so fine that a step is less than a millimetre of a commune, so coarse
/// that every comparison is exact.
private struct GridCorners {
    struct Corner: Comparable {
        var x: Int64
        var y: Int64

        static func < (first: Corner, second: Corner) -> Bool { (first.x, first.y) < (second.x, second.y) }
    }

    /// Differences of coordinates take 31 bits, their products 62: their sums stay within 64.
    private static let steps = Double(1 << 30)

    private var corners: [Corner] = []
    private var points: [GeoJSON.Point] = []
    /// Of corners, and of sides: side n leads from corner n to the next.
    var count: Int { corners.count }

    init(_ ring: [GeoJSON.Point]) {
        let west = ring.map(\.longitude).min() ?? 0
        let south = ring.map(\.latitude).min() ?? 0
        let width = (ring.map(\.longitude).max() ?? 0) - west
        let height = (ring.map(\.latitude).max() ?? 0) - south
        let extent = max(width, height)
        guard extent > 0, extent.isFinite else { return }
        let scale = GridCorners.steps / extent
        guard scale.isFinite else { return }
        for point in ring {
            let corner = Corner(
                x: Int64(((point.longitude - west) * scale).rounded()),
                y: Int64(((point.latitude - south) * scale).rounded()))
            guard corner != corners.last else { continue }
            corners.append(corner)
            points.append(point)
        }
        while corners.count > 1, corners.first == corners.last {
            corners.removeLast()
            points.removeLast()
        }
    }

    /// Where the corner lies in the file.
    func point(_ corner: Int) -> GeoJSON.Point { points[corner] }

    /// The end of the side under which the sweeping line comes first.
    func west(_ side: Int) -> Corner { min(corners[side], corners[next(side)]) }

    /// The other end.
    func east(_ side: Int) -> Corner { max(corners[side], corners[next(side)]) }

    private func next(_ corner: Int) -> Int { corner + 1 == count ? 0 : corner + 1 }
    private func previous(_ corner: Int) -> Int { corner == 0 ? count - 1 : corner - 1 }

    /// Positive where the way from `first` over `second` to `third` turns left, 0 where it goes straight on or back.
    private func turn(_ first: Corner, _ second: Corner, _ third: Corner) -> Int64 {
        (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x)
    }

    /// True where a side that begins lies above another one that is under the sweeping line.
    func starts(_ side: Int, above other: Int) -> Bool {
        let (start, end) = (west(other), east(other))
        let height = turn(start, end, west(side)).signum()
        if height != 0 { return height > 0 }
        // It begins on the other: the steeper one is above from here on.
        return (end.x - start.x) * (east(side).y - west(side).y) - (end.y - start.y) * (east(side).x - west(side).x) > 0
    }

    /// True where the ring runs back over the side by which it came.
    func turnsBack(at corner: Int) -> Bool {
        let (before, at, after) = (corners[previous(corner)], corners[corner], corners[next(corner)])
        guard turn(before, at, after) == 0 else { return false }
        return (before.x - at.x) * (after.x - at.x) + (before.y - at.y) * (after.y - at.y) > 0
    }

    /// True where two sides cross or run over each other. Sides that follow each other meet in their corner alone, unless
    /// the ring turns back there.
    func cross(_ first: Int, _ second: Int) -> Bool {
        guard next(first) != second, next(second) != first else { return false }
        let (a, b, c, d) = (corners[first], corners[next(first)], corners[second], corners[next(second)])
        let sides = (turn(a, b, c).signum(), turn(a, b, d).signum(), turn(c, d, a).signum(), turn(c, d, b).signum())
        if sides.0 == 0, sides.1 == 0 {
            return max(west(first), west(second)) < min(east(first), east(second))
        }
        if sides.0 * sides.1 < 0, sides.2 * sides.3 < 0 { return true }
        return passes(second, through: first) || passes(next(second), through: first)
            || passes(first, through: second) || passes(next(first), through: second)
    }

    /// True where a corner lies on a side, and the ring comes to it from one side of it and goes on at the other.
    private func passes(_ corner: Int, through side: Int) -> Bool {
        let (start, end) = (west(side), east(side))
        guard turn(start, end, corners[corner]) == 0, start < corners[corner], corners[corner] < end else {
            return false
        }
        let before = turn(start, end, corners[previous(corner)]).signum()
        return before * turn(start, end, corners[next(corner)]).signum() < 0
    }

    /// About where two sides cross.
    func crossing(_ first: Int, _ second: Int) -> GeoJSON.Point {
        let (a, b, c, d) = (points[first], points[next(first)], points[second], points[next(second)])
        let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
        let (ex, ey) = (d.longitude - c.longitude, d.latitude - c.latitude)
        let area = dx * ey - dy * ex
        guard area != 0 else { return c }
        let share = ((c.longitude - a.longitude) * ey - (c.latitude - a.latitude) * ex) / area
        return GeoJSON.Point(longitude: a.longitude + share * dx, latitude: a.latitude + share * dy)
    }
}
