import Documents
import TestSupport
import Testing

@Suite struct RingCrossingTests {
    private func ring(_ points: [(Double, Double)]) -> [GeoJSON.Point] {
        let line = points.map { GeoJSON.Point(longitude: 103 + $0.0, latitude: 22 + $0.1) }
        return line + line.prefix(1)
    }

    @Test func aCrossingIsFoundWhereItIs() throws {
        let bow = ring([(0, 0), (0.1, 0.1), (0.1, 0), (0, 0.1)])
        let point = try #require(RingCrossing.first(in: bow))
        #expect(abs(point.longitude - 103.05) < 1e-9 && abs(point.latitude - 22.05) < 1e-9)
    }

    @Test func simpleRingsAndThoseThatTouchThemselvesAreLeftAlone() {
        let rings: [[(Double, Double)]] = [
            [(0, 0), (1, 0), (0, 1)], [(0, 0), (1, 0), (1, 1), (0, 1)],
            // Points twice, and points on a straight side.
            [(0, 0), (0, 0), (1, 0), (2, 0), (2, 2), (2, 2), (0, 2), (0, 1)],
            // Two squares that meet in a corner.
            [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (1, 2), (1, 1), (0, 1)],
            // A corner that touches a side from within.
            [(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)],
        ]
        for points in rings { #expect(RingCrossing.first(in: ring(points)) == nil, "\(points)") }
    }

    @Test func whatCrossesOrRunsOverItselfIsFound() {
        let rings: [[(Double, Double)]] = [
            // A spike: out and back on one line.
            [(0, 0), (2, 0), (2, 2), (2, 5), (2, 1), (0, 2)],
            // Along a side it has already gone.
            [(0, 0), (4, 0), (4, 2), (3, 2), (3, 0), (1, 0), (1, 2), (0, 2)],
            // A corner on another side, and on through it.
            [(0, 0), (4, 0), (4, 4), (2, 0), (2, -3), (1, -3), (1, 0), (0, 4)],
            // A loop far from the start.
            [(0, 0), (9, 0), (9, 9), (5, 9), (6, 8), (6, 9.5), (5, 8), (0, 9)],
        ]
        for points in rings { #expect(RingCrossing.first(in: ring(points)) != nil, "\(points)") }
    }

    /// Every two sides compared, on whole numbers: the sweep must find a crossing where, and only where, there is one.
    @Test func theSweepFindsWhatComparingAllFinds() {
        var generator = SeededGenerator(seed: 20_201_012)
        var counts = (crossing: 0, simple: 0)
        for round in 0..<4000 {
            let count = 3 + Int.random(in: 0..<(round.isMultiple(of: 2) ? 5 : 12), using: &generator)
            let corners =
                round.isMultiple(of: 3)
                ? star(&generator)
                : (0..<count).map { _ in
                    (Int.random(in: 0..<200, using: &generator), Int.random(in: 0..<200, using: &generator))
                }
            // Corners on sides and on corners are told apart by tests of their own.
            guard !touches(corners) else { continue }
            let found = RingCrossing.first(in: ring(corners.map { (Double($0.0), Double($0.1)) })) != nil
            let expected = crosses(corners)
            #expect(found == expected, "\(corners)")
            if expected { counts.crossing += 1 } else { counts.simple += 1 }
        }
        #expect(counts.crossing > 500 && counts.simple > 500)
    }

    /// All sides of a comb are under the sweeping line at once: comparing each with each would take minutes.
    @Test func manySidesAtOnceCostLittle() {
        let teeth = 10_000
        let (root, tip) = (0.01, Double(teeth))
        var comb: [(Double, Double)] = []
        for tooth in 0..<teeth {
            let (low, high) = (Double(2 * tooth), Double(2 * tooth) + 0.9)
            comb += [(root, low), (tip, low), (tip, high), (root, high)]
        }
        comb += [(0, Double(2 * teeth)), (0, 0)]
        #expect(RingCrossing.first(in: ring(comb)) == nil)
        comb[2 * teeth + 1].1 += 1.5
        #expect(RingCrossing.first(in: ring(comb)) != nil)
    }

    /// Corners around a middle in the order of their direction, near or far: no two sides cross.
    private func star(_ generator: inout SeededGenerator) -> [(Int, Int)] {
        let directions = [
            (9, 0), (8, 3), (7, 6), (5, 8), (2, 9), (-1, 9), (-4, 8), (-7, 7), (-9, 4), (-9, -2), (-7, -6), (-3, -9),
            (1, -9), (5, -8), (8, -5), (9, -2),
        ]
        return directions.map { direction in
            let length = Int.random(in: 1...10, using: &generator)
            return (100 + direction.0 * length, 100 + direction.1 * length)
        }
    }

    private func turn(_ a: (Int, Int), _ b: (Int, Int), _ c: (Int, Int)) -> Int {
        ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).signum()
    }

    private func touches(_ corners: [(Int, Int)]) -> Bool {
        for side in corners.indices {
            let (a, b) = (corners[side], corners[(side + 1) % corners.count])
            for other in corners.indices where other != side && other != (side + 1) % corners.count {
                let corner = corners[other]
                if turn(a, b, corner) == 0, (min(a.0, b.0)...max(a.0, b.0)).contains(corner.0),
                    (min(a.1, b.1)...max(a.1, b.1)).contains(corner.1)
                {
                    return true
                }
            }
        }
        return false
    }

    private func crosses(_ corners: [(Int, Int)]) -> Bool {
        for first in corners.indices {
            for second in corners.indices where second > first {
                let (a, b) = (corners[first], corners[(first + 1) % corners.count])
                let (c, d) = (corners[second], corners[(second + 1) % corners.count])
                if turn(a, b, c) * turn(a, b, d) < 0, turn(c, d, a) * turn(c, d, b) < 0 { return true }
            }
        }
        return false
    }
}
