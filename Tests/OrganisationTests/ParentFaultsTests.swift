import Ledger
import Organisation
import TestSupport
import Testing

/// Circles and lines of too many levels, against a walk upwards from each unit on each day.
@Suite struct ParentFaultsTests {
    private typealias Edge = (day: Int32, parent: Int32?)

    private func units(_ edges: [[Edge]]) -> [UnitTimeline] {
        edges.enumerated().map { index, edges in
            UnitTimeline(
                unit: UnitID(index: Int32(index)),
                periods: edges.map { edge in
                    Period(
                        from: Day(number: edge.day),
                        content: UnitTimeline.State(
                            name: "", kind: .cell, parent: edge.parent.map { UnitID(index: $0) }),
                        order: FactOrder(
                            effective: Day(number: edge.day), rank: 0, recorded: Instant(milliseconds: 0),
                            origin: Identifier(high: 0, low: 0), sequence: Int64(index)),
                        fact: Identifier(high: 0, low: UInt64(index)))
                })
        }
    }

    private func parent(_ edges: [Edge], on day: Int32) -> Int? {
        edges.last { $0.day <= day }.flatMap(\.parent).map(Int.init)
    }

    /// The units of each circle that stands on a day, smallest first.
    private func circles(_ edges: [[Edge]], on day: Int32) -> Set<[Int]> {
        var result: Set<[Int]> = []
        for start in edges.indices {
            var (walk, next) = ([start], parent(edges[start], on: day))
            while let unit = next, !walk.contains(unit) {
                walk.append(unit)
                next = parent(edges[unit], on: day)
            }
            if next == start { result.insert(walk.sorted()) }
        }
        return result
    }

    @Test(arguments: 0..<200)
    func circlesAreThoseOfAWalkFromEachUnit(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 2...9, using: &random)
        let edges: [[Edge]] = (0..<count).map { _ in
            var day: Int32 = 0
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in
                day += Int32.random(in: 0...3, using: &random) + 1
                return (day, random.once(in: 3) ? nil : Int32.random(in: 0..<Int32(count), using: &random))
            }
        }
        let faults = ParentFaults(units: units(edges))
        var expected: Set<[Int]> = []
        for day in Int32(0)...20 { expected.formUnion(circles(edges, on: day)) }
        #expect(Set(faults.circles.map { $0.units.map { Int($0.index) }.sorted() }) == expected)
        for circle in faults.circles {
            for (index, unit) in circle.units.enumerated() {
                let above = circle.units[(index + 1) % circle.units.count]
                #expect(parent(edges[Int(unit.index)], on: circle.day.number) == Int(above.index))
            }
        }
        #expect(faults.chains.isEmpty)
    }

    @Test func changesOfOneDayCountTogether() {
        // 1 goes under 2 on the day on which 2 goes from under 1.
        let swapped = units([[(0, nil)], [(0, 0), (5, 2)], [(0, 1), (5, 0)]])
        #expect(ParentFaults(units: swapped).circles.isEmpty)
    }

    @Test func thereMayBe32Levels() {
        let chain = { (count: Int32) in self.units((0..<count).map { [(0, $0 > 0 ? $0 - 1 : nil)] }) }
        #expect(ParentFaults(units: chain(32)).chains.isEmpty)
        #expect(ParentFaults(units: chain(33)).chains.map(\.unit.index) == [32])
        #expect(ParentFaults(units: chain(10_000)).chains.count == 1)
        // A short line comes to stand below another, and leaves it again.
        let moved = (Int32(0)..<40).map { index -> [Edge] in
            index == 0 ? [(0, nil)] : index == 20 ? [(0, nil), (3, 19), (9, nil)] : [(0, index - 1)]
        }
        let faults = ParentFaults(units: units(moved))
        #expect(faults.chains.map(\.day.number) == [3] && faults.chains.map(\.unit.index) == [20])
        #expect(faults.chains[0].units.count == 40)
    }

    /// Ten times as many take about ten times as long; a square would take a hundred times.
    @Test func longLinesAndCirclesGrowWithTheirLength() {
        let (short, long) = (taken(circle: 5_000, line: 500), taken(circle: 50_000, line: 5_000))
        #expect(long < short * 50, "\(short) \(long)")
    }

    private func taken(circle count: Int32, line length: Int32) -> Duration {
        ContinuousClock().measure {
            let circle = ParentFaults(units: units((0..<count).map { [(0, ($0 + 1) % count)] }))
            #expect(circle.circles.map(\.units.count) == [Int(count)] && circle.chains.isEmpty)
            // The lowest first, each on a day of its own.
            let line = ParentFaults(units: units((0..<length).map { [(length - $0, $0 > 0 ? $0 - 1 : nil)] }))
            #expect(!line.chains.isEmpty && line.circles.isEmpty)
        }
    }
}
