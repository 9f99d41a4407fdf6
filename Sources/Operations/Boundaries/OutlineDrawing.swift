internal import Documents
internal import Foundation

/// How much of an outline a map on a page shows. Every outline of a page travels with it, so each has to be small, however
/// fine the file and however many islands there are.
enum OutlineDrawing {
    /// The most points of the largest ring.
    private static let pointsMax = 36
    /// The most points of each further ring: an island, a hole.
    private static let pointsOfOthersMax = 12
    /// The most rings; the smallest are left out.
    private static let ringsMax = 4

    /// The rings as they are drawn, in degrees to about a metre, the largest first; none where all are smaller than that.
    static func rings(_ rings: [[GeoJSON.Point]]) -> [[[Double]]] {
        let bySize = rings.map { (ring: $0, size: extent($0)) }.enumerated().sorted { first, second in
            (first.element.size, second.offset) > (second.element.size, first.offset)
        }
        var drawn: [[[Double]]] = []
        for (_, (ring, _)) in bySize.prefix(ringsMax) {
            let simple = OutlineSimplifier.simplified(ring, pointsMax: drawn.isEmpty ? pointsMax : pointsOfOthersMax)
            var points: [[Double]] = []
            for point in simple.map({ [rounded($0.longitude), rounded($0.latitude)] }) where point != points.last {
                points.append(point)
            }
            if points.count >= 4 { drawn.append(points) }
        }
        return drawn
    }

    /// Of the box around a ring, in square degrees.
    private static func extent(_ ring: [GeoJSON.Point]) -> Double {
        let (longitudes, latitudes) = (ring.map(\.longitude), ring.map(\.latitude))
        return ((longitudes.max() ?? 0) - (longitudes.min() ?? 0)) * ((latitudes.max() ?? 0) - (latitudes.min() ?? 0))
    }

    private static func rounded(_ degrees: Double) -> Double { (degrees * 100_000).rounded() / 100_000 }
}
