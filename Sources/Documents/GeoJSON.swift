internal import Foundation

/// Reads the outlines of a GeoJSON feature collection (RFC 7946): polygons and multipolygons, each with its properties.
package struct GeoJSON: Sendable {
    /// A feature with an outline.
    package struct Feature: Sendable {
        /// Texts and numbers among its properties, as text.
        package var properties: [String: String]
        /// Closed lines of longitude and latitude, outer ones and holes alike.
        package var rings: [[Point]]
    }

    /// A point of a line.
    package struct Point: Hashable, Sendable {
        /// Degrees east.
        package var longitude: Double
        /// Degrees north.
        package var latitude: Double

        /// The point at these degrees.
        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Why a file cannot be read.
    package enum Failure: Error, Hashable, Sendable {
        /// It is no JSON, or no feature collection.
        case notAFeatureCollection
        /// The feature with this number, from 1, has no polygon.
        case notAPolygon(feature: Int)
        /// The feature with this number, from 1, has a point outside of the globe or a ring of fewer than four points.
        case badRing(feature: Int)
        /// It is larger than the limit.
        case tooLarge(bytesMax: Int)
    }

    /// The most bytes of a file.
    package static let bytesMax = 64 << 20

    /// In the order of the file.
    package let features: [Feature]

    /// Reads a file.
    ///
    /// - Throws: `Failure`.
    package init(_ bytes: [UInt8]) throws {
        guard bytes.count <= GeoJSON.bytesMax else { throw Failure.tooLarge(bytesMax: GeoJSON.bytesMax) }
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            object["type"] as? String == "FeatureCollection", let list = object["features"] as? [Any]
        else { throw Failure.notAFeatureCollection }
        features = try list.enumerated().map { try GeoJSON.feature($0.element, number: $0.offset + 1) }
    }

    private static func feature(_ value: Any, number: Int) throws -> Feature {
        let object = value as? [String: Any] ?? [:]
        let geometry = object["geometry"] as? [String: Any] ?? [:]
        let polygons: [Any]
        switch (geometry["type"] as? String, geometry["coordinates"] as? [Any]) {
        case ("Polygon", let rings?): polygons = [rings]
        case ("MultiPolygon", let all?): polygons = all
        default: throw Failure.notAPolygon(feature: number)
        }
        var rings: [[Point]] = []
        for polygon in polygons {
            for ring in polygon as? [Any] ?? [] {
                let points = (ring as? [Any] ?? []).compactMap(point)
                guard points.count == (ring as? [Any])?.count, points.count >= 4 else {
                    throw Failure.badRing(feature: number)
                }
                rings.append(points)
            }
        }
        guard !rings.isEmpty else { throw Failure.notAPolygon(feature: number) }
        let properties = object["properties"] as? [String: Any] ?? [:]
        return Feature(
            properties: properties.compactMapValues { $0 as? String ?? ($0 as? NSNumber)?.stringValue }, rings: rings)
    }

    private static func point(_ value: Any) -> Point? {
        guard let numbers = value as? [NSNumber], numbers.count >= 2 else { return nil }
        let (longitude, latitude) = (numbers[0].doubleValue, numbers[1].doubleValue)
        guard abs(longitude) <= 180, abs(latitude) <= 90 else { return nil }
        return Point(longitude: longitude, latitude: latitude)
    }
}
