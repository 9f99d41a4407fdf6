/// A feature collection as the decoder hands it over. A feature that is wrong does not keep the others from being read:
/// whoever mends the file wants to know of all of them.
struct FeatureCollection: Decodable {
    private enum Key: String, CodingKey {
        case type, features
    }

    private(set) var features: [GeoJSON.Feature] = []
    private(set) var faults: [GeoJSON.Fault] = []

    /// - Throws: `GeoJSON.Failure`.
    init(from decoder: any Decoder) throws {
        var list = try FeatureCollection.list(decoder)
        var pointCount = 0
        for number in 1... {
            if list.isAtEnd { break }
            guard number <= GeoJSON.featuresMax else { throw GeoJSON.Failure.tooManyFeatures }
            let read = try list.decode(ReadFeature.self)
            switch read.outline {
            case .success(let rings):
                pointCount += rings.reduce(0) { $0 + $1.count }
                guard pointCount <= GeoJSON.pointsMax else { throw GeoJSON.Failure.tooManyPoints }
                features.append(GeoJSON.Feature(number: number, properties: read.properties, rings: rings))
            case .failure(let reason): faults.append(GeoJSON.Fault(feature: number, reason: reason))
            }
        }
    }

    private static func list(_ decoder: any Decoder) throws -> any UnkeyedDecodingContainer {
        var type: String?
        do {
            let object = try decoder.container(keyedBy: Key.self)
            type = try object.decode(String.self, forKey: .type)
            if type == "FeatureCollection" { return try object.nestedUnkeyedContainer(forKey: .features) }
        } catch is DecodingError {
            // Whatever is missing or of another kind: it is no feature collection.
        }
        throw GeoJSON.Failure.notAFeatureCollection(type: type)
    }
}

/// A feature, or why it has no outline.
private struct ReadFeature: Decodable {
    private enum Key: String, CodingKey {
        case geometry, properties
    }

    let properties: [String: GeoJSON.Property]
    let outline: Result<[[GeoJSON.Point]], GeoJSON.Reason>

    init(from decoder: any Decoder) throws {
        guard let object = try ReadFeature.read({ try decoder.container(keyedBy: Key.self) }) else {
            (properties, outline) = ([:], .failure(.notAPolygon(type: nil)))
            return
        }
        properties =
            try ReadFeature.read { try object.decode([String: GeoJSON.Property].self, forKey: .properties) } ?? [:]
        do {
            outline = .success(try object.decode(Geometry.self, forKey: .geometry).rings)
        } catch let reason as GeoJSON.Reason {
            outline = .failure(reason)
        } catch is DecodingError {
            outline = .failure(.notAPolygon(type: nil))
        }
    }

    /// Nil for what is missing or of another kind.
    private static func read<Value>(_ body: () throws -> Value) rethrows -> Value? {
        do { return try body() } catch is DecodingError { return nil }
    }
}

/// The rings of a polygon or of several.
private struct Geometry: Decodable {
    private enum Key: String, CodingKey {
        case type, coordinates
    }

    let rings: [[GeoJSON.Point]]

    /// - Throws: `GeoJSON.Reason`; a `DecodingError` for what is no geometry.
    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        let type = try object.decode(String.self, forKey: .type)
        var rings: [[GeoJSON.Point]] = []
        do {
            var coordinates = try object.nestedUnkeyedContainer(forKey: .coordinates)
            switch type {
            case "Polygon": try Geometry.read(&coordinates, into: &rings)
            case "MultiPolygon":
                while !coordinates.isAtEnd {
                    var part = try coordinates.nestedUnkeyedContainer()
                    try Geometry.read(&part, into: &rings)
                }
            default: throw GeoJSON.Reason.notAPolygon(type: type)
            }
        } catch is DecodingError {
            guard type == "Polygon" || type == "MultiPolygon" else { throw GeoJSON.Reason.notAPolygon(type: type) }
            throw GeoJSON.Reason.malformed
        }
        guard !rings.isEmpty else { throw GeoJSON.Reason.malformed }
        self.rings = rings
    }

    private static func read(_ list: inout any UnkeyedDecodingContainer, into rings: inout [[GeoJSON.Point]]) throws {
        guard !list.isAtEnd else { throw GeoJSON.Reason.malformed }
        while !list.isAtEnd {
            let number = rings.count + 1
            do {
                let ring = try list.decode([Position].self).map(\.point)
                try check(ring, number: number)
                rings.append(ring)
            } catch let misread as Position.Misread {
                if misread.isNested { throw GeoJSON.Reason.tooNested }
                throw GeoJSON.Reason.notAPosition(ring: number, point: misread.point)
            }
        }
    }

    private static func check(_ ring: [GeoJSON.Point], number: Int) throws {
        guard Set(ring).count >= 3 else { throw GeoJSON.Reason.fewPoints(ring: number) }
        guard ring.first == ring.last else { throw GeoJSON.Reason.open(ring: number) }
    }
}

/// A position: longitude, latitude, and perhaps a height, which a map has no use for.
private struct Position: Decodable {
    /// No position.
    struct Misread: Error {
        /// Which of its ring, from 1.
        var point: Int
        /// True where a list stands in place of a number.
        var isNested: Bool
    }

    let point: GeoJSON.Point

    /// - Throws: `Misread`.
    init(from decoder: any Decoder) throws {
        do {
            var numbers = try decoder.unkeyedContainer()
            do {
                point = GeoJSON.Point(
                    longitude: try numbers.decode(Double.self), latitude: try numbers.decode(Double.self))
            } catch {
                // Throws, too, where there is no list either.
                _ = try numbers.nestedUnkeyedContainer()
                throw Position.misread(decoder, isNested: true)
            }
        } catch let misread as Misread {
            throw misread
        } catch {
            // Not all that the decoder throws here is a `DecodingError`: a number that no memory can hold is not.
            throw Position.misread(decoder, isNested: false)
        }
    }

    /// The decoder knows where it stands: the last step of its path is the point's place in the ring.
    private static func misread(_ decoder: any Decoder, isNested: Bool) -> Misread {
        Misread(point: (decoder.codingPath.last?.intValue ?? 0) + 1, isNested: isNested)
    }
}

extension GeoJSON.Property: Decodable {
    /// Whatever a property holds; nothing it may hold is an error.
    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        // Not all that the decoder throws here is a `DecodingError`: for a fraction it is not.
        do { self = .text(try value.decode(String.self)) } catch {
            do { self = .wholeNumber(String(try value.decode(Int64.self))) } catch { self = .other }
        }
    }
}
