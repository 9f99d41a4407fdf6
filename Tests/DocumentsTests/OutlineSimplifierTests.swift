import Documents
import Testing

@Suite struct OutlineSimplifierTests {
    @Test func longLinesAreSimplifiedAndStayClose() {
        let circle = (0...2000).map { step in
            let angle = Double(step) / 2000 * 2 * Double.pi
            return GeoJSON.Point(longitude: 102 + cosine(angle), latitude: 22 + cosine(angle - Double.pi / 2))
        }
        let simple = OutlineSimplifier.simplified(circle, pointsMax: 40)
        #expect(simple.count == 40)
        #expect(simple.first == circle.first && simple.last == circle.last)
        for point in simple { #expect(circle.contains(point)) }
        #expect(OutlineSimplifier.simplified(Array(circle.prefix(30)), pointsMax: 40).count == 30)
    }

    @Test func cornersStayAndPointsOnALineGo() {
        let corners = [(102.0, 22.0), (103, 22), (103, 23), (102, 23), (102, 22)]
        var square: [GeoJSON.Point] = []
        for (start, end) in zip(corners, corners.dropFirst()) {
            for step in 0..<64 {
                let share = Double(step) / 64
                square.append(
                    GeoJSON.Point(
                        longitude: start.0 + (end.0 - start.0) * share, latitude: start.1 + (end.1 - start.1) * share))
            }
        }
        square.append(square[0])
        let simple = OutlineSimplifier.simplified(square, pointsMax: 36)
        #expect(simple == corners.map { GeoJSON.Point(longitude: $0.0, latitude: $0.1) })
    }

    /// A saw whose teeth grow is what takes the divide of Douglas and Peucker as many steps as it has points.
    @Test func theShapeOfALineCostsNothing() {
        let count = 100_000
        let saw = (0..<count).map { index in
            GeoJSON.Point(
                longitude: 102 + Double(index) / Double(count),
                latitude: 22 + (index.isMultiple(of: 2) ? 0 : Double(index) / Double(count)))
        }
        #expect(OutlineSimplifier.simplified(saw, pointsMax: 36).count == 36)
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
