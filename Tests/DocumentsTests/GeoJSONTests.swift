import Documents
import Testing

@Suite struct GeoJSONTests {
    private func read(_ text: String) throws -> GeoJSON { try GeoJSON(Array(text.utf8)) }

    private func collection(_ geometry: String, properties: String = "{\"code\":\"X\"}") -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":\(properties),\"geometry\":\(geometry)}]}"
    }

    private static let ring = "[[102,22],[103,22],[103,23],[102,22]]"

    @Test func polygonsAndMultipolygonsAreRead() throws {
        let one = try read(collection("{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}")).features
        #expect(one.count == 1 && one[0].number == 1)
        #expect(
            one[0].rings == [
                [(102, 22), (103, 22), (103, 23), (102, 22)].map { GeoJSON.Point(longitude: $0, latitude: $1) }
            ])
        let two = try read(
            collection("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(Self.ring)],[\(Self.ring)]]}")
        ).features
        #expect(two[0].rings.count == 2)
        // A mark of the byte order, and heights, do no harm.
        let high = "[[102,22,7],[103,22,7.5],[103,23,0],[102,22,7]]"
        let marked = try read("\u{FEFF}" + collection("{\"type\":\"Polygon\",\"coordinates\":[\(high)]}"))
        #expect(marked.features[0].rings == one[0].rings)
    }

    @Test func propertiesKeepWhatTheyAre() throws {
        let properties = "{\"a\":\"007\",\"b\":7,\"c\":7.5,\"d\":true,\"e\":null,\"f\":[1],\"g\":1}"
        let file = try read(
            collection("{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}", properties: properties))
        #expect(
            file.features[0].properties == [
                "a": .text("007"), "b": .wholeNumber("7"), "c": .other, "d": .other, "e": .other, "f": .other,
                "g": .wholeNumber("1"),
            ])
        for properties in ["null", "[1]", "{}"] {
            let geometry = "{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}"
            #expect(try read(collection(geometry, properties: properties)).features[0].properties.isEmpty)
        }
    }

    @Test(arguments: [
        ("", GeoJSON.Failure.notJSON), ("{", .notJSON), ("[]", .notAFeatureCollection(type: nil)),
        ("{\"type\":\"Feature\"}", .notAFeatureCollection(type: "Feature")),
        ("{\"type\":7}", .notAFeatureCollection(type: nil)),
        ("{\"type\":\"FeatureCollection\"}", .notAFeatureCollection(type: "FeatureCollection")),
        ("{\"type\":\"FeatureCollection\",\"features\":{}}", .notAFeatureCollection(type: "FeatureCollection")),
        (String(repeating: "[", count: 1_000_000), .notJSON),
        (String(repeating: "{\"a\":", count: 300_000), .notJSON),
    ])
    func whatIsNoCollectionIsRefused(text: String, failure: GeoJSON.Failure) {
        #expect(throws: failure) { try read(text) }
    }

    @Test(arguments: [
        ("null", GeoJSON.Reason.notAPolygon(type: nil)), ("7", .notAPolygon(type: nil)),
        ("{}", .notAPolygon(type: nil)),
        ("{\"type\":\"Point\",\"coordinates\":[1,2]}", .notAPolygon(type: "Point")),
        ("{\"type\":\"GeometryCollection\",\"geometries\":[]}", .notAPolygon(type: "GeometryCollection")),
        ("{\"type\":\"Polygon\"}", .malformed), ("{\"type\":\"Polygon\",\"coordinates\":null}", .malformed),
        ("{\"type\":\"Polygon\",\"coordinates\":[]}", .malformed),
        ("{\"type\":\"Polygon\",\"coordinates\":[7]}", .malformed),
        ("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(ring)],[]]}", .malformed),
        ("{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}", .tooNested),
        ("{\"type\":\"MultiPolygon\",\"coordinates\":[[[\(ring)]]]}", .tooNested),
        ("{\"type\":\"Polygon\",\"coordinates\":[[]]}", .fewPoints(ring: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}", .fewPoints(ring: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2],[3,4],[1,2]]]}", .fewPoints(ring: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[\(ring),[[1,2],[3,2],[3,4]]]}", .open(ring: 2)),
        ("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(ring)],[[[1,2],[3,2],[3,4]]]]}", .open(ring: 2)),
    ])
    func oddOutlinesAreTold(geometry: String, reason: GeoJSON.Reason) throws {
        let file = try read(collection(geometry))
        #expect(file.features.isEmpty)
        #expect(file.faults.map(\.feature) == [1] && file.faults.map(\.reason) == [reason])
    }

    @Test(arguments: [
        "true", "\"x\"", "\"103\"", "null", "7", "[]", "[103]", "[true,22]", "[103,false]", "[103,\"22\"]",
        "[\"103\",\"22\"]", "[103,null]", "{}", "[1e999,22]",
    ])
    func aPointIsTwoNumbers(position: String) throws {
        let ring = "[[102,22],[103,22],\(position),[103,23],[102,22]]"
        for geometry in [
            "{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring),\(ring)]}",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(Self.ring)],[\(ring)]]}",
        ] {
            let faults = try read(collection(geometry)).faults
            #expect(faults.map(\.feature) == [1] && faults.map(\.reason) == [.notAPosition(ring: 2, point: 3)])
        }
    }

    @Test func aWrongFeatureKeepsNoOtherFromBeingRead() throws {
        let good = "{\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}}"
        let features = [good, "7", good, "{\"geometry\":null}", good].joined(separator: ",")
        let file = try read("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}")
        #expect(file.features.map(\.number) == [1, 3, 5])
        #expect(file.faults.map(\.feature) == [2, 4])
        #expect(try read("{\"type\":\"FeatureCollection\",\"features\":[]}").features.isEmpty)
    }

    @Test func thereAreLimits() {
        #expect(throws: GeoJSON.Failure.tooLarge) {
            try GeoJSON([UInt8](repeating: 0x20, count: GeoJSON.bytesMax + 1))
        }
        let features = Array(repeating: "7", count: GeoJSON.featuresMax + 1).joined(separator: ",")
        #expect(throws: GeoJSON.Failure.tooManyFeatures) {
            try read("{\"type\":\"FeatureCollection\",\"features\":[\(features)]}")
        }
    }
}
