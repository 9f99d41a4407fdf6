internal import Figures
internal import Foundation
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A map of places from their coordinates: each a link, told by shape and colour, usable by keyboard; the list beside it
/// says the same. Far more places than a page can hold are drawn as one circle for each child unit.
struct PlaceMap {
    /// A place with what the map needs of it.
    struct Dot {
        var place: PlaceID
        var address: String
        var latitude: Double
        var longitude: Double
        var mark: StatusMark
        var label: String
    }

    /// An outline with the name of its unit.
    struct Outline {
        var name: String
        /// Rings of longitude and latitude.
        var rings: [[(longitude: Double, latitude: Double)]]
    }

    /// Beyond this many dots a page would grow past its limit.
    static let dotsMax = 200

    private static let width = 620.0
    private static let margin = 16.0

    let dots: [Dot]
    let outlines: [Outline]
    let label: String

    var isEmpty: Bool { dots.isEmpty && outlines.isEmpty }

    var markup: Markup {
        let frame = Frame(self)
        return tag(
            "svg", .class("map"), Attribute("viewBox", "0 0 \(Int(PlaceMap.width)) \(Int(frame.height))"),
            Attribute("role", "group"), .label(label)
        ) {
            tag("defs") {
                for mark in Set(dots.map(\.mark)).sorted() {
                    // The circle around a mark is what a finger hits, and shows the focus.
                    tag("g", .id(mark.name)) {
                        tag("circle", .class("hit"), Attribute("r", "12"))
                        mark.shape
                    }
                }
            }
            tag("g", .class("outline")) {
                for outline in outlines { shape(outline, frame) }
                // Names above every outline, so that no neighbour covers one.
                for outline in outlines { name(outline, frame) }
            }
            for dot in dots {
                let (x, y) = (frame.x(dot.longitude), frame.y(dot.latitude))
                tag("a", .href(dot.address), Attribute("data-place", String(dot.place.index))) {
                    tag("title") { dot.label }
                    tag("use", .href("#" + dot.mark.name), Attribute("x", x), Attribute("y", y))
                }
            }
        }
    }

    private func shape(_ outline: Outline, _ frame: Frame) -> Markup {
        let path = outline.rings.map { ring in
            "M" + ring.map { "\(frame.x($0.longitude)) \(frame.y($0.latitude))" }.joined(separator: "L") + "Z"
        }.joined()
        return tag("path", Attribute("d", path))
    }

    private func name(_ outline: Outline, _ frame: Frame) -> Markup {
        let points = outline.rings.joined()
        let longitude = points.map(\.longitude).reduce(0, +) / Double(max(points.count, 1))
        let latitude = points.map(\.latitude).max() ?? 0
        return tag("text", Attribute("x", frame.x(longitude)), Attribute("y", frame.y(latitude, shift: -5))) {
            outline.name
        }
    }

    /// Degrees to units of the drawing: at these scales a plane, with a degree of longitude as long as it is there.
    private struct Frame {
        private let west: Double
        private let north: Double
        private let scale: Double
        private let squeeze: Double
        let height: Double

        init(_ map: PlaceMap) {
            let points = map.outlines.flatMap { $0.rings.joined() }
            let longitudes = map.dots.map(\.longitude) + points.map(\.longitude)
            let latitudes = map.dots.map(\.latitude) + points.map(\.latitude)
            west = longitudes.min() ?? 0
            north = latitudes.max() ?? 0
            let middle = (north + (latitudes.min() ?? 0)) / 2
            squeeze = cos(middle * .pi / 180)
            let wide = max(((longitudes.max() ?? 0) - west) * squeeze, 0.001)
            let high = max(north - (latitudes.min() ?? 0), 0.001)
            let inner = PlaceMap.width - 2 * PlaceMap.margin
            // A long, narrow district is not drawn taller than wide.
            scale = min(inner / wide, inner / high)
            height = high * scale + 2 * PlaceMap.margin
        }

        func x(_ longitude: Double) -> String {
            PlaceMap.text(PlaceMap.margin + (longitude - west) * squeeze * scale)
        }

        func y(_ latitude: Double, shift: Double = 0) -> String {
            PlaceMap.text(max(PlaceMap.margin + (north - latitude) * scale + shift, 10))
        }
    }

    private static func text(_ value: Double) -> String {
        // A drawing of one point, or of a damaged one, has no scale.
        guard value.isFinite, abs(value) < 1e6 else { return "0" }
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}

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

    private static func thinned(
        _ ring: [(longitude: Double, latitude: Double)], pointsMax: Int
    ) -> [(longitude: Double, latitude: Double)] {
        guard ring.count > pointsMax else { return ring }
        return (0..<pointsMax).map { ring[$0 * ring.count / pointsMax] }
    }

    private static func extent(_ ring: [(longitude: Double, latitude: Double)]) -> Double {
        let (longitudes, latitudes) = (ring.map(\.longitude), ring.map(\.latitude))
        return ((longitudes.max() ?? 0) - (longitudes.min() ?? 0)) * ((latitudes.max() ?? 0) - (latitudes.min() ?? 0))
    }

    /// The outline around points, a little outside of them: what stands for a unit's boundary where nobody gave it.
    static func hull(_ points: [(longitude: Double, latitude: Double)], name: String) -> Outline? {
        guard points.count >= 3 else { return nil }
        let sorted = points.sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
        let ring = half(sorted).dropLast() + half(sorted.reversed()).dropLast()
        guard ring.count >= 3 else { return nil }
        let middle = (
            ring.map(\.longitude).reduce(0, +) / Double(ring.count),
            ring.map(\.latitude).reduce(0, +) / Double(ring.count)
        )
        let wider = ring.map {
            (
                longitude: middle.0 + ($0.longitude - middle.0) * 1.18,
                latitude: middle.1 + ($0.latitude - middle.1) * 1.18
            )
        }
        return Outline(name: name, rings: [wider])
    }

    /// One half of the convex hull, by the monotone chain.
    private static func half(
        _ points: [(longitude: Double, latitude: Double)]
    ) -> [(longitude: Double, latitude: Double)] {
        var chain: [(longitude: Double, latitude: Double)] = []
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
