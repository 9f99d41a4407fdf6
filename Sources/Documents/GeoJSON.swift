internal import Foundation

/// Reads the outlines of a GeoJSON feature collection (RFC 7946): polygons and multipolygons, each with its properties.
package struct GeoJSON: Sendable {
    /// A feature with an outline.
    package struct Feature: Sendable {
        /// Its number in the file, from 1.
        package var number: Int
        /// What its properties hold, by their names.
        package var properties: [String: Property]
        /// Closed lines, outer ones and holes alike, each of at least three different points and the first again. Where
        /// they lie on the globe, and whether they cross themselves, is not looked at.
        package var rings: [[Point]]
    }

    /// What a property of a feature holds.
    package enum Property: Hashable, Sendable {
        /// A text, as it is written.
        case text(String)
        /// A whole number, in digits.
        case wholeNumber(String)
        /// Something else: a fraction, true or false, nothing, a list.
        case other
    }

    /// A point of a line, as the file gives it: in degrees, where the file is right.
    package struct Point: Hashable, Sendable {
        /// The first number: degrees east.
        package var longitude: Double
        /// The second number: degrees north.
        package var latitude: Double

        /// The point at these degrees.
        package init(longitude: Double, latitude: Double) {
            self.longitude = longitude
            self.latitude = latitude
        }
    }

    /// Why a file cannot be read at all.
    package enum Failure: Error, Hashable, Sendable {
        /// It is larger than `bytesMax`.
        case tooLarge
        /// It is no JSON, or nested beyond all measure.
        case notJSON
        /// It is JSON of another type; nil where it names none.
        case notAFeatureCollection(type: String?)
        /// It has more features than `featuresMax`.
        case tooManyFeatures
        /// Its lines have more points together than `pointsMax`.
        case tooManyPoints
    }

    /// A feature that has no outline, and why.
    package struct Fault: Hashable, Sendable {
        /// Its number in the file, from 1.
        package var feature: Int
        /// What is wrong with it.
        package var reason: Reason
    }

    /// What is wrong with a feature. Rings count from 1 through all parts of the feature, points from 1 in their ring.
    package enum Reason: Error, Hashable, Sendable {
        /// Its geometry is of another type than Polygon or MultiPolygon; nil where there is none.
        case notAPolygon(type: String?)
        /// Its coordinates are not the lists that its type has.
        case malformed
        /// Its coordinates are lists within lists, a level more than its type has.
        case tooNested
        /// A point is not two numbers, or three: a text, true, null, or a number too few.
        case notAPosition(ring: Int, point: Int)
        /// A ring has fewer than three different points.
        case fewPoints(ring: Int)
        /// The last point of a ring is not its first.
        case open(ring: Int)
    }

    /// The most bytes of a file.
    package static let bytesMax = 64 << 20
    /// The most features of a file: several times the communes of the country as it was with the most of them.
    package static let featuresMax = 50_000
    /// The most points of all lines of a file together: a detailed map of all communes has about as many.
    package static let pointsMax = 2_000_000

    /// Those with an outline, in the order of the file.
    package let features: [Feature]
    /// The others, in the order of the file.
    package let faults: [Fault]

    /// Reads a file.
    ///
    /// - Throws: `Failure`.
    package init(_ bytes: [UInt8]) throws {
        guard bytes.count <= GeoJSON.bytesMax else { throw Failure.tooLarge }
        let collection: FeatureCollection
        do { collection = try JSONDecoder().decode(FeatureCollection.self, from: Data(bytes)) } catch is DecodingError {
            throw Failure.notJSON
        }
        (features, faults) = (collection.features, collection.faults)
    }
}
