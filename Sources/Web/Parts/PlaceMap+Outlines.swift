/// How outlines are made small enough, and what stands for one that nobody gave.
extension PlaceMap {
    /// The outlines with at most about so many points all together: small rings and points in between go first, then the
    /// outlines themselves. A map without them is still a map.
    static func thinned(_ outlines: [Outline], pointsMax: Int) -> [Outline] {
        let count = outlines.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.count } }
        guard count > pointsMax else { return outlines }
        let each = pointsMax / outlines.count
        guard each >= ringPointsMin else { return [] }
        return outlines.map { outline in
            let largest = outline.rings.map { ($0, extent($0)) }.sorted { $0.1 > $1.1 }.map(\.0)
            let rings = largest.prefix(each / ringPointsMin)
            let share = each / max(rings.count, 1)
            return Outline(name: outline.name, rings: rings.map { thinned($0, pointsMax: share) })
        }
    }

    /// Fewer points make no outline.
    private static let ringPointsMin = 8

    private static func thinned(_ ring: Ring, pointsMax: Int) -> Ring {
        guard ring.count > pointsMax else { return ring }
        return (0..<pointsMax).map { ring[$0 * ring.count / pointsMax] }
    }

    private static func extent(_ ring: Ring) -> Double {
        let (longitudes, latitudes) = (ring.map(\.longitude), ring.map(\.latitude))
        return ((longitudes.max() ?? 0) - (longitudes.min() ?? 0)) * ((latitudes.max() ?? 0) - (latitudes.min() ?? 0))
    }

    /// The outline around points, a little outside of them: what stands for a unit's boundary where nobody gave it.
    static func hull(_ points: Ring) -> Ring? {
        guard points.count >= 3 else { return nil }
        let sorted = points.sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
        let ring = half(sorted).dropLast() + half(sorted.reversed()).dropLast()
        guard ring.count >= 3 else { return nil }
        let middle = (
            ring.map(\.longitude).reduce(0, +) / Double(ring.count),
            ring.map(\.latitude).reduce(0, +) / Double(ring.count)
        )
        return ring.map {
            (
                longitude: middle.0 + ($0.longitude - middle.0) * 1.18,
                latitude: middle.1 + ($0.latitude - middle.1) * 1.18
            )
        }
    }

    /// One half of the convex hull, by the monotone chain.
    private static func half(_ points: Ring) -> Ring {
        var chain: Ring = []
        for point in points {
            while chain.count >= 2 {
                let (first, second) = (chain[chain.count - 2], chain[chain.count - 1])
                let turn =
                    (second.longitude - first.longitude) * (point.latitude - first.latitude)
                    - (second.latitude - first.latitude) * (point.longitude - first.longitude)
                if turn > 0 { break }
                chain.removeLast()
            }
            chain.append(point)
        }
        return chain
    }
}
