import Documents
import Testing

@Suite struct GeoJSONTests {
    private func read(_ text: String) throws -> [GeoJSON.Feature] { try GeoJSON(Array(text.utf8)).features }

    private func collection(_ geometry: String) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"X\",\"n\":3},\"geometry\":\(geometry)}]}"
    }

    @Test func polygonsAndMultipolygonsAreRead() throws {
        let ring = "[[102,22],[103,22],[103,23],[102,22]]"
        let one = try read(collection("{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"))
        #expect(one.count == 1 && one[0].properties["code"] == "X" && one[0].properties["n"] == "3")
        #expect(
            one[0].rings == [
                [(102, 22), (103, 22), (103, 23), (102, 22)].map { GeoJSON.Point(longitude: $0, latitude: $1) }
            ])
        let two = try read(collection("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(ring)],[\(ring)]]}"))
        #expect(two[0].rings.count == 2)
    }

    @Test(arguments: [
        ("", GeoJSON.Failure.notAFeatureCollection), ("{", .notAFeatureCollection), ("[]", .notAFeatureCollection),
        ("{\"type\":\"Feature\"}", .notAFeatureCollection),
    ])
    func whatIsNoCollectionIsRefused(text: String, failure: GeoJSON.Failure) {
        #expect(throws: failure) { try read(text) }
    }

    @Test(arguments: [
        ("null", GeoJSON.Failure.notAPolygon(feature: 1)),
        ("{\"type\":\"Point\",\"coordinates\":[1,2]}", .notAPolygon(feature: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[]}", .notAPolygon(feature: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}", .badRing(feature: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,400],[5,6],[1,2]]]}", .badRing(feature: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],\"x\",[5,6],[1,2]]]}", .badRing(feature: 1)),
        ("{\"type\":\"Polygon\",\"coordinates\":[7]}", .badRing(feature: 1)),
    ])
    func oddOutlinesAreRefused(geometry: String, failure: GeoJSON.Failure) {
        #expect(throws: failure) { try read(collection(geometry)) }
    }

    @Test func longLinesAreSimplifiedAndStayClose() {
        let circle = (0...2000).map { step in
            let angle = Double(step) / 2000 * 2 * Double.pi
            return GeoJSON.Point(longitude: 102 + cosine(angle), latitude: 22 + cosine(angle - Double.pi / 2))
        }
        let simple = OutlineSimplifier.simplified(circle, pointsMax: 40)
        #expect(simple.count <= 40 && simple.count > 8)
        #expect(simple.first == circle.first && simple.last == circle.last)
        for point in simple { #expect(circle.contains(point)) }
        #expect(OutlineSimplifier.simplified(Array(circle.prefix(30)), pointsMax: 40).count == 30)
    }

    /// The series of the cosine: enough for a circle.
    private func cosine(_ angle: Double) -> Double {
        var (term, sum) = (1.0, 1.0)
        for step in 1...20 {
            term *= -angle * angle / Double((2 * step - 1) * (2 * step))
            sum += term
        }
        return sum
    }
}
