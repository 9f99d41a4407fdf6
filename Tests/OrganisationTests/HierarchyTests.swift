import Ledger
import Organisation
import Testing

@Suite struct HierarchyTests {
    private func unit(_ index: Int32, _ parents: [(from: Int32, parent: Int32?, sequence: Int64)]) -> UnitTimeline {
        UnitTimeline(
            unit: UnitID(index: index),
            periods: parents.map { entry in
                Period(
                    from: Day(number: entry.from),
                    content: UnitTimeline.State(
                        name: "", kind: .cell, parent: entry.parent.map { UnitID(index: $0) }),
                    order: FactOrder(
                        effective: Day(number: entry.from), rank: 0, recorded: Instant(milliseconds: 0),
                        origin: Identifier(high: 0, low: 0), sequence: entry.sequence),
                    fact: Identifier(high: 0, low: UInt64(entry.sequence)))
            })
    }

    private func path(_ hierarchy: Hierarchy, _ unit: Int32, _ day: Int32) -> [Int32] {
        hierarchy.path(from: UnitID(index: unit), on: Day(number: day)).units.map(\.index)
    }

    @Test func parentsAreThoseOfTheDay() {
        let hierarchy = Hierarchy(units: [
            unit(0, [(0, nil, 1)]), unit(1, [(0, 0, 2)]), unit(2, [(5, 1, 3), (9, 0, 4)]),
        ])
        #expect(path(hierarchy, 2, 4) == [2])
        #expect(path(hierarchy, 2, 5) == [2, 1, 0])
        #expect(path(hierarchy, 2, 9) == [2, 0])
        #expect(hierarchy.paths(from: UnitID(index: 2)).steps.map(\.from.number) == [.min, 5, 9])
    }

    @Test func aStructureDayFixesParentsAndTheFirstPeriodStandsInBeforeIt() {
        let units = [unit(0, [(0, nil, 1)]), unit(1, [(0, nil, 2)]), unit(2, [(5, 1, 3), (9, 0, 4)])]
        #expect(path(Hierarchy(units: units, structureDay: Day(number: 20)), 2, 0) == [2, 0])
        #expect(path(Hierarchy(units: units, structureDay: Day(number: 1)), 2, 30) == [2, 1])
    }

    @Test func aCycleIsCutAtTheEdgeThatSortsLast() {
        let hierarchy = Hierarchy(units: [
            unit(0, [(0, 1, 1)]), unit(1, [(0, 2, 3)]), unit(2, [(0, 0, 2)]), unit(3, [(0, 0, 9)]),
        ])
        #expect(path(hierarchy, 0, 0) == [0, 1])
        #expect(path(hierarchy, 2, 0) == [2, 0, 1])
        #expect(path(hierarchy, 3, 0) == [3, 0, 1])
    }

    @Test func aLineOfTooManyLevelsIsCutAboveTheUnit() {
        let units = (Int32(0)..<2000).map { unit($0, [(0, $0 > 0 ? $0 - 1 : nil, Int64($0))]) }
        let hierarchy = Hierarchy(units: units)
        let path = hierarchy.path(from: UnitID(index: 1999), on: Day(number: 0))
        #expect(path.isCut && path.units.map(\.index) == Array((Int32(1968)...1999).reversed()))
        #expect(!hierarchy.path(from: UnitID(index: 31), on: Day(number: 0)).isCut)
    }

    @Test func aUnitMayNotBeItsOwnParent() {
        let hierarchy = Hierarchy(units: [unit(0, [(0, 0, 1)])])
        #expect(path(hierarchy, 0, 0) == [0])
    }
}
