internal import Figures
internal import Foundation
internal import Ledger
internal import Markup
internal import Organisation
internal import Views
internal import Words

/// A map of places from their coordinates: each a link, told by shape and colour, usable by keyboard; the list beside it
/// says the same. Far more places than a page can hold are drawn as one circle for each child unit.
struct PlaceMap: Sendable {
    /// A place with what the map needs of it.
    struct Dot: Sendable {
        /// Number of the place, by which the list beside the map finds the dot.
        var number: Int32
        var address: Address
        var latitude: Double
        var longitude: Double
        var mark: StatusMark
        var name: String
        var status: StatusWords
    }

    /// A closed line.
    typealias Ring = [(longitude: Double, latitude: Double)]

    /// An outline with the name of its unit.
    struct Outline: Sendable {
        var name: String
        var rings: [Ring]
    }

    /// Beyond this many dots a page would grow past its limit.
    static let dotsMax = 200

    private static let width = 620.0
    private static let margin = 16.0

    let dots: [Dot]
    let outlines: [Outline]
    let label: String

    var isEmpty: Bool { dots.isEmpty && outlines.isEmpty }

    func draw(_ html: inout HTML) {
        let frame = Frame(self)
        html.tag(
            "svg", .class("map"), Attribute("viewBox", "0 0 \(Int(PlaceMap.width)) \(Int(frame.height))"),
            Attribute("role", "group"), .label(label)
        ) { html in
            html.tag("defs") { html in
                for mark in Set(dots.map(\.mark)).sorted() {
                    // The circle around a mark is what a finger hits, and shows the focus.
                    html.tag("g", .id(mark.name)) { html in
                        html.tag("circle", .class("hit"), Attribute("r", "12"))
                        mark.drawShape(&html)
                    }
                }
            }
            html.tag("g", .class("outline")) { html in
                for outline in outlines { shape(outline, frame, &html) }
                // Names above every outline, so that no neighbour covers one.
                for outline in outlines { name(outline, frame, &html) }
            }
            for dot in dots {
                html.tag("a", "href", written: { dot.address.write(&$0) }, Attribute("data-place", String(dot.number)))
                { html in
                    html.tag("title") { html in
                        html.text(dot.name)
                        html.text(": ")
                        dot.status.draw(&html)
                    }
                    html.tag(
                        "use", .href("#" + dot.mark.name), Attribute("x", String(drawn: frame.x(dot.longitude))),
                        Attribute("y", String(drawn: frame.y(dot.latitude))))
                }
            }
        }
    }

    private func shape(_ outline: Outline, _ frame: Frame, _ html: inout HTML) {
        html.tag(
            "path", "d",
            written: { path in
                for ring in outline.rings {
                    var sign: StaticString = "M"
                    for point in ring {
                        path.letters(sign)
                        path.number(frame.x(point.longitude))
                        path.letters(" ")
                        path.number(frame.y(point.latitude))
                        sign = "L"
                    }
                    path.letters(ring.isEmpty ? "MZ" : "Z")
                }
            })
    }

    private func name(_ outline: Outline, _ frame: Frame, _ html: inout HTML) {
        let points = outline.rings.joined()
        let longitude = points.map(\.longitude).reduce(0, +) / Double(max(points.count, 1))
        let latitude = points.map(\.latitude).max() ?? 0
        html.tag(
            "text", Attribute("x", String(drawn: frame.x(longitude))),
            Attribute("y", String(drawn: frame.y(latitude, shift: -5))),
            text: outline.name)
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

        func x(_ longitude: Double) -> Double { PlaceMap.margin + (longitude - west) * squeeze * scale }

        func y(_ latitude: Double, shift: Double = 0) -> Double {
            max(PlaceMap.margin + (north - latitude) * scale + shift, 10)
        }
    }
}
